import type { DatasetFormat, DatasetPlan } from "../../domain/DatasetPlan.js"

/** How the files of a dataset are opened: the lines of Python that a card shows. `npm run test:python` runs them. */

interface Snippet {
  readonly imports: string
  readonly line: string
}

const pandasLine = (format: DatasetFormat, files: string): string =>
  format === "parquet"
    ? `records = pandas.concat(map(pandas.read_parquet, sorted(glob.glob("${files}"))), ignore_index=True)`
    : `records = pandas.concat(\n    (pandas.read_json(path, lines=True) for path in sorted(glob.glob("${files}"))), ignore_index=True\n)`

const polarsLine = (format: DatasetFormat, files: string): string =>
  format === "parquet"
    ? `records = polars.read_parquet("${files}")`
    : // Without the length, polars takes the types of lists from the first hundred lines.
      `records = polars.scan_ndjson("${files}", infer_schema_length=None).collect()`

const snippets = ({ format, splits, views }: DatasetPlan): ReadonlyArray<Snippet> => {
  const split = splits[0].name
  const files = `DIR/data/${split}-*.${format}`
  const view = views.at(-1)
  return [
    {
      imports: "from datasets import load_dataset",
      line: [
        `dataset = load_dataset("DIR")`,
        `${split} = load_dataset("DIR", split="${split}", streaming=True)`,
        ...(view === undefined ? [] : [`${view} = load_dataset("DIR", "${view}", split="${split}")`]),
      ].join("\n"),
    },
    { imports: "import glob\nimport pandas", line: pandasLine(format, files) },
    { imports: "import polars", line: polarsLine(format, files) },
    {
      imports: "import duckdb",
      line: `counts = duckdb.sql("SELECT level, category, count(*) FROM '${files}' GROUP BY ALL").fetchall()`,
    },
  ]
}

/** Blocks of Python in Markdown, `DIR` being the folder. */
export const loadingText = (plan: DatasetPlan): string =>
  snippets(plan)
    .map(({ imports, line }) => `\`\`\`python\n${imports}\n\n${line}\n\`\`\``)
    .join("\n\n")
