import { Category } from "../../domain/Category.js"
import { InvalidFamily } from "../../domain/errors.js"
import { Level } from "../../domain/Level.js"
import { nearest } from "../../domain/nearest.js"
import { cut, shown } from "../../domain/shown.js"
import { ByteWriter } from "./ByteWriter.js"
import { pick } from "./Draws.js"
import type { Family, FamilyPart } from "./Family.js"
import { functionForm } from "./function/FunctionForm.js"
import type { Element, TakenAll } from "./function/inputs.js"
import type { Domain, Domains, ValuesOf } from "./parameters.js"
import { type ParameterName, WordingError, Wordings } from "./prompt/grammar.js"
import { hexadecimalNumbers } from "./prompt/hexadecimalNumbers.js"
import type { Format } from "./prompt/sentence.js"
import { Space } from "./Space.js"
import { Turns } from "./Turns.js"
import {
  admits,
  type AnyProgram,
  type Following,
  isGeneral,
  type Naming,
  patternOf,
  type ProgramOf,
  programOf,
  waysAsked,
  waysFollowed,
} from "./ways.js"

/** `category/name` */
type Id = `${Category}/${string}`

export interface FamilyOptions<D extends Domains, Inputs extends keyof D = keyof D> {
  readonly id: Id
  readonly level: Level
  readonly predicate?: boolean
  /** A whole number from 1 on. */
  readonly weight?: number
  /** What varies. Everything here that is counted must show in every wording. */
  readonly parameters: D
  /** Parameter combinations that do not occur are moved to ones that do; must be injective on what is shown. */
  readonly adjust?: (values: ValuesOf<D>) => ValuesOf<D>
  /** The sentences, each as likely; see `prompt/grammar.ts`. `by` marks one that says how it is to be done. */
  readonly prompt: ReadonlyArray<string | Naming>
  /** Formats of this family's own, for `{name:format}`. */
  readonly formats?: Readonly<Record<string, Format>>
  /**
   * Cases of which the sentences speak (a tie, an empty list, a failed check), by name: whether the values are one. Each must
   * happen in a twentieth of the samples, which is what `edged` is for.
   */
  readonly cases?: Readonly<Record<string, (values: ValuesOf<D>) => boolean>>
  /** The answer, computed without the machine. */
  readonly answer: (values: ValuesOf<D>) => number
  /** Programs that compute it; of those that a sentence admits, each is as likely. `follows` marks one with its ways. */
  readonly programs: ReadonlyArray<AnyProgram<ValuesOf<D>, Inputs>>
  /** The family as functions, if it can be; see `FunctionOptions`. */
  readonly asFunction?: FunctionOptions<D, Inputs>
}

/**
 * How the tasks of a family are functions. Its sentences then say where inputs are, in place of the values or in a frame
 * around them ("given a in r0 and b in r1, …"); numbers are in registers, lists and texts in memory at 0x40000, with address
 * and length in registers.
 */
export interface FunctionOptions<D extends Domains, Inputs extends keyof D = keyof D> {
  /** The parameters that are inputs, in the order of r0, r1, …. A number may be a constant in some samples all the same. */
  readonly inputs: ReadonlyArray<Inputs & string>
  /**
   * Numbers that are a constant in some samples, in place of an input (default: each of several inputs). Not one that decides the
   * answer alone.
   */
  readonly constants?: ReadonlyArray<keyof D & string>
  /** Sentences (default: those of the family). */
  readonly prompt?: ReadonlyArray<string | Naming>
  /** Programs (default: those of the family that are `general`). They are given registers for numbers, arrays for lists. */
  readonly programs?: ReadonlyArray<ProgramOf<TakenAll<ValuesOf<D>, Inputs>> | Following<TakenAll<ValuesOf<D>, Inputs>>>
  /** What sentences call an input (default: as the parameter is called). */
  readonly names?: { readonly [K in keyof D]?: string }
  /** Values of inputs (default: those of the parameters). Prompts do not show them, so they may be many and large. */
  readonly domains?: { readonly [K in keyof D]?: D[K] extends Domain<infer A> ? Domain<A> : never }
  /** How elements of arrays may lie in memory (default: `["i64"]`): every value must fit each. */
  readonly elements?: ReadonlyArray<Element>
  /** How the end of a text is known: by its length in a register (the default), or by a 0 byte. */
  readonly texts?: "length" | "terminated"
  /** Whether all arrays have one length, in one register. */
  readonly sharedLength?: boolean
  /**
   * The registers in which inputs may lie when they are not in r0, r1, … (default: r0 to r7): for programs that use some
   * registers by name.
   */
  readonly registers?: readonly [first: number, last: number]
  /** Cases that happen in a twentieth of the tests (default: those of the family). */
  readonly cases?: FamilyOptions<D>["cases"]
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
  if (!Array.isArray(prompt) || prompt.length === 0 || !prompt.every((one) => typeof patternOf(one) === "string"))
    return refuse(id, `prompt must be a list of wordings, at least one, not ${shown(prompt)}`)
  if (!isRecord(formats)) return refuse(id, `formats must be an object of functions, not ${shown(formats)}`)
  for (const [format, write] of Object.entries(formats))
    if (typeof write !== "function") refuse(id, `format ${format} must be a function, not ${shown(write)}`)
  if (typeof answer !== "function") refuse(id, `answer must be a function, not ${shown(answer)}`)
  if (adjust !== undefined && typeof adjust !== "function")
    refuse(id, `adjust must be a function, not ${shown(adjust)}`)
  if (
    !Array.isArray(programs) ||
    programs.length === 0 ||
    !programs.every((one) => typeof programOf(one) === "function")
  )
    return refuse(id, "programs must be a list of functions, at least one")
  checkWays(id, prompt as Options["prompt"], programs as ReadonlyArray<AnyProgram<never>>)
}

type Options = FamilyOptions<Domains>

/** Every sentence needs a program that does as it says, and every way a sentence that asks for it. */
const checkWays = (id: string, prompt: Options["prompt"], programs: ReadonlyArray<AnyProgram<never>>): void => {
  const named = new Set(prompt.flatMap(waysAsked))
  const followed = new Set(programs.flatMap(waysFollowed))
  for (const one of prompt)
    if (!programs.some((program) => admits(one, program)))
      refuse(id, `no program follows "${waysAsked(one).join('" and "')}", as the wording "${cut(patternOf(one))}" asks`)
  for (const way of followed) if (!named.has(way)) refuse(id, `programs follow "${way}", but no wording is \`by\` it`)
}

const NONE: ReadonlyArray<bigint> = []

/**
 * Declares a task family. Throws `InvalidFamily` where it is plain that it cannot work; wordings are parsed when they are
 * first needed, so that the catalogue loads fast, and throw it then.
 */
export const family = <const D extends Domains, const Inputs extends keyof D = never>(
  options: FamilyOptions<D, Inputs>,
): Family => {
  checkOptions(options)
  const { answer, id, level, parameters, programs, prompt, weight = 1 } = options
  const space = new Space(parameters)
  const { groups } = space
  /** By pattern: the programs that it admits. */
  const admitted = prompt.map((one) => programs.filter((program) => admits(one, program)).map(programOf))
  /** By pattern: whether its prompts may have numbers in hexadecimal or binary, by a format of the family's own, too. */
  const mayBeHexadecimal = prompt.map((one) => options.formats !== undefined || /0[xb]|:hex|:bin/i.test(patternOf(one)))
  let wordings: Wordings | undefined
  const parsed = () => (wordings ??= parse())
  let parts: ReadonlyArray<FamilyPart> | undefined
  let size = 0
  /** The parts, pattern after pattern, in each as the space's groups. */
  const partsOf = () => parts ?? measured(parsed())
  const measured = ({ sizes }: Wordings) => {
    // As many for each pattern, so that a problem has one number.
    const mostProblems = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(...sizes))
    parts = sizes.flatMap((wordings, pattern) =>
      groups.map((group, space) => ({
        ...{ pattern, space, wordings },
        weight: group.weight,
        size: Math.min(wordings * group.size, Number.MAX_SAFE_INTEGER),
        problems: Math.min(group.size, mostProblems),
        point: (problem: number, wording: number) => problem * wordings + wording,
      })),
    )
    size = new Turns(parts).capacity
    return parts
  }

  const parse = (): Wordings => {
    // What `adjust` makes of the others may show in place of a parameter.
    const isShown = options.adjust === undefined
    const names = Object.entries(parameters).map(([name, domain]) => ({ name, isCounted: isShown && domain.size > 1 }))
    const result = readWordings(id, prompt, options.formats, names)
    measured(result)
    if (size < weight) refuse(id, `its weight, ${weight}, is above the number of its prompts, ${size}`)
    return result
  }

  // One object for all instances: adding properties to a new one takes several times as long as setting these.
  const drawn: Record<string, unknown> = Object.fromEntries(Object.keys(parameters).map((name) => [name, undefined]))

  const write: Family["write"] = (part, index, draws, out) => {
    const sentences = parsed()
    const pattern = Math.floor(part / groups.length)
    const count = sentences.sizes[pattern]!
    const combination = Math.floor(index / count)
    space.fill(part - pattern * groups.length, combination, draws, drawn)
    const values = (options.adjust === undefined ? drawn : options.adjust(drawn as ValuesOf<D>)) as ValuesOf<D>
    if (typeof values !== "object" || values === null)
      throw new TypeError(`adjust gave ${shown(values)}, not the parameters`)
    const start = out.at
    sentences.write(pattern, index - combination * count, values, draws, out)
    return {
      program: pick(draws, admitted[pattern]!)(values, draws),
      answer: answer(values),
      parameters: values,
      hexadecimal: mayBeHexadecimal[pattern]! ? hexadecimalNumbers(out.bytes, start, out.at) : NONE,
    }
  }

  let asFunction: Family | undefined
  return {
    id,
    category: id.slice(0, id.indexOf("/")) as Category,
    level,
    predicate: options.predicate ?? false,
    weight,
    cases: options.cases ?? {},
    get wordings() {
      return parsed()
    },
    get size() {
      partsOf()
      return size
    },
    get parts() {
      return partsOf()
    },
    ways: prompt.map(waysAsked),
    write,
    get asFunction() {
      return (asFunction ??= options.asFunction === undefined ? undefined : functionOf(options, options.asFunction))
    },
    sample: (part, index, draws) => {
      const out = new ByteWriter()
      const task = write(part, index, draws, out)
      return { prompt: out.unescaped(), ...task, parameters: { ...task.parameters } }
    },
  }
}

/** Reads wordings, or says what is wrong with them. */
const readWordings = (
  id: string,
  prompt: Options["prompt"],
  formats: Options["formats"],
  names: ReadonlyArray<ParameterName> | undefined,
): Wordings => {
  try {
    return new Wordings(prompt.map(patternOf), formats, names)
  } catch (error) {
    if (error instanceof WordingError) return refuse(id, error.message)
    throw error
  }
}

/** The function form of a family. */
const functionOf = <D extends Domains, Inputs extends keyof D>(
  options: FamilyOptions<D, Inputs>,
  form: FunctionOptions<D, Inputs>,
): Family => {
  const { adjust, answer, cases = {}, formats, id, level, parameters, predicate = false } = options
  const prompt = form.prompt ?? options.prompt
  const programs: ReadonlyArray<AnyProgram<never>> = form.programs ?? options.programs.filter(isGeneral)
  if (programs.length === 0) return refuse(id, "function form: no program is `general`, and it has none of its own")
  checkWays(id, prompt, programs)
  return functionForm({
    ...{ id, level, parameters, predicate, adjust, answer, inputs: form.inputs },
    category: id.slice(0, id.indexOf("/")) as Category,
    cases: form.cases ?? cases,
    wordings: readWordings(
      id,
      prompt,
      formats,
      Object.keys(parameters).map((name) => ({ name, isCounted: form.inputs.includes(name as never) })),
    ),
    admitted: prompt.map((one) => programs.filter((program) => admits(one, program)).map(programOf)),
    ways: prompt.map(waysAsked),
    constants: form.constants ?? form.inputs,
    names: (form.names ?? {}) as Readonly<Record<string, string>>,
    domains: (form.domains ?? {}) as Domains,
    elements: form.elements ?? ["i64"],
    texts: form.texts ?? "length",
    sharedLength: form.sharedLength ?? false,
    registers: form.registers ?? [0, 7],
  })
}
