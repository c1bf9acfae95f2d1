import { array, asm, edged, family, int, list } from "../../dsl/index.js"

export const tokenBucket = family({
  id: "security/token_bucket",
  level: 5,
  parameters: { capacity: int(5, 40), refill: int(1, 15), requests: list({ length: [4, 8], digits: 2 }) },
  prompt: [
    "a token bucket holds at most {capacity} tokens and starts full. In each second the requests of {requests} (one number per second) come first, each accepted one taking a token; then {refill} {refill?token is|tokens are} added. [How many requests are accepted?|Count the accepted requests.]",
    "<do>simulate a token bucket rate limiter: capacity {capacity}, full at first, one token per accepted request, requests per tick {requests}, and after each tick a refill of {refill} up to the capacity; return the number of [accepted|admitted] requests",
    "<find>the number of requests that a token bucket of size {capacity} (initially full) lets through if {requests} arrive in successive ticks, every accepted request costs 1 token, and {refill} {refill?token|tokens} (never above the size) come back after each tick",
    "a bakery has {capacity} rolls on the shelf, and that is all that fits. Every hour so many customers come: {requests}. Each takes one roll, or leaves without, and after each hour the baker puts {refill} more on the shelf, as far as there is room. [How many customers get a roll?|To how many customers is a roll sold?]",
    "rate limiter: {capacity} tokens at the start and at most, +{refill} after every interval. Arrivals per interval: {requests}. A request without a token is dropped. [Return the total of served requests|How many are served?]",
  ],
  answer: ({ capacity, refill, requests }) => {
    let tokens = capacity
    let accepted = 0
    for (const wanted of requests) {
      for (let n = 0; n < wanted && tokens > 0; n++) {
        tokens--
        accepted++
      }
      tokens = Math.min(capacity, tokens + refill)
    }
    return accepted
  },
  asFunction: {
    inputs: ["capacity", "refill", "requests"],
    names: { capacity: "c", refill: "k", requests: "rs" },
    domains: {
      capacity: edged(int(0, 99), [0, 1]),
      refill: edged(int(0, 60), [0, 1]),
      requests: array({ length: [1, 10], values: [0, 99] }),
    },
    elements: ["i64", "i32", "u8"],
    prompt: [
      "a token bucket holds at most {capacity} tokens and starts full. The numbers of requests in successive seconds are {requests}. In each second its requests come first, each accepted one taking a token; then tokens are added, {refill} of them, as far as there is room. [How many requests are accepted?|Count the accepted requests.]",
      "<do>simulate a token bucket rate limiter whose capacity is {capacity}, full at first, with one token per accepted request, {requests} for the numbers of requests tick by tick, and after each tick a refill of {refill} up to the capacity; return the number of [accepted|admitted] requests",
      "<find>the number of requests that a token bucket of size {capacity} (initially full) lets through if the numbers of requests in successive ticks are {requests}, every accepted request costs 1 token, and a refill of {refill} (never above the size) comes after each tick",
      "a bakery has {capacity} rolls on the shelf, and that is all that fits. The numbers of customers, hour by hour, are {requests}. Each takes one roll, or leaves without, and after each hour the baker puts {refill} more on the shelf, as far as there is room. [How many customers get a roll?|To how many customers is a roll sold?]",
      "rate limiter: {capacity} tokens at the start and at most, +{refill} after every interval. The arrivals per interval are {requests}. A request without a token is dropped. [Return the total of served requests|How many are served?]",
      "!t = {capacity}; served = 0; for n in {requests}: k = min(n, t); served += k; t = min(t - k + {refill}, {capacity}); <report> served",
    ],
    programs: [
      ({ capacity, refill, requests }) => asm`
        mov  %capacity, ${capacity}
        mov  %refill, ${refill}
        mov  %p, ${requests.address}
        mov  %n, ${requests.length}
        mov  %tokens, %capacity
        mov  %accepted, 0
    tick:
        ${requests.load("%x", "%p")}
        ble  %x, %tokens, enough
        mov  %x, %tokens
    enough:
        add  %accepted, %accepted, %x
        sub  %tokens, %tokens, %x
        add  %tokens, %tokens, %refill
        ble  %tokens, %capacity, fits
        mov  %tokens, %capacity
    fits:
        addi %p, %p, ${requests.size}
        subi %n, %n, 1
        bnez %n, tick
        mov  r0, %accepted
        halt`,
      // By the tokens that are missing in the bucket.
      ({ capacity, refill, requests }) => asm`
        mov  %capacity, ${capacity}
        mov  %refill, ${refill}
        mov  %p, ${requests.address}
        mov  %end, ${requests.length}
        shli %end, %end, ${requests.shift}
        add  %end, %end, %p
        mov  %missing, 0
        mov  %accepted, 0
    second:
        ${requests.load("%x", "%p")}
        sub  %left, %capacity, %missing
        blt  %x, %left, take
        mov  %x, %left
    take:
        add  %accepted, %accepted, %x
        add  %missing, %missing, %x
        sub  %missing, %missing, %refill
        bgez %missing, full
        mov  %missing, 0
    full:
        addi %p, %p, ${requests.size}
        bltu %p, %end, second
        mov  r0, %accepted
        halt`,
    ],
  },
  programs: [
    ({ capacity, refill, requests }) => asm`
        mov  %capacity, ${capacity}
        mov  %tokens, %capacity
        mov  %accepted, 0
        mov  %p, arrivals
        mov  %n, ${requests.length}
    tick:
        load.d %x, [%p]
        ble  %x, %tokens, enough
        mov  %x, %tokens
    enough:
        add  %accepted, %accepted, %x
        sub  %tokens, %tokens, %x
        addi %tokens, %tokens, ${refill}
        ble  %tokens, %capacity, fits
        mov  %tokens, %capacity
    fits:
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, tick
        mov  r0, %accepted
        halt
    .data
    arrivals: .dword ${requests}`,
    // By the tokens that are missing in the bucket.
    ({ capacity, refill, requests }) => asm`
        mov  %i, 0
        mov  %n, ${requests.length}
        mov  %missing, 0
        mov  %capacity, ${capacity}
        mov  %accepted, 0
    second:
        load.b %x, [%i + arrivals]
        sub  %left, %capacity, %missing
        blt  %x, %left, take
        mov  %x, %left
    take:
        add  %accepted, %accepted, %x
        add  %missing, %missing, %x
        subi %missing, %missing, ${refill}
        bgez %missing, full
        mov  %missing, 0
    full:
        addi %i, %i, 1
        blt  %i, %n, second
        mov  r0, %accepted
        halt
    .data
    arrivals: .byte ${requests}`,
  ],
})
