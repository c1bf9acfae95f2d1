import type { Domain } from "../../../dsl/parameters.js"

/**
 * Inputs of functions, which a family's `adjust` can tell from constants: they come as halves, and are rounded down there.
 * So it can leave them alone, and avoid constants with which the function would give the same for all inputs.
 */
export const input = (domain: Domain<number>): Domain<number> => ({
  ...domain,
  at: (index, draws, earlier) => Math.floor(domain.at(index, draws, earlier)) + 0.5,
})

export const isInput = (value: number): boolean => !Number.isInteger(value)

/** Values with their inputs rounded down; where there are any, constants among the names become `constant` of them. */
export const withInputs = <V extends object>(
  values: V,
  names: ReadonlyArray<keyof V & string>,
  constant: (value: number, name: keyof V & string) => number = (value) => value,
): V => {
  if (!names.some((name) => isInput(values[name] as number))) return values
  const numbers = names.map((name) => {
    const value = values[name] as number
    return [name, isInput(value) ? Math.floor(value) : constant(value, name)] as const
  })
  return { ...values, ...Object.fromEntries(numbers) }
}
