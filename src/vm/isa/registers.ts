/**
 * The register file: numbers and names. Registers 22–30 are reserved and never valid.
 */
export const SP = 16
export const FP = 17
export const LR = 18
export const PC = 19
export const ZERO = 31

const SPECIAL: ReadonlyArray<readonly [name: string, number: number]> = [
  ["sp", SP],
  ["fp", FP],
  ["lr", LR],
  ["pc", PC],
  ["csp", 20],
  ["cfp", 21],
  ["zero", ZERO],
]

const GENERAL = Array.from({ length: 16 }, (_, n) => [`r${n}`, n] as const)

/** The canonical name of each register number; reserved numbers have none. */
export const REGISTER_NAMES: ReadonlyArray<string | undefined> = (() => {
  const names = new Array<string | undefined>(32).fill(undefined)
  for (const [name, number] of [...GENERAL, ...SPECIAL]) names[number] = name
  return names
})()

/** Every accepted spelling (lower case) and the register it names, aliases included. */
export const REGISTER_NUMBERS: ReadonlyMap<string, number> = new Map<string, number>([
  ...GENERAL,
  ...SPECIAL,
  ...Array.from({ length: 6 }, (_, n) => [`a${n}`, n] as const),
  ["ret", 0],
  ["x0", ZERO],
])

export const isRegister = (number: number): boolean => REGISTER_NAMES[number] !== undefined

/** The name of a valid register number. */
export const registerName = (number: number): string => REGISTER_NAMES[number] ?? `reg${number}`
