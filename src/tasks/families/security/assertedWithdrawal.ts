import { asm, between, edged, family, int, list, oneOf, type Domain } from "../../dsl/index.js"

type Asked = "balance" | "refused"

/** What is left, and how many withdrawals were refused. */
const book = (balance: number, amounts: ReadonlyArray<number>) => {
  let [left, refused] = [balance, 0]
  for (const amount of amounts)
    if (amount > 0 && amount <= left) left -= amount
    else refused++
  return { left, refused }
}

/** Amounts of which some are not positive, exactly what is left, or 1 more. */
const withdrawals: Domain<ReadonlyArray<number>> = {
  size: 1,
  at: (_, draws, earlier = {}) => {
    let left = earlier["balance"] as number
    return Array.from({ length: between(draws, 1, 10) }, () => {
      const kind = draws.below(8)
      const amount =
        kind === 0
          ? 0
          : kind === 1
            ? -1 - draws.below(100)
            : kind === 2
              ? left
              : kind === 3
                ? left + 1
                : between(draws, 1, 700)
      if (amount > 0 && amount <= left) left -= amount
      return amount
    })
  },
}

export const assertedWithdrawal = family({
  id: "security/asserted_withdrawal",
  level: 5,
  parameters: {
    balance: int(100, 2000),
    amounts: list({ length: [3, 9], digits: 3, signed: true }),
    asked: oneOf<Asked>(["balance", "refused"]),
  },
  formats: {
    noun: (asked: Asked) => (asked === "balance" ? "the final balance" : "the number of withdrawals that are refused"),
  },
  cases: {
    "not positive": ({ amounts }) => amounts.some((amount) => amount <= 0),
    "not covered": ({ amounts, balance }) => {
      const { refused } = book(balance, amounts)
      return refused > amounts.filter((amount) => amount <= 0).length
    },
  },
  prompt: [
    "an account holds {balance}. The withdrawals {amounts:array} are asked for in this order; each is refused, and changes nothing, if it is not positive or exceeds the balance at that time. <report> {asked:noun}",
    "<do>process the withdrawals {amounts:array} from a balance of {balance}, refusing every amount below 1 and every one that is not covered, and <report> {asked:noun}",
    "<find>{asked:noun} when {amounts:array} are debited one after the other from {balance} by code that checks each amount: it must be at least 1 and at most what is left",
    "!b = {balance}; for x in {amounts:array}: if x <= 0 or x > b then refuse, else b -= x; {asked:noun}",
    "a cash machine has {balance} coins. One after the other, people type in {amounts:array}; whoever asks for more than there is, for nothing or for a negative sum gets nothing. [Tell me|Find] {asked:noun}",
  ],
  answer: ({ amounts, asked, balance }) => {
    const { left, refused } = book(balance, amounts)
    return asked === "balance" ? left : refused
  },
  asFunction: {
    inputs: ["balance", "amounts"],
    names: { balance: "b" },
    domains: { balance: edged(int(0, 9000), [0, 1]), amounts: withdrawals },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "an account holds {balance}. The numbers of {amounts} are withdrawals that are asked for in this order; each is refused, and changes nothing, if it is not positive or exceeds the balance at that time. <report> {asked:noun}",
      "<do>start from a balance of {balance} and process {amounts} as withdrawals, in order, refusing every amount below 1 and every one that is not covered, and <report> {asked:noun}",
      "<find>{asked:noun} when the amounts in {amounts} are debited one after the other from a balance of {balance} by code that checks each: it must be at least 1 and at most what is left",
      "!left = {balance}; for x in {amounts}: if x <= 0 or x > left then refuse, else left -= x; {asked:noun}",
      "a cash machine has {balance} coins. One after the other, people type in the numbers of {amounts}; whoever asks for more than there is, for nothing or for a negative sum gets nothing. [Tell me|Find] {asked:noun}",
    ],
    programs: [
      ({ amounts, asked, balance }) => asm`
        mov  %balance, ${balance}
        mov  %p, ${amounts.address}
        mov  %n, ${amounts.length}
        ${(asked as unknown) === "refused" ? asm`mov %refused, 0` : undefined}
    next:
        ${amounts.load("%amount", "%p")}
        blez %amount, refuse
        bgt  %amount, %balance, refuse
        sub  %balance, %balance, %amount
        b    done
    refuse:
        ${(asked as unknown) === "refused" ? asm`addi %refused, %refused, 1` : undefined}
    done:
        addi %p, %p, ${amounts.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, ${(asked as unknown) === "refused" ? "%refused" : "%balance"}
        halt`,
      // A function withdraws: it returns whether it has refused. One unsigned comparison checks both limits.
      ({ amounts, asked, balance }) => asm`
        mov  %left, ${balance}
        mov  %p, ${amounts.address}
        mov  %end, ${amounts.length}
        shli %end, %end, ${amounts.shift}
        add  %end, %end, %p
        ${(asked as unknown) === "refused" ? asm`mov %count, 0` : undefined}
    each:
        ${amounts.load("%amount", "%p")}
        call withdraw
        ${(asked as unknown) === "refused" ? asm`add %count, %count, %no` : undefined}
        addi %p, %p, ${amounts.size}
        bltu %p, %end, each
        mov  r0, ${(asked as unknown) === "refused" ? "%count" : "%left"}
        halt
    withdraw:
        ${(asked as unknown) === "refused" ? asm`mov %no, 1` : undefined}
        subi %less, %amount, 1
        bgeu %less, %left, back
        sub  %left, %left, %amount
        ${(asked as unknown) === "refused" ? asm`mov %no, 0` : undefined}
    back:
        ret`,
    ],
  },
  programs: [
    ({ amounts, asked, balance }) => asm`
        mov  %balance, ${balance}
        ${asked === "refused" ? asm`mov %refused, 0` : undefined}
        mov  %p, requests
        mov  %n, ${amounts.length}
    next:
        load.d %amount, [%p]
        blez %amount, refuse
        bgt  %amount, %balance, refuse
        sub  %balance, %balance, %amount
        b    done
    refuse:
        ${asked === "refused" ? asm`addi %refused, %refused, 1` : undefined}
    done:
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        mov  r0, ${asked === "refused" ? "%refused" : "%balance"}
        halt
    .data
    requests: .dword ${amounts}`,
    // The account is in memory, and a function withdraws: it returns whether it has refused.
    ({ amounts, asked, balance }) => asm`
        mov  %i, 0
        mov  %n, ${2 * amounts.length}
        ${asked === "refused" ? asm`mov %count, 0` : undefined}
    each:
        loads.h r1, [%i + requests]
        call withdraw
        ${asked === "refused" ? asm`add %count, %count, r0` : undefined}
        addi %i, %i, 2
        blt  %i, %n, each
        ${asked === "refused" ? asm`mov r0, %count` : asm`load.d r0, [account]`}
        halt
    withdraw:
        ${asked === "refused" ? asm`mov r0, 1` : undefined}
        load.d %left, [account]
        subi %less, r1, 1
        bgeu %less, %left, back
        sub  %left, %left, r1
        store.d %left, [account]
        ${asked === "refused" ? asm`mov r0, 0` : undefined}
    back:
        ret
    .data
    account: .dword ${balance}
    requests: .half ${amounts}`,
  ],
})
