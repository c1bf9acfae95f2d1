import { asm, family, int } from "../../dsl/index.js"

export const smallestAboveLimit = family({
  id: "loops/smallest_above_limit",
  level: 2,
  parameters: { start: int(1, 12), add: int(2, 60), limit: int(300, 6000) },
  prompt: [
    "<find>the smallest n from {start} upwards with n * n + {add} * n above {limit}",
    "<do>try n = {start}, then the next integer and so on, and stop at the first n for which n * n + {add} * n exceeds {limit}; <report> n",
    "starting at n = {start} and going up by one, which n is the first whose square plus {add} times n is greater than {limit}?",
    "!n={start}; while n*n + {add}*n <= {limit}: n += 1; at the end return n",
    "<find>the least integer n, at least {start}, such that n squared plus {add}n is more than {limit}",
  ],
  answer: ({ add, limit, start }) => {
    let n = Math.max(start, Math.floor((Math.sqrt(add * add + 4 * limit) - add) / 2) - 1)
    while (n * (n + add) <= limit) n++
    return n
  },
  programs: [
    ({ add, limit, start }) => asm`
        mov  %n, ${start}
        mov  %limit, ${limit}
    test:
        addi %value, %n, ${add}
        mul  %value, %value, %n
        bgt  %value, %limit, found
        addi %n, %n, 1
        b    test
    found:
        mov  r0, %n
        halt`,
    ({ add, limit, start }) => asm`
        mov  %n, ${start - 1}
        mov  %limit, ${limit}
    next:
        addi %n, %n, 1
        mul  %square, %n, %n
        muli %line, %n, ${add}
        add  %value, %square, %line
        ble  %value, %limit, next
        mov  r0, %n
        halt`,
    ({ add, limit, start }) => asm`
        mov  %n, ${start - 1}
    next:
        addi %n, %n, 1
        addi %value, %n, ${add}
        mul  %value, %value, %n
        slti %low, %value, ${limit + 1}
        bnez %low, next
        mov  r0, %n
        halt`,
  ],
})
