import * as Context from "effect/Context"

/**
 * Buffers that generation fills again: fresh megabytes for every chunk would cost time and pile up, because the collector
 * does not see how much they hold. Whoever takes a run's lines and is the only one to do so provides a list of its own, and
 * puts each buffer there when it needs it no more. By default there are none, and each chunk is in a buffer for good.
 */
export class SpareBuffers extends Context.Reference<SpareBuffers>()("nl-datagen/SpareBuffers", {
  defaultValue: (): Array<Uint8Array> => [],
}) {}
