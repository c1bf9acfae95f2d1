/** A constant that is defined by another one: `.equ A, B`, where `B` was not known at that place. */
export interface Alias {
  readonly target: string
  /** −1 for `.equ A, -B`. */
  readonly sign: number
  /** Where the target stands. */
  readonly start: number
  readonly end: number
  /** Where the constant's own name stands. */
  readonly nameStart: number
}

/** The value of an `.equ` name. */
export interface Constant {
  readonly value: number | bigint
  readonly hex: boolean
  /** Where it is defined in the source; −1 if that is still to be read again. */
  readonly start: number
}

/** The constant with a sign before it. */
export const signed = (constant: Constant, sign: number): Constant => {
  const { value } = constant
  return sign >= 0 ? constant : { ...constant, value: value === 0 ? 0 : -value }
}

/** Gives the aliases that lead to a constant their values. */
export const resolveAliases = (aliases: ReadonlyMap<string, Alias>, constants: Map<string, Constant>): void => {
  const seen = new Set<string>()
  for (const name of aliases.keys()) {
    // Each alias is followed once, so that long chains and circles end.
    const chain: Array<readonly [name: string, alias: Alias]> = []
    let target = name
    for (let next = aliases.get(target); next !== undefined && !seen.has(target); next = aliases.get(target)) {
      seen.add(target)
      chain.push([target, next])
      target = next.target
    }
    let constant = constants.get(target)
    if (constant === undefined) continue
    for (const [each, { sign }] of chain.reverse()) constants.set(each, (constant = signed(constant, sign)))
  }
}

/** The circles among the aliases, each as the names on it from the one that is defined first. */
export const circles = (aliases: ReadonlyMap<string, Alias>): Array<ReadonlyArray<string>> => {
  const found: Array<ReadonlyArray<string>> = []
  const seen = new Set<string>()
  for (const name of aliases.keys()) {
    const path = new Set<string>()
    let target = name
    while (aliases.has(target) && !seen.has(target)) {
      seen.add(target)
      path.add(target)
      target = aliases.get(target)!.target
    }
    if (!path.has(target)) continue
    const names = [...path]
    const circle = names.slice(names.indexOf(target))
    const first = circle.reduce((a, b) => (aliases.get(b)!.nameStart < aliases.get(a)!.nameStart ? b : a))
    const at = circle.indexOf(first)
    found.push([...circle.slice(at), ...circle.slice(0, at)])
  }
  return found
}
