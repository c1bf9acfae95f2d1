/**
 * Turns of phrase that many families share, for use as `<name>` in their wordings. Alternatives in `[…|…]` are
 * counted, so no two may read the same without blanks and punctuation.
 */
export const PHRASES: Readonly<Record<string, string>> = {
  /** Before a noun phrase: `<what>the sum of {a} and {b}`. */
  what:
    "[|what is |what's |compute |calculate |work out |find |determine |evaluate |give me |tell me |return |" +
    "please compute |can you calculate |could you work out |I need |I want to know |write a program that computes |" +
    "write code to compute |show me |get |produce |output |figure out |report |help me find ]",
  /** The same before a noun phrase that stands for something to be looked up or counted. */
  find:
    "[|what is |find |determine |compute |get |give me |tell me |return |report |work out |please find |can you find |" +
    "could you tell me |I need |I want to know |write a program that finds |write code to find |figure out ]",
  /** Before an imperative: `<do>add {a} and {b}`. */
  do:
    "[|please |can you |could you |would you |I want you to |I need you to |I'd like you to |write a program to |" +
    "write code to |write assembly to |now |go ahead and |your task is to |let's |help me ]",
  /** Before an imperative that itself says "write", where "write a program to" would double it. */
  please:
    "[|please |can you |could you |would you |I want you to |I need you to |I'd like you to |now |go ahead and |" +
    "your task is to |let's |help me ]",
  /** Before a question's condition: `<whether>{n} is even`. */
  whether:
    "[check whether |check if |test whether |test if |determine whether |determine if |find out whether |find out if |" +
    "decide whether |decide if |tell me whether |tell me if |please check whether |can you tell me if |verify whether |say whether |" +
    "write a program that checks whether |write code to test whether ]",
  /** After a predicate's question: what stands for yes and no. */
  yesno:
    "[1 if so, 0 if not|1 for yes, 0 for no|return 1 for yes and 0 for no|answer 1 for yes or 0 for no|1 means yes, 0 means no]",
  /** The same where the sentence goes on: `<whether>{n} is even<then-yesno>`. */
  "then-yesno": "~[; |, |: ]<yesno>",
  /** Imperatives that hand the answer back. */
  report: "[return|report]",
  give: "[return|give]",
  /** After an imperative: what to hand back. */
  result: "[|and return the result|and give the result|and leave the result in r0|and report the result]",
  array: "[array|list|sequence]",
  values: "[values|numbers|integers]",
}
