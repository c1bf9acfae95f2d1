import { describe, expect, it } from "vitest"
import { assemble } from "../../../src/vm/text/assemble.js"
import { printProgram } from "../../../src/vm/text/print.js"

const CONSTANTS = ".equ OFF, 8\n.equ NEG, -8\n.equ ADDR, 0x10000\n.equ BIG, 0xFFFFFFFFFFFFFFFF\n"

/** The canonical text of a program with these constants: defined above what uses them, and below. */
const canonical = (source: string): string => {
  const texts = [`${CONSTANTS}${source}`, `${source}\n${CONSTANTS}`].map((text) => {
    const result = assemble(text)
    if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.diagnostics)}`)
    return printProgram(result.program).trimEnd()
  })
  expect(texts[1]).toBe(texts[0])
  return texts[0]!
}

const messages = (source: string): Array<string> => {
  const result = assemble(source)
  return result.ok ? [] : result.diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`)
}

describe("a constant stands wherever a number may", () => {
  it.each([
    // Displacements.
    ["ld r0, [OFF]", "load.d r0, [zero + 8]"],
    ["ld r0, [-OFF]", "load.d r0, [zero - 8]"],
    ["ld r0, [r4 + OFF]", "load.d r0, [r4 + 8]"],
    ["ld r0, [r4+OFF]", "load.d r0, [r4 + 8]"],
    ["ld r0, [r4 - OFF]", "load.d r0, [r4 - 8]"],
    ["ld r0, [r4 - NEG]", "load.d r0, [r4 + 8]"],
    ["ld r0, [r4 + -OFF]", "load.d r0, [r4 - 8]"],
    ["ld r0, [r4 - -OFF]", "load.d r0, [r4 + 8]"],
    ["ld r0, [r4 + +8]", "load.d r0, [r4 + 8]"],
    ["ld r0, [r4 - 'a']", "load.d r0, [r4 - 97]"],
    ["sd r0, [sp - OFF]", "store.d r0, [sp - 8]"],
    ["ld r0, [ADDR + 4]", "load.d r0, [zero + 65540]"],
    ["ld r0, [ADDR - OFF]", "load.d r0, [zero + 65528]"],
    ["ld r0, [ADDR + OFF]", "load.d r0, [zero + 65544]"],
    ["ld r0, [0x10000 - OFF]", "load.d r0, [zero + 65528]"],
    ["ld r0, [16 + 8]", "load.d r0, [zero + 24]"],
    ["ld r0, OFF(r4)", "load.d r0, [r4 + 8]"],
    ["ld r0, -OFF(r4)", "load.d r0, [r4 - 8]"],
    ["ld r0, +OFF(r4)", "load.d r0, [r4 + 8]"],
    // Immediates, also those with a range of their own.
    ["mov r0, -OFF", "mov r0, -8"],
    ["mov r0, -NEG", "mov r0, 8"],
    ["mov r0, BIG", "mov r0, -1"],
    ["addi r0, r0, -OFF", "addi r0, r0, -8"],
    ["add r0, r0, +OFF", "addi r0, r0, 8"],
    ["time.sleep OFF", "time.sleep 8"],
    ["trap OFF", "trap 8"],
    ["trap -NEG", "trap 8"],
    ["chan.create r0, OFF", "chan.create r0, 8"],
    ["file.open r0, r1, OFF", "file.open r0, r1, zero, 8"],
    ["file.open r0, r1, r2, -OFF", "file.open r0, r1, r2, -8"],
    ["net.setopt.timeout r1, OFF", "net.setopt.timeout r1, 8"],
    ["ext.call r0, OFF, r1, r2", "ext.call r0, 8, r1, r2"],
    ["ext.call r0, -NEG, r1, r2", "ext.call r0, 8, r1, r2"],
    // Data.
    [".data\n.byte OFF, -OFF, NEG", ".data\n.byte 8, 248, 248"],
    [".data\n.half -OFF", ".data\n.byte 248, 255"],
    [".data\n.dword -OFF, OFF", ".data\n.byte 248, 255, 255, 255, 255, 255, 255, 255, 8, 0, 0, 0, 0, 0, 0, 0"],
    [".data\n.dword BIG", ".data\n.byte 255, 255, 255, 255, 255, 255, 255, 255"],
    [".data\n.space OFF, OFF", ".data\n.byte 8, 8, 8, 8, 8, 8, 8, 8"],
    [".data\n.space -NEG, -OFF", ".data\n.byte 248, 248, 248, 248, 248, 248, 248, 248"],
    [".data\n.byte 1\n.align OFF\n.byte 2", ".data\n.byte 1, 0, 0, 0, 0, 0, 0, 0, 2"],
    [".equ TWICE, -OFF\nmov r0, TWICE\nmov r1, -TWICE", "mov r0, -8\nmov r1, 8"],
  ])("%s", (source, expected) => {
    expect(canonical(source)).toBe(expected)
  })

  it("also beside a label, at either side", () => {
    const data = ".data\nx: .byte 1\nt: .byte 2"
    for (const [source, expected] of [
      ["ld r0, [t + OFF]", "load.d r0, [zero + 65545]"],
      ["ld r0, [t - OFF]", "load.d r0, [zero + 65529]"],
      ["ld r0, [t - NEG]", "load.d r0, [zero + 65545]"],
      ["ld r0, [OFF + t]", "load.d r0, [zero + 65545]"],
      ["ld r0, [8 + t]", "load.d r0, [zero + 65545]"],
      ["ld r0, [r1 + t]", "load.d r0, [r1 + 65537]"],
      ["ld r0, t(r1)", "load.d r0, [r1 + 65537]"],
    ] as const)
      expect(canonical(`${source}\n${data}`), source).toBe(`${expected}\n.data\n.byte 1, 2`)
  })

  it("in the arguments of intrinsics", () => {
    expect(canonical("@abs -OFF")).toBe(canonical("@abs -8"))
  })

  it.each([
    ["ld r0, [t - x]\n.data\nt: .byte 1\nx: .byte 2", "1:13 expected a number or a constant, not the label `x`"],
    ["ld r0, [t + x]\n.data\nt: .byte 1\nx: .byte 2", "1:13 expected a number or a constant, not the label `x`"],
    ["ld r0, [r1 - t]\n.data\nt: .byte 1", "1:14 expected a number or a constant, not the label `t`"],
    ["mov r0, -t\n.data\nt: .byte 1", "1:9 expected a number or a constant, not the label `t`"],
    [".data\nt: .dword -t", "2:11 expected a number or a constant, not the label `t`"],
    ["trap t\nt:", "1:6 expected a number or a constant, not the label `t`"],
    [".equ A, t\nt:", "1:9 expected a number or a constant, not the label `t`"],
    ["ld r0, [r1 - OFFF]", "1:14 unknown constant `OFFF`"],
    ["ld r0, [t + OFFF]\nt:", "1:13 unknown constant `OFFF`"],
    ["mov r0, -r1", "1:9 `-r1`: a register has no sign"],
    ["ld r0, [-r1]", "1:9 `-r1`: a register has no sign"],
    ["ld r0, [t + r1]\nt:", "1:13 an offset is a number, not a register"],
    ["b -t\nt:", "1:3 expected a label, not `-t`"],
    [".equ -A, 1", "1:6 expected a name"],
    [".equ A, 0xFFFFFFFFFFFFFFFF\nmov r0, -A", "2:9 `-A` does not fit 64 bits"],
    [".equ A, 0x7FFFFFFF\nld r0, [A + A]", "2:8 the offset does not fit 32 bits"],
    [".equ A, 1\n.equ A, B\n.equ B, 2", "2:6 `A` is defined twice: first on line 1"],
    [".equ A, B\n.equ A, C\n.equ B, 2\n.equ C, 3", "2:6 `A` is defined twice: first on line 1"],
    [".equ A, B\nA: nop", "2:1 `A` is defined twice: first on line 1"],
  ])("not so in %j", (source, message) => {
    expect(messages(source)).toContain(message)
  })
})

describe("circular constants", () => {
  it.each([
    [".equ A, A", ["1:6 the constant `A` is circular: A → A"]],
    [".equ A, -A", ["1:6 the constant `A` is circular: A → A"]],
    [".equ A, B\n.equ B, A", ["1:6 the constant `A` is circular: A → B → A"]],
    [".equ A, B\n.equ B, C\n.equ C, A\n", ["1:6 the constant `A` is circular: A → B → C → A"]],
    // Reached through another one, and used: told once, where the circle begins.
    [
      "mov r0, X\n.equ X, B\n.equ C, A\n.equ B, C\n.equ A, B\nld r0, [r1 - A]\ntrap B\n.data\n.dword C\n.space X",
      ["3:6 the constant `C` is circular: C → A → B → C"],
    ],
    // Two of them, and one that only needs another.
    [
      ".equ A, B\n.equ B, A\n.equ D, D\n.equ E, F",
      [
        "1:6 the constant `A` is circular: A → B → A",
        "3:6 the constant `D` is circular: D → D",
        "4:9 unknown constant `F`",
      ],
    ],
    [
      ".equ A, B\n.equ B, A\nA: nop",
      ["1:6 the constant `A` is circular: A → B → A", "3:1 `A` is defined twice: first on line 1"],
    ],
  ])("are named in %j", (source, expected) => {
    expect(messages(source)).toEqual(expected)
  })

  it("are told of beside constants that are defined further down", () => {
    expect(messages("mov r0, LATER\n.equ LATER, LAST\n.equ A, B\n.equ B, A\n.equ LAST, 5")).toEqual([
      "3:6 the constant `A` is circular: A → B → A",
    ])
  })

  it("have a short message, however long they are", () => {
    const lines = Array.from({ length: 50_000 }, (_, n) => `.equ C${n}, C${(n + 1) % 50_000}`)
    const [message, ...others] = messages(lines.join("\n"))
    expect(others).toEqual([])
    expect(message).toMatch(/^1:6 the constant `C0` is circular: C0 → C1 → [^…]*…$/)
    expect(message!.length).toBeLessThan(300)
  })

  it("are no chains, in whichever order these are defined", () => {
    const chain = Array.from({ length: 50_000 }, (_, n) => `.equ C${n}, ${n === 49_999 ? "7" : `-C${n + 1}`}`)
    for (const lines of [chain, [...chain].reverse()]) {
      const result = assemble(`${lines.join("\n")}\nmov r0, C0`)
      expect(result.ok && printProgram(result.program)).toBe("mov r0, -7\n")
    }
  })
})
