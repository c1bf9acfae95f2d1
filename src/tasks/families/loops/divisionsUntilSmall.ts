import { asm, by, edged, family, int } from "../../dsl/index.js"

export const divisionsUntilSmall = family({
  id: "loops/divisions_until_small",
  level: 2,
  parameters: { n: int(20, 999_999), k: int(2, 5), stop: int(1, 9) },
  prompt: [
    by(
      "dividing",
      "how [many times|often] must {n} be divided by {k} (integer division) until [at most {stop} is left|the result is no more than {stop}]",
    ),
    by(
      "dividing",
      "<do>divide {n} by {k} again and again, dropping remainders, until the value is {stop} or less and [count|return] the number of divisions",
    ),
    by("dividing", "<find>the number of integer divisions by {k} that bring {n} down to {stop} or less"),
    by(["dividing", "testing first"], "!x={n}; while x is above {stop}: x = x / {k} (truncating); count the rounds"),
    "a pile of {n} shrinks each day to {k:part} of its size, rounded down. After how many days are there at most {stop} left?",
  ],
  formats: { part: (k: number) => ["one half", "one third", "one quarter", "one fifth"][k - 2]! },
  answer: ({ k, n, stop }) => {
    let count = 0
    for (let x = n; x > stop; x = Math.floor(x / k)) count++
    return count
  },
  asFunction: {
    inputs: ["n", "stop"],
    names: { stop: "m" },
    domains: {
      n: edged(int(20, 1_000_000_000), [20, 64, 81, 625, 1024]),
      // Where the divisions come to it exactly.
      stop: edged(
        int(1, 19),
        [19, 4].map((most) => ({ k, n }: { k: number; n: number }) => {
          let x = n
          while (x > most) x = Math.floor(x / k)
          return x
        }),
      ),
    },
    programs: [
      {
        follows: "dividing",
        program: ({ k, n, stop }) => asm`
        mov  %x, ${n}
        mov  %stop, ${stop}
        mov  %count, 0
    again:
        divi %x, %x, ${k}
        addi %count, %count, 1
        bgt  %x, %stop, again
        mov  r0, %count
        halt`,
      },
      {
        follows: ["dividing", "testing first"],
        program: ({ k, n, stop }) => asm`
        mov  %x, ${n}
        mov  %stop, ${stop}
        mov  %count, 0
    while:
        ble  %x, %stop, done
        divi %x, %x, ${k}
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "dividing",
      program: ({ k, n, stop }) => asm`
        mov  %x, ${n}
        mov  %stop, ${stop}
        mov  %count, 0
    again:
        ${k === 2 ? asm`shri %x, %x, 1` : k === 4 ? asm`shri %x, %x, 2` : asm`divi %x, %x, ${k}`}
        addi %count, %count, 1
        bgt  %x, %stop, again
        mov  r0, %count
        halt`,
    },
    {
      follows: ["dividing", "testing first"],
      program: ({ k, n, stop }) => asm`
        mov  %count, 0
        mov  %x, ${n}
        mov  %k, ${k}
    while:
        slti %small, %x, ${stop + 1}
        bnez %small, done
        div  %x, %x, %k
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    // Raises the threshold instead: n falls to stop when n < (stop + 1) · k^count.
    ({ k, n, stop }) => asm`
        mov  %n, ${n}
        mov  %limit, ${stop + 1}
        mov  %count, 0
    raise:
        muli %limit, %limit, ${k}
        addi %count, %count, 1
        bge  %n, %limit, raise
        mov  r0, %count
        halt`,
  ],
})
