import * as Layer from "effect/Layer"
import { nativeVm } from "../services/nativeVm.js"
import { Vm } from "../services/Vm.js"

/** The machine of `src/vm`. */
export const layer: Layer.Layer<Vm> = Layer.sync(Vm, nativeVm)
