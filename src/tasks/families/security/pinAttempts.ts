import { asm, between, family, int, mapped } from "../../dsl/index.js"

interface Login {
  readonly pin: number
  readonly attempts: ReadonlyArray<number>
}

export const pinAttempts = family({
  id: "security/pin_attempts",
  level: 5,
  parameters: {
    // The correct PIN is among the attempts, or (one time in five) it is not.
    login: mapped(int(1000, 9999), (pin, draws): Login => {
      const attempts = Array.from({ length: between(draws, 3, 6) }, () => {
        const guess = between(draws, 1000, 9998)
        return guess >= pin ? guess + 1 : guess
      })
      if (draws.below(5) > 0) attempts[draws.below(attempts.length)] = pin
      return { pin, attempts }
    }),
    limit: int(2, 5),
    lockout: int(-99, -1),
  },
  cases: {
    locked: ({ limit, login: { attempts, pin } }) => attempts.indexOf(pin) >= limit,
    "never right": ({ login: { attempts, pin } }) => !attempts.includes(pin),
  },
  formats: {
    pin: ({ pin }: Login) => String(pin),
    attempts: ({ attempts }: Login) => `[${attempts.join(", ")}]`,
  },
  prompt: [
    "the PIN is {login:pin} and the attempts are {login:attempts}; <do>return the number of the first correct attempt, counting from 1, or {lockout} if there is none among the first {limit}",
    "<do>check the PIN attempts {login:attempts} against {login:pin}, allow {limit} tries, and return which try succeeded (1 = the first) or {lockout} if [none did|the account gets locked]",
    "login with a limit of {limit} tries: entered PINs {login:attempts}, right PIN {login:pin}. [Return|Report] the 1-based number of the try that is right, {lockout} if no allowed one is",
    "a safe with the combination {login:pin} stays shut for good after {limit} wrong tries. A thief dials {login:attempts}. [Return|Report] the number of the try that opens it, 1 for the first, or {lockout} if none does",
    "<find>the number of tries it takes to enter the PIN {login:pin} with the inputs {login:attempts}, where only the first {limit} count; {lockout} for a failed login",
  ],
  answer: ({ limit, lockout, login: { attempts, pin } }) => {
    const at = attempts.indexOf(pin)
    return at >= 0 && at < limit ? at + 1 : lockout
  },
  programs: [
    ({ limit, lockout, login: { attempts, pin } }) => asm`
        mov  %pin, ${pin}
        mov  %n, ${Math.min(limit, attempts.length)}
        mov  %i, 0
    try:
        shli %p, %i, 3
        load.d %x, [%p + attempts]
        addi %i, %i, 1
        beq  %x, %pin, opened
        blt  %i, %n, try
        mov  %i, ${lockout}
    opened:
        mov  r0, %i
        halt
    .data
    attempts: .dword ${attempts}`,
    ({ limit, lockout, login: { attempts, pin } }) => asm`
        mov  %p, attempts
        mov  %left, ${Math.min(limit, attempts.length)}
        mov  %count, 1
    attempt:
        load.h %x, [%p]
        subi %x, %x, ${pin}
        beqz %x, right
        addi %count, %count, 1
        addi %p, %p, 2
        subi %left, %left, 1
        bnez %left, attempt
        mov  r0, ${lockout}
        halt
    right:
        mov  r0, %count
        halt
    .data
    attempts: .half ${attempts}`,
    // From the last attempt back, with no exit that would tell how many were wrong.
    ({ limit, lockout, login: { attempts, pin } }) => asm`
        mov  %pin, ${pin}
        mov  %i, ${Math.min(limit, attempts.length)}
        mov  %result, ${lockout}
    each:
        shli %p, %i, 1
        load.h %x, [%p + ${0xfffe}]
        sub  %x, %x, %pin
        seqi %x, %x, 0
        sub  %x, zero, %x
        xor  %d, %result, %i
        and  %d, %d, %x
        xor  %result, %result, %d
        subi %i, %i, 1
        bnez %i, each
        mov  r0, %result
        halt
    .data
    attempts: .half ${attempts}`,
  ],
})
