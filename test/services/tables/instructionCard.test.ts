import { assert, describe, it } from "vitest"
import { SHORT_CARD } from "../../../src/services/tables/instructionCard.js"
import { catalogue } from "../../../src/tasks/catalogue.js"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { EXTENSION_IDS } from "../../../src/vm/isa/extensionNames.js"
import { OPERATIONS } from "../../../src/vm/isa/instructionSet.js"
import { MNEMONICS } from "../../../src/vm/isa/spellings.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { maker } from "../../tasks/method/samples.js"

const [, words, ...examples] = SHORT_CARD.split(/\n\n(?=mov|Sum|Second)/)

/** `load.{b,h}` as two words. */
const unfolded = (word: string): ReadonlyArray<string> => {
  const [, before = "", choices, after = ""] = /^(.*?)\{([^}]*)\}(.*)$/.exec(word) ?? []
  return choices === undefined ? [word] : choices.split(",").flatMap((choice) => unfolded(`${before}${choice}${after}`))
}

const named = new Set(SHORT_CARD.split(/[\s;:]+|, /).flatMap((word) => unfolded(word.replace(/(?<=\w|\})[.,]$/, ""))))

/** Operations of no generated program: what is outside of the machine, and what others do as well. */
const LEFT_OUT = /^(file|net|rand)\.|^io\.(readline|getargs|getenv)$|^time\.now$|^(trap|nop)$/
/** Draws random bytes, so that no answer is sure. */
const LEFT_OUT_EXTENSIONS = ["secure_random"]

const SAMPLES = 4

describe("the instruction card", () => {
  it("names each operation but those that no program uses", () => {
    assert.deepStrictEqual(
      OPERATIONS.map(({ name }) => name).filter((name) => !named.has(name) && !LEFT_OUT.test(name)),
      [],
    )
  })

  it("names each extension but those that no program uses", () => {
    assert.deepStrictEqual(
      [...EXTENSION_IDS.keys()].filter((name) => !named.has(name)),
      LEFT_OUT_EXTENSIONS,
    )
  })

  it("speaks of immediates of those operations that have them", () => {
    const [line] = words!.split("\n").filter((each) => each.startsWith("add "))
    const withImmediate = line!.slice(0, line!.indexOf(" d,")).split(" ")
    assert.deepStrictEqual(
      withImmediate.toSorted(),
      OPERATIONS.flatMap(({ immediateName, name }) => (immediateName === undefined ? [] : [name])).toSorted(),
    )
    for (const name of withImmediate) assert.isTrue(MNEMONICS.has(`${name}i`), name)
  })

  it("is enough for the programs of each family", () => {
    const missing = new Set<string>()
    for (const family of catalogue.flatMap((each) => (each.asFunction ? [each, each.asFunction] : [each]))) {
      const make = maker(family)
      for (let k = 0; k < Math.min(SAMPLES, family.size); k++) {
        for (const line of make(k).assembly.split("\n")) {
          const [word = "", , extension = ""] = line.split(/,? /)
          if (word.endsWith(":")) continue
          const plain = word.endsWith("i") && MNEMONICS.has(word.slice(0, -1)) ? word.slice(0, -1) : word
          if (!named.has(plain)) missing.add(word)
          if (word === "ext.call" && !named.has(extension)) missing.add(extension)
        }
      }
    }
    assert.deepStrictEqual([...missing], [])
  })

  it.each([
    [/^Sum of 1 to 10:\n/, 55n],
    [/^Second value squared, by a function:\n/, 16n],
  ])("shows a program that runs: %s", (title, result) => {
    const program = examples.find((example) => title.test(example))!.replace(title, "")
    const assembled = assemble(program)
    assert.isTrue(assembled.ok)
    if (!assembled.ok) return
    const machine = new Machine()
    machine.run(assembled.bytes, assembled.bytes.length, {})
    assert.strictEqual(machine.result, result)
  })

  it("leaves room in front of a request: about 940 tokens of 1,024", () => {
    assert.isBelow(SHORT_CARD.length, 2500)
  })
})
