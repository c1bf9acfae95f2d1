import type { CountedRecord } from "../dataset/statistics.js"
import type { PickedRecord } from "./picked.js"

/** What can be wrong with a line or a record. */
export type DefectKind = "not a record" | "faults" | "wrong label" | "repeated prompt" | "contradicted prompt"

/** Lines or records with which the same is wrong. */
export interface Defective {
  readonly kind: DefectKind
  readonly count: number
  /** The first of them: where, and what is wrong there. */
  readonly places: ReadonlyArray<string>
  /** The first of them that are records. */
  readonly records: ReadonlyArray<PickedRecord>
}

/** Places that are told of each kind, and records that are shown. */
const PLACES = 10
/** Characters of a reason. */
const LONGEST = 160

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text)

interface Found {
  count: number
  readonly places: Array<string>
  readonly records: Array<PickedRecord>
}

const nameOf = ({ number, record }: CountedRecord): string => record.id ?? `record ${number}`

/** Counts what is wrong, and keeps where it was first. */
export class Defects {
  private readonly found = new Map<DefectKind, Found>()

  refuse(place: string, reason: string): void {
    this.note("not a record", () => `${place}: ${cut(reason)}`)
  }

  add(counted: CountedRecord, pick: () => PickedRecord): void {
    const { fault, isRight, record, repeated } = counted
    if (fault !== undefined) this.note("faults", () => `${nameOf(counted)}: ${cut(fault)}`, pick)
    else if (!isRight) this.note("wrong label", () => `${nameOf(counted)} says ${record.expected_output}`, pick)
    if (repeated === undefined) return
    const kind = repeated.isSame ? "repeated prompt" : "contradicted prompt"
    this.note(kind, () => `${nameOf(counted)} has the prompt of record ${repeated.number}`, pick)
  }

  private note(kind: DefectKind, place: () => string, pick?: () => PickedRecord): void {
    let found = this.found.get(kind)
    if (found === undefined) this.found.set(kind, (found = { count: 0, places: [], records: [] }))
    found.count++
    if (found.places.length === PLACES) return
    found.places.push(place())
    if (pick !== undefined) found.records.push(pick())
  }

  get all(): ReadonlyArray<Defective> {
    return Array.from(this.found, ([kind, found]) => ({ kind, ...found }))
  }
}
