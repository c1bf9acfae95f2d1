import type { Draws } from "../../../dsl/Draws.js"
import { array, type ArrayInput, type Asm, asm, type Domain, mapped, pick } from "../../../dsl/index.js"

/** Programs of functions that are given an array `xs`, of any length. */

export interface Given {
  readonly xs: ArrayInput
}

type Code<V> = Asm | ((values: V) => Asm)

interface Options<V> {
  /** Register that is given the first element at the beginning; the walk goes over the others. */
  readonly first?: string
  /** Fewest elements (default 0): of one or more, a loop may look at its end only. */
  readonly least?: 0 | 1
  /** From the first element to the last, from the last to the first, or either (the default). */
  readonly order?: "up" | "down"
  /** How the result comes into r0 (default: it is moved there). */
  readonly finish?: Code<V>
  /** What is left in r0 where `each` goes to `out`. */
  readonly out?: number
}

/** Puts the address of the element whose index is in a register into %at; the array is at %p. */
export const addressAt = ({ shift }: ArrayInput, index: string, base = "%p"): Asm =>
  shift === 0
    ? asm`
        add  %at, ${base}, ${index}`
    : asm`
        shli %at, ${index}, ${shift}
        add  %at, %at, ${base}`

/** Puts the address behind the last of %n elements from %p on into %end. */
export const endOf = ({ shift }: ArrayInput): Asm =>
  shift === 0
    ? asm`
        add  %end, %p, %n`
    : asm`
        shli %end, %n, ${shift}
        add  %end, %end, %p`

type Form = (xs: ArrayInput, body: Asm) => Asm

const counted: Form = (xs, body) => asm`
    next:
        beqz %n, done
        ${xs.load("%x", "%p")}
        ${body}
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        b    next
    done:`

const toEnd: Form = (xs, body) => asm`
        ${endOf(xs)}
    next:
        bgeu %p, %end, done
        ${xs.load("%x", "%p")}
        ${body}
        addi %p, %p, ${xs.size}
        b    next
    done:`

const byIndex: Form = (xs, body) => asm`
        mov  %i, 0
    next:
        bge  %i, %n, done
        ${addressAt(xs, "%i")}
        ${xs.load("%x", "%at")}
        ${body}
        addi %i, %i, 1
        b    next
    done:`

const falling: Form = (xs, body) => asm`
    next:
        beqz %n, done
        subi %n, %n, 1
        ${addressAt(xs, "%n")}
        ${xs.load("%x", "%at")}
        ${body}
        b    next
    done:`

const countedTail: Form = (xs, body) => asm`
    next:
        ${xs.load("%x", "%p")}
        ${body}
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next`

const toEndTail: Form = (xs, body) => asm`
        ${endOf(xs)}
    next:
        ${xs.load("%x", "%p")}
        ${body}
        addi %p, %p, ${xs.size}
        bltu %p, %end, next`

const byIndexTail: Form = (xs, body) => asm`
        mov  %i, 0
    next:
        ${addressAt(xs, "%i")}
        ${xs.load("%x", "%at")}
        ${body}
        addi %i, %i, 1
        blt  %i, %n, next`

const fallingTail: Form = (xs, body) => asm`
    next:
        subi %n, %n, 1
        ${addressAt(xs, "%n")}
        ${xs.load("%x", "%at")}
        ${body}
        bnez %n, next`

const othersCounted: Form = (xs, body) => asm`
    next:
        subi %n, %n, 1
        beqz %n, done
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        ${body}
        b    next
    done:`

const othersToEnd: Form = (xs, body) => asm`
        ${endOf(xs)}
    next:
        addi %p, %p, ${xs.size}
        bgeu %p, %end, done
        ${xs.load("%x", "%p")}
        ${body}
        b    next
    done:`

const othersByIndex: Form = (xs, body) => asm`
        mov  %i, 1
    next:
        bge  %i, %n, done
        ${addressAt(xs, "%i")}
        ${xs.load("%x", "%at")}
        ${body}
        addi %i, %i, 1
        b    next
    done:`

const OTHERS = [othersCounted, othersToEnd, othersByIndex]
const UP = [counted, toEnd, byIndex]
const UP_TAIL = [countedTail, toEndTail, byIndexTail]

/** Visits the %n elements at %p, each in %x; it uses %i, %at and %end. A body has its address in %p or %at: see `order`. */
const walkOver = <V>(draws: Draws, xs: ArrayInput, body: Asm, { first, least = 0, order }: Options<V>): Asm => {
  if (first !== undefined) return pick(draws, OTHERS)(xs, body)
  const up = least === 0 ? UP : [...UP, ...UP_TAIL]
  const down = least === 0 ? [falling] : [falling, fallingTail]
  return pick(draws, order === "up" ? up : order === "down" ? down : [...up, ...down])(xs, body)
}

const codeOf = <V>(code: Code<V>, values: V): Asm => (typeof code === "function" ? code(values) : code)

/**
 * A program that begins with `start`, does `each` with every element of `xs` in %x, and leaves the register `result` in
 * r0. Inputs beside the array stay where they are.
 */
export const folding =
  <V extends Given>(result: string, start: number | Code<V>, each: Code<V>, options: Options<V> = {}) =>
  (values: V, draws: Draws): Asm => {
    const { xs } = values
    const { finish, first, out } = options
    const whole = () => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${first === undefined ? undefined : xs.load(first, "%p")}
        ${typeof start === "number" ? asm`mov ${result}, ${start}` : codeOf(start, values)}
        ${walkOver(draws, xs, codeOf(each, values), options)}
        ${finish === undefined ? asm`mov r0, ${result}` : codeOf(finish, values)}
        halt`
    return out === undefined
      ? whole()
      : asm`
        ${whole()}
    out:
        mov  r0, ${out}
        halt`
  }

/** No more than `first` to begin with. */
export const NOTHING = asm``

/** Arrays that are now and then of one element: not as often as the shortest would be otherwise. */
export const oneOrMore = (options: Parameters<typeof array>[0]): Domain<ReadonlyArray<number>> =>
  mapped(array(options), (xs, draws) => (draws.below(12) === 0 ? xs.slice(0, 1) : xs))
