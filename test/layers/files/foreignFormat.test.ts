import { deflateRawSync, gzipSync } from "node:zlib"
import { assert, describe, it } from "vitest"
import { FORMATS, foreignReason } from "../../../src/layers/files/foreignFormat.js"
import { decodeProgram, InvalidProgram } from "../../../src/vm/binary/decode.js"

const bytes = (...parts: ReadonlyArray<string | Uint8Array>) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)))

const utf16 = (text: string) => Buffer.from(text, "utf16le")
const swapped = (text: string) => Buffer.from(utf16(text)).swap16()
const utf32 = (text: string) => Buffer.concat([...text].map((c) => Buffer.from([c.charCodeAt(0), 0, 0, 0])))
const tar = (name: string) =>
  bytes(name.padEnd(100, "\0"), "0000644\0", "\0".repeat(149), "ustar\x0000", "\0".repeat(200))

const LINE = '{"prompt":"add"}\n'

/** One file of each kind, and what the message must say of it. */
const SAMPLES: ReadonlyArray<readonly [is: string, wayOut: string, content: Uint8Array]> = [
  ["compressed with gzip", "gzip -dc", gzipSync(LINE)],
  ["compressed with zstd", "zstd -dc", bytes("\x28\xb5\x2f\xfd\x04\x58")],
  ["compressed with zstd", "zstd -dc", bytes("\x50\x2a\x4d\x18\x04\0\0\0")],
  ["compressed with xz", "xz -dc", bytes("\xfd7zXZ\0\0\x04")],
  ["compressed with bzip2", "bzip2 -dc", bytes("BZh91AY&SY")],
  ["compressed with lz4", "lz4 -dc", bytes("\x04\x22\x4d\x18\x64\x40")],
  ["compressed with lz4", "lz4 -dc", bytes("\x02\x21\x4c\x18\x64\x40")],
  ["compressed with lzip", "lzip -dc", bytes("LZIP\x01\x14")],
  ["compressed with compress", "gzip -dc", bytes("\x1f\x9d\x90{D")],
  ["a zip archive", "unzip -p", bytes("PK\x03\x04\x0a\0\0\0\0\0", LINE)],
  ["a zip archive", "unzip -p", bytes("PK\x03\x04\x14\0\0\0\x08\0", deflateRawSync(LINE))],
  ["a zip archive", "unzip -p", bytes("PK\x05\x06", "\0".repeat(18))],
  ["a 7z archive", "7z x -so", bytes("7z\xbc\xaf\x27\x1c\0\x04")],
  ["a RAR archive", "unrar p -inul", bytes("Rar!\x1a\x07\x01\0")],
  ["a tar archive", "tar -xOf", tar("data/x.jsonl")],
  ["a tar archive", "tar -xOf", tar("x")],
  ["a Parquet file", "", bytes("PAR1\x15\x04\x15")],
  ["an Arrow file", "", bytes("ARROW1\0\0\xff\xff")],
  ["an Arrow file", "", bytes("FEA1\0\0\0\0")],
  ["a SQLite database", "", bytes("SQLite format 3\0\x10\0")],
  ["an Avro file", "", bytes("Obj\x01\x04\x14")],
  ["an ORC file", "", bytes("ORC\x08\x03")],
  ["UTF-16 text", "iconv -f UTF-16 -t UTF-8", bytes("\xff\xfe", utf16(LINE))],
  ["UTF-16 text", "iconv -f UTF-16 -t UTF-8", bytes("\xfe\xff", swapped(LINE))],
  ["UTF-16 text", "iconv -f UTF-16LE -t UTF-8", utf16(LINE)],
  ["UTF-16 text", "iconv -f UTF-16BE -t UTF-8", swapped(LINE)],
  ["UTF-32 text", "iconv -f UTF-32 -t UTF-8", bytes("\xff\xfe\0\0", utf32(LINE))],
  ["UTF-32 text", "iconv -f UTF-32 -t UTF-8", bytes("\0\0\xfe\xff", utf32(LINE).swap32())],
]

describe("foreignReason", () => {
  it.each(SAMPLES)("recognises %s (%s)", (is, command, content) => {
    const reason = foreignReason("x.jsonl", content, "nl verify")
    if (command === "") assert.strictEqual(reason, `it is ${is}; export its rows as lines of text first`)
    else {
      assert.match(reason!, new RegExp(`^it is ${is}; [a-zA-Z0-9 -]+ first, as in: `))
      assert.include(reason!, `, as in: ${command} x.jsonl | nl verify -`)
    }
  })

  it("knows each format by a sample", () => {
    for (const format of FORMATS)
      assert.isTrue(
        SAMPLES.some(([, , content]) => format.start.test(Buffer.from(content).toString("latin1"))),
        String(format.start),
      )
  })

  it("takes no program of the machine for anything else: none begins like that", () => {
    for (const [is, , content] of SAMPLES)
      for (const tail of [0, 4, 8, 100]) {
        const start = content.subarray(0, 4)
        const like = tail === 0 ? content : Uint8Array.from([...start, ...new Uint8Array(tail)])
        assert.throws(() => decodeProgram(like), InvalidProgram, /at byte 0: /, is)
      }
  })

  it.each([
    "",
    "{",
    LINE,
    `\ufeff${LINE}`,
    "; a comment\nhalt\n",
    "5f 00 00 00\n",
    "[95,0,0,0]\n",
    "\0\0\0\0",
    "\x50\x80\0\0\x05\0\0\0\x5f\0\0\0",
    "\x5f\0\0\0\x5f\0\0\0\x5f\0\0\0",
    "P",
    "PK",
    "\xff\xfe",
    "BZhello",
  ])("lets through %j", (content) => {
    assert.isUndefined(foreignReason("x", bytes(content), "nl run"))
  })

  it("quotes a path that a shell would take apart", () => {
    assert.include(
      foreignReason("it's here.zst", bytes("\x28\xb5\x2f\xfd"), "nl run")!,
      String.raw`zstd -dc 'it'\''s here.zst' | nl run -`,
    )
  })
})
