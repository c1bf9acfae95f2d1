/**
 * `nl-datagen/machine`: the NL machine alone, as docs/isa.md specifies it. Text to bytes and back, and execution. It needs
 * nothing but Node.
 */

export { decodeProgram, InvalidProgram } from "./vm/binary/decode.js"
export { encodeProgram } from "./vm/binary/encode.js"
export type { Instruction, Program } from "./vm/binary/Instruction.js"
export type { Extension, Plan, Span } from "./vm/exec/extensions.js"
export type { Fault, FaultKind } from "./vm/exec/fault.js"
export { type FinalState, runOn, type RunProgram } from "./vm/exec/FinalState.js"
export { type DeviceCall, type Host, type HostOptions, makeHost } from "./vm/exec/host.js"
export { Machine, type RunOptions, type Step } from "./vm/exec/Machine.js"
export { OPERATIONS, type Operation } from "./vm/isa/instructionSet.js"
export {
  assemble,
  type Assembled,
  type AssembleOptions,
  type AssembleResult,
  type Place,
  type Rejected,
} from "./vm/text/assemble.js"
export { type Diagnostic, formatDiagnostic } from "./vm/text/diagnostic.js"
export { printInstruction, printProgram } from "./vm/text/print.js"
