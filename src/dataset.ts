/** `nl-datagen/dataset`: what a record is, and what is wrong with one, without what makes records. */

export { Category } from "./domain/Category.js"
export { Level } from "./domain/Level.js"
export { normalisePrompt, promptAsRead } from "./domain/normalise.js"
export { TestCase, TrainingExample, TrainingExampleLine } from "./domain/TrainingExample.js"
export type { Defect, DefectKind } from "./services/dataset/defects.js"
export { RecordChecker } from "./services/dataset/RecordChecker.js"
export { type Execution, Vm } from "./services/Vm.js"
