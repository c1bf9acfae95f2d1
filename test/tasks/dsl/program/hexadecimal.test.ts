import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../../../src/layers/SeededRandomness.js"
import { asm } from "../../../../src/tasks/dsl/index.js"
import { ByteWriter } from "../../../../src/tasks/dsl/ByteWriter.js"
import { printAssembly } from "../../../../src/tasks/dsl/program/AssemblyProgram.js"
import { Linker } from "../../../../src/tasks/dsl/program/link.js"
import { writeText } from "../../../../src/tasks/dsl/program/text.js"
import { hexadecimalNumbers } from "../../../../src/tasks/dsl/prompt/hexadecimalNumbers.js"
import { decode, Image } from "../../../../src/vm/binary/decode.js"
import { assemble } from "../../../../src/vm/text/assemble.js"
import { TextMatcher } from "../../../../src/vm/text/matchProgram.js"

const numbersOf = (prompt: string) => {
  const bytes = new TextEncoder().encode(prompt)
  return hexadecimalNumbers(bytes, 0, bytes.length)
}

describe("the hexadecimal and binary numbers of a prompt", () => {
  it.each<[string, ReadonlyArray<bigint>]>([
    ["add 3 and 4", []],
    ["0xff and 0b101", [255n, 5n]],
    ["what is 0xF3253DB4AF3E7D25?", [0xf3253db4af3e7d25n]],
    ["-0x10, (0x20)", [-16n, 32n]],
    ["10x5, x0x3, 0xyz, 0b12, 0x", []],
  ])("%s", (prompt, numbers) => {
    expect(numbersOf(prompt)).toEqual(numbers)
  })
})

describe("a program's text", () => {
  const linker = new Linker()
  const matcher = new TextMatcher()
  const image = new Image()

  const textOf = (hexadecimal: ReadonlyArray<bigint>, mask: number | bigint = 0x3333) => {
    const program = asm`
        mov  r1, ${0xf3253db4af3e7d25n}
        mov  r2, ${202}
        andi r3, r1, ${typeof mask === "bigint" ? 0 : mask}
        addi r4, r2, ${13107}
        xori r4, r4, ${-57194}
        andi r4, r4, 7
        load.b r5, [bytes]
        mov  r0, r4
        halt
    .data
    bytes: .byte 1, ${202}
    .space ${202}
    longs: .dword ${0x1234567890ab}, 5`
    const linked = linker.link(program, makeSeeded(1).draws(0, 0), hexadecimal)
    const out = new ByteWriter()
    writeText(linker, out)
    const text = out.unescaped()
    // Both printers write the same, and the assembler and the matcher read it.
    expect(printAssembly(linked)).toBe(text)
    const assembled = assemble(text)
    const bytes = linker.bytes.slice(0, linker.length)
    expect(assembled.ok && Buffer.compare(assembled.bytes, bytes)).toBe(0)
    decode(bytes, bytes.length, image)
    expect(matcher.matches(text, bytes, image)).toBe(true)
    return text
  }

  it("is in decimal where the prompt is", () => {
    const text = textOf([])
    expect(text).not.toContain("0x")
    expect(text).toContain("mov r2, 202")
  })

  it("has the prompt's hexadecimal numbers, and masks, in hexadecimal", () => {
    const text = textOf([202n, 0xf3253db4af3e7d25n, 0x1234567890abn])
    expect(text.split("\n")).toEqual([
      "mov r1, 0xf3253db4af3e7d25",
      "mov r2, 0xca",
      "andi r3, r1, 0x3333",
      "addi r4, r2, 13107",
      "xori r4, r4, -0xdf6a",
      "andi r4, r4, 7",
      "load.b r5, [bytes]",
      "mov r0, r4",
      "halt",
      ".data",
      "bytes:",
      ".byte 1, 0xca",
      ".space 202",
      "longs:",
      ".dword 0x1234567890ab, 5",
    ])
  })
})
