import { type Asm, asm, type Register } from "../../../dsl/index.js"

/** A modulus that may be missing, which is written as 1. */
export const moduloFormats = {
  /** Behind what is reduced. */
  mod: (m: number) => (m === 1 ? "" : ` modulo ${m}`),
  percent: (m: number) => (m === 1 ? "" : ` % ${m}`),
}

/** r0 becomes %a, reduced modulo m if there is a modulus. */
export const reduced = (m: number | Register): Asm => (m === 1 ? asm`mov r0, %a` : asm`modi r0, %a, ${m}`)
