import { addressOf, array, asm, family, int, list, oneOf, type Domain } from "../../dsl/index.js"

/** What the borrower of a slice may do with it. */
type May = "read" | "write"

interface Slice {
  readonly xs: ReadonlyArray<number>
  readonly from: number
}

/** A first index behind which four elements are left. */
const startInput: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => draws.below((earlier as unknown as Slice).xs.length - 3),
}

/** As many elements as there are, at most. */
const countInput: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { from, xs } = earlier as unknown as Slice
    const most = xs.length - from
    return draws.below(4) === 0 ? most : 1 + draws.below(most)
  },
}

export const capabilitySlice = family({
  id: "security/capability_slice",
  level: 5,
  parameters: {
    xs: list({ length: [7, 10], digits: 2 }),
    from: int(0, 3),
    count: int(2, 4),
    may: oneOf<May>(["read", "write"]),
  },
  formats: { adjective: (may: May) => (may === "read" ? "read-only" : "read-write") },
  cases: { "read-only": ({ may }) => may === "read", "read-write": ({ may }) => may === "write" },
  prompt: [
    "<do>give a function a {may:adjective} capability for {count} elements of {xs:array} from index {from} on (counting from 0); it doubles them in memory if it is allowed to write, and only then; return the sum of all elements of the array afterwards",
    "a function gets a {may:adjective} capability over {count} elements of {xs:array}, beginning with index {from} (zero-based), asks it for the write permission and, if that is there, doubles each of these elements. [What is the sum of the whole array then?|What does the whole array add up to then?]",
    "<find>the sum of {xs:array} after {count} elements from zero-based index {from} on have been passed as a {may:adjective} capability to a routine that doubles whatever it may write",
    "!double_if_writable(cap_slice({xs:array}, from={from}, count={count}, {may:adjective})); sum of the array [# indices from 0|# zero-based]",
    "a gardener may see the {count} beds from number {from} on (the first is number 0) of a row with {xs:array} tulips; the pass, a capability, is {may:adjective}. If the pass permits it, the gardener doubles the tulips in these beds. [How many tulips are there in the row in the end?|How many tulips has the row then?]",
  ],
  answer: ({ count, from, may, xs }) =>
    xs.reduce((sum, x, n) => sum + (may === "write" && n >= from && n < from + count ? 2 * x : x), 0),
  asFunction: {
    inputs: ["xs", "from", "count"],
    names: { from: "k", count: "n" },
    domains: { xs: array({ length: [7, 14], values: [-999, 999] }), from: startInput, count: countInput },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>give a function a {may:adjective} capability for {count} elements of {xs} from index {from} on (counting from 0); it doubles them in memory if it is allowed to write, and only then; return the sum of all elements of the array afterwards",
      "a function gets a {may:adjective} capability over {count} elements of {xs}, beginning with index {from} (zero-based), asks it for the write permission and, if that is there, doubles each of these elements. [What is the sum of the whole array then?|What does the whole array add up to then?]",
      "<find>the sum of {xs} after {count} elements from zero-based index {from} on have been passed as a {may:adjective} capability to a routine that doubles whatever it may write",
      "!double_if_writable(capability_slice({xs}, start = {from}, count = {count}, {may:adjective})); sum of the array [# indices from 0|# zero-based]",
      "a gardener may see {count} beds, from number {from} on (the first is number 0), of a row whose tulips are counted in {xs}; the pass, a capability, is {may:adjective}. If the pass permits it, the gardener doubles the tulips in these beds. [How many tulips are there in the row in the end?|How many tulips has the row then?]",
    ],
    programs: [
      // The callee learns from the capability where it ends and what it permits.
      ({ count, from, may, xs }) => asm`
        mov  %xs, ${xs.address}
        mov  %n, ${xs.length}
        mov  %p, ${from}
        mov  %length, ${count}
        shli %p, %p, ${xs.shift}
        add  %p, %p, %xs
        shli %length, %length, ${xs.shift}
        cap.new %p, %p, %length
        ${(may as unknown) === "read" ? asm`cap.restrict %p, %p, %length, 1` : undefined}
        call double
        mov  %sum, 0
    total:
        ${xs.load("%x", "%xs")}
        add  %sum, %sum, %x
        addi %xs, %xs, ${xs.size}
        subi %n, %n, 1
        bnez %n, total
        mov  r0, %sum
        halt
    double:
        cap.query %x, %p, 2
        andi %x, %x, 2
        beqz %x, back
        cap.query %end, %p, 1
        add  %end, %end, %p
    loop:
        ${xs.load("%x", "%p")}
        add  %x, %x, %x
        ${xs.store("%x", "%p")}
        addi %p, %p, ${xs.size}
        bltu %p, %end, loop
    back:
        ret`,
      // The borrower works through its slice from the end.
      ({ count, from, may, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        mov  %c, ${from}
        mov  %n, ${count}
        shli %c, %c, ${xs.shift}
        add  %c, %c, %p
        shli %n, %n, ${xs.shift}
        cap.new %c, %c, %n
        cap.restrict %c, %c, %n, ${(may as unknown) === "read" ? 1 : 3}
        call double
        shli %end, %end, ${xs.shift}
        add  %end, %end, %p
        mov  %sum, 0
    add_up:
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        bne  %p, %end, add_up
        mov  r0, %sum
        halt
    double:
        cap.query %may, %c, 2
        cap.query %k, %c, 1
    element:
        subi %k, %k, ${xs.size}
        slti %x, %may, 2
        bnez %x, done
        add  %q, %c, %k
        ${xs.load("%x", "%q")}
        shli %x, %x, 1
        ${xs.store("%x", "%q")}
        bnez %k, element
    done:
        ret`,
    ],
  },
  programs: [
    // The callee learns from the capability where it ends and what it permits.
    ({ count, from, may, xs }) => asm`
        mov  %p, ${addressOf("values", 8 * from)}
        mov  %length, ${8 * count}
        cap.new %p, %p, %length
        ${may === "read" ? asm`cap.restrict %p, %p, %length, 1` : undefined}
        call double
        mov  %p, values
        mov  %sum, 0
        mov  %n, ${xs.length}
    total:
        load.d %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, total
        mov  r0, %sum
        halt
    double:
        cap.query %x, %p, 2
        andi %x, %x, 2
        beqz %x, back
        cap.query %end, %p, 1
        add  %end, %end, %p
    loop:
        load.d %x, [%p]
        add  %x, %x, %x
        store.d %x, [%p]
        addi %p, %p, 8
        bltu %p, %end, loop
    back:
        ret
    .data
    values: .dword ${xs}`,
    // The borrower is a function that works through its slice from the end, and returns what it has added.
    ({ count, from, may, xs }) => asm`
        mov  %c, ${addressOf("values", from)}
        mov  %n, ${count}
        cap.new %c, %c, %n
        cap.restrict %c, %c, %n, ${may === "read" ? 1 : 3}
        call double
        mov  r0, 0
        mov  %i, ${xs.length}
    add_up:
        subi %i, %i, 1
        load.b %x, [%i + values]
        add  r0, r0, %x
        bnez %i, add_up
        halt
    double:
        cap.query %may, %c, 2
        cap.query %k, %c, 1
    element:
        subi %k, %k, 1
        slti %x, %may, 2
        bnez %x, done
        add  %q, %c, %k
        load.b %x, [%q]
        shli %x, %x, 1
        store.b %x, [%q]
        bnez %k, element
    done:
        ret
    .data
    values: .byte ${xs}`,
  ],
})
