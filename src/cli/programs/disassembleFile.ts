import * as Effect from "effect/Effect"
import { StandardStreams } from "../../services/StandardStreams.js"
import { decodeInstructions } from "../../vm/binary/decode.js"
import { printLines } from "../../vm/text/print.js"
import { readBinary } from "./read.js"

/** Characters of text that are written at once. */
const PIECE = 1 << 20

/** Prints the canonical text of the program in FILE. */
export const disasm = ({ file }: { readonly file: string }) =>
  Effect.gen(function* () {
    const { bytes } = yield* readBinary(file)
    const { stdout } = yield* StandardStreams
    let text = ""
    for (const line of printLines(decodeInstructions(bytes))) {
      text += line
      if (text.length < PIECE) continue
      if (!(yield* stdout.write(text))) return
      text = ""
    }
    yield* stdout.write(text)
  })
