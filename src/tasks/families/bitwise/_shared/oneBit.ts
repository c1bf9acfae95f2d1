import { type Asm, asm, edged, type Following, int, type Register } from "../../../dsl/index.js"
import type { ProgramOf } from "../../../dsl/ways.js"

/** What is done to bit k of x, in words. */
interface Change {
  /** Verbs of an order: `[set|turn on]`. */
  readonly verbs: string
  /** What the bit then is: `set`. */
  readonly done: string
  /** The verb of a terse line. */
  readonly verb: string
}

/** Sentences that ask for it, of x and k in the prompt. */
export const withOneBit = ({ done, verb, verbs }: Change): ReadonlyArray<string> => [
  `<do>${verbs} bit {k} [of|in] [{x}|{x:hex}][ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]`,
  `<do>${verbs} the bit of [{x}|{x:hex}] with place value 2^{k}`,
  `<what>[{x}|{x:hex}] with bit {k} ${done} (bit 0 is the lowest)`,
  `!${verb} bit {k} of {x:hex} (LSB = bit 0)`,
]

/** The same, of x and k in registers. */
export const withOneBitOfInput = ({ done, verb, verbs }: Change): ReadonlyArray<string> => [
  `<do>${verbs} bit {k} [of|in] {x}[ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]`,
  `<do>${verbs} the bit of {x:hex} with place value 2^{k}`,
  `<what>{x:hex} with bit {k} ${done} (bit 0 is the lowest)`,
  `!${verb} bit {k} of {x:hex} (LSB = bit 0)`,
]

/** A number, and a bit of it. */
export const oneBitInputs = {
  x: edged(int(0, 2 ** 45), [0, 1, 2 ** 45 - 1, 2 ** 44]),
  k: edged(int(0, 44), [0, 44]),
}

type Input = number | Register
type Way<A> = ProgramOf<{ x: A; k: A }> | Following<{ x: A; k: A }>

/** The instruction that changes the bit. */
interface Instruction {
  /** r0 from `%x` and a mask. */
  readonly immediate: (mask: number) => Asm
  /** r0 from `%x` and `%mask`. */
  readonly register: Asm
  /** r0 from `%mask` and x. */
  readonly ofInput: (x: Input) => Asm
}

export const oneBitPrograms = ({ immediate, register }: Instruction): ReadonlyArray<Way<number>> => [
  ({ x, k }) => asm`
        mov  %x, ${x}
        ${immediate(2 ** k)}
        halt`,
  {
    follows: "shifted one",
    program: ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %mask, 1
        shli %mask, %mask, ${k}
        ${register}
        halt`,
  },
  ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %mask, ${2 ** k}
        ${register}
        halt`,
]

/** The same of inputs. */
export const oneBitFunctions = ({ immediate, ofInput, register }: Instruction): ReadonlyArray<Way<Input>> => [
  ({ k, x }) =>
    typeof k === "number"
      ? asm`
        mov  %x, ${x}
        ${immediate(2 ** k)}
        halt`
      : asm`
        mov  %mask, 1
        shl  %mask, %mask, ${k}
        ${ofInput(x)}
        halt`,
  {
    follows: "shifted one",
    program: ({ k, x }) => asm`
        mov  %x, ${x}
        mov  %mask, 1
        shl  %mask, %mask, ${k}
        ${register}
        halt`,
  },
]
