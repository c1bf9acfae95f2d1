/** What `nl datagen` loads when it generates, in one piece. */
export { services } from "./LocalGeneration.js"
export { layer } from "./WorkerGeneration.js"
