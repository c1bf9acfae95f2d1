import { asm, family, int } from "../../dsl/index.js"

export const earlierTime = family({
  id: "comparisons/earlier_time",
  level: 2,
  predicate: true,
  parameters: { h1: int(10, 23), m1: int(10, 59), h2: int(10, 23), m2: int(10, 59) },
  prompt: [
    "<whether>{h1}:{m1} is [earlier than|before] {h2}:{m2} on the same day<then-yesno>",
    "is {h1}:{m1} [earlier in the day than|before] {h2}:{m2} on a 24-hour clock (<yesno>)",
    "a train leaves at {h1}:{m1} and another at {h2}:{m2} on the same day. Does the first one leave strictly earlier? <yesno>",
    "!before({h1}:{m1}, {h2}:{m2}), strictly, 1 or 0",
    "return 1 if the clock time {h1} h {m1} min comes before {h2} h {m2} min, else 0",
  ],
  answer: ({ h1, h2, m1, m2 }) => (h1 * 60 + m1 < h2 * 60 + m2 ? 1 : 0),
  programs: [
    ({ h1, h2, m1, m2 }) => asm`
        mov  %h1, ${h1}
        mov  %h2, ${h2}
        blt  %h1, %h2, earlier
        bgt  %h1, %h2, later
        mov  %m1, ${m1}
        slti r0, %m1, ${m2}
        halt
    earlier:
        mov  r0, 1
        halt
    later:
        mov  r0, 0
        halt`,
    ({ h1, h2, m1, m2 }) => asm`
        mov  %first, ${h1}
        muli %first, %first, 60
        addi %first, %first, ${m1}
        mov  %second, ${h2}
        muli %second, %second, 60
        addi %second, %second, ${m2}
        slt  r0, %first, %second
        halt`,
    ({ h1, h2, m1, m2 }) => asm`
        mov  %h1, ${h1}
        mov  %h2, ${h2}
        bne  %h1, %h2, hours
        mov  %m1, ${m1}
        mov  %m2, ${m2}
        slt  r0, %m1, %m2
        halt
    hours:
        slt  r0, %h1, %h2
        halt`,
  ],
})
