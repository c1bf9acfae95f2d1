import { asm, family, int } from "../../dsl/index.js"

export const sleepSeconds = family({
  id: "concurrency/sleep_seconds",
  level: 5,
  parameters: { offset: int(0, 9999), seconds: int(1, 500) },
  prompt: [
    "<do>read the clock in seconds, sleep {seconds} {seconds?second|seconds}, read it again, and return the [difference|seconds that have passed] plus {offset}",
    "<do>sleep for {seconds} {seconds?second|seconds} and return {offset} plus the number of seconds by which the [time of day|wall clock] has advanced",
    "<do>let a thread pause for {seconds}s, measure how many seconds this takes by the wall clock, and add [them|that number] to {offset}",
    "a timer shows {offset} seconds. What does it show after a [sleep|pause] of {seconds} {seconds?second|seconds}, measured with the machine's clock?",
  ],
  answer: ({ offset, seconds }) => offset + seconds,
  programs: [
    ({ offset, seconds }) => asm`
        time.now %start
        time.sleep ${1000 * seconds}
        time.now %end
        sub  %end, %end, %start
        addi r0, %end, ${offset}
        halt`,
    ({ offset, seconds }) => asm`
        time.now %start
        spawn %t, sleeper
        join %t
        time.now %end
        sub  %end, %end, %start
        addi r0, %end, ${offset}
        halt
    sleeper:
        mov  %ms, ${1000 * seconds}
        time.sleep %ms
        halt`,
  ],
})
