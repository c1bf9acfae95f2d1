import type { Level } from "../../../src/domain/Level.js"
import { bestGuess, type Guessed } from "../../../src/services/dataset/guesses.js"
import { levelDefect } from "../../../src/services/dataset/levelRules.js"
import type { Family } from "../../../src/tasks/dsl/Family.js"
import { decode, F_IMM, F_OPCODE, Image, STRIDE } from "../../../src/vm/binary/decode.js"
import { IS_CONDITIONAL } from "../../../src/vm/isa/fields.js"
import { BY_OPCODE } from "../../../src/vm/isa/instructionSet.js"
import { Branches } from "./branches.js"
import { Constants } from "./constants.js"
import { missed } from "./cues.js"
import { type Check, type Exception, EXCEPTIONS, exceptionTo } from "./exceptions.js"
import { languageDefect } from "./language.js"
import { Mutants, pagesOf } from "./mutants.js"
import { type Made, maker } from "./samples.js"
import { hasThreads, scheduleDefect, Synchronisation } from "./schedules.js"
import { codeOf, noisy, resultOf, traced } from "./trace.js"

export interface Finding {
  readonly check: Check
  readonly message: string
}

/** What the checks of a family found, and its figures. */
export interface MethodReport {
  readonly findings: ReadonlyArray<Finding>
  /** Findings that are excepted. */
  readonly excepted: ReadonlyArray<Finding>
  /** Why they are. */
  readonly exceptions: ReadonlySet<Exception>
  readonly guess: Guessed
  readonly rarestBranch: number
  readonly sites: number
}

/** Samples that are traced, samples that are guessed, and samples of which the schedules are tried. */
const TRACED = 240
const GUESSED = 1200
const SCHEDULED = 12
const MUTATED = 120

/** Shares of right guesses that no family exceeds, or, where the answer is yes or no, that. */
const MOST_GUESSED = 0.45
const MOST_GUESSED_YES_NO = 0.7

/** A case that a sentence mentions happens in this share of the samples. */
const LEAST_CASE = 0.05
const LEAST_COMBINATIONS = 1000

/** What sentences of level 4 speak of. */
const OF_FUNCTIONS =
  /\b(?:function|functions|call|calls|called|calling|subroutine|procedure|routine|recurs\w*|itself|stack|pushed|callback|caller|callee|returns|helper|[a-zA-Z_]\w*\()/i

/** No sentence of four or more is asked more often (blocks of turns may end within one). */
const MOST_OF_ONE = 0.26

/** Whether an operand stands in decimal that the prompt has in hexadecimal or binary. */
export const hasDecimal = ({ assembly, hexadecimal }: Pick<Made, "assembly" | "hexadecimal">): boolean =>
  hexadecimal.some((number) => {
    const operand = new RegExp(`^(?!\\.space|\\.align)[^\\[\\n]* ${number}(?:,|$)`, "m")
    return number > 9n && operand.test(assembly)
  })

const FUEL = 1_000_000

/** What a program lacks of its level: the rules of datasets say only what it may have. */
const tooLittle = (level: Level, { code, count }: Image): string | undefined => {
  if (level !== 2 && level !== 5) return undefined
  let branches = false
  let isAdvanced = false
  for (let n = 0; n < count; n++) {
    const kind = BY_OPCODE[code[n * STRIDE + F_OPCODE]!]?.kind
    if (kind === "branch") {
      branches = true
      // A target is the index of an instruction: a loop.
      if (code[n * STRIDE + F_IMM]! <= n) isAdvanced = true
    } else if (kind !== "compute" && kind !== "compare" && kind !== "memory" && kind !== "return") isAdvanced = true
  }
  if (level === 2) return branches ? undefined : "level 2 branches"
  return isAdvanced ? undefined : "level 5 has threads, atomics, guards, extensions or devices, or it loops or calls"
}

const dataLength = ({ bytes }: Made): number => codeOf(bytes).data.length

const image = new Image()

export const methodReport = (
  family: Family,
  {
    exceptions = EXCEPTIONS,
    share = 1,
  }: { readonly exceptions?: ReadonlyArray<Exception>; readonly share?: number } = {},
): MethodReport => {
  const all: Array<Finding> = []
  const find = (check: Check, message: string): void => void all.push({ check, message })
  const make = maker(family)
  const number = Math.min(family.size, Math.ceil(GUESSED * share))
  const samples: Array<Made> = Array.from({ length: number }, (_, k) => make(k))
  const some = samples.slice(0, Math.ceil(TRACED * share))

  const branches = new Branches()
  const constants = new Constants()
  const mutants = new Mutants()
  const synchronisation = new Synchronisation()
  const said = new Set<string>()
  /** Pages of memory that the family's programs have touched so far. */
  const pages = new Set<number>()
  let executed = false
  some.forEach((made, n) => {
    let options = noisy(pages, dataLength(made), FUEL)
    let trace = traced(made.bytes, options)
    const touched = pagesOf(trace)
    if ([...touched].some((page) => !pages.has(page))) {
      for (const page of touched) pages.add(page)
      options = noisy(pages, dataLength(made), FUEL)
      trace = traced(made.bytes, options)
    }
    if (resultOf(made.bytes, options) !== BigInt(made.answer))
      find("idle instruction", `counts on registers or memory that it has not set: ${made.prompt}\n${made.assembly}`)
    // Threads get in each other's way under other schedules than the machine's own.
    const other = hasThreads(made.assembly) ? traced(made.bytes, { quantum: 5, schedule: BigInt(n) }).events : []
    branches.note(made, { ...trace, events: [...trace.events, ...other] })
    constants.note(made, trace.code)
    const miss = missed(made, trace)
    if (miss !== undefined && !said.has(`${miss} ${made.pattern}`)) {
      said.add(`${miss} ${made.pattern}`)
      find("method", `the sentence asks for ${miss}, which the program does not show: ${made.prompt}\n${made.assembly}`)
    }
    if (n < MUTATED) mutants.try(made, trace, (other) => missed(made, other) === miss)
    if (n < SCHEDULED && hasThreads(made.assembly)) {
      const defect = scheduleDefect(made)
      if (defect !== undefined) find("schedules", defect)
      else synchronisation.try(made)
    }
    if (family.level === 2 && trace.events.some(({ index }) => IS_CONDITIONAL[trace.code[index]!.opcode]!))
      executed = true
    decode(made.bytes, made.bytes.length, image)
    const level = levelDefect(family.level, family.category, image) ?? tooLittle(family.level, image)
    if (level !== undefined && !said.has(level)) {
      said.add(level)
      find("level", `${level}: ${made.prompt}\n${made.assembly}`)
    }
  })
  for (const idle of mutants.idle(12)) find("idle instruction", idle)
  for (const idle of synchronisation.idle()) find("synchronisation", idle)
  for (const branch of branches.oneSided()) find("one-sided branch", branch)
  for (const constant of constants.workedOut()) find("worked out", constant)
  if (family.level === 2 && !executed) find("level", "no program branches")

  const guess = bestGuess(samples)
  const most = family.predicate ? MOST_GUESSED_YES_NO : MOST_GUESSED
  if (guess.share > most) find("guess", `${guess.name} is right in ${(100 * guess.share).toFixed(1)} %`)

  for (const [name, happens] of Object.entries(family.cases)) {
    const part = samples.filter(({ parameters }) => happens(parameters as never)).length / samples.length
    if (part < LEAST_CASE) find("case", `${name} happens in ${(100 * part).toFixed(1)} % of the samples`)
  }

  const patterns = family.wordings.sizes.length
  const often = Math.max(
    ...Array.from({ length: patterns }, (_, n) => samples.filter(({ pattern }) => pattern === n).length),
  )
  if (patterns >= 4 && often / samples.length > MOST_OF_ONE)
    find(
      "one sentence too often",
      `one of ${patterns} patterns asks in ${((100 * often) / samples.length).toFixed(1)} %`,
    )

  const decimal = samples.find(hasDecimal)
  if (decimal !== undefined)
    find(
      "hexadecimal",
      `a number that the prompt has in hexadecimal is in decimal: ${decimal.prompt}\n${decimal.assembly}`,
    )

  const wrong = new Set<string>()
  for (const { pattern, prompt } of samples) {
    const defect = languageDefect(prompt)
    if (defect === undefined || wrong.has(`${defect} ${pattern}`)) continue
    wrong.add(`${defect} ${pattern}`)
    find("language", `${defect}: ${prompt}`)
  }
  if (family.level === 4) {
    const silent = new Map(
      samples.filter(({ prompt }) => !OF_FUNCTIONS.test(prompt)).map((made) => [made.pattern, made.prompt]),
    )
    for (const prompt of silent.values())
      find("level", `does not say that there is a function, a call, a stack or recursion: ${prompt}`)
  }

  const groups = family.parts.length / family.wordings.sizes.length
  const counted = family.parts.slice(0, groups).reduce((sum, { size }) => sum + size / family.wordings.sizes[0]!, 0)
  const combinations = Math.max(
    counted,
    new Set(samples.map(({ parameters }) => JSON.stringify(parameters, bigints))).size,
  )
  if (combinations < LEAST_COMBINATIONS) find("combinations", `only ${combinations} combinations of its parameters`)

  const exceptionOf = exceptionTo(family.id, false, exceptions)
  return {
    findings: all.filter((finding) => exceptionOf(finding) === undefined),
    excepted: all.filter((finding) => exceptionOf(finding) !== undefined),
    exceptions: new Set(all.flatMap((finding) => exceptionOf(finding) ?? [])),
    guess,
    rarestBranch: branches.rarest,
    sites: mutants.count,
  }
}

const bigints = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value)
