/** What a family's file needs, in one import. */
export { between, type Draws, pick } from "./Draws.js"
export { family, type FamilyOptions, type FunctionOptions } from "./defineFamily.js"
export type { Family } from "./Family.js"
export { array, text } from "./function/domains.js"
export type { ArrayInput, Register, TextInput } from "./function/inputs.js"
export {
  ascending,
  ascendingPair,
  distinct,
  type Domain,
  type Domains,
  drawn,
  type Edge,
  edged,
  int,
  list,
  mapped,
  oneOf,
  phrase,
  shuffled,
  steps,
  type ValuesOf,
  word,
} from "./parameters.js"
export { addressOf, type LabelAddress } from "./program/items.js"
export { type Asm, asm } from "./program/template.js"
export type { Format } from "./prompt/sentence.js"
export { by, type Following, type General, type Naming } from "./ways.js"
