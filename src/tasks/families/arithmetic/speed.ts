import { asm, family, int, mapped, oneOf } from "../../dsl/index.js"

interface Journey {
  readonly speed: number
  readonly hours: number
}

/** The distance is a multiple of the time, so the speed is an integer. */
export const speed = family({
  id: "arithmetic/speed",
  level: 1,
  parameters: {
    trip: mapped(int(0, 898 * 98 - 1), (index): Journey => ({
      speed: 3 + (index % 898),
      hours: 2 + Math.floor(index / 898),
    })),
    thing: oneOf(["car", "train", "ship", "drone", "plane"]),
  },
  formats: {
    km: ({ speed, hours }: Journey) => `${speed * hours}`,
    hours: ({ hours }: Journey) => `${hours} hours`,
  },
  prompt: [
    "<what>the average speed in km/h of a {thing:bare} that covers {trip:km} kilometers in {trip:hours}",
    "how fast [on average |]is a {thing:bare} that needs {trip:hours} for {trip:km} kilometers[| (in km/h)]",
    "a {thing:bare} covers {trip:km} km in {trip:hours}; [what is its average speed in km/h?|return its average speed in km/h]",
    "![average speed in km/h|km/h on average]: {thing:bare}, {trip:km} km in {trip:hours}",
  ],
  answer: ({ trip }) => trip.speed,
  programs: [
    ({ trip }) => asm`
        mov %d, ${trip.speed * trip.hours}
        mov %t, ${trip.hours}
        div r0, %d, %t
        halt`,
    ({ trip }) => asm`
        mov  %d, ${trip.speed * trip.hours}
        divi r0, %d, ${trip.hours}
        halt`,
  ],
})
