import { asm, family, int, list } from "../../dsl/index.js"

export const capabilityLoad = family({
  id: "security/capability_load",
  level: 5,
  parameters: { xs: list({ length: [5, 9], digits: 3, signed: true }), k: int(0, 4) },
  prompt: [
    "<do>create a capability over the array {xs} (64-bit elements) and load the element at index {k} through it, counting from 0",
    "<do>make a bounded pointer that covers exactly the 64-bit values {xs} and [read|return|load] element {k} (the first is element 0)",
    "<find>the element with index {k} (from 0) of {xs}, read through a capability [whose bounds are the array's|with the array's bounds]",
    "!cap_load(cap({xs:array}), index={k}) [# zero-based|# the first index is 0]",
    "with a capability for the buffer {xs}, [read|load|fetch] entry number {k}, where numbering starts at 0",
  ],
  answer: ({ k, xs }) => xs[k]!,
  programs: [
    ({ k, xs }) => asm`
        mov  %base, values
        mov  %length, ${8 * xs.length}
        cap.new %c, %base, %length
        load.d r0, [%c + ${8 * k}]
        halt
    .data
    values: .dword ${xs}`,
    // The index is in a register; the bounds stay with the moved pointer.
    ({ k, xs }) => asm`
        mov  %base, values
        mov  %length, ${8 * xs.length}
        cap.new %c, %base, %length
        mov  %k, ${k}
        shli %k, %k, 3
        add  %c, %c, %k
        load.d r0, [%c]
        halt
    .data
    values: .dword ${xs}`,
    // Reading is all that the capability permits.
    ({ k, xs }) => asm`
        mov  %c, values
        mov  %length, ${8 * xs.length}
        cap.new %c, %c, %length
        cap.restrict %c, %c, %length, 1
        load.d r0, [%c + ${8 * k}]
        halt
    .data
    values: .dword ${xs}`,
  ],
})
