import { asm, family, int, oneOf } from "../../dsl/index.js"

/** A setting, and what `factor` of it makes. */
const SETTINGS = [
  { name: "timeout", unit: "seconds", each: "retry" },
  { name: "page size", unit: "rows", each: "page" },
  { name: "chunk size", unit: "bytes", each: "chunk" },
  { name: "price", unit: "cents", each: "item" },
] as const
type Setting = (typeof SETTINGS)[number]

export const environmentDefault = family({
  id: "security/environment_default",
  level: 5,
  parameters: { setting: oneOf(SETTINGS), preset: int(1, 999), count: int(2, 40), refusal: int(-99, -1) },
  formats: {
    name: ({ name }: Setting) => name,
    unit: ({ unit }: Setting) => unit,
    each: ({ each }: Setting) => each,
  },
  prompt: [
    "no environment variable is set: fall back to a {setting:name} of {preset} {setting:unit} for each {setting:each} and [return|compute] the total for {count} of them; an environment that is not empty is untrusted and gives {refusal}",
    "<do>read the environment; since it is empty, use the default {setting:name}, {preset} {setting:unit} for each {setting:each}, and return {count} times that (anything in the environment would be refused with {refusal})",
    "<what>{count} times the {setting:name}, which is {preset} {setting:unit} per {setting:each} if the environment is empty, as it is; a non-empty one yields {refusal}",
    "!if getenv() is not empty: return {refusal}; {setting:name} = {preset} {setting:unit}; return {count} * {setting:name} [# no variable is set|# the environment is empty]",
    "the environment is empty; <do>[check|make sure of] that, answer {refusal} if it is not so, and otherwise work out {count} times the default {setting:name} of {preset} {setting:unit} per {setting:each}",
  ],
  answer: ({ count, preset }) => count * preset,
  programs: [
    ({ count, preset, refusal }) => asm`
        mov  %p, environment
        mov  %n, 256
        io.getenv %n, %p, %n
        bnez %n, refuse
        mov  %value, ${preset}
        muli r0, %value, ${count}
        halt
    refuse:
        mov  r0, ${refusal}
        halt
    .data
    environment: .space 256`,
    // The default is in the data section.
    ({ count, preset, refusal }) => asm`
        mov  r0, ${refusal}
        mov  %p, buffer
        mov  %n, 128
        io.getenv %found, %p, %n
        bgtz %found, done
        load.d %value, [preset]
        mov  %count, ${count}
        mul  r0, %value, %count
    done:
        halt
    .data
    preset: .dword ${preset}
    buffer: .space 128`,
    // A function says whether the environment is empty; the buffer is on the stack.
    ({ count, preset, refusal }) => asm`
        call is_empty
        beqz r0, untrusted
        mov  r0, ${preset}
        mov  r1, ${count}
        mul  r0, r0, r1
        halt
    untrusted:
        mov  r0, ${refusal}
        halt
    is_empty:
        subi sp, sp, 64
        mov  %room, 64
        io.getenv r0, sp, %room
        addi sp, sp, 64
        seqi r0, r0, 0
        ret`,
  ],
})
