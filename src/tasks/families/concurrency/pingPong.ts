import { type Asm, asm, family, int, mapped } from "../../dsl/index.js"

/** What the partner does to the ball: adds 0 < c ≤ 30, or doubles or triples it. */
type Reply = { readonly op: "addi" | "muli"; readonly amount: number }

const hit = ({ amount, op }: Reply): Asm => asm`${op} %x, %x, ${amount}`

export const pingPong = family({
  id: "concurrency/ping_pong",
  level: 5,
  parameters: {
    start: int(0, 99),
    add: int(1, 50),
    reply: mapped(int(1, 32), (n): Reply => (n <= 30 ? { op: "addi", amount: n } : { op: "muli", amount: n - 29 })),
    rounds: int(2, 8),
  },
  formats: {
    does: ({ amount, op }: Reply) => (op === "addi" ? `adds ${amount}` : amount === 2 ? "doubles it" : "triples it"),
    sign: ({ amount, op }: Reply) => `${op === "addi" ? "+" : "*"}${amount}`,
  },
  prompt: [
    "two threads play ping-pong with a number that starts at {start}: in each of {rounds} rounds ping adds {add} and then pong {reply:does}. [What is it at the end?|Which number is left?]",
    "<do>pass a number back and forth between two threads for {rounds} round trips: the first thread adds {add} and passes it on, the second {reply:does} and passes it back. It starts as {start}; return the [final|last] value",
    "<find>the value of a ball, {start} at first, after {rounds} exchanges between two threads in which one adds {add} and the other then {reply:does}",
    "ping-pong between [two threads|a pair of threads], {rounds} rounds: ping adds {add}, pong {reply:does}, initial value {start}; [return the last value|what comes back last?]",
    "!ping_pong(x={start}, rounds={rounds}, ping=+{add}, pong={reply:sign})",
  ],
  answer: ({ add, reply, rounds, start }) => {
    let x = start
    for (let n = 0; n < rounds; n++) x = reply.op === "addi" ? x + add + reply.amount : (x + add) * reply.amount
    return x
  },
  programs: [
    ({ add, reply, rounds, start }, draws) => {
      const capacity = draws.below(2)
      return asm`
        chan.create %ping, ${capacity}
        chan.create %pong, ${capacity}
        mov  %x, ${start}
        mov  %n, ${rounds}
        spawn %t, partner
    serve:
        addi %x, %x, ${add}
        chan.send %ping, %x
        chan.recv %x, %pong
        subi %n, %n, 1
        bnez %n, serve
        mov  r0, %x
        halt
    partner:
        chan.recv %x, %ping
        ${hit(reply)}
        chan.send %pong, %x
        b    partner`
    },
    // The partner ends when the channel to it is closed.
    ({ add, reply, rounds, start }) => asm`
        chan.create %ping
        chan.create %pong
        spawn %t, partner
        mov  %x, ${start}
        mov  %n, ${rounds}
    serve:
        addi %x, %x, ${add}
        chan.send %ping, %x
        chan.recv %x, %pong
        subi %n, %n, 1
        bnez %n, serve
        chan.close %ping
        join %t
        mov  r0, %x
        halt
    partner:
        chan.recv %x, %ping
        bltz %x, quit
        ${hit(reply)}
        chan.send %pong, %x
        b    partner
    quit:
        halt`,
    // A number in memory and a flag that says whose turn it is.
    ({ add, reply, rounds, start }) => asm`
        mov  %n, ${rounds}
        mov  %mine, 1
        spawn %t, pong
    ping:
        load.d %x, [ball]
        addi %x, %x, ${add}
        store.d %x, [ball]
        fence.release
        store.d %mine, [turn]
    away:
        yield
        load.d %x, [turn]
        bnez %x, away
        fence.acquire
        subi %n, %n, 1
        bnez %n, ping
        load.d r0, [ball]
        halt
    pong:
        load.d %x, [turn]
        bnez %x, reply
        yield
        b    pong
    reply:
        fence.acquire
        load.d %x, [ball]
        ${hit(reply)}
        store.d %x, [ball]
        fence.release
        store.d zero, [turn]
        subi %n, %n, 1
        bnez %n, pong
        halt
    .data
    ball: .dword ${start}
    turn: .dword 0`,
  ],
})
