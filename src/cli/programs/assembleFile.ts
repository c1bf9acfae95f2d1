import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as WholeFile from "../../layers/files/WholeFile.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { decodeInstructions } from "../../vm/binary/decode.js"
import { encodedSize } from "../../vm/binary/encode.js"
import { keepInputs } from "../commands/fileIdentity.js"
import { isStdout } from "../commands/isStdout.js"
import { readAssembly } from "./read.js"

/** How `nl asm` writes a program. */
export type Format = "bytes" | "hex" | "json"

/** The options of `nl asm`, read. */
interface AsmOptions {
  readonly file: string
  readonly output: string
  readonly format: Option.Option<Format>
}

const BYTES_A_LINE = 16

/** Two digits a byte; a line an instruction, and after the last one 16 bytes a line. */
const hex = (bytes: Uint8Array): string => {
  let text = ""
  const line = (from: number, to: number): number => {
    text += `${Array.from(bytes.subarray(from, to), (byte) => byte.toString(16).padStart(2, "0")).join(" ")}\n`
    return to
  }
  const { instructions, data } = decodeInstructions(bytes)
  let at = 0
  for (const instruction of instructions) at = line(at, at + encodedSize(instruction))
  if (data.length > 0) at = line(at, at + 8)
  while (at < bytes.length) at = line(at, Math.min(at + BYTES_A_LINE, bytes.length))
  return text
}

const utf8 = new TextEncoder()

const FORMATS: Readonly<Record<Format, (bytes: Uint8Array) => Uint8Array>> = {
  bytes: (bytes) => bytes,
  hex: (bytes) => utf8.encode(hex(bytes)),
  json: (bytes) => utf8.encode(`[${bytes.join(",")}]\n`),
}

/** Assembles FILE and writes the program. */
export const asm = ({ file, format, output }: AsmOptions) =>
  Effect.gen(function* () {
    const { bytes } = yield* readAssembly(file)
    const toStdout = yield* isStdout(output)
    const content = FORMATS[Option.getOrElse(format, () => (toStdout ? "hex" : "bytes"))](bytes)
    if (toStdout) return void (yield* Effect.flatMap(StandardStreams, ({ stdout }) => stdout.write(content)))
    yield* keepInputs("nl asm", "--output", output, [["FILE", file]])
    const { commit, write } = yield* WholeFile.open(output, "program.bin")
    if (content.length > 0) yield* write(content)
    yield* commit
  }).pipe(Effect.scoped)
