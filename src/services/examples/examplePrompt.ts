import * as Either from "effect/Either"
import { cut } from "../../domain/shown.js"
import type { Parameter, ProgramTest } from "../../vm/files/programFile.js"
import { MEMORY_SIZE } from "../../vm/isa/limits.js"
import { registerName, SP } from "../../vm/isa/registers.js"
import { codePoint } from "../../vm/text/characters.js"

/** Why a prompt and a test make no request that the program answers. */
interface Unasked {
  readonly reason: string
  /** Whether the prompt itself is wrong, whatever the test. */
  readonly wrong: boolean
}

const PLACEHOLDER = /\{([A-Za-z_][A-Za-z0-9_]*)\}/g

/** The prompt with the test's values in place of `{parameters}`. All that the test sets has to be in it. */
export const filledPrompt = (
  prompt: string,
  parameters: ReadonlyArray<Parameter>,
  test: ProgramTest,
): Either.Either<string, Unasked> => {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]))
  const named = Array.from(prompt.matchAll(PLACEHOLDER), ([placeholder, name]) => ({
    placeholder,
    parameter: byName.get(name!),
  }))
  const wrong = wrongPrompt(prompt, named)
  if (wrong !== undefined) return Either.left({ reason: wrong, wrong: true })
  const registers = new Map<number, string>()
  for (const { parameter, placeholder } of named) {
    if (parameter === undefined) continue
    const { register } = parameter
    const written = test.written.get(register)
    if (written === undefined)
      return unfit(`it does not set ${registerName(register)}, which ${cut(placeholder)} in the prompt is`)
    if (/^\+?0x/i.test(written) && BigInt(written.replace("+", "")) >= 2n ** 63n)
      return unfit(`${written} is signed or unsigned, and only a decimal number would tell which`)
    registers.set(register, decimal(written))
  }
  const untold = test.inputs.registers.find(
    ([register, value]) =>
      !registers.has(register) && value !== initial(register) && !tells(prompt, test.written.get(register)!),
  )
  if (untold !== undefined)
    return unfit(`it sets ${registerName(untold[0])} to ${untold[1]}, which the prompt does not tell`)
  return Either.right(prompt.replace(PLACEHOLDER, (_, name: string) => registers.get(byName.get(name)!.register)!))
}

const unfit = (reason: string): Either.Either<never, Unasked> => Either.left({ reason, wrong: false })

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

/** What is wrong with a prompt as it is written. */
const wrongPrompt = (
  prompt: string,
  named: ReadonlyArray<{ readonly placeholder: string; readonly parameter: Parameter | undefined }>,
): string | undefined => {
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
