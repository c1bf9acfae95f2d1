import type { Family } from "../../tasks/dsl/Family.js"
import { FamilyFinder } from "../dataset/FamilyFinder.js"
import { heldOutPatterns } from "../generator/splits.js"

/** Tells from a prompt whether its sentence is of a pattern that is held out for `test_wording`. */
export class HeldOut {
  private readonly finder: FamilyFinder
  private readonly families: ReadonlyMap<string, Family>

  constructor(families: ReadonlyArray<Family>) {
    this.finder = new FamilyFinder(families)
    this.families = new Map(families.map((family) => [family.id, family]))
  }

  /** Whether a held-out pattern of the family fits best, and no other fits as well. */
  is(id: string, isFunction: boolean, prompt: string): boolean {
    return this.asks(id, isFunction, prompt, true)
  }

  /** Whether one of its other patterns fits best, and no held-out one fits as well. */
  isOther(id: string, isFunction: boolean, prompt: string): boolean {
    return this.asks(id, isFunction, prompt, false)
  }

  private asks(id: string, isFunction: boolean, prompt: string, heldOut: boolean): boolean {
    const family = this.families.get(id)
    if (family === undefined) return false
    const patterns = heldOutPatterns(family)
    return this.finder.isAskedBy(family, isFunction, prompt, (pattern) => patterns.has(pattern) === heldOut)
  }
}
