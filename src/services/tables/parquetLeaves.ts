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
  /** The leaf's values of a group of rows, which come row by row. */
  readonly column: ColumnBuilder
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

/** Bytes that become more, in a fraction of the memory of an array. */
class Bytes {
  length = 0
  private room = new Uint8Array(1 << 12)

  push(byte: number): void {
    if (this.length === this.room.length) {
      const { room } = this
      this.room = new Uint8Array(2 * room.length)
      this.room.set(room)
    }
    this.room[this.length++] = byte
  }

  /** They hold until more come. The library slices and reads such lists only, so bytes do for an array. */
  get all(): Array<number> {
    return this.room.subarray(0, this.length) as unknown as Array<number>
  }
}

/**
 * Values of a leaf, with their levels as the format has them: the repetition level says which list goes on, 0 for
 * a row that begins; the definition level how many lists around have an element, fewer than all for an empty one. Nothing of
 * the rows is kept but texts: so they can be made, and forgotten, one by one.
 */
class ColumnBuilder {
  private values: Array<unknown> | Bytes
  private readonly definition = new Bytes()
  private readonly repetition = new Bytes()
  private hasEmpty = false

  constructor(
    private readonly type: Simple,
    private readonly steps: ReadonlyArray<Step>,
    private readonly maxDefinitionLevel: number,
  ) {
    this.values = type === "uint8" ? new Bytes() : []
  }

  add(row: Row): void {
    this.visit(row, 0, 0, 0)
  }

  /** What has been added since the last time: it holds until more is. */
  take(): PageData {
    const { definition, hasEmpty, maxDefinitionLevel, repetition, values } = this
    const taken: PageData = {
      values: values instanceof Bytes ? values.all : values,
      definitionLevels: definition.all,
      repetitionLevels: repetition.all,
      maxDefinitionLevel,
    }
    // The library knows by these that there is none.
    if (hasEmpty && values instanceof Bytes)
      taken.values = Array.from(values.all, (value, n) =>
        taken.definitionLevels[n] === maxDefinitionLevel ? value : null,
      )
    for (const bytes of [definition, repetition]) bytes.length = 0
    if (values instanceof Bytes) values.length = 0
    else this.values = []
    this.hasEmpty = false
    return taken
  }

  private visit(value: unknown, at: number, repetition: number, definition: number): void {
    const step = this.steps[at]
    if (step === undefined) this.put(CONVERT[this.type](value), repetition, definition)
    else if (step !== EACH) this.visit((value as Row)[step], at + 1, repetition, definition)
    else {
      const list = value as ReadonlyArray<unknown>
      if (list.length === 0) this.putNothing(repetition, definition)
      for (let n = 0; n < list.length; n++)
        this.visit(list[n], at + 1, n === 0 ? repetition : definition + 1, definition + 1)
    }
  }

  private put(value: unknown, repetition: number, definition: number): void {
    this.values.push(value as never)
    this.definition.push(definition)
    this.repetition.push(repetition)
  }

  private putNothing(repetition: number, definition: number): void {
    this.hasEmpty = true
    this.put(this.type === "uint8" ? 0 : null, repetition, definition)
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
    column: new ColumnBuilder(type, steps, lists),
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
