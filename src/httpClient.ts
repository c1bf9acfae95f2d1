import { layerWithoutAgent, makeAgentLayer } from "@effect/platform-node/NodeHttpClient"
import type { HttpClient } from "@effect/platform/HttpClient"
import * as Layer from "effect/Layer"

/** HTTP as Node speaks it; connections stay open for the next request. A part of main.ts that loads when a model is asked. */
export const layer: Layer.Layer<HttpClient> = Layer.provide(layerWithoutAgent, makeAgentLayer({ keepAlive: true }))
