/** The files at the top of a finished folder, beside its plan. */
export const CARD = "README.md"
export const MANIFEST = "manifest.json"
export const SUMS = "SHA256SUMS"
