import { decodeInstructions } from "../binary/decode.js"
import { OPCODE } from "../isa/opcodes.js"
import { registerName } from "../isa/registers.js"
import type { Label } from "../text/assemble.js"
import { hasTarget, printInstruction, targetLabels } from "../text/print.js"
import type { Step } from "./Machine.js"

const ADDRESS_WIDTH = 6
const TEXT_WIDTH = 28

const SPAWN = OPCODE.spawn

/** Writes steps of a run as lines. */
export class Tracer {
  /** Names of places in the code: the source's own, where there is a source. */
  private readonly labels: ReadonlyMap<number, string>
  private threads = false
  /** Instructions as text, by address. */
  private readonly texts = new Map<number, string>()

  /** `named` are the labels of the program's text, where it has one. */
  constructor(bytes: Uint8Array, named: Iterable<readonly [name: string, label: Label]> = []) {
    const program = decodeInstructions(bytes)
    const labels = new Map(targetLabels(program))
    for (const [name, { address, section }] of [...named].reverse()) {
      if (section === "code" && labels.has(address)) labels.set(address, name)
    }
    this.labels = labels
    for (const { opcode } of program.instructions) if (opcode === SPAWN) this.threads = true
  }

  /** `     8  add r0, r0, r1              r0 = 8`; with the thread in front in a program that has several. */
  line({ address, changed, completed, instruction, thread }: Step, faulted: boolean): string {
    let text = this.texts.get(address)
    if (text === undefined) {
      const target = hasTarget(instruction.opcode)
        ? this.labels.get(address + Number(instruction.immediate ?? 0n))
        : undefined
      text = printInstruction(instruction, target === undefined ? {} : { target })
      this.texts.set(address, text)
    }
    const who = this.threads ? `${thread}`.padStart(3) : ""
    const effects = changed.map(([register, value]) => `${registerName(register)} = ${value}`)
    const effect = completed ? effects.join(", ") : faulted ? "(faults)" : "(waits)"
    return `${`${who}${`${address}`.padStart(ADDRESS_WIDTH)}  ${text.padEnd(TEXT_WIDTH)}  ${effect}`.trimEnd()}\n`
  }
}
