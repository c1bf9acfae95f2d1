import { asm, by, edged, family, int } from "../../dsl/index.js"

export const meetingCounters = family({
  id: "loops/meeting_counters",
  level: 2,
  parameters: {
    low: int(10, 600),
    up: int(2, 15),
    down: int(2, 15),
    // Some meet exactly.
    high: edged(
      int(40, 900),
      [5, 10, 14, 20, 27].map(
        (rounds) =>
          ({ down, up }: { down: number; up: number }) =>
            rounds * (up + down),
      ),
    ),
  },
  adjust: ({ down, high, low, up }) => ({ low, high: low + high, up, down }),
  prompt: [
    "one counter starts at {low} and gains {up} a round, another starts at {high} and loses {down} a round. After how many rounds is the first no longer below the second?",
    by(
      "two counters",
      "<do>count the rounds until x is at least y, where x starts at {low} and grows by {up} and y starts at {high} and shrinks by {down} each round",
    ),
    by(
      ["two counters", "testing first"],
      "!x={low}, y={high}; while x is below y: x += {up}, y -= {down}; at the end return the number of rounds",
    ),
    "two cars on a straight road are at km {low} and km {high} and drive towards each other, {up} km and {down} km an hour. After how many full hours have they first met or passed each other?",
    "<find>the smallest whole number n for which {low} + {up} * n is at least {high} - {down} * n",
    "Ann has {low} dollars and saves {up} more every week; Ben has {high} and spends {down} every week. After how many weeks does Ann first have at least as much as Ben?",
  ],
  cases: { "they meet exactly": ({ down, high, low, up }) => (high - low) % (up + down) === 0 },
  answer: ({ down, high, low, up }) => Math.ceil((high - low) / (up + down)),
  programs: [
    {
      follows: "two counters",
      program: ({ down, high, low, up }) => asm`
        mov  %x, ${low}
        mov  %y, ${high}
        mov  %rounds, 0
    again:
        addi %x, %x, ${up}
        subi %y, %y, ${down}
        addi %rounds, %rounds, 1
        blt  %x, %y, again
        mov  r0, %rounds
        halt`,
    },
    {
      follows: ["two counters", "testing first"],
      program: ({ down, high, low, up }) => asm`
        mov  %rounds, 0
        mov  %x, ${low}
        mov  %y, ${high}
    while:
        bge  %x, %y, met
        addi %rounds, %rounds, 1
        addi %x, %x, ${up}
        subi %y, %y, ${down}
        b    while
    met:
        mov  r0, %rounds
        halt`,
    },
    // Only the gap matters.
    ({ down, high, low, up }) => asm`
        mov  %gap, ${high}
        subi %gap, %gap, ${low}
        mov  %rounds, 0
    close:
        addi %rounds, %rounds, 1
        subi %gap, %gap, ${up + down}
        bgtz %gap, close
        mov  r0, %rounds
        halt`,
  ],
})
