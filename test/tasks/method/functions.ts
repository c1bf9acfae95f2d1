import { presetsOf } from "../../../src/services/testCases.js"
import { levelDefect } from "../../../src/services/dataset/levelRules.js"
import type { TestCase } from "../../../src/domain/TrainingExample.js"
import { makeSeeded } from "../../../src/layers/SeededRandomness.js"
import type { Family } from "../../../src/tasks/dsl/Family.js"
import { decode, Image } from "../../../src/vm/binary/decode.js"
import { Machine, type RunOptions } from "../../../src/vm/exec/Machine.js"
import { INPUT_BASE } from "../../../src/vm/isa/limits.js"
import { Reference } from "../../../src/tasks/dsl/prompt/sentence.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { strictly } from "../contract.js"
import { Branches } from "./branches.js"
import { missed } from "./cues.js"
import { type Exception, EXCEPTIONS, exceptionTo } from "./exceptions.js"
import { languageDefect } from "./language.js"
import type { Finding } from "./method.js"
import { mistaken, pagesOf, without, WITHOUT_EFFECT } from "./mutants.js"
import { type Made, maker } from "./samples.js"
import { hasThreads } from "./schedules.js"
import { SCHEDULES } from "../../../src/services/dataset/schedules.js"
import { codeOf, noiseAt, noisy, traced } from "./trace.js"

/**
 * Families as functions: programs take their inputs from where the sentence says, do it in the way that it says, need each
 * of their instructions; and tests tell wrong programs from right ones.
 */

/** What the checks of a function found, and its figures. */
export interface FunctionReport {
  readonly findings: ReadonlyArray<Finding>
  /** Why others are excepted. */
  readonly exceptions: ReadonlySet<Exception>
  /** Changed programs that compute something else, and those of them that fail a test. */
  readonly different: number
  readonly failing: number
}

const SAMPLES = 96
/** Samples whose prompts are looked at. */
const PROMPTS = 400
/** Samples whose programs are changed. */
const CHANGED = 24
/** Other inputs, by which it is known whether a changed program is another function. */
const MORE = 40
/** Of the changed programs that are other functions, those that fail a test at least: of a family, and of the catalogue. */
const LEAST_FAILING = 0.9
export const LEAST_FAILING_OF_ALL = 0.95
const MOST_STEPS = 20_000
const LEAST_SIZE = 400
/** Shares of the commonest output: of any function, and of one that says yes or no. */
const MOST_OF_ONE = 0.5
const MOST_OF_ONE_YES_NO = 0.85

const machine = new Machine()
const image = new Image()
const random = makeSeeded(77)

/** What a program leaves; `undefined` after a fault. */
const outcome = (bytes: Uint8Array, options: RunOptions): bigint | undefined =>
  machine.run(bytes, bytes.length, options) ? machine.result : undefined

/** A test with noise in all registers and pages of memory that it does not preset. */
const noisyTest = (
  { call }: Made,
  test: TestCase,
  pages: Iterable<number>,
  dataLength: number,
  fuel: number,
): RunOptions => {
  const { registers = [] } = noisy([], 0, fuel)
  const given = new Set(call!.registers)
  const all = presetsOf(test)
  // Between the inputs a test has zeros, of which its sentence says nothing.
  const presets = { ...all, registers: all.registers.filter(([register]) => given.has(register)) }
  return {
    registers: [...registers.filter(([register]) => !given.has(register)), ...presets.registers],
    memory: [...noiseAt(pages, dataLength), ...presets.memory],
    fuel,
  }
}

/** Where the inputs are, of which a prompt says nothing. */
const unsaid = ({ call, prompt }: Made): string | undefined =>
  call!.registers.map((register) => `r${register}`).find((name) => !new RegExp(`\\b${name}\\b`).test(prompt))

/** Wordings that differ by nothing but the format of an input, which is not shown: `[{x}|{x:hex}]`. */
const sameWordings = (
  { inputs, wordings }: Family,
  parameters: Readonly<Record<string, unknown>>,
): ReadonlyArray<string> => {
  const names = Object.fromEntries(inputs!.map((name) => [name, new Reference(name)]))
  const found: Array<string> = []
  wordings.sizes.forEach((count, pattern) => {
    const seen = new Set<string>()
    for (let n = 0; n < Math.min(count, MOST_WORDINGS); n++) {
      const text = wordings.render(pattern, n, { ...parameters, ...names }, random.draws(3, 0))
      if (seen.has(strictly(text))) {
        found.push(text)
        return
      }
      seen.add(strictly(text))
    }
  })
  return found
}

const MOST_WORDINGS = 1500

export const functionReport = (family: Family, exceptions: ReadonlyArray<Exception> = EXCEPTIONS): FunctionReport => {
  const findings: Array<Finding> = []
  const said = new Set<string>()
  const find = (check: Finding["check"], message: string, once = message): void => {
    if (said.has(`${check} ${once}`)) return
    said.add(`${check} ${once}`)
    findings.push({ check, message: `function form: ${message}` })
  }
  const make = maker(family)
  if (family.size < LEAST_SIZE) find("combinations", `only ${family.size} prompts`)
  const samples = Array.from({ length: Math.min(PROMPTS, family.size) }, (_, k) => make(k))
  const some = samples.slice(0, SAMPLES)

  for (const twice of sameWordings(family, samples[0]!.parameters))
    find("language", `two wordings read the same: ${twice}`)
  const prompts = new Map<string, string>()
  for (const made of samples) {
    const { pattern, prompt } = made
    const other = prompts.get(strictly(prompt))
    if (other !== undefined) find("language", `asks the same twice: "${other}" and "${prompt}"`)
    prompts.set(strictly(prompt), prompt)
    const place = unsaid(made)
    if (place !== undefined) find("language", `does not say what ${place} holds: ${prompt}`, `${pattern}`)
    const defect = languageDefect(prompt)
    if (defect !== undefined) find("language", `${defect}: ${prompt}`, `${defect} ${pattern}`)
    if (!/^[ -~]+$/.test(prompt) || / {2}|^ | $| [,.?]|\(\s|undefined|NaN|\[object/.test(prompt))
      find("language", `prompt is badly spaced or unfilled: ${prompt}`, `spacing ${pattern}`)
    if (made.tests.length < 2) find("guess", `fewer than two tests: ${prompt}`, "tests")
    if (made.tests.every(({ output }) => output === made.answer))
      find("guess", `a constant passes: ${prompt}`, "constant")
    if (made.tests[0]!.output !== made.answer) find("guess", `the first test is not the record's: ${prompt}`, "first")
  }
  const outputs = samples.flatMap(({ tests }) => tests.map(({ output }) => output))
  const counts = new Map<number, number>()
  for (const output of outputs) counts.set(output, (counts.get(output) ?? 0) + 1)
  const [commonest, often] = [...counts].reduce((top, one) => (one[1] > top[1] ? one : top))
  if (often / outputs.length > (family.predicate ? MOST_OF_ONE_YES_NO : MOST_OF_ONE))
    find("guess", `${((100 * often) / outputs.length).toFixed(0)} % of the outputs are ${commonest}`)

  const branches = new Branches()
  const sites = new Map<number, { readonly name: string; matters: boolean; present: number; example: string }>()
  let different = 0
  let failing = 0
  const passing = new Map<number, string>()
  some.forEach((made, n) => {
    const { answer, assembly, bytes, origins, prompt } = made
    const { code, data } = codeOf(bytes)
    const isThreaded = hasThreads(assembly)
    const assembled = assemble(assembly)
    if (!assembled.ok || Buffer.compare(assembled.bytes, bytes) !== 0)
      find("method", `text assembles to other bytes: ${prompt}\n${assembly}`, "text")
    decode(bytes, bytes.length, image)
    const level = levelDefect(family.level, family.category, image)
    if (level !== undefined) find("level", `${level}: ${prompt}\n${assembly}`, level)

    const plain = traced(bytes, { ...presetsOf(made.tests[0]!), fuel: MOST_STEPS * 2 })
    const pages = new Set(pagesOf(plain))
    for (const test of made.tests)
      for (let at = 0; at < test.memory.length; at += 4096) pages.add((INPUT_BASE + at) >> 12)
    const runs = made.tests.map((test) => noisyTest(made, test, pages, data.length, MOST_STEPS))
    made.tests.forEach((test, t) => {
      const value = outcome(bytes, presetsOf(test))
      if (value !== BigInt(test.output))
        find(
          "method",
          `leaves ${value ?? machine.fault?.message}, not ${test.output}, with ${JSON.stringify(test)}: ${prompt}\n${assembly}`,
          "wrong",
        )
      else if (outcome(bytes, runs[t]!) !== value)
        find("idle instruction", `counts on registers or memory that it has not set: ${prompt}\n${assembly}`, "noise")
      if (machine.steps > MOST_STEPS) find("method", `takes ${machine.steps} steps: ${prompt}`, "steps")
      if (t > 0 && n < SAMPLES / 2) branches.note(made, traced(bytes, runs[t]!))
      if (isThreaded && n < 6)
        for (const schedule of SCHEDULES)
          if (outcome(bytes, { ...presetsOf(test), ...schedule }) !== BigInt(test.output))
            find("schedules", `depends on the schedule: ${prompt}\n${assembly}`, "schedule")
    })
    const miss = missed(made, plain)
    if (miss !== undefined)
      find(
        "method",
        `the sentence asks for ${miss}, which the program does not show: ${prompt}\n${assembly}`,
        `${miss} ${made.pattern}`,
      )

    const short = made.tests.map((test) => noisyTest(made, test, pages, data.length, 4 * plain.events.length + 20_000))
    code.forEach((instruction, index) => {
      const { name } = instruction
      if (WITHOUT_EFFECT.has(name) || (name === "ret" && index === code.length - 1)) return
      const origin = origins[index]!
      let site = sites.get(origin)
      if (site === undefined) {
        const lines = assembly.split("\n").filter((line) => !line.endsWith(":"))
        site = { name, matters: false, present: 0, example: `\`${lines[index]}\` in: ${prompt}\n${assembly}` }
        sites.set(origin, site)
      }
      site.present++
      if (site.matters) return
      const mutant = without(bytes, instruction)
      site.matters =
        short.some((options, t) => outcome(mutant, options) !== BigInt(made.tests[t]!.output)) ||
        (isThreaded &&
          SCHEDULES.some((schedule) => outcome(mutant, { ...short[0]!, ...schedule }) !== BigInt(answer))) ||
        missed(made, traced(mutant, short[0]!)) !== miss
    })

    if (n >= CHANGED) return
    const more = family.tests!(made, MORE, random.draws(1, n))
    const fuel = 4 * plain.events.length + 20_000
    code.forEach((instruction, index) => {
      if (WITHOUT_EFFECT.has(instruction.name)) return
      for (const mutant of mistaken(bytes, instruction)) {
        const passes = (test: TestCase) => outcome(mutant, { ...presetsOf(test), fuel }) === BigInt(test.output)
        const fails = !made.tests.every(passes)
        if (!fails && more.every(passes)) continue
        different++
        if (fails) failing++
        else {
          const lines = assembly.split("\n").filter((line) => !line.endsWith(":"))
          const origin = origins[index]!
          if (!passing.has(origin)) passing.set(origin, `\`${lines[index]}\` in: ${prompt}\n${assembly}`)
        }
      }
    })
  })
  for (const { example, matters, present } of sites.values())
    if (!matters && present >= 8) find("idle instruction", `of no use in ${present} samples: ${example}`)
  for (const branch of branches.oneSided()) find("one-sided branch", branch)
  if (different > 0 && failing / different < LEAST_FAILING)
    find(
      "wrong programs",
      `${failing} of ${different} changed programs (${((100 * failing) / different).toFixed(1)} %) fail a test; not all that change ${[...passing.values()].slice(0, 2).join("\nand ")}`,
    )

  const exceptionOf = exceptionTo(family.id, true, exceptions)
  return {
    findings: findings.filter((finding) => exceptionOf(finding) === undefined),
    exceptions: new Set(findings.flatMap((finding) => exceptionOf(finding) ?? [])),
    different,
    failing,
  }
}

/** Samples of a family whose programs are tried on other families' tests. */
const RELATED = 4

/** Samples in which everything that varies is an input, in r0, r1, … in order; by what they take. */
const plainSamples = (family: Family): ReadonlyMap<string, ReadonlyArray<Made>> => {
  const make = maker(family)
  const found = new Map<string, Array<Made>>()
  for (let k = 0; k < Math.min(family.size, PROMPTS); k++) {
    const made = make(k)
    const { call, parameters } = made
    const { element, inputs, registers } = call!
    if (inputs.length < Object.keys(parameters).length || registers.some((register, n) => register !== n)) continue
    const kinds = inputs.map((name) => (typeof parameters[name] === "object" ? element : typeof parameters[name]))
    const key = `${kinds.join()} in ${registers.length}`
    const same = found.get(key) ?? []
    if (same.length < RELATED) found.set(key, [...same, made])
  }
  return found
}

/** Of the programs of a category's other functions that take the same inputs, those that differ, and those that fail a test. */
export const relatives = (families: ReadonlyArray<Family>) => {
  const samples = new Map(families.map((family) => [family, plainSamples(family)]))
  let different = 0
  let failing = 0
  const passing: Array<string> = []
  for (const family of families)
    for (const [key, mine] of samples.get(family)!)
      for (const other of families) {
        if (other === family || other.category !== family.category) continue
        for (const [n, { bytes }] of (samples.get(other)!.get(key) ?? []).entries()) {
          const made = mine[n % mine.length]!
          const passes = (test: TestCase) =>
            outcome(bytes, { ...presetsOf(test), fuel: 50_000 }) === BigInt(test.output)
          const fails = !made.tests.every(passes)
          if (!fails && family.tests!(made, MORE, random.draws(2, n)).every(passes)) continue
          different++
          if (fails) failing++
          else passing.push(`${other.id} for ${family.id}: ${made.prompt}`)
        }
      }
  return { different, failing, passing }
}
