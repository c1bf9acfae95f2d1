import type { Draws } from "../../dsl/Draws.js"
import { addressOf, asm, between, type Domain, family, steps } from "../../dsl/index.js"

interface Access {
  readonly address: number
  readonly size: number
}
interface Region {
  readonly length: number
  readonly accesses: ReadonlyArray<Access>
}

/** About half of the accesses fit, some exactly; the others begin before the region or end behind it. */
const offset = (length: number, size: number, draws: Draws): number => {
  switch (draws.below(6)) {
    case 0:
      return -1 - draws.below(32)
    case 1:
      return length - size + 1 + draws.below(20)
    case 2:
      return length - size + draws.below(2)
    case 3:
      return draws.below(2) - 1
    default:
      return draws.below(length - size + 1)
  }
}

const LEAST = 64

/** The length is counted; the base is an earlier parameter. */
const regions: Domain<Region> = {
  size: 3937,
  at: (index, draws, earlier = {}) => {
    const [base, length] = [earlier["base"] as number, LEAST + index]
    const accesses = Array.from({ length: between(draws, 3, 9) }, () => {
      const size = 1 << draws.below(6)
      return { size, address: base + offset(length, size, draws) }
    })
    return { length, accesses }
  },
}

const flat = (accesses: ReadonlyArray<Access>) => accesses.flatMap(({ address, size }) => [address, size])

export const accessInside = family({
  id: "security/access_inside",
  level: 5,
  parameters: { base: steps(4096, 65520, 16), region: regions },
  formats: {
    length: ({ length }: Region) => String(length),
    accesses: ({ accesses }: Region) => accesses.map(({ address, size }) => `(${address}, ${size})`).join(", "),
  },
  cases: {
    "ends at the end": ({ base, region: { accesses, length } }) =>
      accesses.some(({ address, size }) => address + size === base + length),
    "before the start": ({ base, region: { accesses } }) => accesses.some(({ address }) => address < base),
    "past the end": ({ base, region: { accesses, length } }) =>
      accesses.some(({ address, size }) => address + size > base + length),
  },
  prompt: [
    "a region of {region:length} bytes starts at address {base}. How many of these accesses, each given as (address, number of bytes), lie entirely inside: {region:accesses}?",
    "<do>check the memory accesses {region:accesses}, written as (address, size), against a buffer of {region:length} bytes at address {base} and count those that stay [within|inside] it",
    "memory protection: base {base}, length {region:length}. The requests are {region:accesses}, each an address and a size in bytes; [return the number of those that are in bounds|count those of which every byte is inside]",
    "a guard watches the {region:length} bytes from address {base} on. He lets an access pass if all its bytes are among them. The accesses, as (address, size), are {region:accesses}. [How many does he let pass?|How many get through?]",
    "!count((p, n) in {region:accesses} if base <= p and p + n <= base + length), base = {base}, length = {region:length}",
  ],
  answer: ({ base, region: { accesses, length } }) =>
    accesses.filter(({ address, size }) => address >= base && address + size <= base + length).length,
  programs: [
    // By addresses.
    ({ base, region: { accesses, length } }) => asm`
        mov  %base, ${base}
        addi %end, %base, ${length}
        mov  %p, requests
        mov  %n, ${accesses.length}
        mov  %count, 0
    next:
        load.w %from, [%p]
        load.w %to, [%p + 4]
        add  %to, %to, %from
        blt  %from, %base, outside
        bgt  %to, %end, outside
        addi %count, %count, 1
    outside:
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %count
        halt
    .data
    requests: .word ${flat(accesses)}`,
    // Base and length come from a capability.
    ({ base, region: { accesses, length } }) => asm`
        mov  %c, ${base}
        mov  %x, ${length}
        cap.new %c, %c, %x
        mov  %p, requests
        mov  %end, ${addressOf("requests", 16 * accesses.length)}
        mov  %count, 0
    check:
        load.d %from, [%p]
        load.d %size, [%p + 8]
        call inside
        add  %count, %count, %ok
        addi %p, %p, 16
        bne  %p, %end, check
        mov  r0, %count
        halt
    inside:
        cap.query %x, %c, 0
        sub  %from, %from, %x
        cap.query %x, %c, 1
        sub  %x, %x, %size
        sltu %ok, %x, %from
        xori %ok, %ok, 1
        ret
    .data
    requests: .dword ${flat(accesses)}`,
    // Offsets alone decide: offset <= length - size, unsigned.
    ({ base, region: { accesses, length } }) => asm`
        mov  %i, 0
        mov  %n, ${accesses.length}
        mov  %length, ${length}
        mov  %count, 0
    each:
        shli %p, %i, 3
        load.w %offset, [%p + requests]
        subi %offset, %offset, ${base}
        load.w %room, [%p + ${addressOf("requests", 4)}]
        sub  %room, %length, %room
        bltu %room, %offset, out
        addi %count, %count, 1
    out:
        addi %i, %i, 1
        blt  %i, %n, each
        mov  r0, %count
        halt
    .data
    requests: .word ${flat(accesses)}`,
  ],
})
