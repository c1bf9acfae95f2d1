import { ascending, asm, family, mapped } from "../../dsl/index.js"

export const binarySearchProbes = family({
  id: "algorithms/binary_search_probes",
  level: 5,
  parameters: {
    task: mapped(ascending(6, 26), (xs, draws) => ({
      xs,
      x: xs[draws.below(xs.length)]! + (draws.below(4) === 0 ? 1 : 0),
    })),
  },
  formats: {
    x: ({ x }: { x: number }) => String(x),
    xs: ({ xs }: { xs: ReadonlyArray<number> }) => `[${xs.join(", ")}]`,
  },
  prompt: [
    "how many elements does a binary search for {task:x} look at in {task:xs}, starting with lo = 0 and hi = n - 1, probing mid = floor((lo + hi) / 2), going on with lo = mid + 1 or hi = mid - 1, and [stopping|ending] when the element is found or lo > hi",
    "<find>the number of probes of a binary search for {task:x} in {task:xs} (lo = 0, hi = n - 1, mid = (lo + hi) div 2, then lo = mid + 1 or hi = mid - 1; stop on a match or when lo > hi)",
    "<do>count the [probes|iterations] that binary search needs for {task:x} in {task:xs}: start with lo = 0 and hi = length - 1, probe mid = floor((lo + hi) / 2), go on with lo = mid + 1 or hi = mid - 1, end on equality or when lo exceeds hi",
    "!binary search probes: {task:x} in {task:xs}, mid = (lo + hi) >> 1, lo = 0 and hi = n - 1 at first, then lo = mid + 1 or hi = mid - 1, until [found|equal] or lo > hi",
  ],
  answer: ({ task: { x, xs } }) => {
    const probes = (lo: number, hi: number): number => {
      if (lo > hi) return 0
      const mid = Math.floor((lo + hi) / 2)
      if (xs[mid] === x) return 1
      return 1 + (xs[mid]! < x ? probes(mid + 1, hi) : probes(lo, mid - 1))
    }
    return probes(0, xs.length - 1)
  },
  programs: [
    ({ task: { x, xs } }) => asm`
        mov  %lo, 0
        mov  %hi, ${xs.length - 1}
        mov  %wanted, ${x}
        mov  %probes, 0
    probe:
        bgt  %lo, %hi, done
        addi %probes, %probes, 1
        add  %mid, %lo, %hi
        shri %mid, %mid, 1
        shli %p, %mid, 3
        load.d %x, [%p + values]
        beq  %x, %wanted, done
        blt  %x, %wanted, above
        subi %hi, %mid, 1
        b    probe
    above:
        addi %lo, %mid, 1
        b    probe
    done:
        mov  r0, %probes
        halt
    .data
    values: .dword ${xs}`,
    ({ task: { x, xs } }) => asm`
        mov  %base, values
        mov  %lo, 0
        mov  %hi, ${xs.length - 1}
        mov  %probes, 0
    probe:
        add  %mid, %lo, %hi
        sari %mid, %mid, 1
        shli %p, %mid, 1
        add  %p, %p, %base
        load.h %x, [%p]
        addi %probes, %probes, 1
        subi %x, %x, ${x}
        beqz %x, done
        bltz %x, above
        subi %hi, %mid, 1
        ble  %lo, %hi, probe
        b    done
    above:
        addi %lo, %mid, 1
        ble  %lo, %hi, probe
    done:
        mov  r0, %probes
        halt
    .data
    values: .half ${xs}`,
  ],
})
