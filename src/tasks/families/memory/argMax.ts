import { asm, family, list } from "../../dsl/index.js"
import { extremeIndex, extremeIndexDown } from "./_shared/extremeIndex.js"

export const argMax = family({
  id: "memory/arg_max",
  level: 3,
  parameters: { xs: list({ length: [4, 9], signed: true }) },
  prompt: [
    "<find>the [index|position] (counting from 0) of the largest element of {xs}, the first one [if there are several|in case of a tie]",
    "<find>the zero-based index of the first maximum in {xs}",
    "at which zero-based [index|position] does the largest value of {xs} [first occur|appear first]",
    "!argmax({xs:array}), [indices from 0, ties go to the first|zero-based, first wins ties]",
    "<do>store {xs} in memory and return where its largest number [first stands|occurs for the first time], [with the first index being 0|counting from 0]",
  ],
  answer: ({ xs }) => xs.indexOf(Math.max(...xs)),
  programs: [extremeIndex(asm`ble %x, %best, skip`), extremeIndexDown(asm`blt %x, %best, skip`)],
})
