import { DATA_BASE, MEMORY_SIZE } from "../../../src/vm/isa/limits.js"
import { IS_CONDITIONAL } from "../../../src/vm/isa/fields.js"
import { OPERATIONS } from "../../../src/vm/isa/instructionSet.js"
import { SCHEDULES } from "../../../src/services/dataset/schedules.js"
import type { RunOptions } from "../../../src/vm/exec/Machine.js"
import type { Made } from "./samples.js"
import { hasThreads } from "./schedules.js"
import { codeOf, noisy, type Placed, resultOf, traced, type Trace } from "./trace.js"

/**
 * Every instruction matters: where one is replaced by `nop`s, some sample's result changes, or what its sentence asks of
 * the run. Runs begin with noise in registers and memory, so that setting them up counts.
 */

const NOP = OPERATIONS.find(({ name }) => name === "nop")!.opcode

/** Operations that do nothing on this machine, or only spare time: nobody can show that they matter. */
export const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  ...OPERATIONS.map(({ name }) => name).filter((name) => name.startsWith("fence.")),
  "nop",
  "yield",
  "halt",
])

/** The program with one instruction replaced by `nop`s of the same length. */
export const without = (bytes: Uint8Array, { address, length }: Placed): Uint8Array => {
  const mutant = bytes.slice()
  for (let at = address; at < address + length; at += 4) mutant.set([NOP, 0, 0, 0], at)
  return mutant
}

/** Operations that are mistaken for each other. */
const MISTAKEN: ReadonlyArray<readonly [string, string]> = [
  ["beq", "bne"],
  ["blt", "ble"],
  ["bgt", "bge"],
  ["bltu", "bgeu"],
  ["add", "sub"],
  ["mul", "add"],
  ["div", "mod"],
  ["and", "or"],
  ["shl", "shr"],
  ["slt", "sltu"],
  ["seq", "sne"],
  ["atomic.min", "atomic.max"],
]

const OPCODES: Readonly<Record<string, number>> = Object.fromEntries(
  OPERATIONS.map(({ name, opcode }) => [name, opcode]),
)
const OTHER = new Map(
  MISTAKEN.flatMap(([one, other]) => {
    const [a, b] = [OPCODES[one]!, OPCODES[other]!]
    return [
      [a, b],
      [b, a],
    ] as const
  }),
)

/** Operations whose number is a target. */
const JUMPS = new Set(
  OPERATIONS.filter(({ kind, name }) => kind === "branch" || kind === "call" || name === "spawn").map(
    ({ opcode }) => opcode,
  ),
)

/** The programs with one instruction left out, mistaken for another, or with its number one too large or too small. */
export const mistaken = (bytes: Uint8Array, instruction: Placed): ReadonlyArray<Uint8Array> => {
  const { address, immediate, length, opcode } = instruction
  const mutants = [without(bytes, instruction)]
  const other = OTHER.get(opcode)
  if (other !== undefined) {
    const mutant = bytes.slice()
    mutant[address] = other
    mutants.push(mutant)
  }
  if (immediate !== undefined && length === 8 && !IS_CONDITIONAL[opcode]! && !JUMPS.has(opcode)) {
    for (const by of [1, -1]) {
      const mutant = bytes.slice()
      const view = new DataView(mutant.buffer)
      view.setInt32(address + 4, view.getInt32(address + 4, true) + by, true)
      mutants.push(mutant)
    }
  }
  return mutants
}

/** Pages of memory that a run touches. */
export const pagesOf = ({ events }: Trace): ReadonlySet<number> => {
  const pages = new Set<number>()
  for (const { address, width } of events)
    if (width > 0 && address >= 0 && address < MEMORY_SIZE) {
      pages.add(address >> 12)
      pages.add((address + width - 1) >> 12)
    }
  // Extensions may write where no instruction does; and the stacks.
  pages.add((MEMORY_SIZE - 1) >> 12)
  pages.add(DATA_BASE >> 12)
  return pages
}

/** A place in a template, and what is known of it so far. */
interface Site {
  readonly name: string
  matters: boolean
  present: number
  example: string
}

export class Mutants {
  private readonly sites = new Map<number, Site>()

  /** Tries the instructions of a sample of which it is not known yet that they matter; `isAsked` tells whether a run does as its sentence asks. */
  try(made: Made, trace: Trace, isAsked: (trace: Trace) => boolean): void {
    const { answer, assembly, bytes, origins, prompt } = made
    const { code, data } = codeOf(bytes)
    const options = noisy(pagesOf(trace), data.length, trace.events.length * 4 + 2000)
    code.forEach((instruction, index) => {
      const { name } = instruction
      // A program ends at its end, too, also within a function.
      if (WITHOUT_EFFECT.has(name) || (name === "ret" && index === code.length - 1)) return
      const origin = origins[index]!
      let site = this.sites.get(origin)
      if (site === undefined) {
        const lines = assembly.split("\n").filter((line) => !line.endsWith(":"))
        site = { name, matters: false, present: 0, example: `\`${lines[index]}\` in: ${prompt}\n${assembly}` }
        this.sites.set(origin, site)
      }
      site.present++
      if (site.matters) return
      const mutant = without(bytes, instruction)
      const isOther = (schedule: RunOptions) => resultOf(mutant, { ...options, ...schedule }) !== BigInt(answer)
      site.matters =
        isOther({}) || (hasThreads(assembly) && SCHEDULES.some(isOther)) || !isAsked(traced(mutant, options))
    })
  }

  /** Instructions of which no sample shows that they matter. */
  idle(least: number): ReadonlyArray<string> {
    return [...this.sites.values()]
      .filter(({ matters, present }) => !matters && present >= least)
      .map(({ example, present }) => `of no use in ${present} samples: ${example}`)
  }

  /** How many sites there are. */
  get count(): number {
    return this.sites.size
  }
}
