/** The four letters at both ends of a Parquet file. */
export const PARQUET = "PAR1"

/** As many first bytes as tell every format. */
export const TELLING = 512

interface Format {
  readonly is: string
  /** How the first bytes look, a character a byte. None can begin a program of the machine. */
  readonly start: RegExp
  readonly wayOut: string
  /** What writes the content to standard output. */
  readonly command?: string
}

const compressed = (name: string, start: RegExp, command: string): Format => ({
  is: `compressed with ${name}`,
  start,
  wayOut: "decompress it first",
  command,
})

const archive = (is: string, start: RegExp, command: string): Format => ({
  is,
  start,
  wayOut: "take the file out of it first",
  command,
})

const table = (is: string, start: RegExp): Format => ({ is, start, wayOut: "export its rows as lines of text first" })

const encoded = (name: string, start: RegExp, order = ""): Format => ({
  is: `${name} text`,
  start,
  wayOut: "convert it to UTF-8 first",
  command: `iconv -f ${name}${order} -t UTF-8`,
})

export const FORMATS: ReadonlyArray<Format> = [
  compressed("gzip", /^\x1f\x8b/, "gzip -dc"),
  compressed("zstd", /^(?:\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18)/, "zstd -dc"),
  compressed("xz", /^\xfd7zXZ\0/, "xz -dc"),
  compressed("bzip2", /^BZh[1-9]/, "bzip2 -dc"),
  compressed("lz4", /^(?:\x04\x22\x4d|\x02\x21\x4c)\x18/, "lz4 -dc"),
  compressed("lzip", /^LZIP/, "lzip -dc"),
  compressed("compress", /^\x1f\x9d/, "gzip -dc"),
  archive("a zip archive", /^PK(?:\x03\x04|\x05\x06|\x07\x08)/, "unzip -p"),
  archive("a 7z archive", /^7z\xbc\xaf\x27\x1c/, "7z x -so"),
  archive("a RAR archive", /^Rar!\x1a\x07/, "unrar p -inul"),
  // A name, a mode in octal digits, and at byte 257 what all of today write.
  archive("a tar archive", /^[^\0][^]{99}[0-7 ]{6}[0-7 \0]{2}[^]{149}ustar/, "tar -xOf"),
  table("a Parquet file", /^PAR[1E]/),
  table("an Arrow file", /^(?:ARROW1|FEA1)/),
  table("a SQLite database", /^SQLite format 3\0/),
  table("an Avro file", /^Obj\x01/),
  table("an ORC file", /^ORC/),
  encoded("UTF-32", /^(?:\xff\xfe\0\0|\0\0\xfe\xff)/),
  encoded("UTF-16", /^(?:\xff\xfe|\xfe\xff)[^]{2}/),
  // Without a byte order mark: two ASCII characters. (UTF-32 would look like a program.)
  encoded("UTF-16", /^(?:[ -~]\0){2}/, "LE"),
  encoded("UTF-16", /^(?:\0[ -~]){2}/, "BE"),
]

/** A path as a word of a shell's command line. */
const word = (path: string): string =>
  /^[\w./+,@%:=-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`

/** Whether the bytes begin as gzip data does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && (bytes.length === 1 || bytes[1] === 0x8b)

/** Whether they begin as a Parquet file does. */
export const isParquet = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PARQUET.length)).toString("latin1") === PARQUET

/**
 * Why a file that begins with these bytes is not for us: a format that others read, and how to get from it to `reader`.
 * `inGzip` if the bytes are what the file's gzip data holds. `undefined` if it may be for us.
 */
export const foreignReason = (path: string, bytes: Uint8Array, reader: string, inGzip = false): string | undefined => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, TELLING)).toString("latin1")
  const format = FORMATS.find((each) => each.start.test(start))
  if (format === undefined) return undefined
  const advice = `${inGzip ? "what its gzip data holds" : "it"} is ${format.is}; ${format.wayOut}`
  if (format.command === undefined) return advice
  const commands = inGzip ? [`gzip -dc ${word(path)}`, `${format.command} -`] : [`${format.command} ${word(path)}`]
  return `${advice}, as in: ${[...commands, `${reader} -`].join(" | ")}`
}
