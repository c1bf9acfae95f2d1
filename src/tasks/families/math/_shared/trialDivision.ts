import { type Asm, asm } from "../../../dsl/program/template.js"

/**
 * Goes to `prime` or `composite` of the template around for %n ≥ 2, as a test of all divisors, of 2 and the odd
 * ones, or of 2, 3 and 6k ± 1.
 */
export const trialDivision = (form: number): Asm => {
  switch (form) {
    case 0:
      return asm`
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, prime
        mod  %rest, %n, %d
        beqz %rest, composite
        addi %d, %d, 1
        b    try`
    case 1:
      return asm`
        mov  %d, 2
        beq  %n, %d, prime
        andi %rest, %n, 1
        beqz %rest, composite
        mov  %d, 3
    try:
        mul  %square, %d, %d
        bgt  %square, %n, prime
        modu %rest, %n, %d
        beqz %rest, composite
        addi %d, %d, 2
        b    try`
    default:
      return asm`
        slti %rest, %n, 4
        bnez %rest, prime
        modi %rest, %n, 2
        beqz %rest, composite
        modi %rest, %n, 3
        beqz %rest, composite
        mov  %d, 5
        mov  %step, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, prime
        mod  %rest, %n, %d
        beqz %rest, composite
        add  %d, %d, %step
        xori %step, %step, 6
        b    try`
  }
}
