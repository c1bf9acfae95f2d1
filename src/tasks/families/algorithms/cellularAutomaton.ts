import { type Asm, asm, family, int, oneOf } from "../../dsl/index.js"

/** Rows of different widths: from 8 cells on, at least as many as up to the last live one. */
const widthOf = (row: number): number => Math.max(8, row.toString(2).length) + (row % 5)

const RULES = [30, 90, 110, 150, 184] as const

/** The next row of %row, from its cells and their neighbours: %l has each cell's left neighbour, %r its right one. */
const rule = (number: (typeof RULES)[number]): Asm => {
  switch (number) {
    case 30:
      return asm`
        or   %row, %row, %r
        xor  %row, %row, %l`
    case 90:
      return asm`xor %row, %l, %r`
    case 110:
      return asm`
        and  %l, %l, %row
        and  %l, %l, %r
        or   %row, %row, %r
        xor  %row, %row, %l`
    case 150:
      return asm`
        xor  %row, %row, %l
        xor  %row, %row, %r`
    default:
      return asm`
        and  %r, %r, %row
        xori %row, %row, -1
        and  %row, %row, %l
        or   %row, %row, %r`
  }
}

export const cellularAutomaton = family({
  id: "algorithms/cellular_automaton",
  level: 5,
  parameters: { row: int(1, 4095), number: oneOf(RULES), n: int(2, 10) },
  formats: {
    cells: (row: number) => row.toString(2).padStart(widthOf(row), "0"),
    width: (row: number) => String(widthOf(row)),
  },
  prompt: [
    "<do>run {n} {n?step|steps} of the elementary cellular automaton rule {number} on the row {row:cells}, with dead cells beyond both ends, and <give> the number of live cells",
    "how many cells are 1 after {n} {n?step|steps} of rule {number} on {row:cells} ({row:width} cells, everything outside stays 0)",
    "!rule {number}, {n} {n?step|steps} on {row:cells}, zeros outside: count of [ones|live cells]",
    "<find>the number of ones that Wolfram's rule {number} leaves in the {row:width} cells {row:cells} after {n} {n?generation|generations}, cells outside always being 0",
    "lamps in a row, {row:cells} (1 is on), switch all at once each second as rule {number} of the elementary cellular automata says, with darkness beyond the ends; how many are on after {n} seconds?",
    "starting from {row:cells}, apply rule {number} to the {row:width} cells {n} {n?time|times}, [taking|with] cells outside as 0; how many ones are there then?",
  ],
  answer: ({ n, number, row }) => {
    let cells = Array.from(row.toString(2).padStart(widthOf(row), "0"), Number)
    for (let step = 0; step < n; step++) {
      const now = cells
      cells = now.map((cell, i) => (number >> (4 * (now[i - 1] ?? 0) + 2 * cell + (now[i + 1] ?? 0))) & 1)
    }
    return cells.reduce((sum, cell) => sum + cell, 0)
  },
  programs: [
    // All cells at once, as the bits of a word.
    ({ n, number, row }) => asm`
        mov  %row, ${row}
        mov  %n, ${n}
    step:
        shri %l, %row, 1
        shli %r, %row, 1
        ${rule(number)}
        andi %row, %row, ${2 ** widthOf(row) - 1}
        subi %n, %n, 1
        bnez %n, step
        bits.popcount r0, %row
        halt`,
    // Cell by cell: the three bits around a cell choose a bit of the rule's number.
    ({ n, number, row }) => asm`
        mov  %row, ${row}
        mov  %n, ${n}
        mov  %rule, ${number}
    step:
        shli %old, %row, 1
        mov  %row, 0
        mov  %i, 0
    cell:
        andi %l, %old, 7
        shr  %l, %rule, %l
        andi %l, %l, 1
        shl  %l, %l, %i
        or   %row, %row, %l
        shri %old, %old, 1
        addi %i, %i, 1
        slti %l, %i, ${widthOf(row)}
        bnez %l, cell
        subi %n, %n, 1
        bnez %n, step
        bits.popcount r0, %row
        halt`,
  ],
})
