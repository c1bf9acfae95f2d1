import { spawnSync } from "node:child_process"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe } from "vitest"
import { shell } from "./run.js"

/** Shells that complete the words of `nl`, with the scripts `.nl.bash`, `.nl.fish` and `.nl.zsh` of a directory. */

const isInstalled = (name: string): boolean => spawnSync(name, ["-c", "exit 0"]).status === 0

/** `describe` with the shell, or, where there is none, skipped with the reason in its name. */
export const withShell = (name: string, tests: () => void) =>
  isInstalled(name) ? describe(name, tests) : describe.skip(`${name}, which is not installed here`, tests)

const linesOf = ({ stderr, stdout }: { readonly stderr: string; readonly stdout: string }): ReadonlyArray<string> => {
  assert.strictEqual(stderr, "")
  return stdout.split("\n").slice(0, -1)
}

/** What bash offers for the last of the words, which come as bash splits the line. */
export const offeredByBash = async (
  directory: string,
  ...words: ReadonlyArray<string>
): Promise<ReadonlyArray<string>> => {
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ")
  return linesOf(
    await shell(
      directory,
      `source .nl.bash && COMP_WORDS=(${quoted}) COMP_CWORD=${words.length - 1} && _nl_completions
       for reply in "\${COMPREPLY[@]}"; do printf '%s\\n' "$reply"; done`,
    ),
  )
}

/** What fish offers at the end of the line, sorted. */
export const offeredByFish = async (directory: string, line: string): Promise<ReadonlyArray<string>> =>
  linesOf(
    await shell(directory, `fish --no-config -c 'source .nl.fish; complete -C $argv[1]' '${line}' | cut -f1 | sort`),
  )

/** What the lines become in zsh by a tab at their end. */
const completedByZsh = async (directory: string, lines: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  // A zsh at a terminal of its own, in which tab completes and ^X writes down the line as it then is.
  writeFileSync(
    join(directory, ".drive.zsh"),
    `zmodload zsh/zpty
     zpty inner zsh -f -i
     note() { print -r -- $BUFFER >>.lines; BUFFER= }
     zpty -w inner "$(functions note); zle -N note; bindkey '^X' note; bindkey '^I' complete-word"
     zpty -w inner 'autoload -U compinit; compinit -u -D; source .nl.zsh; print ready >>.lines'
     wait_for() { # lines of what has been written down
     repeat 600; do
       [[ -r .lines && $(wc -l <.lines) -ge $1 ]] && return
       zpty -rt inner seen
       sleep 0.05
     done
     }
     wait_for 1
     at=1
     for line; do
     zpty -w -n inner "$line"$'\\t\\x18'
     wait_for $((++at))
     done
     zpty -d inner`,
  )
  rmSync(join(directory, ".lines"), { force: true })
  const { stderr } = await shell(directory, `zsh -f .drive.zsh ${lines.map((line) => `'${line}'`).join(" ")}`)
  assert.strictEqual(stderr, "")
  return readFileSync(join(directory, ".lines"), "utf8").split("\n").slice(1, -1)
}

/** Asserts that zsh completes lines as they are paired. */
export const zshCompletes = async (
  directory: string,
  lines: ReadonlyArray<readonly [line: string, completed: string]>,
): Promise<void> =>
  assert.deepStrictEqual(
    await completedByZsh(
      directory,
      lines.map(([line]) => line),
    ),
    lines.map(([, completed]) => completed),
  )
