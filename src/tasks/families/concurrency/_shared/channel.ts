import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"

/** What a consumer makes of the values that it receives. All values on a channel here are ≥ 0, as −1 means closed. */
export const REDUCTIONS = ["sum", "largest", "count", "last"] as const
export type Reduction = (typeof REDUCTIONS)[number]

export const reduce = (kind: Reduction, xs: ReadonlyArray<number>): number => {
  switch (kind) {
    case "sum":
      return xs.reduce((a, b) => a + b, 0)
    case "largest":
      return Math.max(...xs)
    case "count":
      return xs.length
    case "last":
      return xs[xs.length - 1]!
  }
}

/** Receives from %c until it is closed and drained; the reduction of what came is in %result. */
export const drain = (draws: Draws, kind: Reduction): Asm => {
  if (kind === "largest") {
    return asm`
        mov  %result, 0
    keep:
        chan.recv %x, %c
        bltz %x, drained
        ble  %x, %result, keep
        mov  %result, %x
        b    keep
    drained:`
  }
  const take =
    kind === "sum"
      ? asm`add %result, %result, %x`
      : kind === "count"
        ? asm`addi %result, %result, 1`
        : asm`mov %result, %x`
  const start = kind === "last" ? undefined : asm`mov %result, 0`
  return draws.below(2) === 0
    ? asm`
        ${start}
    recv:
        chan.recv %x, %c
        bltz %x, drained
        ${take}
        b    recv
    drained:`
    : asm`
        ${start}
        b    wait
    got:
        ${take}
    wait:
        chan.recv %x, %c
        bgez %x, got`
}

/** Sends the elements of the array at `numbers` into %c. */
export const sendArray = (draws: Draws, length: number): Asm => {
  switch (draws.below(3)) {
    case 0:
      return asm`
        mov  %p, numbers
        mov  %n, ${length}
    more:
        load.d %x, [%p]
        chan.send %c, %x
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, more`
    case 1:
      return asm`
        mov  %p, numbers
        addi %end, %p, ${8 * length}
    each:
        load.d %x, [%p]
        chan.send %c, %x
        addi %p, %p, 8
        blt  %p, %end, each`
    default:
      return asm`
        mov  %i, 0
        mov  %n, ${length}
    send:
        shli %p, %i, 3
        load.d %x, [%p + numbers]
        chan.send %c, %x
        addi %i, %i, 1
        blt  %i, %n, send`
  }
}
