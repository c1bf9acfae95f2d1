import { asm, family, int, oneOf } from "../../dsl/index.js"
import { clock } from "./_shared/clock.js"

/** Minutes after midnight, around the clock. */
export const clockMinutes = family({
  id: "arithmetic/clock_minutes",
  level: 1,
  parameters: { t: int(0, 1439), n: int(2, 1439), later: oneOf([true, false]) },
  formats: {
    clock,
    later: (later: boolean) => (later ? "later" : "earlier"),
    after: (later: boolean) => (later ? "after" : "before"),
  },
  prompt: [
    "it is {t:clock}; how many minutes after midnight is it {n} minutes {later:later} (wrapping around at 24:00)?",
    "<what>the time {n} minutes {later:after} {t:clock}, in minutes after midnight [(modulo 1440)|and modulo 1440|(wrapping around at midnight)]",
    "<what>the minute of the day (0 to 1439) {n} minutes {later:after} {t:clock}",
    "the film [begins|ends] at {t:clock}, and I look at the clock {n} minutes {later:later}. Which minute of the day (0 to 1439) is it then?",
    "!minute of day (0-1439), {n} min {later:after} {t:clock}",
    "a clock reads {t:clock}; [which minute of the day (0 to 1439) is it {n} minutes {later:later}?|give the minute of the day (0 to 1439) {n} minutes {later:later}]",
  ],
  answer: ({ t, n, later }) => (later ? t + n : t - n + 1440) % 1440,
  programs: [
    ({ t, n, later }) => asm`
        mov  %t, ${Math.floor(t / 60)}
        muli %t, %t, 60
        addi %t, %t, ${t % 60}
        ${
          later
            ? asm`addi %t, %t, ${n}`
            : asm`
        subi %t, %t, ${n}
        addi %t, %t, 1440`
        }
        modi r0, %t, 1440
        halt`,
    ({ t, n, later }) => asm`
        mov  %h, ${Math.floor(t / 60)}
        mov  %t, ${t % 60}
        mov  %n, ${n}
        muli %h, %h, 60
        add  %t, %t, %h
        ${
          later
            ? asm`add %t, %t, %n`
            : asm`
        addi %t, %t, 1440
        sub  %t, %t, %n`
        }
        modi r0, %t, 1440
        halt`,
  ],
})
