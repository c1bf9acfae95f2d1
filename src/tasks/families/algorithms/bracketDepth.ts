import { asm, type Domain, family, int, mapped } from "../../dsl/index.js"

/** Pairs of brackets, one at least. */
const nested: Domain<string> = {
  size: 1,
  at: (_, draws) => {
    const pairs = 1 + draws.below(12)
    const bias = 1 + draws.below(4)
    let text = ""
    let depth = 0
    for (let open = 0; open < pairs || depth > 0;) {
      if (depth === 0 || (open < pairs && draws.below(5) < bias)) {
        text += "L"
        depth++
        open++
      } else {
        text += "R"
        depth--
      }
    }
    return text
  },
}

export const bracketDepth = family({
  id: "algorithms/bracket_depth",
  level: 5,
  parameters: {
    // L opens, R closes. Fourteen choices are counted: whether to close where something is open; the rest closes all.
    text: mapped(int(0, 2 ** 14 - 1), (index) => {
      let text = ""
      let depth = 0
      for (let n = 0, rest = index; n < 14;) {
        if (depth === 0) {
          text += "L"
          depth++
          continue
        }
        text += (rest & 1) === 1 ? "L" : "R"
        depth += (rest & 1) === 1 ? 1 : -1
        rest >>= 1
        n++
      }
      return text + "R".repeat(depth)
    }),
  },
  prompt: [
    "with L for an opening and R for a closing bracket, what is the greatest nesting depth [in|of] {text}?",
    "<find>the deepest nesting level of the brackets {text} (L opens, R closes[|; a single pair has level 1])",
    "!max_depth({text}), L opens and R closes [a level|one level]",
    "<do>track the bracket depth of {text}, plus 1 for L and minus 1 for R, and <give> the maximum",
    "on a walk every L is a door that leads one room further inside and every R one that leads a room back out; how many rooms deep does {text} get [at most|at its deepest]?",
    "how deeply are the brackets in {text} nested [at most|at the deepest point], if L opens one and R closes one",
  ],
  answer: ({ text }) => {
    const open: Array<string> = []
    let most = 0
    for (let n = 0; n < text.length; n++) {
      if (text[n] === "L") most = Math.max(most, open.push("L"))
      else open.pop()
    }
    return most
  },
  programs: [
    ({ text }) => asm`
        mov  %p, brackets
        mov  %depth, 0
        mov  %most, 0
        load.b %x, [%p]
    bracket:
        seqi %x, %x, 76
        shli %x, %x, 1
        subi %x, %x, 1
        add  %depth, %depth, %x
        ble  %depth, %most, shallow
        mov  %most, %depth
    shallow:
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, bracket
        mov  r0, %most
        halt
    .data
    brackets: .asciz ${text}`,
    ({ text }) => asm`
        mov  %p, brackets
        addi %end, %p, ${text.length}
        mov  %depth, 0
        mov  %most, 0
    bracket:
        load.b %x, [%p]
        addi %p, %p, 1
        subi %x, %x, 76
        bnez %x, close
        addi %depth, %depth, 1
        slt  %x, %most, %depth
        add  %most, %most, %x
        b    bracket
    close:
        subi %depth, %depth, 1
        bne  %p, %end, bracket
        mov  r0, %most
        halt
    .data
    brackets: .ascii ${text}`,
    // Every opening bracket pushes its level, one more than that of the bracket around it.
    ({ text }) => asm`
        mov  %p, brackets
        mov  %most, 0
        subi sp, sp, 1
        store.b zero, [sp]
        load.b %x, [%p]
    bracket:
        subi %x, %x, 76
        beqz %x, push
        addi sp, sp, 1
        b    following
    push:
        load.b %level, [sp]
        addi %level, %level, 1
        subi sp, sp, 1
        store.b %level, [sp]
        bge  %most, %level, following
        mov  %most, %level
    following:
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, bracket
        mov  r0, %most
        halt
    .data
    brackets: .asciz ${text}`,
  ],
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: nested },
    prompt: [
      "with L for an opening and R for a closing bracket, what is the greatest nesting depth [in|of] {text}?",
      "<find>the deepest nesting level of the brackets in {text} (L opens, R closes[|; a single pair has level 1])",
      "!max_depth({text}), L opens and R closes [a level|one level]",
      "<do>track the bracket depth of {text}, plus 1 for L and minus 1 for R, and <give> the maximum",
      "how deeply are the brackets in {text} nested [at most|at the deepest point], if L opens one and R closes one",
    ],
    programs: [
      ({ text }) => asm`
        mov  %p, ${text.address}
        add  %end, %p, ${text.length}
        mov  %depth, 0
        mov  %most, 0
    bracket:
        load.b %x, [%p]
        addi %p, %p, 1
        subi %x, %x, 76
        bnez %x, close
        addi %depth, %depth, 1
        slt  %x, %most, %depth
        add  %most, %most, %x
        b    bracket
    close:
        subi %depth, %depth, 1
        bne  %p, %end, bracket
        mov  r0, %most
        halt`,
      ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %depth, 0
        mov  %most, 0
    bracket:
        load.b %x, [%p]
        seqi %x, %x, 76
        shli %x, %x, 1
        subi %x, %x, 1
        add  %depth, %depth, %x
        ble  %depth, %most, shallow
        mov  %most, %depth
    shallow:
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, bracket
        mov  r0, %most
        halt`,
    ],
  },
})
