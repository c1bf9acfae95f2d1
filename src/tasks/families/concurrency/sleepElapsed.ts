import { asm, family, int, list, oneOf } from "../../dsl/index.js"

type Unit = "milliseconds" | "tenths of a second"

/** The unit that is asked for, in nanoseconds. */
const SIZES: Readonly<Record<Unit, number>> = { milliseconds: 1_000_000, "tenths of a second": 100_000_000 }

export const sleepElapsed = family({
  id: "concurrency/sleep_elapsed",
  level: 5,
  parameters: {
    /** What the main thread sleeps itself. */
    before: int(1, 999),
    xs: list({ length: [1, 7], digits: 3, zero: false }),
    unit: oneOf<Unit>(["milliseconds", "tenths of a second"]),
  },
  prompt: [
    "<do>sleep {before} ms, then start a worker thread that sleeps for {xs} milliseconds, one after the other, join it, and return what the monotonic clock, which counts from the program's start, shows then, in whole {unit:bare}",
    "a main thread sleeps {before} ms, spawns a thread that sleeps x milliseconds for each x of {xs}, joins it and reads the monotonic clock. How many whole {unit:bare} have passed since the program began?",
    "<find>the time from the program's start, in whole {unit:bare}, at which join returns, if the main thread first sleeps {before} ms and then starts and joins a thread which makes the pauses {xs}, in milliseconds",
    "a cook's helper, a thread, has jobs that take {xs} milliseconds each, and sleeps as long as each takes; the cook starts a stopwatch, dozes for {before} milliseconds, sends the helper off, waits for the return and looks at the stopwatch. [How many whole {unit:bare} does it show?|What does it show, in whole {unit:bare}?]",
    "!sleep_ms({before}); t = spawn(for x in {xs:array}: sleep_ms(x)); join(t); monotonic() in whole {unit:bare}",
  ],
  answer: ({ before, unit, xs }) => Math.floor((xs.reduce((a, b) => a + b, before) * 1_000_000) / SIZES[unit]),
  programs: [
    ({ before, unit, xs }) => asm`
        time.sleep ${before}
        spawn %t, sleeper
        join %t
        time.monotonic %end
        divi r0, %end, ${SIZES[unit]}
        halt
    sleeper:
        ${xs.map((x) => asm`time.sleep ${x}`)}
        halt`,
    // The naps are in a table, which ends with a 0.
    ({ before, unit, xs }) => asm`
        mov  %p, naps
        time.sleep ${before}
        spawn %t, sleeper
        join %t
        time.monotonic %end
        divi r0, %end, ${SIZES[unit]}
        halt
    nap:
        time.sleep %x
        addi %p, %p, 2
    sleeper:
        load.h %x, [%p]
        bnez %x, nap
        halt
    .data
    naps: .half ${[...xs, 0]}`,
  ],
})
