/**
 * The form in which two prompts count as the same: lower case, without blanks, commas, quotes, brackets
 * and closing punctuation (`. ? ! ; :` before a blank or the end). Letters, digits and operators stay.
 */
export const normalisePrompt = (prompt: string): string =>
  prompt.toLowerCase().replace(/[.?!;:]+(?=\s|$)|[\s,'"`’‘“”()[\]{}]/g, "")
