import { array as arrays, asm, family, mapped } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold, foldPairs } from "./_shared/fold.js"
import { folding } from "./_shared/given.js"

export const countAscents = family({
  id: "memory/count_ascents",
  level: 3,
  parameters: {
    // Some lists end with equal neighbours.
    xs: mapped(array({ length: [1, 10], signed: true }), (xs, draws) =>
      xs.length > 3 && draws.below(3) === 0 ? [...xs, xs.at(-1)!] : xs,
    ),
  },
  prompt: [
    "how many elements of {xs} are greater than the element [right|directly] before them",
    "<find>the number of ascents in {xs}, places where the next element is strictly greater",
    "how often is an element of {xs} [directly followed by a strictly larger one|strictly smaller than the next one]",
    "<do>count the [rises|upward steps] in {xs} (an element strictly larger than its predecessor)",
    "the level of a river was {xs} cm above normal on successive days. How often was it higher than [the day before|on the previous day]",
    "!count_ascents({xs:array}), [strict|strict, from each element to the next]",
  ],
  cases: { equal: ({ xs }) => xs.some((x, n) => n > 0 && x === xs[n - 1]) },
  answer: ({ xs }) => xs.filter((x, n) => n > 0 && x > xs[n - 1]!).length,
  programs: [
    foldPairs(
      "%count",
      0,
      asm`
        ble  %next, %x, skip
        addi %count, %count, 1
    skip:`,
    ),
    fold(
      "%count",
      (_, width) => asm`
        ${width.loadFirst("%last")}
        mov  %count, 0`,
      asm`
        slt  %rise, %last, %x
        add  %count, %count, %rise
        mov  %last, %x`,
      { from: 1, order: "up" },
    ),
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [1, 16], values: [-120, 120] }) },
    elements: ["i64", "i32", "i16", "i8"],
    prompt: [
      "how many elements of {xs} are greater than the element [right|directly] before them",
      "<find>the number of ascents in {xs}, places where the next element is strictly greater",
      "how often is an element of {xs} [directly followed by a strictly larger one|strictly smaller than the next one]",
      "<do>count the [rises|upward steps] in {xs} (an element strictly larger than its predecessor)",
      "!count_ascents({xs}), [strict|strict, from each element to the next]",
    ],
    programs: [
      folding(
        "%count",
        0,
        asm`
        ble  %x, %last, skip
        addi %count, %count, 1
    skip:
        mov  %last, %x`,
        { first: "%last" },
      ),
      folding(
        "%count",
        0,
        asm`
        slt  %more, %last, %x
        add  %count, %count, %more
        mov  %last, %x`,
        { first: "%last" },
      ),
    ],
  },
})
