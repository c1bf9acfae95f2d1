import type { Draws } from "../../../dsl/Draws.js"
import { array, type ArrayInput, type Asm, asm, list, mapped, oneOf, pick } from "../../../dsl/index.js"
import { endOf } from "./arrays.js"

/** What is asked of a sorted array of at least five elements. */
export type Wanted = {
  readonly kind: "index" | "nth" | "fromEnd" | "first" | "last" | "checksum" | "gap"
  readonly k: number
}

const each = (kind: Wanted["kind"], ks: ReadonlyArray<number>): ReadonlyArray<Wanted> => ks.map((k) => ({ kind, k }))

/** In some lists an element comes again at the end, behind all that is counted. */
const withTies = (xs: ReadonlyArray<number>, draws: Draws): ReadonlyArray<number> =>
  xs.length < 8 && draws.below(4) === 0 ? [...xs, pick(draws, xs)] : xs

/** The parameters of a sort: the array, the order, and what is asked of the result. */
export const sortParameters = (xs = list({ length: [5, 8], digits: 2, signed: true })) => ({
  xs: mapped(xs, withTies),
  order: oneOf(["ascending", "descending"]),
  want: oneOf([
    ...each("index", [0, 1, 2, 3, 4]),
    ...each("nth", [2, 3, 4]),
    ...each("fromEnd", [2, 3, 4]),
    ...each("first", [2, 3]),
    ...each("last", [2, 3]),
    ...each("checksum", [0]),
    ...each("gap", [0]),
  ]),
})

const NTH = ["", "first", "second", "third", "fourth"]

const nounOf = ({ k, kind }: Wanted, draws: Draws): string => {
  const style = draws.below(2)
  switch (kind) {
    case "index":
      return `the ${style === 0 ? "element" : "value"} at index ${k} (counting from 0)`
    case "nth":
      return `the ${NTH[k]} ${style === 0 ? "element" : "value"}`
    case "fromEnd":
      return `the ${NTH[k]} element from the end`
    case "first":
      return `the sum of the first ${style === 0 ? k : k === 2 ? "two" : "three"} elements`
    case "last":
      return `the sum of the last ${style === 0 ? k : k === 2 ? "two" : "three"} elements`
    case "checksum":
      return style === 0
        ? "the sum of k times the k-th element, k from 1 to the last"
        : "the sum of each element times its position (positions count from 1)"
    case "gap":
      return style === 0
        ? "the largest gap between neighbours"
        : "the largest absolute difference of two adjacent elements"
  }
}

/** `{want:it}` and `{order:it}` in a sort's wordings. */
export const sortFormats = {
  it: (value: Wanted | string, draws: Draws) => (typeof value === "string" ? value : nounOf(value, draws)),
}

/** The wordings that fit every sort; `name` is the algorithm. */
export const sortWordings = (name: string): ReadonlyArray<string> => [
  `<do>sort {xs} in {order:it} order [with|using|by] ${name} and [return|give|report|output] {want:it}`,
  `<do>use ${name} to [put|arrange] {xs} in {order:it} order, then [return|report|leave in r0] {want:it}`,
  `[after|once] {xs} has been sorted in {order:it} order by ${name}, what is {want:it}?`,
  `<do>implement ${name} in {order:it} order [on|for] {xs} and [return|output] {want:it}`,
  `a clerk puts the amounts {xs} into {order:it} order by ${name}; what is {want:it} of the finished list?`,
  `!${name}, {order:it}, of {xs:array}: {want:it}`,
]

/** The answer, by JavaScript's own sort. */
export const sortAnswer = (xs: ReadonlyArray<number>, order: string, { k, kind }: Wanted): number => {
  const sorted = xs.slice().sort(order === "ascending" ? (a, b) => a - b : (a, b) => b - a)
  let result = 0
  switch (kind) {
    case "index":
      return sorted[k]!
    case "nth":
      return sorted[k - 1]!
    case "fromEnd":
      return sorted[sorted.length - k]!
    case "first":
      for (let n = 0; n < k; n++) result += sorted[n]!
      return result
    case "last":
      for (let n = 1; n <= k; n++) result += sorted[sorted.length - n]!
      return result
    case "checksum":
      for (let n = 0; n < sorted.length; n++) result += (n + 1) * sorted[n]!
      return result
    case "gap":
      for (let n = 1; n < sorted.length; n++) result = Math.max(result, Math.abs(sorted[n]! - sorted[n - 1]!))
      return result
  }
}

/** Ends a program: takes what is asked from the array at `values`, or where `at` puts the register `p`. */
export const deliver = (
  n: number,
  order: string,
  { k, kind }: Wanted,
  p = "%p",
  at: Asm | undefined = p === "%p" ? asm`mov %p, values` : undefined,
): Asm => {
  switch (kind) {
    case "index":
    case "nth":
    case "fromEnd": {
      const index = kind === "index" ? k : kind === "nth" ? k - 1 : n - k
      return asm`
        ${at}
        load.d r0, [${p} + ${8 * index}]
        halt`
    }
    case "first":
    case "last": {
      const start = kind === "first" ? 0 : 8 * (n - k)
      return asm`
        ${at}
        load.d %x, [${p} + ${start}]
        load.d %y, [${p} + ${start + 8}]
        add  %x, %x, %y
        ${
          k === 3
            ? asm`
        load.d %y, [${p} + ${start + 16}]
        add  %x, %x, %y`
            : undefined
        }
        mov  r0, %x
        halt`
    }
    case "checksum":
      return asm`
        ${at}
        mov  %x, 0
        mov  %i, 1
    weigh:
        load.d %y, [${p}]
        mul  %y, %y, %i
        add  %x, %x, %y
        addi ${p}, ${p}, 8
        addi %i, %i, 1
        slti %y, %i, ${n + 1}
        bnez %y, weigh
        mov  r0, %x
        halt`
    case "gap":
      return asm`
        ${at}
        mov  %i, ${n - 1}
        mov  %gap, 0
    gaps:
        load.d %x, [${p}]
        load.d %y, [${p} + 8]
        sub  %x, ${order === "ascending" ? "%y" : "%x"}, ${order === "ascending" ? "%x" : "%y"}
        ble  %x, %gap, narrow
        mov  %gap, %x
    narrow:
        addi ${p}, ${p}, 8
        subi %i, %i, 1
        bnez %i, gaps
        mov  r0, %gap
        halt`
  }
}

/** The operands of "is already in this order" for `ble`: x before y. */
export const inOrder = (order: unknown, x: string, y: string): readonly [string, string] =>
  order === "ascending" ? [x, y] : [y, x]

/** What sorts have in common as functions; elements are from `least` to `most`. */
export const sortFunction = (least: number, most: number) => ({
  inputs: ["xs"] as const,
  domains: { xs: array({ length: [5, 14], values: [least, most] }) },
  elements: ["i64", "i32", "i16"] as const,
})

/** The wordings that fit every sort as a function; `name` is the algorithm. */
export const sortFunctionWordings = (name: string): ReadonlyArray<string> => [
  `<do>sort {xs} in {order:it} order [with|using|by] ${name} and [return|give|report|output] {want:it}`,
  `<do>use ${name} to [put|arrange] {xs} in {order:it} order, then [return|report] {want:it}`,
  `[after|once you have finished] sorting {xs} in {order:it} order by ${name}, what is {want:it}?`,
  `<do>implement ${name} in {order:it} order for {xs} and [return|output] {want:it}`,
  `!${name.replace(" ", "_")}({xs}), {order:it}: {want:it}`,
]

/** Ends a function: takes what is asked from the sorted array. */
export const deliverFrom = (xs: ArrayInput, order: unknown, { k, kind }: Wanted): Asm => {
  const { address, length, size } = xs
  switch (kind) {
    case "index":
    case "nth":
      return asm`
        ${xs.load("r0", address, size * (kind === "index" ? k : k - 1))}
        halt`
    case "fromEnd":
      return asm`
        ${endOf(xs, "%p")}
        ${xs.load("r0", "%p", -size * k)}
        halt`
    case "first":
    case "last": {
      const p = kind === "first" ? address : "%p"
      const start = kind === "first" ? 0 : -size * k
      return asm`
        ${kind === "first" ? undefined : endOf(xs, "%p")}
        ${xs.load("%x", p, start)}
        ${xs.load("%y", p, start + size)}
        add  %x, %x, %y
        ${
          k === 3
            ? asm`
        ${xs.load("%y", p, start + 2 * size)}
        add  %x, %x, %y`
            : undefined
        }
        mov  r0, %x
        halt`
    }
    case "checksum":
      return asm`
        mov  %p, ${address}
        mov  %x, 0
        mov  %i, 1
    weigh:
        bgt  %i, ${length}, weighed
        ${xs.load("%y", "%p")}
        mul  %y, %y, %i
        add  %x, %x, %y
        addi %p, %p, ${size}
        addi %i, %i, 1
        b    weigh
    weighed:
        mov  r0, %x
        halt`
    case "gap":
      return asm`
        mov  %p, ${address}
        mov  %i, ${length}
        mov  %gap, 0
    gaps:
        subi %i, %i, 1
        blez %i, known
        ${xs.load("%x", "%p")}
        ${xs.load("%y", "%p", size)}
        sub  %x, ${order === "ascending" ? "%y" : "%x"}, ${order === "ascending" ? "%x" : "%y"}
        addi %p, %p, ${size}
        ble  %x, %gap, gaps
        mov  %gap, %x
        b    gaps
    known:
        mov  r0, %gap
        halt`
  }
}
