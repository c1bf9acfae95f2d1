import { nameOf, SCHEDULES } from "../../../src/services/dataset/schedules.js"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import type { Made } from "./samples.js"

/**
 * Synchronisation is sufficient: the result is the same under every schedule. And it is needed: where an atomic operation
 * is torn into its parts, a wait is left out or a lock is taken without looking, some schedule gives another result.
 */

const machine = new Machine()

const FUEL = 400_000

/** The schedule under which a program does not leave `answer`, if there is one. */
const deviation = (bytes: Uint8Array, answer: number, fuel: number): string | undefined => {
  for (const schedule of SCHEDULES) {
    const halted = machine.run(bytes, bytes.length, { ...schedule, fuel })
    if (halted && machine.result === BigInt(answer)) continue
    return `${halted ? `leaves ${machine.result}` : machine.fault!.message} with ${nameOf(schedule)}`
  }
  return undefined
}

export const hasThreads = (assembly: string): boolean => /^spawn /m.test(assembly)

/** Why a sample's result depends on the schedule, if it does. */
export const scheduleDefect = ({ answer, assembly, bytes, prompt }: Made): string | undefined => {
  if (!hasThreads(assembly)) return undefined
  const why = deviation(bytes, answer, FUEL)
  return why === undefined ? undefined : `${why}, not ${answer}: ${prompt}\n${assembly}`
}

/** Registers that a text does not name. */
const freeRegisters = (assembly: string): ReadonlyArray<string> =>
  Array.from({ length: 28 }, (_, n) => `r${n}`).filter((name) => !new RegExp(`\\b${name}\\b`).test(assembly))

/** What a line becomes without its synchronisation, if it has some. */
const torn = (
  line: string,
  [t = "r27", u = "r26"]: ReadonlyArray<string>,
  n: number,
): ReadonlyArray<string> | undefined => {
  const [operation = "", ...rest] = line.replace(/,/g, " ").trim().split(/\s+/)
  const [rd = "", address = "", value = ""] = rest
  const result = rd === "zero" ? [] : [`mov ${rd}, ${t}`]
  switch (operation) {
    case "atomic.add":
    case "atomic.and":
    case "atomic.or":
    case "atomic.xor":
      return [
        `load.d ${t}, [${address}]`,
        `${operation.slice(7)} ${u}, ${t}, ${value}`,
        `store.d ${u}, [${address}]`,
        ...result,
      ]
    case "atomic.min":
    case "atomic.max": {
      const branch = operation === "atomic.min" ? "ble" : "bge"
      return [
        ...[`load.d ${t}, [${address}]`, `mov ${u}, ${t}`, `${branch} ${t}, ${value}, torn${n}`, `mov ${u}, ${value}`],
        ...[`torn${n}:`, `store.d ${u}, [${address}]`, ...result],
      ]
    }
    case "atomic.xchg":
      return [`load.d ${t}, [${address}]`, `store.d ${value}, [${address}]`, ...result]
    case "atomic.cas":
      return [
        ...[`load.d ${t}, [${address}]`, `bne ${t}, ${rd}, torn${n}`, `store.d ${value}, [${address}]`],
        ...[`torn${n}:`, ...result],
      ]
    case "join":
      return ["nop"]
    default:
      return undefined
  }
}

/** Synchronisation of a family's programs, of which it is not known yet that it is needed. */
export class Synchronisation {
  private readonly sites = new Map<number, { needed: boolean; present: number; example: string }>()

  try({ answer, assembly, origins, prompt }: Made): void {
    if (!hasThreads(assembly)) return
    const lines = assembly.split("\n")
    const registers = freeRegisters(assembly)
    let index = 0
    lines.forEach((line, n) => {
      if (line === ".data") index = Infinity
      if (line.endsWith(":") || line === ".data") return
      const origin = origins[index++]
      if (origin === undefined) return
      const mutant = torn(line, registers, n)
      if (mutant === undefined) return
      let site = this.sites.get(origin)
      if (site === undefined) {
        site = { needed: false, present: 0, example: `\`${line}\` in: ${prompt}\n${assembly}` }
        this.sites.set(origin, site)
      }
      site.present++
      if (site.needed) return
      const assembled = assemble([...lines.slice(0, n), ...mutant, ...lines.slice(n + 1)].join("\n"))
      if (!assembled.ok) throw new Error(`${assembled.diagnostics[0]?.message}: ${mutant.join("; ")}`)
      site.needed = deviation(assembled.bytes, answer, FUEL) !== undefined
    })
  }

  /** What no sample needs under any schedule. */
  idle(): ReadonlyArray<string> {
    return [...this.sites.values()]
      .filter(({ needed }) => !needed)
      .map(({ example, present }) => `not needed in ${present} samples under any schedule: ${example}`)
  }
}
