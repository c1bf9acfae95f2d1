/** The assembler and the machine by themselves, with a host that has input and an extension of its own. */
import {
  assemble,
  decodeProgram,
  type Extension,
  formatDiagnostic,
  Machine,
  makeHost,
  printProgram,
} from "nl-datagen/machine"

/** `ext.call rd, 1000, address, length`: how many of the bytes are capital letters. */
const countCapitals: Extension = {
  id: 1000,
  name: "count_capitals",
  implicit: [],
  plan: ([, length]) => ({ reads: [{ argument: 0, length: length! }] }),
  call: ([bytes]) => BigInt(bytes!.filter((byte) => byte >= 65 && byte <= 90).length),
}

const SOURCE = `
    mov r1, text
    mov r2, 64
    io.readline r2, r1, r2
    io.print r3, r1, r2
    ext.call r0, 1000, r1, r2
    halt
.data
text: .space 64
`

const bytesOf = (source: string): Uint8Array => {
  const assembled = assemble(source)
  if (assembled.ok) return assembled.bytes
  throw new Error(assembled.diagnostics.map((each) => formatDiagnostic(each, source, "program")).join("\n"))
}

/** What the program makes of a line of input. */
export const capitals = (line: string) => {
  const bytes = bytesOf(SOURCE)
  const machine = new Machine({ host: makeHost({ input: [line], extensions: [countCapitals] }) })
  if (!machine.run(bytes, bytes.length, { fuel: 1000 })) throw new Error(machine.fault!.message)
  return {
    capitals: machine.result,
    console: new TextDecoder().decode(machine.console),
    steps: machine.steps,
    text: printProgram(decodeProgram(bytes)),
  }
}

/** The instructions that a program executes, one at a time. */
export const trace = (source: string): Array<string> => {
  const bytes = bytesOf(source)
  const machine = new Machine()
  machine.start(bytes, bytes.length)
  const lines: Array<string> = []
  for (let step = machine.step(); step !== undefined; step = machine.step()) {
    lines.push(`${step.address}: ${step.changed.map(([register, value]) => `r${register} = ${value}`).join(", ")}`)
  }
  return lines
}
