import { asm, by, edged, family, int } from "../../dsl/index.js"

export const recursivePopcount = family({
  id: "functions/recursive_popcount",
  level: 4,
  // No bit, one, the highest, all.
  parameters: { n: edged(int(0, 16_777_215), [0, 1, 8_388_608, 16_777_215, 65_535, 65_536]) },
  prompt: [
    "<do>count the bits of {n} that are 1 [recursively|using recursion|with a recursive function]",
    "<what>the number of ones in the binary form of {n}, by a recursive function",
    "<please>write a recursive function that counts the set bits of a number and call it with {n}",
    by(
      "bit by bit",
      "with the function ones(0) = 0 and ones(n) = n mod 2 + ones(floor(n / 2)), [compute|evaluate|return|find] ones({n})",
    ),
    by("bit by bit", "<do>recursively add up the binary digits of {n:hex}"),
    by(
      "clearing",
      "with a function that calls itself on n with its lowest 1 bit cleared (n and (n - 1)) and adds 1, until n is 0, count the bits of {n:hex}",
    ),
    "the switches of a panel are the bits of {n:hex}, and a 1 means that a lamp is on. How many lamps are on? Count them with a function that calls itself",
    "!recursive popcount({n:hex})",
  ],
  cases: { "a power of two or 0": ({ n }) => (n & (n - 1)) === 0 },
  answer: ({ n }) => {
    let count = 0
    for (let x = n; x !== 0; x = Math.floor(x / 2)) count += x % 2
    return count
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(0, 4_503_599_627_370_495), [0, 1, 2, 3, 65_535, 65_536]) },
    prompt: [
      "<do>count the bits of {n} that are 1 [recursively|using recursion|with a recursive function]",
      "<what>the number of ones in the binary form of {n}, by a recursive function",
      "<please>write a recursive function that counts the set bits of a number and call it with {n}",
      by(
        "bit by bit",
        "with the function ones(0) = 0 and ones(k) = k mod 2 + ones(floor(k / 2)), [compute|evaluate|return|find] ones({n})",
      ),
      by("bit by bit", "<do>recursively add up the binary digits of {n}"),
      by(
        "clearing",
        "with a function that clears the lowest 1 bit of a number k (k and (k - 1)), calls itself on the rest and adds 1, until nothing is left, count the bits of {n}",
      ),
      "the switches of a panel are the bits of {n}, and a 1 means that a lamp is on. How many lamps are on? Count them with a function that calls itself",
      "!recursive popcount({n})",
    ],
    programs: [
      {
        follows: "bit by bit",
        program: ({ n }) => asm`
        b    main
    ones:
        beqz %x, done
        andi %bit, %x, 1
        subi sp, sp, 8
        store.d %bit, [sp]
        shri %x, %x, 1
        call ones
        load.d %bit, [sp]
        addi sp, sp, 8
        add  %x, %x, %bit
    done:
        ret
    main:
        mov  %x, ${n}
        call ones
        mov  r0, %x
        halt`,
      },
      {
        follows: "bit by bit",
        program: ({ n }) => asm`
        b    main
    ones:
        modi %bit, %n, 2
        add  %x, %x, %bit
        divi %n, %n, 2
        beqz %n, done
        call ones
    done:
        ret
    main:
        mov  %n, ${n}
        mov  %x, 0
        call ones
        mov  r0, %x
        halt`,
      },
      {
        follows: "clearing",
        program: ({ n }) => asm`
        b    main
    ones:
        beqz %n, done
        subi %less, %n, 1
        and  %n, %n, %less
        addi %x, %x, 1
        call ones
    done:
        ret
    main:
        mov  %n, ${n}
        mov  %x, 0
        call ones
        mov  r0, %x
        halt`,
      },
      {
        follows: "clearing",
        program: ({ n }) => asm`
        b    main
    ones:
        bnez %x, recurse
        ret
    recurse:
        subi %less, %x, 1
        and  %x, %x, %less
        call ones
        addi %x, %x, 1
        ret
    main:
        mov  %x, ${n}
        call ones
        mov  r0, %x
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "bit by bit",
      program: ({ n }) => asm`
        b    main
    ones:
        beqz r0, done
        andi %bit, r0, 1
        subi sp, sp, 8
        store.d %bit, [sp]
        shri r0, r0, 1
        call ones
        load.d %bit, [sp]
        addi sp, sp, 8
        add  r0, r0, %bit
    done:
        ret
    main:
        mov  r0, ${n}
        call ones
        halt`,
    },
    {
      follows: "bit by bit",
      program: ({ n }) => asm`
        b    main
    ones:
        modi %bit, %n, 2
        add  r0, r0, %bit
        divi %n, %n, 2
        beqz %n, done
        call ones
    done:
        ret
    main:
        mov  %n, ${n}
        mov  r0, 0
        call ones
        halt`,
    },
    {
      follows: "clearing",
      program: ({ n }) => asm`
        b    main
    ones:
        beqz %n, done
        subi %less, %n, 1
        and  %n, %n, %less
        addi r0, r0, 1
        call ones
    done:
        ret
    main:
        mov  %n, ${n}
        mov  r0, 0
        call ones
        halt`,
    },
    {
      follows: "clearing",
      program: ({ n }) => asm`
        b    main
    ones:
        bnez r0, recurse
        ret
    recurse:
        subi %less, r0, 1
        and  r0, r0, %less
        call ones
        addi r0, r0, 1
        ret
    main:
        mov  r0, ${n}
        call ones
        halt`,
    },
  ],
})
