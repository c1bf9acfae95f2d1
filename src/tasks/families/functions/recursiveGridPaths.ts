import { asm, family, int } from "../../dsl/index.js"

export const recursiveGridPaths = family({
  id: "functions/recursive_grid_paths",
  level: 4,
  parameters: { x: int(-50, 50), y: int(-50, 50), dx: int(1, 4), dy: int(1, 4) },
  adjust: ({ dx, dy, x, y }) => ({ x, y, dx: x + dx, dy: y + dy }),
  prompt: [
    "how many lattice paths lead from (x = {x}, y = {y}) to (x = {dx}, y = {dy}) with steps of +1 in x or +1 in y only? [Use recursion|Count them recursively]",
    "<do>count recursively the paths from x = {x}, y = {y} to x = {dx}, y = {dy} when every step adds 1 to x or 1 to y",
    "<find>the number of shortest grid paths from x = {x}, y = {y} to x = {dx}, y = {dy} (unit steps along the axes) with a recursive function",
    "on a grid a robot moves only right (x + 1) or up (y + 1); [count recursively|use recursion to count] its paths from x = {x}, y = {y} to x = {dx}, y = {dy}",
  ],
  answer: ({ dx, dy, x, y }) => {
    const right = dx - x
    const up = dy - y
    let paths = 1
    for (let k = 1; k <= up; k++) paths = (paths * (right + k)) / k
    return paths
  },
  programs: [
    ({ dx, dy, x, y }) => asm`
        mov  %x, ${x}
        mov  %y, ${y}
        mov  r0, ${dx}
        mov  r1, ${dy}
        sub  r0, r0, %x
        sub  r1, r1, %y
        call paths
        halt
    paths:
        beqz r0, single
        beqz r1, single
        subi sp, sp, 24
        store.d r0, [sp]
        store.d r1, [sp + 8]
        subi r0, r0, 1
        call paths
        store.d r0, [sp + 16]
        load.d r0, [sp]
        load.d r1, [sp + 8]
        subi r1, r1, 1
        call paths
        load.d %right, [sp + 16]
        add  r0, r0, %right
        addi sp, sp, 24
        ret
    single:
        mov  r0, 1
        ret`,
    ({ dx, dy, x, y }) => asm`
        mov  %x, ${x}
        mov  %y, ${y}
        mov  %toX, ${dx}
        mov  %toY, ${dy}
        mov  r0, 0
        call walk
        halt
    walk:
        beq  %x, %toX, arrived
        beq  %y, %toY, arrived
        addi %x, %x, 1
        call walk
        subi %x, %x, 1
        addi %y, %y, 1
        call walk
        subi %y, %y, 1
        ret
    arrived:
        addi r0, r0, 1
        ret`,
  ],
})
