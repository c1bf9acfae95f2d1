import { type Asm, asm } from "../../../dsl/index.js"

/**
 * Adds to %sum the divisors of %n from %d on and those that they make pairs with, d and n/d, where d < n/d. Ends with the
 * first d whose %square is n or more.
 */
export const addDivisorPairs = (): Asm => asm`
    test:
        mul  %square, %d, %d
        bge  %square, %n, root
        mod  %rest, %n, %d
        bnez %rest, next
        div  %pair, %n, %d
        add  %sum, %sum, %d
        add  %sum, %sum, %pair
    next:
        addi %d, %d, 1
        b    test
    root:`
