// Answers of a model that gets much wrong, and some families more than others.
import { readFileSync, writeFileSync } from "node:fs"

const WRONG = ["mov r0, 1\nhalt", "this is not a program", "again:\nb again", "div r0, r1, zero\nhalt", ""]

/** Writes an answer for each record of a file: the program itself, or something wrong. */
export const answersFor = (records, answers) => {
  const lines = readFileSync(records, "utf8").trimEnd().split("\n")
  const text = lines.map((line, n) => {
    const { assembly, category, id } = JSON.parse(line)
    const isWrong = n % 5 === 0 || (category === "crypto" && n % 2 === 0)
    return `${JSON.stringify({ id, completion: isWrong ? WRONG[n % WRONG.length] : assembly })}\n`
  })
  writeFileSync(answers, text.join(""))
}
