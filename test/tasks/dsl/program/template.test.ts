import * as fc from "effect/FastCheck"
import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../../../src/layers/SeededRandomness.js"
import { ByteWriter } from "../../../../src/tasks/dsl/ByteWriter.js"
import { Linker } from "../../../../src/tasks/dsl/program/link.js"
import { type Asm, addressOf, asm } from "../../../../src/tasks/dsl/index.js"
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
    linker.encode()
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
    expect(errorOf(() => asm`load.d r0, [r1 + 2147483648]`)).toContain(
      "the offset does not fit 32 bits (line 1, column 12",
    )
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
    expect(errorOf(() => asm`load.d r0, [r1 + %x]`)).toContain(
      "an offset is a number, not a register; add the two registers first",
    )
  })
})

describe("a number", () => {
  it("is kept exactly in a template, or refused", () => {
    expect(textOf(asm`mov r0, 0x9e3779b97f4a7c15`)).toBe("mov r0, -7046029254386353131")
    expect(textOf(asm`mov r0, 9007199254740993`)).toBe("mov r0, 9007199254740993")
    expect(textOf(asm`mov r0, -9223372036854775808`)).toBe("mov r0, -9223372036854775808")
    expect(textOf(asm`mov r0, 'a'`)).toBe("mov r0, 97")
    expect(textOf(asm`mov r0, '\n'`)).toBe("mov r0, 10")
    expect(errorOf(() => asm`mov r0, 18446744073709551615`)).toContain("`18446744073709551615` does not fit 64 bits")
    expect(errorOf(() => asm`mov r0, 0x10000000000000000`)).toContain("does not fit 64 bits")
    expect(errorOf(() => asm`addi r0, r0, 4294967296`)).toContain(
      "`4294967296` is outside -2147483648 to 2147483647; only `mov` takes 64 bits",
    )
    expect(errorOf(() => asm`mov r0, 1e3`)).toContain("`1e3`")
    expect(errorOf(() => asm`trap 256`)).toContain("`256` is outside 0 to 255")
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
        "`65536` does not fit 16 bits: -32768 to 65535",
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

describe("a register that begins with an underscore", () => {
  const draws = Array.from({ length: 40 }, (_, n) => n)

  it("is another one in each template", () => {
    // Each leaves n, n + 1, … in a register of the same name while the next one runs.
    const nest = (n: number): Asm => asm`
        mov  %_x, ${n}
        ${n < 5 ? nest(n + 1) : undefined}
        muli %sum, %sum, 10
        add  %sum, %sum, %_x`
    const program = asm`
        mov  %sum, 0
        mov  %_x, 9
        ${nest(1)}
        muli %sum, %sum, 10
        add  r0, %sum, %_x
        halt`
    expect(resultOf(program)).toBe(543219n)
    const shared = textOf(program).match(/^mov r\d+, \d$/gm)!
    expect(shared).toHaveLength(7)
    for (const draw of draws) {
      const targets = textOf(program, draw).match(/^mov r\d+(?=, )/gm)!
      expect(new Set(targets).size).toBe(7)
    }
  })

  it("is another one each time that a template stands in a program", () => {
    const part = asm`
        addi %_n, %sum, 1
        add  %sum, %sum, %_n`
    const text = textOf(asm`
        mov  %sum, 0
        ${[part, part, part]}
        mov  r0, %sum
        halt`)
    expect(new Set(text.match(/^addi r\d+/gm)).size).toBe(3)
  })

  it("works wherever a register does", () => {
    const program = asm`
        mov  %_p, table
        mov  %_i, ${8}
        ${"add"} %_at, %_p, ${"%i8"}
        add  %_at, %_p, %_i
    again:
        load.d %_x, [%_p + ${0}]
        load.d %_y, [%_i + table]
        store.d %_x, [%_at - ${8}]
        blt  %_y, %_x, again
        sub  %_x, %_y, ${1}
        mov  r0, %_x
        halt
    .data
    table: .dword 3, ${12}`
    expect(resultOf(program)).toBe(11n)
  })

  it("may be r0, where its value ends there", () => {
    for (const draw of draws)
      expect(
        textOf(
          asm`
        mov  %_x, 5
        muli %_x, %_x, 3
        mov  r0, %_x
        halt`,
          draw,
        ),
      ).toBe("mov r0, 5\nmuli r0, r0, 3\nhalt")
  })

  it("cannot be named from elsewhere, and there are as many as registers", () => {
    expect(errorOf(() => asm`mov ${"%_x"}, 5`)).toContain(
      '"%_x" is private to a template, and cannot come from a slot: write it there (line 1, column 5',
    )
    const part = (n: number) => asm`mov %_x, ${n}`
    expect(
      errorOf(
        () => asm`
        ${Array.from({ length: 17 }, (_, n) => part(n))}`,
      ),
    ).toContain("the program names 17 registers")
    const many = Array.from({ length: 33 }, (_, n) => `mov %_x${n}, 1`).join("\n")
    expect(errorOf(() => asm(Object.assign([many], { raw: [many] })))).toContain(
      "a template has room for 32 registers %_…, not for 33",
    )
  })
})

describe("the address of data", () => {
  const words = [10, 20, 30, 40]
  const end = 8 * words.length

  it("is a number in the program, in a slot or behind a register", () => {
    const text = textOf(asm`
        mov  %p, ${addressOf("table", 8)}
        mov  %end, ${addressOf("rest")}
        load.d %x, [%p + ${addressOf("rest", -0x10000)}]
        load.d %y, [zero + ${addressOf("table", 24)}]
        load.d %z, [%y + rest]
        subi r0, %p, ${addressOf("table")}
        halt
    .data
    table: .dword ${words}
    rest: .dword 5`)
    expect(text.replace(/r\d+/g, "r")).toBe(
      [
        "mov r, 65544\nmov r, 65568\nload.d r, [r + 32]\nload.d r, [zero + 65560]\nload.d r, [r + 65568]",
        "subi r, r, 65536\nhalt\n.data\ntable:\n.dword 10, 20, 30, 40\nrest:\n.dword 5",
      ].join("\n"),
    )
  })

  it("is that of the innermost label, wherever the slot stands", () => {
    const load = (base: string, address: ReturnType<typeof addressOf>) => asm`load.d %x, [${base} + ${address}]`
    const inner = asm`
        mov  %at, ${end - 8}
        ${load("%at", addressOf("table"))}
        ${load("zero", addressOf("other"))}
    .data
    other: .dword 7`
    const program = asm`
        mov  %sum, 0
        ${inner}
        mov  %p, ${addressOf("other")}
        add  r0, %p, %x
        halt
    .data
    table: .dword ${words}
    other: .dword 9`
    expect(resultOf(program)).toBe(BigInt(0x10000 + 8 + end + 7))
  })

  it("must be that of data, and fit", () => {
    const data = (statement: Asm) => asm`
    start: nop
        ${statement}
        halt
    .data
    table: .dword 1`
    const refused = [
      [asm`mov r0, ${addressOf("tabel")}`, "unknown label `tabel`; did you mean `table`? (line 1, column 9"],
      [asm`mov r0, ${addressOf("start")}`, "`start` is a place in the code, not data (line 1, column 9"],
      [asm`mov r0, -${addressOf("table")}`, "the address of `table` cannot stand here"],
      [asm`trap ${addressOf("table")}`, "the address of `table` cannot stand here"],
      [asm`mov r0, ${addressOf("table", 0.5)}`, "the address of `table` cannot stand here"],
      [asm`mov r0, ${addressOf("table", 2 ** 31)}`, "the address of `table` cannot stand here"],
      [asm`mov r0, ${addressOf("table", 2 ** 31 - 1)}`, "2147483647 from `table` is the address 2147549183"],
      [asm`mov ${addressOf("table")}, 5`, "is not a register"],
      [asm`load.d r0, [table + ${addressOf("table")}]`, "is not an immediate"],
    ] as const
    for (const [statement, message] of refused)
      expect(
        errorOf(() => data(statement)),
        message,
      ).toContain(message)
    expect(errorOf(() => asm`mov r0, ${addressOf("nowhere")}`)).toContain("unknown label `nowhere`")
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
        "unknown operation `frob` (line 3, column 9 of the template: frob %a, 2)",
      ],
      [
        () => asm`
        mvo %a, 2`,
        "unknown operation `mvo`; did you mean `mov`? (line 2, column 9",
      ],
      [
        () => asm`add %a, %b`,
        "`add rd, rs1, rs2|number` needs more than 2 operands; write `add %a, %a, %b` (line 1, column 1",
      ],
      [() => asm`add %a, %b, %c, %d`, "too many operands: `add rd, rs1, rs2|number` (line 1, column 17"],
      [
        () => asm`addi %a, %b, %c`,
        "expected a number, not the register `%c`: `addi rd, rs1, number`; with a register it is `add` (line 1, column 14",
      ],
      [() => asm`addi %a, %b, ${"%c"}`, '"%c" is not an immediate: it must be a number (line 1, column 14'],
      [() => asm`add r16, %b, 5`, "expected a register, not `r16`: `add rd, rs1, rs2|number`; did you mean `r1`?"],
      [
        () => asm`add 5, %b, 5`,
        "expected a register, not `5`: `add rd, rs1, rs2|number`; move the number to a register first",
      ],
      [() => asm`add ${5}, %b, 5`, '5 is not a register, such as "%x" (line 1, column 5'],
      [() => asm`add %b, ${undefined}, 5`, "undefined is not a register"],
      [() => asm`add %b, %b, ${undefined}`, "undefined is not an immediate"],
      [() => asm`add ${"x"}, %b, 5`, '"x" is not a register'],
      [() => asm`add ${"%"}, %b, 5`, '"%" is not a register'],
      [() => asm`add -${"%x"}, %b, 5`, "expected a register, not `-${0}`"],
      [() => asm`mov pc, 5`, "`pc` cannot be written; branch or jump instead"],
      [() => asm`mov ${"pc"}, 5`, "pc cannot be written"],
      [() => asm`mov %a, 5 6`, "too many operands: `mov rd, rs1|number` (line 1, column 11"],
      [() => asm`mov %a,`, "expected an operand after the comma"],
      [() => asm`mov %a, 12abc`, "`12abc`"],
      [() => asm`load.d %a, %p`, "expected an address in brackets, not `%p`; write `[%p]`"],
      [() => asm`load.d %a, [%p`, "expected `]`"],
      [() => asm`b 12`, "expected a label, not `12`; targets are labels, not numbers"],
      [() => asm`b ${"loop"}`, "expected a label, not `${0}`"],
      [() => asm`call 12`, "expected a label, not `12`"],
      [() => asm`trap table`, "expected a number, not `table`"],
      [() => asm`ext.call %a, sha265, %b, %c`, "unknown extension `sha265`; did you mean `sha256`?"],
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
        "unknown label `lop`; did you mean `loop`? (line 2, column 11",
      ],
      [
        () => asm`
    a: nop
    a: halt`,
        "`a` is defined twice (line 3, column 5",
      ],
      [() => asm`add: halt`, "`add` is an operation, and cannot be a label"],
      [() => asm`R1: halt`, "`R1` is a register, and cannot be a label"],
      [
        () => asm`
        b table
    .data
    table: .dword 1`,
        "`table` is data, not a place in the code (line 2, column 11",
      ],
      [() => asm`.dword 5`, "`.dword` belongs to the data section; put `.data` on a line before it"],
      [
        () => asm`.data
        .dwrd 5`,
        "unknown directive `.dwrd`; did you mean `.dword`?",
      ],
      [
        () => asm`.data
        .equ A, 8`,
        "a template has no `.equ`",
      ],
      [
        () => asm`.data
        .dword`,
        "`.dword value, …` needs an operand",
      ],
      [
        () => asm`.data
        .dword x`,
        "expected a number, not `x`; data in a template holds no addresses",
      ],
      [
        () => asm`.data
        .ascii "a${1}b"`,
        "a slot cannot stand inside a string",
      ],
      [
        () => asm`.data
        .ascii "a`,
        'the string has no closing `"`',
      ],
      [
        () => asm`.data
        .ascii "\q"`,
        "unknown escape",
      ],
      [() => asm`@print %a`, "a template has no intrinsics such as `@print`; write the instructions"],
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
