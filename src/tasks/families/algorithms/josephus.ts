import { asm, by, edged, family, int } from "../../dsl/index.js"

export const josephus = family({
  id: "algorithms/josephus",
  level: 5,
  parameters: { n: int(4, 60), k: int(2, 20) },
  prompt: [
    "{n} people stand in a circle, numbered from 1; counting from person 1, every {k:th} is removed until one is left. Which number [survives|is left]?",
    "<find>the survivor's number (from 1) in the Josephus problem with {n} people and every {k:th} one removed",
    by(
      "ring",
      "<do>link {n} people, numbered from 1, to a ring in memory, take out every {k:th} (counting from person 1) until one is left, and <give> that number",
    ),
    "!josephus(n = {n}, k = {k}), [numbered from 1|1-based]",
    "<do>solve the Josephus problem for n = {n} and k = {k} and <report> the position of the last one, positions starting at 1",
    "if every {k:th} of {n} people in a ring leaves, starting the count at person 1, which position (from 1) [stays to the end|is the last one left]?",
  ],
  answer: ({ k, n }) => {
    const ring = Array.from({ length: n }, (_, i) => i + 1)
    let at = 0
    while (ring.length > 1) {
      at = (at + k - 1) % ring.length
      ring.splice(at, 1)
    }
    return ring[0]!
  },
  programs: [
    // Where the last one stands in rings of 2, 3, …, n people.
    ({ k, n }) => asm`
        mov  %last, ${k}
        andi %last, %last, 1
        mov  %size, 3
    grow:
        addi %last, %last, ${k}
        mod  %last, %last, %size
        addi %size, %size, 1
        slti %t, %size, ${n + 1}
        bnez %t, grow
        addi r0, %last, 1
        halt`,
    // J(n) = (J(n - 1) + k - 1) mod n + 1, recursively.
    ({ k, n }) => asm`
        mov  %n, ${n}
        call josephus
        halt
    josephus:
        subi %n, %n, 1
        bnez %n, smaller
        mov  r0, 1
        addi %n, %n, 1
        ret
    smaller:
        call josephus
        addi %n, %n, 1
        addi r0, r0, ${k - 1}
        mod  r0, r0, %n
        addi r0, r0, 1
        ret`,
    // The ring itself: each one's place holds the next one's, and who leaves is linked past.
    {
      follows: "ring",
      program: ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %u, 1
    link:
        addi %v, %u, 1
        store.b %v, [%u + ring]
        mov  %u, %v
        ble  %u, %n, link
        mov  %u, %n
        mov  %v, 1
        store.b %v, [%u + ring]
    remove:
        subi %k, %n, 1
        beqz %k, alone
        mov  %k, ${k - 1}
    walk:
        load.b %u, [%u + ring]
        subi %k, %k, 1
        bnez %k, walk
        load.b %v, [%u + ring]
        load.b %v, [%v + ring]
        store.b %v, [%u + ring]
        subi %n, %n, 1
        b    remove
    alone:
        mov  r0, %u
        halt
    .data
    ring: .space ${n + 2}`,
    },
  ],
  asFunction: {
    inputs: ["n", "k"],
    domains: { n: edged(int(1, 60), [1, 2, 3]), k: edged(int(1, 70), [1, 2, ({ n }: { n: number }) => n]) },
    prompt: [
      "{n} people stand in a circle, numbered from 1. They count off from person 1; whoever says {k} leaves, and the next one begins at 1 again. Which number is left at the end?",
      "<find>the survivor's number (from 1) in the Josephus problem with {n} people and step {k}, counting from person 1",
      by(
        "ring",
        "<do>link {n} people, numbered from 1, to a ring in memory, count them off in steps of {k} from person 1, taking out the last one of each step until one is left, and <give> that number",
      ),
      "!josephus(n = {n}, k = {k}), [numbered from 1|1-based]",
      "<do>solve the Josephus problem for {n} people and step {k} and <report> the position of the last one, positions starting at 1",
      "if {n} people in a ring count off from 1 to {k} again and again, starting with person 1, and the one who says {k} leaves each time, which position (from 1) [stays to the end|is the last one left]?",
    ],
    programs: [
      // Where the last one stands in rings of 1, 2, 3, …, n people.
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %last, 0
        mov  %size, 1
    grow:
        beq  %size, %n, done
        addi %size, %size, 1
        add  %last, %last, ${k}
        mod  %last, %last, %size
        b    grow
    done:
        addi r0, %last, 1
        halt`,
      // J(n) = (J(n - 1) + k - 1) mod n + 1, recursively.
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        call josephus
        addi r0, %last, 1
        halt
    josephus:
        subi %n, %n, 1
        beqz %n, alone
        call josephus
        add  %last, %last, %k
        addi %n, %n, 1
        addi %size, %n, 1
        mod  %last, %last, %size
        ret
    alone:
        mov  %last, 0
        ret`,
      // The ring itself: each one's place holds the address of the next one's, and who leaves is linked past.
      {
        follows: "ring",
        program: ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        mov  %first, 0x80000
        mov  %p, %first
        mov  %i, 1
    link:
        beq  %i, %n, close
        addi %q, %p, 8
        store.d %q, [%p]
        mov  %p, %q
        addi %i, %i, 1
        b    link
    close:
        store.d %first, [%p]
    remove:
        subi %n, %n, 1
        beqz %n, last
        mov  %i, 1
    walk:
        beq  %i, %k, out
        load.d %p, [%p]
        addi %i, %i, 1
        b    walk
    out:
        load.d %q, [%p]
        load.d %q, [%q]
        store.d %q, [%p]
        b    remove
    last:
        sub  %p, %p, %first
        shri %p, %p, 3
        addi r0, %p, 1
        halt`,
      },
    ],
  },
})
