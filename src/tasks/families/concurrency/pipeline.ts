import { type Asm, asm, by, edged, family, int, mapped } from "../../dsl/index.js"

interface Stage {
  readonly op: "addi" | "muli"
  readonly amount: number
}

/** 38 stages: add 1 … 30, multiply by 2 … 9. */
const KINDS = 38
const stage = (n: number): Stage => (n < 30 ? { op: "addi", amount: n + 1 } : { op: "muli", amount: n - 28 })

const imperative = ({ amount, op }: Stage): string => (op === "addi" ? `add ${amount}` : `multiply by ${amount}`)
const verb = ({ amount, op }: Stage): string => (op === "addi" ? `adds ${amount}` : `multiplies by ${amount}`)
const ORDINALS = ["first", "second", "third"]

/** Receives from %from, passes on to %to, and closes it at the end. */
const body = ({ amount, op }: Stage, from: string, to: string): Asm => asm`
    pass:
        chan.recv %x, ${from}
        bltz %x, closed
        ${op} %x, %x, ${amount}
        chan.send ${to}, %x
        b    pass
    closed:
        chan.close ${to}
        halt`

const feed = (n: number): Asm => asm`
        mov  %x, 1
        mov  %end, ${n}
    feed:
        chan.send %first, %x
        addi %x, %x, 1
        ble  %x, %end, feed
        chan.close %first`

/** The same as a thread, where the last number is in %end: more may come than the channels hold. */
const feedAll = asm`
        mov  %x, 1
    feed:
        chan.send %first, %x
        addi %x, %x, 1
        ble  %x, %end, feed
        chan.close %first
        halt`

const collect = asm`
        mov  %sum, 0
        b    wait
    got:
        add  %sum, %sum, %x
    wait:
        chan.recv %x, %last
        bgez %x, got
        mov  r0, %sum
        halt`

export const pipeline = family({
  id: "concurrency/pipeline",
  level: 5,
  parameters: {
    n: int(3, 12),
    stages: mapped(int(0, KINDS * KINDS * (KINDS + 1) - 1), (index) => {
      const third = Math.floor(index / KINDS / KINDS)
      const stages = [stage(index % KINDS), stage(Math.floor(index / KINDS) % KINDS)]
      return third === 0 ? stages : [...stages, stage(third - 1)]
    }),
  },
  formats: {
    then: (stages: ReadonlyArray<Stage>) => stages.map(imperative).join(", then "),
    each: (stages: ReadonlyArray<Stage>) => {
      const parts = stages.map((s, n) => `the ${ORDINALS[n]} ${verb(s)}`)
      return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`
    },
    arrows: (stages: ReadonlyArray<Stage>) =>
      stages.map(({ amount, op }) => `${op === "addi" ? "+" : "*"}${amount}`).join(" -> "),
    count: (stages: ReadonlyArray<Stage>) => (stages.length === 2 ? "two" : "three"),
  },
  prompt: [
    by(
      "fed",
      "<do>[build|set up] a pipeline of {stages:count} threads joined by channels, [where|in which] {stages:each}; send 1 to {n} through it and [add up|sum] what comes out",
    ),
    "the numbers 1 to {n} go through {stages:count} stages over channels: {stages:then}. [What is the sum of the output?|What do the results add up to?]",
    "<find>the sum of the outputs of a {stages:count}-stage channel pipeline ({stages:then}) for the inputs 1 to {n}",
    "!pipeline [with channels|over channels]: 1..{n} -> {stages:arrows} -> sum",
    by(
      "fed",
      "<do>run {stages:count} threads as a pipeline, each stage receiving from the one before ({stages:then}), feed it every integer from 1 up to and including {n}, and [total|sum up] the results",
    ),
    "on an assembly line with {stages:count} stations, a thread each, parts move from station to station over channels. Part k of {n} comes with the number k, and the stations change it: {stages:then}. [What is the sum of the numbers on the finished parts?|What do the numbers of all finished parts add up to?]",
  ],
  answer: ({ n, stages }) => {
    let sum = 0
    for (let k = 1; k <= n; k++) {
      let x = k
      for (const { amount, op } of stages) x = op === "addi" ? x + amount : x * amount
      sum += x
    }
    return sum
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(1, 40), [1, 2]) },
    programs: [
      {
        follows: "fed",
        program: ({ n, stages }) =>
          stages.length === 2
            ? asm`
        mov  %end, ${n}
        chan.create %first
        chan.create %second
        chan.create %last
        spawn %t, feeder
        spawn %t, stage1
        spawn %t, stage2
        ${collect}
    feeder:
        ${feedAll}
    stage1:
        ${body(stages[0]!, "%first", "%second")}
    stage2:
        ${body(stages[1]!, "%second", "%last")}`
            : asm`
        mov  %end, ${n}
        chan.create %first
        chan.create %second
        chan.create %third
        chan.create %last
        spawn %t, feeder
        spawn %t, stage1
        spawn %t, stage2
        spawn %t, stage3
        ${collect}
    feeder:
        ${feedAll}
    stage1:
        ${body(stages[0]!, "%first", "%second")}
    stage2:
        ${body(stages[1]!, "%second", "%third")}
    stage3:
        ${body(stages[2]!, "%third", "%last")}`,
      },
    ],
  },
  programs: [
    {
      follows: "fed",
      program: ({ n, stages }) =>
        stages.length === 2
          ? asm`
        chan.create %first
        chan.create %second
        chan.create %last
        spawn %t, stage1
        spawn %t, stage2
        ${feed(n)}
        ${collect}
    stage1:
        ${body(stages[0]!, "%first", "%second")}
    stage2:
        ${body(stages[1]!, "%second", "%last")}`
          : asm`
        chan.create %first
        chan.create %second
        chan.create %third
        chan.create %last
        spawn %t, stage1
        spawn %t, stage2
        spawn %t, stage3
        ${feed(n)}
        ${collect}
    stage1:
        ${body(stages[0]!, "%first", "%second")}
    stage2:
        ${body(stages[1]!, "%second", "%third")}
    stage3:
        ${body(stages[2]!, "%third", "%last")}`,
    },
    // The first stage makes the numbers itself.
    ({ n, stages }) => {
      const [head, ...rest] = stages as [Stage, ...Array<Stage>]
      const source = (to: string) => asm`
        mov  %n, 1
        mov  %end, ${n}
    source:
        ${head.op} %x, %n, ${head.amount}
        chan.send ${to}, %x
        addi %n, %n, 1
        ble  %n, %end, source
        chan.close ${to}
        halt`
      return rest.length === 1
        ? asm`
        chan.create %first, 4
        chan.create %last, 4
        spawn %t, stage1
        spawn %t, stage2
        ${collect}
    stage1:
        ${source("%first")}
    stage2:
        ${body(rest[0]!, "%first", "%last")}`
        : asm`
        chan.create %first, 4
        chan.create %second, 4
        chan.create %last, 4
        spawn %t, stage1
        spawn %t, stage2
        spawn %t, stage3
        ${collect}
    stage1:
        ${source("%first")}
    stage2:
        ${body(rest[0]!, "%first", "%second")}
    stage3:
        ${body(rest[1]!, "%second", "%last")}`
    },
  ],
})
