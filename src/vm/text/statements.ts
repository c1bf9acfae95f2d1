import { REGISTER_NUMBERS } from "../isa/registers.js"
import { type Form, MNEMONICS } from "../isa/spellings.js"
import { quote } from "./diagnostic.js"
import { DIRECTIVE_NAMES } from "./directives.js"
import type { StatementTarget } from "./StatementTarget.js"

/** What the assembler and the templates of task families read alike in a statement. */

/** The forms of an operation, in whatever case it is written; `undefined` if there is none of that name. */
export const formsOf = (name: string): ReadonlyArray<Form> | undefined =>
  MNEMONICS.get(name) ?? MNEMONICS.get(name.toLowerCase())

/** A label; what follows it on its line is read as a statement of its own. */
export const defineLabel = (out: StatementTarget, name: string, start: number): void => {
  const place = { start, end: start + name.length }
  const lower = name.toLowerCase()
  if (name.startsWith("@"))
    out.report(place, `${quote(name)} is not a label: labels begin with a letter, \`_\`, \`.\` or \`$\``)
  else if (MNEMONICS.has(lower)) out.report(place, `${quote(name)} is an operation, and cannot be a label`)
  else if (REGISTER_NUMBERS.has(lower)) out.report(place, `${quote(name)} is a register, and cannot be a label`)
  else if (lower !== ".entry" && DIRECTIVE_NAMES.includes(lower)) {
    out.report(place, `${quote(name)} is a directive, and cannot be a label`, "directives have no colon")
  } else out.label(name, start)
}

/** Reports a statement that is neither an instruction nor a directive; its operands have been read. */
export const reportUnknown = (out: StatementTarget, name: string, start: number, end: number): void => {
  const what = name.startsWith(".") ? "directive" : "operation"
  const lower = name.toLowerCase()
  const hint =
    name.startsWith(".") && out.lexer.count === 0
      ? (out.guess(lower, DIRECTIVE_NAMES) ?? "a label has a colon behind it")
      : out.guess(lower, what === "directive" ? DIRECTIVE_NAMES : MNEMONICS.keys())
  out.report({ start, end }, `unknown ${what} ${quote(name)}`, hint)
}
