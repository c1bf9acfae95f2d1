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

// What a record is, what is wrong with one, and what can go wrong in making them.
export * from "./dataset.js"
export * from "./domain/errors.js"
export { GENERATOR_VERSION } from "./domain/version.js"

// Generation: the streams, and the services they need.
export * as Datagen from "./services/generator/Datagen.js"
export { type AssembledProgram, Assembler } from "./services/Assembler.js"
export { type Arrived, ExampleSink, type Written } from "./services/ExampleSink.js"
export { Generation, workersThatPay } from "./services/Generation.js"
export type { DatagenConfig } from "./services/generator/Run.js"
export { Randomness, type SeededRandomness as SeededRandomnessService } from "./services/Randomness.js"

// Their implementations.
export * as JsonlSink from "./layers/JsonlSink.js"
export * as LocalGeneration from "./layers/LocalGeneration.js"
export * as MemorySink from "./layers/MemorySink.js"
export * as NativeVm from "./layers/NativeVm.js"
export * as SeededRandomness from "./layers/SeededRandomness.js"
export * as TemplateAssembler from "./layers/TemplateAssembler.js"
export * as TextAssembler from "./layers/TextAssembler.js"
export * as WorkerThreads from "./layers/WorkerThreads.js"

// The machine: text to bytes and back, and execution.
export * from "./machine.js"

// Dataset folders: plans, splits, shards, and where they are kept.
export { DatasetManifest } from "./domain/DatasetManifest.js"
export {
  allShards,
  DatasetFormat,
  DatasetPlan,
  PlannedSplit,
  type Shard,
  ShardReceipt,
  View,
} from "./domain/DatasetPlan.js"
export { DatasetRecord } from "./domain/DatasetRecord.js"
export { Split, SPLIT_SCHEME } from "./domain/Split.js"
export * as Dataset from "./services/folder/Dataset.js"
export { DatasetFolder, type Digest } from "./services/folder/DatasetFolder.js"
export { ShardMaker, type ShardPart } from "./services/folder/ShardMaker.js"
export * as DirectoryFolder from "./layers/DirectoryFolder.js"
export * as LocalShardMaker from "./layers/LocalShardMaker.js"

// Datasets: whole files.
export * as FileDatasetReader from "./layers/FileDatasetReader.js"
export { DatasetReader } from "./services/dataset/DatasetReader.js"
export type { DisjointReport, Finding, FolderReport, VerificationReport } from "./services/dataset/defects.js"
export { Verification, type VerificationOptions } from "./services/dataset/Verification.js"

// Scores of models.
export { Outcome, SampleScore, Verdict } from "./domain/Score.js"
export * as Score from "./services/scoring/Score.js"
export { Scorer } from "./services/scoring/Scorer.js"
export { benchmark } from "./services/scoring/benchmark.js"
export { type Completion, Model, type ModelRequest } from "./services/model/Model.js"
export * as OpenAiModel from "./layers/OpenAiModel.js"

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
export type { FamilyOptions } from "./tasks/dsl/defineFamily.js"
export type { Family, Sample } from "./tasks/dsl/Family.js"
export * as Task from "./tasks/dsl/index.js"
export type { Domain } from "./tasks/dsl/parameters.js"
export type { Format } from "./tasks/dsl/prompt/sentence.js"
