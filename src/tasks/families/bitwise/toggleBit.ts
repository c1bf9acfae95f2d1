import { asm, by, edged, family, int, type Register } from "../../dsl/index.js"
import { oneBitFunctions, oneBitInputs, oneBitPrograms, withOneBit, withOneBitOfInput } from "./_shared/oneBit.js"

const change = { verbs: "[toggle|flip|invert]", done: "flipped", verb: "toggle" }
const instruction = {
  immediate: (mask: number) => asm`xori r0, %x, ${mask}`,
  register: asm`xor r0, %x, %mask`,
  ofInput: (x: number | Register) => asm`xor r0, %mask, ${x}`,
}

export const toggleBit = family({
  id: "bitwise/toggle_bit",
  level: 1,
  parameters: { x: edged(int(0, 1048575), [0, 1, 1048575, 524288]), k: int(0, 19) },
  prompt: [
    ...withOneBit(change),
    by("shifted one", "!x ^= 1 << {k} for x = {x:hex}"),
    "twenty lamps, numbered from 0, are kept as the number {x:hex}, lamp i lit if bit i is 1 (bit 0 is the lowest). The switch of lamp {k} is used, which turns it on or off. Which number is it then?",
  ],
  cases: { "turned off": ({ k, x }) => Math.floor(x / 2 ** k) % 2 === 1 },
  answer: ({ x, k }) => x + (Math.floor(x / 2 ** k) % 2 === 0 ? 2 ** k : -(2 ** k)),
  asFunction: {
    inputs: ["x", "k"],
    domains: oneBitInputs,
    prompt: [
      ...withOneBitOfInput(change),
      by("shifted one", "!{x} ^ (1 << {k})"),
      "lamps, numbered from 0, are kept as the number {x:hex}, lamp i lit if bit i is 1 (bit 0 is the lowest). The switch of lamp {k} is used, which turns it on or off. Which number is it then?",
    ],
    programs: oneBitFunctions(instruction),
  },
  programs: oneBitPrograms(instruction),
})
