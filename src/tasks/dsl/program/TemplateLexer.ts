import type { Problems } from "../../../vm/text/diagnostic.js"
import { Lexer } from "../../../vm/text/lexer.js"
import { SLOT_REGISTER } from "../../../vm/text/matchOperands.js"
import { NAME, type Name, type Operand, REGISTER, SLOT, STRING } from "../../../vm/text/operand.js"
import { PRIVATE, registerOperand } from "./items.js"

const DOLLAR = 36
const PERCENT = 37
const PLUS = 43
const MINUS = 45
const UNDERSCORE = 95
const OPEN_BRACE = 123
const ZERO = 48
const NINE = 57

/** What stands for slot `n` in a template's text. */
export const slotText = (n: number): string => `\${${n}}`

const VIRTUAL = /%[A-Za-z_]\w*/y

/**
 * The machine's lexer for the text of a template, in which `${n}` may stand for a register, a number or an operation, and
 * `%name` is a register. A slot is read as a name, with its number.
 */
export class TemplateLexer extends Lexer {
  /** The registers `%_name`, by number. */
  readonly privates: Array<string> = []

  constructor(source: string, problems: Problems) {
    super(source, problems)
  }

  /** Whether a slot stands at that place. */
  isSlot(at: number): boolean {
    const { source } = this
    if (source.charCodeAt(at) !== DOLLAR || source.charCodeAt(at + 1) !== OPEN_BRACE) return false
    const digit = source.charCodeAt(at + 2)
    // Else it is what somebody wrote there by hand.
    return digit >= ZERO && digit <= NINE && source.includes("}", at)
  }

  protected override skipName(): void {
    if (this.isSlot(this.at)) {
      this.at = this.source.indexOf("}", this.at) + 1
      return
    }
    super.skipName()
    // The `$` of a slot behind a name is a name's character, too.
    if (this.isSlot(this.at - 1)) this.at--
  }

  protected override name(out: Name, sign: number): void {
    const isSlot = this.isSlot(this.at)
    super.name(out, sign)
    out.slot = isSlot ? Number(out.name.slice(2, -1)) : -1
  }

  protected override operand(out: Operand): boolean {
    const start = this.at
    const c = this.peek()
    if (c === PERCENT) {
      out.kind = REGISTER
      out.register = this.virtual()
      return out.register >= 0 || this.unexpected()
    }
    if ((c === PLUS || c === MINUS) && this.source.charCodeAt(start + 1) === PERCENT) {
      this.at++
      return this.virtual() >= 0 ? this.signedRegister(start) : this.unexpected()
    }
    if (!super.operand(out)) return false
    if (out.kind === NAME && out.slot >= 0) out.kind = SLOT
    return out.kind !== STRING || this.hasNoSlot(start)
  }

  private hasNoSlot(start: number): boolean {
    let at = this.source.indexOf("${", start)
    while (at >= 0 && at < this.at && !this.isSlot(at)) at = this.source.indexOf("${", at + 1)
    if (at < 0 || at >= this.at) return true
    this.report(at, at + 2, "a slot cannot stand inside a string", "put the whole string into the slot")
    return false
  }

  protected override base(): number {
    if (this.peek() === PERCENT) return this.virtual()
    if (!this.isSlot(this.at)) return super.base()
    const start = this.at
    this.skipName()
    return SLOT_REGISTER + Number(this.source.slice(start + 2, this.at - 1))
  }

  protected override term(out: Operand, n: 0 | 1, sign: number, missing: string): boolean {
    const start = this.at
    if (this.peek() === PERCENT && this.virtual() >= 0) return this.registerAsOffset(start)
    return super.term(out, n, sign, missing)
  }

  protected override unexpected(): false {
    if (!this.isSlot(this.at)) return super.unexpected()
    this.report(this.at, this.at + 2, "a slot stands for a whole operand, operation or line, not for a part of one")
    return false
  }

  /** The register `%name` at this place, which is then skipped; −1 where there is none. */
  private virtual(): number {
    VIRTUAL.lastIndex = this.at
    const name = VIRTUAL.exec(this.source)?.[0]
    if (name === undefined) return -1
    this.at = VIRTUAL.lastIndex
    return name.charCodeAt(1) === UNDERSCORE ? this.private(name) : registerOperand(name)
  }

  private private(name: string): number {
    const { privates } = this
    const n = privates.indexOf(name)
    return PRIVATE + (n >= 0 ? n : privates.push(name) - 1)
  }
}
