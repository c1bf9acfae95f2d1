/** The first 64 bits after the point of the square or cube roots of the first `count` primes, as high and low words. */
export const rootFractions = (count: number, root: 2 | 3): { readonly high: Int32Array; readonly low: Int32Array } => {
  const high = new Int32Array(count)
  const low = new Int32Array(count)
  let found = 0
  for (let n = 2; found < count; n++) {
    let isPrime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false
    if (!isPrime) continue
    // ⌊p^(1/root) · 2^64⌋, by bisection; done once, when the module loads.
    const power = BigInt(n) << BigInt(64 * root)
    let lo = 0n
    let hi = 1n << 70n
    while (hi - lo > 1n) {
      const mid = (lo + hi) >> 1n
      if (mid ** BigInt(root) <= power) lo = mid
      else hi = mid
    }
    high[found] = Number(BigInt.asIntN(32, lo >> 32n))
    low[found] = Number(BigInt.asIntN(32, lo))
    found++
  }
  return { high, low }
}
