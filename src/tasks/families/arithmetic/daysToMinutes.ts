import { asm, family, int, mapped } from "../../dsl/index.js"
import { count } from "./_shared/clock.js"

interface Span {
  readonly d: number
  readonly h: number
  readonly m: number
}

export const daysToMinutes = family({
  id: "arithmetic/days_to_minutes",
  level: 1,
  parameters: {
    t: mapped(int(1440, 1439999), (total): Span => {
      return { d: Math.floor(total / 1440), h: Math.floor(total / 60) % 24, m: total % 60 }
    }),
  },
  formats: {
    long: ({ d, h, m }: Span) => `${count(d, "day")}, ${count(h, "hour")} and ${count(m, "minute")}`,
    short: ({ d, h, m }: Span) => `${d}d ${h}h ${m}min`,
  },
  prompt: [
    "<do>convert {t:long} [to|into] minutes",
    "<what>the [total number of minutes|number of minutes] in {t:long}",
    "<what>{t:short} in minutes",
    "how many minutes are[ there in|] {t:long}",
    "our ship was at sea for {t:long}. How many minutes is that?",
    "!{t:short} to minutes",
  ],
  answer: ({ t }) => t.d * 1440 + t.h * 60 + t.m,
  programs: [
    ({ t }) => asm`
        mov  %t, ${t.d}
        muli %t, %t, 24
        addi %t, %t, ${t.h}
        muli %t, %t, 60
        addi r0, %t, ${t.m}
        halt`,
    ({ t }) => asm`
        mov  %d, ${t.d}
        mov  %h, ${t.h}
        mov  %m, ${t.m}
        muli %d, %d, 1440
        muli %h, %h, 60
        add  %m, %m, %h
        add  r0, %m, %d
        halt`,
  ],
})
