import { asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { extremeIndex, extremeIndexDown } from "./_shared/extremeIndex.js"
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
})
