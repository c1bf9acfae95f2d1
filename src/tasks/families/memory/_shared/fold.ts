import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"
import { lying, type Putting } from "./stored.js"
import { walk, type Walk } from "./walk.js"
import { after, type Place, type Width, widthFor } from "./width.js"

interface Values {
  readonly xs: ReadonlyArray<number>
}

/**
 * What the result's register holds at first: a number; the first element, and the fold goes over the others; or what code
 * leaves there.
 */
type Start<V> = number | "first" | Asm | ((values: V, width: Width) => Asm)

/** What is done with each element; `at` is its place. */
type Each<V> = Asm | ((values: V, at: Place, width: Width) => Asm)

/** Which elements, in which order; `to` is the index behind the last one (default: all of them). */
interface Range extends Walk {
  readonly to?: number
}

const begin = <V>(result: string, start: Start<V>, values: V, width: Width): Asm => {
  if (start === "first") return width.loadFirst(result)
  if (typeof start === "number") return asm`mov ${result}, ${start}`
  return typeof start === "function" ? start(values, width) : start
}

/** `load` loads what is at hand at a place, which takes `behind` more elements. */
const folding =
  (load: (at: Place, width: Width) => Asm, behind: number) =>
  <V extends Values>(result: string, start: Start<V>, each: Each<V>, range: Range | ((values: V) => Range) = {}) =>
  (values: V, draws: Draws, put: Putting = lying): Asm => {
    const { xs } = values
    const width = widthFor(draws, xs)
    const { code, data } = put(width, xs)
    const options = typeof range === "function" ? range(values) : range
    const loop = walk(
      draws,
      width,
      (options.to ?? xs.length) - behind,
      (at) => asm`
        ${load(at, width)}
        ${typeof each === "function" ? each(values, at, width) : each}`,
      start === "first" ? { ...options, from: 1 } : options,
    )
    return asm`
        ${code}
        ${begin(result, start, values, width)}
        ${loop}
        mov  r0, ${result}
        halt
    .data
    values: ${data}`
  }

/**
 * A program that walks over the array `xs`, has each element in %x, and in the end leaves the register `result` in r0. The
 * walk's registers are taken: see `walk`.
 */
export const fold = folding((at, width) => width.load("%x", at), 0)

/** The same with each two neighbours, in %x and %next. */
export const foldPairs = folding(
  (at, width) => asm`
        ${width.load("%x", at)}
        ${width.load("%next", after(at, width.size))}`,
  1,
)
