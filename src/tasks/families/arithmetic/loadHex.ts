import { asm, family, int, mapped } from "../../dsl/index.js"

/** Immediates of 5 to 13 hexadecimal digits: the first five are counted, and so is the number of them. */
export const loadHex = family({
  id: "arithmetic/load_hex",
  level: 1,
  parameters: {
    n: mapped(int(0, 15 * 16 ** 4 * 9 - 1), (index, draws) => {
      let n = 16 ** 4 + Math.floor(index / 9)
      for (let more = index % 9; more > 0; more--) n = n * 16 + draws.below(16)
      return n
    }),
  },
  prompt: [
    "<do>load [the hex value|the hexadecimal constant|the hex immediate|the 64-bit value] ~[{n:hex}|{n:HEX}] into r0",
    "<do>[put|move] [the hex value|the hex immediate] ~[{n:hex}|{n:HEX}] into r0",
    "<do>return the hexadecimal [constant|number|value] ~[{n:hex}|{n:HEX}]",
    "<what>the [decimal value of|value of] ~[{n:hex}|{n:HEX}]",
    "the data sheet gives the serial number as {n:HEX}. Which number is that in decimal?",
    "!mov r0, {n:hex} (hex)",
    "!r0 = {n:HEX} (hex)",
  ],
  answer: ({ n }) => n,
  programs: [
    ({ n }) => asm`
        mov r0, ${n}
        halt`,
  ],
})
