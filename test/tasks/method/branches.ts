import { IS_CONDITIONAL } from "../../../src/vm/isa/fields.js"
import type { Made } from "./samples.js"
import type { Trace } from "./trace.js"

/** Every conditional branch goes both ways, each in at least this share of the samples that have it. */
export const LEAST_BRANCH = 0.02

interface Site {
  present: number
  taken: number
  passed: number
  readonly example: string
}

export class Branches {
  private readonly sites = new Map<number, Site>()

  note({ assembly, origins, prompt }: Made, { code, events }: Trace): void {
    const ways = new Map<number, number>()
    code.forEach(({ opcode }, index) => {
      if (IS_CONDITIONAL[opcode]!) ways.set(index, 0)
    })
    for (const { index, next } of events) {
      const way = ways.get(index)
      if (way !== undefined && next >= 0) ways.set(index, way | (next === index + 1 ? 1 : 2))
    }
    const here = new Map<number, number>()
    for (const [index, way] of ways) here.set(origins[index]!, (here.get(origins[index]!) ?? 0) | way)
    const lines = assembly.split("\n").filter((line) => !line.endsWith(":"))
    for (const [origin, way] of here) {
      let site = this.sites.get(origin)
      if (site === undefined) {
        const index = origins.indexOf(origin)
        site = { present: 0, taken: 0, passed: 0, example: `\`${lines[index]}\` in: ${prompt}\n${assembly}` }
        this.sites.set(origin, site)
      }
      site.present++
      if ((way & 1) !== 0) site.passed++
      if ((way & 2) !== 0) site.taken++
    }
  }

  /** Share of the rarest direction over all branches; 1 where there are none. */
  get rarest(): number {
    return Math.min(1, ...this.counted().map(({ passed, present, taken }) => Math.min(passed, taken) / present))
  }

  private counted(): ReadonlyArray<Site> {
    return [...this.sites.values()].filter(({ present }) => present >= 60)
  }

  oneSided(): ReadonlyArray<string> {
    return this.counted()
      .filter(({ passed, present, taken }) => Math.min(passed, taken) / present < LEAST_BRANCH)
      .map(
        ({ example, passed, present, taken }) =>
          `of ${present} samples ${taken} take the branch and ${passed} pass it: ${example}`,
      )
  }
}
