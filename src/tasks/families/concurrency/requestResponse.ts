import { array, type Asm, asm, by, family, int, list, mapped } from "../../dsl/index.js"

/** What the server answers: double, triple, square, plus 1 … 60, or the remainder by 3 … 40. */
interface Service {
  readonly kind: "double" | "triple" | "square" | "plus" | "mod"
  readonly amount: number
}

const service = (n: number): Service => {
  if (n < 3) return { kind: (["double", "triple", "square"] as const)[n]!, amount: 0 }
  return n < 63 ? { kind: "plus", amount: n - 2 } : { kind: "mod", amount: n - 60 }
}

const work = ({ amount, kind }: Service): Asm => {
  switch (kind) {
    case "double":
      return asm`add %x, %x, %x`
    case "triple":
      return asm`muli %x, %x, 3`
    case "square":
      return asm`mul %x, %x, %x`
    case "plus":
      return asm`addi %x, %x, ${amount}`
    case "mod":
      return asm`modui %x, %x, ${amount}`
  }
}

export const requestResponse = family({
  id: "concurrency/request_response",
  level: 5,
  parameters: { xs: list({ length: [3, 8], digits: 2 }), f: mapped(int(0, 100), service) },
  formats: {
    does: ({ amount, kind }: Service) =>
      ({
        double: "doubles each number",
        triple: "triples each number",
        square: "squares each number",
        plus: `adds ${amount} to each number`,
        mod: `replaces each number by its remainder modulo ${amount}`,
      })[kind],
    fn: ({ amount, kind }: Service) =>
      ({ double: "2x", triple: "3x", square: "x^2", plus: `x + ${amount}`, mod: `x mod ${amount}` })[kind],
  },
  prompt: [
    "a server thread {f:does} in its requests and replies over a second channel. A client sends {xs}; [find|work out|return|compute] the sum of the replies",
    "<do>set up a [server|worker] thread that receives x on a channel and sends back {f:fn} on another, ask it for each of {xs}, and [add up|sum] the answers",
    "request/response over channels: the server [answers|replies to] x with {f:fn}; the requests are {xs}. [Sum the responses|What is the sum of the responses?]",
    by(
      "two threads",
      "two threads talk over channels: a clerk asks the accountant about each of {xs}, and the accountant, who sits behind a door and answers one question at a time, {f:does}. [What do the answers add up to?|What is the sum of the answers?]",
    ),
    "<find>the total of the responses when a client asks a server thread (which answers x with {f:fn}) for each of {xs}",
    "[client and server on two channels|client/server over channels]: requests {xs}, the server {f:does}, the client [adds up|totals] what it gets back",
  ],
  answer: ({ f, xs }) => {
    let sum = 0
    for (const x of xs) {
      if (f.kind === "square") sum += x * x
      else if (f.kind === "mod") sum += x % f.amount
      else sum += f.kind === "double" ? 2 * x : f.kind === "triple" ? 3 * x : x + f.amount
    }
    return sum
  },
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 20], values: [0, 999] }) },
    elements: ["i64", "u32", "u16"],
    prompt: [
      "a server thread {f:does} in its requests and replies over a second channel. A client sends the elements of {xs}; <report> the sum of the replies",
      "<do>set up a [server|worker] thread that receives x on a channel and sends back {f:fn} on another, ask it for each element of {xs}, and [add up|sum] the answers",
      "request/response over channels: the server [answers|replies to] x with {f:fn}; the requests are the elements of {xs}. [Sum the responses|What is the sum of the responses?]",
      by(
        "two threads",
        "two threads talk over channels: a clerk asks the accountant about each element of {xs}, and the accountant, who sits behind a door and answers one question at a time, {f:does}. [What do the answers add up to?|What is the sum of the answers?]",
      ),
      "<find>the total of the responses when a client asks a server thread (which answers x with {f:fn}) for each element of {xs}",
      "!sum(ask(server: x -> {f:fn}, x) for x in {xs}) over two channels",
    ],
    programs: [
      // One request at a time.
      ({ f, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        chan.create %requests, 0
        chan.create %replies, 0
        spawn %t, server
        mov  %sum, 0
    ask:
        ${xs.load("%x", "%p")}
        chan.send %requests, %x
        chan.recv %x, %replies
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, ask
        mov  r0, %sum
        halt
    server:
        chan.recv %x, %requests
        ${work(f)}
        chan.send %replies, %x
        b    server`,
      // The client is a thread, too.
      {
        follows: "two threads",
        program: ({ f, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        chan.create %requests, 0
        chan.create %replies
        spawn %t, server
        spawn %t, client
        join r0, %t
        halt
    client:
        mov  %sum, 0
        shli %end, %n, ${xs.shift}
        add  %end, %end, %p
    ask:
        ${xs.load("%x", "%p")}
        chan.send %requests, %x
        chan.recv %x, %replies
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        blt  %p, %end, ask
        mov  r0, %sum
        halt
    server:
        chan.recv %x, %requests
        ${work(f)}
        chan.send %replies, %x
        b    server`,
      },
    ],
  },
  programs: [
    // One request at a time.
    ({ f, xs }) => asm`
        chan.create %requests, 0
        chan.create %replies, 0
        spawn %t, server
        mov  %p, queries
        mov  %n, ${xs.length}
        mov  %sum, 0
    ask:
        load.d %x, [%p]
        chan.send %requests, %x
        chan.recv %x, %replies
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, ask
        mov  r0, %sum
        halt
    server:
        chan.recv %x, %requests
        ${work(f)}
        chan.send %replies, %x
        b    server
    .data
    queries: .dword ${xs}`,
    // The client is a thread, too; the requests pass through an unbuffered channel.
    {
      follows: "two threads",
      program: ({ f, xs }) => asm`
        chan.create %requests, 0
        chan.create %replies
        spawn %t, server
        spawn %t, client
        join r0, %t
        halt
    client:
        mov  r0, 0
        mov  %p, queries
        mov  %end, ${8 * xs.length}
        add  %end, %end, %p
    ask:
        load.d %x, [%p]
        chan.send %requests, %x
        chan.recv %x, %replies
        add  r0, r0, %x
        addi %p, %p, 8
        blt  %p, %end, ask
        halt
    server:
        chan.recv %x, %requests
        ${work(f)}
        chan.send %replies, %x
        b    server
    .data
    queries: .dword ${xs}`,
    },
    // All requests first, then all replies: the channels have room for them.
    ({ f, xs }) => asm`
        chan.create %requests
        chan.create %replies
        spawn %t, server
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        chan.send %requests, %x`,
        )}
        chan.close %requests
        mov  %sum, 0
        b    wait
    reply:
        add  %sum, %sum, %x
    wait:
        chan.recv %x, %replies
        bgez %x, reply
        mov  r0, %sum
        halt
    server:
        chan.recv %x, %requests
        bltz %x, stop
        ${work(f)}
        chan.send %replies, %x
        b    server
    stop:
        chan.close %replies
        halt`,
  ],
})
