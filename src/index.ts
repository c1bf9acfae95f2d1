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

// Generation: the streams, and the services they need.
export * as Datagen from "./services/generator/Datagen.js"
export type { DatagenConfig } from "./services/generator/Run.js"
export { Assembler, type LinkedProgram } from "./services/Assembler.js"
export { type Arrived, ExampleSink, type Written } from "./services/ExampleSink.js"
export { Generation } from "./services/Generation.js"
export { Randomness, type SeededRandomness as SeededRandomnessService } from "./services/Randomness.js"
export { type Execution, Vm } from "./services/Vm.js"

// Their implementations.
export * as JsonlSink from "./layers/JsonlSink.js"
export * as LocalGeneration from "./layers/LocalGeneration.js"
export * as MemorySink from "./layers/MemorySink.js"
export * as NativeVm from "./layers/NativeVm.js"
export * as SeededRandomness from "./layers/SeededRandomness.js"
export * as TemplateAssembler from "./layers/TemplateAssembler.js"
export * as WorkerThreads from "./layers/WorkerThreads.js"

// The machine: text to bytes and back, and execution.
export { assemble, type Assembled, type AssembleResult, type Place } from "./vm/text/assemble.js"
export { decodeProgram, InvalidProgram } from "./vm/binary/decode.js"
export { formatDiagnostic, type Diagnostic } from "./vm/text/diagnostic.js"
export { encodeProgram } from "./vm/binary/encode.js"
export type { Fault, FaultKind } from "./vm/exec/fault.js"
export { type DeviceCall, type Host, type HostOptions, makeHost } from "./vm/exec/host.js"
export type { Extension } from "./vm/exec/extensions.js"
export type { Instruction, Program } from "./vm/binary/Instruction.js"
export { Machine, type RunOptions, type Step } from "./vm/exec/Machine.js"
export { OPERATIONS, type Operation } from "./vm/isa/instructionSet.js"
export { printInstruction, printProgram } from "./vm/text/print.js"

// Datasets: what is wrong with a line, from the line alone, and with whole files.
export * as FileDatasetReader from "./layers/FileDatasetReader.js"
export { DatasetReader } from "./services/dataset/DatasetReader.js"
export type { Defect, DefectKind, Finding, VerificationReport } from "./services/dataset/defects.js"
export { RecordChecker } from "./services/dataset/RecordChecker.js"
export { Verification } from "./services/dataset/Verification.js"

// Task families: those that there are, and what it takes to write others.
export { catalogue } from "./tasks/catalogue.js"
export type { Draws } from "./tasks/dsl/Draws.js"
export type { Family } from "./tasks/dsl/Family.js"
export * as Task from "./tasks/dsl/index.js"
