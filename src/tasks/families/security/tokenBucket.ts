import { asm, family, int, list } from "../../dsl/index.js"

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
