import type { Instruction } from "../binary/Instruction.js"
import { printInstruction } from "../text/print.js"

/** What can go wrong in a run (isa.md, Faults). */
export type FaultKind =
  | "DivisionByZero"
  | "OutOfBounds"
  | "CapabilityViolation"
  | "TaintViolation"
  | "InvalidInstruction"
  | "InvalidHandle"
  | "CallStackOverflow"
  | "UserTrap"
  | "PermissionDenied"
  | "UnknownExtension"
  | "ExtensionFailure"
  | "Deadlock"
  | "ResourceLimit"
  | "OutOfFuel"

/** Why a run stopped without a result. */
export class Fault {
  constructor(
    readonly kind: FaultKind,
    /** Byte address of the instruction. */
    readonly address: number,
    /** Thread that executed it: 0 is the main one. */
    readonly thread: number,
    /** What was wrong with its operands; empty where the kind says all. */
    readonly detail: string,
    /** The instruction, or the bytes that are none. */
    private readonly source: Instruction | string,
  ) {}

  /** The instruction as the assembler reads it. */
  get instruction(): string {
    return typeof this.source === "string" ? this.source : printInstruction(this.source)
  }

  get message(): string {
    const thread = this.thread === 0 ? "" : ` in thread ${this.thread}`
    const detail = this.detail === "" ? "" : `: ${this.detail}`
    return `${this.kind} at byte ${this.address}${thread} (${this.instruction})${detail}`
  }
}
