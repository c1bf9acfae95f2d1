import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** The documents that show code. */
export const DOCUMENTS: ReadonlyArray<string> = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
]

export interface CodeBlock {
  /** `README.md:12`: the document, and the line of the block's first line. */
  readonly place: string
  readonly code: string
}

/** The blocks of a document that are in this language (`ts`, `sh`), whatever they are indented by. */
export const codeBlocks = (document: string, language: string): ReadonlyArray<CodeBlock> => {
  const blocks: Array<CodeBlock> = []
  let lines: Array<string> | undefined
  let place = ""
  let isWanted = false
  for (const [n, line] of readFileSync(join(root, document), "utf8").split("\n").entries()) {
    const fence = /^\s*```(\S*)/.exec(line)
    if (fence === null) lines?.push(line)
    else if (lines === undefined) {
      lines = []
      place = `${document}:${n + 2}`
      isWanted = fence[1] === language
    } else {
      if (isWanted) blocks.push({ place, code: `${lines.join("\n")}\n` })
      lines = undefined
    }
  }
  return blocks
}

/** The commands of a shell script as words. It may have comments, quotes, pipes and files to write to, and no more. */
export const commandsOf = (script: string): ReadonlyArray<ReadonlyArray<string>> => {
  const commands: Array<Array<string>> = []
  for (const line of script.replaceAll("\\\n", " ").split("\n")) {
    let words: Array<string> = []
    const tokens = line.matchAll(/(?<=^|\s)#.*|&&|\|\||[|;]|>\s*\S+|(?:"[^"]*"|'[^']*'|[^\s"'|;&>])+/g)
    for (const [token] of tokens) {
      if (token.startsWith("#") || token.startsWith(">")) continue
      if (!/^(?:&&|\|\||[|;])$/.test(token)) words.push(token.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"))
      else if (words.length > 0) {
        commands.push(words)
        words = []
      }
    }
    if (words.length > 0) commands.push(words)
  }
  return commands
}
