/**
 * `nl-datagen` as a library: verified training records as an Effect `Stream`, and the NL machine that they run on.
 *
 * ```ts
 * import * as Stream from "effect/Stream"
 * import { Datagen, LocalGeneration } from "nl-datagen"
 *
 * const records = Datagen.stream({ numExamples: 1000, level: 5, seed: 42 }).pipe(
 *   Stream.provideLayer(LocalGeneration.services),
 * )
 * ```
 */

// Records, and what can go wrong.
export { Category } from "./domain/Category.js"
export * from "./domain/errors.js"
export { Level } from "./domain/Level.js"
export { normalisePrompt, promptAsRead } from "./domain/normalise.js"
export { TrainingExample, TrainingExampleLine } from "./domain/TrainingExample.js"

// Generation: the stream, and the services it needs.
export * as Datagen from "./services/generator/Datagen.js"
export type { DatagenConfig } from "./services/generator/RecordGenerator.js"
export { type AssembledProgram, Assembler } from "./services/Assembler.js"
export { ExampleSink, type Lines, type Written } from "./services/ExampleSink.js"
export { ExampleSource, type Included } from "./services/ExampleSource.js"
export { Progress } from "./services/Progress.js"
export { Randomness, type SeededRandomness as SeededRandomnessService } from "./services/Randomness.js"
export { type Execution, Vm } from "./services/Vm.js"

// Their implementations.
export * as JsonlSink from "./layers/JsonlSink.js"
export * as LocalGeneration from "./layers/LocalGeneration.js"
export * as MemorySink from "./layers/MemorySink.js"
export * as NativeVm from "./layers/NativeVm.js"
export * as SeededRandomness from "./layers/SeededRandomness.js"
export * as TemplateAssembler from "./layers/TemplateAssembler.js"
export * as TextAssembler from "./layers/TextAssembler.js"

// The machine: text to bytes and back, and execution.
export { assemble, type AssembleResult } from "./vm/text/assemble.js"
export { decodeProgram, InvalidProgram } from "./vm/binary/decode.js"
export { formatDiagnostic, type Diagnostic } from "./vm/text/diagnostic.js"
export { encodeProgram } from "./vm/binary/encode.js"
export type { Fault } from "./vm/exec/fault.js"
export { type Host, type HostOptions, makeHost } from "./vm/exec/host.js"
export type { Extension } from "./vm/exec/extensions.js"
export type { Instruction, Program } from "./vm/binary/Instruction.js"
export { Machine, type RunOptions, type Step } from "./vm/exec/Machine.js"
export { OPERATIONS, type Operation } from "./vm/isa/instructionSet.js"
export { printInstruction, printProgram } from "./vm/text/print.js"

// Datasets: what is wrong with a line, from the line alone.
export type { Defect } from "./services/dataset/defects.js"
export { RecordChecker } from "./services/dataset/RecordChecker.js"

// Task families: those that there are, and what it takes to write others.
export { catalogue } from "./tasks/catalogue.js"
export {
  type AssemblyData,
  type AssemblyInstruction,
  type AssemblyLabel,
  type AssemblyOperand,
  type AssemblyProgram,
  printAssembly,
} from "./tasks/dsl/program/AssemblyProgram.js"
export type { Draws } from "./tasks/dsl/Draws.js"
export type { Family } from "./tasks/dsl/Family.js"
export * as Task from "./tasks/dsl/index.js"
