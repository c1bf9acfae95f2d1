import { asm, family, list } from "../../dsl/index.js"
import { extremeIndex, extremeIndexDown } from "./_shared/extremeIndex.js"

export const argMin = family({
  id: "memory/arg_min",
  level: 3,
  parameters: { xs: list({ length: [4, 9], signed: true }) },
  prompt: [
    "<find>the [index|position] (counting from 0) of the smallest element of {xs}, the first one [if there are several|in case of a tie]",
    "<find>the zero-based index of the first minimum in {xs}",
    "at which zero-based [index|position] does the smallest value of {xs} [first occur|appear first]",
    "!argmin({xs:array}), [indices from 0, ties go to the first|zero-based, first wins ties]",
    "<do>store {xs} in memory and return where its smallest number [first stands|occurs for the first time], [with the first index being 0|counting from 0]",
  ],
  answer: ({ xs }) => xs.indexOf(Math.min(...xs)),
  programs: [extremeIndex(asm`bge %x, %best, skip`), extremeIndexDown(asm`bgt %x, %best, skip`)],
})
