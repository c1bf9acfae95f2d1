import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import {
  type DocumentedCommand,
  type DocumentedGroup,
  type DocumentedMember,
  describe,
  type Description,
  type Entries,
  typed,
  within,
} from "./entries.js"
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

/** A command or a group, with all words of its name; with an empty name the program. */
interface Place {
  readonly name: string
  /** The last word of the name. */
  readonly word: string
  readonly summary: string
  readonly options: ReadonlyArray<Option>
  readonly operands: Offer
  /** The commands of a group: their words are its operands. */
  readonly below: ReadonlyArray<Place>
}

const option = (description: Description, words: ReadonlyArray<string> = description.choices): Option => {
  const { alias, name, value } = description
  return {
    ...description,
    names: [...(alias === undefined ? [] : [`-${alias}`]), `--${name}`],
    offer: PATHS[value ?? ""] ?? words,
  }
}

/** All arguments are paths. */
const paths = (entries: Entries): Offer => {
  const kinds = Object.values(entries)
    .filter(Args.isArgs)
    .map((argument) => PATHS[describe(argument).name] ?? "files")
  if (kinds.length === 0) return []
  return kinds.every((kind) => kind === "directories") ? "directories" : "files"
}

/** What the shells are told of a command or a group. */
type Completed = Omit<DocumentedCommand, "examples" | "tables"> & {
  readonly commands?: ReadonlyArray<DocumentedMember>
}

const place = ({ commands = [], entries, name, offers = {}, summary }: Completed): Place => {
  const below = commands.map((each) => place(within(name, each)))
  return {
    name,
    word: name.slice(name.lastIndexOf(" ") + 1),
    summary,
    options: [
      ...Object.entries(entries).flatMap(([key, entry]) =>
        Options.isOptions(entry) ? [option(describe(entry), offers[key])] : [],
      ),
      ...BUILT_IN.map((each) => option(each)),
    ],
    operands: below.length > 0 ? below.map(({ word }) => word) : paths(entries),
    below,
  }
}

const isGroup = ({ below }: Place): boolean => below.length > 0

/** Whether there is anything to offer. */
const offersAny = ({ operands, options }: Place): boolean => operands.length + options.length > 0

/** The place and all below it where there is anything to offer. */
const flat = (place: Place): ReadonlyArray<Place> => [place, ...place.below.flatMap(flat)].filter(offersAny)

/** Text in single quotes; a quote in it ends them, stands alone, and begins them again. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

const optionNames = ({ options }: Place): ReadonlyArray<string> => options.flatMap(({ names }) => names)

/** The names of groups, as a shell reads them. */
const groupNames = (places: ReadonlyArray<Place>): ReadonlyArray<string> =>
  places.filter((each) => isGroup(each) && each.name !== "").map(({ name }) => quoted(name))

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
    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= ended= kind=operands i=1",
    "  COMPREPLY=()",
    "  # To bash, --option=value is three words.",
    '  if [[ $cur == "=" ]]; then cur=; elif [[ $prev == "=" ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi',
    "  while ((i < COMP_CWORD)) && [[ ${COMP_WORDS[i]} != -* ]]; do",
    '    command+="${command:+ }${COMP_WORDS[i++]}"',
    `    case $command in ${groupNames(places).join(" | ")}) ;; *) break ;; esac`,
    "  done",
    "  for ((; i < COMP_CWORD; i++)); do [[ ${COMP_WORDS[i]} == -- ]] && ended=1; done",
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
  const functionName = ({ name }: Place): string => typed("_nl_completions", name).replaceAll(" ", "_")
  const command = ({ operands, options }: Place): string =>
    [
      "          _arguments -s -S",
      ...options.map(spec),
      ...(operands.length === 0 ? [] : [quoted(`*: :${action(operands)}`)]),
    ].join(" \\\n            ")
  /** A function of its own: `*::` hands it the words from the group's name on, as if they were the whole line. */
  const group = (place: Place): ReadonlyArray<string> => [
    `${functionName(place)}() {`,
    "  local curcontext=$curcontext state line",
    "  local -a commands=(",
    ...place.below.map(({ summary, word }) => `    ${quoted(`${word}:${summary}`)}`),
    "  )",
    "  _arguments -C \\",
    ...place.options.map((each) => `    ${spec(each)} \\`),
    "    '1: :->command' '*:: :->rest'",
    "  case $state in",
    "    command) _describe command commands ;;",
    "    rest)",
    "      case $line[1] in",
    ...place.below
      .filter(offersAny)
      .flatMap((each) => [
        `        ${each.word})`,
        isGroup(each) ? `          ${functionName(each)}` : command(each),
        "          ;;",
      ]),
    "      esac",
    "      ;;",
    "  esac",
    "}",
  ]
  return [
    "#compdef nl",
    '# Completes nl in zsh, which reads this after compinit: eval "$(nl --completions zsh)"',
    ...places.filter(isGroup).flatMap(group),
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
  return [
    "# Completes nl in fish, which reads this: nl --completions fish > ~/.config/fish/completions/nl.fish",
    "function __nl_at -d 'Whether the command of nl is this one, or none'",
    "  set -l command",
    "  for word in (commandline -opc)[2..]",
    "    string match -q -- '-*' $word; and break",
    "    set -a command $word",
    `    contains -- "$command" ${groupNames(places).join(" ")}; or break`,
    "  end",
    '  test "$command" = "$argv"',
    "end",
    "complete -c nl -e",
    "complete -c nl -f",
    ...places.flatMap(({ below, name, operands, options }) => {
      const at = `complete -c nl -n ${quoted(typed("__nl_at", name))}`
      return [
        ...below.map(({ summary, word }) => `${at} -a ${word} -d ${quoted(summary)}`),
        ...options.map(({ alias, name, offer, text, value }) =>
          [
            at,
            ...(alias === undefined ? [] : [`-s ${alias}`]),
            `-l ${name}`,
            value === undefined ? "" : `-r ${action(offer)}`,
            `-d ${quoted(text)}`,
          ].join(" "),
        ),
        ...(below.length > 0 || operands.length === 0 ? [] : [`${at} ${action(operands)}`]),
      ]
    }),
  ]
}

const SHELLS = { bash, zsh, fish }

/** A place as `nl help` takes it: its name, and nothing after that of a command. */
const topic = (place: Place): Place => ({
  ...place,
  name: `help ${place.name}`,
  options: [],
  operands: isGroup(place) ? place.operands : [],
  below: place.below.map(topic),
})

/** A script for the shell that completes the program's commands with their options, choices and paths. */
export const script = (shell: keyof typeof SHELLS, program: DocumentedGroup): string => {
  const { below, operands, ...rest } = place(program)
  const answered = ANSWERED.map(([name, summary]) => {
    const own = place({ name, summary, entries: {} })
    return name === "help" ? { ...own, operands, below: below.map(topic) } : own
  })
  const all = [...below, ...answered]
  const root = { ...rest, below: all, operands: all.map(({ word }) => word) }
  return `${SHELLS[shell](flat(root)).join("\n")}\n`
}
