import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../../src/layers/SeededRandomness.js"
import { Turns, type Turn } from "../../../src/tasks/dsl/Turns.js"
import type { Family } from "../../../src/tasks/dsl/Family.js"

const familyOf = (id: string, size: number, weight: number) => ({ id, size, weight }) as Family

const turns = (families: ReadonlyArray<Family>, seed: number): ReadonlyArray<string> => {
  const schedule = new Turns(families)
  const random = makeSeeded(seed)
  const turn: Turn = { source: 0, sample: 0 }
  return Array.from({ length: schedule.capacity }, (_, index) => {
    schedule.turn(index, (block) => random.draws(1, block), turn)
    const family = families[turn.source]!
    expect(turn.sample).toBeLessThan(family.size)
    return `${family.id}#${turn.sample}`
  })
}

describe("Turns", () => {
  const families = [familyOf("a", 7, 1), familyOf("b", 40, 2), familyOf("c", 3, 1), familyOf("d", 25, 1)]

  it("gives every sample of every family at most once, and nearly all of them", () => {
    const all = turns(families, 5)
    expect(new Set(all).size).toBe(all.length)
    // 7 + 40 + 3 + 25; all sizes are multiples of the weights.
    expect(all.length).toBe(75)
  })

  it("gives each family its quota in every block", () => {
    const first = turns(families, 5).slice(0, 15)
    for (const block of [first.slice(0, 5), first.slice(5, 10), first.slice(10, 15)]) {
      expect(block.map((turn) => turn[0]).sort()).toEqual(["a", "b", "b", "c", "d"])
    }
  })

  it("numbers each family's samples from 0 on", () => {
    const mine = turns(families, 9).filter((turn) => turn.startsWith("d"))
    expect(mine.sort((x, y) => Number(x.slice(2)) - Number(y.slice(2)))).toEqual(
      Array.from({ length: 25 }, (_, n) => `d#${n}`),
    )
  })

  it("arranges blocks by the seed", () => {
    expect(turns(families, 1)).not.toEqual(turns(families, 2))
  })

  it("gives the same turn when records are asked for in any order", () => {
    const inOrder = turns(families, 3)
    const schedule = new Turns(families)
    const random = makeSeeded(3)
    const turn: Turn = { source: 0, sample: 0 }
    for (const index of [70, 3, 44, 3, 0, 74, 21]) {
      schedule.turn(index, (block) => random.draws(1, block), turn)
      expect(`${families[turn.source]!.id}#${turn.sample}`).toBe(inOrder[index])
    }
  })
})
