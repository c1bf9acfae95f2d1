import type { DatasetPlan, View } from "../../domain/DatasetPlan.js"
import type { DatasetRecord } from "../../domain/DatasetRecord.js"
import { type ColumnType, type Row, type Table, TESTS } from "./Table.js"

/** What of a plan its views depend on. */
export type ViewPlan = Pick<DatasetPlan, "system" | "tests">

const MESSAGES: ColumnType = {
  list: {
    struct: [
      ["role", "string"],
      ["content", "string"],
    ],
  },
}

const ID = ["id", "string"] as const

const message = (role: "system" | "user" | "assistant", content: string): Row => ({ role, content })

/** The messages in front of an answer. */
const asked = (system: string, { prompt }: DatasetRecord): ReadonlyArray<Row> =>
  system === "" ? [message("user", prompt)] : [message("system", system), message("user", prompt)]

const SFT: Table = {
  columns: [["prompt", "string"], ["completion", "string"], ID],
  rowOf: ({ assembly, id, prompt }) => ({ prompt, completion: assembly, id }),
}

const chat = (system: string): Table => ({
  columns: [["messages", MESSAGES], ID],
  rowOf: (record) => ({
    messages: [...asked(system, record), message("assistant", record.assembly)],
    id: record.id,
  }),
})

/** Names the reward function: verl chooses by it. */
const DATA_SOURCE = "nl-datagen"

/**
 * What an answer has to do, for those that get this text alone (verl): its tests as JSON, or without tests the number it leaves.
 */
const groundTruth = ({ expected_output, tests }: DatasetRecord): string =>
  tests === undefined ? String(expected_output) : JSON.stringify(tests)

const infoOf = ({ category, expected_output, family, level, problem, steps, tests }: DatasetRecord): string =>
  JSON.stringify({ level, category, family, problem, steps, expected_output, ...(tests && { tests }) })

/** `train/17`: split and index. */
const placeOf = (id: string): { readonly split: string; readonly index: number } => {
  const at = id.lastIndexOf("/")
  return { split: id.slice(0, at), index: Number(id.slice(at + 1)) }
}

/**
 * One table for trainers by reward, each of which reads what it knows and leaves the rest: TRL gives all columns but `prompt` to
 * the reward function; verifiers reads `prompt`, `answer` and `info`; verl `data_source`, `prompt`, `reward_model` and
 * `extra_info`. No column is called `task`, `env_id`, `environment`, `completion`, `text` or `index`, which mean something to them.
 */
const rl = ({ system, tests }: ViewPlan): Table => ({
  columns: [
    ["prompt", MESSAGES],
    ["answer", "string"],
    ...(tests === undefined ? [] : [TESTS]),
    ["info", "string"],
    ["data_source", "string"],
    ["ability", "string"],
    [
      "reward_model",
      {
        struct: [
          ["style", "string"],
          ["ground_truth", "string"],
        ],
      },
    ],
    [
      "extra_info",
      {
        struct: [
          ["split", "string"],
          ["index", "int64"],
          ["id", "string"],
          ["level", "int64"],
          ["family", "string"],
        ],
      },
    ],
    ID,
  ],
  rowOf: (record) => ({
    prompt: asked(system, record),
    answer: String(record.expected_output),
    ...(tests !== undefined && { tests: record.tests }),
    info: infoOf(record),
    data_source: DATA_SOURCE,
    ability: record.category,
    reward_model: { style: "rule", ground_truth: groundTruth(record) },
    extra_info: { ...placeOf(record.id), id: record.id, level: record.level, family: record.family },
    id: record.id,
  }),
})

/** The table of a view: the records as a trainer reads them. */
export const viewTable = (view: View, plan: ViewPlan): Table => {
  switch (view) {
    case "sft":
      return SFT
    case "chat":
      return chat(plan.system)
    case "rl":
      return rl(plan)
  }
}
