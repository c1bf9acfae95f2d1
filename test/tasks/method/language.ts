/** What is wrong with the English of a prompt. */

const RULES: ReadonlyArray<readonly [name: string, wrong: RegExp]> = [
  [
    "`i` for `I`",
    /(?<![\w'"*+\-\/^(=] ?)\bi (?:want|need|have|had|am|buy|tip|pay|get|got|save|put|take|took|drive|think|can|could|will|would|should|was|walk|run|owe|earn|sell|sold|bought|spend|spent|start|own|read|draw|roll|know|count|say|split|cut|do)\b|\bi'(?:d|m|ve|ll)\b|\bdo i\b|\bcan i\b|\bshould i\b|\bwill i\b|\bam i\b|\bhave i\b/,
  ],
  [
    "a sentence that begins with a small letter",
    /(?:[a-z)\]"'}]|\d)[.?] (?!(?:[a-z]\b|[a-z]+[\d_(\[]|[a-z]+ *[-+*\/<>^&|%:]*=|e\.g|i\.e))[a-z]/,
  ],
  [
    "`a` before a vowel",
    /(?<![*+\-/=<>(,%] )\b[Aa] (?:[aeio](?!ne\b|nce\b|uro)|u(?!n[ait]|se|sual|tf)|8\d*\b|11\b|18\b)(?![ =<>])/,
  ],
  ["`an` before a consonant", /\b[Aa]n (?:[bcdfgjkpqtvwyz]|[0-79]\d*\b(?<!\b11|\b18))/],
  [
    "a doubled verb",
    /\b[Ww]rite [^.?]{0,30}\bto write\b|\b[Cc]ompute\b[^.?;:]*, computed\b|\b[Cc]alculate the value of [^.?;]*, computed|\b(?:[Ff]ind|[Cc]ompute|[Rr]eturn|[Rr]eport|[Cc]ount|[Tt]ell me|[Gg]ive me|[Cc]heck|[Dd]etermine|[Gg]et) (?:find|compute|return|report|count|tell me|give me|check|determine|calculate)\b/,
  ],
  ["a doubled word", /\b(?!that\b|had\b|pop\b|push\b|[a-z]\b)([a-z]+) \1\b/],
  [
    "a question that ends in a full stop",
    /(?:^|[.?!;:] )(?:[Ww]hat|[Hh]ow (?:many|much|often|long|far|fast|tall)|[Ww]hich|[Ww]ho|[Ww]here|[Ww]hen|[Ii]s|[Aa]re|[Dd]oes)\b[^.?!]*\.$|(?:^|[.?!] )(?:[Cc]an|[Cc]ould|[Ww]ould)\b[^.?!]*\.$/,
  ],
  [
    "an imperative that ends in a question mark",
    /(?:^|[.?!] )(?:[Pp]lease|[Cc]ompute|[Ff]ind|[Rr]eturn|[Gg]ive|[Tt]ell|[Ll]et's|[Gg]o ahead|[Hh]elp|[Ww]rite|[Aa]dd|[Cc]ount|[Uu]se|[Ss]how|[Rr]eport)\b[^.?!;:]*\?$/,
  ],
  ["badly spaced", / {2}|^ | $| [,.?;]|\(\s|\s\)/],
  [
    "one with a plural",
    /(?<![-\d.])(?<!many )\b1 (?:times(?! \d)|threads|bytes|bits|numbers|elements|steps|rounds|days|hours|minutes|seconds|disks|cells|letters|items|coins|words)\b(?! (?:table|the|longer))/,
  ],
  ["`1st` and the like misspelt", /\b\d*(?:1[123](?:st|nd|rd)|(?<!1)1th|(?<!1)2th|(?<!1)3th)\b/],
]

/** What is wrong with a prompt; nothing if it is `undefined`. Quoted texts are not read. */
export const languageDefect = (prompt: string): string | undefined => {
  const text = prompt.replace(/(?<!\w)(["'])[^"']*\1/g, '"x"')
  const [first = ""] = /^[A-Za-z]+\d*/.exec(text) ?? []
  const lower = first.toLowerCase()
  // `T(2) * t(7)`, `X after 3 rounds of x = 2x`.
  if (
    first !== lower &&
    first !== "I" &&
    new RegExp(`(?<![\\w'"])${lower}(?=\\(| = |\\[| [-+*/^] )`).test(text.slice(first.length))
  )
    return "a name that begins with a capital at the beginning of the prompt"
  // Where `a` is a name, it is no article.
  const read =
    /\ba (?:=|[-+*\/^<>]|holds\b)|[-+*\/^=(,] ?a\b|\ba\[|\b(?:array|list|of|let|and|sum of|element of) a (?:at|and|is|,)/.test(
      text,
    )
      ? text.replace(/\ba\b/g, "x")
      : text
  return RULES.find(([, wrong]) => wrong.test(read))?.[0]
}
