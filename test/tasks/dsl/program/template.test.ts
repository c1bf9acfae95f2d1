import * as fc from "effect/FastCheck"
import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../../../src/layers/SeededRandomness.js"
import { ByteWriter } from "../../../../src/tasks/dsl/ByteWriter.js"
import { Linker } from "../../../../src/tasks/dsl/program/link.js"
import { type Asm, asm } from "../../../../src/tasks/dsl/program/template.js"
import { writeText } from "../../../../src/tasks/dsl/program/text.js"
import { Machine } from "../../../../src/vm/exec/Machine.js"
import { assemble } from "../../../../src/vm/text/assemble.js"

const random = makeSeeded(5)
const linker = new Linker()
const machine = new Machine()

/** The text of a program, whose bytes are those of that text. */
const textOf = (program: Asm, draw = 0): string => {
  linker.link(program, random.draws(0, draw))
  const out = new ByteWriter()
  writeText(linker, out)
  const text = out.unescaped()
  const assembled = assemble(text)
  expect(assembled, text).toMatchObject({ ok: true })
  if (assembled.ok) expect([...assembled.bytes]).toEqual([...linker.bytes.subarray(0, linker.length)])
  return text
}

/** What a program leaves in r0. */
const resultOf = (program: Asm): bigint => {
  textOf(program)
  expect(machine.run(linker.bytes, linker.length)).toBe(true)
  return machine.result
}

const errorOf = (program: () => Asm): string => {
  try {
    linker.link(program(), random.draws(0, 0))
  } catch (error) {
    expect((error as Error).name).toBe("TemplateError")
    return (error as Error).message
  }
  throw new Error(`it is a program: ${String(program)}`)
}

describe("an offset in a slot", () => {
  // 16 words, each its number.
  const words = Array.from({ length: 16 }, (_, n) => n)

  it("is subtracted after a minus and added after a plus, whatever its sign", () => {
    const at = (load: Asm) => asm`
        mov  %p, table
        addi %p, %p, 64
        ${load}
        halt
    .data
    table: .dword ${words}`
    fc.assert(
      fc.property(fc.integer({ min: -7, max: 7 }), fc.boolean(), (n, isBig) => {
        const k = isBig ? BigInt(8 * n) : 8 * n
        expect(resultOf(at(asm`load.d r0, [%p + ${k}]`))).toBe(BigInt(8 + n))
        expect(resultOf(at(asm`load.d r0, [%p - ${k}]`))).toBe(BigInt(8 - n))
        expect(resultOf(at(asm`load.d r0, [%p + -${k}]`))).toBe(BigInt(8 - n))
        expect(resultOf(at(asm`load.d r0, [%p - -${k}]`))).toBe(BigInt(8 + n))
        expect(resultOf(at(asm`load.d r0, [${"%p"}-${k}]`))).toBe(BigInt(8 - n))
      }),
      { numRuns: 60 },
    )
    expect(resultOf(at(asm`load.d r0, [%p - 8]`))).toBe(7n)
    expect(resultOf(at(asm`load.d r0, [%p + -8]`))).toBe(7n)
    expect(resultOf(at(asm`load.d r0, [%p - 0x10]`))).toBe(6n)
  })

  it("counts from a label, too", () => {
    const at = (load: Asm) => asm`
        ${load}
        halt
    .data
    before: .dword ${words}
    table: .dword ${words}`
    expect(resultOf(at(asm`load.d r0, [table - ${8}]`))).toBe(15n)
    expect(resultOf(at(asm`load.d r0, [table + ${16}]`))).toBe(2n)
    expect(resultOf(at(asm`load.d r0, [table - ${-16n}]`))).toBe(2n)
    expect(resultOf(at(asm`load.d r0, [table - 24]`))).toBe(13n)
    expect(resultOf(at(asm`load.d r0, [65544]`))).toBe(1n)
  })

  it("may be all of 32 bits, and no more", () => {
    expect(textOf(asm`load.d r0, [r1 - ${2 ** 31}]`)).toBe("load.d r0, [r1 - 2147483648]")
    expect(textOf(asm`load.d r0, [r1 + ${2 ** 31 - 1}]`)).toBe("load.d r0, [r1 + 2147483647]")
    expect(errorOf(() => asm`load.d r0, [r1 + ${2 ** 31}]`)).toContain("2147483648: the offset does not fit 32 bits")
    expect(errorOf(() => asm`load.d r0, [r1 - ${-(2n ** 40n)}]`)).toContain("the offset does not fit 32 bits")
    expect(errorOf(() => asm`load.d r0, [r1 + 2147483648]`)).toContain("the offset does not fit 32 bits")
    expect(errorOf(() => asm`load.d r0, [r1 + ${NaN}]`)).toContain("NaN is not a whole number")
    expect(errorOf(() => asm`load.d r0, [r1 + ${"8"}]`)).toContain('"8" is not an immediate')
    expect(
      errorOf(
        () => asm`
        load.d r0, [table + ${2 ** 31 - 1}]
        halt
    .data
    table: .dword 1`,
      ),
    ).toContain("does not fit 32 bits")
    expect(errorOf(() => asm`load.d r0, [r1 + %x]`)).toContain("expected a number as the offset")
  })
})

describe("a number", () => {
  it("is kept exactly in a template, or refused", () => {
    expect(textOf(asm`mov r0, 0x9e3779b97f4a7c15`)).toBe("mov r0, -7046029254386353131")
    expect(textOf(asm`mov r0, 9007199254740993`)).toBe("mov r0, 9007199254740993")
    expect(textOf(asm`mov r0, -9223372036854775808`)).toBe("mov r0, -9223372036854775808")
    expect(textOf(asm`mov r0, 'a'`)).toBe("mov r0, 97")
    expect(textOf(asm`mov r0, '\n'`)).toBe("mov r0, 10")
    expect(errorOf(() => asm`mov r0, 18446744073709551615`)).toContain("18446744073709551615 does not fit 64 bits")
    expect(errorOf(() => asm`mov r0, 0x10000000000000000`)).toContain("does not fit 64 bits")
    expect(errorOf(() => asm`addi r0, r0, 4294967296`)).toContain("does not fit 32 bits")
    expect(errorOf(() => asm`mov r0, 1e3`)).toContain("`1e3`")
    expect(errorOf(() => asm`trap 256`)).toContain("256: immediate of trap is from 0 to 255")
  })

  it("is kept exactly in a slot, or refused", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (n) => {
        expect(
          resultOf(asm`mov r0, ${n}
          halt`),
        ).toBe(n)
        if (n > -(2n ** 63n))
          expect(
            resultOf(asm`mov r0, -${n}
          halt`),
          ).toBe(-n)
      }),
      { numRuns: 60 },
    )
    expect(textOf(asm`mov r0, ${0x9e3779b97f4a7c15n}`)).toBe("mov r0, -7046029254386353131")
    expect(textOf(asm`mov r0, ${Number.MAX_SAFE_INTEGER}`)).toBe("mov r0, 9007199254740991")
    expect(textOf(asm`mov r0, -${5}`)).toBe("mov r0, -5")
    expect(textOf(asm`add r0, r1, +${5}`)).toBe("addi r0, r1, 5")
    for (const n of [2 ** 53, -(2 ** 53), 2 ** 60, 0x9e3779b97f4a7c15])
      expect(errorOf(() => asm`mov r0, ${n}`)).toContain(
        "is beyond 2^53, where numbers are rounded: give it as a bigint",
      )
    for (const n of [1.5, NaN, Infinity, -0.25]) {
      expect(errorOf(() => asm`mov r0, ${n}`)).toContain(`${n} is not a whole number`)
      expect(errorOf(() => asm`add r0, r0, -${n}`)).toContain("is not a whole number")
    }
    for (const n of [2n ** 64n, -(2n ** 63n) - 1n])
      expect(errorOf(() => asm`mov r0, ${n}`)).toContain("does not fit 64 bits")
    expect(errorOf(() => asm`trap ${-1}`)).toContain("-1: immediate of trap is from 0 to 255")
    expect(errorOf(() => asm`chan.create %c, ${2 ** 31}`)).toContain("immediate of chan.create")
  })

  it("is kept exactly in the data, or refused", () => {
    const data = (directive: Asm) => asm`
        halt
    .data
    ${directive}`
    const part = (...values: ReadonlyArray<number | bigint>) => asm`
    .data
    .quad ${values}`
    expect(textOf(part(-(2n ** 63n), 2n ** 64n - 1n, 2 ** 53 - 1))).toContain(
      ".dword -9223372036854775808, 18446744073709551615, 9007199254740991",
    )
    expect(
      textOf(asm`.data
    .dword 0x9e3779b97f4a7c15, -9007199254740993`),
    ).toContain(".dword 11400714819323198485, -9007199254740993")
    expect(
      textOf(asm`.data
    .half ${1}, -${2}, 3`),
    ).toContain(".half 1, -2, 3")
    expect(errorOf(() => data(part(2 ** 53)))).toContain("is beyond 2^53")
    expect(errorOf(() => data(part(2n ** 64n)))).toContain("18446744073709551616 does not fit 64 bits")
    const refused = [
      [
        () => asm`.data
        .byte ${[1, 256]}`,
        "256 does not fit 8 bits",
      ],
      [
        () => asm`.data
        .byte ${-129}`,
        "-129 does not fit 8 bits",
      ],
      [
        () => asm`.data
        .byte -${129}`,
        "-129 does not fit 8 bits",
      ],
      [
        () => asm`.data
        .half 65536`,
        "65536 does not fit 16 bits",
      ],
      [
        () => asm`.data
        .word ${2 ** 32}`,
        "4294967296 does not fit 32 bits",
      ],
      [
        () => asm`.data
        .word ${[1.5]}`,
        "1.5 is not a whole number",
      ],
      [
        () => asm`.data
        .dword ${[NaN]}`,
        "NaN is not a whole number",
      ],
      [
        () => asm`.data
        .dword ${[]}`,
        ".dword without values",
      ],
      [
        () => asm`.data
        .dword ${undefined}`,
        "undefined is not a number",
      ],
      [
        () => asm`.data
        .byte ${"abc"}`,
        '"abc" is not a number for .byte',
      ],
      [
        () => asm`.data
        .ascii ${5}`,
        "5 is not a text for .ascii",
      ],
      [
        () => asm`.data
        .ascii ${"ä"}`,
        "is not plain ASCII",
      ],
      [
        () => asm`.data
        .space ${-1}`,
        "-1: a length is from 0 to",
      ],
      [
        () => asm`.data
        .space ${NaN}`,
        "NaN is not a whole number",
      ],
      [
        () => asm`.data
        .space ${1e9}`,
        "1000000000: a length is from 0 to",
      ],
      [
        () => asm`.data
        .space 1900000
        .space 1900000`,
        "the data takes more than",
      ],
    ] as const
    for (const [program, message] of refused) expect(errorOf(program), message).toContain(message)
  })
})

describe("a template", () => {
  it("is read with comments, several labels on a line, and every spelling of the assembler", () => {
    const text = textOf(asm`
        # two labels; and a slot that is not filled: ${1}
    a: a_: li %x, 2 ; the assembler's other name for mov
        BNEZ %x, a_  # upper case
        st: ld r0, [sp]
        halt`)
    expect(text).toMatch(/^\S+:\n\S+:\nmov (r\d+), 2\nbne \1, zero, \S+\n\S+:\nload\.d r0, \[sp\]\nhalt$/)
  })

  it("takes the escapes of strings as the assembler does", () => {
    expect(
      textOf(asm`.data
    .asciz "a\n\"\\;#,"`),
    ).toContain('.asciz "a\\n\\"\\\\;#,"')
  })

  it("numbers data labels that repeat, and no label becomes a register", () => {
    const part = (n: number) => asm`
    r:  load.d %x, [a]
        addi r0, %x, ${n}
        bnez r0, r
    .data
    a: .dword ${n}`
    for (let draw = 0; draw < 20; draw++)
      textOf(
        asm`
        ${[part(1), part(2), part(3)]}
        halt`,
        draw,
      )
  })

  it("says what is wrong, with line and column", () => {
    const wrong = [
      [
        () => asm`
        mov  %a, 1
        frob %a, 2`,
        'unknown operation "frob" (line 3, column 9 of the template: frob %a, 2)',
      ],
      [
        () => asm`
        mvo %a, 2`,
        'unknown operation "mvo", did you mean "mov"?',
      ],
      [() => asm`add %a, %b`, "operand missing: add rd, rs1, rs2|number (line 1, column 1"],
      [() => asm`add %a, %b, %c, %d`, "too many operands: add rd, rs1, rs2|number (line 1, column 17"],
      [() => asm`addi %a, %b, %c`, '"%c" is not a number: addi rd, rs1, number (line 1, column 14'],
      [() => asm`addi %a, %b, ${"%c"}`, '"%c" is not an immediate: it must be a number (line 1, column 14'],
      [() => asm`add r16, %b, 5`, '"r16" is not a register'],
      [() => asm`add 5, %b, 5`, '"5" is not a register'],
      [() => asm`add ${5}, %b, 5`, '5 is not a register, such as "%x" (line 1, column 5'],
      [() => asm`add %b, ${undefined}, 5`, "undefined is not a register"],
      [() => asm`add %b, %b, ${undefined}`, "undefined is not an immediate"],
      [() => asm`add ${"x"}, %b, 5`, '"x" is not a register'],
      [() => asm`add ${"%"}, %b, 5`, '"%" is not a register'],
      [() => asm`add -${"%x"}, %b, 5`, "is not a register"],
      [() => asm`mov pc, 5`, "pc cannot be written"],
      [() => asm`mov ${"pc"}, 5`, "pc cannot be written"],
      [() => asm`mov %a, 5 6`, 'unexpected "6" (line 1, column 11'],
      [() => asm`mov %a,`, "expected an operand after the comma"],
      [() => asm`mov %a, 12abc`, "`12abc`"],
      [() => asm`load.d %a, %p`, '"%p" is not an address in brackets'],
      [() => asm`load.d %a, [%p`, 'expected "]"'],
      [() => asm`b 12`, '"12" is not a label: b label'],
      [() => asm`b ${"loop"}`, "is not a label"],
      [() => asm`call 12`, "is not a label"],
      [() => asm`trap table`, '"table" is not a number'],
      [() => asm`ext.call %a, sha265, %b, %c`, 'unknown extension "sha265", did you mean "sha256"?'],
      [() => asm`${"mov"} %a, %b, 5`, '"mov" is not an operation of two operands, as "add" is (line 1, column 1'],
      [() => asm`${undefined} %a, %b, 5`, "undefined is not an operation of two operands"],
      [() => asm`${"mulh"} %a, %b, 5`, '"mulh" takes registers only'],
      [() => asm`${"add"}i %a, %b, 5`, "an operation ends with a blank"],
      [() => asm`add${"i"} %a, %b, 5`, "an operation ends with a blank: a slot stands for all of it, or for none"],
      [() => asm`mov %a${1}, 5`, "a slot stands for a whole operand"],
      [
        () => asm`
        ${5}`,
        "5 stands where a template belongs (line 2, column 9",
      ],
      [
        () => asm`
        ${[asm`nop`, undefined] as never}`,
        "undefined stands where a template belongs",
      ],
      [() => undefined as never, "undefined is not a template"],
      [
        () => asm`
        b lop
    loop: halt`,
        'no label "lop", did you mean "loop"? (line 2, column 11',
      ],
      [
        () => asm`
    a: nop
    a: halt`,
        'the label "a" is defined twice (line 3, column 5',
      ],
      [() => asm`add: halt`, '"add" is an operation, and cannot be a label'],
      [() => asm`R1: halt`, '"R1" is a register, and cannot be a label'],
      [
        () => asm`
        b table
    .data
    table: .dword 1`,
        '"table" is data, not a place in the code',
      ],
      [() => asm`.dword 5`, "data directive outside .data"],
      [
        () => asm`.data
        .dwrd 5`,
        'unknown directive ".dwrd", did you mean ".dword"?',
      ],
      [
        () => asm`.data
        .align 8`,
        'templates do not have the directive ".align"',
      ],
      [
        () => asm`.data
        .dword`,
        '".dword" needs a value',
      ],
      [
        () => asm`.data
        .dword x`,
        "bad value",
      ],
      [
        () => asm`.data
        .ascii "a${1}b"`,
        "a slot cannot stand inside a string",
      ],
      [
        () => asm`.data
        .ascii "a`,
        "unexpected",
      ],
      [
        () => asm`.data
        .ascii "\q"`,
        "unknown escape",
      ],
      [() => asm`@print %a`, "expected a label, a directive or an instruction"],
    ] as const
    for (const [program, message] of wrong) expect(errorOf(program)).toContain(message)
  })

  it("tells how many registers are too many", () => {
    const many = Array.from({ length: 17 }, (_, n) => asm`mov ${`%many${n}`}, ${n}`)
    expect(
      errorOf(
        () => asm`
        ${many}`,
      ),
    ).toContain("the program names 17 registers")
  })

  it("shows little of a long line, and of a long value", () => {
    const text = "x".repeat(100_000)
    expect(errorOf(() => asm`add ${text}, %b, 5`).length).toBeLessThan(600)
    expect(errorOf(() => asm`mov r0, ${10n ** 5000n}`).length).toBeLessThan(600)
    const strings = Object.assign([`frob ${"%a, ".repeat(10_000)}`], { raw: [`frob ${"%a, ".repeat(10_000)}`] })
    expect(errorOf(() => asm(strings)).length).toBeLessThan(600)
  })
})
