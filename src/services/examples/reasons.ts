/** Why records are left out, as the summary of a run says it behind their number. */
export const REASONS = {
  level: "above the level of this run",
  asked: "asked already",
  result: "without a result in r0 that JSON has exactly",
  prompt: "whose prompt does not say all",
  machine: "that need more than their inputs",
  mocks: "with mocked extensions",
  form: "without inputs",
  file: "in files that cannot be used",
} as const
export type Reason = keyof typeof REASONS
