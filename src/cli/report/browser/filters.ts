import type { ShownRecord } from "../ShownRecord.js"

/** What a record can be picked by, in the order of the controls. */
export const FACETS = ["level", "category", "family", "split", "verdict"] as const
export type Facet = (typeof FACETS)[number]

/** What is asked for; a facet that is not there lets all records through. */
export type Filters = Readonly<Partial<Record<Facet, string>>> & { readonly text: string }

export const NO_FILTERS: Filters = { text: "" }

/** The values that a record has there: several verdicts where it has several answers. */
const valuesOf = (record: ShownRecord, facet: Facet): ReadonlyArray<string> => {
  if (facet === "verdict") return [...new Set((record.answers ?? []).map(({ verdict }) => verdict))]
  const value = record[facet]
  return value === undefined ? [] : [`${value}`]
}

const collator = new Intl.Collator("en", { numeric: true })

/** The facets that tell records apart here, with their values in order. */
export const facetsOf = (records: ReadonlyArray<ShownRecord>): ReadonlyMap<Facet, ReadonlyArray<string>> =>
  new Map(
    FACETS.map((facet) => {
      const values = new Set(records.flatMap((record) => valuesOf(record, facet)))
      return [facet, [...values].sort(collator.compare)] as const
    }).filter(([, values]) => values.length > 0),
  )

/** The texts that a search looks through, in lower case, made when first needed. */
const texts = new WeakMap<ShownRecord, string>()

const textOf = (record: ShownRecord): string => {
  let text = texts.get(record)
  if (text === undefined) texts.set(record, (text = `${record.prompt}\n${record.assembly}`.toLowerCase()))
  return text
}

export interface Found {
  readonly records: ReadonlyArray<ShownRecord>
  /** How many records each value of a facet would leave, with all else as it is. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>
}

export const find = (records: ReadonlyArray<ShownRecord>, filters: Filters): Found => {
  const found: Array<ShownRecord> = []
  const counts: Record<Facet, Map<string, number>> = {
    level: new Map(),
    category: new Map(),
    family: new Map(),
    split: new Map(),
    verdict: new Map(),
  }
  const text = filters.text.toLowerCase()
  for (const record of records) {
    if (text !== "" && !textOf(record).includes(text)) continue
    const failed = FACETS.filter((facet) => {
      const wanted = filters[facet]
      return wanted !== undefined && !valuesOf(record, facet).includes(wanted)
    })
    if (failed.length === 0) found.push(record)
    if (failed.length > 1) continue
    for (const facet of failed.length === 0 ? FACETS : failed) {
      for (const value of valuesOf(record, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
    }
  }
  return { records: found, counts }
}

/** Where the page has its records; what is asked for follows: `#records?level=3&text=gcd`. */
const ANCHOR = "#records"

/** What a link asks for; `undefined` if it leads elsewhere. */
export const readHash = (hash: string): Filters | undefined => {
  const [anchor, query = ""] = split(hash)
  if (anchor !== ANCHOR) return undefined
  const given = new URLSearchParams(query)
  const facets = FACETS.flatMap((facet) => {
    const value = given.get(facet)
    return value === null || value === "" ? [] : [[facet, value] as const]
  })
  return { ...Object.fromEntries(facets), text: given.get("text") ?? "" }
}

const split = (hash: string): ReadonlyArray<string> => {
  const at = hash.indexOf("?")
  return at < 0 ? [hash] : [hash.slice(0, at), hash.slice(at + 1)]
}

/** The link to these filters. A slash may stand in it as it is, and family names have one. */
export const writeHash = (filters: Filters): string => {
  const given = [...FACETS, "text" as const].flatMap((key) => {
    const value = filters[key]
    return value === undefined || value === "" ? [] : [[key, value]]
  })
  const query = new URLSearchParams(given).toString().replaceAll("%2F", "/")
  return query === "" ? ANCHOR : `${ANCHOR}?${query}`
}
