import { asm, edged, family, int } from "../../dsl/index.js"

export const launchCountdown = family({
  id: "loops/launch_countdown",
  level: 2,
  parameters: {
    tick: int(3, 12),
    hold: int(1, 18),
    // Some at hold already, some that come to it exactly.
    t: edged(int(1, 300), [
      ({ hold }: { hold: number }) => hold,
      ({ hold }: { hold: number }) => hold - 1,
      ({ hold, tick }: { hold: number; tick: number }) => hold + tick,
      ({ hold, tick }: { hold: number; tick: number }) => hold + 9 * tick,
      ({ hold, tick }: { hold: number; tick: number }) => hold + 15 * tick + 1,
    ]),
  },
  prompt: [
    "a launch countdown shows {t} and drops by {tick} per tick while it is above {hold}. [Which number is on the display when it stops?|Work out the number on the display when it stops]",
    "<do>run a countdown from {t} in steps of {tick} that ends as soon as the value is {hold} or less and [return that value|leave that value in r0]",
    "T minus {t}, ticking down {tick} at a time until the clock reads {hold} or lower: what does it read then?",
    "!t={t}; while t is greater than {hold}: t -= {tick}, at the end return t",
    "<what>the first value that is not above {hold} when you count down from {t}, itself included, by {tick}",
    "a bag holds {t} sweets. Every day {tick} are eaten as long as there are more than {hold} (what is missing on the last day is borrowed, as a negative number). How many are in the bag in the end?",
  ],
  cases: {
    "at hold already": ({ hold, t }) => t <= hold,
    "below zero": ({ hold, t, tick }) => t > hold && t - Math.ceil((t - hold) / tick) * tick < 0,
    "exactly at hold": ({ hold, t, tick }) => t >= hold && (t - hold) % tick === 0,
  },
  answer: ({ hold, t, tick }) => (t <= hold ? t : t - Math.ceil((t - hold) / tick) * tick),
  asFunction: {
    inputs: ["t", "tick", "hold"],
    names: { tick: "d", hold: "m" },
    domains: {
      tick: edged(int(1, 50), [1]),
      hold: edged(int(0, 100), [0]),
      t: edged(int(0, 2000), [
        ({ hold }: { hold: number }) => hold,
        ({ hold }: { hold: number }) => hold + 1,
        ({ hold, tick }: { hold: number; tick: number }) => hold + tick,
        ({ hold, tick }: { hold: number; tick: number }) => hold + 9 * tick,
        ({ hold, tick }: { hold: number; tick: number }) => hold + 15 * tick + 1,
      ]),
    },
    programs: [
      ({ hold, t, tick }) => asm`
        mov  %t, ${t}
        mov  %hold, ${hold}
    while:
        ble  %t, %hold, stop
        sub  %t, %t, ${tick}
        b    while
    stop:
        mov  r0, %t
        halt`,
      ({ hold, t, tick }) => asm`
        mov  %t, ${t}
        mov  %tick, ${tick}
        mov  %hold, ${hold}
        b    test
    tick:
        sub  %t, %t, %tick
    test:
        bgt  %t, %hold, tick
        mov  r0, %t
        halt`,
    ],
  },
  programs: [
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
    while:
        slti %over, %t, ${hold + 1}
        bnez %over, stop
        sub  %t, %t, %tick
        b    while
    stop:
        mov  r0, %t
        halt`,
    ({ hold, t, tick }) => asm`
        mov  %hold, ${hold}
        mov  %t, ${t}
        b    test
    tick:
        subi %t, %t, ${tick}
    test:
        bgt  %t, %hold, tick
        mov  r0, %t
        halt`,
  ],
})
