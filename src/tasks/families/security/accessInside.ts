import { asm, family, int, mapped, steps } from "../../dsl/index.js"

export const accessInside = family({
  id: "security/access_inside",
  level: 5,
  predicate: true,
  parameters: {
    base: steps(4096, 65520, 16),
    // Half of the accesses fit; the others begin before the region or end behind it.
    region: mapped(int(64, 4000), (length, draws) => {
      const size = 1 << draws.below(6)
      switch (draws.below(4)) {
        case 0:
          return { length, size, offset: -1 - draws.below(32) }
        case 1:
          return { length, size, offset: length - size + 1 + draws.below(20) }
        case 2:
          return { length, size, offset: length - size - draws.below(3) }
        default:
          return { length, size, offset: draws.below(length - size + 1) }
      }
    }),
  },
  formats: {
    length: ({ length }: Region) => String(length),
    access: ({ offset, size }: Region) => `${size} ${size === 1 ? "byte" : "bytes"} at offset ${offset}`,
  },
  prompt: [
    "<whether>an access to {region:access} lies entirely inside a region of {region:length} bytes that starts at address {base} (offsets count from its start), <yesno>",
    "a buffer of {region:length} bytes is at address {base}. Does an access to {region:access} (relative to its start) stay within it? [1 for yes, 0 for no|answer 1 or 0]",
    "memory protection: base {base}, length {region:length}; the access touches {region:access} from the base. [Return 1 if it is in bounds, else 0|1 if every byte is inside, otherwise 0]",
    "1 if an access to {region:access} from base {base} stays inside the {region:length} bytes [from there on|that begin there], 0 if not",
  ],
  answer: ({ region: { length, offset, size } }) => (offset >= 0 && offset + size <= length ? 1 : 0),
  programs: [
    ({ base, region: { length, offset, size } }) => asm`
        mov  %base, ${base}
        addi %from, %base, ${offset}
        bltu %from, %base, outside
        addi %to, %from, ${size}
        addi %end, %base, ${length}
        bgt  %to, %end, outside
        mov  r0, 1
        halt
    outside:
        mov  r0, 0
        halt`,
    // Base and length come from a capability.
    ({ base, region: { length, offset, size } }) => asm`
        mov  %c, ${base}
        mov  %x, ${length}
        cap.new %c, %c, %x
        addi %c, %c, ${offset}
        cap.query %from, %c, 3
        cap.query %base, %c, 0
        cap.query %x, %c, 1
        sub  %from, %from, %base
        subi %x, %x, ${size}
        sltu %x, %x, %from
        xori r0, %x, 1
        halt`,
    // Offsets alone decide: offset <= length - size, unsigned.
    ({ region: { length, offset, size } }) => asm`
        mov  %offset, ${offset}
        mov  %size, ${size}
        mov  %room, ${length}
        sub  %room, %room, %size
        bgeu %room, %offset, inside
        mov  r0, 0
        halt
    inside:
        mov  r0, 1
        halt`,
  ],
})

interface Region {
  readonly length: number
  readonly size: number
  readonly offset: number
}
