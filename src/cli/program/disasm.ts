import * as Effect from "effect/Effect"
import { StandardStreams } from "../../services/StandardStreams.js"
import { decodeProgram } from "../../vm/decode.js"
import { printProgram } from "../../vm/print.js"
import { readBinary } from "./read.js"

/** Prints the canonical text of the program in FILE. */
export const disasm = ({ file }: { readonly file: string }) =>
  Effect.gen(function* () {
    const { bytes } = yield* readBinary(file)
    const { stdout } = yield* StandardStreams
    yield* stdout.write(printProgram(decodeProgram(bytes)))
  })
