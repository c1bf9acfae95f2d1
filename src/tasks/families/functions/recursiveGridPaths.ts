import { asm, family, oneOf } from "../../dsl/index.js"

interface Grid {
  readonly w: number
  readonly h: number
  /** Two blocked cells, by y * (w + 1) + x. */
  readonly walls: readonly [number, number]
}

/** All grids of these sizes with two blocked cells, neither of them the first or the last. */
const SIZES = [
  ...[2, 3, 4].flatMap((w) => [2, 3, 4].map((h) => [w, h] as const)).filter(([w, h]) => w + h < 8),
  ...([
    [5, 2],
    [2, 5],
    [6, 2],
    [2, 6],
  ] as const),
]
const GRIDS: ReadonlyArray<Grid> = SIZES.flatMap(([w, h]) => {
  const last = (w + 1) * (h + 1) - 1
  return Array.from({ length: last * last }, (_, n) => [Math.floor(n / last), n % last] as const)
    .filter(([one, other]) => 0 < one && one < other)
    .map((walls): Grid => ({ w, h, walls }))
})

const cell = ({ w }: Grid, n: number) => `x = ${n % (w + 1)}, y = ${Math.floor(n / (w + 1))}`
const cells = ({ h, w, walls }: Grid) =>
  Array.from({ length: (w + 1) * (h + 1) }, (_, n) => ((walls as ReadonlyArray<number>).includes(n) ? 1 : 0))

/** The same with a column of walls at the right and a row of them above. */
const walled = (grid: Grid) => {
  const rows = cells(grid)
  const width = grid.w + 1
  return [
    ...Array.from({ length: grid.h + 1 }, (_, y) => [...rows.slice(y * width, (y + 1) * width), 1]).flat(),
    ...Array.from({ length: width + 1 }, () => 1),
  ]
}

const paths = ({ h, w, walls }: Grid): number => {
  const ways: Array<number> = []
  for (let n = 0; n < (w + 1) * (h + 1); n++) {
    const below = n > w ? ways[n - w - 1]! : 0
    const left = n % (w + 1) > 0 ? ways[n - 1]! : 0
    ways.push(n === 0 ? 1 : (walls as ReadonlyArray<number>).includes(n) ? 0 : below + left)
  }
  return ways.at(-1)!
}

export const recursiveGridPaths = family({
  id: "functions/recursive_grid_paths",
  level: 4,
  parameters: { grid: oneOf(GRIDS) },
  formats: {
    end: ({ h, w }: Grid) => `x = ${w}, y = ${h}`,
    walls: (grid: Grid) => `(${cell(grid, grid.walls[0])}) and (${cell(grid, grid.walls[1])})`,
  },
  prompt: [
    "how many lattice paths lead from the origin to ({grid:end}) with steps of +1 in x or +1 in y only, if the points {grid:walls} must be avoided? [Use recursion|Count them recursively]",
    "<do>count recursively the paths from x = 0, y = 0 to {grid:end} when every step adds 1 to x or 1 to y, and {grid:walls} are blocked",
    "<please>write a recursive function for the number of paths on a grid from x = 0, y = 0 to {grid:end} that go only right or up and not through {grid:walls}, and call it",
    "a robot at x = 0, y = 0 moves only right (x + 1) or up (y + 1); there are walls at {grid:walls}. [Count recursively|Use recursion to count] its paths to {grid:end}",
    "I walk from the corner x = 0, y = 0 of the town to {grid:end}, always one block east (x + 1) or north (y + 1). The crossings {grid:walls} are closed. How many ways are there? A function that calls itself should count them",
    "!recursive grid paths from 0, 0 to {grid:end}, steps right or up, blocked: {grid:walls}",
  ],
  answer: ({ grid }) => paths(grid),
  programs: [
    // From the origin on, in a map with walls behind its right and its upper edge; r0 counts arrivals.
    ({ grid }) => asm`
        b    main
    walk:
        load.b %wall, [%at + map]
        bnez %wall, back
        beq  %at, %goal, arrived
        addi %at, %at, 1
        call walk
        addi %at, %at, ${grid.w + 1}
        call walk
        subi %at, %at, ${grid.w + 2}
    back:
        ret
    arrived:
        addi r0, r0, 1
        ret
    main:
        mov  %at, 0
        mov  %goal, ${(grid.w + 2) * grid.h + grid.w}
        mov  r0, 0
        call walk
        halt
    .data
    map: .byte ${walled(grid)}`,
    // Back from the goal: what a cell returns is the sum of its left and its lower neighbour.
    ({ grid }) => asm`
        b    main
    paths:
        bltz r0, outside
        bltz r1, outside
        muli %n, r1, ${grid.w + 1}
        add  %n, %n, r0
        beqz %n, start
        load.b %wall, [%n + blocked]
        bnez %wall, outside
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
        load.d %left, [sp + 16]
        add  r0, r0, %left
        addi sp, sp, 24
        ret
    outside:
        mov  r0, 0
        ret
    start:
        mov  r0, 1
        ret
    main:
        mov  r0, ${grid.w}
        mov  r1, ${grid.h}
        call paths
        halt
    .data
    blocked: .byte ${cells(grid)}`,
  ],
})
