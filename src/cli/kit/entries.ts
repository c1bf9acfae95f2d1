import * as Args from "@effect/cli/Args"
import * as CliConfig from "@effect/cli/CliConfig"
import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Options from "@effect/cli/Options"
import type * as Usage from "@effect/cli/Usage"
import type { ValidationError } from "@effect/cli/ValidationError"
import type * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"

/** An option, or an argument, as `@effect/cli` defines it. */
export type Entry = Options.Options<unknown> | Args.Args<unknown>

/** What a command takes, as `Command.make` is given it; arguments in their order on the command line. */
export type Entries = Readonly<Record<string, Entry>>

/** What help and the shells tell of a command besides what `@effect/cli` knows. */
export interface Documentation<Takes extends Entries = Entries> {
  readonly entries: Takes
  /** What a shell offers as an option's value, by the option's key, where `Options` has no list. */
  readonly offers?: { readonly [Key in keyof Takes]?: ReadonlyArray<string> }
  /** Tables between the options and the examples: a title, and rows of a term and its meaning. */
  readonly tables: ReadonlyArray<{ readonly title: string; readonly rows: Rows }>
  readonly examples: ReadonlyArray<{ readonly what: string; readonly words: string }>
}

export type Rows = ReadonlyArray<readonly [term: string, meaning: string]>

/** A command as help and the shells tell of it. */
export interface DocumentedCommand extends Documentation {
  readonly name: string
  readonly summary: string
}

/** Commands below one name, as help and the shells tell of them. The program itself is a group with an empty name. */
export interface DocumentedGroup {
  readonly name: string
  readonly summary: string
  /** What may stand where a command would. */
  readonly entries: Entries
  readonly commands: Arr.NonEmptyReadonlyArray<DocumentedMember>
}

/** What a group consists of. */
export type DocumentedMember = DocumentedCommand | DocumentedGroup

/** Words as they are typed, without those that are empty: the name of the program is. */
export const typed = (...words: ReadonlyArray<string>): string => words.filter((word) => word !== "").join(" ")

/** The member under its full name, which begins with that of its group: `dataset make`. */
export const within = <Member extends DocumentedMember>(group: string, member: Member): Member => ({
  ...member,
  name: typed(group, member.name),
})

/** What an entry says of itself. */
export interface Description {
  /** Of an option without the dashes; of an argument what stands for it in help: `FILE`. */
  readonly name: string
  /** One letter. */
  readonly alias: string | undefined
  /** What stands for the value in help, `FILE` or `hex|json`; `undefined` for a switch and for an argument. */
  readonly value: string | undefined
  /** All values that it takes, where these are a few words. */
  readonly choices: ReadonlyArray<string>
  /** Whether it may be given more than once. */
  readonly repeatable: boolean
  readonly text: string
}

export const CONFIG = CliConfig.make({ isCaseSensitive: true })

/** The texts of a piece of help, one after the other, without its headers. */
export const paragraphs = (doc: HelpDoc.HelpDoc): ReadonlyArray<string> => {
  if (HelpDoc.isSequence(doc)) return [...paragraphs(doc.left), ...paragraphs(doc.right)]
  if (HelpDoc.isDescriptionList(doc)) return doc.definitions.flatMap(([, meaning]) => paragraphs(meaning))
  return HelpDoc.isParagraph(doc) && doc.value._tag === "Text" ? [doc.value.value] : []
}

/** One option or argument stands in as many wrappers as there are ways in which it may be left out or repeated. */
const unwrap = (usage: Usage.Usage, repeatable = false): readonly [Usage.Named, repeatable: boolean] => {
  if (usage._tag === "Optional") return unwrap(usage.usage, repeatable)
  if (usage._tag === "Repeated") return unwrap(usage.usage, true)
  if (usage._tag === "Named") return [usage, repeatable]
  throw new Error(`an entry of a command is one option or one argument, not ${usage._tag}`)
}

export const describe = (entry: Entry): Description => {
  const [usage, help] = Options.isOptions(entry)
    ? [Options.getUsage(entry), Options.getHelp(entry)]
    : [Args.getUsage(entry), Args.getHelp(entry)]
  const [{ acceptedValues, names }, repeatable] = unwrap(usage)
  const [long, short] = [...names].reverse()
  const value = Option.getOrUndefined(acceptedValues)?.replaceAll(" | ", "|")
  return {
    name: long!.replace(/^--|^<|>$/g, ""),
    alias: short?.slice(1),
    value,
    choices: value?.includes("|") ? value.split("|") : [],
    repeatable,
    // The first is about the type: "A user-defined piece of text."
    text: paragraphs(help)[1] ?? "",
  }
}

/** The value of an entry from what the command line has for it: the option's values, or `undefined`; the argument's words. */
export const decode = (entry: Entry, values: ReadonlyArray<string> | undefined) => {
  const { name } = describe(entry)
  const value = Options.isOptions(entry)
    ? Options.parse(entry, values === undefined ? HashMap.empty() : HashMap.make([`--${name}`, values]), CONFIG)
    : Effect.map(Args.validate(entry, values ?? [], CONFIG), ([, value]) => value)
  // All are made of texts and choices: none looks at a file, or asks.
  return value as Effect.Effect<unknown, ValidationError>
}

/** How help tells an entry's value where the command line has none; nothing if there is no such value. */
export const fallback = (entry: Entry): Effect.Effect<string | undefined> =>
  Effect.match(decode(entry, undefined), {
    onFailure: () => undefined,
    onSuccess: (value) => {
      if (value === false) return "no"
      if (Array.isArray(value) && value.length > 0) return value.join(",")
      return typeof value === "string" || typeof value === "number" ? String(value) : undefined
    },
  })
