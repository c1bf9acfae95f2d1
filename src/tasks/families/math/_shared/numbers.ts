/** The greatest common divisor of two positive integers. */
export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** The smallest divisor above 1 of an integer n ≥ 2: n itself if it is prime. */
export const smallestFactor = (n: number): number => {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return divisor
  return n
}

export const isPrime = (n: number): boolean => n > 1 && smallestFactor(n) === n

/** The prime factors of n ≥ 1 in ascending order, with repetition. */
export const primeFactors = (n: number): ReadonlyArray<number> => {
  const factors: Array<number> = []
  for (let rest = n; rest > 1;) {
    const factor = smallestFactor(rest)
    factors.push(factor)
    rest /= factor
  }
  return factors
}

/** The sum of the divisors of n ≥ 1, n included: the product of 1 + p + … + p^e over its prime powers. */
export const divisorSum = (n: number): number => {
  let sum = 1
  let power = 0
  let before = 0
  for (const factor of primeFactors(n)) {
    if (factor === before) {
      sum = (sum / power) * (power * factor + 1)
      power = power * factor + 1
    } else {
      sum *= factor + 1
      power = factor + 1
    }
    before = factor
  }
  return sum
}

/** The decimal digits of n ≥ 0, the most significant first. */
export const digitsOf = (n: number): ReadonlyArray<number> => Array.from(String(n), Number)
