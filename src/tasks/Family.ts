import type { Category } from "../domain/Category.js"
import type { Level } from "../domain/Level.js"
import { type Draws, pick } from "./Draws.js"
import type { Domains, ValuesOf } from "./parameters.js"
import type { Asm } from "./program/template.js"
import { Wordings } from "./prompt/grammar.js"
import type { Format } from "./prompt/sentence.js"
import { ByteWriter } from "./text/ByteWriter.js"

/** One instance of a task, but for its prompt: a program that does it, and the answer by the family's own computation. */
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

export interface FamilyOptions<D extends Domains> {
  readonly id: string
  readonly level: Level
  readonly predicate?: boolean
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

/** Declares a task family. Wordings are parsed when they are first needed: the catalogue loads fast. */
export const family = <const D extends Domains>(options: FamilyOptions<D>): Family => {
  const { answer, id, level, parameters, programs } = options
  const domains = Object.entries(parameters).map(([name, domain]) => ({ name, domain }))
  const combinations = domains.reduce((product, { domain }) => product * domain.size, 1)
  let wordings: Wordings | undefined
  const parsed = () => (wordings ??= new Wordings(options.prompt, options.formats))
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
    sentences.write(wording, values, draws, prompt)
    return { program: pick(draws, programs)(values, draws), answer: answer(values), parameters: values }
  }

  return {
    id,
    category: id.slice(0, id.indexOf("/")) as Category,
    level,
    predicate: options.predicate ?? false,
    weight: options.weight ?? 1,
    get wordings() {
      return parsed()
    },
    get size() {
      return Math.min(parsed().size * combinations, Number.MAX_SAFE_INTEGER)
    },
    write,
    sample: (index, draws) => {
      const out = new ByteWriter()
      const task = write(index, draws, out)
      return { prompt: out.unescaped(), ...task, parameters: { ...task.parameters } }
    },
  }
}
