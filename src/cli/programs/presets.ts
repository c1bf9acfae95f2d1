import * as Either from "effect/Either"
import { nearest } from "../../domain/nearest.js"
import { cut } from "../../domain/shown.js"
import { parseValues, type Values } from "../../vm/files/testValues.js"
import { REGISTER_NUMBERS } from "../../vm/isa/registers.js"

type Read<A> = Either.Either<A, string>

/** Why a name is not a register's, and what may have been meant. */
const unknownRegister = (text: string): string | undefined => {
  const name = text.split("=")[0]!.trim()
  if (REGISTER_NUMBERS.has(name.toLowerCase())) return undefined
  const near = nearest(name, REGISTER_NUMBERS.keys())
  const hint = near === undefined ? "registers are r0 to r15, sp, fp, lr, csp and cfp" : `did you mean ${near}?`
  return `"${cut(name)}" is not a register (${hint})`
}

const register = (text: string): Read<Values["registers"]> => {
  const problem = (words: string) => Either.left(`--reg ${cut(text)}: ${words}`)
  if (!/^[^=[]+=/.test(text))
    return Either.left(`--reg must be a register and its value, such as r0=5, not "${cut(text)}"`)
  const unknown = unknownRegister(text)
  if (unknown !== undefined) return problem(unknown)
  const values = parseValues(text)
  return typeof values === "string" ? problem(values) : Either.right(values.registers)
}

/** The value as a test writes it: text that the shell took the quotes from gets them back. */
const quoted = (value: string): string =>
  /^[+-]?[0-9]/.test(value) || value.startsWith('"')
    ? value
    : `"${value.replace(/(\\.)|"/gs, (all, escape) => (escape === undefined ? '\\"' : all))}"`

const memory = (text: string): Read<Values["memory"]> => {
  const problem = (words: string) => Either.left(`--mem ${cut(text)}: ${words}`)
  const match = /^(?:\[\s*([^\]=]+?)\s*\]|([^[\]=\s]+))=(.+)$/s.exec(text)
  if (match === null)
    return Either.left(
      `--mem must be an address and what is there, such as 0x10000=5 or 0x10000="abc", not "${cut(text)}"`,
    )
  const values = parseValues(`[${match[1] ?? match[2]}]=${quoted(match[3]!)}`)
  if (typeof values === "string") return problem(values)
  return values.memory.length === 1 && values.registers.length === 0
    ? Either.right(values.memory)
    : problem("one address a --mem")
}

const variable = (text: string): Read<readonly [name: string, value: string]> => {
  const at = text.indexOf("=")
  if (at > 0) return Either.right([text.slice(0, at), text.slice(at + 1)])
  const given = text === "" ? "empty" : `"${cut(text)}"`
  return Either.left(`--env must be a name and its value, such as HOME=/root, not ${given}`)
}

/** What a run begins with: the values that the command line gives it. */
interface Presets extends Values {
  readonly args: ReadonlyArray<string>
  readonly env: ReadonlyMap<string, string>
}

/** What the options say, in the order of the command line, or the first that says nothing clear. */
/** The options of `nl run` that a program's start depends on. */
interface PresetOptions {
  readonly reg: ReadonlyArray<string>
  readonly mem: ReadonlyArray<string>
  readonly arg: ReadonlyArray<string>
  readonly env: ReadonlyArray<string>
}

export const presets = ({ arg, env, mem, reg }: PresetOptions): Read<Presets> =>
  Either.all({
    registers: Either.all(reg.map(register)),
    memory: Either.all(mem.map(memory)),
    env: Either.all(env.map(variable)),
  }).pipe(
    Either.map(({ env, memory, registers }) => ({
      registers: registers.flat(),
      memory: memory.flat(),
      args: arg,
      env: new Map(env),
    })),
  )
