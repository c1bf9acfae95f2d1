import { asm, between, family, int, mapped } from "../../dsl/index.js"

/** What moves, and how fast it may: from, to, in km/h. */
const THINGS = [
  ["car", 30, 130],
  ["train", 40, 300],
  ["ship", 10, 50],
  ["cyclist", 8, 40],
  ["plane", 300, 950],
] as const

interface Journey {
  readonly thing: string
  readonly from: number
  readonly to: number
  readonly hours: number
}

export const speed = family({
  id: "arithmetic/speed",
  level: 1,
  parameters: {
    // Where it begins, the time and the thing are counted.
    trip: mapped(int(0, 5000 * 23 * THINGS.length - 1), (index, draws): Journey => {
      const [thing, least, most] = THINGS[index % THINGS.length]!
      const rest = Math.floor(index / THINGS.length)
      const hours = 2 + (rest % 23)
      const from = Math.floor(rest / 23)
      return { thing, from, hours, to: from + between(draws, least * hours, most * hours) }
    }),
  },
  formats: {
    thing: ({ thing }: Journey) => thing,
    from: ({ from }: Journey) => `${from}`,
    to: ({ to }: Journey) => `${to}`,
    hours: ({ hours }: Journey) => `${hours} hours`,
  },
  prompt: [
    "<what>the average speed in km/h, rounded down, of a {trip:thing} that gets from kilometer {trip:from} to kilometer {trip:to} in {trip:hours}",
    "how fast on average, in whole km/h rounded down, is a {trip:thing} that needs {trip:hours} from kilometer {trip:from} to kilometer {trip:to}",
    "a {trip:thing} passes kilometer {trip:from} and {trip:hours} later kilometer {trip:to}. [What is its average speed in km/h, rounded down?|Return its average speed in km/h, rounded down]",
    "the odometer of a {trip:thing} read {trip:from} km, and after a journey of {trip:hours} it reads {trip:to} km. What was the average speed in km/h, rounded down?",
    "![average speed in km/h|km/h on average], rounded down: {trip:thing}, km {trip:from} to km {trip:to} in {trip:hours}",
  ],
  answer: ({ trip: { from, hours, to } }) => Math.floor((to - from) / hours),
  programs: [
    ({ trip: { from, hours, to } }) => asm`
        mov %way, ${to}
        mov %from, ${from}
        sub %way, %way, %from
        mov %t, ${hours}
        div r0, %way, %t
        halt`,
    ({ trip: { from, hours, to } }) => asm`
        mov  %way, ${to}
        subi %way, %way, ${from}
        divi r0, %way, ${hours}
        halt`,
  ],
})
