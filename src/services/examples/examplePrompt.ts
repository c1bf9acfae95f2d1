import * as Either from "effect/Either"
import { cut } from "../../domain/shown.js"
import type { Parameter, ProgramTest } from "../../vm/files/programFile.js"
import { MEMORY_SIZE } from "../../vm/isa/limits.js"
import { registerName, SP } from "../../vm/isa/registers.js"
import { codePoint } from "../../vm/text/characters.js"
import { type Block, blockAt, blocksOf, type ParameterKind, shownBlock } from "./inputBlocks.js"

/** Prompts of program files, with the values of a test or with registers in the place of their `{parameters}`. */

const PLACEHOLDER = /\{([A-Za-z_][A-Za-z0-9_]*)\}/g

/** Parameters of a file by name, with their kinds. */
export class Parameters {
  private readonly byName: ReadonlyMap<string, Parameter>

  constructor(
    readonly all: ReadonlyArray<Parameter>,
    private readonly kinds: ReadonlyMap<string, ParameterKind>,
  ) {
    this.byName = new Map(all.map((parameter) => [parameter.name, parameter]))
  }

  named(name: string): Parameter | undefined {
    return this.byName.get(name)
  }

  kind(name: string): ParameterKind {
    return this.kinds.get(name) ?? "number"
  }
}

/** The prompt with the test's values; or why it does not ask for what the test does: all that it sets has to be in the prompt. */
export const filledPrompt = (
  prompt: string,
  parameters: Parameters,
  test: ProgramTest,
): Either.Either<string, string> => {
  const blocks = blocksOf(test)
  const shown = new Map<number, string>()
  const told = new Set<Block>()
  for (const [placeholder, name] of prompt.matchAll(PLACEHOLDER)) {
    const { register } = parameters.named(name!)!
    const written = test.written.get(register)
    if (written === undefined)
      return Either.left(`it does not set ${registerName(register)}, which ${cut(placeholder)} in the prompt is`)
    const kind = parameters.kind(name!)
    if (kind !== "number") {
      const block = blockAt(blocks, BigInt(written))
      if (block !== undefined) told.add(block)
      shown.set(register, shownBlock(block, kind))
    } else if (/^\+?0x/i.test(written) && BigInt(written.replace("+", "")) >= 2n ** 63n)
      return Either.left(`${written} is signed or unsigned, and only a decimal number would tell which`)
    else shown.set(register, decimal(written))
  }
  const untoldBlock = blocks.find((block) => !told.has(block))
  if (untoldBlock !== undefined)
    return Either.left(`it sets memory at ${untoldBlock.address}, which the prompt does not tell`)
  const untold = test.inputs.registers.find(
    ([register, value]) =>
      !shown.has(register) &&
      value !== initial(register) &&
      !isTold(value, told) &&
      !tells(prompt, test.written.get(register)!),
  )
  if (untold !== undefined)
    return Either.left(`it sets ${registerName(untold[0])} to ${untold[1]}, which the prompt does not tell`)
  return Either.right(prompt.replace(PLACEHOLDER, (_, name: string) => shown.get(parameters.named(name)!.register)!))
}

/** Whether a number is a length or the end of something that the prompt tells: in bytes, without a final 0, or in elements. */
const isTold = (value: bigint, told: ReadonlySet<Block>): boolean =>
  [...told].some(({ address, bytes, isString }) => {
    const length = bytes.length
    const lengths = isString ? [length, ...(bytes.at(-1) === 0 ? [length - 1] : [])] : [length, length / 8]
    return lengths.some((one) => value === BigInt(one) || value === BigInt(address + one)) || value === BigInt(address)
  })

/** What a register holds where no test sets it. */
const initial = (register: number): bigint => (register === SP ? BigInt(MEMORY_SIZE) : 0n)

const decimal = (written: string): string => {
  const digits = BigInt(written.replace(/^[+-]/, ""))
  return `${written.startsWith("-") ? -digits : digits}`
}

/** Whether the number stands in the prompt as it is, rather than as a parameter. */
const tells = (prompt: string, written: string): boolean => {
  const wanted = decimal(written).replace("-", "")
  // 40 digits hold any number of a test.
  const numbers = Array.from(prompt.matchAll(/0x[0-9a-f]+|[0-9]+/gi), ([number]) => number)
  return numbers.some((number) => number.length <= 40 && `${BigInt(number)}` === wanted)
}

/** Where a parameter is, as a prompt of a function says it. */
const place = (register: string, kind: ParameterKind): string => {
  switch (kind) {
    case "number":
      return register
    case "text":
      return `the text at ${register}`
    case "terminated text":
      return `the zero-terminated text at ${register}`
    case "bytes":
      return `the bytes at ${register}`
    case "array":
      return `the array of 64-bit numbers at ${register}`
  }
}

/**
 * The prompt with registers in the place of values. What the registers hold that are addresses, or not in the prompt, is
 * said in a sentence of its own; so every register that the tests set has to be a parameter.
 */
export const functionPrompt = (
  prompt: string,
  parameters: Parameters,
  tests: ReadonlyArray<ProgramTest>,
): Either.Either<string, string> => {
  const named = new Set(Array.from(prompt.matchAll(PLACEHOLDER), ([, name]) => name!))
  const known = new Set(parameters.all.map(({ register }) => register))
  for (const { inputs } of tests)
    for (const [register, value] of inputs.registers)
      if (!known.has(register) && value !== initial(register))
        return Either.left(`it sets ${registerName(register)}, which is no @param`)
  const inPlace = prompt.replace(PLACEHOLDER, (_, name: string) =>
    place(registerName(parameters.named(name)!.register), parameters.kind(name)),
  )
  const said = parameters.all
    .filter(({ name }) => !named.has(name) || parameters.kind(name) !== "number")
    .map(({ description, name, register }) => `${registerName(register)} holds ${description || name}`)
  if (said.length === 0) return Either.right(inPlace)
  const end = /[.?!]$/.test(inPlace) ? "" : "."
  return Either.right(`${inPlace}${end} Inputs: ${said.join("; ")}.`)
}

/** What is wrong with a prompt as it is written, whatever the test. */
export const promptDefect = (prompt: string, parameters: Parameters): string | undefined => {
  const named = Array.from(prompt.matchAll(PLACEHOLDER), ([placeholder, name]) => ({
    placeholder,
    parameter: parameters.named(name!),
  }))
  const control = /[\u0000-\u0008\u000a-\u001f\u007f]/.exec(prompt)
  if (control !== null) return `the prompt has the control character ${codePoint(control[0].charCodeAt(0))}`
  const unknown = named.find(({ parameter }) => parameter === undefined)
  if (unknown !== undefined) return `no @param says what ${cut(unknown.placeholder)} in the prompt is`
  // Digits in place of the parameters: what stands in braces then is a set of numbers, or was meant as a parameter.
  const sets = (text: string) =>
    text.replace(/\{[^{}]*\}/g, (inner) => (/[0-9]/.test(inner) && !/[A-Za-z_]/.test(inner) ? "0" : inner))
  const plain = sets(sets(prompt.replace(PLACEHOLDER, "0")))
  const stray = /\{[^{}]*\}/.exec(plain)
  if (stray !== null) return `${cut(stray[0])} in the prompt is not a parameter, which is written {name}`
  if (/[{}]/.test(plain)) return "a brace in the prompt has no partner"
  const touching = /(?:[0-9}]|0[xbo])(\{[A-Za-z_]\w*\})|(\{[A-Za-z_]\w*\})[0-9]/i.exec(prompt)
  if (touching !== null)
    return `${cut(touching[1] ?? touching[2]!)} in the prompt touches another number: together they would be read as one`
  return undefined
}
