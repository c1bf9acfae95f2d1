/**
 * The version of the data: which records a seed gives. Two builds of the same generator version make the same records
 * from the same seed, level option and index. Raised whenever the bytes of any record change, and only then.
 */
export const GENERATOR_VERSION = 2
