import type { Exception } from "../exceptions.js"

export const concurrency: ReadonlyArray<Exception> = [
  {
    family: "concurrency/cas_update",
    check: "one-sided branch",
    ofFunctions: true,
    reason:
      "In the usual schedule a thread has 64 instructions, eight rounds of eight, so that none is interrupted between its load and its compare-and-swap; more rounds would go beyond 2^53. Other schedules interrupt it there, and then only the retry gives the right result.",
  },
  {
    family: "concurrency/ticket_sum",
    check: "one-sided branch",
    ofFunctions: true,
    reason:
      "Each thread draws one ticket, in fewer instructions than its turn has in the usual schedule, so that none is interrupted between its load and its compare-and-swap. Other schedules interrupt it there, and then only the retry gives the right result.",
  },
]
