/** What a family's file needs, in one import. */
export { between, pick } from "./Draws.js"
export { family } from "./Family.js"
export {
  ascending,
  ascendingPair,
  distinct,
  drawn,
  int,
  list,
  mapped,
  oneOf,
  shuffled,
  steps,
  word,
} from "./parameters.js"
export { addressOf, type LabelAddress } from "./program/items.js"
export { type Asm, asm } from "./program/template.js"
