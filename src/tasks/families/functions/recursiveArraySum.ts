import { addressOf, array, asm, by, family, list } from "../../dsl/index.js"

export const recursiveArraySum = family({
  id: "functions/recursive_array_sum",
  level: 4,
  parameters: { xs: list({ length: [1, 8], signed: true }) },
  prompt: [
    "<what>the [sum|total] of the <array> {xs:array} [recursively|using recursion|with a recursive function]",
    "<do>recursively [add up|sum|total] the [elements|numbers] of {xs:array}",
    "<please>write a recursive array sum [function|routine] and call it on {xs:array}",
    by(
      "down to empty",
      "with the recursive function sum(empty) = 0 and sum(list) = first + sum(rest), [evaluate|return] the sum of {xs:array}",
    ),
    by(
      "first and rest",
      "my account shows the bookings {xs:array}. What do they come to, if a function adds the first one to what it returns itself for all the others?",
    ),
    "!recursive sum({xs:array})",
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => sum + x, 0),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 14], values: [-30_000, 30_000] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the [sum|total] of {xs} [recursively|using recursion|with a recursive function]",
      "<do>recursively [add up|sum|total] {xs}",
      "<please>write a recursive array sum [function|routine] and call it on {xs}",
      by(
        "down to empty",
        "with the recursive function sum(empty) = 0 and sum(list) = first + sum(rest), [evaluate|return] the sum of {xs}",
      ),
      by(
        "first and rest",
        "the bookings of an account are {xs}. What do they come to, if a function adds the first one to what it returns itself for all the others?",
      ),
      "!recursive sum({xs})",
    ],
    programs: [
      {
        follows: ["first and rest", "down to empty"],
        program: ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        call sum
        mov  r0, %sum
        halt
    sum:
        beqz %n, empty
        subi sp, sp, 8
        store.d %p, [sp]
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        call sum
        load.d %p, [sp]
        addi sp, sp, 8
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        ret
    empty:
        mov  %sum, 0
        ret`,
      },
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %sum, 0
        call sum
        mov  r0, %sum
        halt
    sum:
        beqz %n, done
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        call sum
    done:
        ret`,
      {
        follows: "first and rest",
        program: ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        call sum
        mov  r0, %x
        halt
    sum:
        ${xs.load("%x", "%p")}
        subi %n, %n, 1
        beqz %n, last
        subi sp, sp, 8
        store.d %x, [sp]
        addi %p, %p, ${xs.size}
        call sum
        load.d %first, [sp]
        addi sp, sp, 8
        add  %x, %x, %first
    last:
        ret`,
      },
    ],
  },
  programs: [
    {
      follows: ["first and rest", "down to empty"],
      program: ({ xs }) => asm`
        mov  r0, values
        mov  r1, ${xs.length}
        call sum
        halt
    sum:
        beqz r1, empty
        subi sp, sp, 8
        store.d r0, [sp]
        addi r0, r0, 8
        subi r1, r1, 1
        call sum
        load.d %p, [sp]
        addi sp, sp, 8
        load.d %x, [%p]
        add  r0, r0, %x
    done:
        ret
    empty:
        mov  r0, 0
        b    done
    .data
    values: .dword ${xs}`,
    },
    ({ xs }) => asm`
        b    main
    sum:
        beqz %n, done
        subi %n, %n, 8
        load.d %x, [%n + values]
        add  r0, r0, %x
        call sum
    done:
        ret
    main:
        mov  %n, ${xs.length}
        shli %n, %n, 3
        mov  r0, 0
        call sum
        halt
    .data
    values: .dword ${xs}`,
    {
      follows: "first and rest",
      program: ({ xs }) => asm`
        mov  %p, values
        mov  %end, ${addressOf("values", 8 * (xs.length - 1))}
        call sum
        halt
    sum:
        load.d %x, [%p]
        beq  %p, %end, last
        subi sp, sp, 8
        store.d %x, [sp]
        addi %p, %p, 8
        call sum
        load.d %x, [sp]
        addi sp, sp, 8
        add  r0, r0, %x
        ret
    last:
        mov  r0, %x
        ret
    .data
    values: .dword ${xs}`,
    },
  ],
})
