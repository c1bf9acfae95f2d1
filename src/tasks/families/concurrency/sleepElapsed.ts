import { asm, family, int, list, oneOf } from "../../dsl/index.js"

type Unit = "milliseconds" | "tenths of a second"

/** The unit that is asked for, in nanoseconds. */
const SIZES: Readonly<Record<Unit, number>> = { milliseconds: 1_000_000, "tenths of a second": 100_000_000 }

export const sleepElapsed = family({
  id: "concurrency/sleep_elapsed",
  level: 5,
  parameters: {
    /** Slept before the clock is read: does not count. */
    before: int(1, 999),
    xs: list({ length: [1, 7], digits: 3, zero: false }),
    unit: oneOf<Unit>(["milliseconds", "tenths of a second"]),
  },
  prompt: [
    "<do>sleep {before} ms, then start a worker thread that sleeps for {xs} milliseconds, one after the other, join it, and return by how much the monotonic clock advances from before the start to after the join, in whole {unit:bare}",
    "a main thread sleeps {before} ms, reads the monotonic clock, spawns a thread that sleeps x milliseconds for each x of {xs}, joins it and reads the clock again. How many whole {unit:bare} lie between the readings?",
    "<find>the time in whole {unit:bare} that join keeps the main thread waiting for a thread which makes the pauses {xs}, in milliseconds, by sleeping, when the main thread starts it after a sleep of {before} ms of its own",
    "a cook's helper, a thread, has jobs that take {xs} milliseconds each, and sleeps as long as each takes; the cook first dozes for {before} milliseconds, looks at the clock, sends the helper off, waits for the return and looks at the clock again. [How many whole {unit:bare} have passed between the two looks?|How much time has passed between the looks, in whole {unit:bare}?]",
    "!sleep_ms({before}); t0 = monotonic(); t = spawn(for x in {xs:array}: sleep_ms(x)); join(t); (monotonic() - t0) in whole {unit:bare}",
  ],
  answer: ({ unit, xs }) => Math.floor((xs.reduce((a, b) => a + b, 0) * 1_000_000) / SIZES[unit]),
  programs: [
    ({ before, unit, xs }) => asm`
        time.sleep ${before}
        time.monotonic %start
        spawn %t, sleeper
        join %t
        time.monotonic %end
        sub  %end, %end, %start
        divi r0, %end, ${SIZES[unit]}
        halt
    sleeper:
        ${xs.map((x) => asm`time.sleep ${x}`)}
        halt`,
    // The naps are in a table, which ends with a 0.
    ({ before, unit, xs }) => asm`
        mov  %p, naps
        time.sleep ${before}
        time.monotonic %start
        spawn %t, sleeper
        join %t
        time.monotonic %end
        sub  %end, %end, %start
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
