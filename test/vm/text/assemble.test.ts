import { describe, expect, it } from "vitest"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { OPERATIONS } from "../../../src/vm/isa/instructionSet.js"
import { MNEMONICS } from "../../../src/vm/isa/spellings.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { formatDiagnostic } from "../../../src/vm/text/diagnostic.js"
import { printProgram } from "../../../src/vm/text/print.js"

const bytesOf = (source: string): Array<number> => {
  const result = assemble(source)
  if (!result.ok) throw new Error(result.diagnostics.map((d) => formatDiagnostic(d, source, "test.nl")).join("\n"))
  return [...result.bytes]
}

/** The data section's bytes. */
const dataOf = (source: string): Array<number> => {
  const result = assemble(source)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return [...result.program.data]
}

const canonical = (source: string): string => {
  const result = assemble(source)
  if (!result.ok) throw new Error(`${source}: ${JSON.stringify(result.diagnostics)}`)
  return printProgram(result.program).trimEnd()
}

const messages = (source: string): Array<string> => {
  const result = assemble(source)
  return result.ok ? [] : result.diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`)
}

/** `[what is written, what it means]` */
const same = (cases: ReadonlyArray<readonly [string, string]>): void => {
  for (const [source, expected] of cases) expect(canonical(source), source).toBe(expected)
}

describe("encoding", () => {
  it("gives the bytes of the specification", () => {
    expect(bytesOf("mov r0, 5")).toEqual([80, 128, 0, 0, 5, 0, 0, 0])
    expect(bytesOf("mov r0, 5\nmov r1, 3\nadd r0, r0, r1\nhalt")).toEqual([
      80, 128, 0, 0, 5, 0, 0, 0, 80, 129, 0, 0, 3, 0, 0, 0, 0, 0, 0, 1, 95, 0, 0, 0,
    ])
  })

  it("takes 64 bits only where 32 do not hold the immediate", () => {
    for (const [text, length, value] of [
      ["2147483647", 8, 2147483647n],
      ["2147483648", 12, 2147483648n],
      ["-2147483648", 8, -2147483648n],
      ["-2147483649", 12, -2147483649n],
      ["9007199254740993", 12, 9007199254740993n],
      ["-9007199254740993", 12, -9007199254740993n],
      ["0xFFFFFFFFFFFFFFFF", 8, -1n],
      ["0xFFFFFFFF80000000", 8, -2147483648n],
      ["0xFFFFFFFF7fffffff", 12, -2147483649n],
      ["0xFFFFFFFF", 12, 4294967295n],
      ["-9223372036854775808", 12, -(2n ** 63n)],
      ["9223372036854775807", 12, 2n ** 63n - 1n],
      ["0x8000000000000000", 12, -(2n ** 63n)],
    ] as const) {
      expect(bytesOf(`mov r0, ${text}`).length, text).toBe(length)
      expect(canonical(`mov r0, ${text}`)).toBe(`mov r0, ${value}`)
    }
  })

  it("assembles nothing to nothing", () => {
    expect(bytesOf("")).toEqual([])
    expect(bytesOf("; only a comment")).toEqual([])
    expect(bytesOf("\uFEFF\r\n# and another\r\n")).toEqual([])
  })
})

describe("mnemonics", () => {
  it("come in three families", () => {
    same([
      ["alu.Add r0, r1, r2", "add r0, r1, r2"],
      ["ALU.ADD r0, r1, 2", "addi r0, r1, 2"],
      ["alui.shl r0, r1, 3", "shli r0, r1, 3"],
      ["add r0, r1, 2", "addi r0, r1, 2"],
      ["sltui r0, r1, 2", "sltui r0, r1, 2"],
      ["sltiu r0, r1, 2", "sltui r0, r1, 2"],
      ["muldiv.Mod r0, r1, r2", "mod r0, r1, r2"],
      ["rem r0, r1, r2", "mod r0, r1, r2"],
      ["remi r0, r1, 2", "modi r0, r1, 2"],
      ["remu r0, r1, r2", "modu r0, r1, r2"],
      ["li r0, 2", "mov r0, 2"],
      ["hlt", "halt"],
      ["NOP", "nop"],
      ["bits.clz r0, r1", "bits.clz r0, r1"],
      ["fpu.fadd r0, r1, r2", "fpu.add r0, r1, r2"],
      ["fpu.fcmplt r0, r1, r2", "fpu.cmplt r0, r1, r2"],
      ["untaint r0", "sanitize r0"],
      ["syscall", "trap 0"],
      ["break", "trap 1"],
    ])
  })

  it("spell widths in full, in short or not at all", () => {
    same([
      ["load.Double r0, [r1]", "load.d r0, [r1]"],
      ["load r0, [r1]", "load.d r0, [r1]"],
      ["load.byte r0, [r1]", "load.b r0, [r1]"],
      ["loads.Half r0, [r1]", "loads.h r0, [r1]"],
      ["ld r0, [r1]", "load.d r0, [r1]"],
      ["lw r0, [r1]", "load.w r0, [r1]"],
      ["lh r0, [r1]", "load.h r0, [r1]"],
      ["lb r0, [r1]", "load.b r0, [r1]"],
      ["store r0, [r1]", "store.d r0, [r1]"],
      ["store.word r0, [r1]", "store.w r0, [r1]"],
      ["sd r0, [r1]", "store.d r0, [r1]"],
      ["sb r0, [r1]", "store.b r0, [r1]"],
    ])
  })

  it("branch", () => {
    const after = (line: string): string => `L0:\n${line}`
    same(
      [
        ["branch.lt r0, r1, x", "blt r0, r1, L0"],
        ["branch x", "b L0"],
        ["Branch.Always x", "b L0"],
        ["j x", "b L0"],
        ["jmp x", "b L0"],
        ["br x", "b L0"],
        ["jump x", "jump L0"],
        ["jump r3", "jump r3"],
        ["call x", "call L0"],
        ["call r3", "call r3"],
        ["beqz r0, x", "beq r0, zero, L0"],
        ["bnez r0, x", "bne r0, zero, L0"],
        ["bltz r0, x", "blt r0, zero, L0"],
        ["bgez r0, x", "bge r0, zero, L0"],
        ["bgtz r0, x", "bgt r0, zero, L0"],
        ["blez r0, x", "ble r0, zero, L0"],
      ].map(([source, expected]) => [`x: ${source}`, expected!.includes("L0") ? after(expected!) : expected!] as const),
    )
  })

  it("are unambiguous, but for the two forms of call and jump", () => {
    const double = [...MNEMONICS].filter(([, forms]) => forms.length > 1).map(([name]) => name)
    expect(double).toEqual(["call", "jump"])
    for (const row of OPERATIONS) expect(MNEMONICS.has(row.name)).toBe(true)
  })
})

describe("operands", () => {
  it("name registers in many ways, in any case", () => {
    same([
      ["add a0, A5, R15", "add r0, r5, r15"],
      ["add ret, x0, Zero", "add r0, zero, zero"],
      ["mov r0, PC", "mov r0, pc"],
      ["mov csp, cfp", "mov csp, cfp"],
    ])
  })

  it("are separated by commas or blanks", () => {
    same([
      ["add r0 r1 r2", "add r0, r1, r2"],
      ["add\tr0,r1,\tr2;x", "add r0, r1, r2"],
      ["addi r0 r1 -1 # x", "addi r0, r1, -1"],
    ])
  })

  it("write numbers in many ways", () => {
    for (const [text, value] of [
      ["0x1F", 31],
      ["-0b101", -5],
      ["+7", 7],
      ["'A'", 65],
      ["';'", 59],
      ["'\\n'", 10],
      ["'\\''", 39],
      ["'\\x7f'", 127],
      ["-0", 0],
    ] as const) {
      expect(canonical(`mov r0, ${text}`), text).toBe(`mov r0, ${value}`)
    }
  })

  it("address memory in many ways", () => {
    same([
      ["ld r0, [r1 + 8]", "load.d r0, [r1 + 8]"],
      ["ld r0, [r1+8]", "load.d r0, [r1 + 8]"],
      ["ld r0, [ r1 - 0x10 ]", "load.d r0, [r1 - 16]"],
      ["ld r0, -8(sp)", "load.d r0, [sp - 8]"],
      ["ld r0, 0(sp)", "load.d r0, [sp]"],
      ["ld r0, [4096]", "load.d r0, [zero + 4096]"],
      [".equ N, 24\nld r0, [r1 + N]", "load.d r0, [r1 + 24]"],
      [".equ N, 24\nld r0, N(r1)", "load.d r0, [r1 + 24]"],
    ])
    const data = "\n.data\n.byte 1\nx: .byte 2"
    const printed = (line: string): string => canonical(line + data).split("\n")[0]!
    expect(printed("ld r0, [x]")).toBe("load.d r0, [zero + 65537]")
    expect(printed("ld r0, [x + 8]")).toBe("load.d r0, [zero + 65545]")
    expect(printed("ld r0, [r1 + x]")).toBe("load.d r0, [r1 + 65537]")
    expect(printed("mov r0, x")).toBe("mov r0, 65537")
    expect(printed("addi r0, r0, x")).toBe("addi r0, r0, 65537")
  })

  it("may be left out where the table says so", () => {
    same([
      ["join r1", "join r1"],
      ["join r0, r1", "join r0, r1"],
      ["chan.create r1", "chan.create r1"],
      ["chan.create r1, 0", "chan.create r1, 0"],
      ["cap.restrict r0, r1, r2", "cap.restrict r0, r1, r2"],
      ["file.open r0, r1, r2, 3", "file.open r0, r1, r2, 3"],
      ["time.sleep r1", "time.sleep r1"],
      ["time.sleep 5", "time.sleep 5"],
    ])
  })
})

describe("extensions", () => {
  it("are called by name or number, declared ones from 65536 on", () => {
    same([
      ["ext.call r0, sha256, r1, r2", "ext.call r0, sha256, r1, r2"],
      ["ext.call r0, 1, r1, r2", "ext.call r0, sha256, r1, r2"],
      ["ext.call r0, 999", "ext.call r0, 999"],
      [".equ HASH, 61\next.call r0, HASH, r1, r2", "ext.call r0, crc32, r1, r2"],
      [
        "; @mock: a_ext=1\n# @MOCK: b_ext=2\next.call r0, b_ext\next.call r0, a_ext\next.call r0, b_ext",
        [65536, 65537, 65536].map((id) => `ext.call r0, ${id}`).join("\n"),
      ],
    ])
    const result = assemble("ext.call r0, mine", { extensions: ["mine"] })
    expect(result.ok && [...result.extensions]).toEqual([["mine", 65536]])
  })

  it.each([
    ["ext.call r0, sha265, r1, r2", "1:14 unknown extension `sha265`", "did you mean `sha256`?"],
    ["ext.call r0, SHA256, r1, r2", "1:14 unknown extension `SHA256`", "did you mean `sha256`?"],
    ["ext.call r0, hmac_sha265", "1:14 unknown extension `hmac_sha265`", "did you mean `hmac_sha256`?"],
    ["ext.call r0, weather", "1:14 unknown extension `weather`", undefined],
    ["; @mock: sha256=1\next.call r0, sha265", "2:14 unknown extension `sha265`", "did you mean `sha256`?"],
    [".equ HASH, 1\next.call r0, HASHH", "2:14 unknown extension `HASHH`", "did you mean `HASH`?"],
    ["@mock: x=1\next.call r0, x", "2:14 unknown extension `x`", undefined],
  ])("unknown ones are refused in %j", (source, message, hint) => {
    const result = assemble(source)
    const found = result.ok ? [] : result.diagnostics.filter((each) => each.message.includes("extension"))
    expect(found.map((d) => `${d.line}:${d.column} ${d.message}`)).toEqual([message])
    expect(found[0]!.hint).toBe(hint)
  })

  it("get a third argument in r3", () => {
    same([
      ["ext.call r0, sha256, r1, r2, r5", "mov r3, r5\next.call r0, sha256, r1, r2"],
      ["ext.call r0, sha256, r1, r2, r3", "ext.call r0, sha256, r1, r2"],
      ["ext.call r0, sha256, r3, r2, r3", "ext.call r0, sha256, r3, r2"],
    ])
    expect(messages("ext.call r0, sha256, r3, r2, r5")).toEqual([
      "1:30 the third argument goes to `r3`, which holds another one",
    ])
  })
})

describe("labels and sections", () => {
  it("put `b entry` first, unless the entry is first already", () => {
    expect(canonical(".entry main\nf: ret\nmain: call f")).toBe("b L1\nL0:\nret\nL1:\ncall L0")
    expect(canonical(".entry main\nmain: halt")).toBe("halt")
    const result = assemble(".entry main\nf: ret\nmain: mov r0, f\n.data\n.byte 0\nx: .byte 0")
    expect(result.ok && Object.fromEntries(result.labels)).toEqual({
      f: { section: "code", address: 8 },
      main: { section: "code", address: 12 },
      x: { section: "data", address: 65537 },
    })
    expect(canonical(".entry main\nf: ret\nmain: mov r0, f")).toContain("mov r0, 8")
  })

  it("belong in the data section to what follows them", () => {
    const source = `
      .data
      a:
      b1: .byte 1
      c:
        ; a comment between them
        .byte 2
      start:
        mov r0, c
        halt
      .data
      d: .dword start, d
      e:`
    const result = assemble(source)
    expect(result.ok && Object.fromEntries(result.labels)).toEqual({
      a: { section: "data", address: 0x10000 },
      b1: { section: "data", address: 0x10000 },
      c: { section: "data", address: 0x10001 },
      start: { section: "code", address: 0 },
      d: { section: "data", address: 0x10002 },
      e: { section: "data", address: 0x10012 },
    })
  })

  it("differ by case, and may begin with a dot", () => {
    expect(canonical("Loop: b loop\nloop: b Loop\n.loop_1: b .loop_1\n$x: _y: b $x")).toBe(
      "L0:\nb L1\nL1:\nb L0\nL2:\nb L2\nL3:\nb L3",
    )
    expect(canonical(".entry: b .entry")).toBe("L0:\nb L0")
  })

  it("write data", () => {
    expect(dataOf(".data\n.byte 1, 0xff, -1, 'a'\n.half -2\n.word 0x01020304")).toEqual([
      1, 255, 255, 97, 254, 255, 4, 3, 2, 1,
    ])
    expect(dataOf(".bss\n.dword -2, 0xFFFFFFFFFFFFFFFF\n.quad 1")).toEqual([
      254, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 0, 0, 0, 0, 0, 0, 0,
    ])
    expect(dataOf('.section .data\n.ascii "a;#\\n" "é"\n.asciz "\\x41\\0"\n.string "\\"\\\\"')).toEqual([
      97, 59, 35, 10, 195, 169, 65, 0, 0, 34, 92, 0,
    ])
    expect(dataOf(".data\n.byte 1\n.align 4\n.byte 2\n.space 2, 9\n.skip 1\n.zero 1")).toEqual([
      1, 0, 0, 0, 2, 9, 9, 0, 0,
    ])
    expect(dataOf(".section data\nx: .dword x, end\n.section code\nnop\nend: nop")).toEqual([
      0, 0, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0,
    ])
  })

  it("have constants, also ones that come later", () => {
    same([
      [".equ N, 5\nmov r0, N", "mov r0, 5"],
      ["mov r0, N\n.equ N, 0x123456789", "mov r0, 4886718345"],
      ["x: mov r0, M\nb x\n.equ M, N\n.equ N, 0xFFFFFFFFFFFFFFFF", "L0:\nmov r0, -1\nb L0"],
      [".data\n.space N\nx: .byte 1\n.text\nmov r0, x\n.equ N, 2", "mov r0, 65538\n.data\n.byte 0, 0, 1"],
    ])
  })
})

describe("the loose dialect", () => {
  it("runs unchanged", () => {
    const source = `
      .data
      values:
        .dword 3, 1, 4
      total: .dword 0
      .entry:
        mov.unused: mov r1 values
        mov r2, 3
        mov r0, 0
      .while_0:
        branch.le r2, zero, .done_0
        load.Double r3, [r1]
        alu.Add r0, r0, r3
        alui.add r1, r1, 8
        subi r2, r2, 1
        branch .while_0
      .done_0:
        .set_2: store.Double r0, [total]
        LOAD.D r0, [total]
        halt
      `
    const bytes = Uint8Array.from(bytesOf(source))
    const machine = new Machine()
    expect(machine.run(bytes, bytes.length)).toBe(true)
    expect(machine.result).toBe(8n)
  })
})

describe("errors", () => {
  it("are reported all at once, in order, with places", () => {
    const source = "add r0, r1\n  b nowhere\nfoo:\nfoo: nop\nmov r99, 5 @\n.word 5\nadx r0, r1, r2\n"
    expect(messages(source)).toEqual([
      "1:1 `add rd, rs1, rs2|number` needs more than 2 operands",
      "2:5 unknown label `nowhere`",
      "4:1 `foo` is defined twice: first on line 3",
      "5:12 unexpected `@`",
      "6:1 `.word` belongs to the data section",
      "7:1 unknown operation `adx`",
    ])
  })

  it("suggest what to write", () => {
    const hint = (source: string): string | undefined => {
      const result = assemble(source)
      return result.ok ? undefined : result.diagnostics[0]!.hint
    }
    expect(hint("add r0, r1")).toBe("write `add r0, r0, r1`")
    expect(hint("loadd.d r0, [r1]")).toBe("did you mean `load.d`?")
    expect(hint("loop: b lop")).toBe("did you mean `loop`?")
    expect(hint(".wrod 5")).toBe("did you mean `.word`?")
    expect(hint("addi r0, r1, r2")).toBe("with a register it is `add`")
    expect(hint("ld r0, r1")).toBe("write `[r1]`")
    expect(hint("add r0, r1, 0x100000000")).toBe("only `mov` takes 64 bits: move it to a register first")
  })

  it("are shown with their line", () => {
    const source = "nop\n\tmov r0, bogus ; x\n"
    const result = assemble(source)
    expect(result.ok ? "" : formatDiagnostic(result.diagnostics[0]!, source, "a.nl")).toBe(
      "a.nl:2:10: error: unknown label or constant `bogus`\n    2 | \tmov r0, bogus ; x\n      | \t        ^~~~~",
    )
  })

  for (const [source, message] of [
    ["addi r0, r1, r2", "1:14 expected a number, not the register `r2`: `addi rd, rs1, number`"],
    ["b 5", "1:3 expected a label, not `5`"],
    ["b r1", "1:3 expected a label, not `r1`"],
    [".equ N, 4\nb N", "2:3 expected a label, not `N`"],
    [".data\nx: .byte 1\n.text\nb x", "4:3 `x` is data, not a place in the code"],
    ["AlU.aDD: nop", "1:1 `AlU.aDD` is an operation, and cannot be a label"],
    ["beqz: nop", "1:1 `beqz` is an operation, and cannot be a label"],
    ["load: nop", "1:1 `load` is an operation, and cannot be a label"],
    ["A0: nop", "1:1 `A0` is a register, and cannot be a label"],
    [".data: nop", "1:1 `.data` is a directive, and cannot be a label"],
    ["mov pc, r0", "1:5 `pc` cannot be written"],
    ["ld pc, [r0]", "1:4 `pc` cannot be written"],
    ["mov r0, 0x10000000000000000", "1:9 `0x10000000000000000` does not fit 64 bits"],
    ["mov r0, 9223372036854775808", "1:9 `9223372036854775808` does not fit 64 bits"],
    ["mov r0, -0x8000000000000001", "1:9 `-0x8000000000000001` does not fit 64 bits"],
    ["mov r0, 12ab", "1:9 `12ab` is not a number"],
    ["mov r0, 0x", "1:9 `0x` is not a number"],
    ["mov r0, - 5", "1:9 `-` is not a number"],
    ["mov r0, 5,", "1:10 expected an operand after the comma"],
    ["mov r0,, 5", "1:8 unexpected `,`"],
    ["mov r0, 5 6", "1:11 too many operands: `mov rd, rs1|number`"],
    ["trap 256", "1:6 `256` is outside 0 to 255"],
    ["trap -1", "1:6 `-1` is outside 0 to 255"],
    ["cap.query r0, r1, 5", "1:19 `5` is outside 0 to 4"],
    ["chan.create r0, -1", "1:17 `-1` is outside 0 to 2147483647"],
    ["mulh r0, r1, 5", "1:14 expected a register, not `5`: `mulh rd, rs1, rs2`"],
    ["ld r0, [r1 + r2]", "1:14 an offset is a number, not a register"],
    ["ld r0, [r1", "1:11 expected `]`"],
    ["ld r0, 8(x)", "1:10 `x` is not a register"],
    ["1: nop", "1:1 a label cannot begin with a digit"],
    [".data\n.byte 256", "2:7 `256` does not fit 8 bits: -128 to 255"],
    [
      ".data\n.dword 18446744073709551616",
      "2:8 `18446744073709551616` does not fit 64 bits: -9223372036854775808 to 18446744073709551615",
    ],
    [".data\n.space 2031617", "2:8 the data goes beyond the memory: there is room for 2031616 bytes"],
    [".data\n.space -1", "2:8 a length cannot be negative"],
    ['.data\n.ascii "abc', '2:8 the string has no closing `"`'],
    ['.data\n.ascii "\\q"', "2:9 unknown escape `\\q`"],
    [".data\n.word x\nx: .byte 0", "2:7 expected a number or a constant, not the label `x`"],
    [".equ A, B\n.equ B, A", "1:6 the constant `A` is circular: A → B → A"],
    [".equ r1, 5", "1:6 `r1` is a register"],
    [".entry x\nnop", "1:8 unknown label `x`"],
    [".section rodata", "1:10 unknown section `rodata`"],
    ["%", "1:1 expected a label, a directive or an instruction"],
  ] as const) {
    it(`refuse ${JSON.stringify(source)}`, () => {
      expect(messages(source)[0]).toBe(message)
    })
  }

  it("are the first hundred of many, and their number", () => {
    const result = assemble(`b nowhere\n${"frob\n".repeat(150_000)}.data\n.space x\n`)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.errors).toBe(150_002)
    expect(result.diagnostics).toHaveLength(100)
    // What is found out at the end stands in its place.
    expect(result.diagnostics[0]!.message).toBe("unknown label `nowhere`")
    expect(result.diagnostics[99]!.line).toBe(100)
  })

  it.each([
    (long: string) => `mov r0, ${long}`,
    (long: string) => `b ${long}`,
    (long: string) => long,
    (long: string) => `.${long}`,
    (long: string) => `@${long} r0`,
    (long: string) => `ld r0, [${long} + 4]`,
    (long: string) => `ld r0, [r0 + 1${long}]`,
    (long: string) => `ld r0, ${long}`,
    (long: string) => `ld r0, 4(${long})`,
    (long: string) => `ext.call r0, ${long}`,
    (long: string) => `trap ${long}`,
    (long: string) => `add ${long}, ${long}`,
    (long: string) => `mov r0, 0x${"f".repeat(long.length)}`,
    (long: string) => `.equ ${long}, ${long}`,
    (long: string) => `.equ A, ${long}`,
    (long: string) => `.equ A, 1${long}`,
    (long: string) => `.section ${long}`,
    (long: string) => `.entry ${long}`,
    (long: string) => `${long}:\n${long}:`,
    (long: string) => `.data\n.byte ${long}, "${long}"`,
    (long: string) => `.data\n.byte ${"9".repeat(long.length)}`,
    (long: string) => `.data\n.ascii ${long}`,
    (long: string) => `.data\n.ascii "\\q${long}"`,
  ])("are short, whatever is wrong (%#)", (make) => {
    const source = make("yx".repeat(250_000))
    const result = assemble(source)
    expect(result.ok).toBe(false)
    if (result.ok) return
    for (const diagnostic of result.diagnostics) {
      expect(diagnostic.message.length).toBeLessThan(700)
      expect(diagnostic.message).not.toMatch(/[xyf9]{201}/)
      for (const line of formatDiagnostic(diagnostic, source, "a.nl").split("\n")) expect(line.length).toBeLessThan(720)
    }
  })

  it("are few where a statement has more operands, or longer text, than memory has bytes", () => {
    expect(messages(`.data\n.byte ${"0,".repeat(2_100_000)}0`)).toEqual([
      "2:4194311 there are more than 2097152 operands",
    ])
    expect(messages(`.data\n.ascii "${"a".repeat(2_100_000)}"`)).toEqual([
      "2:8 the text is longer than the memory of 2097152 bytes",
    ])
  })

  it("fit exactly the room for data", () => {
    expect(messages(".data\n.space 2031616")).toEqual([])
    expect(messages("x: addi r0, r0, -2147483648\naddi r0, r0, 2147483647")).toEqual([])
  })
})

describe("large sources", () => {
  const lines = (make: (n: number) => string): string => Array.from({ length: 20_000 }, (_, n) => make(n)).join("\n")

  it.each([
    ["jumps to labels far away", lines((n) => `label${n}: b label${19_999 - n}`), 160_000],
    ["a megabyte of data", `.data\n.ascii "${"x".repeat(1_000_000)}"`, 1_000_008],
  ])("are assembled: %s", (_, source, size) => {
    const result = assemble(source)
    expect(result.ok && result.bytes.length).toBe(size)
  })

  it.each([
    ["unknown labels", lines((n) => `b missing${n}`), 100, "1:3 unknown label `missing0`"],
    ["a chain of constants", lines((n) => `.equ c${n}, c${n + 1}`), 1, "20000:14 unknown constant `c20000`"],
    ["one label, twice each", lines((n) => `l${n}: l${n}: nop`), 100, "1:5 `l0` is defined twice: first on line 1"],
    ["one label everywhere", lines(() => "same: nop"), 100, "2:1 `same` is defined twice: first on line 1"],
    ["brackets", "[".repeat(100_000), 1, "1:1 expected a label, a directive or an instruction"],
    [
      "more data than memory",
      lines(() => ".data\n.space 1000000"),
      100,
      "6:8 the data goes beyond the memory: there is room for 2031616 bytes",
    ],
  ])("are refused with few messages: %s", (_, source, count, first) => {
    const told = messages(source)
    expect([told.length, told[0]]).toEqual([count, first])
  })
})
