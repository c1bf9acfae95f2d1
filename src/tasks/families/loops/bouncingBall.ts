import { asm, by, edged, family, int } from "../../dsl/index.js"

export const bouncingBall = family({
  id: "loops/bouncing_ball",
  level: 2,
  parameters: { height: int(200, 9000), percent: int(40, 85), low: int(5, 60) },
  prompt: [
    "a ball dropped from {height} mm rises after each bounce to {percent}% of the height before, rounded down to whole mm. How many bounces does it take until it rises to less than {low} mm?",
    "<do>count the bounces of a ball that falls from {height} mm and keeps {percent} percent of its height each time (rounded down to whole mm), up to and including the first one that leaves less than {low} mm",
    by(
      "testing last",
      "!h={height}, n=0; do: h = h * {percent} / 100 (integer division), n += 1; while h is at least {low}; at the end return n",
    ),
    by(
      "testing first",
      "!n=0, h={height}; while h >= {low}: h = h * {percent} / 100 (integer division); n += 1. Return n",
    ),
    "how many times must {height} be cut to {percent} percent of itself, dropping fractions each time, before it is below {low}",
    "a photo {height} pixels wide is scaled to {percent}% of its width again and again, always rounded down to whole pixels. After how many scalings is it narrower than {low} pixels?",
  ],
  answer: ({ height, low, percent }) => {
    let bounces = 0
    for (let h = height; h >= low; h = Math.floor((h * percent) / 100)) bounces++
    return bounces
  },
  asFunction: {
    inputs: ["height", "percent", "low"],
    names: { height: "h", percent: "p", low: "m" },
    domains: {
      height: edged(int(200, 100_000), [200, 1000, 1024]),
      percent: edged(int(60, 95), [95]),
      low: edged(
        int(1, 60),
        [60, 12].map((most) => ({ height, percent }: { height: number; percent: number }) => {
          let h = height
          while (h > most) h = Math.floor((h * percent) / 100)
          return h
        }),
      ),
    },
    programs: [
      {
        follows: "testing last",
        program: ({ height, low, percent }) => asm`
        mov  %h, ${height}
        mov  %low, ${low}
        mov  %percent, ${percent}
        mov  %bounces, 0
    bounce:
        mul  %h, %h, %percent
        divi %h, %h, 100
        addi %bounces, %bounces, 1
        bge  %h, %low, bounce
        mov  r0, %bounces
        halt`,
      },
      {
        follows: "testing first",
        program: ({ height, low, percent }) => asm`
        mov  %h, ${height}
        mov  %low, ${low}
        mov  %bounces, 0
    while:
        blt  %h, %low, done
        addi %bounces, %bounces, 1
        mul  %h, %h, ${percent}
        divi %h, %h, 100
        b    while
    done:
        mov  r0, %bounces
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "testing last",
      program: ({ height, low, percent }) => asm`
        mov  %h, ${height}
        mov  %low, ${low}
        mov  %bounces, 0
    bounce:
        muli %h, %h, ${percent}
        divi %h, %h, 100
        addi %bounces, %bounces, 1
        bge  %h, %low, bounce
        mov  r0, %bounces
        halt`,
    },
    {
      follows: "testing first",
      program: ({ height, low, percent }) => asm`
        mov  %bounces, 0
        mov  %h, ${height}
        mov  %percent, ${percent}
    while:
        slti %still, %h, ${low}
        bnez %still, done
        mul  %h, %h, %percent
        divi %h, %h, 100
        addi %bounces, %bounces, 1
        b    while
    done:
        mov  r0, %bounces
        halt`,
    },
    {
      follows: "testing first",
      program: ({ height, low, percent }) => asm`
        mov  %low, ${low}
        mov  %hundred, 100
        mov  %h, ${height}
        mov  %bounces, 0
    while:
        blt  %h, %low, done
        addi %bounces, %bounces, 1
        muli %h, %h, ${percent}
        div  %h, %h, %hundred
        b    while
    done:
        mov  r0, %bounces
        halt`,
    },
  ],
})
