/** All ways to give so many values registers of their own among rFIRST … rLAST. The first is r0, r1, … in order. */
export class Arrangements {
  /** How many there are beside the first. */
  readonly others: number
  private readonly registers: ReadonlyArray<number>

  constructor(
    private readonly values: number,
    first: number,
    last: number,
  ) {
    this.registers = Array.from({ length: last - first + 1 }, (_, n) => first + n)
    let all = 1
    for (let n = 0; n < values; n++) all *= Math.max(0, this.registers.length - n)
    this.others = first === 0 ? all - 1 : all
  }

  /** The registers in arrangement `n`, 0 ≤ n ≤ others. */
  at(n: number): ReadonlyArray<number> {
    if (n === 0) return Array.from({ length: this.values }, (_, value) => value)
    const free = [...this.registers]
    // From r0 on, choosing the first free one each time gives the first arrangement again.
    let rest = free[0] === 0 ? n : n - 1
    return Array.from({ length: this.values }, () => {
      const choices = free.length
      const choice = rest % choices
      rest = Math.floor(rest / choices)
      return free.splice(choice, 1)[0]!
    })
  }
}
