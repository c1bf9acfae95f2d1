import { array, asm, type Domain, type Draws, family, mapped, shuffled } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** All falling rows of four to eight different digits. */
const FALLING = Array.from({ length: 512 }, (_, set) => DIGITS.filter((d) => (set >> (d - 1)) & 1).reverse()).filter(
  ({ length }) => length >= 4 && length <= 8,
)

const isFalling = (digits: ReadonlyArray<number>): boolean => digits.every((d, n) => n === 0 || digits[n - 1]! > d)

/** Five digits by number, and up to three more that are drawn; falling rows are edges of their own. */
const numbers: Domain<ReadonlyArray<number>> = {
  size: FALLING.length + 9 * 8 * 7 * 6 * 5,
  edges: FALLING.length,
  at: (index, draws: Draws) => {
    if (index < FALLING.length) return FALLING[index]!
    const rest = DIGITS.slice()
    const digits: Array<number> = []
    let choice = index - FALLING.length
    for (let left = 9; left > 4; left--) {
      digits.push(...rest.splice(choice % left, 1))
      choice = Math.floor(choice / left)
    }
    const more = shuffled(rest, draws).slice(0, draws.below(4))
    return isFalling([...digits, ...more]) ? [...digits, rest[0]!, rest[1]!] : [...digits, ...more]
  },
}

export const nextPermutation = family({
  id: "algorithms/next_permutation",
  level: 5,
  parameters: { xs: numbers },
  formats: {
    digits: (xs: ReadonlyArray<number>) => xs.join(""),
    lowest: (xs: ReadonlyArray<number>) => xs.slice().sort().join(""),
  },
  prompt: [
    "<find>the next permutation of the digits of {xs:digits} in lexicographic order, as a number (wrap around to {xs:lowest} after the last)",
    "which number with the same digits comes right after {xs:digits}? [Answer|Return] {xs:lowest} if there is no greater one.",
    "!next_permutation({xs:digits}) as a number, [wrapping to {xs:lowest}|{xs:lowest} after the last one]",
    "<do>rearrange the digits of {xs:digits} into the next greater number, or into rising order if they are in [descending|falling] order",
    "<what>the smallest number greater than {xs:digits} with the same digits ({xs:lowest} where there is none)",
    "a counter at a gate runs through all arrangements of its digits in ascending order and then starts again; it shows {xs:digits}. Which number comes next?",
  ],
  cases: { "in falling order": ({ xs }) => isFalling(xs) },
  answer: ({ xs }) => {
    let i = xs.length - 2
    while (i >= 0 && xs[i]! > xs[i + 1]!) i--
    const tail = xs.slice(i + 1).reverse()
    const head = xs.slice(0, i + 1)
    if (i >= 0) {
      const at = tail.findIndex((x) => x > xs[i]!)
      head[i] = tail[at]!
      tail[at] = xs[i]!
    }
    return Number([...head, ...tail].join(""))
  },
  programs: [
    ({ xs }) => asm`
        mov  %i, ${xs.length - 1}
    climb:
        load.b %y, [%i + digits]
        subi %i, %i, 1
        bltz %i, turn
        load.b %x, [%i + digits]
        bgt  %x, %y, climb
        mov  %j, ${xs.length}
    seek:
        subi %j, %j, 1
        load.b %y, [%j + digits]
        blt  %y, %x, seek
        store.b %y, [%i + digits]
        store.b %x, [%j + digits]
    turn:
        mov  %j, ${xs.length - 1}
        addi %i, %i, 1
    flip:
        load.b %x, [%i + digits]
        load.b %y, [%j + digits]
        store.b %y, [%i + digits]
        store.b %x, [%j + digits]
        addi %i, %i, 1
        subi %j, %j, 1
        blt  %i, %j, flip
        mov  %p, digits
        mov  %n, ${xs.length}
        mov  %x, 0
    digit:
        load.b %y, [%p]
        muli %x, %x, 10
        add  %x, %x, %y
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, digit
        mov  r0, %x
        halt
    .data
    digits: .byte ${xs}`,
    // Takes the number apart from its end, keeping the digits that rise; what was taken comes back in ascending order.
    ({ xs }) => asm`
        mov  %n, ${Number(xs.join(""))}
        mov  %seen, 0
        mov  %one, 1
        mov  %x, 0
    climb:
        mov  %y, %x
        modi %x, %n, 10
        divi %n, %n, 10
        shl  %t, %one, %x
        or   %seen, %seen, %t
        bgt  %x, %y, climb
        beqz %x, append
        shr  %t, %seen, %x
        shri %t, %t, 1
        bits.ctz %t, %t
        add  %x, %x, %t
        addi %x, %x, 1
        muli %n, %n, 10
        add  %n, %n, %x
        shl  %t, %one, %x
        xor  %seen, %seen, %t
    append:
        bits.ctz %x, %seen
        muli %n, %n, 10
        add  %n, %n, %x
        subi %t, %seen, 1
        and  %seen, %seen, %t
        bnez %seen, append
        mov  r0, %n
        halt`,
  ],
  asFunction: {
    inputs: ["xs"],
    domains: {
      // Often with a tail that falls, or falling as a whole.
      xs: mapped(array({ length: [1, 9], values: [1, 9], distinct: true }), (xs, draws) => {
        const start = draws.below(3) === 0 ? draws.below(2) * xs.length : draws.below(xs.length)
        return [...xs.slice(0, start), ...xs.slice(start).sort((a, b) => b - a)]
      }),
    },
    elements: ["u8", "i64", "i32", "u16"],
    prompt: [
      "<find>the next permutation in lexicographic order of {xs}, which are different digits from 1 to 9, and return it read as a decimal number (wrap around to ascending order after the last)",
      "take {xs} (digits from 1 to 9, no two the same) as the digits of a number; which number with the same digits comes right after it? [Answer|Return] the lowest one if there is no greater one.",
      "!next_permutation({xs}), different digits 1 to 9, as a decimal number, [wrapping to the lowest|the lowest one after the last]",
      "<do>rearrange {xs}, different digits from 1 to 9, into the digits of the next greater number, or into rising order if they are in [descending|falling] order, and <give> that number",
    ],
    programs: [
      ({ xs }) => asm`
        ${endOf(xs)}
        subi %i, %end, ${xs.size}
    climb:
        ${xs.load("%y", "%i")}
        beq  %i, ${xs.address}, turn
        subi %i, %i, ${xs.size}
        ${xs.load("%x", "%i")}
        bgt  %x, %y, climb
        mov  %j, %end
    seek:
        subi %j, %j, ${xs.size}
        ${xs.load("%y", "%j")}
        blt  %y, %x, seek
        ${xs.store("%y", "%i")}
        ${xs.store("%x", "%j")}
        addi %i, %i, ${xs.size}
    turn:
        subi %j, %end, ${xs.size}
    flip:
        bgeu %i, %j, read
        ${xs.load("%x", "%i")}
        ${xs.load("%y", "%j")}
        ${xs.store("%y", "%i")}
        ${xs.store("%x", "%j")}
        addi %i, %i, ${xs.size}
        subi %j, %j, ${xs.size}
        b    flip
    read:
        mov  %i, ${xs.address}
        mov  %x, 0
    digit:
        ${xs.load("%y", "%i")}
        muli %x, %x, 10
        add  %x, %x, %y
        addi %i, %i, ${xs.size}
        bne  %i, %end, digit
        mov  r0, %x
        halt`,
    ],
  },
})
