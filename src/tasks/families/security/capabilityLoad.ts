import { array, asm, family, int, list } from "../../dsl/index.js"
import { indicesInto } from "./_shared/indices.js"

export const capabilityLoad = family({
  id: "security/capability_load",
  level: 5,
  parameters: {
    xs: list({ length: [1, 8], digits: 3 }),
    indices: indicesInto("xs"),
    denied: int(-99, -1),
  },
  cases: {
    denied: ({ indices, xs }) => indices.some((index) => index < 0 || index >= xs.length),
    "just past the end": ({ indices, xs }) => indices.includes(xs.length),
  },
  prompt: [
    "<do>create a capability over the array {xs:array} (64-bit elements) and get the elements at the indices {indices:array} through it, counting from 0; what its bounds do not allow counts {denied} and is not loaded. Return the sum",
    "<do>make a bounded pointer that covers exactly the 64-bit values {xs:array}, ask its length before every access, and add up the elements {indices:array} (the first is element 0), with {denied} for each access that is [denied|outside its bounds]",
    "<find>the sum of the elements with the zero-based indices {indices:array} of {xs:array}, read through a capability [whose bounds are the array's|with the array's bounds]; a request outside of them gives {denied}",
    "!c = cap({xs:array}); sum(element i of c if i is in bounds, else {denied}, for i in {indices:array}) [# zero-based|# the first index is 0]",
    "a visitor gets a pass (a capability) for the rooms 0, 1, 2 and so on, in which there are {xs:array} pictures, and for no others. The guide calls out the rooms {indices:array}; the visitor counts the pictures in each, and {denied} where the pass is not valid. [What is the total?|Which total results?]",
  ],
  answer: ({ denied, indices, xs }) => indices.reduce((sum, index) => sum + (xs[index] ?? denied), 0),
  asFunction: {
    inputs: ["xs", "indices"],
    domains: { xs: array({ length: [1, 12], values: [-999, 999] }), indices: indicesInto("xs", 1, 8) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>create a capability over {xs} and use it to get the elements whose indices, counted from 0, are in {indices}; what its bounds do not allow counts {denied} and is not loaded. Return the sum",
      "<do>make a capability that covers exactly {xs}, ask it for its length before every access, and add up the elements at the zero-based indices in {indices}, with {denied} for each index that is [denied|outside its bounds]",
      "<find>the sum of what a capability with [just|exactly] the bounds of {xs} lets one read at the zero-based indices in {indices}; a request outside of them gives {denied}",
      "!c = capability({xs}); sum(element i of c if i is in bounds, else {denied}, for i in {indices}) [# zero-based|# the first index is 0]",
      "a visitor gets a capability, a pass, for the rooms 0, 1, 2 and so on, with as many pictures in them as {xs} says, and for no others. The guide calls out the room numbers in {indices}; the visitor counts the pictures in each, and {denied} where the pass is not valid. [What is the total?|Which total results?]",
    ],
    programs: [
      // The address must lie inside the bounds that the capability has.
      ({ denied, indices, xs }) => asm`
        mov  %c, ${xs.address}
        mov  %size, ${xs.length}
        mov  %p, ${indices.address}
        mov  %n, ${indices.length}
        shli %size, %size, ${xs.shift}
        cap.new %c, %c, %size
        mov  %sum, 0
    next:
        ${indices.load("%i", "%p")}
        shli %i, %i, ${xs.shift}
        mov  %x, ${denied}
        cap.query %length, %c, 1
        bgeu %i, %length, count
        add  %q, %c, %i
        ${xs.load("%x", "%q")}
    count:
        add  %sum, %sum, %x
        addi %p, %p, ${indices.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt`,
      // The function that loads has the pointer moved, and asks where it is and where it may be.
      ({ denied, indices, xs }) => asm`
        mov  %c, ${xs.address}
        mov  %x, ${xs.length}
        mov  %p, ${indices.address}
        mov  %end, ${indices.length}
        shli %x, %x, ${xs.shift}
        cap.new %c, %c, %x
        shli %end, %end, ${indices.shift}
        add  %end, %end, %p
        mov  %sum, 0
    each:
        ${indices.load("%i", "%p")}
        shli %i, %i, ${xs.shift}
        add  %q, %c, %i
        call read
        add  %sum, %sum, %x
        addi %p, %p, ${indices.size}
        bltu %p, %end, each
        mov  r0, %sum
        halt
    read:
        cap.query %x, %q, 3
        cap.query %y, %q, 0
        sub  %x, %x, %y
        cap.query %y, %q, 1
        bgeu %x, %y, no
        ${xs.load("%x", "%q")}
        ret
    no:
        mov  %x, ${denied}
        ret`,
    ],
  },
  programs: [
    // The address must lie inside the bounds that the capability has.
    ({ denied, indices, xs }) => asm`
        mov  %c, values
        mov  %size, ${8 * xs.length}
        cap.new %c, %c, %size
        mov  %p, indices
        mov  %n, ${indices.length}
        mov  %sum, 0
    next:
        load.d %i, [%p]
        shli %i, %i, 3
        mov  %x, ${denied}
        cap.query %length, %c, 1
        bgeu %i, %length, count
        add  %q, %c, %i
        load.d %x, [%q]
    count:
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}
    indices: .dword ${indices}`,
    // The function that loads has the pointer moved, and asks where it is and where it may be.
    ({ denied, indices, xs }) => asm`
        mov  %c, values
        mov  %x, ${8 * xs.length}
        cap.new %c, %c, %x
        mov  %k, 0
        mov  %end, ${indices.length}
        mov  %sum, 0
    each:
        loads.b %i, [%k + indices]
        shli %i, %i, 3
        add  %q, %c, %i
        call read
        add  %sum, %sum, r0
        addi %k, %k, 1
        blt  %k, %end, each
        mov  r0, %sum
        halt
    read:
        mov  r0, ${denied}
        cap.query %x, %q, 3
        cap.query %y, %q, 0
        sub  %x, %x, %y
        cap.query %y, %q, 1
        bgeu %x, %y, no
        load.d r0, [%q]
    no:
        ret
    .data
    indices: .byte ${indices}
    values: .dword ${xs}`,
  ],
})
