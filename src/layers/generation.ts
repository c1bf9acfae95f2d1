/** What `nl datagen` loads when it generates, in one piece. */
export { services } from "./LocalGeneration.js"
export * as WorkerGeneration from "./WorkerGeneration.js"
