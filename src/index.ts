/**
 * `nl-datagen` as a library: verified training records as an Effect `Stream`, and the NL machine they run on.
 *
 * ```ts
 * import { Datagen, LocalGeneration } from "nl-datagen"
 *
 * const records = Datagen.stream({ numExamples: 1000, level: 5, seed: 42 }).pipe(
 *   Stream.provideLayer(LocalGeneration.services),
 * )
 * ```
 */
export * as Datagen from "./services/Datagen.js"
export * as LocalGeneration from "./layers/LocalGeneration.js"
