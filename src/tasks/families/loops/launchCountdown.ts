import { asm, family, int } from "../../dsl/index.js"

export const launchCountdown = family({
  id: "loops/launch_countdown",
  level: 2,
  parameters: { t: int(20, 300), tick: int(3, 12), hold: int(1, 18) },
  prompt: [
    "a launch countdown shows {t} and drops by {tick} per tick while it is above {hold}. [Compute|Work out|Find|Report|Return|Give me|Determine] the number on display when it stops",
    "<do>run a countdown from {t} in steps of {tick} that ends as soon as the value is {hold} or less and [return|leave in r0] that value",
    "T minus {t}, ticking down {tick} at a time until the clock reads {hold} or lower: what does it read then?",
    "!t={t}; while t is greater than {hold}: t -= {tick}, at the end return t",
    "<what>the first value that is not above {hold} when you count down from {t} by {tick}",
  ],
  answer: ({ hold, t, tick }) => (t <= hold ? t : t - Math.ceil((t - hold) / tick) * tick),
  programs: [
    ({ hold, t, tick }) => asm`
        mov  %t, ${t}
        mov  %hold, ${hold}
    tick:
        subi %t, %t, ${tick}
        bgt  %t, %hold, tick
        mov  r0, %t
        halt`,
    ({ hold, t, tick }) => asm`
        mov  %t, ${t}
        mov  %hold, ${hold}
    while:
        ble  %t, %hold, stop
        subi %t, %t, ${tick}
        b    while
    stop:
        mov  r0, %t
        halt`,
    ({ hold, t, tick }) => asm`
        mov  %t, ${t}
        mov  %tick, ${tick}
    tick:
        sub  %t, %t, %tick
        slti %over, %t, ${hold + 1}
        beqz %over, tick
        mov  r0, %t
        halt`,
  ],
})
