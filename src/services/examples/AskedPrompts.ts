import { normalisePrompt } from "../../domain/normalise.js"
import type { FamilyFinder } from "../dataset/FamilyFinder.js"

/** Prompts that are taken: by records before, in the loosest form, or by the sentences of families. */
export class AskedPrompts {
  private readonly asked = new Set<string>()

  constructor(private readonly finder: FamilyFinder) {}

  /** Who asks a prompt already, if anyone does; else it is taken from then on. */
  ask(prompt: string, isFunction: boolean): "a record before it" | "a sentence of the catalogue" | undefined {
    const loosely = normalisePrompt(prompt)
    if (this.asked.has(loosely)) return "a record before it"
    if (this.finder.asks(prompt, isFunction)) return "a sentence of the catalogue"
    this.asked.add(loosely)
    return undefined
  }
}
