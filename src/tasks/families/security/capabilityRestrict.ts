import { asm, ascendingPair, family, oneOf } from "../../dsl/index.js"

type Asked = "length" | "permissions" | "lost"

export const capabilityRestrict = family({
  id: "security/capability_restrict",
  level: 5,
  parameters: {
    lengths: ascendingPair(8, 1999),
    permissions: oneOf([1, 2, 3]),
    asked: oneOf(["length", "lost", "sum", "permissions"]),
  },
  formats: {
    long: ([, long]: readonly [number, number]) => String(long),
    short: ([short]: readonly [number, number]) => String(short),
    may: (permissions: number) =>
      permissions === 1 ? "reading only" : permissions === 2 ? "writing only" : "reading and writing",
    noun: (asked: Asked | "sum") =>
      ({
        length: "the length of the narrowed capability",
        lost: "the number of bytes that were cut off",
        sum: "the narrowed capability's length plus its permission bits",
        permissions: "the narrowed capability's permission bits",
      })[asked],
  },
  prompt: [
    "a capability covers {lengths:long} bytes; <do>restrict it to its first {lengths:short} bytes and to {permissions:may} (read is bit value 1, write is 2) and <report> {asked:noun}",
    "<do>narrow a read-write capability of {lengths:long} bytes to length {lengths:short} with {permissions:may} allowed; [return|query] {asked:noun} (permissions: read = 1, write = 2)",
    "<do>take a read/write capability over {lengths:long} bytes, derive one over the first {lengths:short} bytes for {permissions:may}, and [give me|tell me] {asked:noun}, where read counts 1 and write counts 2",
    "restrict a capability over {lengths:long} bytes to {lengths:short}, permitting {permissions:may}; permission bits are 1 for read and 2 for write. [Return|Report|Get] {asked:noun}",
  ],
  answer: ({ asked, lengths: [short, long], permissions }) => {
    switch (asked) {
      case "length":
        return short
      case "lost":
        return long - short
      case "sum":
        return short + permissions
      case "permissions":
        return permissions
    }
  },
  programs: [
    // The buffer is on the stack …
    ({ asked, lengths: [short, long], permissions }) => asm`
        subi %base, sp, ${long}
        mov  %n, ${long}
        cap.new %c, %base, %n
        mov  %n, ${short}
        ${permissions === 3 ? asm`cap.restrict %d, %c, %n` : asm`cap.restrict %d, %c, %n, ${permissions}`}
        ${query(asked)}
        halt`,
    // … or in the data section.
    ({ asked, lengths: [short, long], permissions }) => asm`
        mov  %c, buffer
        mov  %n, ${long}
        cap.new %c, %c, %n
        subi %n, %n, ${long - short}
        cap.restrict %d, %c, %n, ${permissions}
        ${query(asked)}
        halt
    .data
    buffer: .space ${long}`,
  ],
})

/** r0 from the capability in %c and the narrowed one in %d. */
const query = (asked: Asked | "sum") => {
  switch (asked) {
    case "length":
      return asm`cap.query r0, %d, 1`
    case "lost":
      return asm`
        cap.query %x, %c, 1
        cap.query %y, %d, 1
        sub  r0, %x, %y`
    case "sum":
      return asm`
        cap.query %x, %d, 1
        cap.query %y, %d, 2
        add  r0, %x, %y`
    case "permissions":
      return asm`cap.query r0, %d, 2`
  }
}
