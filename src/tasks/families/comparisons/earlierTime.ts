import { asm, edged, family, int } from "../../dsl/index.js"

const DAY = 24 * 60
const two = (n: number): string => String(n).padStart(2, "0")
const hour = (t: number): number => Math.floor(t / 60)

export const earlierTime = family({
  id: "comparisons/earlier_time",
  level: 2,
  predicate: true,
  // Minutes after midnight; of the second time the distance from the first one is counted.
  parameters: { t1: int(0, DAY - 1), t2: edged(int(-180, 180), [0]) },
  adjust: ({ t1, t2 }) => ({ t1, t2: (t1 + t2 + DAY) % DAY }),
  prompt: [
    "<whether>{t1:clock} is [earlier than|before] {t2:clock} on the same day<then-yesno>",
    "is {t1:clock} [earlier in the day than|before] {t2:clock} on a 24-hour clock (<yesno>)",
    "a train leaves at {t1:clock} and another at {t2:clock} on the same day. Does the first one leave strictly earlier? <yesno>",
    "!before({t1:clock}, {t2:clock}), strictly, 1 or 0",
    "return 1 if the clock time {t1:parts} comes before {t2:parts}, else 0",
    "my bus arrives at {t1:clock} and the film begins at {t2:clock}. Am I there before it begins? <yesno>",
  ],
  formats: {
    clock: (t: number) => `${two(hour(t))}:${two(t % 60)}`,
    parts: (t: number) => `${hour(t)} h ${t % 60} min`,
  },
  cases: { "the same time": ({ t1, t2 }) => t1 === t2, "the same hour": ({ t1, t2 }) => hour(t1) === hour(t2) },
  answer: ({ t1, t2 }) => (t1 < t2 ? 1 : 0),
  programs: [
    ({ t1, t2 }) => asm`
        mov  %h1, ${hour(t1)}
        mov  %h2, ${hour(t2)}
        blt  %h1, %h2, earlier
        bgt  %h1, %h2, later
        mov  %m1, ${t1 % 60}
        slti r0, %m1, ${t2 % 60}
        halt
    earlier:
        mov  r0, 1
        halt
    later:
        mov  r0, 0
        halt`,
    // Both in minutes after midnight.
    ({ t1, t2 }) => asm`
        mov  %first, ${hour(t1)}
        muli %first, %first, 60
        addi %first, %first, ${t1 % 60}
        mov  %second, ${hour(t2)}
        muli %second, %second, 60
        addi %second, %second, ${t2 % 60}
        mov  r0, 1
        blt  %first, %second, done
        mov  r0, 0
    done:
        halt`,
    ({ t1, t2 }) => asm`
        mov  %h1, ${hour(t1)}
        mov  %h2, ${hour(t2)}
        bne  %h1, %h2, hours
        mov  %m1, ${t1 % 60}
        mov  %m2, ${t2 % 60}
        slt  r0, %m1, %m2
        halt
    hours:
        slt  r0, %h1, %h2
        halt`,
  ],
})
