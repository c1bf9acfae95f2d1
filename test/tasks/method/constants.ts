import { spell } from "../../../src/tasks/dsl/prompt/spell.js"
import type { Made } from "./samples.js"
import { numbersOf } from "../../../src/services/dataset/guesses.js"
import type { Placed } from "./trace.js"

/**
 * Nothing is worked out beforehand: the numbers of a program are those of its prompt, or small, or ones that any programmer
 * derives from them at sight (the number before or after, its negative, a mask or a power of two, a length, an address).
 */

/** Numbers that need no source. */
const SMALL = 64

const WORDS = Array.from({ length: 13 }, (_, n) => spell(n))

const plainNumbers = (values: unknown): ReadonlyArray<number> => {
  if (typeof values === "number") return [values]
  if (typeof values === "bigint") return [Number(BigInt.asIntN(64, values)), Number(values)]
  if (typeof values === "string") return [values.length, ...[...values].map((c) => c.charCodeAt(0))]
  if (Array.isArray(values)) return [values.length, ...values.flatMap(plainNumbers)]
  return []
}

/** The numbers that a sample's program may have without computing them. */
const given = ({ parameters, prompt }: Made): ReadonlySet<number> => {
  const numbers = [
    ...numbersOf(prompt),
    ...[...prompt.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
    ...WORDS.flatMap((word, n) => (new RegExp(`\\b${word}\\b`, "i").test(prompt) ? [n] : [])),
    ...[...prompt.matchAll(/(?<!\w)["']([^"']*)["']/g)].flatMap(([, text = ""]) => plainNumbers(text)),
    // Values that a prompt shows in a form of its own, such as words.
    ...Object.values(parameters).flatMap(plainNumbers),
  ]
  return new Set(numbers.flatMap((n) => [n, -n, n + 1, n - 1, -n - 1, -n + 1]))
}

const isPowerOrMask = (value: number): boolean => {
  for (let n = 0; n <= 63; n++) {
    const power = 2 ** n
    if (Math.abs(value) === power || value === power - 1 || value === -power - 1) return true
  }
  return false
}

/** Operations whose immediate is an address, a distance or a code, not a number of the task. */
const isOther = (name: string): boolean => /^(?:load|store|b|call|jump|spawn|ext|trap|cap|chan)/.test(name)

/** Immediates that come from nowhere. `isFixed` tells whether an instruction has it in every sample: a constant of the method. */
export const workedOut = (made: Made, code: ReadonlyArray<Placed>): ReadonlyArray<number> => {
  const known = given(made)
  return code.flatMap(({ immediate, name }, index) => {
    if (immediate === undefined || isOther(name)) return []
    const value = Number(immediate)
    const isAddress = value >= 0x10000 && value < 0x10000 + 0x2000
    return Math.abs(value) <= SMALL || isAddress || isPowerOrMask(value) || known.has(value) ? [] : [index]
  })
}

/** Notes numbers that a family's programs have beforehand, by the place where they stand. */
export class Constants {
  private readonly sites = new Map<number, { readonly values: Set<bigint>; readonly example: string }>()

  note(made: Made, code: ReadonlyArray<Placed>): void {
    for (const index of workedOut(made, code)) {
      const origin = made.origins[index]!
      let site = this.sites.get(origin)
      if (site === undefined) {
        const lines = made.assembly.split("\n").filter((line) => !line.endsWith(":"))
        site = { values: new Set(), example: `\`${lines[index]}\` in: ${made.prompt}\n${made.assembly}` }
        this.sites.set(origin, site)
      }
      site.values.add(code[index]!.immediate!)
    }
  }

  /** Those that differ from sample to sample: what is always the same is a constant of the method. */
  workedOut(): ReadonlyArray<string> {
    return [...this.sites.values()]
      .filter(({ values }) => values.size > 3)
      .map(({ example }) => `a number that the prompt does not have, worked out beforehand: ${example}`)
  }
}
