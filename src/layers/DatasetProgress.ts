import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Dataset } from "../services/dataset/Dataset.js"
import { Progress } from "../services/Progress.js"

/** The datasets of another layer, whose bytes count as progress when they are read. */
export const layer: Layer.Layer<Dataset, never, Dataset | Progress> = Layer.effect(
  Dataset,
  Effect.map(Effect.all([Dataset, Progress]), ([{ blocks, size }, { advance }]) =>
    Dataset.of({ blocks: (path) => blocks(path, advance), size }),
  ),
)
