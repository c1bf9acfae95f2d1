import { spell } from "../../../src/tasks/dsl/prompt/spell.js"
import type { Made } from "./samples.js"
import type { Event, Trace } from "./trace.js"

/**
 * What sentences say about how a thing is done, and what a run must then show. A sentence is taken at its word: families
 * whose programs do it in another way mark their sentences (`by`) and programs (`follows`).
 */

export interface Cue {
  readonly name: string
  /** Finds it in a prompt. */
  readonly says: RegExp
  /** Whether a run does it; `said` is what the expression found. */
  readonly shows: (trace: Trace, said: RegExpExecArray, made: Made) => boolean
}

const NUMBER_WORDS = Array.from({ length: 13 }, (_, n) => spell(n))

const numberOf = (text: string): number => {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase())
  return word >= 0 ? word : Number(text)
}

const count = ({ events }: Trace, name: RegExp): number => events.filter((event) => name.test(event.name)).length

const executes =
  (name: RegExp, least = 1) =>
  (trace: Trace): boolean =>
    count(trace, name) >= least

const isStore = ({ name }: Event): boolean => name.startsWith("store") || name.startsWith("atomic.")
const isLoad = ({ name }: Event): boolean => name.startsWith("load") || name.startsWith("atomic.")
const overlaps = (a: Event, b: Event): boolean => a.address < b.address + b.width && b.address < a.address + a.width

/** Whether something is loaded that was stored, and not stored over later. */
const readsBack = ({ events }: Trace): boolean => {
  const last = events.findLastIndex(isStore)
  return events.some(
    (event, n) =>
      n > last && isLoad(event) && events.slice(0, n).some((other) => isStore(other) && overlaps(other, event)),
  )
}

const storesThenLoads = ({ events }: Trace): boolean =>
  events.some(
    (event, n) => isLoad(event) && events.slice(0, n).some((other) => isStore(other) && overlaps(other, event)),
  )

/** The values that each register and each memory cell takes, in order. */
const valuesTaken = ({ events }: Trace): ReadonlyArray<ReadonlyArray<bigint>> => {
  const taken = new Map<string, Array<bigint>>()
  for (const { address, name, rd, thread, value } of events) {
    const place = name.startsWith("store") ? `[${address}]` : rd >= 0 ? `${thread} r${rd}` : undefined
    if (place === undefined) continue
    let values = taken.get(place)
    if (values === undefined) taken.set(place, (values = []))
    if (values.at(-1) !== value) values.push(value)
  }
  return [...taken.values()]
}

/** Whether some register or cell goes from one number to another, always in that direction. */
const goesFromTo = (trace: Trace, from: number, to: number): boolean => {
  const [a, b] = [BigInt(from), BigInt(to)]
  if (a === b) return true
  const up = b > a
  return valuesTaken(trace).some((values) => {
    for (let start = values.indexOf(a); start >= 0; start = values.indexOf(a, start + 1)) {
      let n = start
      while (
        n + 1 < values.length &&
        (up ? values[n + 1]! > values[n]! : values[n + 1]! < values[n]!) &&
        values[n] !== b
      )
        n++
      // The last step may end before the bound, or be the one that goes past it.
      const step = n > start ? values[start + 1]! - a : 0n
      const reached = values[n]!
      if (n > start && (up ? reached + step > b || reached >= b : reached + step < b || reached <= b)) return true
    }
    return false
  })
}

/** Whether a function calls itself, by itself or through others. */
const callsItself = ({ code, events }: Trace): boolean => {
  if (events.some(({ index, name }, n) => name === "call" && depthOf(events, n).includes(index))) return true
  // At the base case it would, for a larger number.
  return code.some(({ address, immediate, name }) => {
    if (name !== "call" || immediate === undefined) return false
    const target = address + Number(immediate)
    return (
      target <= address &&
      code.some(
        (other) =>
          other.name === "call" &&
          other.address !== address &&
          other.address + Number(other.immediate ?? 0n) === target,
      )
    )
  })
}

/** The calls that are open at an event. */
const depthOf = (events: ReadonlyArray<Event>, until: number): ReadonlyArray<number> => {
  const stack: Array<number> = []
  const { thread } = events[until]!
  for (let n = 0; n < until; n++) {
    const event = events[n]!
    if (event.thread !== thread) continue
    if (event.name === "call") stack.push(event.index)
    else if (event.name === "ret") stack.pop()
  }
  return stack
}

const has = ({ code }: Trace, name: RegExp): boolean => code.some((instruction) => name.test(instruction.name))

const lacks =
  (name: RegExp) =>
  (trace: Trace): boolean =>
    !has(trace, name)

const BRANCHES = /^(?:beq|bne|blt|ble|bgt|bge|bltu|bgeu)$/
const DIVIDES = /^(?:div|mod|divu|modu)i?$/
const HALVES = /^(?:div|divu|shr|sar)i?$/

export const CUES: ReadonlyArray<Cue> = [
  {
    name: "read back from memory",
    says: /\b(?:read|load|loads|reads|fetch) (?:it|them|the (?:value|number|word|cell|result|final value)) (?:all )?(?:back|again)\b|\bread back\b|\breload/i,
    shows: readsBack,
  },
  {
    name: "stored in memory",
    says: /\b(?:store|save|write|put|keep)s? (?!.{0,12}\bprogram\b)(?!.{0,12}\bcode\b)(?!.{0,12}\bassembly\b)[^.;]{0,60}\b(?:in|into|to) (?:the )?memory\b|\bstores? [^.;]{0,40}\bwith (?:a|one|an) [\w-]+(?:-bit|-byte) store\b|\bin place\b/i,
    shows: (trace) => trace.events.some(isStore),
  },
  {
    name: "in memory, then loaded",
    says: /\b(?:store|save|write|put) [^.;]{0,80}\b(?:and|then) (?:then )?(?:load|read|fetch)\b/i,
    shows: storesThenLoads,
  },
  {
    name: "divided again and again",
    says: /\bdivid(?:e|ing|ed)\b[^.;]{0,50}\b(?:again and again|repeatedly|over and over)|\bhow (?:often|many times) (?:can|must|do you have to|is|does)\b[^.;]{0,40}\bdivided?\b|\brepeated (?:integer )?division|\bnumber of (?:integer )?divisions\b/i,
    // Where that is what is asked, as often as the answer says.
    shows: (trace, [said], { answer }) => {
      const times = count(trace, HALVES) + count(trace, /^modu?i?$/)
      return /how|number/i.test(said) ? times >= Math.min(Math.abs(answer), 1000) : times > 0
    },
  },
  {
    name: "a loop from one number to another",
    says: /\b(?:loops?|counts?|counting|goes|go|going|runs|running|iterates?)(?: (?:from|over))?(?:,? (?:going|running|counting))? from (-?\d+) (?:up to and including|down to and including|up through|down to|up to|through|to) (-?\d+)\b/i,
    shows: (trace, [, from, to]) => goesFromTo(trace, Number(from), Number(to)),
  },
  { name: "recursion", says: /\brecurs|\bcall(?:s|ing)? itself\b/i, shows: callsItself },
  {
    name: "without recursion",
    says: /\bwithout recursion\b|\bnot recursively\b|\bno recursion\b|\biterative/i,
    shows: (trace) => !callsItself(trace),
  },
  {
    name: "that many threads",
    says: /\b(\d+|two|three|four|five|six|seven|eight)(?: (?:worker|other|producer|consumer))? threads\b/i,
    shows: (trace, [, n]) => count(trace, /^spawn$/) >= numberOf(n!),
  },
  {
    name: "a lock",
    says: /\b(?:spin ?lock|mutex|critical section|takes? (?:a|the) lock|(?:with|behind|by|under) a lock)\b/i,
    // Peterson's is of plain loads and stores.
    shows: (trace, _, { prompt }) =>
      has(trace, /^atomic\.(?:xchg|cas|or|add)$|^chan\.recv$/) || /peterson/i.test(prompt),
  },
  {
    name: "compare and swap",
    says: /\bcompare[- ]and[- ](?:swap|exchange)|\bCAS\b/i,
    shows: executes(/^atomic\.cas$/),
  },
  { name: "fetch and add", says: /\bfetch[- ]and[- ]add|\batomic(?:ally)? add/i, shows: executes(/^atomic\.add$/) },
  {
    name: "a channel",
    says: /\b(?<!colou?r )channel(?!s? of (?:a|the) (?:colou?r|pixel))/i,
    shows: executes(/^chan\.(?:send|recv|create)$/),
  },
  { name: "taint", says: /\b(?:taint(?: |ed\b.*? are\b)|mark .{0,30}tainted)/i, shows: executes(/^taint$/) },
  { name: "sanitize", says: /\bsaniti[sz]e[sd]?\b/i, shows: executes(/^sanitize$/) },
  { name: "a capability", says: /\bcapabilit/i, shows: executes(/^cap\./) },
  {
    name: "without a branch",
    says: /\bwithout (?:a |any )?(?:conditional )?branch|\bbranch-?(?:less|free)|\bno branch/i,
    shows: lacks(BRANCHES),
  },
  {
    name: "without multiplication",
    says: /\bwithout (?:a |any |using )?(?:mul\b|multipl)|\bno mul\b/i,
    shows: lacks(/^mul/),
  },
  { name: "without division", says: /\bwithout (?:a |any |using )?(?:div\b|divi)|\bno div\b/i, shows: lacks(DIVIDES) },
  {
    name: "a mask",
    says: /\b(?:use|with|by) a (?:bit ?)?mask\b|\bmask out\b|\bmask(?:ing|ed)? (?:it|x|them) with\b/i,
    shows: executes(/^(?:and|or|xor)i?$/),
  },
  {
    name: "shifts",
    says: /\b(?:by|with|using) shift(?:s|ing)\b|\bshift (?:it|x|[\dx]+) (?:left|right)\b/i,
    shows: executes(/^(?:shl|shr|sar)i?$/),
  },
  {
    name: "loaded into registers",
    says: /\bload (-?\d+) and (-?\d+) into (?:two )?registers\b/i,
    shows: ({ code }, [, a, b]) =>
      [a, b].every((n) => code.some(({ immediate, name }) => name === "mov" && immediate === BigInt(n!))),
  },
  {
    name: "a stack",
    says: /\b(?:on|onto|from|using|with|through) (?:a|the) stack\b|\bpush(?:ed|es|ing)? (?:-?\d|it|them|the (?:number|value|argument|return)|onto)/i,
    shows: (trace) => trace.events.some(isStore) || executes(/^call$/)(trace),
  },
  {
    name: "a call",
    says: /\bcall(?:s|ing)? (?:a|the|that|this|it|its)\b|\bcalling convention|\bsubroutine|\bfunction call/i,
    shows: executes(/^call$/),
  },
  {
    name: "a square root",
    says: /\bsquare roots? of (?:every|each|all)\b/i,
    shows: (trace) => trace.events.length > 8,
  },
  {
    name: "squares of each",
    says: /\bsquar(?:e|ing) (?:every|each) (?:number|integer)s?(?: from)? (-?\d+) (?:to|through|up to and including|up to) (-?\d+)/i,
    shows: (trace, [, a, b]) => count(trace, /^muli?$/) >= Math.abs(Number(b) - Number(a)),
  },
]

/** What a sentence asks for that a run does not show. */
export const missed = (made: Made, trace: Trace): string | undefined => {
  for (const { name, says, shows } of CUES) {
    const said = says.exec(made.prompt)
    if (said !== null && !shows(trace, said, made)) return name
  }
  return undefined
}
