import { describe, expect, it } from "vitest"
import { parseProgramFile } from "../../src/vm/programFile.js"
import { runProgramTests } from "../../src/vm/programTests.js"

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** Failures of each test of a file. */
const failures = (source: string): Array<ReadonlyArray<string>> =>
  runProgramTests(parseProgramFile(source)).results.map((result) => result.failures)

describe("parseProgramFile", () => {
  it("reads the header", () => {
    const file = parseProgramFile(`
; @name: Gcd
; @description: Greatest common divisor; the rest is a comment
# @category: algorithm/math
;; @Difficulty: 2
; @prompt: find the gcd of {a} and {b}
; @prompt: a "text; with # signs" inside # cut
; @param: a=r0 "First number"
; @param: b=a1 Second number
; @mock: sha256=-1
; @mock: 0x10=7
; @note: free text
; @export: gcd
; @test: r0=48, r1=18 -> r0=6
    add r0, r0, r1 ; @name: not an annotation
`)
    expect(file).toMatchObject({
      name: "Gcd",
      description: "Greatest common divisor",
      category: "algorithm/math",
      difficulty: 2,
      prompts: ["find the gcd of {a} and {b}", 'a "text; with # signs" inside'],
      parameters: [
        { name: "a", register: 0, description: "First number" },
        { name: "b", register: 1, description: "Second number" },
      ],
      notes: ["free text"],
      ignored: [],
    })
    expect([...file.mocks]).toEqual([
      ["sha256", -1n],
      [16, 7n],
    ])
    expect(file.tests).toHaveLength(1)
    expect(file.tests[0]).toMatchObject({ line: 14, text: "r0=48, r1=18 -> r0=6", unreadable: undefined })
  })

  it("reads tests with and without commas, numbers and strings", () => {
    const [test] = parseProgramFile(
      '; @test: r0=-5 r1=0xFF,[0x10000]="a\\"->;\\n\\x00é" [65552]=-2 -> SP=0xFFFFFFFFFFFFFFFF, [8]="x" ; end',
    ).tests
    expect(test!.inputs).toEqual({
      registers: [
        [0, -5n],
        [1, 255n],
      ],
      memory: [
        [0x10000, bytes('a"->;\n\0\xc3\xa9')],
        [65552, Uint8Array.of(254, 255, 255, 255, 255, 255, 255, 255)],
      ],
    })
    expect(test!.expected).toEqual({ registers: [[16, -1n]], memory: [[8, bytes("x")]] })
  })

  for (const [text, reason] of [
    ["r0=1", "there is no `->`"],
    ["r0=1 ->", "it expects nothing"],
    ["r0=x -> r0=1", "`x` is not a number"],
    ["r20=1 -> r0=1", "`r20` is not a register"],
    ["pc=1 -> r0=1", "`pc` and `zero` cannot be set"],
    ['r0="a" -> r0=1', "a register holds a number, not a string"],
    ['[0x10000]="a -> r0=1', "there is no `->`"],
    ["[0x200000]=1 -> r0=1", "address 0x200000 is outside the memory"],
    ["[2097145]=1 -> r0=1", "address 2097145 is outside the memory"],
    ['[1]="\\q" -> r0=1', 'unknown escape `\\q` (known are \\n \\r \\t \\0 \\\\ \\" \\xHH)'],
    ['[1]="\\101" -> r0=1', "octal escapes such as `\\101` are not supported (write \\x41)"],
    ['[1]="a\\07" -> r0=1', "octal escapes such as `\\07` are not supported (write \\x07)"],
    ["r0=1 -> r0=18446744073709551616", "`18446744073709551616` does not fit 64 bits"],
    ["r0=1 -> the answer", "cannot read `the answer`"],
    ["", "there is no `->`"],
  ] as const) {
    it(`makes a failed test of ${JSON.stringify(text)}`, () => {
      const source = `; @test: ${text}\nhalt`
      expect(parseProgramFile(source).tests[0]!.unreadable).toBe(reason)
      expect(failures(source)).toEqual([[`unreadable: ${reason}`]])
    })
  }

  it("reads line ends of any kind, and lists what it cannot read", () => {
    const file = parseProgramFile("; @name: A\r\n; @param: nonsense\r\n; @mock: f\r\n; @difficulty: 9\r\n; @test\r\n")
    expect(file.name).toBe("A")
    expect(file.difficulty).toBeUndefined()
    expect(file.ignored.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(file.tests[0]!.unreadable).toBeDefined()
  })
})

describe("long values", () => {
  const long = "y".repeat(1_000_000)

  it.each([
    `r0=${long} -> r0=1`,
    `r0=1 -> ${long}`,
    `${long}=1 -> r0=1`,
    `r0=1 -> r0=${"9".repeat(1_000_000)}`,
    `[${long}]=1 -> r0=1`,
    `[9${"0".repeat(1_000_000)}]=1 -> r0=1`,
    `[1]="${long}${long}${long}" -> r0=1`,
    `[1]="${long}\\q" -> r0=1`,
  ])("are cut where they cannot be read (%#)", (text) => {
    const reason = parseProgramFile(`; @test: ${text}\nhalt`).tests[0]!.unreadable
    expect(reason).toBeDefined()
    expect(reason!.length).toBeLessThan(300)
  })

  it("are read where they can", () => {
    const [test] = parseProgramFile(
      `; @test: [0x10000]="${long}\\n" r0=${"0".repeat(100)}7 -> r0=0x${"0".repeat(100)}f`,
    ).tests
    expect(test!.unreadable).toBeUndefined()
    expect(test!.inputs.memory[0]![1]).toHaveLength(1_000_001)
    expect(test!.inputs.registers).toEqual([[0, 7n]])
    expect(test!.expected.registers).toEqual([[0, 15n]])
  })

  it("are shown where they differ", () => {
    const [[failure]] = failures(
      `; @test: -> [0x10000]="${"a".repeat(5000)}"\n.data\n.space 4000, 'a'\n.space 1000, 'b'`,
    ) as [[string]]
    expect(failure).toBe(`memory at ${65536 + 3990} is "aaaaaaaaaa${"b".repeat(40)}…", not "${"a".repeat(50)}…"`)
  })
})

describe("runProgramTests", () => {
  it("tells what differs", () => {
    const source = `
; @test: r0=1 -> r0=2
; @test: r0=1 -> r0=3, r1=5
; @test: -> [0x10000]="abd"
; @test: r0=41 [0x10000]="xyz" -> r0=42 [0x10000]="xyz"
addi r0, r0, 1
halt
.data
.ascii "abc"`
    expect(failures(source)).toEqual([
      [],
      ["r0 is 2, not 3", "r1 is 0, not 5"],
      ['memory at 65536 is "abc", not "abd"'],
      [],
    ])
  })

  it("reports a fault as a failure", () => {
    const [[failure]] = failures("; @test: -> r0=1\ndiv r0, r0, r1") as [[string]]
    expect(failure).toMatch(/^DivisionByZero at byte 0/)
  })

  it("does not run what does not assemble", () => {
    const run = runProgramTests(parseProgramFile("; @test: -> r0=1\nbogus"))
    expect(run.results).toEqual([])
    expect(run.diagnostics).toHaveLength(1)
    expect(run.errors).toBe(1)
  })

  it("runs an empty program", () => {
    expect(failures("; @test: -> r0=0\n; @test: r0=5 -> r0=5")).toEqual([[], []])
  })

  it("mocks extensions by name and number, known and unknown", () => {
    const source = `
; @mock: sha256=11
; @mock: fetch=22
; @mock: 500=33
; @test: -> r0=11 r1=22 r2=33
; @server: ignored
ext.call r0, sha256, r8, r9
ext.call r1, fetch
ext.call r2, 500
halt`
    expect(failures(source)).toEqual([[]])
  })
})
