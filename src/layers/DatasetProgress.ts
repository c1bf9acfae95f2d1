import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { DatasetReader } from "../services/dataset/DatasetReader.js"
import { Progress } from "../services/Progress.js"

/** The datasets of another layer, whose bytes count as progress when they are read. */
export const layer: Layer.Layer<DatasetReader, never, DatasetReader | Progress> = Layer.effect(
  DatasetReader,
  Effect.map(Effect.all([DatasetReader, Progress]), ([{ blocks, size }, { advance }]) =>
    DatasetReader.of({ blocks: (path) => blocks(path, advance), size }),
  ),
)
