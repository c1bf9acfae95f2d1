import { asm, family, list } from "../../dsl/index.js"
import { fold, foldPairs } from "./_shared/fold.js"

export const countAscents = family({
  id: "memory/count_ascents",
  level: 3,
  parameters: { xs: list({ length: [6, 10] }) },
  prompt: [
    "[|find out |tell me |count |work out |report ]how many elements of {xs} are greater than the element right before them",
    "<find>the number of ascents in {xs}, places where the next element is strictly greater",
    "how often is an element of {xs} [directly followed by a strictly larger one|strictly smaller than the next one]",
    "<do>count the [rises|upward steps] in {xs} (an element strictly larger than its predecessor)",
    "!count_ascents({xs:array}), strict",
  ],
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
})
