import { asm, distinct, family, int, oneOf } from "../../dsl/index.js"

export const countBeyondThreshold = family({
  id: "comparisons/count_beyond_threshold",
  level: 2,
  parameters: { xs: distinct(4, 6), side: oneOf(["above", "below"]), limit: int(250, 850) },
  prompt: [
    "how many of {xs:and} are {side:bare} {limit} [(equal does not count)|(strictly)]",
    "[tell me|count|work out|find out|can you tell me] how many of {xs:and} are strictly {side:bare} {limit}",
    "<do>count the numbers strictly {side:bare} {limit} among {xs:and} [without using memory|in registers, with no loop]",
    "<find>the [number|count] of readings {side:bare} {limit} (equal ones do not count) in {xs:and}",
    "!count {side:bare} {limit}, strict: {xs}",
    "the limit is {limit} and the readings are {xs:and}. How many are {side:bare} it, not counting equal ones?",
  ],
  answer: ({ limit, side, xs }) => xs.filter((x) => (side === "above" ? x > limit : x < limit)).length,
  programs: [
    ({ limit, side, xs }) => asm`
        mov  %count, 0
        mov  %limit, ${limit}
        ${xs.map((x) =>
          side === "above"
            ? asm`
        mov  %x, ${x}
        slt  %hit, %limit, %x
        add  %count, %count, %hit`
            : asm`
        mov  %x, ${x}
        slt  %hit, %x, %limit
        add  %count, %count, %hit`,
        )}
        mov  r0, %count
        halt`,
    ({ limit, side, xs }) => asm`
        mov  %count, 0
        mov  %limit, ${limit}
        ${xs.map((x) =>
          side === "above"
            ? asm`
        mov  %x, ${x}
        ble  %x, %limit, next
        addi %count, %count, 1
    next:`
            : asm`
        mov  %x, ${x}
        bge  %x, %limit, next
        addi %count, %count, 1
    next:`,
        )}
        mov  r0, %count
        halt`,
    ({ limit, side, xs }) =>
      side === "above"
        ? asm`
        mov  %count, ${xs.length}
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        slti %miss, %x, ${limit + 1}
        sub  %count, %count, %miss`,
        )}
        mov  r0, %count
        halt`
        : asm`
        mov  %count, 0
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        slti %hit, %x, ${limit}
        add  %count, %count, %hit`,
        )}
        mov  r0, %count
        halt`,
  ],
})
