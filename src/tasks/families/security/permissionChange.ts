import { array, asm, between, type Domain, edged, family, int } from "../../dsl/index.js"

/** Bits that are granted (positive) or revoked (negative). */
type Changes = ReadonlyArray<number>

/** Two to six changes: the bits of the first are counted. */
const changes: Domain<Changes> = {
  size: 511,
  at: (index, draws) => [
    1 + index,
    ...Array.from({ length: between(draws, 1, 5) }, () => {
      const bits = 1 + draws.below(511)
      return draws.below(2) === 0 ? bits : -bits
    }),
  ],
}

const listed = (list: Changes, [grant, revoke]: readonly [string, string]): string =>
  list.map((bits) => `${bits > 0 ? grant : revoke} ${Math.abs(bits)}`).join(", ")

export const permissionChange = family({
  id: "security/permission_change",
  level: 5,
  parameters: { current: int(0, 511), changes },
  formats: {
    orders: (list: Changes) => listed(list, ["grant", "revoke"]),
    passive: (list: Changes) => listed(list, ["set", "clear"]),
    signs: (list: Changes) => list.map((bits) => (bits > 0 ? `+${bits}` : String(bits))).join(" "),
    octal: (list: Changes) =>
      list.map((bits) => `${bits > 0 ? "add" : "remove"} 0o${Math.abs(bits).toString(8)}`).join(", "),
    oct: (mode: number) => `0o${mode.toString(8)}`,
  },
  cases: { "a revocation": ({ changes: list }) => list.some((bits) => bits < 0) },
  prompt: [
    "<do>apply these changes of permission bits to the mask {current}, in this order, and return the mask: {changes:orders}",
    "<find>the permission mask that {current} becomes by these operations on all bits of a number: {changes:passive}",
    "a permission word is {current}. One after the other, the bits of a number are granted (+) or taken away (-): {changes:signs}. [What is the word now?|Which value remains?]",
    "<find>the file mode, as a decimal number, that {current:oct} becomes by: {changes:octal}",
    "!mask = {current}; for each of {changes:orders}: grant n sets the bits of n, revoke n clears them; <report> mask",
    "a janitor keeps one bit for each key on a card, which stands at {current}. The director rings up: {changes:orders}. Every number names the keys by its bits, and a key that one has, or has not, already changes nothing. [What is on the card then?|Which number is on the card at last?]",
  ],
  answer: ({ changes: list, current }) => {
    let mask = 0
    for (let bit = 1; bit < 512; bit *= 2) {
      let has = (current & bit) !== 0
      for (const bits of list) if ((Math.abs(bits) & bit) !== 0) has = bits > 0
      if (has) mask += bit
    }
    return mask
  },
  asFunction: {
    inputs: ["current", "changes"],
    names: { current: "m" },
    domains: { current: edged(int(0, 511), [0, 511]), changes: array({ length: [1, 10], values: [-511, 511] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>change the permission mask {current} by each number of {changes}, in order, and return the mask: a positive number grants all its bits, and a negative one revokes the bits of its absolute value",
      "<find>the permission mask that {current} becomes by the changes in {changes}, one after the other: n > 0 sets the bits of n, -n clears them",
      "a permission word is {current}. One after the other, the bits of each number in {changes} are granted if it is positive, and those of its absolute value are taken away if it is negative. [What is the word now?|Which value remains?]",
      "!mask = {current}; for x in {changes}: if x >= 0 then mask = mask OR x else mask = mask AND NOT abs(x); <report> mask",
      "a janitor keeps one bit for each key on a card, which stands at {current}. The director rings up and reads out {changes}. Every positive number names, by its bits, keys to be handed out, and every negative one, by those of its absolute value, keys to be taken back; a key that one has, or has not, already changes nothing. [What is on the card then?|Which number is on the card at last?]",
    ],
    programs: [
      ({ changes: list, current }) => asm`
        mov  %mask, ${current}
        mov  %p, ${list.address}
        mov  %n, ${list.length}
    next:
        ${list.load("%x", "%p")}
        bltz %x, revoke
        or   %mask, %mask, %x
        b    done
    revoke:
        sub  %x, zero, %x
        xori %x, %x, -1
        and  %mask, %mask, %x
    done:
        addi %p, %p, ${list.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %mask
        halt`,
      // All bits are set, and those to be revoked are flipped back.
      ({ changes: list, current }) => asm`
        mov  %mask, ${current}
        mov  %p, ${list.address}
        mov  %end, ${list.length}
        shli %end, %end, ${list.shift}
        add  %end, %end, %p
    each:
        ${list.load("%x", "%p")}
        addi %p, %p, ${list.size}
        call change
        bltu %p, %end, each
        mov  r0, %mask
        halt
    change:
        bgtz %x, grant
        sub  %x, zero, %x
        or   %mask, %mask, %x
        xor  %mask, %mask, %x
        ret
    grant:
        or   %mask, %mask, %x
        ret`,
    ],
  },
  programs: [
    ({ changes: list, current }) => asm`
        mov  %mask, ${current}
        mov  %p, changes
        mov  %n, ${list.length}
    next:
        load.d %x, [%p]
        bltz %x, revoke
        or   %mask, %mask, %x
        b    done
    revoke:
        sub  %x, zero, %x
        xori %x, %x, -1
        and  %mask, %mask, %x
    done:
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %mask
        halt
    .data
    changes: .dword ${list}`,
    // All bits are set, and those to be revoked are flipped back.
    ({ changes: list, current }) => asm`
        mov  r0, ${current}
        mov  %i, 0
        mov  %n, ${2 * list.length}
    each:
        loads.h %x, [%i + changes]
        addi %i, %i, 2
        call change
        blt  %i, %n, each
        halt
    change:
        bgtz %x, grant
        sub  %x, zero, %x
        or   r0, r0, %x
        xor  r0, r0, %x
        ret
    grant:
        or   r0, r0, %x
        ret
    .data
    changes: .half ${list}`,
    // On a word that is shared, atomically.
    ({ changes: list, current }) => asm`
        mov  %p, mask
        mov  %i, 0
    change:
        loads.h %x, [%i + changes]
        addi %i, %i, 2
        bgez %x, grant
        sub  %x, zero, %x
        xori %x, %x, -1
        atomic.and zero, %p, %x
        b    next
    grant:
        atomic.or zero, %p, %x
    next:
        slti %x, %i, ${2 * list.length}
        bnez %x, change
        load.d r0, [%p]
        halt
    .data
    mask: .dword ${current}
    changes: .half ${list}`,
  ],
})
