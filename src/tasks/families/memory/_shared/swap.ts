import { type Asm, asm } from "../../../dsl/index.js"
import type { Width } from "./width.js"

/** Exchanges the elements at %left and %right, and the next ones inwards, until the two meet. */
export const swapInwards = ({ load, size, store }: Width): Asm => asm`
    swap:
        ${load("%x", { base: "%left", offset: 0 })}
        ${load("%y", { base: "%right", offset: 0 })}
        ${store("%y", { base: "%left", offset: 0 })}
        ${store("%x", { base: "%right", offset: 0 })}
        addi %left, %left, ${size}
        subi %right, %right, ${size}
        bltu %left, %right, swap`
