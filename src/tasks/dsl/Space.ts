import type { Draws } from "./Draws.js"
import type { Domains } from "./parameters.js"
import type { Source } from "./Turns.js"

/** Of ten samples, those in which a parameter with edges has one. */
const EDGE_TURNS = 1
const TURNS = 10

/** A parameter's share of a group: that many of its values, from `first` on. */
interface Range {
  readonly first: number
  readonly size: number
}

/**
 * The parameters' combinations, in groups of their own: one without any edge, and one for each parameter that has edges,
 * in which it is on one of them (and those before it are on none, so that the groups share nothing).
 */
export class Space {
  /** How many combinations each group has, and how many of a pattern's turns it takes. */
  readonly groups: ReadonlyArray<Source>
  private readonly ranges: ReadonlyArray<ReadonlyArray<Range>>
  private readonly names: ReadonlyArray<string>
  private readonly domains: ReadonlyArray<Domains[string]>

  constructor(parameters: Domains) {
    this.names = Object.keys(parameters)
    this.domains = Object.values(parameters)
    const edged = this.domains.flatMap(({ edges = 0 }, place) => (edges > 0 ? [place] : []))
    // A group's own parameter is on an edge, those with edges before it are on none. By place: two may share a domain.
    const group = (own: number): ReadonlyArray<Range> =>
      this.domains.map(({ edges = 0, size }, place) => {
        if (edges === 0 || place > own) return { first: 0, size }
        return place === own ? { first: 0, size: edges } : { first: edges, size: size - edges }
      })
    const ranges = [group(Infinity), ...edged.map(group)]
    const sized = ranges
      .map((of, n) => ({
        of,
        size: of.reduce((product, { size }) => product * size, 1),
        weight: edged.length === 0 ? 1 : n > 0 ? EDGE_TURNS : Math.max(1, TURNS - EDGE_TURNS * edged.length),
      }))
      .filter(({ size }) => size > 0)
    this.groups = sized
    this.ranges = sized.map(({ of }) => of)
  }

  /** Puts combination `index` of a group into `values`, by name. */
  fill(group: number, index: number, draws: Draws, values: Record<string, unknown>): void {
    const { domains, names } = this
    const ranges = this.ranges[group]!
    let rest = index
    for (let n = 0; n < names.length; n++) {
      const { first, size } = ranges[n]!
      const next = Math.floor(rest / size)
      values[names[n]!] = domains[n]!.at(first + rest - next * size, draws, values)
      rest = next
    }
  }
}
