import { array as arrays, type Asm, asm, between, by, type Draws, family, list } from "../../dsl/index.js"
import type { Earlier } from "../../dsl/parameters.js"
import { addressAt } from "./_shared/given.js"
import { rotations } from "./_shared/rotate.js"
import { someIndex } from "./_shared/someIndex.js"
import type { Width } from "./_shared/width.js"

const leftByOne = ({ load, size, store }: Width, length: number): Asm => asm`
        ${load("%first", { base: "%start", offset: 0 })}
        mov  %p, %start
        addi %last, %start, ${(length - 1) * size}
    shift:
        ${load("%x", { base: "%p", offset: size })}
        ${store("%x", { base: "%p", offset: 0 })}
        addi %p, %p, ${size}
        bltu %p, %last, shift
        ${store("%first", { base: "%last", offset: 0 })}`

export const rotateLeft = family({
  id: "memory/rotate_left",
  level: 3,
  parameters: {
    xs: list({ length: [2, 8], digits: 3, signed: true }),
    // At most a full turn, which changes nothing.
    k: {
      size: 1,
      at: (_: number, draws: Draws, { xs = [] }: Earlier = {}) =>
        between(draws, 1, (xs as ReadonlyArray<number>).length),
    },
    at: someIndex,
  },
  // Of functions alone: at most a full turn, and an index of the array.
  adjust: ({ at, k, xs }) => ({ at: Math.min(at, xs.length - 1), k: Math.min(k, xs.length), xs }),
  prompt: [
    by(
      "in place",
      "<do>rotate the <array> {xs} left by {k} in place and [return|load] the element at index {at} (from 0)",
    ),
    "<what>element {at} (zero-based) of {xs} after [a left rotation by {k}|rotating it {k} {k?place|places} to the left]",
    "!rotate_left({xs:array}, by {k}), zero-based [element|index] {at}",
    "<do>take {k} {k?element|elements} from the front of {xs:array} and put {k?it|them} in the same order at the end; [which value is|what is] then at index {at} (from 0)",
    by(
      "storing",
      "<do>store {xs} in memory, rotate it by {k} {k?position|positions} to the left, and load zero-based element {at}",
    ),
    by(
      "element by element",
      "in a card game {xs} lie in a row. {k} {k?time|times} the first card goes to the end. [Which card lies|What is] then at index {at} (from 0)",
    ),
  ],
  answer: ({ at, k, xs }) => xs[(at + k) % xs.length]!,
  programs: rotations({ byOne: leftByOne, first: (k, length) => length - k }),
  asFunction: {
    inputs: ["xs", "k", "at"],
    domains: {
      xs: arrays({ length: [2, 12], values: [-9999, 9999] }),
    },
    elements: ["i64", "i32", "i16"],
    names: { at: "i" },
    prompt: [
      by("in place", "<do>rotate {xs} left by {k} in place and [return|load] the element at index {at} (from 0)"),
      "<what>element {at} (zero-based) of {xs} after a left rotation by {k}",
      "!rotate_left({xs}, by {k}), zero-based [element|index] {at}",
      "<what>the element at index {at} (from 0) once as many elements as {k} says are taken from the front of {xs} and put in the same order at the end",
      by(
        "element by element",
        "<do>rotate {xs} left by one element, {k} {k?time|times} in all, and [return|load] the element at zero-based index {at}",
      ),
    ],
    programs: [
      {
        follows: ["in place", "element by element"],
        program: ({ at, k, xs }) => asm`
        mov  %start, ${xs.address}
        mov  %n, ${xs.length}
        mov  %times, ${k}
        mov  %i, ${at}
        subi %n, %n, 1
        ${addressAt(xs, "%n", "%start")}
        mov  %last, %at
    rotate:
        ${xs.load("%first", "%start")}
        mov  %p, %start
    shift:
        ${xs.load("%x", "%p", xs.size)}
        ${xs.store("%x", "%p")}
        addi %p, %p, ${xs.size}
        bltu %p, %last, shift
        ${xs.store("%first", "%last")}
        subi %times, %times, 1
        bnez %times, rotate
        ${addressAt(xs, "%i", "%start")}
        ${xs.load("r0", "%at")}
        halt`,
      },
      // Where it stands before.
      ({ at, k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %i, ${at}
        mov  %k, ${k}
        add  %i, %i, %k
        blt  %i, %n, inside
        sub  %i, %i, %n
    inside:
        ${addressAt(xs, "%i")}
        ${xs.load("r0", "%at")}
        halt`,
    ],
  },
})
