import type { Category } from "../../domain/Category.js"
import type { Level } from "../../domain/Level.js"
import type { TestCase } from "../../domain/TrainingExample.js"
import type { ByteWriter } from "./ByteWriter.js"
import type { Draws } from "./Draws.js"
import type { Element } from "./function/inputs.js"
import type { Asm } from "./program/items.js"
import type { Wordings } from "./prompt/grammar.js"
import type { Source } from "./Turns.js"

/** One instance of a task, without its prompt: a program that does it, and the answer by the family's own computation. */
export interface Task {
  readonly program: Asm
  /** An integer, |x| ≤ 2^53 − 1. */
  readonly answer: number
  readonly parameters: Readonly<Record<string, unknown>>
  /** The numbers that the prompt has in hexadecimal or binary: the assembly has them in hexadecimal. */
  readonly hexadecimal: ReadonlyArray<bigint>
  /** Where the inputs are, if there are any: in the function form of a family. */
  readonly call?: Call
}

/** Where the inputs of a function are. */
export interface Call {
  /** Names of the parameters that are inputs. */
  readonly inputs: ReadonlyArray<string>
  /** The registers of their values, addresses and lengths, in order. */
  readonly registers: ReadonlyArray<number>
  /** How arrays lie in memory. */
  readonly element: Element
  /** Other values of the inputs, for which the answer is another. */
  readonly other: { readonly values: Readonly<Record<string, unknown>>; readonly output: number }
  /** The registers as bits. */
  readonly mask: number
}

export interface Sample extends Task {
  readonly prompt: string
}

/** Samples that one of a family's patterns asks for. */
export interface FamilyPart extends Source {
  /** Number of the pattern. */
  readonly pattern: number
  /** Number of its space of problems, which it shares with the parts of the same number: others share none of them. */
  readonly space: number
  /** Problems of the space: what is asked, however it is said. At most 2^53 − 1. */
  readonly problems: number
  /** In how many ways the part asks for each. */
  readonly wordings: number
  /** The part's point where a problem is asked in a way. */
  readonly point: (problem: number, wording: number) => number
}

/** A kind of task: all the sentences that ask for it, and all the programs that do it. */
export interface Family {
  /** `category/name`, unique in the catalogue. */
  readonly id: string
  readonly category: Category
  readonly level: Level
  /** Whether the answer is yes (1) or no (0). */
  readonly predicate: boolean
  /** Cases of which the sentences speak (a tie, an empty list, a failed check), each by its name: whether a sample is one. */
  readonly cases: Readonly<Record<string, (values: never) => boolean>>
  /** All ways to ask. */
  readonly wordings: Wordings
  /** By pattern: the ways of doing it for which it asks, by name. */
  readonly ways: ReadonlyArray<ReadonlyArray<string>>
  /** Number of samples, which all have prompts of their own, at most 2^53 − 1. */
  readonly size: number
  /**
   * What takes turns in the family's samples (`Turns`): each of its patterns, in samples with and without an edge. Together
   * they give `size` samples.
   */
  readonly parts: ReadonlyArray<FamilyPart>
  /** Records that the family gets in a block of its level's schedule. */
  readonly weight: number
  /**
   * Point `index` of a part, 0 ≤ index < its size, completed by draws. Its prompt is appended to `prompt`, as the inside of
   * a JSON string. `parameters` holds until the next call.
   */
  readonly write: (part: number, index: number, draws: Draws, prompt: ByteWriter) => Task
  /** The same, the prompt a string. */
  readonly sample: (part: number, index: number, draws: Draws) => Sample
  /** The same tasks as functions, whose programs take inputs: a family of its own, with the same id. */
  readonly asFunction?: Family | undefined
  /** Of a family of functions: the parameters that may be inputs. */
  readonly inputs?: ReadonlyArray<string>
  /**
   * The tests of a task that takes inputs: `count` of them, 2 at least, of which the first has the task's own values. They
   * have at least two different outputs. Only families of functions have it.
   */
  readonly tests?: (task: Task, count: number, draws: Draws) => ReadonlyArray<TestCase>
}
