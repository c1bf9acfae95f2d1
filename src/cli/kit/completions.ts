import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import { describe, type Description, type DocumentedCommand, type Entries } from "./entries.js"
import { BUILT_IN } from "./grammar.js"
import { ANSWERED } from "./Help.js"

/** What a shell offers: the names of files or directories, or words; no words for what one can only know. */
type Offer = "files" | "directories" | ReadonlyArray<string>

/** What stands in help for an option's value where that is a path. */
const PATHS: Readonly<Record<string, Offer>> = { FILE: "files", DIR: "directories" }

interface Option extends Description {
  /** As typed: `-o`, `--output`. */
  readonly names: ReadonlyArray<string>
  readonly offer: Offer
}

/** A command, or with an empty name what may be typed in its place. */
interface Place {
  readonly name: string
  readonly summary: string
  readonly options: ReadonlyArray<Option>
  readonly operands: Offer
}

const option = (description: Description, words: ReadonlyArray<string> = description.choices): Option => {
  const { alias, name, value } = description
  return {
    ...description,
    names: [...(alias === undefined ? [] : [`-${alias}`]), `--${name}`],
    offer: PATHS[value ?? ""] ?? words,
  }
}

const place = ({ entries, name, offers = {}, summary }: Omit<DocumentedCommand, "examples" | "tables">): Place => ({
  name,
  summary,
  options: [
    ...Object.entries(entries).flatMap(([key, entry]) =>
      Options.isOptions(entry) ? [option(describe(entry), offers[key])] : [],
    ),
    ...BUILT_IN.map((each) => option(each)),
  ],
  // All arguments are paths.
  operands: Object.values(entries).some(Args.isArgs) ? "files" : [],
})

/** Text in single quotes; a quote in it ends them, stands alone, and begins them again. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

const optionNames = ({ options }: Place): ReadonlyArray<string> => options.flatMap(({ names }) => names)

const bash = (places: ReadonlyArray<Place>): ReadonlyArray<string> => {
  const action = (offer: Offer): string => {
    if (offer === "files") return "_nl_offer -f"
    if (offer === "directories") return "_nl_offer -d"
    return offer.length === 0 ? ":" : `_nl_offer -W ${quoted(offer.join(" "))}`
  }
  return [
    '# Completes nl in bash, which reads this: eval "$(nl --completions bash)"',
    "_nl_offer() {",
    "  local word",
    '  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$@" -- "$cur")',
    "  [[ $1 == -W ]] || compopt -o filenames 2>/dev/null",
    "}",
    "_nl_completions() {",
    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= ended= kind=operands i",
    "  COMPREPLY=()",
    "  # To bash, --option=value is three words.",
    '  if [[ $cur == "=" ]]; then cur=; elif [[ $prev == "=" ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi',
    "  ((COMP_CWORD > 1)) && [[ ${COMP_WORDS[1]} != -* ]] && command=${COMP_WORDS[1]}",
    "  for ((i = 2; i < COMP_CWORD; i++)); do [[ ${COMP_WORDS[i]} == -- ]] && ended=1; done",
    '  [[ $ended ]] || case "$command $prev" in',
    ...places.flatMap(({ name, options }) =>
      options
        .filter(({ value }) => value !== undefined)
        .map(
          ({ names, offer }) =>
            `    ${names.map((each) => `"${name} ${each}"`).join(" | ")}) ${action(offer)}; return ;;`,
        ),
    ),
    "  esac",
    "  [[ $cur == -* && ! $ended ]] && kind=options",
    '  case "$command $kind" in',
    ...places.flatMap((each) => [
      `    "${each.name} options") ${action(optionNames(each))} ;;`,
      // Where there are no operands, options are what may come next.
      `    "${each.name} operands") ${action(each.operands.length === 0 ? optionNames(each) : each.operands)} ;;`,
    ]),
    "  esac",
    "}",
    "complete -F _nl_completions nl",
  ]
}

const zsh = (places: ReadonlyArray<Place>): ReadonlyArray<string> => {
  const action = (offer: Offer): string => {
    if (offer === "files") return "_files"
    if (offer === "directories") return "_files -/"
    return offer.length === 0 ? " " : `(${offer.join(" ")})`
  }
  const spec = ({ alias, name, offer, repeatable, text, value }: Option): string => {
    const rest = `[${text.replace(/[[\]\\]/g, "\\$&")}]${value === undefined ? "" : `:${value.replaceAll(":", "\\:")}:${action(offer)}`}`
    const long = `--${name}${value === undefined ? "" : "="}`
    if (alias === undefined) return quoted(`${repeatable ? "*" : ""}${long}${rest}`)
    return `'(-${alias} --${name})'{-${alias}${value === undefined ? "" : "+"},${long}}${quoted(rest)}`
  }
  const [root, ...commands] = places
  return [
    "#compdef nl",
    '# Completes nl in zsh, which reads this after compinit: eval "$(nl --completions zsh)"',
    "_nl_completions() {",
    "  local curcontext=$curcontext state line",
    "  local -a commands=(",
    ...commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`),
    "  )",
    "  _arguments -C \\",
    ...root!.options.map((each) => `    ${spec(each)} \\`),
    "    '1: :->command' '*:: :->rest'",
    "  case $state in",
    "    command) _describe command commands ;;",
    "    rest)",
    "      case $line[1] in",
    ...commands.flatMap(({ name, operands, options }) => [
      `        ${name})`,
      [
        "          _arguments -s -S",
        ...options.map(spec),
        ...(operands.length === 0 ? [] : [quoted(`*: :${action(operands)}`)]),
      ].join(" \\\n            "),
      "          ;;",
    ]),
    "      esac",
    "      ;;",
    "  esac",
    "}",
    "# As a file _nl in a directory of $fpath, this is the body of the function itself.",
    'if [[ $funcstack[1] == _nl ]]; then _nl_completions "$@"; else compdef _nl_completions nl; fi',
  ]
}

const fish = (places: ReadonlyArray<Place>): ReadonlyArray<string> => {
  const action = (offer: Offer): string => {
    if (offer === "files") return "-F"
    if (offer === "directories") return "-f -a '(__fish_complete_directories)'"
    return offer.length === 0 ? "-f" : `-f -a ${quoted(offer.join(" "))}`
  }
  const [, ...commands] = places
  return [
    "# Completes nl in fish, which reads this: nl --completions fish > ~/.config/fish/completions/nl.fish",
    "function __nl_at -d 'Whether the command of nl is this one, or none'",
    "  set -l words (commandline -opc)",
    "  string match -qv -- '-*' \"$words[2]\"; or set words[2] ''",
    '  test "$words[2]" = "$argv[1]"',
    "end",
    "complete -c nl -e",
    "complete -c nl -f",
    ...commands.map(
      ({ name, summary }) =>
        `complete -c nl -n 'test (count (commandline -opc)) -eq 1' -a ${name} -d ${quoted(summary)}`,
    ),
    ...places.flatMap(({ name, operands, options }) => {
      const at = `complete -c nl -n ${quoted(`__nl_at ${name}`.trim())}`
      return [
        ...options.map(({ alias, name, offer, text, value }) =>
          [
            at,
            ...(alias === undefined ? [] : [`-s ${alias}`]),
            `-l ${name}`,
            value === undefined ? "" : `-r ${action(offer)}`,
            `-d ${quoted(text)}`,
          ].join(" "),
        ),
        ...(name === "" || operands.length === 0 ? [] : [`${at} ${action(operands)}`]),
      ]
    }),
  ]
}

const SHELLS = { bash, zsh, fish }

/** A script for the shell that completes the commands, which are not of `nl` itself, with their options, choices and paths. */
export const script = (
  shell: keyof typeof SHELLS,
  commands: ReadonlyArray<DocumentedCommand>,
  entries: Entries,
): string => {
  const names = commands.map(({ name }) => name)
  const answered = ANSWERED.map(([name, summary]) => ({
    ...place({ name, summary, entries: {} }),
    operands: name === "help" ? names : [],
  }))
  const all = [...commands.map(place), ...answered]
  const root = { ...place({ name: "", summary: "", entries }), operands: all.map(({ name }) => name) }
  return `${SHELLS[shell]([root, ...all]).join("\n")}\n`
}
