import { type Asm, asm, family, int } from "../../dsl/index.js"

/** One sleep after the other, in a loop or written out. */
const naps = (unroll: boolean, times: number, ms: number): Asm | ReadonlyArray<Asm> =>
  unroll
    ? Array.from({ length: times }, () => asm`time.sleep ${ms}`)
    : asm`
        mov  %n, ${times}
    nap:
        time.sleep ${ms}
        subi %n, %n, 1
        bnez %n, nap`

export const sleepElapsed = family({
  id: "concurrency/sleep_elapsed",
  level: 5,
  parameters: { times: int(2, 9), ms: int(1, 9999) },
  prompt: [
    "<do>sleep {times} times for {ms} [ms|milliseconds] each and return the elapsed time in whole milliseconds",
    "<do>measure with the monotonic clock how many whole milliseconds {times} sleeps of {ms} [ms|milliseconds] take in total",
    "<do>read the clock, let the thread sleep {ms} ms {times} times over, read the clock again and return the [difference|time that passed] in milliseconds (rounded down)",
    "how many milliseconds [pass|go by] while a thread sleeps {times:words} times for {ms} milliseconds each (instructions themselves take only nanoseconds)",
    "<find>the time in whole milliseconds that a thread spends in {times} calls of sleep({ms}), where sleep takes milliseconds",
  ],
  answer: ({ ms, times }) => times * ms,
  programs: [
    ({ ms, times }, draws) => asm`
        time.monotonic %start
        ${naps(times <= 3 && draws.below(2) === 0, times, ms)}
        time.monotonic %end
        sub  %end, %end, %start
        divi r0, %end, 1000000
        halt`,
    // A thread that sleeps and returns its time.
    ({ ms, times }, draws) => asm`
        spawn %t, sleeper
        join r0, %t
        halt
    sleeper:
        time.monotonic %start
        ${naps(times <= 3 && draws.below(2) === 0, times, ms)}
        time.monotonic %end
        sub  %end, %end, %start
        divi r0, %end, 1000000
        halt`,
  ],
})
