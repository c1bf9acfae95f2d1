import { Category } from "../../domain/Category.js"
import { decodeProgram } from "../../vm/binary/decode.js"
import { BY_OPCODE, type Operation } from "../../vm/isa/instructionSet.js"

/** The category of a program file's records, from what the file says, or from what its program does. */

/** Words of `@category`, besides the categories themselves in singular and plural, by what they mean for us. */
export const CATEGORY_WORDS: Readonly<Record<Category, ReadonlyArray<string>>> = {
  arithmetic: ["basic", "calculation", "conversion", "number"],
  bitwise: ["bit", "bits", "bit-manipulation", "binary"],
  comparisons: ["conditional", "control", "control-flow", "branch", "logic"],
  loops: ["iteration"],
  memory: [
    ...["array", "buffer", "collection", "data-structure", "encoding", "list", "matrix", "parsing", "stack", "string"],
    ...["text", "vector"],
  ],
  functions: ["call", "closure", "interpreter", "procedure", "recursion", "recursive", "subroutine"],
  algorithms: ["dynamic-programming", "game", "graph", "search", "searching", "simulation", "sort", "sorting", "tree"],
  concurrency: ["atomic", "channel", "concurrent", "parallel", "synchronization", "synchronisation", "thread"],
  security: ["capability", "safety", "secure", "taint"],
  crypto: ["checksum", "cipher", "cryptography", "encryption", "hash", "hashing"],
  math: ["float", "floating-point", "geometry", "mathematics", "maths", "number-theory", "numeric", "statistic"],
}

const stem = (word: string): string => word.replace(/ie?s$/, "y").replace(/y$/, "").replace(/s$/, "")

const BY_STEM = new Map(
  Category.literals.flatMap((category) =>
    [category, ...CATEGORY_WORDS[category]].map((word) => [stem(word), category] as const),
  ),
)

/** The category that the first part of an `@category` names; `undefined` for a word that we do not know. */
export const categoryNamed = (text: string): Category | undefined =>
  BY_STEM.get(
    stem(
      text
        .split("/")[0]!
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, "-"),
    ),
  )

/** Kinds of operations that tell what a program is about, the most telling first. */
const TELLING: ReadonlyArray<readonly [kind: Operation["kind"], Category]> = [
  ["thread", "concurrency"],
  ["atomic", "concurrency"],
  ["guard", "security"],
  ["extension", "crypto"],
  ["call", "functions"],
  ["device", "security"],
  ["memory", "memory"],
  ["io", "memory"],
]

/** The category of a program by its instructions. */
export const categoryByProgram = (bytes: Uint8Array): Category => {
  const operations = decodeProgram(bytes).instructions.map(({ immediate, opcode }) => ({
    operation: BY_OPCODE[opcode]!,
    goesBack: (immediate ?? 0n) < 0n,
  }))
  const telling = TELLING.find(([kind]) => operations.some(({ operation }) => operation.kind === kind))
  if (telling !== undefined) return telling[1]
  if (operations.some(({ goesBack, operation }) => operation.kind === "branch" && goesBack)) return "loops"
  if (operations.some(({ operation: { kind } }) => kind === "branch" || kind === "compare")) return "comparisons"
  const bits = operations.filter(({ operation: { name } }) => /^(?:and|or|xor|sh[lr]|sar|bits\.)/.test(name)).length
  return 2 * bits > operations.length ? "bitwise" : "arithmetic"
}
