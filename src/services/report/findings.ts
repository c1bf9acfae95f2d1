import { Category } from "../../domain/Category.js"
import { Level } from "../../domain/Level.js"
import { percent, whole, wholeCount } from "../../domain/quantity.js"
import type { DefectKind } from "./Defects.js"
import type { PartData, ReportData } from "./ReportData.js"

/** Something about a dataset that a person should know before training on it. */
export interface Finding {
  /** `wrong`: it is. `odd`: it is unlike what these datasets usually are. `note`: it is so by design, and matters. */
  readonly kind: "wrong" | "odd" | "note"
  readonly text: string
  /** Where that is first, if it can be said. */
  readonly places?: ReadonlyArray<string>
}

/** Shares from which something is told. */
const COMMON_ANSWER = 0.02
const COMMON_SENTENCE = 0.02
const COMMON_PROGRAM = 0.05
const READ_OFF = 0.1
const CONSTANT = 0.02
/** How many times as many records the largest level or category has as the smallest. */
const UNEVEN_LEVELS = 1.5
const UNEVEN_CATEGORIES = 6
/** By how much two splits may differ: half the sum of the differences of their shares. */
const DIFFERENT = 0.05
/** How far the largest number of steps may be from what 95 % take. */
const LONG_TAIL = 100
/** Records from which on shares say something. */
const ENOUGH = 200

const are = (n: number, one: string, many: string): string => (n === 1 ? one : many)

const listed = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`

const LISTED = 12

const cut = (words: ReadonlyArray<string>): string =>
  words.length <= LISTED ? listed(words) : `${words.slice(0, LISTED).join(", ")} and ${words.length - LISTED} more`

/** What is wrong with so many lines or records. */
const WRONG: Readonly<Record<DefectKind, (count: number) => string>> = {
  "not a record": (n) =>
    `${wholeCount(n, "line")} ${are(n, "is not a record", "are not records")}, and ${are(n, "counts", "count")} nowhere else.`,
  faults: (n) => `The program of ${wholeCount(n, "record")} cannot be run to its end.`,
  "wrong label": (n) => `The program of ${wholeCount(n, "record")} leaves another number than the record says.`,
  "repeated prompt": (n) =>
    `${wholeCount(n, "record")} ${are(n, "has", "have")} the prompt of an earlier one, with the same answer.`,
  "contradicted prompt": (n) =>
    `${wholeCount(n, "record")} ${are(n, "has", "have")} the prompt of an earlier one, with another answer.`,
}

const defects = ({ defects }: ReportData): ReadonlyArray<Finding> =>
  defects.map(({ count, kind, places }) => ({ kind: "wrong", text: WRONG[kind](count), places }))

/** Levels and categories that are missing, or have much more than others. */
const unevenness = ({ statistics: { categories, levels, records } }: ReportData): ReadonlyArray<string> => {
  const tell = (what: string, groups: typeof levels, names: ReadonlyArray<string>, ratio: number) => {
    const some = names.map((name) => [name, groups[name]?.records ?? 0] as const)
    const missing = some.flatMap(([name, count]) => (count === 0 ? [name] : []))
    const there = some.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a)
    const [[most, largest], [least, smallest]] = [there[0]!, there[there.length - 1]!]
    return [
      ...(there.length === 1 ? [`All records are of ${what} ${most}.`] : []),
      ...(there.length > 1 && missing.length > 0 ? [`There are no records of ${what} ${listed(missing)}.`] : []),
      ...(largest > ratio * smallest
        ? [
            `${what[0]!.toUpperCase()}${what.slice(1)} ${most} has ${(largest / smallest).toFixed(1)} times as many records as ${least} ` +
              `(${percent(largest / records)} against ${percent(smallest / records)}).`,
          ]
        : []),
    ]
  }
  return [
    ...tell("level", levels, Level.literals.map(String), UNEVEN_LEVELS),
    ...tell("category", categories, Category.literals, UNEVEN_CATEGORIES),
  ]
}

/** What a model could do instead of the task. */
const shortcuts = (data: ReportData): ReadonlyArray<string> => {
  const { answerInPrompt, constantPrograms, programs, sentences, statistics } = data
  const { answers, records } = statistics
  const [answer] = answers.most_common
  const ten = answers.most_common.reduce((sum, { share }) => sum + share, 0)
  const [sentence] = sentences.commonest
  const [program] = programs.commonest
  return [
    ...(answer !== undefined && answer.share > COMMON_ANSWER
      ? [
          `${percent(answer.share)} of the answers are ${answer.answer}: a program that always leaves that is right so often. ` +
            `The ${answers.most_common.length} commonest answers are those of ${percent(ten)} of the records.`,
        ]
      : []),
    ...(answerInPrompt / records > READ_OFF
      ? [
          `In ${percent(answerInPrompt / records)} of the records the answer stands in the prompt, as a number of its own.`,
        ]
      : []),
    ...(constantPrograms / records > CONSTANT
      ? [
          `${percent(constantPrograms / records)} of the programs do no more than two instructions, such as loading a number and halting.`,
        ]
      : []),
    ...(sentence !== undefined && sentence.records / records > COMMON_SENTENCE
      ? [`${percent(sentence.records / records)} of the prompts are the same but for their digits: “${sentence.text}”.`]
      : []),
    ...(program !== undefined && program.records / records > COMMON_PROGRAM
      ? [`${percent(program.records / records)} of the programs have the same operations: ${program.text}.`]
      : []),
  ]
}

const extent = ({ statistics: { executed_steps: steps, tests } }: ReportData): ReadonlyArray<string> => [
  ...(steps.max > LONG_TAIL * steps.p95
    ? [
        `A few programs run far longer than the rest: up to ${whole(steps.max)} steps, where 95 % take at most ${whole(steps.p95)}.`,
      ]
    : []),
  ...(tests !== undefined && tests.function_records > 0 && tests.per_function.min < tests.per_function.max
    ? [`Programs that take inputs have from ${tests.per_function.min} to ${tests.per_function.max} tests.`]
    : []),
]

/** Half the sum of the differences of shares: 0 for parts that are alike, 1 for parts that have nothing in common. */
const distance = (a: PartData, b: PartData): number => {
  const [first, second] = [a, b].map(({ cells, records }) => cells.flat().map((count) => count / records))
  return first!.reduce((sum, share, n) => sum + Math.abs(share - second![n]!), 0) / 2
}

/** Splits that have other subjects than the first; `test_family` has by design. */
const splitsApart = ({ splits: [first, ...others] }: ReportData): ReadonlyArray<Finding> =>
  others.flatMap((part): ReadonlyArray<Finding> => {
    if (part.records < ENOUGH || first!.records < ENOUGH) return []
    const apart = distance(first!, part)
    if (apart <= DIFFERENT) return []
    const isMeant = part.name === "test_family"
    return [
      {
        kind: isMeant ? "note" : "odd",
        text:
          `${part.name} has other subjects and levels than ${first!.name}: ${percent(apart)} of its records would have to be others` +
          `${isMeant ? "; it is made of families that no other split has" : ""}.`,
      },
    ]
  })

/** What matters to whoever trains on it. */
const notes = (data: ReportData): ReadonlyArray<string> => {
  const { all, operations, statistics, unused } = data
  const { records } = statistics
  return [
    ...(all.functions === 0
      ? [
          "No program takes inputs: each record asks for one number, and a program that only loads that number is right. As a reward or a test, take functions with tests (nl datagen --tests 8 --form function), which no such program passes.",
        ]
      : all.functions < records
        ? [
            `${percent(1 - all.functions / records)} of the programs take no inputs: a program that only loads the number is right there.`,
          ]
        : []),
    ...(unused.length > 0
      ? [
          `${unused.length} of the machine's ${unused.length + operations.length} operations are in no program that can be read: ${cut(unused)}.`,
        ]
      : []),
    ...(records < ENOUGH ? [`With ${wholeCount(records, "record")}, shares say little.`] : []),
  ]
}

/** What is wrong with a dataset, what is odd about it, and what to know. */
export const findingsOf = (data: ReportData): ReadonlyArray<Finding> => {
  const all = (kind: Finding["kind"], texts: ReadonlyArray<string>) => texts.map((text): Finding => ({ kind, text }))
  const isEnough = data.statistics.records >= ENOUGH
  return [
    ...defects(data),
    ...(isEnough ? all("odd", [...unevenness(data), ...shortcuts(data), ...extent(data)]) : []),
    ...splitsApart(data),
    ...all("note", notes(data)),
  ]
}
