/** A 32-bit number for a name (FNV-1a), as key of the name's random streams. */
export const keyOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (let n = 0; n < name.length; n++) hash = Math.imul(hash ^ name.charCodeAt(n), 0x01000193)
  return hash
}
