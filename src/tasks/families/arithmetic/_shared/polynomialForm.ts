/** Coefficients, the leading one first, as `3x^2 - x + 7`. Zero terms are left out. */
export const polynomialText = (coefficients: ReadonlyArray<number>, power = "^"): string => {
  let text = ""
  coefficients.forEach((coefficient, n) => {
    if (coefficient === 0) return
    const degree = coefficients.length - 1 - n
    const sign = coefficient < 0 ? (text === "" ? "-" : " - ") : text === "" ? "" : " + "
    const size = Math.abs(coefficient)
    const x = degree === 0 ? "" : degree === 1 ? "x" : `x${power}${degree}`
    text += sign + (size === 1 && degree > 0 ? x : size + x)
  })
  return text
}
