import { asm, between, type Draws, family, int } from "../../dsl/index.js"
import { depending } from "./_shared/near.js"

/** A coordinate inside in two thirds of the cases, at an edge in a sixth, outside in the others, half of them just so. */
const coordinate = (low: number, high: number, draws: Draws): number => {
  switch (draws.below(12)) {
    case 0:
      return low
    case 1:
      return high
    case 2:
      return low - 1
    case 3:
      return high + 1
    case 4:
      return between(draws, low - 40, low - 1)
    case 5:
      return between(draws, high + 1, high + 40)
    default:
      return between(draws, low, high)
  }
}

interface Before {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

export const pointInRectangle = family({
  id: "comparisons/point_in_rectangle",
  level: 2,
  predicate: true,
  // All coordinates have three digits: they read apart without commas. Of the right and the upper edge the distance from the opposite one is counted.
  parameters: {
    left: int(150, 700),
    right: int(1, 200),
    bottom: int(150, 700),
    top: int(1, 200),
    x: depending(({ left, right }: Before, draws) => coordinate(left, left + right, draws)),
    y: depending(({ bottom, top }: Before, draws) => coordinate(bottom, bottom + top, draws)),
  },
  adjust: (v) => ({ ...v, right: v.left + v.right, top: v.bottom + v.top }),
  prompt: [
    "<whether>the point ({x}, {y}) lies in the rectangle from ({left}, {bottom}) to ({right}, {top}), edges included<then-yesno>",
    "is the point ({x}, {y}) inside or on the edge of the upright rectangle with opposite corners ({left}, {bottom}) and ({right}, {top}) (<yesno>)",
    "I click at x = {x} and y = {y}, and the button covers x from {left} to {right} and y from {bottom} to {top} (its borders belong to it). Is it hit? <yesno>",
    "!inside(px={x}, py={y}, x1={left}, y1={bottom}, x2={right}, y2={top}), border is inside, 1 or 0",
    "return 1 if x = {x} is from {left} to {right} and y = {y} is from {bottom} to {top} (limits included), otherwise 0",
  ],
  cases: {
    "on an edge": ({ bottom, left, right, top, x, y }) => x === left || x === right || y === bottom || y === top,
    "just outside": ({ bottom, left, right, top, x, y }) =>
      x === left - 1 || x === right + 1 || y === bottom - 1 || y === top + 1,
  },
  answer: ({ bottom, left, right, top, x, y }) => (x >= left && x <= right && y >= bottom && y <= top ? 1 : 0),
  programs: [
    ({ bottom, left, right, top, x, y }) => asm`
        mov r0, 0
        ${[
          [x, left, right],
          [y, bottom, top],
        ].map(
          ([at, low, high]) => asm`
        mov %at, ${at}
        mov %low, ${low}
        blt %at, %low, done
        mov %high, ${high}
        bgt %at, %high, done`,
        )}
        mov r0, 1
    done:
        halt`,
    // Left of or below the rectangle wraps to a huge unsigned distance.
    ({ bottom, left, right, top, x, y }) => asm`
        ${[
          [x, left, right],
          [y, bottom, top],
        ].map(
          ([at, low, high]) => asm`
        mov  %at, ${at}
        subi %at, %at, ${low}
        mov  %span, ${high}
        subi %span, %span, ${low}
        bltu %span, %at, outside`,
        )}
        mov  r0, 1
        halt
    outside:
        mov  r0, 0
        halt`,
    ({ bottom, left, right, top, x, y }) => asm`
        mov  %x, ${x}
        mov  %y, ${y}
        slti %out, %x, ${left}
        bnez %out, outside
        slti %out, %y, ${bottom}
        bnez %out, outside
        slti %in_x, %x, ${right + 1}
        slti %in_y, %y, ${top + 1}
        and  r0, %in_x, %in_y
        halt
    outside:
        mov  r0, 0
        halt`,
  ],
})
