/**
 * The intrinsics of isa.md: what `@name` expands to. The arguments are in `r10`, `r11`, `r12` when the body
 * begins, the result is in `r0` when it ends, and a body runs off its end. It changes no registers but `r0` and
 * `r10`–`r15`, so it calls nothing.
 */

export interface Intrinsic {
  readonly parameters: ReadonlyArray<string>
  /** Assembly; its labels are its own. */
  readonly body: string
}

const intrinsic = (parameters: string, body: string): Intrinsic => ({ parameters: parameters.split(" "), body })

/** Euclid's algorithm on the absolute values of r10 and r11, without signs so that −2^63 works; the result is in r0. */
const GCD = `
  bgez r10, first
  sub r10, zero, r10
first:
  bgez r11, second
  sub r11, zero, r11
second:
  mov r0, r10
step:
  beqz r11, found
  modu r13, r0, r11
  mov r0, r11
  mov r11, r13
  b step
found:`

/** −1, 0 or 1 for the bytes in r13 and r14 that differ. */
const ORDER = `
differ:
  sltu r0, r14, r13
  sltu r13, r13, r14
  sub r0, r0, r13`

/** Index of the first smallest or largest element. */
const extreme = (branch: string): string => `
  mov r0, -1
  blez r11, done
  load.d r12, [r10]
  mov r0, 0
  mov r13, 0
next:
  addi r13, r13, 1
  bge r13, r11, done
  addi r10, r10, 8
  load.d r14, [r10]
  ${branch} r14, r12, next
  mov r12, r14
  mov r0, r13
  b next
done:`

export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map([
  [
    "memcpy",
    intrinsic(
      "dst src len",
      `
  mov r0, r10
  blez r12, done
copy:
  load.b r13, [r11]
  store.b r13, [r10]
  addi r10, r10, 1
  addi r11, r11, 1
  subi r12, r12, 1
  bnez r12, copy
done:`,
    ),
  ],
  [
    "memset",
    intrinsic(
      "dst val len",
      `
  mov r0, r10
  blez r12, done
fill:
  store.b r11, [r10]
  addi r10, r10, 1
  subi r12, r12, 1
  bnez r12, fill
done:`,
    ),
  ],
  [
    "memcmp",
    intrinsic(
      "a b len",
      `
  mov r0, 0
compare:
  blez r12, done
  load.b r13, [r10]
  load.b r14, [r11]
  addi r10, r10, 1
  addi r11, r11, 1
  subi r12, r12, 1
  beq r13, r14, compare
${ORDER}
done:`,
    ),
  ],
  [
    "strlen",
    intrinsic(
      "s",
      `
  mov r0, 0
scan:
  load.b r11, [r10]
  beqz r11, done
  addi r0, r0, 1
  addi r10, r10, 1
  b scan
done:`,
    ),
  ],
  [
    "strcmp",
    intrinsic(
      "a b",
      `
  mov r0, 0
compare:
  load.b r13, [r10]
  load.b r14, [r11]
  bne r13, r14, differ
  beqz r13, done
  addi r10, r10, 1
  addi r11, r11, 1
  b compare
${ORDER}
done:`,
    ),
  ],
  [
    "abs",
    intrinsic(
      "x",
      `
  mov r0, r10
  bgez r0, done
  sub r0, zero, r0
done:`,
    ),
  ],
  [
    "min",
    intrinsic(
      "a b",
      `
  mov r0, r10
  ble r0, r11, done
  mov r0, r11
done:`,
    ),
  ],
  [
    "max",
    intrinsic(
      "a b",
      `
  mov r0, r10
  bge r0, r11, done
  mov r0, r11
done:`,
    ),
  ],
  [
    "clamp",
    intrinsic(
      "x lo hi",
      `
  mov r0, r10
  bge r0, r11, above
  mov r0, r11
above:
  ble r0, r12, done
  mov r0, r12
done:`,
    ),
  ],
  ["sign", intrinsic("x", "slt r11, r10, zero\n slt r0, zero, r10\n sub r0, r0, r11")],
  ["gcd", intrinsic("a b", GCD)],
  [
    "lcm",
    intrinsic(
      "a b",
      `
  mov r15, r11
${GCD}
  beqz r0, done
  divu r0, r10, r0
  bgez r15, positive
  sub r15, zero, r15
positive:
  mul r0, r0, r15
done:`,
    ),
  ],
  [
    "pow",
    intrinsic(
      "base exp",
      `
  mov r0, 0
  bltz r11, done
  mov r0, 1
square:
  beqz r11, done
  andi r12, r11, 1
  beqz r12, even
  mul r0, r0, r10
even:
  mul r10, r10, r10
  shri r11, r11, 1
  b square
done:`,
    ),
  ],
  [
    // One bit of the root a step, from the highest on.
    "isqrt",
    intrinsic(
      "n",
      `
  mov r0, 0
  blez r10, done
  mov r11, 0x4000000000000000
bit:
  beqz r11, done
  add r12, r0, r11
  shri r0, r0, 1
  blt r10, r12, smaller
  sub r10, r10, r12
  add r0, r0, r11
smaller:
  shri r11, r11, 2
  b bit
done:`,
    ),
  ],
  [
    // Divisors 2, 3 and then 6k − 1, 6k + 1 up to the square root.
    "is_prime",
    intrinsic(
      "n",
      `
  slti r0, r10, 4
  beqz r0, divide
  slti r11, r10, 2
  sub r0, r0, r11
  b done
divide:
  andi r12, r10, 1
  beqz r12, done
  modi r12, r10, 3
  beqz r12, done
  mov r11, 5
try:
  div r13, r10, r11
  blt r13, r11, prime
  mod r12, r10, r11
  beqz r12, done
  addi r14, r11, 2
  mod r12, r10, r14
  beqz r12, done
  addi r11, r11, 6
  b try
prime:
  mov r0, 1
done:`,
    ),
  ],
  [
    // From 66! on, 2^64 divides the factorial.
    "factorial",
    intrinsic(
      "n",
      `
  mov r0, 1
  mov r11, 66
  ble r10, r11, multiply
  mov r10, r11
multiply:
  blez r10, done
  mul r0, r0, r10
  subi r10, r10, 1
  b multiply
done:`,
    ),
  ],
  [
    // Doubling: F(2k) = F(k)(2F(k+1) − F(k)), F(2k+1) = F(k)² + F(k+1)², for each bit of n from the highest on.
    "fib",
    intrinsic(
      "n",
      `
  mov r0, 0
  blez r10, done
  mov r11, 1
  bits.clz r12, r10
  shl r10, r10, r12
double:
  add r13, r11, r11
  sub r13, r13, r0
  mul r13, r13, r0
  mul r14, r0, r0
  mul r11, r11, r11
  add r11, r11, r14
  mov r0, r13
  bgez r10, even
  add r13, r0, r11
  mov r0, r11
  mov r11, r13
even:
  shli r10, r10, 1
  addi r12, r12, 1
  slti r13, r12, 64
  bnez r13, double
done:`,
    ),
  ],
  [
    "sum",
    intrinsic(
      "arr len",
      `
  mov r0, 0
next:
  blez r11, done
  load.d r12, [r10]
  add r0, r0, r12
  addi r10, r10, 8
  subi r11, r11, 1
  b next
done:`,
    ),
  ],
  [
    "reverse",
    intrinsic(
      "arr len",
      `
  mov r0, r10
  blez r11, done
  shli r11, r11, 3
  add r11, r10, r11
swap:
  subi r11, r11, 8
  bge r10, r11, done
  load.d r12, [r10]
  load.d r13, [r11]
  store.d r13, [r10]
  store.d r12, [r11]
  addi r10, r10, 8
  b swap
done:`,
    ),
  ],
  [
    "find",
    intrinsic(
      "arr len value",
      `
  mov r0, 0
next:
  bge r0, r11, missing
  load.d r13, [r10]
  beq r13, r12, done
  addi r10, r10, 8
  addi r0, r0, 1
  b next
missing:
  mov r0, -1
done:`,
    ),
  ],
  ["find_min", intrinsic("arr len", extreme("bge"))],
  ["find_max", intrinsic("arr len", extreme("ble"))],
  [
    // Shell's method with gaps of len/2, len/4, …: r12 is the gap in bytes, r13 and r14 are addresses.
    "sort",
    intrinsic(
      "arr len",
      `
  mov r0, r10
  blez r11, done
  shli r12, r11, 3
  add r11, r0, r12
shrink:
  shri r12, r12, 1
  andi r12, r12, -8
  beqz r12, done
  add r13, r0, r12
insert:
  bge r13, r11, shrink
  load.d r15, [r13]
  mov r14, r13
shift:
  sub r10, r14, r12
  blt r10, r0, place
  load.d r10, [r10]
  ble r10, r15, place
  store.d r10, [r14]
  sub r14, r14, r12
  b shift
place:
  store.d r15, [r14]
  addi r13, r13, 8
  b insert
done:`,
    ),
  ],
  ["popcount", intrinsic("x", "bits.popcount r0, r10")],
  ["clz", intrinsic("x", "bits.clz r0, r10")],
  ["ctz", intrinsic("x", "bits.ctz r0, r10")],
])

/** The registers that arguments are in: r10 and on. */
export const FIRST_ARGUMENT = 10
/** Free while arguments are moved. */
export const SPARE = 15
