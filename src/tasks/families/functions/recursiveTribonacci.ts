import { asm, edged, family, int } from "../../dsl/index.js"

export const recursiveTribonacci = family({
  id: "functions/recursive_tribonacci",
  level: 4,
  parameters: { a: int(0, 20), b: int(0, 20), c: int(1, 20), n: edged(int(0, 20), [0, 1, 2]) },
  prompt: [
    "<what>T({n}) of the recursive tribonacci function T(n) = T(n-1) + T(n-2) + T(n-3) with T(0) = {a}, T(1) = {b} and T(2) = {c}",
    "<please>write a recursive tribonacci function (each value is the sum of the three before it) with T(0) = {a}, T(1) = {b}, T(2) = {c} and [return|compute|evaluate] T({n})",
    "with T(0) = {a}, T(1) = {b}, T(2) = {c} and every later T(n) the sum of the previous three, [find|compute|return] T({n}) [by recursion|recursively|with a function that calls itself]",
    "a pond has {a} {a?frog|frogs} in year 0, {b} in year 1 and {c} in year 2; from then on there are as many as in the three years before together. A recursive function T(n) tells the number in year n: what is T({n})?",
    "!recursive tribonacci: T(0) = {a}, T(1) = {b}, T(2) = {c}; T({n})",
  ],
  cases: { "a start value": ({ n }) => n < 3 },
  answer: ({ a, b, c, n }) => {
    const terms = [a, b, c]
    for (let k = 3; k <= n; k++) terms.push(terms[k - 1]! + terms[k - 2]! + terms[k - 3]!)
    return terms[n]!
  },
  asFunction: {
    inputs: ["a", "b", "c", "n"],
    names: { a: "u", b: "v", c: "w" },
    domains: { a: int(0, 999), b: int(0, 999), c: int(0, 999), n: edged(int(0, 30), [0, 1, 2, 3]) },
    prompt: [
      "<what>T({n}) of the recursive tribonacci function T(k) = T(k-1) + T(k-2) + T(k-3) with T(0) = {a}, T(1) = {b} and T(2) = {c}",
      "<please>write a recursive tribonacci function (each value is the sum of the three before it) with T(0) = {a}, T(1) = {b}, T(2) = {c} and [return|compute|evaluate] T({n})",
      "with T(0) = {a}, T(1) = {b}, T(2) = {c} and every later T(k) the sum of the previous three, [find|compute|return] T({n}) [by recursion|recursively|with a function that calls itself]",
      "a pond has {a} frogs in year 0, {b} in year 1 and {c} in year 2; from then on there are as many as in the three years before together. A recursive function T(k) tells the number in year k: what is T({n})?",
      "!recursive tribonacci: T(0) = {a}, T(1) = {b}, T(2) = {c}; T({n})",
    ],
    programs: [
      ({ a, b, c, n }) => asm`
        b    main
    trib:
        beqz %n, done
        add  %next, %x, %y
        add  %next, %next, %z
        mov  %x, %y
        mov  %y, %z
        mov  %z, %next
        subi %n, %n, 1
        call trib
    done:
        ret
    main:
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %z, ${c}
        mov  %n, ${n}
        call trib
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    ({ a, b, c, n }) => asm`
        b    main
    trib:
        beqz %n, done
        add  %next, r0, r1
        add  %next, %next, r2
        mov  r0, r1
        mov  r1, r2
        mov  r2, %next
        subi %n, %n, 1
        call trib
    done:
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        mov  r2, ${c}
        mov  %n, ${n}
        call trib
        halt`,
    // Where it is short, as it is defined.
    ({ a, b, c, n }) =>
      n <= 7
        ? asm`
        b    main
    trib:
        mov  %two, 2
        ble  r0, %two, base
        subi sp, sp, 16
        subi r0, r0, 1
        store.d r0, [sp]
        call trib
        store.d r0, [sp + 8]
        load.d r0, [sp]
        subi r0, r0, 1
        call trib
        load.d %sum, [sp + 8]
        add  %sum, %sum, r0
        store.d %sum, [sp + 8]
        load.d r0, [sp]
        subi r0, r0, 2
        call trib
        load.d %sum, [sp + 8]
        add  r0, r0, %sum
        addi sp, sp, 16
        ret
    base:
        shli r0, r0, 3
        load.d r0, [r0 + first]
        ret
    main:
        mov  r0, ${n}
        call trib
        halt
    .data
    first: .dword ${[a, b, c]}`
        : asm`
        b    main
    trib:
        mov  %two, 2
        beq  %n, %two, base
        subi %n, %n, 1
        call trib
        add  %t, %x, %y
        add  %t, %t, r0
        mov  %x, %y
        mov  %y, r0
        mov  r0, %t
        ret
    base:
        mov  %x, ${a}
        mov  %y, ${b}
        mov  r0, ${c}
        ret
    main:
        mov  %n, ${n}
        call trib
        halt`,
  ],
})
