/** Bytes of data memory. */
export const MEMORY_SIZE = 2 * 1024 * 1024
/** Address at which the data section is loaded. */
export const DATA_BASE = 0x10000
/** Address at which the arrays and texts that a program is given lie, by convention of datasets. */
export const INPUT_BASE = 0x40000
