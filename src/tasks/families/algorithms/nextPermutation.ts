import { asm, family, int, mapped } from "../../dsl/index.js"

/** Permutation `index` of the digits 1 … n. */
const permutation = (index: number, n: number): ReadonlyArray<number> => {
  const rest = Array.from({ length: n }, (_, k) => k + 1)
  const result: Array<number> = []
  for (let k = n; k > 0; k--) {
    result.push(...rest.splice(index % k, 1))
    index = Math.floor(index / k)
  }
  return result
}

export const nextPermutation = family({
  id: "algorithms/next_permutation",
  level: 5,
  parameters: { xs: mapped(int(0, 40319), (index) => permutation(index, 8)) },
  formats: { digits: (xs: ReadonlyArray<number>) => xs.join("") },
  prompt: [
    "<find>the next permutation of the digits of {xs:digits} in lexicographic order, as a number (wrap around to 12345678 after the last)",
    "which number with the same digits comes right after {xs:digits}? [Answer|Return] 12345678 if there is no greater one.",
    "!next_permutation({xs:digits}) as a number, [12345678 after 87654321|wrapping to 12345678]",
    "<do>rearrange the digits of {xs:digits} into the next greater number, or into 12345678 if they are in [descending|falling] order",
    "<what>the smallest number greater than {xs:digits} with the same digits (12345678 where there is none)",
  ],
  answer: ({ xs }) => {
    let i = 6
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
        mov  %i, 7
    climb:
        load.b %y, [%i + digits]
        subi %i, %i, 1
        bltz %i, turn
        load.b %x, [%i + digits]
        bgt  %x, %y, climb
        mov  %j, 8
    seek:
        subi %j, %j, 1
        load.b %y, [%j + digits]
        blt  %y, %x, seek
        store.b %y, [%i + digits]
        store.b %x, [%j + digits]
    turn:
        mov  %j, 7
        addi %i, %i, 1
        bge  %i, %j, turned
    flip:
        load.b %x, [%i + digits]
        load.b %y, [%j + digits]
        store.b %y, [%i + digits]
        store.b %x, [%j + digits]
        addi %i, %i, 1
        subi %j, %j, 1
        blt  %i, %j, flip
    turned:
        mov  %p, digits
        mov  %n, 8
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
        beqz %x, refill
        shr  %t, %seen, %x
        shri %t, %t, 1
        bits.ctz %t, %t
        add  %x, %x, %t
        addi %x, %x, 1
        muli %n, %n, 10
        add  %n, %n, %x
        shl  %t, %one, %x
        xor  %seen, %seen, %t
    refill:
        andi %seen, %seen, -2
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
})
