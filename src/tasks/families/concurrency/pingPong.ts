import { type Asm, asm, by, edged, family, int, mapped } from "../../dsl/index.js"

/** What the partner does to the ball: adds 0 < c ≤ 30, or doubles or triples it. */
type Reply = { readonly op: "addi" | "muli"; readonly amount: number }

const hit = ({ amount, op }: Reply): Asm => asm`${op} %x, %x, ${amount}`

/** The thread that begins: as many rounds of its own move and of the partner's reply. */
const serve = (start: number, rounds: number, add: number): Asm => asm`
        mov  %x, ${start}
        mov  %n, ${rounds}
    serve:
        addi %x, %x, ${add}
        chan.send %ping, %x
        chan.recv %x, %pong
        subi %n, %n, 1
        bnez %n, serve`

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
    by(
      "channels",
      "<find>the value of a ball, {start} at first, after {rounds} exchanges over channels between two threads, of which one adds {add} and the other then {reply:does}",
    ),
    by(
      "memory",
      "two threads share a ball in memory, and a count of moves says whose turn it is: at even counts the first adds {add}, at odd counts the second {reply:does}. The ball is {start} at first; [what is it|which number is it] after {rounds} moves of each",
    ),
    "two clerks send a file back and forth {rounds} times, each a thread that waits for the other: the first writes a number that is larger by {add} on it, the second then {reply:does}. The file comes with the number {start}; [with which does it end up?|which number is on it in the end?]",
    "ping-pong between [two threads|a pair of threads], {rounds} rounds: ping adds {add}, pong {reply:does}, initial value {start}; [return the last value|what comes back last?]",
    "!ping_pong(x={start}, rounds={rounds}, ping=+{add}, pong={reply:sign})",
  ],
  answer: ({ add, reply, rounds, start }) => {
    let x = start
    for (let n = 0; n < rounds; n++) x = reply.op === "addi" ? x + add + reply.amount : (x + add) * reply.amount
    return x
  },
  asFunction: {
    inputs: ["start", "add", "rounds"],
    names: { start: "s", add: "d", rounds: "n" },
    domains: {
      start: edged(int(0, 9999), [0, 1]),
      add: edged(int(1, 999), [1]),
      rounds: edged(int(1, 12), [1, 2]),
    },
    prompt: [
      "two threads play ping-pong with a number that starts at {start}: in each of {rounds} rounds ping adds {add} and then pong {reply:does}. [What is it at the end?|Which number is left?]",
      "<do>pass a number back and forth between two threads for {rounds} round trips: the first thread adds {add} and passes it on, the second {reply:does} and passes it back. It starts as {start}; return the [final|last] value",
      by(
        "channels",
        "<find>the value of a ball, {start} at first, after {rounds} exchanges over channels between two threads, of which one adds {add} and the other then {reply:does}",
      ),
      by(
        "memory",
        "two threads share a ball in memory, and a count of moves says whose turn it is: at even counts the first adds {add}, at odd counts the second {reply:does}. The ball is {start} at first. [What is it|Which number is it] after {rounds} moves of each",
      ),
      "two clerks send a file back and forth {rounds} times, each a thread that waits for the other: the first writes a number that is larger by {add} on it, the second then {reply:does}. The file comes with the number {start}. Which number is on it in the end?",
      "!ping_pong(x={start}, rounds={rounds}, ping=+{add}, pong={reply:sign})",
    ],
    programs: [
      {
        follows: "channels",
        program: ({ add, reply, rounds, start }, draws) => asm`
        mov  %x, ${start}
        mov  %add, ${add}
        mov  %n, ${rounds}
        chan.create %ping, ${draws.below(2)}
        chan.create %pong, ${draws.below(2)}
        spawn %t, partner
        spawn %t, server
        join r0, %t
        halt
    server:
        add  %x, %x, %add
        chan.send %ping, %x
        chan.recv %x, %pong
        subi %n, %n, 1
        bnez %n, server
        mov  r0, %x
        halt
    partner:
        chan.recv %x, %ping
        ${hit(reply)}
        chan.send %pong, %x
        b    partner`,
      },
      {
        follows: "memory",
        program: ({ add, reply, rounds, start }) => asm`
        mov  %x, ${start}
        mov  %add, ${add}
        mov  %n, ${rounds}
        store.d %x, [ball]
        spawn %t, ping
        spawn %t, pong
        join %t
        load.d r0, [ball]
        halt
    ping:
        load.d %move, [moves]
        andi %x, %move, 1
        bnez %x, pause
        fence.acquire
        load.d %x, [ball]
        add  %x, %x, %add
        store.d %x, [ball]
        fence.release
        addi %move, %move, 1
        store.d %move, [moves]
        subi %n, %n, 1
        bnez %n, ping
        halt
    pause:
        yield
        b    ping
    pong:
        load.d %move, [moves]
        andi %x, %move, 1
        beqz %x, rest
        fence.acquire
        load.d %x, [ball]
        ${hit(reply)}
        store.d %x, [ball]
        fence.release
        addi %move, %move, 1
        store.d %move, [moves]
        subi %n, %n, 1
        bnez %n, pong
        halt
    rest:
        yield
        b    pong
    .data
    ball: .dword 0
    moves: .dword 0`,
      },
    ],
  },
  programs: [
    // The main thread waits for the first player, who gets the ball last.
    {
      follows: "channels",
      program: ({ add, reply, rounds, start }, draws) => {
        const capacity = draws.below(2)
        return asm`
        chan.create %ping, ${capacity}
        chan.create %pong, ${capacity}
        spawn %t, partner
        spawn %t, server
        join r0, %t
        halt
    server:
        ${serve(start, rounds, add)}
        mov  r0, %x
        halt
    partner:
        chan.recv %x, %ping
        ${hit(reply)}
        chan.send %pong, %x
        b    partner`
      },
    },
    // The partner ends when the channel to it is closed, and returns what it sent last.
    {
      follows: "channels",
      program: ({ add, reply, rounds, start }) => asm`
        chan.create %ping
        chan.create %pong
        spawn %t, server
        spawn %u, partner
        join r0, %u
        halt
    server:
        ${serve(start, rounds, add)}
        chan.close %ping
        halt
    reply:
        ${hit(reply)}
        mov  r0, %x
        chan.send %pong, %x
    partner:
        chan.recv %x, %ping
        bgez %x, reply
        halt`,
    },
    // A ball in memory, and a count of the moves: the first player moves when it is even, the second when it is odd.
    {
      follows: "memory",
      program: ({ add, reply, rounds, start }) => asm`
        mov  %n, ${rounds}
        spawn %t, ping
        spawn %t, pong
        join %t
        load.d r0, [ball]
        halt
    ping:
        load.d %move, [moves]
        andi %x, %move, 1
        bnez %x, pause
        fence.acquire
        load.d %x, [ball]
        addi %x, %x, ${add}
        store.d %x, [ball]
        fence.release
        addi %move, %move, 1
        store.d %move, [moves]
        subi %n, %n, 1
        bnez %n, ping
        halt
    pause:
        yield
        b    ping
    pong:
        load.d %move, [moves]
        andi %x, %move, 1
        beqz %x, rest
        fence.acquire
        load.d %x, [ball]
        ${hit(reply)}
        store.d %x, [ball]
        fence.release
        addi %move, %move, 1
        store.d %move, [moves]
        subi %n, %n, 1
        bnez %n, pong
        halt
    rest:
        yield
        b    pong
    .data
    ball: .dword ${start}
    moves: .dword 0`,
    },
  ],
})
