import * as Layer from "effect/Layer"
import { type AssembledProgram, Assembler } from "../services/Assembler.js"
import { ByteWriter } from "../tasks/dsl/ByteWriter.js"
import { type Linker, linkerOf } from "../tasks/dsl/program/link.js"
import { writeText } from "../tasks/dsl/program/text.js"
import * as TextAssembler from "./TextAssembler.js"

/** What a linker holds. Reused from program to program. A copy of it has the text, and not the way round it. */
class Linked implements AssembledProgram {
  #linker: Linker | undefined
  bytes: Uint8Array = new Uint8Array(0)
  length = 0
  declare readonly text: string

  constructor() {
    Object.defineProperty(this, "text", { enumerable: true, get: () => this.textAsString() })
  }

  hold(linker: Linker): this {
    this.#linker = linker
    this.bytes = linker.bytes
    this.length = linker.length
    return this
  }

  writeText(out: ByteWriter): void {
    writeText(this.#linker!, out)
  }

  private textAsString(): string {
    const out = new ByteWriter()
    this.writeText(out)
    return out.unescaped()
  }
}

const make = () => {
  const linked = new Linked()
  return Assembler.of({
    assemble: (program) => {
      const linker = linkerOf(program)
      return linker === undefined ? TextAssembler.assemble(program) : linked.hold(linker)
    },
  })
}

/** The assembler of every published dataset: it encodes filled templates without going through their text. */
export const layer: Layer.Layer<Assembler> = Layer.sync(Assembler, make)
