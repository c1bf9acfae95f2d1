import { asm, family, int } from "../../dsl/index.js"

/** A balance that covers the amount: neither assertion fails. */
export const assertedWithdrawal = family({
  id: "security/asserted_withdrawal",
  level: 5,
  parameters: { amount: int(1, 5000), balance: int(0, 5000), short: int(1, 120), invalid: int(121, 255) },
  adjust: (values) => ({ ...values, balance: values.amount + values.balance }),
  prompt: [
    "<do>withdraw {amount} from a balance of {balance} and return what is left; trap with code {invalid} if the amount is not positive and with code {short} if it exceeds the balance",
    "an account holds {balance}. [Take|Withdraw] {amount}, but first assert that the amount is at least 1 (else trap {invalid}) and at most the balance (else trap {short}); <report> the new balance",
    "<what>the balance after {amount} is debited from {balance} by code that traps with {invalid} for an amount below 1 and with {short} for insufficient funds",
    "!withdraw(balance={balance}, amount={amount}): assert amount > 0 else trap {invalid}; assert amount <= balance else trap {short}; return [balance - amount|the new balance]",
    "checked debit: balance {balance}, amount {amount}; trap codes {short} (more than there is) and {invalid} (zero or negative amount). [Return|Give] the remaining balance",
  ],
  answer: ({ amount, balance }) => balance - amount,
  programs: [
    ({ amount, balance, invalid, short }) => asm`
        mov  %balance, ${balance}
        mov  %amount, ${amount}
        bgtz %amount, positive
        trap ${invalid}
    positive:
        ble  %amount, %balance, covered
        trap ${short}
    covered:
        sub  r0, %balance, %amount
        halt`,
    // The difference is tested instead of the operands.
    ({ amount, balance, invalid, short }) => asm`
        mov  %balance, ${balance}
        mov  %amount, ${amount}
        blez %amount, refuse
        sub  r0, %balance, %amount
        bltz r0, overdrawn
        halt
    refuse:
        trap ${invalid}
    overdrawn:
        trap ${short}`,
    // The account is in memory: nothing is stored before both assertions hold.
    ({ amount, balance, invalid, short }) => asm`
        mov  r0, account
        mov  r1, ${amount}
        call withdraw
        load.d r0, [r0]
        halt
    withdraw:
        blez r1, bad_amount
        load.d %left, [r0]
        blt  %left, r1, too_little
        sub  %left, %left, r1
        store.d %left, [r0]
        ret
    bad_amount:
        trap ${invalid}
    too_little:
        trap ${short}
    .data
    account: .dword ${balance}`,
  ],
})
