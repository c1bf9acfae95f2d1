import { asm, ascendingPair, family, oneOf, steps } from "../../dsl/index.js"

type Asked = "length" | "lost" | "sum" | "end"

export const capabilityRestrict = family({
  id: "security/capability_restrict",
  level: 5,
  parameters: {
    base: steps(4096, 32760, 8),
    lengths: ascendingPair(8, 1999),
    permissions: oneOf([1, 2, 3]),
    asked: oneOf<Asked>(["length", "lost", "sum", "end"]),
  },
  formats: {
    long: ([, long]: readonly [number, number]) => String(long),
    short: ([short]: readonly [number, number]) => String(short),
    may: (permissions: number) =>
      permissions === 1 ? "reading only" : permissions === 2 ? "writing only" : "reading and writing",
    noun: (asked: Asked) =>
      ({
        length: "the length of the narrowed capability multiplied by its permission bits",
        lost: "the number of bytes that were cut off, less the permission bits that were taken away",
        sum: "the narrowed capability's length plus its permission bits",
        end: "the address just behind the narrowed capability's bounds plus its permission bits",
      })[asked],
  },
  prompt: [
    "a capability covers {lengths:long} bytes from address {base} on. <do>restrict it to its first {lengths:short} bytes and to {permissions:may} (read is bit value 1, write is 2) and <report> {asked:noun}",
    "<do>narrow a read-write capability of {lengths:long} bytes at address {base} to length {lengths:short} with {permissions:may} allowed; [return|query] {asked:noun} (the permission to read is bit value 1, to write 2)",
    "<do>take a read/write capability over {lengths:long} bytes from {base} on, derive one over the first {lengths:short} bytes for {permissions:may}, and [give me|tell me] {asked:noun}, where read counts 1 and write counts 2",
    "restrict a capability with base {base} and length {lengths:long} to {lengths:short} bytes, permitting {permissions:may}; permission bits are 1 for read and 2 for write. [Return|Report|Get] {asked:noun}",
    "an owner of {lengths:long} bytes, from address {base} on, lends the first {lengths:short} of them to a neighbour, for {permissions:may} (1 stands for reading, 2 for writing): a capability, and one that is derived from it. [Find|Work out] {asked:noun}",
  ],
  answer: ({ asked, base, lengths: [short, long], permissions }) => {
    switch (asked) {
      case "length":
        return short * permissions
      case "lost":
        return long - short - (3 - permissions)
      case "sum":
        return short + permissions
      case "end":
        return base + short + permissions
    }
  },
  programs: [
    ({ asked, base, lengths: [short, long], permissions }) => asm`
        mov  %base, ${base}
        mov  %n, ${long}
        cap.new %c, %base, %n
        mov  %n, ${short}
        cap.restrict %d, %c, %n, ${permissions}
        ${query(asked)}
        halt`,
    // The restriction is a function's, which gets both, length and permissions; the owner keeps its own capability.
    ({ asked, base, lengths: [short, long], permissions }) => asm`
        mov  %c, ${base}
        mov  r1, ${long}
        cap.new %c, %c, r1
        mov  r1, ${short}
        call lend
        ${query(asked)}
        halt
    lend:
        mov  %d, %c
        cap.restrict %d, %d, r1, ${permissions}
        ret`,
  ],
})

/** r0 from the capability in %c and the narrowed one in %d. */
const query = (asked: Asked) => {
  switch (asked) {
    case "length":
      return asm`
        cap.query %x, %d, 1
        cap.query %y, %d, 2
        mul  r0, %x, %y`
    case "lost":
      return asm`
        cap.query %x, %c, 1
        cap.query %y, %d, 1
        sub  %z, %x, %y
        cap.query %x, %c, 2
        cap.query %y, %d, 2
        sub  %x, %x, %y
        sub  r0, %z, %x`
    case "sum":
      return asm`
        cap.query %x, %d, 1
        cap.query %y, %d, 2
        add  r0, %x, %y`
    case "end":
      return asm`
        cap.query %x, %d, 0
        cap.query %y, %d, 1
        add  %x, %x, %y
        cap.query %y, %d, 2
        add  r0, %x, %y`
  }
}
