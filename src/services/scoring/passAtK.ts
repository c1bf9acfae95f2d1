/**
 * Probability that at least one of `k` samples passes, drawn without replacement from `n` of which `c` pass: 1 − C(n − c, k)/C(n, k),
 * the unbiased estimate of pass@k (Chen et al. 2021, "Evaluating Large Language Models Trained on Code", 2.1), as a product that
 * neither overflows nor loses digits. 0 ≤ c ≤ n, 1 ≤ k ≤ n.
 */
export const passAtK = (n: number, c: number, k: number): number => {
  if (n - c < k) return 1
  let none = 1
  for (let i = n - c + 1; i <= n; i++) none *= 1 - k / i
  return 1 - none
}

/** A share of problems, 0 … 1, and its 95 % confidence interval. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054

/** Of one cluster: problems, the sum of their values, and of their squares. */
export interface Cluster {
  count: number
  sum: number
  squares: number
}

/**
 * The mean of values from 0 to 1 that come in clusters (problems of one family are alike), and its 95 % interval: Wilson's, for as
 * many trials as would have that variance (Korn and Graubard 1998, "Confidence intervals for proportions with small expected number
 * of positive counts estimated from survey data"), `most` at the most: as many as there are samples, or values unless given. One
 * cluster tells nothing of how clusters differ: its values are taken as independent.
 */
export const clusteredMean = (clusters: Iterable<Cluster>, most?: number): Estimate => {
  const all = [...clusters].filter(({ count }) => count > 0)
  const count = all.reduce((total, one) => total + one.count, 0)
  if (count === 0) return { value: 0, low: 0, high: 1 }
  const mean = all.reduce((total, one) => total + one.sum, 0) / count
  const squares = all.reduce((total, one) => total + one.squares, 0)
  // Alike never means that there is more to know.
  let variance = (squares / count - mean * mean) / count
  if (all.length > 1) {
    const between = all.reduce((total, one) => total + (one.sum - one.count * mean) ** 2, 0)
    variance = Math.max(variance, ((all.length / (all.length - 1)) * between) / count ** 2)
  }
  const spread = mean * (1 - mean)
  // Where all values are 0 or all are 1, there is no variance to be seen.
  return wilson(mean, spread > 1e-12 ? Math.min(most ?? count, spread / Math.max(variance, 1e-12)) : count)
}

/** Wilson's score interval (1927) for a share of `n` trials. */
const wilson = (value: number, n: number): Estimate => {
  const z2 = (Z * Z) / n
  const centre = (value + z2 / 2) / (1 + z2)
  const half = (Z / (1 + z2)) * Math.sqrt((value * (1 - value)) / n + z2 / (4 * n))
  return { value, low: Math.max(0, Math.min(value, centre - half)), high: Math.min(1, Math.max(value, centre + half)) }
}
