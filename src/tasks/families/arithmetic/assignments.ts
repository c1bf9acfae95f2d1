import { pick } from "../../dsl/Draws.js"
import { type Asm, asm, family, int, mapped } from "../../dsl/index.js"

const OPERATIONS = [
  ["add", "+"],
  ["sub", "-"],
  ["mul", "*"],
] as const

interface Statement {
  readonly op: (typeof OPERATIONS)[number]
  /** Variables by number; the first one is always the one before. */
  readonly left: number
  readonly right: { readonly variable: number } | { readonly constant: number }
}

interface Script {
  readonly names: ReadonlyArray<string>
  readonly a: number
  readonly b: number
  readonly statements: ReadonlyArray<Statement>
}

const NAMES = [
  ["a", "b", "c", "d", "e", "f"],
  ["x", "y", "z", "u", "v", "w"],
  ["p", "q", "r", "s", "t", "u"],
  ["j", "k", "l", "m", "n", "p"],
  ["width", "height", "size", "total", "rest", "result"],
]

const lines = ({ names, a, b, statements }: Script): ReadonlyArray<string> => [
  `${names[0]} = ${a}`,
  `${names[1]} = ${b}`,
  ...statements.map(({ op, left, right }, n) => {
    const operand = "variable" in right ? names[right.variable] : right.constant
    return `${names[n + 2]} = ${names[left]} ${op[1]} ${operand}`
  }),
]

/** Two variables and up to four made from them, each of which the next one uses. */
export const assignments = family({
  id: "arithmetic/assignments",
  level: 1,
  weight: 6,
  parameters: {
    script: mapped(int(0, 999 * 999 - 1), (index, draws): Script => {
      const statements: Array<Statement> = [{ op: pick(draws, OPERATIONS), left: 0, right: { variable: 1 } }]
      for (let more = draws.below(4); more > 0; more--) {
        const right = draws.below(2) === 0 ? { variable: draws.below(2) } : { constant: 2 + draws.below(98) }
        statements.push({ op: pick(draws, OPERATIONS), left: statements.length + 1, right })
      }
      return { names: pick(draws, NAMES), a: 1 + (index % 999), b: 1 + Math.floor(index / 999), statements }
    }),
  },
  formats: {
    semicolons: (script: Script) => lines(script).join("; "),
    commas: (script: Script) => lines(script).join(", "),
    lets: (script: Script) =>
      lines(script)
        .map((line) => `let ${line}`)
        .join("; "),
    last: ({ names, statements }: Script) => names[statements.length + 1]!,
  },
  prompt: [
    "[let|if|given|with] {script:commas}, [what is {script:last}?|find {script:last}|return {script:last}|compute {script:last}]",
    "[what is|compute|find|return|give me] {script:last} [where|if|given that|when] {script:commas}",
    "<do>run {script:semicolons}, then [return|print|report] {script:last}",
    "!{script:semicolons}; return {script:last}",
    "!{script:lets}; return {script:last}",
    "my notebook says that {script:commas}. What is {script:last} then?",
  ],
  answer: ({ script: { a, b, statements } }) => {
    const values = [a, b]
    for (const { op, left, right } of statements) {
      const x = values[left]!
      const y = "variable" in right ? values[right.variable]! : right.constant
      values.push(op[1] === "+" ? x + y : op[1] === "-" ? x - y : x * y)
    }
    return values[values.length - 1]!
  },
  programs: [
    ({ script }) => asm`
        mov %v0, ${script.a}
        mov %v1, ${script.b}
        ${script.statements.map((statement, n): Asm => compute(statement, n === script.statements.length - 1 ? "r0" : `%v${n + 2}`))}
        halt`,
    ({ script }) => asm`
        mov %v0, ${script.a}
        mov %v1, ${script.b}
        ${script.statements.map((statement, n): Asm => loaded(statement, `%v${n + 2}`))}
        mov r0, ${`%v${script.statements.length + 1}`}
        halt`,
    ({ script }, draws) => asm`
        mov %v1, ${script.b}
        mov %v0, ${script.a}
        ${script.statements.map((statement, n): Asm => (draws.below(2) === 0 ? loaded : compute)(statement, `%v${n + 2}`))}
        mov r0, ${`%v${script.statements.length + 1}`}
        halt`,
  ],
})

const compute = ({ op, left, right }: Statement, into: string): Asm =>
  "variable" in right
    ? asm`${op[0]} ${into}, ${`%v${left}`}, ${`%v${right.variable}`}`
    : asm`${op[0]} ${into}, ${`%v${left}`}, ${right.constant}`

/** The same, constants in a register too. */
const loaded = (statement: Statement, into: string): Asm =>
  "variable" in statement.right
    ? compute(statement, into)
    : asm`
        mov %k, ${statement.right.constant}
        ${statement.op[0]} ${into}, ${`%v${statement.left}`}, %k`
