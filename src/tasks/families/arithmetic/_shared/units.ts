/** Two units of the same quantity: one `large` is `factor` `small`. */
export interface UnitPair {
  readonly large: readonly [one: string, many: string]
  readonly small: readonly [one: string, many: string]
  readonly factor: number
}

const pair = (large: string, small: string, factor: number): UnitPair => ({
  large: [large, PLURALS[large] ?? `${large}s`],
  small: [small, PLURALS[small] ?? `${small}s`],
  factor,
})

const PLURALS: Readonly<Record<string, string>> = { foot: "feet", inch: "inches", stone: "stone", century: "centuries" }

export const UNIT_PAIRS: ReadonlyArray<UnitPair> = [
  pair("kilometer", "meter", 1000),
  pair("meter", "centimeter", 100),
  pair("centimeter", "millimeter", 10),
  pair("mile", "yard", 1760),
  pair("mile", "foot", 5280),
  pair("yard", "foot", 3),
  pair("yard", "inch", 36),
  pair("foot", "inch", 12),
  pair("kilogram", "gram", 1000),
  pair("metric ton", "kilogram", 1000),
  pair("gram", "milligram", 1000),
  pair("pound", "ounce", 16),
  pair("stone", "pound", 14),
  pair("liter", "milliliter", 1000),
  pair("gallon", "quart", 4),
  pair("gallon", "pint", 8),
  pair("quart", "pint", 2),
  pair("kibibyte", "byte", 1024),
  pair("mebibyte", "kibibyte", 1024),
  pair("hour", "minute", 60),
  pair("minute", "second", 60),
  pair("day", "hour", 24),
  pair("week", "day", 7),
  pair("century", "year", 100),
]

/** An amount with its unit: `1 foot`, `12 inches`. */
export const amount = (n: number, [one, many]: readonly [string, string]): string => `${n} ${n === 1 ? one : many}`

/** `1 foot = 12 inches` */
export const rule = (units: UnitPair): string => `${amount(1, units.large)} = ${amount(units.factor, units.small)}`
