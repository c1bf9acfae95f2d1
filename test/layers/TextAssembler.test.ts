import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { OracleMismatch, RecordFault } from "../../src/domain/errors.js"
import * as NativeVm from "../../src/layers/NativeVm.js"
import * as SeededRandomness from "../../src/layers/SeededRandomness.js"
import * as TemplateAssembler from "../../src/layers/TemplateAssembler.js"
import * as TextAssembler from "../../src/layers/TextAssembler.js"
import { type AssembledProgram, Assembler } from "../../src/services/Assembler.js"
import * as Datagen from "../../src/services/generator/Datagen.js"
import { catalogue } from "../../src/tasks/catalogue.js"
import { asm } from "../../src/tasks/dsl/index.js"
import { SampleOrder } from "../../src/services/generator/SampleOrder.js"
import { type AssemblyProgram, printAssembly } from "../../src/tasks/dsl/program/AssemblyProgram.js"
import { Linker } from "../../src/tasks/dsl/program/link.js"
import { double } from "../services/double.js"

const random = SeededRandomness.makeSeeded(31)
const linker = new Linker()

const assembler = (layer: Layer.Layer<Assembler>) => Effect.runSync(Effect.provide(Assembler, layer))
const template = assembler(TemplateAssembler.layer)
const text = assembler(TextAssembler.layer)

const held = ({ bytes, length, text }: AssembledProgram) => ({ bytes: [...bytes.subarray(0, length)], text })

describe("the assembler that goes by the text", () => {
  it("gives the bytes and the text of the built-in one, for samples of every family", () => {
    for (const family of catalogue) {
      const order = new SampleOrder(family, random)
      for (let k = 0; k < 5; k++) {
        order.find(k)
        const draws = order.draws(k)
        const { hexadecimal, program } = family.sample(order.part, order.point, draws)
        const linked = linker.link(program, draws, hexadecimal)
        const expected = held(template.assemble(linked))
        assert.deepStrictEqual(held(text.assemble(linked)), expected, family.id)
        // A program of other origin has nothing but its statements.
        if (k === 0) assert.deepStrictEqual(held(template.assemble({ ...linked })), expected, family.id)
      }
    }
  })

  it.effect("makes the records of a run", () => {
    const config = { numExamples: 400, level: 5, seed: 3 } as const
    const records = (layer: Layer.Layer<Assembler>) =>
      Effect.provide(
        Stream.runCollect(Datagen.stream(config)),
        Layer.mergeAll(SeededRandomness.layer, layer, NativeVm.layer),
      )
    return Effect.gen(function* () {
      const expected = Array.from(yield* records(TemplateAssembler.layer))
      assert.deepStrictEqual(Array.from(yield* records(TextAssembler.layer)), expected)
    })
  })
})

describe("a program's statements", () => {
  const statements = (program: Parameters<Linker["link"]>[0]) => linker.link(program, { word: () => 0, below: () => 0 })

  it("have registers and labels by name, and operands by kind", () => {
    const { code, data } = statements(asm`
        mov  %x, 0x9e3779b97f4a7c15
    again:
        load.d %y, [table + 8]
        load.d %z, [%x + table]
        store.b %z, [%x - ${3}]
        addi %x, %y, -5
        bltu %x, %y, again
        ext.call r0, sha256, %x, %y
        mov  r0, table
        halt
    .data
    table: .dword 1, ${-2}
        .asciz "a\n"
    end:`)
    const register = (name: string) => ({ kind: "register", name })
    assert.deepStrictEqual<ReadonlyArray<unknown>>(code, [
      {
        kind: "instruction",
        operation: "mov",
        operands: [register("r1"), { kind: "number", value: -0x61c8864680b583ebn }],
      },
      { kind: "label", name: "again" },
      {
        kind: "instruction",
        operation: "load.d",
        operands: [register("r2"), { kind: "memory", base: undefined, label: "table", offset: 8 }],
      },
      {
        kind: "instruction",
        operation: "load.d",
        operands: [register("r3"), { kind: "memory", base: "r1", label: undefined, offset: 0x10000 }],
      },
      {
        kind: "instruction",
        operation: "store.b",
        operands: [register("r3"), { kind: "memory", base: "r1", label: undefined, offset: -3 }],
      },
      {
        kind: "instruction",
        operation: "addi",
        operands: [register("r1"), register("r2"), { kind: "number", value: -5 }],
      },
      {
        kind: "instruction",
        operation: "bltu",
        operands: [register("r1"), register("r2"), { kind: "label", name: "again" }],
      },
      {
        kind: "instruction",
        operation: "ext.call",
        operands: [register("r0"), { kind: "extension", name: "sha256" }, register("r1"), register("r2")],
      },
      { kind: "instruction", operation: "mov", operands: [register("r0"), { kind: "label", name: "table" }] },
      { kind: "instruction", operation: "halt", operands: [] },
    ])
    assert.deepStrictEqual<ReadonlyArray<unknown>>(data, [
      { kind: "label", name: "table" },
      { kind: "data", directive: ".dword", values: [1, -2] },
      { kind: "data", directive: ".asciz", values: "a\n" },
      { kind: "label", name: "end" },
    ])
    assert.strictEqual(
      printAssembly({ code, data }),
      [
        "mov r1, -7046029254386353131\nagain:\nload.d r2, [table + 8]\nload.d r3, [r1 + 65536]\nstore.b r3, [r1 - 3]",
        "addi r1, r2, -5\nbltu r1, r2, again\next.call r0, sha256, r1, r2\nmov r0, table\nhalt",
        '.data\ntable:\n.dword 1, -2\n.asciz "a\\n"\nend:',
      ].join("\n"),
    )
  })

  it("lack a move that the choice of registers has made pointless", () => {
    const { code, data } = statements(asm`
        mov  %x, 5
        mov  r0, %x
        halt`)
    assert.strictEqual(printAssembly({ code, data }), "mov r0, 5\nhalt")
  })
})

describe("an Assembler of a user's own", () => {
  const families = [double("double {n}")]
  const run = (assemble: (program: AssemblyProgram) => AssembledProgram) =>
    Stream.runCollect(Datagen.stream({ numExamples: 20, level: 1, seed: 9, families })).pipe(
      Effect.provide(Layer.mergeAll(SeededRandomness.layer, Layer.succeed(Assembler, { assemble }), NativeVm.layer)),
    )
  const code = (text: string) => TextAssembler.assemble({ code: parsed(text), data: [] })
  /** Statements of operations without operands. */
  const parsed = (text: string): AssemblyProgram["code"] =>
    text.split("\n").map((operation) => ({ kind: "instruction", operation, operands: [] }))

  it.effect("may change the program, which is what the record then has", () =>
    Effect.gen(function* () {
      const records = yield* run((program) =>
        TextAssembler.assemble({ ...program, code: [...parsed("nop"), ...program.code] }),
      )
      for (const { assembly, binary_ir } of records) {
        assert.match(assembly, /^nop\nmov r\d+, \d+\nadd r0, /)
        assert.strictEqual(binary_ir.length, 4 + 8 + 4 + 4)
      }
    }),
  )

  it.effect("may change the text of what the built-in one gives", () =>
    Effect.gen(function* () {
      const records = yield* run((program) => {
        const assembled = template.assemble(program)
        return { ...assembled, text: `${assembled.text} ; ${assembled.length} bytes` }
      })
      for (const { assembly, binary_ir } of records)
        assert.match(assembly, new RegExp(`halt ; ${binary_ir.length} bytes$`))
    }),
  )

  it.effect("is found out if its program leaves another number", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        run((program) =>
          TextAssembler.assemble({
            data: program.data,
            code: program.code.map((statement) =>
              statement.kind === "instruction" && statement.operation === "add"
                ? { ...statement, operation: "sub" }
                : statement,
            ),
          }),
        ),
      )
      assert.instanceOf(error, OracleMismatch)
      assert.strictEqual(error.actual, "0")
      assert.strictEqual(error.index, 0)
    }),
  )

  it.effect("is found out if its program faults, or is none", () =>
    Effect.gen(function* () {
      const faults = yield* Effect.flip(run(() => code("trap 9")))
      assert.instanceOf(faults, RecordFault)
      assert.strictEqual(faults.family, "arithmetic/double")
      const wrong = yield* Effect.flip(run(() => code("nop\nfrob")))
      assert.instanceOf(wrong, RecordFault)
      assert.include(wrong.message, "program:2:1: error: unknown operation `frob`")
    }),
  )
})
