/** Kinds of operands in the text. */
export const REGISTER = 1
export const NUMBER = 2
export const NAME = 3
export const MEMORY = 4
export const STRING = 5
/** A place that is filled later. Only the lexer of templates (src/tasks/dsl/program) reads such. */
export const SLOT = 6

/** A name in an operand, and where it stands. */
export class Name {
  /** A label, constant or extension; empty where there is none. */
  name = ""
  /** 1 or −1 where a sign stands before it, which only constants and slots have. */
  sign = 0
  /** The number of the slot that it stands for, or −1. */
  slot = -1
  start = 0
  end = 0
}

const NO_TERMS: ReadonlyArray<Name> = []

/** An operand as written. The lexer reuses these objects from statement to statement. */
export class Operand extends Name {
  kind = 0
  /** The register, or the base of a memory operand. */
  register = 0
  /** Whether a memory operand names its base. */
  hasBase = false
  /** A number, or the part of a memory operand's offset that is one: a bigint only where a double is not exact. */
  value: number | bigint = 0
  /** Written in hexadecimal: `mov` then takes it as a bit pattern. */
  hex = false
  /** The names in a memory operand, added to the offset; of no meaning before there was one. */
  terms: ReadonlyArray<Name> = NO_TERMS
  bytes: Array<number> = []

  /** Forgets the names of the memory operand before. */
  clearTerms(): void {
    if (this.terms === NO_TERMS) this.terms = [new Name(), new Name()]
    for (const term of this.terms) term.name = ""
  }
}
