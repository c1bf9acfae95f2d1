import { type DatasetPlan, type ShardReceipt, type TableName, tablesOf } from "../../domain/DatasetPlan.js"
import { type Columns, type ColumnType, recordTable } from "../tables/Table.js"
import { viewTable } from "../tables/views.js"

/** What `load_dataset` of `datasets` reads in the head of a card: which files are which split, and what their columns hold. */

/** The name of a table's config: the records are what `load_dataset` gives unless told otherwise. */
export const configName = (table: TableName): string => (table === "data" ? "default" : table)

/** The columns of a table of a plan. */
export const columnsOf = (plan: DatasetPlan, table: TableName): Columns =>
  (table === "data" ? recordTable(plan.tests !== undefined) : viewTable(table, plan)).columns

/**
 * A type in the words of `dataset_info`, as datasets from 2.14 on read it: `list` is a list in all of them, `sequence` of a struct
 * is a struct of lists before 4. Behind the name the kind has to be the first key.
 */
const featureOf = (type: ColumnType): object => {
  if (typeof type === "string") return { dtype: type }
  if ("struct" in type) return { struct: featuresOf(type.struct) }
  const { list } = type
  if (typeof list === "string") return { list }
  return { list: "struct" in list ? featuresOf(list.struct) : featureOf(list) }
}

const featuresOf = (columns: Columns): ReadonlyArray<object> =>
  columns.map(([name, type]) => ({ name, ...featureOf(type) }))

/** A type for people: `list of uint8`. */
export const typeName = (type: ColumnType): string => {
  if (typeof type === "string") return type
  return "list" in type ? `list of ${typeName(type.list)}` : type.struct.map(([name]) => name).join(", ")
}

const bytesOf = (table: TableName, receipts: ReadonlyArray<ShardReceipt>): number =>
  receipts
    .flatMap(({ files }) => files)
    .filter(({ path }) => path.startsWith(`${table}/`))
    .reduce((sum, { bytes }) => sum + bytes, 0)

const infoOf = (plan: DatasetPlan, receipts: ReadonlyArray<ShardReceipt>, table: TableName) => {
  const size = bytesOf(table, receipts)
  return {
    config_name: configName(table),
    features: featuresOf(columnsOf(plan, table)),
    splits: plan.splits.map(({ name, records }) => ({
      name,
      // It has to be there, or the numbers of records are not compared. Only the free space of the disk is measured by it.
      num_bytes: bytesOf(
        table,
        receipts.filter(({ split }) => split === name),
      ),
      num_examples: records,
    })),
    download_size: size,
    dataset_size: size,
  }
}

/** `configs`: a config for each table, with the files of each split. `test-*` is no `test_wording-…`, for the hyphen. */
export const configsOf = (plan: DatasetPlan): ReadonlyArray<object> =>
  tablesOf(plan).map((table) => ({
    config_name: configName(table),
    data_files: plan.splits.map(({ name }) => ({ split: name, path: `${table}/${name}-*` })),
  }))

/** `dataset_info`: the columns and sizes of each config. */
export const datasetInfoOf = (plan: DatasetPlan, receipts: ReadonlyArray<ShardReceipt>): ReadonlyArray<object> =>
  tablesOf(plan).map((table) => infoOf(plan, receipts, table))
