import { type Asm, asm, oneOf, type Register } from "../../../dsl/index.js"

/** −999 … −100 and 100 … 999: of one width, so that they read apart without commas. */
export const threeDigits = oneOf(Array.from({ length: 1800 }, (_, n) => (n < 900 ? n - 999 : n - 800)))

/** Programs that choose one of two or three numbers, each with holes for the branches that decide. */

interface Two {
  readonly a: number | Register
  readonly b: number | Register
}

interface Three extends Two {
  readonly c: number | Register
}

/** b takes the place of a in %a unless the branch goes to `done`. */
export const replacedUnless =
  (branch: Asm) =>
  ({ a, b }: Two): Asm => asm`
        mov %a, ${a}
        mov %b, ${b}
        ${branch}
        mov %a, %b
    done:
        mov r0, %a
        halt`

/** a is in r0 from the start; b is loaded again unless the branch goes to `done`. */
export const reloadedUnless =
  (branch: Asm) =>
  ({ a, b }: Two): Asm => asm`
        mov r0, ${a}
        mov %b, ${b}
        ${branch}
        mov r0, ${b}
    done:
        halt`

/** One way each: a, or b if the branch goes to `second`. */
export const secondIf =
  (branch: Asm) =>
  ({ a, b }: Two): Asm => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${branch}
        mov  r0, %a
        halt
    second:
        mov  r0, %b
        halt`

/** %best is a, then b unless the first branch goes to `third`, then c unless the second goes to `done`. */
export const bestInTurn =
  (keepsFirst: Asm, keepsBest: Asm) =>
  ({ a, b, c }: Three): Asm => asm`
        mov %best, ${a}
        mov %b, ${b}
        mov %c, ${c}
        ${keepsFirst}
        mov %best, %b
    third:
        ${keepsBest}
        mov %best, %c
    done:
        mov r0, %best
        halt`

/** A decision tree: from a to `not_a` or `is_c`, from b to `is_c`. */
export const bestByCases =
  (notA: Asm, cNotA: Asm, cNotB: Asm) =>
  ({ a, b, c }: Three): Asm => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        ${notA}
        ${cNotA}
        mov r0, %a
        halt
    not_a:
        ${cNotB}
        mov r0, %b
        halt
    is_c:
        mov r0, %c
        halt`

/** r0 is the first of them; each other, in %x, takes its place unless the branch goes to `next`. */
export const bestInPlace =
  (order: (values: Three) => readonly [number | Register, number | Register, number | Register], branch: Asm) =>
  (values: Three): Asm => {
    const [first, ...others] = order(values)
    return asm`
        mov r0, ${first}
        ${others.map(
          (x) => asm`
        mov %x, ${x}
        ${branch}
        mov r0, ${x}
    next:`,
        )}
        halt`
  }
