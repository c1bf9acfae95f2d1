/** base^exponent modulo an integer below 2^26, by one multiplication after the other. */
export const power = (base: number, exponent: number, modulus: number): number => {
  let result = 1
  for (let n = 0; n < exponent; n++) result = (result * base) % modulus
  return result
}
