import { type Asm, asm } from "../../../dsl/index.js"

/** Adds to %sum the divisors of %n from %d on, each with the one that it makes a pair with: the root of a square once. */
export const addDivisorPairs = (): Asm => asm`
    test:
        mul  %square, %d, %d
        bgt  %square, %n, end
        mod  %rest, %n, %d
        bnez %rest, next
        div  %pair, %n, %d
        sne  %rest, %pair, %d
        mul  %rest, %rest, %pair
        add  %both, %rest, %d
        add  %sum, %sum, %both
    next:
        addi %d, %d, 1
        b    test
    end:`

/** %sum becomes the sum of all divisors of %n ≥ 2: the product of 1 + p + … + p^e over its prime powers, by Horner's rule. */
export const sumByPrimePowers = (): Asm => asm`
        mov  %sum, 1
        mov  %d, 2
    prime:
        mov  %series, 1
    divide:
        mod  %rest, %n, %d
        bnez %rest, next
        div  %n, %n, %d
        mul  %series, %series, %d
        addi %series, %series, 1
        b    divide
    next:
        mul  %sum, %sum, %series
        addi %d, %d, 1
        mul  %square, %d, %d
        ble  %square, %n, prime
        snei %rest, %n, 1
        mul  %rest, %rest, %n
        addi %rest, %rest, 1
        mul  %sum, %sum, %rest`
