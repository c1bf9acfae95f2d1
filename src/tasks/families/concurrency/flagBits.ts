import { asm, edged, family, int, mapped } from "../../dsl/index.js"
import { waitInLoop } from "./_shared/crew.js"

/** Three different bits of 0 … 9. */
type Bits = readonly [set: number, clear: number, toggle: number]

const bits = mapped(int(0, 719), (index): Bits => {
  const left = Array.from({ length: 10 }, (_, n) => n)
  const take = (n: number) => left.splice(n, 1)[0]!
  return [take(index % 10), take(Math.floor(index / 10) % 9), take(Math.floor(index / 90))]
})

export const flagBits = family({
  id: "concurrency/flag_bits",
  level: 5,
  parameters: { flags: int(0, 1023), bits },
  formats: {
    set: ([bit]: Bits) => String(bit),
    clear: ([, bit]: Bits) => String(bit),
    toggle: ([, , bit]: Bits) => String(bit),
  },
  prompt: [
    "three threads change a shared flag word, {flags} at first, atomically: one sets bit {bits:set}, one clears bit {bits:clear} and one flips bit {bits:toggle} (bit 0 is the lowest). [What is the word afterwards?|Which value does it have then?]",
    "<find>the value of a flag word, initially {flags}, after three threads have set its bit {bits:set}, cleared its bit {bits:clear} and toggled its bit {bits:toggle} by atomic operations (bits counted from 0 at the lowest)",
    "<do>run three threads on the shared word {flags}: the first sets bit {bits:set}, the second clears bit {bits:clear}, the third inverts bit {bits:toggle}, each with one atomic operation; join them and return the word (bit k is worth 2^k)",
    "flags = {flags:bin}. [Have|Please have] one thread set bit {bits:set}, another clear bit {bits:clear} and a third toggle bit {bits:toggle}, all atomically (bit 0 is the least significant) and return the flags[ as a decimal number|]",
    "a control panel shows its lamps as a number, {flags}; lamp k is worth 2^k. At the same moment one operator switches lamp {bits:set} on, another switches lamp {bits:clear} off and a third flips lamp {bits:toggle}, a thread each, with atomic operations. [Which number does the panel show then?|What does the panel show when all are done?]",
    "!flags={flags}; parallel atomics: set bit {bits:set}, clear bit {bits:clear}, flip bit {bits:toggle}; <report> flags (bit 0 = lowest)",
  ],
  answer: ({ bits: [set, clear, toggle], flags }) => {
    let value = 0
    for (let bit = 0; bit < 10; bit++) {
      const was = Math.floor(flags / 2 ** bit) % 2
      const is = bit === set ? 1 : bit === clear ? 0 : bit === toggle ? 1 - was : was
      value += is * 2 ** bit
    }
    return value
  },
  asFunction: {
    inputs: ["flags"],
    names: { flags: "f" },
    domains: { flags: edged(int(0, 1023), [0, 1023]) },
    prompt: [
      "three threads change a shared flag word, {flags} at first, atomically: one sets bit {bits:set}, one clears bit {bits:clear} and one flips bit {bits:toggle} (bit 0 is the lowest). [What is the word afterwards?|Which value does it have then?]",
      "<find>the value of a flag word, initially {flags}, after three threads have set its bit {bits:set}, cleared its bit {bits:clear} and toggled its bit {bits:toggle} by atomic operations (bits counted from 0 at the lowest)",
      "<do>run three threads on a shared word that begins as {flags}: the first sets bit {bits:set}, the second clears bit {bits:clear}, the third inverts bit {bits:toggle}, each with one atomic operation; join them and return the word (bit k is worth 2^k)",
      "a control panel shows its ten lamps as a number, {flags}; lamp k (from 0 on) is worth 2^k. At the same moment one operator switches lamp {bits:set} on, another switches lamp {bits:clear} off and a third flips lamp {bits:toggle}, a thread each, with atomic operations. What does the panel show when all are done?",
      "!flags = {flags}; parallel atomics: set bit {bits:set}, clear bit {bits:clear}, flip bit {bits:toggle}; <report> flags (bit 0 = lowest)",
    ],
    programs: [
      ({ bits, flags }) => {
        const [set, clear, toggle] = bits
        return asm`
        mov  %flags, ${flags}
        mov  %p, flags
        store.d %flags, [%p]
        spawn %t, setter
        spawn %t, clearer
        spawn %t, flipper
        ${waitInLoop()}
        load.d r0, [%p]
        halt
    setter:
        mov  %bit, ${2 ** set}
        atomic.or zero, %p, %bit
        halt
    clearer:
        mov  %mask, ${-1 - 2 ** clear}
        atomic.and zero, %p, %mask
        halt
    flipper:
        mov  %bit, ${2 ** toggle}
        atomic.xor zero, %p, %bit
        halt
    .data
    flags: .dword 0`
      },
    ],
  },
  programs: [
    ({ bits: [set, clear, toggle], flags }) => asm`
        mov  %p, flags
        spawn %t, setter
        spawn %t, clearer
        spawn %t, flipper
        ${waitInLoop()}
        load.d r0, [%p]
        halt
    setter:
        mov  %bit, ${2 ** set}
        atomic.or zero, %p, %bit
        halt
    clearer:
        mov  %mask, ${-1 - 2 ** clear}
        atomic.and zero, %p, %mask
        halt
    flipper:
        mov  %bit, ${2 ** toggle}
        atomic.xor zero, %p, %bit
        halt
    .data
    flags: .dword ${flags}`,
    // Each thread gets the number of its bit.
    ({ bits: [set, clear, toggle], flags }) => asm`
        mov  %p, flags
        mov  %one, 1
        mov  %k, ${set}
        spawn %t, setter, %k
        mov  %k, ${clear}
        spawn %t, clearer, %k
        mov  %k, ${toggle}
        spawn %t, flipper, %k
        ${waitInLoop()}
        load.d r0, [%p]
        halt
    setter:
        shl  %bit, %one, r0
        atomic.or zero, %p, %bit
        halt
    clearer:
        shl  %bit, %one, r0
        sub  %mask, zero, %bit
        subi %mask, %mask, 1
        atomic.and zero, %p, %mask
        halt
    flipper:
        shl  %bit, %one, r0
        atomic.xor zero, %p, %bit
        halt
    .data
    flags: .dword ${flags}`,
  ],
})
