import { OPERATIONS } from "./instructionSet.js"

const named = <Name extends string>(...names: ReadonlyArray<Name>): Readonly<Record<Name, number>> => {
  const opcodes = names.map((name) => {
    const row = OPERATIONS.find((operation) => operation.name === name)
    if (row === undefined) throw new Error(`the table has no operation ${name}`)
    return [name, row.opcode] as const
  })
  return Object.fromEntries(opcodes) as Record<Name, number>
}

/** Opcodes that code has to name, from the table. */
export const OPCODE = named(
  ...(["add", "and", "b", "chan.recv", "chan.send", "halt", "join", "mov", "or", "ret", "spawn", "store.b"] as const),
  ...(["store.d", "store.h", "store.w", "xor"] as const),
)
