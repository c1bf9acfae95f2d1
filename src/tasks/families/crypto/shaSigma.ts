import { array, asm, type Asm, family, int, mapped, oneOf } from "../../dsl/index.js"
import { lower0, lower1, upper0, upper1 } from "./_shared/oracle/sha256.js"

/** The four functions: two rotations, and a third or a shift. */
const SIGMAS = [
  { name: "sigma0", by: [7, 18, 3], shifts: true, of: lower0 },
  { name: "sigma1", by: [17, 19, 10], shifts: true, of: lower1 },
  { name: "Sigma-big-0", by: [2, 13, 22], shifts: false, of: upper0 },
  { name: "Sigma-big-1", by: [6, 11, 25], shifts: false, of: upper1 },
] as const
type Sigma = (typeof SIGMAS)[number]

const rotations = ({ by: [a, b, c], shifts }: Sigma): string =>
  `rotr(x, ${a}) xor rotr(x, ${b}) xor ${shifts ? "shr" : "rotr"}(x, ${c})`

const rotate = (into: string, by: number): Asm => asm`
        shri ${into}, %x, ${by}
        shli %t, %x, ${32 - by}
        or   ${into}, ${into}, %t`

export const shaSigma = family({
  id: "crypto/sha_sigma",
  level: 5,
  parameters: {
    // The first word is counted.
    xs: mapped(int(0, 0xffffffff), (x, draws) => [
      x,
      ...Array.from({ length: 1 + draws.below(4) }, () => draws.word()),
    ]),
    sigma: oneOf(SIGMAS),
  },
  formats: {
    rotations,
    name: ({ name }: Sigma) => (name.startsWith("sigma") ? `small ${name}` : `big sigma${name.slice(-1)}`),
    words: (xs: ReadonlyArray<number>) => `[${xs.map((x) => `0x${x.toString(16).padStart(8, "0")}`).join(", ")}]`,
  },
  prompt: [
    "<do>apply {sigma:rotations} (SHA-256's {sigma:name}) to each of the 32-bit words {xs:words} and <give> the XOR of the results, unsigned",
    "what is the XOR of SHA-256's {sigma:name}, {sigma:rotations}, over the 32-bit words {xs:words}, as an unsigned number",
    "!xor of {sigma:name} of SHA-256 over {xs:words}, [unsigned|as a 32-bit number]",
    "<find>the unsigned number that is left when {sigma:name} of SHA-256 has been taken of every word of {xs:words} and the results are XORed",
    "a student tests a circuit for SHA-256's {sigma:name} with the words {xs:words} and XORs what comes out; which unsigned number must it be, {sigma:name} being {sigma:rotations}?",
  ],
  answer: ({ sigma, xs }) => xs.reduce((sum, x) => sum ^ sigma.of(x), 0) >>> 0,
  asFunction: {
    inputs: ["xs"],
    names: { xs: "data" },
    elements: ["u32"],
    domains: { xs: mapped(array({ length: [0, 8], values: [0, 0xffffffff] }), (xs) => [...xs]) },
    prompt: [
      "<do>apply {sigma:rotations} (SHA-256's {sigma:name}) to each element of {xs} and <give> the XOR of the results, unsigned",
      "what is the XOR of SHA-256's {sigma:name}, {sigma:rotations}, over {xs}, as an unsigned number",
      "!xor of {sigma:name} of SHA-256 over {xs}, [unsigned|as a 32-bit number]",
      "<find>the unsigned number that is left when {sigma:name} of SHA-256 has been taken of every word of {xs} and the results are XORed",
      "a student tests a circuit for SHA-256's {sigma:name} with each word of {xs} and XORs what comes out; which unsigned number must it be, {sigma:name} being {sigma:rotations}?",
    ],
    programs: [
      ({ sigma: { by, shifts }, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %sum, 0
        beqz %n, done
    word:
        ${xs.load("%x", "%p")}
        ${rotate("%a", by[0])}
        ${rotate("%b", by[1])}
        xor  %a, %a, %b
        ${shifts ? asm`shri %b, %x, ${by[2]}` : rotate("%b", by[2])}
        xor  %a, %a, %b
        xor  %sum, %sum, %a
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, word
    done:
        mov  %t, 0xffffffff
        and  r0, %sum, %t
        halt`,
      // Each word twice in 64 bits, so that a shift is a rotation.
      ({ sigma: { by, shifts }, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        shli %end, %end, ${xs.shift}
        add  %end, %end, %p
        mov  %sum, 0
    word:
        beq  %p, %end, done
        ${xs.load("%x", "%p")}
        shli %d, %x, 32
        or   %d, %d, %x
        shri %a, %d, ${by[0]}
        shri %b, %d, ${by[1]}
        xor  %a, %a, %b
        shri %b, ${shifts ? "%x" : "%d"}, ${by[2]}
        xor  %a, %a, %b
        xor  %sum, %sum, %a
        addi %p, %p, ${xs.size}
        b    word
    done:
        shli %sum, %sum, 32
        shri r0, %sum, 32
        halt`,
    ],
  },
  programs: [
    ({ sigma: { by, shifts }, xs }) => asm`
        mov  %p, words
        mov  %n, ${xs.length}
        mov  %sum, 0
    word:
        load.w %x, [%p]
        ${rotate("%a", by[0])}
        ${rotate("%b", by[1])}
        xor  %a, %a, %b
        ${shifts ? asm`shri %b, %x, ${by[2]}` : rotate("%b", by[2])}
        xor  %a, %a, %b
        xor  %sum, %sum, %a
        addi %p, %p, 4
        subi %n, %n, 1
        bnez %n, word
        mov  %t, 0xffffffff
        and  r0, %sum, %t
        halt
    .data
    words: .word ${xs}`,
    // Each word twice in 64 bits, so that a shift is a rotation.
    ({ sigma: { by, shifts }, xs }) => asm`
        mov  %p, words
        addi %end, %p, ${4 * xs.length}
        mov  %sum, 0
    word:
        load.w %x, [%p]
        shli %d, %x, 32
        or   %d, %d, %x
        shri %a, %d, ${by[0]}
        shri %b, %d, ${by[1]}
        xor  %a, %a, %b
        shri %b, ${shifts ? "%x" : "%d"}, ${by[2]}
        xor  %a, %a, %b
        xor  %sum, %sum, %a
        addi %p, %p, 4
        bne  %p, %end, word
        shli %sum, %sum, 32
        shri r0, %sum, 32
        halt
    .data
    words: .word ${xs}`,
  ],
})
