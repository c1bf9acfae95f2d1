/** A typed array with room for `needed` elements: the same one, or a copy at least twice as long. */
export const withRoom = (array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> => {
  if (needed <= array.length) return array
  const larger = new Int32Array(Math.max(needed, array.length * 2))
  larger.set(array)
  return larger
}
