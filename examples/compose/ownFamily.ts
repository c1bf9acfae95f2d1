/** A task family: how many fence posts a straight fence needs, and records of it alone. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Datagen, LocalGeneration, Task } from "nl-datagen"

const { asm, family, int } = Task

export const fencePosts = family({
  id: "arithmetic/fence_posts",
  level: 1,
  // 900 lengths of so many sections, and 9 distances: 8100 combinations for each wording.
  parameters: { sections: int(2, 901), distance: int(2, 10) },
  prompt: [
    "[|compute |work out |tell me ][how many|the number of] posts that a straight fence of {sections} sections needs if " +
      "there are {distance} m of rail between posts, times the rail's length in metres",
    "a fence has {sections} sections of {distance} m and a post at each end of each section, shared by neighbours. " +
      "[Multiply|Please multiply] the number of posts by the fence's length in metres",
    "!posts = {sections} + 1; rail = {sections} * {distance}; [return|give|report] posts * rail",
  ],
  answer: ({ distance, sections }) => (sections + 1) * sections * distance,
  programs: [
    ({ distance, sections }) => asm`
        mov  %sections, ${sections}
        addi %posts, %sections, 1
        muli %rail, %sections, ${distance}
        mul  r0, %posts, %rail
        halt`,
    // n + 1 posts for n sections make n² + n.
    ({ distance, sections }) => asm`
        mov  %n, ${sections}
        mul  %square, %n, %n
        add  %product, %square, %n
        mov  %distance, ${distance}
        mul  r0, %product, %distance
        halt`,
  ],
})

/** `count` records of that family. */
export const fences = (count: number) =>
  Datagen.stream({ numExamples: count, level: 1, seed: 1, families: [fencePosts] }).pipe(
    Stream.runCollect,
    Effect.map((records) => Array.from(records)),
    Effect.provide(LocalGeneration.services),
  )
