/**
 * Runs generation with layers of its own: a Vm that counts what it executes around the real one, and a Randomness
 * whose every stream comes from SplitMix64.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Datagen, NativeVm, Randomness, SeededRandomness, TemplateAssembler, Vm } from "nl-datagen"

/** What the counting Vm has seen. */
export interface Counts {
  programs: number
  instructions: number
}

/** The real machine, and a count of its work. */
const countingVm = (counts: Counts) =>
  Layer.effect(
    Vm,
    Effect.map(Vm, (vm) => ({
      ...vm,
      execute: (code: Uint8Array, length: number) => {
        const execution = vm.execute(code, length)
        counts.programs += 1
        counts.instructions += execution.steps
        return execution
      },
    })),
  ).pipe(Layer.provide(NativeVm.layer))

const MASK = (1n << 64n) - 1n

const splitMix64 = (seed: bigint) => {
  let state = seed & MASK
  const word = () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK
    let z = state
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK
    return Number((z ^ (z >> 31n)) >> 32n)
  }
  return { word, below: (n: number) => Math.floor((word() / 2 ** 32) * n) }
}

/** Other draws than the built-in ones; its permutations, which keep prompts distinct, are taken over. */
const splitMixRandomness = Layer.effect(
  Randomness,
  Effect.map(Randomness, (builtIn) => ({
    seeded: (seed: number) => ({
      permute: builtIn.seeded(seed).permute,
      draws: (key: number, index: number) =>
        splitMix64((BigInt(seed) << 64n) ^ (BigInt(key >>> 0) << 32n) ^ (BigInt(index) * 0xd1342543de82ef95n)),
    }),
  })),
).pipe(Layer.provide(SeededRandomness.layer))

/** `count` records made with these layers, and what the Vm counted. */
export const ownLayers = (count: number) =>
  Effect.gen(function* () {
    const counts: Counts = { programs: 0, instructions: 0 }
    const records = yield* Stream.runCollect(Datagen.stream({ numExamples: count, level: 3, seed: 7 })).pipe(
      Effect.provide(Layer.mergeAll(splitMixRandomness, TemplateAssembler.layer, countingVm(counts))),
    )
    return { records: Array.from(records), counts }
  })
