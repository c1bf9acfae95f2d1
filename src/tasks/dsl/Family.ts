import { Category } from "../../domain/Category.js"
import { InvalidFamily } from "../../domain/errors.js"
import { Level } from "../../domain/Level.js"
import { nearest } from "../../domain/nearest.js"
import { cut, shown } from "../../domain/shown.js"
import { ByteWriter } from "./ByteWriter.js"
import { type Draws, pick } from "./Draws.js"
import type { Domains, ValuesOf } from "./parameters.js"
import type { Asm } from "./program/template.js"
import { WordingError, Wordings } from "./prompt/grammar.js"
import type { Format } from "./prompt/sentence.js"

/** One instance of a task, without its prompt: a program that does it, and the answer by the family's own computation. */
export interface Task {
  readonly program: Asm
  /** An integer, |x| ≤ 2^53 − 1. */
  readonly answer: number
  readonly parameters: Readonly<Record<string, unknown>>
}

export interface Sample extends Task {
  readonly prompt: string
}

/** A kind of task: all the sentences that ask for it, and all the programs that do it. */
export interface Family {
  /** `category/name`, unique in the catalogue. */
  readonly id: string
  readonly category: Category
  readonly level: Level
  /** Whether the answer is yes (1) or no (0). */
  readonly predicate: boolean
  /** All ways to ask. */
  readonly wordings: Wordings
  /** Number of distinct prompts: wordings × the parameters' combinations, at most 2^53 − 1. */
  readonly size: number
  /** Records that the family gets in a block of its level's schedule. */
  readonly weight: number
  /**
   * Point `index` of the family's space, 0 ≤ index < size, completed by draws. Its prompt is appended to `prompt`, as the
   * inside of a JSON string. `parameters` holds until the next call.
   */
  readonly write: (index: number, draws: Draws, prompt: ByteWriter) => Task
  /** The same, the prompt a string. */
  readonly sample: (index: number, draws: Draws) => Sample
}

/** `category/name` */
type Id = `${Category}/${string}`

export interface FamilyOptions<D extends Domains> {
  readonly id: Id
  readonly level: Level
  readonly predicate?: boolean
  /** A whole number from 1 on. */
  readonly weight?: number
  /** What varies. Everything here that is counted must show in every wording. */
  readonly parameters: D
  /** Parameter combinations that do not occur are moved to ones that do; must be injective on what is shown. */
  readonly adjust?: (values: ValuesOf<D>) => ValuesOf<D>
  /** The sentences; see `prompt/grammar.ts`. */
  readonly prompt: ReadonlyArray<string>
  /** Formats of this family's own, for `{name:format}`. */
  readonly formats?: Readonly<Record<string, Format>>
  /** The answer, computed without the machine. */
  readonly answer: (values: ValuesOf<D>) => number
  /** Programs that compute it; each is as likely. */
  readonly programs: ReadonlyArray<(values: ValuesOf<D>, draws: Draws) => Asm>
}

const refuse = (id: unknown, description: string): never => {
  throw new InvalidFamily({ family: typeof id === "string" ? cut(id) : shown(id), description })
}

const NAME = /^[\w.-]+$/
const PARAMETER = /^\w+$/
const CATEGORIES: ReadonlyArray<string> = Category.literals
const LEVELS: ReadonlyArray<unknown> = Level.literals

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Refuses what makes no family, whatever its types say: families are written in programs without types, too. */
const checkOptions = (options: { readonly [K in keyof FamilyOptions<Domains>]?: unknown }): void => {
  if (!isRecord(options)) return refuse(options, "`family` takes an object")
  const { answer, adjust, formats = {}, id, level, parameters, programs, prompt, weight = 1 } = options
  if (typeof id !== "string" || !id.includes("/")) return refuse(id, 'an id is a category and a name, as in "math/gcd"')
  const [category, name] = [id.slice(0, id.indexOf("/")), id.slice(id.indexOf("/") + 1)]
  if (!CATEGORIES.includes(category)) {
    const near = nearest(category, CATEGORIES)
    const hint = near === undefined ? `; there is ${CATEGORIES.join(", ")}` : `, did you mean "${near}"?`
    return refuse(id, `unknown category "${cut(category)}"${hint}`)
  }
  if (!NAME.test(name)) refuse(id, 'the name behind the category is of letters, digits, "_", "-" and "."')
  if (!LEVELS.includes(level)) refuse(id, `level must be a whole number from 1 to 5, not ${shown(level)}`)
  if (!isCount(weight)) refuse(id, `weight must be a whole number from 1 on, not ${shown(weight)}`)
  if (!isRecord(parameters)) return refuse(id, `parameters must be an object of domains, not ${shown(parameters)}`)
  for (const [parameter, domain] of Object.entries(parameters)) {
    if (!PARAMETER.test(parameter))
      refuse(id, `a parameter's name is of letters, digits and "_", not ${shown(parameter)}`)
    if (!isRecord(domain) || typeof domain["at"] !== "function")
      return refuse(id, `parameter ${parameter} must be a domain, such as int(1, 9), not ${shown(domain)}`)
    if (!isCount(domain["size"]))
      refuse(
        id,
        `the size of parameter ${parameter} must be a whole number from 1 to 2^53 - 1, not ${shown(domain["size"])}`,
      )
  }
  if (!Array.isArray(prompt) || prompt.length === 0 || !prompt.every((wording) => typeof wording === "string"))
    refuse(id, `prompt must be a list of wordings, at least one, not ${shown(prompt)}`)
  if (!isRecord(formats)) return refuse(id, `formats must be an object of functions, not ${shown(formats)}`)
  for (const [format, write] of Object.entries(formats))
    if (typeof write !== "function") refuse(id, `format ${format} must be a function, not ${shown(write)}`)
  if (typeof answer !== "function") refuse(id, `answer must be a function, not ${shown(answer)}`)
  if (adjust !== undefined && typeof adjust !== "function")
    refuse(id, `adjust must be a function, not ${shown(adjust)}`)
  if (!Array.isArray(programs) || programs.length === 0 || !programs.every((program) => typeof program === "function"))
    refuse(id, "programs must be a list of functions, at least one")
}

/**
 * Declares a task family. Throws `InvalidFamily` where it is plain that it cannot work; wordings are parsed when they are
 * first needed, so that the catalogue loads fast, and throw it then.
 */
export const family = <const D extends Domains>(options: FamilyOptions<D>): Family => {
  checkOptions(options)
  const { answer, id, level, parameters, programs, weight = 1 } = options
  const domains = Object.entries(parameters).map(([name, domain]) => ({ name, domain }))
  const combinations = domains.reduce((product, { domain }) => product * domain.size, 1)
  let wordings: Wordings | undefined
  const parsed = () => (wordings ??= parse())
  const sizeOf = ({ size }: Wordings) => Math.min(size * combinations, Number.MAX_SAFE_INTEGER)

  const parse = (): Wordings => {
    // What `adjust` makes of the others may show in place of a parameter.
    const isShown = options.adjust === undefined
    const names = domains.map(({ domain, name }) => ({ name, isCounted: isShown && domain.size > 1 }))
    try {
      const result = new Wordings(options.prompt, options.formats, names)
      if (sizeOf(result) < weight)
        refuse(id, `its weight, ${weight}, is above the number of its prompts, ${sizeOf(result)}`)
      return result
    } catch (error) {
      if (error instanceof WordingError) return refuse(id, error.message)
      throw error
    }
  }

  // One object for all instances: adding properties to a new one takes several times as long as setting these.
  const drawn: Record<string, unknown> = Object.fromEntries(domains.map(({ name }) => [name, undefined]))

  const write: Family["write"] = (index, draws, prompt) => {
    const sentences = parsed()
    let rest = Math.floor(index / sentences.size)
    const wording = index - rest * sentences.size
    for (let n = 0; n < domains.length; n++) {
      const { name, domain } = domains[n]!
      const next = Math.floor(rest / domain.size)
      drawn[name] = domain.at(rest - next * domain.size, draws)
      rest = next
    }
    const values = (options.adjust === undefined ? drawn : options.adjust(drawn as ValuesOf<D>)) as ValuesOf<D>
    if (typeof values !== "object" || values === null)
      throw new TypeError(`adjust gave ${shown(values)}, not the parameters`)
    sentences.write(wording, values, draws, prompt)
    return { program: pick(draws, programs)(values, draws), answer: answer(values), parameters: values }
  }

  return {
    id,
    category: id.slice(0, id.indexOf("/")) as Category,
    level,
    predicate: options.predicate ?? false,
    weight,
    get wordings() {
      return parsed()
    },
    get size() {
      return sizeOf(parsed())
    },
    write,
    sample: (index, draws) => {
      const out = new ByteWriter()
      const task = write(index, draws, out)
      return { prompt: out.unescaped(), ...task, parameters: { ...task.parameters } }
    },
  }
}
