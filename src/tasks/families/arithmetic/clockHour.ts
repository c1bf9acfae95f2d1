import { asm, edged, family, int, oneOf } from "../../dsl/index.js"

export const clockHour = family({
  id: "arithmetic/clock_hour",
  level: 1,
  parameters: { h: int(0, 23), n: int(2, 9999), later: oneOf([true, false]) },
  formats: {
    time: (h: number) => (h < 10 ? `0${h}:00` : `${h}:00`),
    later: (later: boolean) => (later ? "later" : "earlier"),
    forward: (later: boolean) => (later ? "forward" : "back"),
    after: (later: boolean) => (later ? "after" : "before"),
  },
  prompt: [
    "on a 24-hour clock it is {h:time}; [which hour (0 to 23) is it {n} hours {later:later}?|give the hour (0 to 23) {n} hours {later:later}]",
    "<what>the hour (0 to 23) {n} hours {later:after} {h:time} on a 24-hour clock",
    "<do>[move|turn|set] a 24-hour clock {n} hours {later:forward} from {h:time} and [return|report|tell me] the hour it shows (0 to 23)",
    "a space probe sends a signal at {h:time} station time and another one {n} hours {later:later}. At which hour (0 to 23) does the station note the other one?",
    "!hour of day (0-23), {n} h {later:after} {h:time}",
  ],
  answer: ({ h, n, later }) => {
    let hour = h + (later ? n : -n)
    hour -= 24 * Math.floor(hour / 24)
    return hour
  },
  asFunction: {
    inputs: ["h", "n"],
    domains: { h: edged(int(0, 23), [0, 1, 23]), n: edged(int(0, 99_999), [0, 1, 23, 24, 25]) },
    prompt: [
      "it is {h} o'clock on a 24-hour clock (0 to 23). [Which hour is it {n} hours {later:later}?|Give the hour {n} hours {later:later}]",
      "<what>the hour (0 to 23) on a 24-hour clock {n} hours {later:after} hour {h}",
      "<do>[move|turn|set] a 24-hour clock {n} hours {later:forward} from hour {h} and [return|report|tell me] the hour it shows (0 to 23)",
      "a space probe sends a signal at hour {h} of the day and another one {n} hours {later:later}. At which hour of the day (0 to 23) does it send the other one?",
      "!hour of day (0-23), {n} h {later:after} hour {h}",
    ],
    programs: [
      ({ h, n, later }) =>
        later
          ? asm`
        mov  %h, ${h}
        add  %h, %h, ${n}
        modi r0, %h, 24
        halt`
          : asm`
        mov  %h, ${h}
        sub  %h, %h, ${n}
        modi %h, %h, 24
        addi %h, %h, 24
        modi r0, %h, 24
        halt`,
      ({ h, n, later }) =>
        later
          ? asm`
        mov  %h, ${h}
        mov  %n, ${n}
        add  %h, %h, %n
        mov  %day, 24
        mod  r0, %h, %day
        halt`
          : asm`
        mov  %h, ${h}
        mov  %n, ${n}
        modi %n, %n, 24
        addi %h, %h, 24
        sub  %h, %h, %n
        modi r0, %h, 24
        halt`,
    ],
  },
  programs: [
    ({ h, n, later }) =>
      later
        ? asm`
        mov  %h, ${h}
        addi %h, %h, ${n}
        modi r0, %h, 24
        halt`
        : asm`
        mov  %h, ${h}
        subi %h, %h, ${n}
        modi %h, %h, 24
        addi %h, %h, 24
        modi r0, %h, 24
        halt`,
    ({ h, n, later }) =>
      later
        ? asm`
        mov  %h, ${h}
        mov  %n, ${n}
        add  %h, %h, %n
        mov  %day, 24
        mod  r0, %h, %day
        halt`
        : asm`
        mov  %n, ${n}
        modi %n, %n, 24
        mov  %h, ${h}
        addi %h, %h, 24
        sub  %h, %h, %n
        modi r0, %h, 24
        halt`,
  ],
})
