import { asm, family, int } from "../../dsl/index.js"

export const pointInRectangle = family({
  id: "comparisons/point_in_rectangle",
  level: 2,
  predicate: true,
  parameters: {
    x: int(10, 99),
    y: int(10, 99),
    left: int(10, 35),
    right: int(70, 99),
    bottom: int(10, 35),
    top: int(70, 99),
  },
  prompt: [
    "<whether>the point ({x}, {y}) lies in the rectangle from ({left}, {bottom}) to ({right}, {top}), edges included<then-yesno>",
    "is the point ({x}, {y}) inside or on the edge of the upright rectangle with opposite corners ({left}, {bottom}) and ({right}, {top}) (<yesno>)",
    "<whether>a click at x {x} and y {y} hits a button that covers x {left} to {right} and y {bottom} to {top} (borders belong to it)<then-yesno>",
    "!inside(px={x}, py={y}, x1={left}, y1={bottom}, x2={right}, y2={top}), border is inside, 1 or 0",
    "return 1 if x = {x} is from {left} to {right} and y = {y} is from {bottom} to {top} (limits included), otherwise 0",
  ],
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
        mov   %x, ${x}
        subi  %x, %x, ${left}
        sltui %in_x, %x, ${right - left + 1}
        mov   %y, ${y}
        subi  %y, %y, ${bottom}
        sltui %in_y, %y, ${top - bottom + 1}
        and   r0, %in_x, %in_y
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
