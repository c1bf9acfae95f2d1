import type { Exception } from "../exceptions.js"

const oneOfTwo = (family: string): Exception => ({
  family,
  check: "guess",
  reason: "the answer is one of two numbers or of two differences: naming either one is right for half of all operands",
})

export const comparisons: ReadonlyArray<Exception> = [
  oneOfTwo("comparisons/distance"),
  oneOfTwo("comparisons/max_of_two"),
  oneOfTwo("comparisons/min_of_two"),
  {
    family: "comparisons/extreme_of_several",
    check: "guess",
    about: "of the list",
    reason: "the largest and the smallest of the list are the two things that are asked for",
  },
  {
    family: "comparisons/is_even",
    check: "guess",
    about: "decision tree",
    reason: "the tree may test divisibility by 2, which is the task",
  },
  {
    family: "comparisons/is_odd",
    check: "guess",
    about: "decision tree",
    reason: "the tree may test divisibility by 2, which is the task",
  },
  {
    family: "comparisons/quadrant",
    check: "guess",
    about: "decision tree",
    reason: "the tree may test the signs of the two coordinates, which is the task",
  },
  {
    family: "comparisons/leap_year",
    check: "guess",
    about: "decision tree",
    reason:
      "divisibility by 4, which the tree may test, settles all years but those of centuries; a tenth of the samples are those",
  },
  ...["largest_of_three", "smallest_of_three"].map((name): Exception => ({
    family: `comparisons/${name}`,
    check: "guess",
    about: "of the list",
    reason: "the extreme of three numbers is what is asked for",
  })),
]
