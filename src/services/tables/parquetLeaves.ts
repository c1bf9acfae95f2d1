import type { SchemaElement } from "hyparquet"
import type { PageData } from "hyparquet-writer/src/types.js"
import type { Columns, ColumnType, Row } from "./Table.js"

/** A column of a file as it is stored: a column of the table, or what lists and structs in one come down to. */
export interface Leaf {
  /** Path with dots. */
  readonly name: string
  readonly element: SchemaElement
  /** From the root of the schema to the leaf. */
  readonly path: Array<SchemaElement>
  readonly hasStatistics: boolean
  readonly pageOf: (rows: ReadonlyArray<Row>) => PageData
}

type Simple = "string" | "int64" | "uint8"

/** Integers without a logical type: the library writes that of integers as Thrift of another type, which readers refuse. */
const SIMPLE: Readonly<Record<Simple, Pick<SchemaElement, "type" | "converted_type" | "logical_type">>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  int64: { type: "INT64" },
  uint8: { type: "INT32", converted_type: "UINT_8" },
}

/** A step from a row to the values of a leaf: into a field, or into each element of a list. */
type Step = string | typeof EACH
const EACH = Symbol("each element")

const integer = (value: unknown): bigint => {
  if (typeof value !== "number") throw new TypeError(`${typeof value} is not number`)
  return BigInt(value)
}

const byte = (value: unknown): number => {
  if (typeof value !== "number" || (value & 255) !== value) throw new RangeError(`${String(value)} is not a byte`)
  return value
}

const text = (value: unknown): string => {
  if (typeof value !== "string") throw new TypeError(`${typeof value} is not string`)
  return value
}

/** What the library writes for a value. */
const CONVERT: Readonly<Record<Simple, (value: unknown) => unknown>> = { string: text, int64: integer, uint8: byte }

/** Levels are small. The library slices and reads them only, so bytes do, in an eighth of the memory. */
const bytes = (length: number): Array<number> => new Uint8Array(length) as unknown as Array<number>

/** How many values, empty lists included, come of `value`. */
const slots = (value: unknown, steps: ReadonlyArray<Step>, at: number): number => {
  const step = steps[at]
  if (step === undefined) return 1
  if (step !== EACH) return slots((value as Row)[step], steps, at + 1)
  const list = value as ReadonlyArray<unknown>
  if (list.length === 0) return 1
  if (at === steps.length - 1) return list.length
  let sum = 0
  for (const each of list) sum += slots(each, steps, at + 1)
  return sum
}

/**
 * Values of a leaf, with their levels as the format has them: the repetition level says which list goes on, 0 for
 * a row that begins; the definition level how many lists around have an element, fewer than all for an empty one.
 */
class Levels implements PageData {
  readonly values: Array<unknown>
  readonly definitionLevels: Array<number>
  readonly repetitionLevels: Array<number>
  private next = 0

  constructor(
    rows: ReadonlyArray<Row>,
    private readonly steps: ReadonlyArray<Step>,
    readonly maxDefinitionLevel: number,
    private readonly convert: (value: unknown) => unknown,
  ) {
    let count = 0
    for (const row of rows) count += slots(row, steps, 0)
    this.values = new Array<unknown>(count)
    this.definitionLevels = bytes(count)
    this.repetitionLevels = bytes(count)
    for (const row of rows) this.visit(row, 0, 0, 0)
  }

  private visit(value: unknown, at: number, repetition: number, definition: number): void {
    const step = this.steps[at]
    if (step === undefined) this.put(this.convert(value), repetition, definition)
    else if (step !== EACH) this.visit((value as Row)[step], at + 1, repetition, definition)
    else {
      const list = value as ReadonlyArray<unknown>
      if (list.length === 0) this.put(null, repetition, definition)
      else if (at === this.steps.length - 1) this.elements(list, repetition, definition + 1)
      else
        for (let n = 0; n < list.length; n++)
          this.visit(list[n], at + 1, n === 0 ? repetition : definition + 1, definition + 1)
    }
  }

  /** The elements of an innermost list, which are most of all there is. */
  private elements(list: ReadonlyArray<unknown>, repetition: number, definition: number): void {
    const { convert, definitionLevels, repetitionLevels, values } = this
    let next = this.next
    for (let n = 0; n < list.length; n++, next++) {
      values[next] = convert(list[n])
      definitionLevels[next] = definition
      repetitionLevels[next] = n === 0 ? repetition : definition
    }
    this.next = next
  }

  private put(value: unknown, repetition: number, definition: number): void {
    this.values[this.next] = value
    this.definitionLevels[this.next] = definition
    this.repetitionLevels[this.next] = repetition
    this.next++
  }
}

const leafOf = (type: Simple, path: Array<SchemaElement>, steps: ReadonlyArray<Step>): Leaf => {
  const lists = steps.filter((step) => step === EACH).length
  return {
    name: path
      .slice(1)
      .map(({ name }) => name)
      .join("."),
    element: path[path.length - 1]!,
    path,
    // Of bytes they would say nothing.
    hasStatistics: type !== "uint8",
    pageOf: (rows) => new Levels(rows, steps, lists, CONVERT[type]),
  }
}

interface Leaves {
  /** In the order of the file's schema: each element before what is in it. */
  readonly elements: ReadonlyArray<SchemaElement>
  readonly leaves: ReadonlyArray<Leaf>
}

const within = (
  name: string,
  type: ColumnType,
  path: ReadonlyArray<SchemaElement>,
  steps: ReadonlyArray<Step>,
): Leaves => {
  if (typeof type === "string") {
    const element: SchemaElement = { name, repetition_type: "REQUIRED", ...SIMPLE[type] }
    return { elements: [element], leaves: [leafOf(type, [...path, element], steps)] }
  }
  if ("struct" in type) {
    const group: SchemaElement = { name, repetition_type: "REQUIRED", num_children: type.struct.length }
    const { elements, leaves } = leavesOf(type.struct, [...path, group], steps)
    return { elements: [group, ...elements], leaves }
  }
  // The form that the format's specification wants: a group, in it what repeats, in it the element.
  const group: SchemaElement = {
    ...{ name, repetition_type: "REQUIRED", num_children: 1 },
    ...{ converted_type: "LIST", logical_type: { type: "LIST" } },
  }
  const list: SchemaElement = { name: "list", repetition_type: "REPEATED", num_children: 1 }
  const { elements, leaves } = within("element", type.list, [...path, group, list], [...steps, EACH])
  return { elements: [group, list, ...elements], leaves }
}

/** The leaves of columns, and the part of the schema that describes them. `path` leads from the root to their parent. */
export const leavesOf = (
  columns: Columns,
  path: ReadonlyArray<SchemaElement>,
  steps: ReadonlyArray<Step> = [],
): Leaves => {
  const parts = columns.map(([name, type]) => within(name, type, path, [...steps, name]))
  return { elements: parts.flatMap(({ elements }) => elements), leaves: parts.flatMap(({ leaves }) => leaves) }
}
