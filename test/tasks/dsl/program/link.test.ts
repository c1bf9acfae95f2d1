import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../../../src/layers/SeededRandomness.js"
import { ByteWriter } from "../../../../src/tasks/dsl/ByteWriter.js"
import { Linker } from "../../../../src/tasks/dsl/program/link.js"
import { type Asm, asm } from "../../../../src/tasks/dsl/program/template.js"
import { writeText } from "../../../../src/tasks/dsl/program/text.js"
import { assemble } from "../../../../src/vm/text/assemble.js"

const random = makeSeeded(11)
const linker = new Linker()

const link = (program: Asm, draw = 0): { text: string; bytes: Uint8Array } => {
  linker.link(program, random.draws(0, draw))
  const out = new ByteWriter()
  writeText(linker, out)
  return {
    text: out.unescaped(),
    bytes: linker.bytes.slice(0, linker.length),
  }
}

/** Text and bytes of the same link agree; gives the text. */
const checked = (program: Asm, draw = 0): string => {
  const { text, bytes } = link(program, draw)
  const assembled = assemble(text)
  expect(assembled).toMatchObject({ ok: true })
  if (assembled.ok) expect(Buffer.from(assembled.bytes)).toEqual(Buffer.from(bytes))
  return text
}

const draws = Array.from({ length: 40 }, (_, n) => n)

describe("the linker", () => {
  it("gives virtual registers real ones, never two the same, never one that is named", () => {
    for (const draw of draws) {
      const text = checked(
        asm`
          mov  r1, 7
          mov  %a, 1
          mov  %b, 2
          mov  %c, 3
          add  %a, %a, %b
          add  %a, %a, %c
          add  r0, %a, r1
          halt`,
        draw,
      )
      const named = [...text.matchAll(/^mov (r\d+), [123]$/gm)].map((match) => match[1])
      expect(new Set(named).size).toBe(3)
      expect(named).not.toContain("r1")
    }
  })

  it("leaves out the final move where the value can lie in r0", () => {
    for (const draw of draws) {
      const text = checked(
        asm`
          mov  %x, 5
          muli %x, %x, 3
          mov  r0, %x
          halt`,
        draw,
      )
      expect(text).toBe("mov r0, 5\nmuli r0, r0, 3\nhalt")
    }
  })

  it("keeps r0 for itself where a program uses it before the end", () => {
    for (const draw of draws) {
      const text = checked(
        asm`
          mov  r0, 9
          mov  %x, 5
          add  r0, r0, %x
          mov  %y, 2
          mul  r0, r0, %y
          halt`,
        draw,
      )
      expect(text.match(/mov r0/g)).toHaveLength(1)
    }
  })

  it("keeps r0 where another path reaches the halt", () => {
    for (const draw of draws) {
      const text = checked(
        asm`
          mov  %x, 5
          beqz %x, done
          mov  r0, %x
      done:
          halt`,
        draw,
      )
      expect(text).toMatch(/mov r0, r(?!0\b)\d+/)
    }
  })

  it("makes labels of repeated templates their own", () => {
    const part = (n: number) => asm`
    skip:
        bnez %x, skip
        addi %x, %x, ${n}`
    const texts = draws.map((draw) =>
      checked(
        asm`
        mov %x, 0
        ${[part(1), part(2), part(3)]}
        mov r0, %x
        halt`,
        draw,
      ),
    )
    expect(texts.some((text) => text.includes("skip:") && text.includes("skip2:") && text.includes("skip3:"))).toBe(
      true,
    )
    expect(texts.some((text) => text.includes("L0:") && text.includes("L2:"))).toBe(true)
  })

  it("lets an inner template jump to an outer label", () => {
    const inner = asm`
        b done`
    expect(
      checked(asm`
        ${inner}
        nop
    done:
        halt`),
    ).toMatch(/^b \S+\nnop\n\S+:\nhalt$/)
  })

  it("lays out data of every width, and texts", () => {
    const text = checked(asm`
        mov  %p, table
        load.b r0, [name + 1]
        halt
    .data
    table: .dword ${[1, -2, 2 ** 40]}
    .half ${[1, 65535]}
    .word ${[-1, 7]}
    .byte 1, 2, 255
    name:  .asciz ${'say "hi"\n'}
    room:  .space 16`)
    expect(text).toContain(".dword 1, -2, 1099511627776")
    expect(text).toContain('.asciz "say \\"hi\\"\\n"')
  })

  it("writes text as the inside of a JSON string", () => {
    checked(asm`
        mov  %p, text
        load.b r0, [%p - 0]
        halt
    .data
    text: .ascii ${'a"b\\c'}`)
    const out = new ByteWriter()
    writeText(linker, out)
    expect(out.text()).toMatch(/\\nhalt\\n\.data\\ntext:\\n\.ascii \\"a\\\\\\"b\\\\\\\\c\\"$/)
  })

  it("takes 64-bit immediates, registers and mnemonics in slots", () => {
    for (const op of ["add", "xor", "mul"]) {
      const text = checked(asm`
          mov  %a, ${0x1234567890abcdefn}
          mov  %b, ${-1}
          ${op} %a, %a, ${"%b"}
          ${op} r0, %a, ${12}
          halt`)
      expect(text).toContain("1311768467294899695")
      expect(text).toMatch(new RegExp(`^${op}i r0, r\\d+, 12$`, "m"))
    }
  })

  it("refuses what makes no program", () => {
    const broken = (program: () => Asm) => () => linker.link(program(), random.draws(0, 0))
    expect(
      broken(
        () => asm`
        addi %a, %a, ${2 ** 40}`,
      ),
    ).toThrow("does not fit 32 bits")
    expect(
      broken(
        () => asm`
        b nowhere`,
      ),
    ).toThrow("unknown label `nowhere`")
    expect(
      broken(
        () => asm`
        frob %a`,
      ),
    ).toThrow("unknown operation `frob`")
    expect(
      broken(
        () => asm`
        add %a, %b`,
      ),
    ).toThrow("needs more than 2 operands")
    expect(
      broken(
        () => asm`
        mov %a, ${undefined}`,
      ),
    ).toThrow("is not an immediate")
  })
})
