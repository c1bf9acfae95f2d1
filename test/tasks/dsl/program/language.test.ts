import { describe, expect, it } from "vitest"
import { Linker } from "../../../../src/tasks/dsl/program/link.js"
import { printAssembly } from "../../../../src/tasks/dsl/program/AssemblyProgram.js"
import { TemplateError } from "../../../../src/tasks/dsl/program/items.js"
import { asm } from "../../../../src/tasks/dsl/program/template.js"
import { printProgram } from "../../../../src/vm/text/print.js"
import { assemble } from "../../../../src/vm/text/assemble.js"
import { program } from "../../../vm/support/arbitraryProgram.js"
import { text } from "../../../vm/support/arbitraryText.js"
import { fuzz } from "../../../vm/support/fuzzing.js"

/** What the assembler takes, a template takes, and gives the same bytes. */

const linker = new Linker()

/** The text as a template without slots; registers and labels keep their names. */
const linked = (text: string) => {
  const strings = Object.assign([text], { raw: [text] })
  const program = linker.link(asm(strings), { word: () => 0, below: () => 0 })
  return { bytes: [...linker.bytes.subarray(0, linker.length)], text: printAssembly(program) }
}

const messageOf = (text: string): string | undefined => {
  try {
    linked(text)
    return undefined
  } catch (error) {
    expect(error, text).toBeInstanceOf(TemplateError)
    return (error as TemplateError).message
  }
}

/** What a template refuses though the assembler takes it. */
const REFUSED =
  /a template has no|data in a template holds no addresses|is not plain ASCII|an alignment is from 1|takes a string/

it("canonical programs are templates, with the same bytes and text", async () => {
  let compared = 0
  await fuzz(program({ maxLength: 20 }), 300, (program) => {
    // A move of a register to itself is left out.
    const text = printProgram(program)
      .replace(/^mov (\w+), \1\n/gm, "")
      .trimEnd()
    const assembled = assemble(text)
    if (!assembled.ok) return
    const own = linked(text)
    expect(own.bytes, text).toEqual([...assembled.bytes])
    expect(own.text).toBe(text)
    compared++
  })
  expect(compared).toBeGreaterThan(200)
})

it("any text is a template with the assembler's bytes, or refused", async () => {
  let accepted = 0
  let same = 0
  await fuzz(text, 3000, (drawn) => {
    const text = drawn.replace(/^\s*mov (\w+),? \1\s*$/gm, "")
    const assembled = assemble(text)
    const message = messageOf(text)
    if (assembled.ok) {
      if (message !== undefined) expect(message, text).toMatch(REFUSED)
      else {
        expect(linked(text).bytes, text).toEqual([...assembled.bytes])
        accepted++
      }
      return
    }
    expect(message, text).toBeDefined()
    const [diagnostic] = assembled.diagnostics
    const { column, line, message: expected } = diagnostic!
    if (assembled.errors > 1 || REFUSED.test(message!) || /constant|defined twice/.test(expected)) return
    expect(message).toContain(`${expected}`)
    expect(message).toContain(`(line ${line}, column ${column} of the template`)
    same++
  })
  expect(accepted).toBeGreaterThan(300)
  expect(same).toBeGreaterThan(300)
})

describe("what the assembler allows in an operand, a template does", () => {
  const programs = [
    ["[label + n]", "load.d r0, [table + 8]", "load.d r0, [table + 8]"],
    ["[label - n]", "load.d r0, [more - 8]", "load.d r0, [more - 8]"],
    ["[n + label]", "load.d r0, [8 + table]", "load.d r0, [table + 8]"],
    ["[r + n] with a character", "load.d r0, [r1 + 'a']", "load.d r0, [r1 + 97]"],
    ["[r + label]", "load.d r0, [r1 + more]", "load.d r0, [r1 + 65552]"],
    ["[zero + label]", "load.d r0, [zero + table]", "load.d r0, [zero + 65536]"],
    ["[r + code label]", "load.d r0, [r1 + start]", "load.d r0, [r1 + start]"],
    ["n(r)", "load.d r0, 8(r1)", "load.d r0, [r1 + 8]"],
    ["label(r)", "load.d r0, more(r1)", "load.d r0, [r1 + 65552]"],
    ["(r)", "load.d r0, (sp)", "load.d r0, [sp]"],
    ["[n]", "load.d r0, [0x10008]", "load.d r0, [zero + 65544]"],
    ["blanks for commas", "add r0 r1 r2", "add r0, r1, r2"],
    ["binary", "mov r0, 0b101", "mov r0, 5"],
    ["a bit pattern", "mov r0, 0xFFFFFFFFFFFFFFFF", "mov r0, -1"],
    ["a label's address", "mov r0, more", "mov r0, more"],
    ["a label's address added", "addi r0, r1, more", "addi r0, r1, more"],
    ["a wide spelling", "store.double r0, [r1]", "store.d r0, [r1]"],
    ["an alias", "alui.add r0, r1, 5", "addi r0, r1, 5"],
    ["a third argument", "ext.call r0, sha256, r1, r2, r5", "mov r3, r5\next.call r0, sha256, r1, r2"],
    ["an implied immediate", "syscall", "trap 0"],
    ["a left-out operand", "file.open r0, r1, 5", "file.open r0, r1, zero, 5"],
  ] as const
  it.each(programs)("%s", (_, written, expected) => {
    const data = "\n.data\ntable:\n.dword 1, 2\nmore:\n.dword 3"
    const { bytes, text } = linked(`start: ${written}\nhalt${data}`)
    expect(text).toBe(`start:\n${expected}\nhalt${data}`)
    const assembled = assemble(`start: ${written}\nhalt${data}`)
    expect(assembled.ok && [...assembled.bytes]).toEqual(bytes)
  })

  it("and its data directives, sections and alignment", () => {
    const source = [
      '.section data\nvalues: .byte 1, -1, 0xff\n.space 3, 7\n.align 4\nnext: .ascii "a" "b"',
      "start: load.b r0, [next]\nhalt\n.bss\n.align 8\nend: .zero 2",
    ].join("\n")
    const { bytes, text } = linked(source)
    const assembled = assemble(source)
    expect(assembled.ok && [...assembled.bytes]).toEqual(bytes)
    const again = assemble(text)
    expect(again.ok && [...again.bytes]).toEqual(bytes)
    expect(text).toContain("values:\n.byte 1, -1, 255\n.space 3, 7\n.align 4\nnext:\n")
  })
})
