import { type Asm, asm } from "../../../dsl/index.js"
import type { Width } from "./width.js"

/** How an array comes into memory: what a program does first, and what stands in its data section. */
interface Placed {
  readonly fill: Asm | undefined
  readonly data: Asm
}

/** The array at the label `values`: part of the program, or stored there when it runs. */
export const placed = (width: Width, values: ReadonlyArray<number>, isStored: boolean): Placed =>
  isStored
    ? {
        fill: asm`
        mov  %to, values
        ${values.map(
          (value, n) => asm`
        mov  %element, ${value}
        ${width.store("%element", { base: "%to", offset: n * width.size })}`,
        )}`,
        data: asm`
    .data
    .space ${values.length * width.size}`,
      }
    : { fill: undefined, data: width.data(values) }
