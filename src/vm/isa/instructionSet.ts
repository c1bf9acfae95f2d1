/**
 * THE table: one row an operation. Encoder, decoder, assembler, printer, VM and the tables of docs/isa.md are
 * all derived from it. To add an operation, add a row here and its handler in `handlers.ts`, or,
 * where programs spend their time on it, a case in `execute.ts`.
 *
 * The operand column lists, in the order of the text, what the operation takes:
 *
 *   rd        register that is written            rd<       register in the rd field that is only read
 *   rs1 rs2   registers that are read             rd+       register in the rd field that is read and written
 *   rs2|imm   register, or a 32-bit immediate (the mnemonic then ends in `i`)
 *   rs1|imm   register, or a 32-bit immediate     rs1|imm64 register, or an immediate of 32 or 64 bits
 *   [mem]     `[rs1 + imm]`, an address           target    label; a 32-bit offset relative to the instruction
 *   imm       32-bit immediate                    ext       extension, by name or number
 *   …?        may be left out, if all after it are
 */

/** What kind of value an immediate holds, and so its range. */
export type ImmediateRange = readonly [min: number, max: number]

const I32: ImmediateRange = [-(2 ** 31), 2 ** 31 - 1]

export type OperandField = "rd" | "rs1" | "rs2" | "imm" | "mem" | "target" | "ext"

export interface Operand {
  readonly field: OperandField
  /** May be left out. */
  readonly optional: boolean
  /** A register operand in whose place an immediate may stand, and the most bits it may have. */
  readonly immediate: 0 | 32 | 64
}

/** What an operation is for: the rules of the levels go by it. */
export type OperationKind =
  | "compute"
  | "compare"
  | "memory"
  | "branch"
  | "call"
  | "return"
  | "atomic"
  | "thread"
  | "guard"
  | "io"
  | "device"
  | "extension"

/** The kind of a group, the high nibble of the opcode; single rows may say otherwise. */
const GROUPS: ReadonlyArray<OperationKind> = [
  ...([
    "compute",
    "compute",
    "compute",
    "memory",
    "branch",
    "compute",
    "atomic",
    "thread",
    "guard",
    "compute",
  ] as const),
  ...(["io", "device", "device", "device", "extension"] as const),
]

export interface Operation {
  /** Byte 0 of the encoding: group in the high nibble, operation in the low one. */
  readonly opcode: number
  readonly kind: OperationKind
  /** Canonical mnemonic, as the printer writes it. */
  readonly name: string
  /** The mnemonic of the immediate form (`addi`), where there is one. */
  readonly immediateName: string | undefined
  readonly operands: ReadonlyArray<Operand>
  /** Whether the operation writes, reads, or reads and writes the register in `rd`. */
  readonly rd: "none" | "write" | "read" | "update"
  readonly usesRs1: boolean
  readonly usesRs2: boolean
  /** Immediate: never, always, in place of a register (`either`), or may be left out. */
  readonly immediate: "none" | "required" | "either" | "optional"
  readonly range: ImmediateRange
  /** Other accepted spellings, lower case. */
  readonly aliases: ReadonlyArray<string>
  /** What it does, in one line: the text of docs/isa.md. */
  readonly effect: string
}

interface Extra {
  readonly kind?: OperationKind
  readonly range?: ImmediateRange
  readonly aliases?: ReadonlyArray<string>
  /** Name of the immediate form, where it is not the name and `i`. */
  readonly immediateName?: string
}

const parseOperand = (token: string): Operand => {
  const optional = token.endsWith("?")
  const bare = optional ? token.slice(0, -1) : token
  const immediate = bare.endsWith("|imm64") ? 64 : bare.endsWith("|imm") ? 32 : 0
  const name = bare.replace(/\|imm(64)?$/, "").replace(/[<+]$/, "")
  return { field: (name === "[mem]" ? "mem" : name) as OperandField, optional, immediate }
}

const op = (opcode: number, name: string, operands: string, effect: string, extra: Extra = {}): Operation => {
  const tokens = operands.split(" ").filter((token) => token !== "")
  const parsed = tokens.map(parseOperand)
  const fields = new Set(parsed.map((operand) => operand.field))
  const rd = tokens.find((token) => token.startsWith("rd"))
  const ownImmediate = parsed.find((o) => ["imm", "mem", "target", "ext"].includes(o.field))
  return {
    opcode,
    kind: extra.kind ?? GROUPS[opcode >> 4]!,
    name,
    immediateName: tokens.includes("rs2|imm") ? (extra.immediateName ?? `${name}i`) : undefined,
    operands: parsed,
    rd: rd === undefined ? "none" : rd.startsWith("rd<") ? "read" : rd.startsWith("rd+") ? "update" : "write",
    usesRs1: fields.has("rs1") || fields.has("mem"),
    usesRs2: fields.has("rs2"),
    immediate: parsed.some((o) => o.immediate > 0)
      ? "either"
      : ownImmediate === undefined
        ? "none"
        : ownImmediate.optional
          ? "optional"
          : "required",
    range: extra.range ?? I32,
    aliases: extra.aliases ?? [],
    effect,
  }
}

const ALU = "rd rs1 rs2|imm"
const REG3 = "rd rs1 rs2"
const UNARY = "rd rs1"
const BRANCH = "rs1 rs2 target"
const FILE = "rd rs1 rs2? imm?"
const SETOPT = "rs1 imm"

/** `alu.Add`, `alui.shl`: the spelling by family and mode of the two ALU groups. */
const alu = (name: string, ...more: ReadonlyArray<string>): Extra => ({ aliases: [`alu.${name}`, ...more] })
const compare = (name: string): Extra => ({ ...alu(name), kind: "compare" })
const muldiv = (name: string, ...more: ReadonlyArray<string>): Extra => ({ aliases: [`muldiv.${name}`, ...more] })
const branch = (mode: string): Extra => ({ aliases: [`branch.${mode}`] })
const fpu = (name: string): Extra => ({ aliases: [`fpu.f${name}`] })

/** All operations, in order of opcode. */
export const OPERATIONS: ReadonlyArray<Operation> = [
  op(0x00, "add", ALU, "rd = rs1 + rs2", alu("add")),
  op(0x01, "sub", ALU, "rd = rs1 − rs2", alu("sub")),
  op(0x02, "and", ALU, "rd = rs1 and rs2, bit by bit", alu("and")),
  op(0x03, "or", ALU, "rd = rs1 or rs2, bit by bit", alu("or")),
  op(0x04, "xor", ALU, "rd = rs1 exclusive-or rs2, bit by bit", alu("xor")),
  op(0x05, "shl", ALU, "rd = rs1 shifted left by rs2 modulo 64", alu("shl")),
  op(0x06, "shr", ALU, "rd = rs1 shifted right by rs2 modulo 64, zeros in", alu("shr")),
  op(0x07, "sar", ALU, "rd = rs1 shifted right by rs2 modulo 64, sign in", alu("sar")),
  op(0x08, "slt", ALU, "rd = 1 if rs1 < rs2, signed, else 0", compare("slt")),
  op(0x09, "sltu", ALU, "rd = 1 if rs1 < rs2, unsigned, else 0", compare("sltu")),
  op(0x0a, "seq", ALU, "rd = 1 if rs1 = rs2, else 0", compare("seq")),
  op(0x0b, "sne", ALU, "rd = 1 if rs1 ≠ rs2, else 0", compare("sne")),

  op(0x10, "mul", ALU, "rd = low 64 bits of rs1 × rs2", muldiv("mul")),
  op(0x11, "mulh", REG3, "rd = high 64 bits of rs1 × rs2, signed", muldiv("mulh")),
  op(0x12, "div", ALU, "rd = rs1 / rs2, signed, truncated; −2^63 / −1 = −2^63", muldiv("div")),
  op(0x13, "mod", ALU, "rd = remainder of that division, with the sign of rs1", muldiv("mod", "rem", "muldiv.rem")),
  op(0x14, "divu", ALU, "rd = rs1 / rs2, unsigned", muldiv("divu")),
  op(0x15, "modu", ALU, "rd = remainder of that division", muldiv("modu", "remu", "muldiv.remu")),
  op(0x16, "mulhu", REG3, "rd = high 64 bits of rs1 × rs2, unsigned", muldiv("mulhu")),

  op(0x20, "bits.popcount", UNARY, "rd = number of one bits of rs1", { aliases: ["popcount"] }),
  op(0x21, "bits.clz", UNARY, "rd = number of zero bits above the highest one bit; 64 for 0", { aliases: ["clz"] }),
  op(0x22, "bits.ctz", UNARY, "rd = number of zero bits below the lowest one bit; 64 for 0", { aliases: ["ctz"] }),
  op(0x23, "bits.bswap", UNARY, "rd = rs1 with its eight bytes in reverse order", { aliases: ["bswap"] }),

  op(0x30, "load.b", "rd [mem]", "rd = byte at the address, zero-extended", { aliases: ["lb"] }),
  op(0x31, "load.h", "rd [mem]", "rd = 2 bytes at the address, zero-extended", { aliases: ["lh"] }),
  op(0x32, "load.w", "rd [mem]", "rd = 4 bytes at the address, zero-extended", { aliases: ["lw"] }),
  op(0x33, "load.d", "rd [mem]", "rd = 8 bytes at the address", { aliases: ["ld"] }),
  op(0x34, "loads.b", "rd [mem]", "rd = byte at the address, sign-extended"),
  op(0x35, "loads.h", "rd [mem]", "rd = 2 bytes at the address, sign-extended"),
  op(0x36, "loads.w", "rd [mem]", "rd = 4 bytes at the address, sign-extended"),
  op(0x38, "store.b", "rd< [mem]", "byte at the address = low byte of rd", { aliases: ["sb"] }),
  op(0x39, "store.h", "rd< [mem]", "2 bytes at the address = low 2 bytes of rd", { aliases: ["sh"] }),
  op(0x3a, "store.w", "rd< [mem]", "4 bytes at the address = low 4 bytes of rd", { aliases: ["sw"] }),
  op(0x3b, "store.d", "rd< [mem]", "8 bytes at the address = rd", { aliases: ["sd"] }),

  op(0x40, "b", "target", "go to the target", { aliases: ["j", "jmp", "br", "branch", "branch.always"] }),
  op(0x41, "beq", BRANCH, "go to the target if rs1 = rs2", branch("eq")),
  op(0x42, "bne", BRANCH, "go to the target if rs1 ≠ rs2", branch("ne")),
  op(0x43, "blt", BRANCH, "go to the target if rs1 < rs2, signed", branch("lt")),
  op(0x44, "ble", BRANCH, "go to the target if rs1 ≤ rs2, signed", branch("le")),
  op(0x45, "bgt", BRANCH, "go to the target if rs1 > rs2, signed", branch("gt")),
  op(0x46, "bge", BRANCH, "go to the target if rs1 ≥ rs2, signed", branch("ge")),
  op(0x47, "bltu", BRANCH, "go to the target if rs1 < rs2, unsigned", branch("ltu")),
  op(0x48, "bgeu", BRANCH, "go to the target if rs1 ≥ rs2, unsigned", branch("geu")),
  op(0x4a, "call", "target", "push the return address, copy it to lr, go to the target", { kind: "call" }),
  op(0x4b, "call", "rs1", "push the return address, copy it to lr, go to byte address rs1", { kind: "call" }),
  op(0x4c, "jump", "target", "go to the target"),
  op(0x4d, "jump", "rs1", "go to byte address rs1"),
  op(0x4e, "ret", "", "pop a return address and go there; with none left, end the thread", { kind: "return" }),

  op(0x50, "mov", "rd rs1|imm64", "rd = rs1, or the immediate", { aliases: ["li"] }),
  op(0x5d, "trap", "imm", "fault UserTrap with the number imm", { range: [0, 255] }),
  op(0x5e, "nop", "", "nothing"),
  op(0x5f, "halt", "", "end the thread", { aliases: ["hlt"] }),

  ...["cas", "xchg", "add", "and", "or", "xor", "min", "max"].map((mode, n) =>
    op(
      0x60 + n,
      `atomic.${mode}`,
      mode === "cas" ? "rd+ rs1 rs2" : REG3,
      mode === "cas"
        ? "if the 8 bytes at rs1 equal rd, store rs2 there; rd = what they were"
        : mode === "xchg"
          ? "store rs2 in the 8 bytes at rs1; rd = what they were"
          : `8 bytes at rs1 = what they were ${mode} rs2${n >= 6 ? " (signed)" : ""}; rd = what they were`,
    ),
  ),
  ...["acquire", "release", "acqrel", "seqcst"].map((mode, n) =>
    op(0x68 + n, `fence.${mode}`, "", "order memory operations; no other effect on this machine"),
  ),

  op(0x70, "spawn", "rd target rs1?", "start a thread at the target with a copy of the registers; rd = its id"),
  op(0x71, "join", "rd? rs1", "wait for thread rs1 to end; rd = its r0"),
  op(0x72, "yield", "", "let the next ready thread run"),
  op(0x74, "chan.create", "rd imm?", "rd = id of a new channel that holds imm values (16 unless given)", {
    range: [0, 2 ** 31 - 1],
  }),
  op(0x75, "chan.send", "rd< rs1", "send the value rs1 into channel rd; wait while it is full"),
  op(0x76, "chan.recv", "rd rs1", "rd = next value of channel rs1; wait while it is empty; −1 when closed and drained"),
  op(0x77, "chan.close", "rd<", "close channel rd"),

  op(0x80, "cap.new", REG3, "rd = capability over rs2 bytes from address rs1, read and write"),
  op(
    0x81,
    "cap.restrict",
    "rd rs1 rs2 imm?",
    "rd = capability rs1 with length rs2 and permissions imm, which may only shrink",
    {
      range: [0, 3],
    },
  ),
  op(
    0x82,
    "cap.query",
    "rd rs1 imm",
    "rd = property imm of capability rs1: 0 base, 1 length, 2 permissions, 3 address, 4 is one",
    {
      range: [0, 4],
    },
  ),
  op(0x84, "taint", "rd+", "mark rd as tainted"),
  op(0x85, "sanitize", "rd+", "clear the mark of rd", { aliases: ["untaint"] }),
  op(0x86, "taint.query", UNARY, "rd = 1 if rs1 is tainted, else 0"),

  op(0x90, "fpu.add", REG3, "rd = rs1 + rs2, binary64", fpu("add")),
  op(0x91, "fpu.sub", REG3, "rd = rs1 − rs2, binary64", fpu("sub")),
  op(0x92, "fpu.mul", REG3, "rd = rs1 × rs2, binary64", fpu("mul")),
  op(0x93, "fpu.div", REG3, "rd = rs1 / rs2, binary64", fpu("div")),
  op(0x94, "fpu.sqrt", UNARY, "rd = square root of rs1, binary64", fpu("sqrt")),
  op(0x95, "fpu.abs", UNARY, "rd = rs1 with bit 63 cleared", fpu("abs")),
  op(0x96, "fpu.floor", UNARY, "rd = largest integer ≤ rs1, binary64", fpu("floor")),
  op(0x97, "fpu.ceil", UNARY, "rd = smallest integer ≥ rs1, binary64", fpu("ceil")),
  ...["eq", "ne", "lt", "le", "gt", "ge"].map((mode, n) =>
    op(0x98 + n, `fpu.cmp${mode}`, REG3, `rd = 1 if rs1 ${["=", "≠", "<", "≤", ">", "≥"][n]} rs2, binary64, else 0`, {
      kind: "compare",
      aliases: [`fpu.fcmp${mode}`],
    }),
  ),
  op(0x9e, "fpu.fromint", UNARY, "rd = signed integer rs1 as binary64", fpu("fromint")),
  op(0x9f, "fpu.toint", UNARY, "rd = binary64 rs1 as signed integer, truncated, saturated; NaN is 0", fpu("toint")),

  op(0xa0, "io.print", REG3, "append rs2 bytes from address rs1 to the console; rd = rs2"),
  op(0xa1, "io.readline", REG3, "read a line into at most rs2 bytes at rs1; rd = its length"),
  op(0xa2, "io.getargs", REG3, "copy the arguments into at most rs2 bytes at rs1; rd = how many bytes"),
  op(0xa3, "io.getenv", REG3, "copy the environment into at most rs2 bytes at rs1; rd = how many bytes"),
  op(0xa4, "time.now", "rd", "rd = the clock in seconds"),
  op(0xa5, "time.sleep", "rs1|imm", "advance the clock by that many milliseconds"),
  op(0xa6, "time.monotonic", "rd", "rd = nanoseconds since the start"),
  op(0xa8, "rand.bytes", "rs1 rs2", "fill rs2 bytes at rs1 from the seeded generator"),
  op(0xa9, "rand.u64", "rd", "rd = next value of the seeded generator"),

  ...["open", "read", "write", "close", "seek", "stat", "mkdir", "delete"].map((name, n) =>
    op(0xb0 + n, `file.${name}`, FILE, "denied unless the host allows it"),
  ),
  ...["socket", "connect", "bind", "listen", "accept", "send", "recv", "close"].map((name, n) =>
    op(0xc0 + n, `net.${name}`, FILE, "denied unless the host allows it"),
  ),
  ...["nonblock", "timeout", "keepalive", "reuseaddr", "nodelay", "rcvbuf", "sndbuf", "linger"].map((name, n) =>
    op(0xd0 + n, `net.setopt.${name}`, SETOPT, "denied unless the host allows it"),
  ),
  op(0xe0, "ext.call", "rd ext rs1? rs2?", "call an extension; rd = what it returns"),
]

/** Byte 0 of the header before the data section. */
export const DATA_OPCODE = 0xff

/** The operation of each opcode; `undefined` where there is none. */
export const BY_OPCODE: ReadonlyArray<Operation | undefined> = (() => {
  const table = new Array<Operation | undefined>(256).fill(undefined)
  for (const row of OPERATIONS) table[row.opcode] = row
  return table
})()
