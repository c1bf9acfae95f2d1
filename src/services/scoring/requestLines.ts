import * as Stream from "effect/Stream"

const NEWLINE = 10

/**
 * Pieces of bytes to blocks of whole lines, as soon as they have come; the last line may lack its line break. A line of more than
 * `longest` bytes is not kept: `undefined` stands for it. Memory is bounded by that.
 */
export const requestLines = <E, R>(
  pieces: Stream.Stream<Uint8Array, E, R>,
  longest: number,
): Stream.Stream<Uint8Array | undefined, E, R> =>
  Stream.suspend(() => {
    let parts: Array<Uint8Array> = []
    let length = 0
    let isTooLong = false
    const keep = (part: Uint8Array): void => {
      if (part.length === 0) return
      length += part.length
      isTooLong ||= length > longest
      if (isTooLong) parts = []
      // The memory of a piece may be used again by those who gave it.
      else parts.push(part.slice())
    }
    const take = (): Uint8Array | undefined => {
      const block = isTooLong ? undefined : new Uint8Array(Buffer.concat(parts))
      parts = []
      length = 0
      isTooLong = false
      return block
    }
    const blocks = Stream.mapConcat(pieces, (piece): ReadonlyArray<Uint8Array | undefined> => {
      const done: Array<Uint8Array | undefined> = []
      let at = 0
      // The line that was begun ends by itself: it may be too long.
      if (length > 0) {
        const end = piece.indexOf(NEWLINE) + 1
        keep(piece.subarray(0, end === 0 ? piece.length : end))
        if (end === 0) return done
        done.push(take())
        at = end
      }
      const last = piece.lastIndexOf(NEWLINE) + 1
      if (last > at) done.push(piece.slice(at, last))
      keep(piece.subarray(Math.max(at, last)))
      return done
    })
    return Stream.concat(
      blocks,
      Stream.suspend(() => (length > 0 ? Stream.succeed(take()) : Stream.empty)),
    )
  })
