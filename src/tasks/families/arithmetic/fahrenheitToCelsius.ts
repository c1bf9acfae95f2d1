import { asm, by, edged, family, int } from "../../dsl/index.js"

export const fahrenheitToCelsius = family({
  id: "arithmetic/fahrenheit_to_celsius",
  level: 1,
  parameters: { f: edged(int(-459, 3000), [-40, 0, 32, 212]) },
  prompt: [
    "<do>convert {f} degrees [Fahrenheit to Celsius|from Fahrenheit to Celsius] [as (F - 32) * 5 / 9|with C = (F - 32) * 5 / 9], [truncating the division toward zero|where the division drops its fraction]",
    "<what>{f} F in degrees Celsius, using C = (F - 32) * 5 / 9 with the [division|quotient] truncated toward zero",
    by(
      "in order",
      "<do>take {f} degrees Fahrenheit, subtract 32, multiply by 5 and divide by 9, [truncating toward zero|dropping the fraction], to get Celsius",
    ),
    "an American instrument shows {f} degrees Fahrenheit. How many degrees Celsius is that, by (F - 32) * 5 / 9 truncated toward zero?",
    "!{f} F to C: ({f} - 32) * 5 / 9 (division truncates toward zero)",
  ],
  answer: ({ f }) => Math.trunc(((f - 32) * 5) / 9) + 0,
  asFunction: {
    inputs: ["f"],
    domains: { f: edged(int(-459, 999_999), [-40, 0, 31, 32, 212]) },
    prompt: [
      "<do>convert {f} degrees [Fahrenheit to Celsius|from Fahrenheit to Celsius] [as (F - 32) * 5 / 9|with C = (F - 32) * 5 / 9], [truncating the division toward zero|where the division drops its fraction]",
      "<what>{f} degrees Fahrenheit in Celsius, using C = (F - 32) * 5 / 9 with the [division|quotient] truncated toward zero",
      by(
        "in order",
        "<do>take {f} degrees Fahrenheit, subtract 32, multiply by 5 and divide by 9, [truncating toward zero|dropping the fraction], to get Celsius",
      ),
      "an American instrument shows {f} degrees Fahrenheit. How many degrees Celsius is that, by (F - 32) * 5 / 9 truncated toward zero?",
      "!({f} - 32) * 5 / 9 (division truncates toward zero)",
      "!fahrenheit_to_celsius({f}) = ({f} - 32) * 5 / 9 (signed, division truncates toward zero)",
    ],
  },
  programs: [
    {
      follows: "in order",
      general: ({ f }) => asm`
        mov  %f, ${f}
        subi %f, %f, 32
        muli %f, %f, 5
        divi r0, %f, 9
        halt`,
    },
    {
      general: ({ f }) => asm`
        mov  %f, ${f}
        subi %f, %f, 32
        shli %t, %f, 2
        add  %t, %t, %f
        divi r0, %t, 9
        halt`,
    },
    {
      general: ({ f }) => asm`
        mov  %f, ${f}
        muli %f, %f, 5
        subi %f, %f, 160
        divi r0, %f, 9
        halt`,
    },
  ],
})
