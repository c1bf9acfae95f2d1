import { type ArrayInput, type Asm, asm } from "../../../dsl/index.js"

/** Sets a register to the address behind the last element of an array. */
export const endOf = ({ address, length, shift }: ArrayInput, end = "%end"): Asm =>
  shift === 0
    ? asm`add ${end}, ${address}, ${length}`
    : asm`
        shli ${end}, ${length}, ${shift}
        add  ${end}, ${end}, ${address}`

/** Sets a register to the address of element `index`, a register. */
export const placeOf = ({ address, shift }: ArrayInput, p: string, index: string): Asm =>
  shift === 0
    ? asm`add ${p}, ${index}, ${address}`
    : asm`
        shli ${p}, ${index}, ${shift}
        add  ${p}, ${p}, ${address}`
