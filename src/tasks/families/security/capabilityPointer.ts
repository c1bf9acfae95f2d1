import { asm, edged, family, int, oneOf, steps } from "../../dsl/index.js"

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
  asFunction: {
    inputs: ["base", "length", "ahead", "back"],
    names: { base: "b", length: "n", ahead: "f", back: "k" },
    // Back is at most ahead, and ahead at most the length, also where one of them is a constant.
    domains: {
      base: edged(int(0, 1_000_000), [0]),
      length: int(1000, 1_000_000),
      ahead: edged(int(100, 1000), [100, 1000]),
      back: edged(int(0, 100), [0, 100]),
    },
    prompt: [
      "a capability has base {base} and length {length}. Its pointer, at first at the base, moves {ahead} bytes forward and then {back} bytes back; [query|return|report] {asked:noun}",
      "<do>create a capability over {length} bytes from address {base}, add {ahead} to it, subtract {back}, and <report> {asked:noun} (base and length stay the same)",
      "a capability's pointer starts at the base {base} of its region of {length} bytes. [After|Following] an increase by {ahead} and a decrease by {back}, [return|compute] {asked:noun}",
      "a reader is lent the {length} bytes from address {base} on, as a capability, and moves the finger, its pointer, from the base {ahead} bytes ahead and then {back} bytes back. [Return|Report] {asked:noun}",
      "bounds stay while a capability's address moves: base {base}, length {length}, address first {ahead} more than the base and then {back} less than that. [Give me|Compute|Tell me] {asked:noun}",
      "!c = capability(base = {base}, length = {length}); c += {ahead}; c -= {back}; [return|what is] {asked:noun}",
    ],
    programs: [
      ({ ahead, asked, back, base, length }) => asm`
        mov  %c, ${base}
        mov  %x, ${length}
        cap.new %c, %c, %x
        add  %c, %c, ${ahead}
        sub  %c, %c, ${back}
        ${query(asked)}
        halt`,
      ({ ahead, asked, back, base, length }) => asm`
        mov  %base, ${base}
        mov  %length, ${length}
        mov  %step, ${ahead}
        cap.new %c, %base, %length
        sub  %step, %step, ${back}
        add  %c, %step, %c
        ${query(asked)}
        halt`,
    ],
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
