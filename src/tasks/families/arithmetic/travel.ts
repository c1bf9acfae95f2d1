import { asm, edged, family, int, mapped, oneOf } from "../../dsl/index.js"

/** What moves, and how fast it may: from, to, in km/h. */
const THINGS = [
  ["car", 30, 130],
  ["train", 40, 300],
  ["ship", 10, 50],
  ["cyclist", 8, 40],
  ["plane", 300, 950],
] as const

interface Motion {
  readonly thing: string
  readonly speed: number
}

/** Each of them at each of its speeds. */
const MOTIONS = THINGS.flatMap(([thing, least, most]) =>
  Array.from({ length: most - least + 1 }, (_, n): Motion => ({ thing, speed: least + n })),
)

export const travel = family({
  id: "arithmetic/travel",
  level: 1,
  parameters: {
    motion: mapped(int(0, MOTIONS.length - 1), (n) => MOTIONS[n]!),
    hours: int(2, 24),
    start: int(0, 9999),
    onwards: oneOf([true, false]),
  },
  formats: {
    thing: ({ thing }: Motion) => thing,
    speed: ({ speed }: Motion) => `${speed}`,
    away: (onwards: boolean) => (onwards ? "away from" : "toward"),
    direction: (onwards: boolean) => (onwards ? "forward" : "back"),
    sign: (onwards: boolean) => (onwards ? "+" : "-"),
  },
  prompt: [
    "a {motion:thing} is at kilometer {start} of its route and goes {onwards:direction} at {motion:speed} km/h. At which kilometer is it after {hours} hours (negative before kilometer 0)?",
    "<what>the position in kilometers after {hours} hours of a {motion:thing} that starts at {start} km and moves {onwards:direction} at {motion:speed} kilometers per hour",
    "a {motion:thing} starts {start} km from home and moves straight {onwards:away} it at {motion:speed} [km/h|kilometers per hour] for {hours} hours. How far from home is it (negative beyond home)?",
    "<do>move a {motion:thing} {onwards:direction} from kilometer {start} for {hours} hours at {motion:speed} km/h and report its kilometer",
    "!position in km: {motion:thing}, {start} {onwards:sign} {motion:speed} km/h * {hours} h",
  ],
  answer: ({ hours, motion: { speed }, onwards, start }) => start + (onwards ? 1 : -1) * speed * hours,
  asFunction: {
    inputs: ["hours", "start"],
    names: { hours: "t", start: "s" },
    domains: { hours: edged(int(0, 9999), [0, 1]), start: edged(int(0, 999_999), [0, 1]) },
    programs: [
      ({ hours, motion: { speed }, onwards, start }) => asm`
        mov  %t, ${hours}
        mov  %x, ${start}
        muli %way, %t, ${speed}
        ${onwards ? "add" : "sub"} r0, %x, %way
        halt`,
      ({ hours, motion: { speed }, onwards, start }) => asm`
        mov  %way, ${hours}
        muli %way, %way, ${onwards ? speed : -speed}
        add  r0, %way, ${start}
        halt`,
    ],
  },
  programs: [
    ({ hours, motion: { speed }, onwards, start }) => asm`
        mov %v, ${speed}
        mov %t, ${hours}
        mul %way, %v, %t
        mov %x, ${start}
        ${onwards ? "add" : "sub"} r0, %x, %way
        halt`,
    ({ hours, motion: { speed }, onwards, start }) => asm`
        mov  %x, ${start}
        mov  %way, ${hours}
        muli %way, %way, ${speed}
        ${onwards ? "add" : "sub"} r0, %x, %way
        halt`,
  ],
})
