/**
 * How a sentence tells where its inputs are: in place of the values ("the gcd of r0 and r1"), or in a frame around it
 * ("Given a in r0 and b in r1, what is the gcd of a and b").
 */

/** An input as sentences speak of it. */
export interface Spoken {
  /** Its name in a frame. */
  readonly name: string
  /** `inline`: in place of the value. The others are clauses of a frame: `given …`, `r0 …`, `where …`, `let …`. */
  readonly inline: string
  readonly given: string
  readonly holds: string
  readonly where: string
  readonly let: string
}

/** Ways to speak of an array or a text. */
export const MEMORY_PHRASES = 4

export const spokenNumber = (name: string, register: string): Spoken => ({
  name,
  inline: register,
  given: `${name} in ${register}`,
  holds: `${register} holds ${name}`,
  where: `${name} is in ${register}`,
  let: `${name} be the number in ${register}`,
})

/** `elements`: what they are, in the plural; way `n` of `MEMORY_PHRASES`. */
export const spokenArray = (name: string, address: string, length: string, elements: string, n: number): Spoken => ({
  name,
  inline: [
    `the ${length} ${elements} at ${address}`,
    `the array of ${length} ${elements} at address ${address}`,
    `the array at ${address} (${length} ${elements})`,
    `the array of ${length} ${elements} that ${address} points to`,
  ][n]!,
  given: [
    `an array ${name} of ${length} ${elements} at address ${address}`,
    `the array ${name} at ${address} with its ${length} ${elements}`,
    `${name}, an array of ${length} ${elements} at ${address}`,
    `${length} ${elements} at ${address} as the array ${name}`,
  ][n]!,
  holds: [
    `${address} points to ${name}, an array of ${length} ${elements}`,
    `${address} is the address of an array ${name} of ${length} ${elements}`,
    `${address} points to the array ${name}, and ${length} is the number of its elements, which are ${elements}`,
    `${address} holds the address of the array ${name} and ${length} its length; its elements are ${elements}`,
  ][n]!,
  where: [
    `${name} is an array of ${length} ${elements} at ${address}`,
    `${name} has ${length} ${elements} and begins at address ${address}`,
    `${name} is the array of ${length} ${elements} that ${address} points to`,
    `${name} lies at ${address} and has ${length} elements, which are ${elements}`,
  ][n]!,
  let: [
    `${name} be the array of ${length} ${elements} at ${address}`,
    `${name} be the ${length} ${elements} at address ${address}`,
    `${name} be the array that ${address} points to, with ${length} ${elements}`,
    `${name} be an array of ${length} ${elements} that begins at ${address}`,
  ][n]!,
})

export const spokenText = (name: string, address: string, length: string, n: number): Spoken => ({
  name,
  inline: [
    `the text of ${length} bytes at ${address}`,
    `the ${length} characters of text at address ${address}`,
    `the string that ${address} points to (${length} bytes)`,
    `the ASCII text at ${address} (its length is ${length} bytes)`,
  ][n]!,
  given: [
    `a text ${name} of ${length} bytes at address ${address}`,
    `the text ${name} at ${address}, ${length} bytes long`,
    `${name}, a string of ${length} characters at ${address}`,
    `an ASCII string ${name} at ${address} and its length in ${length}`,
  ][n]!,
  holds: [
    `${address} points to ${name}, a text of ${length} bytes`,
    `${address} is the address of a string ${name} and ${length} its length in bytes`,
    `${address} points to the text ${name}, and ${length} is the number of its bytes`,
    `${address} holds the address of an ASCII text ${name} of ${length} characters`,
  ][n]!,
  where: [
    `${name} is the text of ${length} bytes at ${address}`,
    `${name} is the string that ${address} points to, ${length} bytes long`,
    `${name} has ${length} characters and begins at address ${address}`,
    `${name} is a string at ${address} whose length is in ${length}`,
  ][n]!,
  let: [
    `${name} be the text of ${length} bytes at ${address}`,
    `${name} be the ${length} characters at address ${address}`,
    `${name} be the string that ${address} points to, ${length} bytes long`,
    `${name} be an ASCII text at ${address} with its length in ${length}`,
  ][n]!,
})

export const spokenTerminated = (name: string, address: string, n: number): Spoken => ({
  name,
  inline: [
    `the zero-terminated text at ${address}`,
    `the NUL-terminated string at address ${address}`,
    `the string that ${address} points to (it ends with a 0 byte)`,
    `the text at ${address} (a byte 0 ends it)`,
  ][n]!,
  given: [
    `a zero-terminated text ${name} at address ${address}`,
    `the NUL-terminated string ${name} at ${address}`,
    `${name}, a string at ${address} with a 0 byte at its end`,
    `a text ${name} at ${address} that a 0 byte ends`,
  ][n]!,
  holds: [
    `${address} points to ${name}, a zero-terminated text`,
    `${address} is the address of a NUL-terminated string ${name}`,
    `${address} points to the text ${name}, which a 0 byte ends`,
    `${address} holds the address of a string ${name} with a byte 0 behind it`,
  ][n]!,
  where: [
    `${name} is the zero-terminated text at ${address}`,
    `${name} is the NUL-terminated string that ${address} points to`,
    `${name} begins at address ${address} and ends before a 0 byte`,
    `${name} is a string at ${address} with a byte 0 behind it`,
  ][n]!,
  let: [
    `${name} be the zero-terminated text at ${address}`,
    `${name} be the NUL-terminated string at address ${address}`,
    `${name} be the string that ${address} points to, up to its 0 byte`,
    `${name} be the text from ${address} on, up to a byte 0`,
  ][n]!,
})

/** `a`, `a and b`, `a, b and c`. */
const listed = (parts: ReadonlyArray<string>): string =>
  parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`

/** A frame: what stands before the sentence and behind it. */
interface Frame {
  readonly before: (inputs: ReadonlyArray<Spoken>) => string
  readonly behind?: (inputs: ReadonlyArray<Spoken>) => string
  /** Whether the sentence begins anew behind what stands before it. */
  readonly isSentence?: true
}

const clauses = (inputs: ReadonlyArray<Spoken>, clause: Exclude<keyof Spoken, "name" | "inline">) =>
  listed(inputs.map((input) => input[clause]))

const NOTHING = () => ""

/** The frames that any sentence can stand in, then those for one sentence alone. */
const FRAMES: ReadonlyArray<Frame> = [
  { before: (inputs) => `given ${clauses(inputs, "given")}, ` },
  { before: (inputs) => `with ${clauses(inputs, "given")}, ` },
  { before: (inputs) => `${clauses(inputs, "holds")}. `, isSentence: true },
  {
    // "let x be the number in r0 and y the one …": `be` stands once.
    before: (inputs) =>
      `let ${listed(inputs.map((input, n) => (n === 0 ? input.let : input.let.replace(" be ", " "))))}. `,
    isSentence: true,
  },
  { before: (inputs) => `inputs: ${inputs.map(({ given }) => given).join("; ")}. `, isSentence: true },
  { before: NOTHING, behind: (inputs) => `, where ${clauses(inputs, "where")}` },
  { before: NOTHING, behind: (inputs) => ` (${clauses(inputs, "given")})` },
]
const OF_ONE_SENTENCE = 2

/** How many frames there are for a wording of one sentence, or of several. */
export const frameCount = (isMany: boolean): number => (isMany ? FRAMES.length - OF_ONE_SENTENCE : FRAMES.length)

export const frame = (n: number): Frame => FRAMES[n]!

/** What may be said of the result, in a sentence of its own; it is r0 where nothing is said, too. */
export const RESULTS: ReadonlyArray<string> = [
  "Leave the result in r0.",
  "The answer goes into r0.",
  "Put the result into r0.",
]
