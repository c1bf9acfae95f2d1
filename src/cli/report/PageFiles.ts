import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { PageParts } from "./page.js"

/** The parts of a report page that are built beside the program. */
export class PageFiles extends Context.Tag("nl-datagen/PageFiles")<
  PageFiles,
  { readonly parts: Effect.Effect<PageParts> }
>() {}
