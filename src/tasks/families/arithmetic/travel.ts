import { asm, family, int, oneOf } from "../../dsl/index.js"

export const travel = family({
  id: "arithmetic/travel",
  level: 1,
  parameters: { speed: int(2, 900), hours: int(2, 999), thing: oneOf(["car", "train", "ship", "drone", "plane"]) },
  formats: { hours: (hours: number) => `${hours} hours` },
  prompt: [
    "how far does a {thing:bare} get in {hours:hours} at {speed} km/h[| (in km)]",
    "<what>the distance in kilometers that a {thing:bare} covers in {hours:hours} at {speed} kilometers per hour",
    "a {thing:bare} travels at {speed} [km/h|kilometers per hour] for {hours:hours}; [how many kilometers does it cover?|return the distance in kilometers]",
    "<what>the distance a {thing:bare} travels at a constant {speed} km/h in {hours:hours}, in kilometers",
    "!distance in km: {thing:bare}, {speed} km/h, {hours} h",
  ],
  answer: ({ speed, hours }) => speed * hours,
  programs: [
    ({ speed, hours }) => asm`
        mov %v, ${speed}
        mov %t, ${hours}
        mul r0, %v, %t
        halt`,
    ({ speed, hours }) => asm`
        mov  %v, ${speed}
        muli r0, %v, ${hours}
        halt`,
  ],
})
