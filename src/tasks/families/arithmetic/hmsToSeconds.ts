import { asm, family, int, mapped } from "../../dsl/index.js"
import { count, two } from "./_shared/clock.js"

interface Duration {
  readonly h: number
  readonly m: number
  readonly s: number
  readonly total: number
}

export const hmsToSeconds = family({
  id: "arithmetic/hms_to_seconds",
  level: 1,
  parameters: {
    t: mapped(int(3600, 359999), (total): Duration => {
      return { h: Math.floor(total / 3600), m: Math.floor(total / 60) % 60, s: total % 60, total }
    }),
  },
  formats: {
    clock: ({ h, m, s }: Duration) => `${h}:${two(m)}:${two(s)}`,
    long: ({ h, m, s }: Duration) => `${count(h, "hour")}, ${count(m, "minute")} and ${count(s, "second")}`,
    short: ({ h, m, s }: Duration) => `${h}h ${m}m ${s}s`,
  },
  prompt: [
    "<do>convert {t:long} [to|into] seconds",
    "<do>convert the duration {t:clock} (h:mm:ss) [to|into] seconds",
    "<what>the [total number of seconds|number of seconds] in {t:long}",
    "<what>{t:short} in seconds",
    "the winner of the race needed {t:long}. How many seconds is that?",
    "how many seconds does a video of {t:clock} (h:mm:ss) last",
    "!{t:clock} (h:mm:ss) to s",
  ],
  answer: ({ t }) => t.total,
  programs: [
    ({ t }) => asm`
        mov  %t, ${t.h}
        muli %t, %t, 60
        addi %t, %t, ${t.m}
        muli %t, %t, 60
        addi r0, %t, ${t.s}
        halt`,
    ({ t }) => asm`
        mov  %h, ${t.h}
        mov  %m, ${t.m}
        mov  %s, ${t.s}
        muli %h, %h, 3600
        muli %m, %m, 60
        add  %h, %h, %m
        add  r0, %h, %s
        halt`,
    ({ t }) => asm`
        mov  %h, ${t.h}
        muli %h, %h, 3600
        mov  %m, ${t.m}
        muli %m, %m, 60
        add  %h, %h, %m
        addi r0, %h, ${t.s}
        halt`,
  ],
})
