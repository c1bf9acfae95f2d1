import { nearest } from "../../../domain/nearest.js"
import { EXTENSION_IDS } from "../../../vm/isa/extensionNames.js"
import * as M from "../../../vm/isa/spellings.js"
import { Problems, quote } from "../../../vm/text/diagnostic.js"
import { beginsData, dataDirective } from "../../../vm/text/directives.js"
import {
  fields,
  LABEL_TARGET,
  LABEL_VALUE,
  matchInstruction,
  SLOT_VALUE,
  VALUE,
} from "../../../vm/text/matchOperands.js"
import { type Name, NUMBER, type Operand, SLOT } from "../../../vm/text/operand.js"
import { defineLabel, formsOf, reportUnknown } from "../../../vm/text/statements.js"
import type { Span, StatementTarget } from "../../../vm/text/StatementTarget.js"
import {
  type Asm,
  type DataDirective,
  DIRECTIVES,
  type Directive,
  elementProblem,
  IMM_ADDRESS,
  IMM_CONSTANT,
  IMM_NONE,
  IMM_OFFSET,
  IMM_SLOT,
  IMM_TARGET,
  labelName,
  PRIVATE,
  type Slot,
  type SlotNumber,
  type Template,
  type TemplateItem,
  type TemplateLabel,
  textProblem,
  VIRTUAL,
} from "./items.js"
import { compile } from "./steps.js"
import { slotText, TemplateLexer } from "./TemplateLexer.js"
import { isNoTarget, templateError } from "./templateError.js"

export type { Asm } from "./items.js"

const templates = new Map<TemplateStringsArray, Template>()

/** A program, or a part of one, with the values of its slots. */
export const asm = (strings: TemplateStringsArray, ...values: ReadonlyArray<Slot>): Asm => {
  let template = templates.get(strings)
  if (template === undefined) {
    // As written: an escape in a string is the lexer's to read.
    const source = strings.raw.reduce((text, part, n) => text + slotText(n - 1) + part)
    templates.set(strings, (template = new TemplateParser(source).parse()))
  }
  return { template, values }
}

/** An operation in a slot is one of those that take a register and two operands: it is known when the slot is filled. */
const ANY_OPERATION: ReadonlyArray<M.Form> = [
  { ...M.MNEMONICS.get("add")![0]!, usage: "${operation} rd, rs1, rs2|number" },
]

/** Reads the text of a template as the assembler reads a program's, with slots and virtual registers for operands. */
class TemplateParser implements StatementTarget {
  private readonly problems = new Problems()
  readonly lexer: TemplateLexer
  inData = false
  private readonly items: Array<TemplateItem> = []
  private readonly labels: Array<TemplateLabel> = []
  /** Labels in the data section that wait for what follows them. */
  private pending: Array<TemplateLabel> = []
  /** Elements of the data directive at hand. */
  private elements: Array<number | bigint> | undefined
  /** Where the statement at hand begins. */
  private start = 0

  constructor(private readonly source: string) {
    this.lexer = new TemplateLexer(source, this.problems)
  }

  parse(): Template {
    const { labels, lexer, source } = this
    while (lexer.nextStatement()) {
      const start = (this.start = lexer.at)
      const name = lexer.statementName()
      if (name === "") lexer.skipLine()
      else if (lexer.takeColon()) this.labelStatement(name, start)
      else {
        this.statement(name, start, lexer.at)
        lexer.skipLine()
      }
    }
    this.settle(false)
    for (const { isData, name, target } of labels)
      if (isData && target >= 0) lexer.report(target, target + name.text.length, isNoTarget(name.text))
    const { privates } = lexer
    if (privates.length > VIRTUAL - PRIVATE)
      lexer.report(0, 0, `a template has room for ${VIRTUAL - PRIVATE} registers %_…, not for ${privates.length}`)
    const [problem] = this.problems.first()
    if (problem !== undefined) {
      const { hint, message, start } = problem
      throw templateError(source, start, hint === undefined ? message : `${message}; ${hint}`)
    }
    // Labels of its own come first.
    let ownLabels = 0
    for (const label of labels) if (label.isOwn) label.index = ownLabels++
    let others = ownLabels
    for (const label of labels) if (!label.isOwn) label.index = others++
    const inOrder = others === ownLabels ? labels : labels.sort((a, b) => a.index - b.index)
    return { source, steps: compile(this.items), labels: inOrder, ownLabels, privates: privates.length }
  }

  private labelStatement(name: string, start: number): void {
    const { lexer } = this
    if (lexer.isSlot(start)) lexer.report(start, start + name.length, "a slot cannot stand for a label")
    else defineLabel(this, name, start)
  }

  private statement(name: string, start: number, end: number): void {
    const { lexer } = this
    const isSlot = lexer.isSlot(start)
    if (isSlot && lexer.atLineEnd()) {
      if (this.inData) this.settle(false)
      this.items.push({ kind: "nested", slot: slotNumber(name) })
      return
    }
    // `${op}i` and `add${i}`.
    if (lexer.isSlot(end) || (isSlot && !/\s/.test(this.source[end]!))) {
      lexer.report(end, end + 1, "an operation ends with a blank: a slot stands for all of it, or for none")
      return
    }
    const forms = isSlot ? ANY_OPERATION : formsOf(name)
    if (forms !== undefined) {
      this.enterCode()
      if (lexer.readOperands()) this.instruction(forms, isSlot ? slotNumber(name) : -1, start, end)
      return
    }
    if (name.startsWith("@")) {
      lexer.report(start, end, `a template has no intrinsics such as ${quote(name)}`, "write the instructions")
      return
    }
    if (lexer.readOperands()) this.directive(name, start, end)
  }

  private instruction(forms: ReadonlyArray<M.Form>, operation: number, start: number, end: number): void {
    const form = matchInstruction(this, forms, start, end)
    if (form === undefined) return
    const { addend, either, hasBase, label, slot, value } = fields
    let imm = IMM_NONE
    let immediate: number | bigint = 0
    let reference: TemplateLabel | undefined
    let addendSlot: SlotNumber | undefined
    switch (fields.immediate) {
      case VALUE:
        imm = IMM_CONSTANT
        immediate = value
        break
      case SLOT_VALUE:
        imm = IMM_SLOT
        immediate = slot!.slot
        break
      case LABEL_VALUE:
        imm = hasBase ? IMM_OFFSET : IMM_ADDRESS
        reference = this.labelOf(label!.name, label!.start)
        if (slot !== undefined) addendSlot = { slot: slot.slot, isNegative: slot.sign < 0 }
        break
      case LABEL_TARGET:
        imm = IMM_TARGET
        reference = this.labelOf(label!.name, label!.start)
        if (reference.target < 0) reference.target = label!.start
    }
    this.items.push({
      kind: "instruction",
      opcode: form.opcode,
      operation,
      rd: fields.rd,
      rs1: fields.rs1,
      rs2: fields.rs2,
      imm,
      immediate,
      isNegative: imm === IMM_SLOT && slot!.sign < 0,
      label: reference,
      addend: imm === IMM_ADDRESS || imm === IMM_OFFSET ? addend : 0,
      addendSlot,
      either: either === M.RS1 ? 1 : either === M.RS2 ? 2 : 0,
    })
  }

  emit(opcode: number, rd: number, rs1: number, rs2: number): void {
    this.items.push({
      ...{ kind: "instruction", opcode, operation: -1, rd, rs1, rs2, imm: IMM_NONE, immediate: 0 },
      ...{ isNegative: false, label: undefined, addend: 0, addendSlot: undefined, either: 0 },
    })
  }

  report({ end, start }: Span, message: string, hint?: string): void {
    this.lexer.report(start, end, message, hint)
  }

  guess(name: string, ...candidates: ReadonlyArray<Iterable<string>>): string | undefined {
    const near = candidates.map((some) => nearest(name, some)).find((found) => found !== undefined)
    return near === undefined ? undefined : `did you mean \`${near}\`?`
  }

  // Names

  private labelOf(text: string, at: number): TemplateLabel {
    const name = labelName(text)
    for (const label of this.labels) if (label.name === name) return label
    const label = { name, isOwn: false, isData: false, at, index: 0, target: -1 }
    this.labels.push(label)
    return label
  }

  label(name: string, start: number): void {
    const label = this.labelOf(name, start)
    if (label.isOwn) {
      this.report({ start, end: start + name.length }, `${quote(name)} is defined twice`)
      return
    }
    label.isOwn = true
    if (this.inData) this.pending.push(label)
    else this.place(label, false)
  }

  private place(label: TemplateLabel, isData: boolean): void {
    label.isData = isData
    this.items.push({ kind: "label", label })
  }

  settle(inCode: boolean): void {
    if (this.pending.length === 0) return
    for (const label of this.pending) this.place(label, !inCode)
    this.pending = []
  }

  enterCode(): void {
    if (!this.inData) return
    this.settle(true)
    this.inData = false
  }

  lookUp(): undefined {
    return undefined
  }

  needConstant({ end, name, start }: Name): void {
    this.report({ start, end }, `expected a number, not ${quote(name)}`)
  }

  extensionId(name: string): number | undefined {
    return EXTENSION_IDS.get(name)
  }

  needExtension({ end, name, start }: Name): void {
    this.report({ start, end }, `unknown extension ${quote(name)}`, this.guess(name, EXTENSION_IDS.keys()))
  }

  // Data

  private directive(name: string, start: number, end: number): void {
    const { count, operands } = this.lexer
    const lower = name.toLowerCase()
    this.elements = undefined
    if (operands.slice(0, count).some(({ kind }) => kind === SLOT)) {
      const known = SLOT_DIRECTIVES.get(lower)
      if (known === undefined) this.report({ start, end }, `${quote(name)} takes no slots`)
      else if (beginsData(this, lower, { start, end })) this.slots(known, operands.slice(0, count))
    } else if (NOT_IN_TEMPLATES.has(lower)) this.report({ start, end }, `a template has no ${quote(lower)}`)
    else if (!dataDirective(this, lower, start, end)) reportUnknown(this, name, start, end)
  }

  /** A directive some of whose operands are slots, which are checked as they are filled. */
  private slots(directive: Directive, operands: ReadonlyArray<Operand>): void {
    const [first, second] = operands
    const { name } = directive
    if (second === undefined && first!.sign === 0) return this.data(directive, first!.slot)
    if (name === ".ascii" || name === ".asciz" || ((name === ".space" || name === ".align") && operands.length > 1))
      return this.report(second ?? first!, `a ${name} with a slot takes nothing else`)
    const values: Array<number | bigint | SlotNumber> = []
    for (const operand of operands) {
      if (operand.kind === SLOT) values.push({ slot: operand.slot, isNegative: operand.sign < 0 })
      else if (operand.kind !== NUMBER)
        this.report(operand, `expected a number, not ${quote(this.source.slice(operand.start, operand.end))}`)
      else {
        const problem = elementProblem(operand.value, directive)
        if (problem === undefined) values.push(operand.value)
        else this.report(operand, problem)
      }
    }
    this.data(directive, values)
  }

  private data(directive: Directive, values: number | string | ReadonlyArray<number | bigint | SlotNumber>): void {
    this.items.push({ kind: "data", directive, values, at: this.start })
  }

  element(width: number, value: number | bigint): boolean {
    if (this.elements !== undefined) this.elements.push(value)
    else this.data(BY_WIDTH[width]!, (this.elements = [value]))
    return true
  }

  addressElement(operand: Name): boolean {
    this.report(operand, `expected a number, not ${quote(operand.name)}`, "data in a template holds no addresses")
    return false
  }

  fill(length: number, value: number, operand: Span): boolean {
    return this.sized(DIRECTIVES[".space"], value === 0 ? [length] : [length, value], operand)
  }

  align(boundary: number, operand: Span): boolean {
    return this.sized(DIRECTIVES[".align"], [boundary], operand)
  }

  private sized(directive: Directive, values: ReadonlyArray<number>, operand: Span): boolean {
    const problem = elementProblem(values[0], directive)
    if (problem === undefined) this.data(directive, values)
    else this.report(operand, problem)
    return problem === undefined
  }

  text(bytes: ReadonlyArray<number>, terminated: boolean, operand: Span): boolean {
    const text = bytes.map((byte) => String.fromCharCode(byte)).join("")
    const problem = textProblem(text)
    if (problem === undefined) this.data(DIRECTIVES[terminated ? ".asciz" : ".ascii"], text)
    else this.report(operand, problem)
    return problem === undefined
  }
}

const slotNumber = (name: string): number => Number(name.slice(2, -1))

/** By bytes of an element. */
const BY_WIDTH: Readonly<Record<number, Directive>> = {
  1: DIRECTIVES[".byte"],
  2: DIRECTIVES[".half"],
  4: DIRECTIVES[".word"],
  8: DIRECTIVES[".dword"],
}

/** Directives that slots may fill, by all their names. */
const SLOT_DIRECTIVES: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ...(Object.keys(DIRECTIVES) as Array<DataDirective>).map((name) => [name, DIRECTIVES[name]] as const),
  [".quad", DIRECTIVES[".dword"]],
  [".skip", DIRECTIVES[".space"]],
  [".zero", DIRECTIVES[".space"]],
  [".string", DIRECTIVES[".asciz"]],
])

/** Directives about a whole program. */
const NOT_IN_TEMPLATES: ReadonlySet<string> = new Set([".entry", ".equ", ".global", ".globl"])
