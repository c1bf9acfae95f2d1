import { type Asm, asm, family, int, mapped } from "../../dsl/index.js"

interface Route {
  readonly value: number
  /** Registers that the value passes, in order. */
  readonly stops: ReadonlyArray<string>
}

const route = (stops: ReadonlyArray<string>, joint: string): string =>
  stops
    .slice(1)
    .map((stop, n) => `${n === 0 ? "copy" : "then copy"} ${stops[n]} to ${stop}`)
    .join(joint)

/** An immediate that is handed from register to register, as asked. */
export const registerMoves = family({
  id: "arithmetic/register_moves",
  level: 1,
  parameters: {
    x: mapped(int(0, 1_999_999), (index, draws): Route => {
      const free = Array.from({ length: 15 }, (_, n) => `r${n + 1}`)
      const stops = Array.from({ length: 2 + draws.below(3) }, () => free.splice(draws.below(free.length), 1)[0]!)
      return { value: index - 99_999, stops }
    }),
  },
  formats: {
    value: ({ value }: Route) => `${value}`,
    first: ({ stops }: Route) => stops[0]!,
    last: ({ stops }: Route) => stops[stops.length - 1]!,
    copies: ({ stops }: Route) => route(stops, ", "),
    ands: ({ stops }: Route) => route(stops, " and "),
    arrows: ({ stops }: Route) => stops.join(" -> "),
  },
  prompt: [
    "<do>load {x:value} into {x:first}, {x:copies}, and [return|leave in r0|give me] the value of {x:last}",
    "<do>put {x:value} in {x:first}, {x:copies}, then move {x:last} to r0",
    "<do>move the immediate {x:value} into {x:first}, {x:ands}, [and finally into r0|and finish with a move to r0]",
    "set {x:first} to {x:value}, {x:copies}; what does {x:last} hold?",
    "!move {x:value} through {x:arrows} -> r0",
  ],
  answer: ({ x }) => x.value,
  programs: [
    ({ x: { value, stops } }) => asm`
        mov ${stops[0]}, ${value}
        ${stops.slice(1).map((stop, n): Asm => asm`mov ${stop}, ${stops[n]}`)}
        mov r0, ${stops[stops.length - 1]}
        halt`,
  ],
})
