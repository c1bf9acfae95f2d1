import * as Layer from "effect/Layer"
import { Assembler } from "../services/Assembler.js"
import type { ByteWriter } from "../tasks/dsl/ByteWriter.js"
import { Linker } from "../tasks/dsl/program/link.js"
import { writeText } from "../tasks/dsl/program/text.js"

/** An assembler with buffers of its own. */
const make = () => {
  const linker = new Linker()
  const linked = {
    bytes: linker.bytes,
    length: 0,
    writeText: (out: ByteWriter) => writeText(linker, out),
  }
  return Assembler.of({
    link: (program, draws) => {
      linker.link(program, draws)
      linked.bytes = linker.bytes
      linked.length = linker.length
      return linked
    },
  })
}

/** The assembler of every published dataset. */
export const layer: Layer.Layer<Assembler> = Layer.sync(Assembler, make)
