import { asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { extremeIndex, extremeIndexDown, extremeIndexOf, extremeIndexOfDown } from "./_shared/extremeIndex.js"
import { oneOrMore } from "./_shared/given.js"
import { storingToo } from "./_shared/stored.js"

export const argMin = family({
  id: "memory/arg_min",
  level: 3,
  parameters: { xs: array({ length: [1, 9], signed: true }) },
  prompt: [
    "<find>the [index|position] (counting from 0) of the smallest element of {xs}, the first one [if there are several|in case of a tie]",
    "<find>the zero-based index of the first minimum in {xs}",
    "what is the zero-based [index|position] at which the smallest value of {xs} [first occurs|appears first]",
    "!argmin({xs:array}), [indices from 0, ties go to the first|zero-based, first wins ties]",
    by(
      "storing",
      "<do>store {xs} in memory and return the index at which the smallest of them first stands, [with the first index being 0|counting from 0]",
    ),
    "a thermometer was read every hour and showed {xs} degrees. How many hours after the first reading did it show its lowest value [(for the first time)|first]",
  ],
  cases: { tie: ({ xs }) => xs.filter((x) => x === Math.min(...xs)).length > 1 },
  answer: ({ xs }) => xs.indexOf(Math.min(...xs)),
  programs: storingToo([extremeIndex(asm`bge %x, %best, skip`), extremeIndexDown(asm`bgt %x, %best, skip`)]),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: oneOrMore({ length: [2, 14], values: [-999, 999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the [index|position] (counting from 0) of the smallest element of {xs}, the first one [if there are several|in case of a tie]",
      "<find>the zero-based index of the first minimum in {xs}",
      "what is the zero-based [index|position] at which the smallest value of {xs} [first occurs|appears first]",
      "!argmin({xs}), [indices from 0, ties go to the first|zero-based, first wins ties]",
      "at which index, counted from 0, does the smallest element of {xs} stand, the lowest such index if it comes more than once",
    ],
    programs: [extremeIndexOf(asm`bge %x, %best, skip`), extremeIndexOfDown(asm`bgt %x, %best, skip`)],
  },
})
