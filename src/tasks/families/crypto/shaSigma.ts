import { type Asm, asm, family, int, oneOf } from "../../dsl/index.js"
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
  parameters: { x: int(0, 0xffffffff), sigma: oneOf(SIGMAS) },
  formats: {
    rotations,
    name: ({ name }: Sigma) => (name.startsWith("sigma") ? `small ${name}` : `big sigma${name.slice(-1)}`),
  },
  prompt: [
    "<what>{sigma:rotations} for the 32-bit word x = {x} (SHA-256's {sigma:name}), unsigned",
    "<what>{sigma:rotations} for the 32-bit word x = {x:hex} ([from SHA-256|in SHA-256: {sigma:name}]), as an unsigned number",
    "!{sigma:name} of SHA-256 for x = {x:hex}, [unsigned|as a u32]",
    "!{sigma:name} of SHA-256 for x = {x}, [unsigned|as a u32]",
  ],
  answer: ({ sigma, x }) => sigma.of(x) >>> 0,
  programs: [
    ({ sigma: { by, shifts }, x }) => asm`
        mov  %x, ${x}
        ${rotate("%a", by[0])}
        ${rotate("%b", by[1])}
        xor  %a, %a, %b
        ${shifts ? asm`shri %b, %x, ${by[2]}` : rotate("%b", by[2])}
        xor  %a, %a, %b
        mov  %t, 0xffffffff
        and  r0, %a, %t
        halt`,
    // The word twice in 64 bits, so that a shift is a rotation.
    ({ sigma: { by, shifts }, x }) => asm`
        mov  %x, ${x}
        shli %d, %x, 32
        or   %d, %d, %x
        shri %a, %d, ${by[0]}
        shri %b, %d, ${by[1]}
        xor  %a, %a, %b
        shri %b, ${shifts ? "%x" : "%d"}, ${by[2]}
        xor  %a, %a, %b
        shli %a, %a, 32
        shri r0, %a, 32
        halt`,
  ],
})
