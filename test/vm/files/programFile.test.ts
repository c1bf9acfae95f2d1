import { describe, expect, it } from "vitest"
import { parseProgramFile } from "../../../src/vm/files/programFile.js"
import { runProgramTests } from "../../../src/vm/files/programTests.js"

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** Failures of each test of a file. */
const failures = (source: string): Array<ReadonlyArray<string>> =>
  runProgramTests(parseProgramFile(source)).results.map((result) => result.failures)

describe("parseProgramFile", () => {
  it("reads the header", () => {
    const file = parseProgramFile(`
; @name: Gcd
; @description: Greatest common divisor; see #5 // and more
# @category: algorithm/math ; a comment
;; @Difficulty: 2 # another
; @prompt: find the gcd of {a} and {b}
; @prompt: a "text; with # signs" inside; # and behind it
; @param: a=r0 "First; number" ; a comment
; @param: b=a1 Second #1; number
; @param: c=r2 ; a comment
; @mock: sha256=-1 ; a comment
; @mock: 0x10=7
; @note: free; text
; @export: gcd
; @test: r0=48, r1=18 -> r0=6
    add r0, r0, r1 ; @name: not an annotation
`)
    expect(file).toMatchObject({
      name: "Gcd",
      description: "Greatest common divisor; see #5 // and more",
      category: "algorithm/math",
      difficulty: 2,
      prompts: ["find the gcd of {a} and {b}", 'a "text; with # signs" inside; # and behind it'],
      parameters: [
        { name: "a", register: 0, description: "First; number" },
        { name: "b", register: 1, description: "Second #1; number" },
        { name: "c", register: 2, description: "" },
      ],
      notes: ["free; text"],
      ignored: [],
      unknown: [{ line: 14, reason: "unknown annotation `@export`" }],
    })
    expect([...file.mocks]).toEqual([
      ["sha256", -1n],
      [16, 7n],
    ])
    expect(file.tests).toHaveLength(1)
    expect(file.tests[0]).toMatchObject({ line: 15, text: "r0=48, r1=18 -> r0=6", unreadable: undefined })
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
    expect(test!.expected).toEqual({ registers: [[16, -1n, "="]], memory: [[8, bytes("x"), "="]] })
  })

  for (const [text, reason] of [
    ["r0=1", "there is no `->`"],
    ["r0=1 ->", "it expects nothing"],
    ["r0=x -> r0=1", "`x` is not a number"],
    ["r20=1 -> r0=1", "`r20` is not a register"],
    ["pc=1 -> r0=1", "`pc` and `zero` cannot be set"],
    ['r0="a" -> r0=1', "a register holds a number, not a string"],
    ['[0x10000]="a -> r0=1', 'cannot read `[0x10000]="a`'],
    ["[0x200000]=1 -> r0=1", "address 0x200000 is outside the memory"],
    ["[2097145]=1 -> r0=1", "address 2097145 is outside the memory"],
    ['[1]="\\q" -> r0=1', 'unknown escape `\\q` (known are \\n \\r \\t \\0 \\\\ \\" \\xHH)'],
    ['[1]="\\101" -> r0=1', "octal escapes such as `\\101` are not supported (write \\x41)"],
    ['[1]="a\\07" -> r0=1', "octal escapes such as `\\07` are not supported (write \\x07)"],
    ["r0=1 -> r0=18446744073709551616", "`18446744073709551616` does not fit 64 bits"],
    ["r0=1 -> the answer", "cannot read `the answer`"],
    ["", "there is no `->`"],
    ["r0=1 -> r0=1, r0=2", "r0 is given twice"],
    ["r0=1 -> r0=1, ret=1", "r0 is given twice"],
    ["r0=1 a0=1 -> r0=1", "r0 is given twice"],
    ['[8]="ab" [9]="c" -> r0=1', "the byte at 9 is given twice"],
    ["-> [8]=1 [8]=2", "the byte at 8 is given twice"],
    ['-> [12]="c" [8]="abcdefg" [9]="bc"', "the byte at 12 is given twice"],
    ['[8]="\\012" -> r0=1', "octal escapes such as `\\012` are not supported (write \\x0a)"],
    ["r0>=1 -> r0=1", "what a test sets is written with `=`; the other relations stand behind the `->`"],
    ["[8]!=1 -> r0=1", "what a test sets is written with `=`; the other relations stand behind the `->`"],
    ['-> [8]<"b"', "strings are not ordered: `<`"],
    ["-> r0==1", "`=1` is not a number"],
    ["r0=1 -> r0=2; r1>5", "`; r1>5` is a comment; values stand before it, and one test in a line"],
    ["r0=1 -> r0=2 // twice", "cannot read `// twice`"],
    ["r0=1 -> r0=2#5", "`2#5` is not a number"],
    ["r0=1 -> r0=2; r1=5", "`; r1=5` is a comment; values stand before it, and one test in a line"],
    ["r0=1 -> r0=2 # [8]=5", "`# [8]=5` is a comment; values stand before it, and one test in a line"],
    ["r0=1; r1=2 -> r0=2", "`; r1=2 -> r0=2` is a comment; values stand before it, and one test in a line"],
    ["r0=1 -> r0=2; r0=2 -> r0=3", "`; r0=2 -> r0=3` is a comment; values stand before it, and one test in a line"],
  ] as const) {
    it(`makes a failed test of ${JSON.stringify(text)}`, () => {
      const source = `; @test: ${text}\nhalt`
      expect(parseProgramFile(source).tests[0]!.unreadable).toBe(reason)
      expect(failures(source)).toEqual([[`unreadable: ${reason}`]])
    })
  }

  it("reads line ends of any kind, and lists what it cannot read", () => {
    const file = parseProgramFile(
      "; @name: A\r\n; @param: nonsense\r\n; @mock: f\r\n; @difficulty: 9\r\n; @test:\r\n; @prompt:\r\n",
    )
    expect(file.name).toBe("A")
    expect(file.difficulty).toBeUndefined()
    expect(file.ignored.map(({ line }) => line)).toEqual([2, 3, 4, 6])
    expect(file.tests[0]!.unreadable).toBeDefined()
  })

  it.each([
    ['[0x10000]="a;b#c" -> r0=5', undefined],
    ['[0x10000]="a;b#c\\";->" -> r0=5 ; it"s', ' ; it"s'],
    ["r0=1 -> r0=2; r0=2 is right", "; r0=2 is right"],
    ["r0=1 -> r0=2;twice", ";twice"],
    ["r0=1 -> r0=2 # 1 -> 2", " # 1 -> 2"],
    ['-> [8]="abcd" [10]="cdef" [9]="b" [100]=1 [100]=1', undefined],
  ])("reads the test %s to its comment", (text, comment = "") => {
    const [test] = parseProgramFile(`; @test: ${text}`).tests
    expect(test).toMatchObject({ text: text.slice(0, text.length - comment.length), unreadable: undefined })
  })

  it.each([
    ["; @test r0=1 -> r0=1", "`@test` lacks its colon: write `@test:`"],
    ["; @test", "`@test` lacks its colon: write `@test:`"],
    ["; @test=r0=1 -> r0=1", "`@test` lacks its colon: write `@test:`"],
    ["# @difficulty 3", "`@difficulty` lacks its colon: write `@difficulty:`"],
    ["; @PROMPT add {a}", "`@PROMPT` lacks its colon: write `@prompt:`"],
    ["; @tset: r0=1 -> r0=1", "unknown annotation `@tset`; did you mean `@test:`?"],
    ["; @tset r0=1 -> r0=1", "unknown annotation `@tset`; did you mean `@test:`?"],
    ["; @tests: r0=1 -> r0=1", "unknown annotation `@tests`; did you mean `@test:`?"],
    ["; @test_case: r0=1 -> r0=1", "unknown annotation `@test_case`; did you mean `@test:`?"],
    ["; @test1: r0=1 -> r0=1", "unknown annotation `@test1`; did you mean `@test:`?"],
    ["; @promt: add {a}", "unknown annotation `@promt`; did you mean `@prompt:`?"],
    ["; @promt add {a}", "unknown annotation `@promt`; did you mean `@prompt:`?"],
    ["; @parameter: a=r0", "unknown annotation `@parameter`; did you mean `@param:`?"],
    ["; @dificulty 3", "unknown annotation `@dificulty`; did you mean `@difficulty:`?"],
    ["; @ test: r0=1 -> r0=1", "`@ test` has a blank after its `@`: write `@test:`"],
    ["; @ tset: r0=1 -> r0=1", "`@ tset` has a blank after its `@`: write `@test:`"],
    ["halt ; @test: r0=1 -> r0=1", "`@test` needs a line of its own"],
    ['.ascii ";" # @Mock: a=1', "`@Mock` needs a line of its own"],
    ["; @param: pc=pc", "`pc` cannot be set"],
    ["; @param: a=r99", "`r99` is not a register"],
    ["; @param: a=r1\n; @param: a=r2", "parameter `a` is r1 already"],
    ["; @mock: a=1\n; @mock: a=2", "a is mocked as 1 already"],
    ["; @difficulty: 1\n; @difficulty: 2", "line 1 gives another difficulty already"],
  ])("lists %j as ignored", (text, reason) => {
    const source = text.replaceAll("\\n", "\n")
    const { ignored, tests, unknown } = parseProgramFile(source)
    expect(ignored).toEqual([{ line: source.split("\n").length, reason }])
    expect(unknown).toEqual([])
    expect(tests).toEqual([])
  })

  it.each([
    ["; @net_mock: socket=3", "unknown annotation `@net_mock`"],
    ["; @server: true", "unknown annotation `@server`"],
    ["; @todo: more", "unknown annotation `@todo`"],
    ["; @note see below", "`@note` lacks its colon: write `@note:`"],
    ["; @desciption: x", "unknown annotation `@desciption`; did you mean `@description:`?"],
    ["; @tests are below", "unknown annotation `@tests`; did you mean `@test:`?"],
    [`; @${"x".repeat(10_000)}: 1`, `unknown annotation \`@${"x".repeat(200)}…\``],
  ])("lists %j as unknown", (source, reason) => {
    expect(parseProgramFile(source)).toMatchObject({ ignored: [], unknown: [{ line: 1, reason }] })
  })

  it.each([
    "; see @foo: there",
    "; @todo later",
    "; me@example.com: the author",
    "; @me@example.com",
    "; @param.a is the first",
    "; @http://example.com",
    "; @std::vector",
    "; @ home: nothing",
    "; @5: nothing",
    "; - @test: r0=1 -> r0=1",
    "halt ; see @test: there",
    "halt ; @todo: more",
    'halt ; ".ascii @test:"',
    '.ascii "; @test: a"',
    "@test: r0=1 -> r0=1",
    "; @Test: r0=1 -> r0=1",
    "; @TEST : r0=1 -> r0=1",
    "; @author: me",
    "; @param: a=r1\n; @param: a=a1\n; @difficulty: 1\n; @difficulty: 1",
  ])("has nothing to say about %j", (text) => {
    expect(parseProgramFile(text.replaceAll("\\n", "\n"))).toMatchObject({ ignored: [], unknown: [] })
  })

  it("reads long lines in a time in keeping with their length", () => {
    const long = 1_000_000
    const file = parseProgramFile(
      [
        `; @test: [0x10000]="${"a".repeat(long)}" -> r0=1`,
        `; @test: [0x10000]="${'\\"'.repeat(long)} -> r0=1`,
        `; @test: ${'"'.repeat(long)}`,
        `; @test: ${";".repeat(long)}`,
        `; @test: ${" ".repeat(long)}`,
        `; @param: a=r0 "${"a".repeat(long)}"`,
        `;${" ;".repeat(long)} @test`,
        `; @${"test".repeat(long)}: x`,
        `halt ${";".repeat(long)}@`,
        `halt ${"; ".repeat(long)}@test`,
      ].join("\n"),
    )
    expect(file.tests.map(({ unreadable }) => unreadable === undefined)).toEqual([true, false, false, false, false])
    expect(file.tests[0]!.inputs.memory[0]![1]).toHaveLength(long)
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
    expect(test!.expected.registers).toEqual([[0, 15n, "="]])
  })

  it("are shown where they differ", () => {
    const [[failure]] = failures(
      `; @test: -> [0x10000]="${"a".repeat(5000)}"\n.data\n.space 4000, 'a'\n.space 1000, 'b'`,
    ) as [[string]]
    expect(failure).toBe(`memory at ${65536 + 3990} is "aaaaaaaaaa${"b".repeat(40)}…", not "${"a".repeat(50)}…"`)
  })
})

describe("runProgramTests", () => {
  const SET = "mov r0, -5\nmov r1, 0x10000\nmov r2, -1\nstore.d r2, [r1]\nhalt\n"

  it.each([
    ["r0!=5, r0>-6, r0>=-5, r0<-4, r0<=-5, r0<0", []],
    ["[0x10000]!=0, [0x10000]<0, [0x10000]>=-1", []],
    ['[0x10000]!="a"', []],
    ["r0!=-5", ["r0 is -5, not != -5"]],
    ["r0>-5, r0<-5", ["r0 is -5, not > -5", "r0 is -5, not < -5"]],
    ["r0>=-4, r0<=-6", ["r0 is -5, not >= -4", "r0 is -5, not <= -6"]],
    ["[0x10000]>-1", [String.raw`memory at 65536 is "${"\\xff".repeat(8)}", not > "${"\\xff".repeat(8)}"`]],
    [String.raw`[0x10000]!="\xff"`, [String.raw`memory at 65536 is "\xff", not != "\xff"`]],
  ] as const)("compares as a test says: %s", (expected, failed) => {
    expect(failures(`; @test: -> ${expected}\n${SET}`)).toEqual([failed])
  })

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
ext.call r0, sha256, r8, r9
ext.call r1, fetch
ext.call r2, 500
halt`
    expect(failures(source)).toEqual([[]])
    expect(runProgramTests(parseProgramFile(source)).unusedMocks).toEqual([])
  })

  it.each([
    ["; @mock: 900=7 ; by number", "ext.call r0, 901", "only 901, not 900"],
    ["; @mock: sha265=7", "ext.call r0, sha256, r1, r2", "only sha256, not sha265"],
    ["; @mock: sha256=7", "halt", "no extension, not sha256"],
  ])("tells of a mock that nothing uses, %s", (mock, body, end) => {
    expect(runProgramTests(parseProgramFile(`${mock}\n${body}`)).unusedMocks).toEqual([
      { line: 1, reason: `nothing uses this mock: the program calls ${end}` },
    ])
  })
})
