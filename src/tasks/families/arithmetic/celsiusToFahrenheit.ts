import { asm, by, edged, family, int } from "../../dsl/index.js"

export const celsiusToFahrenheit = family({
  id: "arithmetic/celsius_to_fahrenheit",
  level: 1,
  parameters: { c: edged(int(-273, 3000), [-40, 0, 37, 100]) },
  prompt: [
    "<do>convert {c} degrees [Celsius to Fahrenheit|from Celsius to Fahrenheit] [as C * 9 / 5 + 32|with F = C * 9 / 5 + 32], [truncating the division toward zero|where the division drops its fraction]",
    "<what>{c} C in degrees Fahrenheit, using F = C * 9 / 5 + 32 with the [division|quotient] truncated toward zero",
    by(
      "multiplying",
      "<do>take {c} degrees Celsius, multiply by 9, divide by 5 [truncating toward zero|dropping the fraction], and add 32 to get Fahrenheit",
    ),
    "the thermometer of the laboratory shows {c} degrees Celsius. How many degrees Fahrenheit is that, with F = C * 9 / 5 + 32 and the division truncated toward zero?",
    "!{c} C to F: {c} * 9 / 5 + 32 (division truncates toward zero)",
  ],
  answer: ({ c }) => Math.trunc((c * 9) / 5) + 32,
  asFunction: {
    inputs: ["c"],
    domains: { c: edged(int(-273, 999_999), [-40, -1, 0, 37, 100]) },
    prompt: [
      "<do>convert {c} degrees [Celsius to Fahrenheit|from Celsius to Fahrenheit] [as C * 9 / 5 + 32|with F = C * 9 / 5 + 32], [truncating the division toward zero|where the division drops its fraction]",
      "<what>{c} degrees Celsius in Fahrenheit, using F = C * 9 / 5 + 32 with the [division|quotient] truncated toward zero",
      by(
        "multiplying",
        "<do>take {c} degrees Celsius, multiply by 9, divide by 5 [truncating toward zero|dropping the fraction], and add 32 to get Fahrenheit",
      ),
      "the thermometer of the laboratory shows {c} degrees Celsius. How many degrees Fahrenheit is that, with F = C * 9 / 5 + 32 and the division truncated toward zero?",
      "!{c} * 9 / 5 + 32 (division truncates toward zero)",
      "!celsius_to_fahrenheit({c}) = {c} * 9 / 5 + 32 (signed, division truncates toward zero)",
    ],
  },
  programs: [
    {
      follows: "multiplying",
      general: ({ c }) => asm`
        mov  %c, ${c}
        muli %c, %c, 9
        divi %c, %c, 5
        addi r0, %c, 32
        halt`,
    },
    {
      general: ({ c }) => asm`
        mov  %c, ${c}
        shli %t, %c, 3
        add  %t, %t, %c
        divi %t, %t, 5
        addi r0, %t, 32
        halt`,
    },
    {
      follows: "multiplying",
      general: ({ c }) => asm`
        mov %c, ${c}
        mov %nine, 9
        mul %c, %c, %nine
        mov %five, 5
        div %c, %c, %five
        addi r0, %c, 32
        halt`,
    },
  ],
})
