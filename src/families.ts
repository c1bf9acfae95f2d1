/** `nl-datagen/families`: the task families that there are, and what it takes to write others. */

export { InvalidFamily } from "./domain/errors.js"
export { catalogue } from "./tasks/catalogue.js"
export type { Draws } from "./tasks/dsl/Draws.js"
export type { FamilyOptions } from "./tasks/dsl/defineFamily.js"
export type { Family, Sample } from "./tasks/dsl/Family.js"
export * from "./tasks/dsl/index.js"
export type { Domain } from "./tasks/dsl/parameters.js"
export type { Format } from "./tasks/dsl/prompt/sentence.js"
