import { asm, edged, family, int } from "../../dsl/index.js"

export const quadrant = family({
  id: "comparisons/quadrant",
  level: 2,
  parameters: { x: edged(int(-300, 300), [0]), y: edged(int(-300, 300), [0]) },
  prompt: [
    "which quadrant (1 to 4, counted counterclockwise from the upper right) is the point x = {x}, y = {y} in, or 0 if it is on an axis",
    "<find>the quadrant of the point x = {x}, y = {y}: 1 upper right, 2 upper left, 3 lower left, 4 lower right, 0 on an axis",
    "<do>return the quadrant number 1 to 4 (counterclockwise, 1 where both are positive) for x = {x} and y = {y}, with 0 for a point on an axis",
    "a robot stands {x} meters east and {y} meters north of its base (negative is west or south). [Return|Report] 1 if it is in the northeast, 2 in the northwest, 3 in the southwest, 4 in the southeast, and 0 if it is due north, south, east or west of the base, or on it",
    "!quadrant(x={x}, y={y}), I=1, II=2, III=3, IV=4, axis=0",
    "a point has x = {x} and y = {y}. Return 0 if either is zero; otherwise 1 if both are positive, 2 if [just|only] y is, 3 if neither is, and 4 if [just|only] x is",
  ],
  cases: { "on an axis": ({ x, y }) => x === 0 || y === 0 },
  answer: ({ x, y }) => {
    if (x * y === 0) return 0
    return x > 0 ? (y > 0 ? 1 : 4) : y > 0 ? 2 : 3
  },
  programs: [
    ({ x, y }) => asm`
        mov  %x, ${x}
        mov  %y, ${y}
        mov  r0, 0
        beqz %x, done
        beqz %y, done
        bltz %x, left
        mov  r0, 1
        bgtz %y, done
        mov  r0, 4
        halt
    left:
        mov  r0, 2
        bgtz %y, done
        mov  r0, 3
    done:
        halt`,
    ({ x, y }) => asm`
        mov  %x, ${x}
        mov  %y, ${y}
        mul  %product, %x, %y
        beqz %product, axis
        slti %below, %y, 0
        bltz %product, mixed
        shli %below, %below, 1
        addi r0, %below, 1
        halt
    mixed:
        shli %below, %below, 1
        addi r0, %below, 2
        halt
    axis:
        mov  r0, 0
        halt`,
    // 1 + (x < 0) xor (y < 0) + 2 (y < 0)
    ({ x, y }) => asm`
        mov  %x, ${x}
        mov  %y, ${y}
        mov  r0, 0
        beqz %x, done
        beqz %y, done
        slti %left, %x, 0
        slti %below, %y, 0
        xor  %side, %left, %below
        shli %below, %below, 1
        add  %side, %side, %below
        addi r0, %side, 1
    done:
        halt`,
  ],
})
