import { asm, by, edged, family, int, type Register } from "../../dsl/index.js"
import { oneBitFunctions, oneBitInputs, oneBitPrograms, withOneBit, withOneBitOfInput } from "./_shared/oneBit.js"

const change = { verbs: "[set|turn on|switch on]", done: "set", verb: "set" }
const instruction = {
  immediate: (mask: number) => asm`ori r0, %x, ${mask}`,
  register: asm`or r0, %x, %mask`,
  ofInput: (x: number | Register) => asm`or r0, %mask, ${x}`,
}

export const setBit = family({
  id: "bitwise/set_bit",
  level: 1,
  parameters: { x: edged(int(0, 1048575), [0, 1, 1048575, 524288]), k: int(0, 19) },
  formats: { code: (k: number) => `|= 1 << ${k}` },
  prompt: [
    ...withOneBit(change),
    by("shifted one", "!x {k:code} for x = {x:hex}"),
    "a row of 20 seats is kept as the number {x:hex}, seat i taken if bit i is 1 (bit 0 is the lowest). Someone sits down on seat {k}, or sits there already. Which number is it then?",
  ],
  cases: { "set already": ({ k, x }) => Math.floor(x / 2 ** k) % 2 === 1 },
  answer: ({ x, k }) => x + (Math.floor(x / 2 ** k) % 2 === 0 ? 2 ** k : 0),
  asFunction: {
    inputs: ["x", "k"],
    domains: oneBitInputs,
    prompt: [
      ...withOneBitOfInput(change),
      by("shifted one", "!{x} OR (1 << {k})"),
      "a row of seats is kept as the number {x:hex}, seat i taken if bit i is 1 (bit 0 is the lowest). Someone sits down on seat {k}, or sits there already. Which number is it then?",
    ],
    programs: oneBitFunctions(instruction),
  },
  programs: oneBitPrograms(instruction),
})
