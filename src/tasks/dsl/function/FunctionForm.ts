import { InvalidFamily } from "../../../domain/errors.js"
import type { TestCase } from "../../../domain/TrainingExample.js"
import { INPUT_BASE } from "../../../vm/isa/limits.js"
import { ByteWriter } from "../ByteWriter.js"
import { type Draws, pick } from "../Draws.js"
import type { Call, Family, FamilyPart, Task } from "../Family.js"
import type { Domain, Domains, Earlier } from "../parameters.js"
import type { Asm } from "../program/items.js"
import type { Wordings } from "../prompt/grammar.js"
import { hexadecimalNumbers } from "../prompt/hexadecimalNumbers.js"
import { capitalise, close } from "../prompt/punctuation.js"
import { Reference } from "../prompt/sentence.js"
import { Turns } from "../Turns.js"
import { Arrangements } from "./Arrangements.js"
import * as Frames from "./frames.js"
import { arrayInput, type Element, elementsInWords, packed, type Register } from "./inputs.js"

/** What the function form of a family is made from: the options, with the family's own where they say nothing. */
export interface FunctionParts {
  readonly id: Family["id"]
  readonly category: Family["category"]
  readonly level: Family["level"]
  readonly predicate: boolean
  readonly parameters: Domains
  readonly adjust: ((values: never) => unknown) | undefined
  readonly answer: (values: never) => number
  readonly cases: Family["cases"]
  readonly wordings: Wordings
  /** By pattern: the programs that it admits. */
  readonly admitted: ReadonlyArray<ReadonlyArray<(values: never, draws: Draws) => Asm>>
  readonly ways: Family["ways"]
  /** The parameters that are inputs, in the order of their registers. */
  readonly inputs: ReadonlyArray<string>
  /** Those of them that are a constant in some samples. */
  readonly constants: ReadonlyArray<string>
  readonly names: Readonly<Record<string, string>>
  readonly domains: Domains
  readonly elements: ReadonlyArray<Element>
  readonly texts: "length" | "terminated"
  readonly sharedLength: boolean
  readonly registers: readonly [first: number, last: number]
}

/** Of ten values that are drawn for an input, or for a constant, those that are edges, if it has any. */
const EDGES_OF_TEN = 4
const CONSTANT_EDGES_OF_TEN = 1
/** Draws of a test before a family is said to have none. */
const TRIES = 400
/** Draws of which a test takes the first whose answer no other test has: wrong programs are found by different answers. */
const CHOICE = 4
/** Draws of constants before they are said to leave the same answer always, and of inputs that tell. */
const CONSTANTS = 100
const TELLING = 50

/** A whole number from 0 on, below `size` ≤ 2^53. */
const below = (draws: Draws, size: number): number =>
  size <= 2 ** 32 ? draws.below(size) : (draws.below(2 ** 21) * 2 ** 32 + draws.word()) % size

/** A value of a parameter: on one of its edges, or any. */
const drawValue = (domain: Domain<unknown>, draws: Draws, earlier: Earlier, edgesOfTen: number): unknown => {
  const { edges = 0, size } = domain
  const index = edges > 0 && draws.below(10) < edgesOfTen ? below(draws, edges) : below(draws, size)
  return domain.at(index, draws, earlier)
}

type Values = Record<string, unknown>

/** Values, and the answer for them. */
interface Drawn {
  readonly values: Values
  readonly output: number
}

/** What the samples of a part have in common. */
interface Part extends FamilyPart {
  readonly subset: Subset
  readonly isFramed: boolean
  /** Whether inputs are in r0, r1, … in order, or elsewhere. */
  readonly isStandard: boolean
  /** Whether a sentence says where the result goes. */
  readonly hasResult: boolean
  /** Ways to say where inputs are, and to lay arrays out; frames are counted with them. */
  readonly ways: number
}

/** Which parameters are inputs; the others are constants of the function. */
interface Subset {
  readonly inputs: ReadonlyArray<string>
  readonly arrangements: Arrangements
  readonly hasArrays: boolean
  readonly hasMemory: boolean
}

const kindOf = (value: unknown): "number" | "array" | "text" =>
  typeof value === "string" ? "text" : Array.isArray(value) ? "array" : "number"

/** Whether two values of a parameter are the same. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b))

/**
 * A family as functions: its sentences say where inputs are instead of what they are, its programs take them from there, and
 * each sample has several tests. It is a family like others, so that the same schedule, order and contract serve it.
 */
export const functionForm = (parts: FunctionParts): Family => {
  const { admitted, answer, domains, elements, id, inputs, level, names, parameters, wordings } = parts
  const refuse = (description: string): never => {
    throw new InvalidFamily({ family: id, description: `function form: ${description}` })
  }
  const domainOf = (name: string): Domain<unknown> => domains[name] ?? parameters[name]!
  const allNames = Object.keys(parameters)
  for (const name of inputs)
    if (parameters[name] === undefined) refuse(`there is no parameter ${name}; there is ${allNames.join(", ")}`)
  if (inputs.length === 0) refuse("it has no inputs")
  // `a` alone would be an article.
  const isRenamed = inputs.includes("a") && !allNames.some((name) => OTHER_NAMES.has(name))
  const nameOf = (name: string): string => names[name] ?? (isRenamed ? RENAMED[name] : undefined) ?? name

  /** Kinds of the inputs, from a value of each. */
  const kinds = new Map<string, "number" | "array" | "text">()
  const sample: Values = {}
  for (const name of allNames) {
    sample[name] = domainOf(name).at(0, NO_DRAWS, sample)
    if (inputs.includes(name)) kinds.set(name, kindOf(sample[name]))
  }
  const isNumber = (name: string): boolean => kinds.get(name) === "number"

  const subsetOf = (chosen: ReadonlyArray<string>): Subset => {
    const arrays = chosen.filter((name) => kinds.get(name) === "array").length
    const texts = chosen.filter((name) => kinds.get(name) === "text").length
    const lengths = (parts.sharedLength ? Math.min(arrays, 1) : arrays) + (parts.texts === "length" ? texts : 0)
    return {
      inputs: chosen,
      arrangements: new Arrangements(chosen.length + lengths, ...parts.registers),
      hasArrays: arrays > 0,
      hasMemory: arrays + texts > 0,
    }
  }
  /** All inputs, and all but one of the numbers. */
  const subsets = [
    inputs,
    ...inputs
      .filter((name) => isNumber(name) && parts.constants.includes(name))
      .map((name) => inputs.filter((other) => other !== name)),
  ]
    .filter((chosen) => chosen.length > 0)
    .map(subsetOf)

  /** Whether nothing can be added to the end of a wording's sentence. */
  const isWhole = (pattern: number): boolean => wordings.many[pattern]! || wordings.closed[pattern]!

  const all: Array<Part> = []
  wordings.sizes.forEach((count, pattern) => {
    const forms = wordings.finished[pattern]! ? [false] : [false, true]
    const results = wordings.finished[pattern]! || wordings.namesResult[pattern]! ? [false] : [false, true]
    for (const [number, subset] of subsets.entries())
      for (const isFramed of forms)
        for (const isStandard of [true, false])
          for (const hasResult of results) {
            const layouts = subset.hasArrays ? elements.length : 1
            const phrases = subset.hasMemory ? Frames.MEMORY_PHRASES : 1
            const before = count * phrases
            const behind =
              (isFramed ? Frames.frameCount(isWhole(pattern)) : 1) * (hasResult ? Frames.RESULTS.length : 1)
            const ways = phrases * layouts * behind
            const places = isStandard ? 1 : subset.arrangements.others
            const points = Math.min(count * ways * places, Number.MAX_SAFE_INTEGER)
            if (points === 0) continue
            // Half of the samples have all inputs; of the others, each number in turn is a constant.
            const shares = subset.inputs.length === inputs.length ? Math.max(1, subsets.length - 1) : 1
            all.push({
              ...{ pattern, subset, isFramed, isStandard, hasResult, ways },
              size: points,
              weight: Math.min(points, shares),
              // What makes two calls different problems: which inputs there are, where they are, and how arrays lie there.
              space: 2 * number + (isStandard ? 0 : 1),
              problems: layouts * places,
              wordings: before * behind,
              point: (problem, wording) => {
                const [layout, rest] = [problem % layouts, Math.floor(wording / before)]
                const way = rest + behind * Math.floor(problem / layouts)
                return (wording % before) + before * (layout + layouts * way)
              },
            })
          }
  })
  const size = new Turns(all).capacity

  const adjusted = (values: Values): Values =>
    parts.adjust === undefined ? values : (parts.adjust(values as never) as Values)

  /** Values for a sample or a test, constants as `given`; `undefined` where these draws give none that can be. */
  const drawn = (chosen: ReadonlyArray<string>, given: Values | undefined, draws: Draws): Drawn | undefined => {
    const values: Values = {}
    for (const name of allNames) {
      const isInput = chosen.includes(name)
      // A number that is a constant for once stays small enough to be read.
      const domain = isInput || !inputs.includes(name) ? domainOf(name) : parameters[name]!
      values[name] =
        given !== undefined && !isInput
          ? given[name]
          : drawValue(domain, draws, values, isInput ? EDGES_OF_TEN : CONSTANT_EDGES_OF_TEN)
    }
    const result = adjusted(values)
    if (given !== undefined && allNames.some((name) => !chosen.includes(name) && !isSame(result[name], given[name])))
      return undefined
    const output = answer(result as never)
    return Number.isSafeInteger(output) ? { values: result, output } : undefined
  }

  /**
   * The constants of a sample, and its first inputs. Constants are drawn and not counted: what is counted tells prompts apart
   * all the same, and constants that would leave one answer for all inputs can be drawn again.
   */
  const firstValues = (chosen: ReadonlyArray<string>, draws: Draws) => {
    for (let tries = 0; tries < CONSTANTS; tries++) {
      const first = drawn(chosen, undefined, draws)
      if (first === undefined) continue
      for (let n = 0; n < TELLING; n++) {
        const other = drawn(chosen, first.values, draws)
        if (other !== undefined && other.output !== first.output) return { ...first, other }
      }
    }
    throw new Error(`${CONSTANTS} draws of constants gave no function with different answers`)
  }

  /** Where the inputs of a sample are: as sentences say it, and as its program takes it. */
  const call = (
    subset: Subset,
    registers: ReadonlyArray<number>,
    element: Element,
    phrase: number,
    values: Values,
  ): { readonly spoken: Map<string, Frames.Spoken>; readonly taken: Values } => {
    const spoken = new Map<string, Frames.Spoken>()
    const taken: Values = { ...values }
    let next = 0
    const register = (): Register => `r${registers[next++]!}`
    let length: Register | undefined
    for (const name of subset.inputs) {
      const place = register()
      switch (kinds.get(name)) {
        case "array": {
          const own = parts.sharedLength ? (length ??= register()) : register()
          spoken.set(name, Frames.spokenArray(nameOf(name), place, own, elementsInWords(element), phrase))
          taken[name] = arrayInput(place, own, element)
          break
        }
        case "text":
          if (parts.texts === "terminated") {
            spoken.set(name, Frames.spokenTerminated(nameOf(name), place, phrase))
            taken[name] = { address: place, length: place }
          } else {
            const own = register()
            spoken.set(name, Frames.spokenText(nameOf(name), place, own, phrase))
            taken[name] = { address: place, length: own }
          }
          break
        default:
          spoken.set(name, Frames.spokenNumber(nameOf(name), place))
          taken[name] = place
      }
    }
    return { spoken, taken }
  }

  const write: Family["write"] = (partNumber, index, draws, out) => {
    const part = all[partNumber]!
    const { hasResult, isFramed, isStandard, pattern, subset, ways } = part
    const count = wordings.sizes[pattern]!
    let rest = index
    const take = (n: number): number => {
      const next = Math.floor(rest / n)
      const taken = rest - next * n
      rest = next
      return taken
    }
    const wording = take(count)
    let way = take(ways)
    const of = (n: number): number => {
      const taken = way % n
      way = Math.floor(way / n)
      return taken
    }
    const phrase = subset.hasMemory ? of(Frames.MEMORY_PHRASES) : 0
    const element = elements[subset.hasArrays ? of(elements.length) : 0]!
    const frame = isFramed ? Frames.frame(of(Frames.frameCount(isWhole(pattern)))) : undefined
    const registers = subset.arrangements.at(isStandard ? 0 : 1 + take(subset.arrangements.others))
    const { other, output, values } = firstValues(subset.inputs, draws)

    const { spoken, taken } = call(subset, registers, element, phrase, values)
    const shown: Values = { ...values }
    for (const [name, said] of spoken) shown[name] = new Reference(isFramed ? said.name : said.inline)
    const start = out.at
    const told = [...spoken.values()]
    if (frame !== undefined) out.escaped(frame.before(told))
    const inner = out.at
    wordings.writeBare(pattern, wording, shown, draws, out)
    if (frame?.isSentence === true) beginSentence(out, inner)
    if (frame?.behind !== undefined) out.escaped(frame.behind(told))
    const isMany = wordings.many[pattern]! || frame?.isSentence === true || hasResult
    const style = wordings.finished[pattern]! ? 0 : isMany ? 3 : draws.below(4)
    if ((style & 2) !== 0) close(out, inner, wordings.many[pattern]!)
    if ((style & 1) !== 0) beginSentence(out, start)
    if (hasResult) out.escaped(` ${Frames.RESULTS[of(Frames.RESULTS.length)]!}`)

    return {
      program: pick(draws, admitted[pattern]!)(taken as never, draws),
      answer: output,
      parameters: values,
      hexadecimal: hexadecimalNumbers(out.bytes, start, out.at),
      call: {
        inputs: subset.inputs,
        registers,
        element,
        other,
        mask: registers.reduce((bits, register) => bits | (1 << register), 0),
      },
    }
  }

  /** What a test presets: registers from r0 on, and the bytes of the input area. */
  const placed = (values: Values, { element, inputs: chosen, registers }: Call): Omit<TestCase, "output"> => {
    const input = new Array<number>(Math.max(...registers) + 1).fill(0)
    const memory: Array<number> = []
    let next = 0
    let length: number | undefined
    const put = (bytes: Uint8Array): number => {
      while (memory.length % 8 !== 0) memory.push(0)
      const address = INPUT_BASE + memory.length
      memory.push(...bytes)
      return address
    }
    for (const name of chosen) {
      const value = values[name]
      const place = registers[next++]!
      if (typeof value === "string") {
        const bytes = new TextEncoder().encode(parts.texts === "terminated" ? `${value}\0` : value)
        input[place] = put(bytes)
        if (parts.texts === "length") input[registers[next++]!] = bytes.length
      } else if (Array.isArray(value)) {
        input[place] = put(packed(value as ReadonlyArray<number>, element))
        if (!parts.sharedLength) input[registers[next++]!] = value.length
        else if (length === undefined) input[registers[next++]!] = length = value.length
        else if (length !== value.length)
          throw new TypeError(`arrays of ${length} and ${value.length} elements share a length`)
      } else {
        if (!Number.isSafeInteger(value)) throw new TypeError(`input ${name} is no whole number within ±(2^53 - 1)`)
        input[place] = value as number
      }
    }
    return { input, memory }
  }

  const tests: NonNullable<Family["tests"]> = (task, count, draws) => {
    const first = task.parameters as Values
    const place = task.call!
    const made: Array<TestCase> = []
    const seen = new Set<string>()
    const add = ({ output, values }: Drawn): boolean => {
      const test = placed(values, place)
      const key = JSON.stringify([test.input, test.memory])
      if (seen.has(key)) return false
      seen.add(key)
      made.push({ ...test, output })
      return true
    }
    add({ values: first, output: task.answer })
    const needed = Math.max(2, count)
    for (let tries = 0; made.length < needed && tries < TRIES; tries++) {
      let chosen: Drawn | undefined
      for (let n = 0; n < CHOICE; n++) {
        const next = drawn(place.inputs, first, draws)
        if (next === undefined) continue
        chosen = next
        if (!made.some(({ output }) => output === next.output)) break
      }
      // A constant passes where all outputs are the same: the last test is one that is known to differ, if none did.
      const isLast = made.length === needed - 1
      if (isLast && made.every(({ output }) => output === task.answer) && chosen?.output === task.answer)
        chosen = place.other
      if (chosen !== undefined) add(chosen)
    }
    // Where there are few inputs, each comes once; the last may be the only one that differs.
    if (made.every(({ output }) => output === task.answer)) add(place.other)
    // Some come again rather than none.
    for (let n = 0; made.length < needed; n++) made.push(made[n]!)
    return made
  }

  return {
    id,
    category: parts.category,
    level,
    predicate: parts.predicate,
    weight: 1,
    cases: parts.cases,
    wordings,
    ways: parts.ways,
    size,
    parts: all,
    inputs,
    write,
    tests,
    sample: (part, index, draws) => {
      const out = new ByteWriter()
      const task: Task = write(part, index, draws, out)
      return { prompt: out.unescaped(), ...task, parameters: { ...task.parameters } }
    },
  }
}

const RENAMED: Readonly<Record<string, string>> = { a: "x", b: "y", c: "z", d: "w" }
const OTHER_NAMES: ReadonlySet<string> = new Set(Object.values(RENAMED))

const LOWER_A = 97
const HYPHEN = 45
const BAR = 124

/** Makes the first letter a capital, also before a number with its sign or a magnitude: `subtract -5`, `with |x|`. */
const beginSentence = (out: ByteWriter, start: number): void => {
  const { at, bytes } = out
  let end = start
  while (end < at && bytes[end]! >= LOWER_A && bytes[end]! < LOWER_A + 26) end++
  const isOperand = (c: number | undefined) =>
    c === BAR || (c === HYPHEN && /\d/.test(String.fromCharCode(bytes[end + 2]!)))
  if (end - start > 1 && end + 2 < at && bytes[end] === 32 && isOperand(bytes[end + 1])) bytes[start]! -= 32
  else capitalise(out, start)
}

/** Draws for values of which only the kind matters. */
const NO_DRAWS: Draws = { word: () => 0, below: () => 0 }
