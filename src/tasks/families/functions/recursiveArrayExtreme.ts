import { asm, family, list, oneOf } from "../../dsl/index.js"

export const recursiveArrayExtreme = family({
  id: "functions/recursive_array_extreme",
  level: 4,
  parameters: { xs: list({ length: [4, 8], signed: true, digits: 3 }), kind: oneOf(["largest", "smallest"]) },
  formats: { short: (kind: string) => (kind === "largest" ? "maximum" : "minimum"), name: (kind: string) => kind },
  prompt: [
    "<find>the {kind:name} [element|value|number] in {xs} [recursively|using recursion|with a recursive function]",
    "<what>the {kind:short} of the <array> {xs} by recursion",
    "<please>write a recursive function for the {kind:short} of an array and call it on {xs}",
    "[which|what] is the {kind:name} of the <values> {xs} according to a recursive function?",
  ],
  answer: ({ kind, xs }) => (kind === "largest" ? Math.max(...xs) : Math.min(...xs)),
  programs: [
    ({ kind, xs }) => asm`
        mov  r0, values
        mov  r1, ${xs.length}
        call extreme
        halt
    extreme:
        subi r1, r1, 1
        beqz r1, single
        subi sp, sp, 8
        store.d r0, [sp]
        addi r0, r0, 8
        call extreme
        load.d %p, [sp]
        addi sp, sp, 8
        load.d %x, [%p]
        ${kind === "largest" ? asm`bge r0, %x, kept` : asm`ble r0, %x, kept`}
        mov  r0, %x
    kept:
        ret
    single:
        load.d r0, [r0]
        ret
    .data
    values: .dword ${xs}`,
    ({ kind, xs }) => asm`
        mov  %i, ${8 * (xs.length - 1)}
        load.d r0, [%i + values]
        call extreme
        halt
    extreme:
        subi %i, %i, 8
        load.d %x, [%i + values]
        ${kind === "largest" ? asm`ble %x, r0, next` : asm`bge %x, r0, next`}
        mov  r0, %x
    next:
        beqz %i, done
        call extreme
    done:
        ret
    .data
    values: .dword ${xs}`,
  ],
})
