import { array as arrays, asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { folding } from "./_shared/given.js"

export const alternatingSum = family({
  id: "memory/alternating_sum",
  level: 3,
  parameters: { xs: array({ length: [1, 9], digits: 3 }) },
  prompt: [
    "<what>the alternating sum of {xs}, first minus second plus third and so on",
    by(
      "adding and subtracting",
      "<do>go through {xs} and alternately add and subtract the elements, [starting with plus|adding the first]",
    ),
    "!alternating_sum({xs:array}), [first element positive|plus sign first]",
    by(
      "flipping signs",
      "take {xs}, flip the sign of every second element (the second, the fourth and so on) and [sum|add up] the <array>",
    ),
    "write the elements of {xs} with the signs +, -, +, - and so on. What [do they sum to|is their sum]",
    "a counter that begins at 0 is raised, then lowered, then raised again, always in turn, by {xs}. What does it show [in the end|after that]",
  ],
  answer: ({ xs }) => xs.reduce((sum, x, n) => (n % 2 === 0 ? sum + x : sum - x), 0),
  programs: [
    // From the last element on: what is there so far is taken from each.
    fold("%sum", 0, asm`sub %sum, %x, %sum`, { order: "down" }),
    {
      follows: "flipping signs",
      program: fold(
        "%sum",
        asm`
        mov  %sum, 0
        mov  %sign, 1`,
        asm`
        mul  %x, %x, %sign
        add  %sum, %sum, %x
        sub  %sign, zero, %sign`,
        { order: "up" },
      ),
    },
    {
      follows: "adding and subtracting",
      program: fold(
        "%sum",
        asm`
        mov  %sum, 0
        mov  %minus, 0`,
        asm`
        bnez %minus, take
        add  %sum, %sum, %x
        b    turn
    take:
        sub  %sum, %sum, %x
    turn:
        xori %minus, %minus, 1`,
        { order: "up" },
      ),
    },
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [1, 14], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the alternating sum of {xs}, first minus second plus third and so on",
      by(
        "adding and subtracting",
        "<do>go through {xs} and alternately add and subtract the elements, [starting with plus|adding the first]",
      ),
      "!alternating_sum({xs}), [first element positive|plus sign first]",
      by(
        "flipping signs",
        "<do>go through {xs} with a sign that begins as plus and flips after each element, and [sum|add up] the elements with their signs",
      ),
      "what do the elements of {xs} add up to if every second one (the second, the fourth and so on) is subtracted instead",
    ],
    programs: [
      folding("%sum", 0, asm`sub %sum, %x, %sum`, { order: "down" }),
      {
        follows: "flipping signs",
        program: folding(
          "%sum",
          asm`
        mov  %sum, 0
        mov  %sign, 1`,
          asm`
        mul  %x, %x, %sign
        add  %sum, %sum, %x
        sub  %sign, zero, %sign`,
          { order: "up" },
        ),
      },
      {
        follows: "adding and subtracting",
        program: folding(
          "%sum",
          asm`
        mov  %sum, 0
        mov  %minus, 0`,
          asm`
        bnez %minus, take
        add  %sum, %sum, %x
        b    turn
    take:
        sub  %sum, %sum, %x
    turn:
        xori %minus, %minus, 1`,
          { order: "up" },
        ),
      },
    ],
  },
})
