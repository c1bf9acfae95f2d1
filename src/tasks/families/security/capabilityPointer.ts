import { asm, family, int, oneOf, steps } from "../../dsl/index.js"

type Asked = "address" | "offset" | "left"

export const capabilityPointer = family({
  id: "security/capability_pointer",
  level: 5,
  parameters: {
    base: steps(4096, 65528, 8),
    length: int(1000, 9999),
    ahead: int(100, 900),
    back: int(1, 99),
    asked: oneOf(["address", "offset", "left"]),
  },
  formats: {
    noun: (asked: Asked) =>
      ({
        address: "its address",
        offset: "its offset from the base",
        left: "the number of bytes from its address to the end of its bounds",
      })[asked],
  },
  prompt: [
    "a capability has base {base} and length {length}. Its pointer, at first at the base, moves {ahead} bytes forward and then {back} back; [query|return|report] {asked:noun}",
    "<do>create a capability over {length} bytes from address {base}, add {ahead} to it, subtract {back}, and <report> {asked:noun} (base and length stay the same)",
    "a bounded pointer p starts at the base {base:hex} of its region of {length} bytes. [After|Following] p += {ahead} and p -= {back}, [return|compute] {asked:noun}",
    "a reader is lent the {length} bytes from address {base} on, as a capability, and moves the finger, its pointer, from the base {ahead} bytes ahead and then {back} back. [Return|Report] {asked:noun}",
    "bounds stay while a capability's address moves: base {base}, length {length}, address base + {ahead} and then {back} less. [Give me|Compute|Tell me] {asked:noun}",
  ],
  answer: ({ ahead, asked, back, base, length }) => {
    const offset = ahead - back
    return asked === "address" ? base + offset : asked === "offset" ? offset : length - offset
  },
  programs: [
    ({ ahead, asked, back, base, length }) => asm`
        mov  %base, ${base}
        mov  %length, ${length}
        cap.new %c, %base, %length
        addi %c, %c, ${ahead}
        subi %c, %c, ${back}
        ${query(asked)}
        halt`,
    ({ ahead, asked, back, base, length }) => asm`
        mov  %c, ${base}
        mov  %x, ${length}
        cap.new %c, %c, %x
        mov  %x, ${ahead}
        add  %c, %x, %c
        mov  %x, ${back}
        sub  %c, %c, %x
        ${query(asked)}
        halt`,
  ],
})

const query = (asked: Asked) => {
  switch (asked) {
    case "address":
      return asm`cap.query r0, %c, 3`
    case "offset":
      return asm`
        cap.query %x, %c, 3
        cap.query %y, %c, 0
        sub  r0, %x, %y`
    case "left":
      return asm`
        cap.query %x, %c, 0
        cap.query %y, %c, 1
        add  %x, %x, %y
        cap.query %y, %c, 3
        sub  r0, %x, %y`
  }
}
