import { asm, family, int, oneOf } from "../../dsl/index.js"

export const constantTimeSelect = family({
  id: "security/constant_time_select",
  level: 5,
  parameters: { bit: oneOf([0, 1]), a: int(0, 99999), b: int(0, 99999) },
  prompt: [
    "<do>select {a} if the secret bit {bit} is 1 and {b} if it is 0, [in constant time|without branching on the secret|branch-free]",
    "constant-time select: with the condition bit {bit}, [choose|return] {a} for 1 or {b} for 0",
    "!ct_select(bit={bit}, if_one={a}, if_zero={b})",
    "<do>use a mask instead of a branch to [pick|return] {a} (secret bit 1) or {b} (secret bit 0); the bit is {bit}",
    "a secret flag is {bit}. [Without any branch|In constant time], return {a} when it is 1, else {b}",
  ],
  answer: ({ a, b, bit }) => (bit === 1 ? a : b),
  programs: [
    ({ a, b, bit }) => asm`
        mov  %mask, ${bit}
        sub  %mask, zero, %mask
        mov  %a, ${a}
        mov  %b, ${b}
        xor  %a, %a, %b
        and  %a, %a, %mask
        xor  r0, %a, %b
        halt`,
    ({ a, b, bit }) => asm`
        mov  %mask, ${bit}
        subi %mask, %mask, 1
        andi %b, %mask, ${b}
        xori %mask, %mask, -1
        andi %a, %mask, ${a}
        or   r0, %a, %b
        halt`,
    ({ a, b, bit }) => asm`
        mov  %bit, ${bit}
        mov  %a, ${a}
        mov  %b, ${b}
        sub  %a, %a, %b
        mul  %a, %a, %bit
        add  r0, %a, %b
        halt`,
  ],
})
