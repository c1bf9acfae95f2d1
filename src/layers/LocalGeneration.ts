import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { readGenerationConfig } from "../domain/Config.js"
import { Assembler } from "../services/Assembler.js"
import { Generation } from "../services/Generation.js"
import { lines } from "../services/generator/Datagen.js"
import { Randomness } from "../services/Randomness.js"
import { Vm } from "../services/Vm.js"
import * as NativeVm from "./NativeVm.js"
import * as SeededRandomness from "./SeededRandomness.js"
import * as TemplateAssembler from "./TemplateAssembler.js"

/** What published datasets are made with. */
export const services: Layer.Layer<Randomness | Assembler | Vm> = Layer.mergeAll(
  SeededRandomness.layer,
  TemplateAssembler.layer,
  NativeVm.layer,
)

/** Generation in this thread, whatever number of workers is asked for. */
export const layer: Layer.Layer<Generation, never, Randomness | Assembler | Vm> = Layer.effect(
  Generation,
  Effect.map(Effect.context<Randomness | Assembler | Vm>(), (context) => {
    // These alone: the span and the scope are those of the run, not of the layer.
    const own = Context.pick(Randomness, Assembler, Vm)(context)
    return Generation.of({
      lines: (config) =>
        Stream.unwrap(
          Effect.map(readGenerationConfig(config), (run) =>
            // The next lines are made while the last ones are written.
            Stream.buffer(Stream.provideSomeContext(lines(run), own), { capacity: 1 }),
          ),
        ),
    })
  }),
)
