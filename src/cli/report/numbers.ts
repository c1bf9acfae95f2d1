const compactNumber = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 })

/** `1.2M`. */
export const compact = (n: number): string => compactNumber.format(n)
