import { between, type Domain, asm, edged, family, int, list, oneOf } from "../../dsl/index.js"

/** After every change the value is kept within 0 … 2^width − 1. */
const after = (width: number, start: number, changes: ReadonlyArray<number>): ReadonlyArray<number> => {
  const values: Array<number> = []
  let x = start
  for (const change of changes) values.push((x = Math.max(0, Math.min(2 ** width - 1, x + change))))
  return values
}

/** Changes that tend to go up, to go down, or neither. */
const drifting: Domain<ReadonlyArray<number>> = {
  size: 1,
  at: (_, draws) => {
    const drift = draws.below(3) - 1
    return Array.from({ length: between(draws, 1, 8) }, () => between(draws, -30, 30) + drift * between(draws, 0, 60))
  },
}

export const saturate = family({
  id: "security/saturate",
  level: 5,
  parameters: {
    width: oneOf([6, 7, 8]),
    start: int(0, 63),
    changes: list({ length: [2, 8], digits: 2, signed: true }),
  },
  formats: {
    most: (width: number) => String(2 ** width - 1),
    signs: (changes: ReadonlyArray<number>) => changes.map((x) => (x < 0 ? String(x) : `+${x}`)).join(", "),
  },
  cases: {
    "at the least": ({ changes, start, width }) => after(width, start, changes).includes(0),
    "at the most": ({ changes, start, width }) => after(width, start, changes).includes(2 ** width - 1),
  },
  prompt: [
    "saturating arithmetic on an unsigned {width}-bit integer: start with {start} and apply {changes:signs} in this order, clamping to 0..{width:most} after each step. [What is the result?|What comes out?]",
    "<find>the value of an unsigned {width}-bit counter, {start} at first, after the saturating changes {changes:signs}: below 0 becomes 0, above the maximum becomes {width:most}, each time",
    "<do>add {changes:signs} to {start}, one after the other, with saturation [to|at] the unsigned {width}-bit range at every addition",
    "!x = {start}; for d in {changes:array}: x = clamp(x + d, 0, {width:most}) as u{width}; <report> x",
    "a volume knob has the positions 0 to {width:most} ({width} bits), and stands at {start}. It is turned by {changes:signs}; at either end it just stops. [Where does it stand in the end?|What does it show in the end?]",
  ],
  answer: ({ changes, start, width }) => after(width, start, changes)[changes.length - 1]!,
  asFunction: {
    inputs: ["start", "changes"],
    domains: { start: edged(int(0, 63), [0, 63]), changes: drifting },
    elements: ["i64", "i32", "i16", "i8"],
    prompt: [
      "saturating arithmetic on an unsigned {width}-bit integer: start with {start} and add the numbers of {changes} in order, clamping to 0..{width:most} after each step. [What is the result?|What comes out?]",
      "<find>the value of an unsigned {width}-bit counter, {start} at first, after the saturating changes in {changes}: below 0 becomes 0, above the maximum becomes {width:most}, each time",
      "<do>add each number of {changes}, one after the other, to {start} with saturation [to|at] the unsigned {width}-bit range at every addition",
      "!x = {start}; for d in {changes}: x = clamp(x + d, 0, {width:most}) as u{width}; <report> x",
      "a volume knob has the positions 0 to {width:most} ({width} bits), and stands at {start}. It is turned by each number in {changes}, back if that is negative; at either end it just stops. [Where does it stand in the end?|What does it show in the end?]",
    ],
    programs: [
      ({ changes, start, width }) => asm`
        mov  %x, ${start}
        mov  %p, ${changes.address}
        mov  %n, ${changes.length}
        mov  %most, ${2 ** (width as number) - 1}
    next:
        ${changes.load("%change", "%p")}
        add  %x, %x, %change
        bgez %x, positive
        mov  %x, 0
    positive:
        ble  %x, %most, fits
        mov  %x, %most
    fits:
        addi %p, %p, ${changes.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %x
        halt`,
      // A function adds.
      ({ changes, start, width }) => asm`
        mov  %x, ${start}
        mov  %p, ${changes.address}
        mov  %end, ${changes.length}
        shli %end, %end, ${changes.shift}
        add  %end, %end, %p
    step:
        ${changes.load("%d", "%p")}
        addi %p, %p, ${changes.size}
        call saturating_add
        bltu %p, %end, step
        mov  r0, %x
        halt
    saturating_add:
        add  %x, %x, %d
        shri %high, %x, ${width as number}
        bnez %high, outside
        ret
    outside:
        bltz %d, floor
        mov  %x, ${2 ** (width as number) - 1}
        ret
    floor:
        mov  %x, 0
        ret`,
    ],
  },
  programs: [
    ({ changes, start, width }) => asm`
        mov  %x, ${start}
        mov  %most, ${2 ** width - 1}
        mov  %p, changes
        mov  %n, ${changes.length}
    next:
        load.d %change, [%p]
        add  %x, %x, %change
        bgez %x, positive
        mov  %x, 0
    positive:
        ble  %x, %most, fits
        mov  %x, %most
    fits:
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %x
        halt
    .data
    changes: .dword ${changes}`,
    // Without a branch on the value: masks of ones where it is out of range.
    ({ changes, start, width }) => asm`
        mov  r0, ${start}
        mov  %i, 0
        mov  %n, ${changes.length}
    each:
        loads.b %x, [%i + changes]
        add  r0, r0, %x
        sari %x, r0, 63
        xori %x, %x, -1
        and  r0, r0, %x
        sltui %x, r0, ${2 ** width}
        subi %x, %x, 1
        or   r0, r0, %x
        andi r0, r0, ${2 ** width - 1}
        addi %i, %i, 1
        blt  %i, %n, each
        halt
    .data
    changes: .byte ${changes}`,
    // A function adds.
    ({ changes, start, width }) => asm`
        mov  r0, ${start}
        mov  %p, changes
        mov  %left, ${changes.length}
    step:
        loads.h r1, [%p]
        addi %p, %p, 2
        call saturating_add
        subi %left, %left, 1
        bgtz %left, step
        halt
    saturating_add:
        add  r0, r0, r1
        shri %high, r0, ${width}
        bnez %high, outside
        ret
    outside:
        bltz r1, floor
        mov  r0, ${2 ** width - 1}
        ret
    floor:
        mov  r0, 0
        ret
    .data
    changes: .half ${changes}`,
  ],
})
