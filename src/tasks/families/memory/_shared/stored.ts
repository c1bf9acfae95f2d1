import type { Draws } from "../../../dsl/Draws.js"
import { addressOf, type Asm, asm, type Following } from "../../../dsl/index.js"
import type { ProgramOf } from "../../../dsl/ways.js"
import type { Width } from "./width.js"

/** How an array gets into memory. */
interface Put {
  /** At the program's beginning. */
  readonly code: Asm | undefined
  /** Behind the array's label. */
  readonly data: Asm
}

/** Puts an array behind a label: `values`, or another. */
export type Putting = (width: Width, xs: ReadonlyArray<number>, label?: string) => Put

/** It lies in the data section. */
export const lying: Putting = (width, xs) => ({ code: undefined, data: width.data(xs) })

/** Code stores it, element by element. */
const stored: Putting = ({ size, store }, xs, label = "values") => ({
  code: asm`${xs.map(
    (x, n) => asm`
        mov  %put, ${x}
        ${store("%put", { base: "zero", offset: addressOf(label, n * size) })}`,
  )}`,
  data: asm`
    .data
    .space ${xs.length * size}`,
})

/** A program that has its arrays put into memory. */
type Storable<V> = (values: V, draws: Draws, put: Putting) => Asm

/**
 * Each program in two forms: with arrays in the data section, and with code that stores them, which follows "storing"; both
 * follow what else the program does.
 */
export const storingToo = <V>(
  programs: ReadonlyArray<Storable<V> | { readonly follows: string; readonly program: Storable<V> }>,
): ReadonlyArray<ProgramOf<V> | Following<V>> =>
  programs.flatMap((one): ReadonlyArray<ProgramOf<V> | Following<V>> => {
    const { follows, program } = typeof one === "function" ? { follows: [], program: one } : one
    return [
      { follows, program: (values, draws) => program(values, draws, lying) },
      { follows: ["storing"].concat(follows), program: (values, draws) => program(values, draws, stored) },
    ]
  })

/** What programs of one array take. */
export interface OneArray {
  readonly xs: ReadonlyArray<number>
}
