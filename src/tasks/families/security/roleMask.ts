import { asm, between, family, mapped, int, oneOf } from "../../dsl/index.js"

interface Masks {
  readonly required: number
  readonly roles: ReadonlyArray<number>
}

const isAllowed = (every: boolean, required: number, role: number): boolean =>
  every ? (role | required) === role : (role & required) > 0

const hex = (n: number): string => `0x${n.toString(16)}`

export const roleMask = family({
  id: "security/role_mask",
  level: 5,
  parameters: {
    every: oneOf([true, false]),
    // Of the users some hold the required bits, some none of them, others all but one, or one only.
    masks: mapped(int(1, 65535), (required, draws): Masks => {
      const lowest = required & -required
      const roles = Array.from({ length: between(draws, 3, 8) }, () => {
        const other = draws.below(65536) & ~required
        return other | [required, required - lowest, 0, lowest][draws.below(4)]!
      })
      return { required, roles }
    }),
  },
  formats: {
    roles: ({ roles }: Masks) => `[${roles.map(hex).join(", ")}]`,
    required: ({ required }: Masks) => hex(required),
    all: (every: boolean) => (every ? "all" : "at least one"),
    op: (every: boolean) => (every ? "every bit" : "any bit"),
    test: (every: boolean) => (every ? "(m & need) == need" : "(m & need) != 0"),
  },
  cases: {
    granted: ({ every, masks: { required, roles } }) => roles.some((role) => isAllowed(every, required, role)),
    denied: ({ every, masks: { required, roles } }) => roles.some((role) => !isAllowed(every, required, role)),
  },
  prompt: [
    "users have the role masks {masks:roles}, and an operation requires {every:all} of the bits in {masks:required}. How many of the users [are granted access?|may use it?]",
    "<do>count the permission masks among {masks:roles} that include {every:all} of the bits of {masks:required}",
    "access control: the requests come with the masks {masks:roles}, and needed is {every:op} of {masks:required}. [Return the number of requests that are allowed|Count the requests that are let through]",
    "<find>the number of users who hold {every:op} of {masks:required}, if their masks are {masks:roles}",
    "!count(m for m in {masks:roles} if {every:test}), need = {masks:required}",
    "badges are held to the door of a laboratory, which opens if a badge has {every:all} of the bits of {masks:required}. The badges of today are {masks:roles}. [How often does the door open?|How many times does it open?]",
  ],
  answer: ({ every, masks: { required, roles } }) => roles.filter((role) => isAllowed(every, required, role)).length,
  programs: [
    ({ every, masks: { required, roles } }) => asm`
        mov  %need, ${required}
        mov  %p, roles
        mov  %n, ${roles.length}
        mov  %count, 0
    next:
        load.h %role, [%p]
        and  %role, %role, %need
        ${every ? asm`seq %x, %role, %need` : asm`sltu %x, zero, %role`}
        add  %count, %count, %x
        addi %p, %p, 2
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %count
        halt
    .data
    roles: .half ${roles}`,
    // A function decides.
    ({ every, masks: { required, roles } }) => asm`
        mov  %i, ${roles.length}
        mov  %granted, 0
    each:
        subi %i, %i, 1
        shli %p, %i, 3
        load.d %role, [%p + roles]
        call is_allowed
        add  %granted, %granted, r0
        bnez %i, each
        mov  r0, %granted
        halt
    is_allowed:
        mov  %need, ${required}
        ${
          every
            ? asm`
        xori %role, %role, -1
        and  %lack, %need, %role
        bnez %lack, deny`
            : asm`
        and  %have, %need, %role
        beqz %have, deny`
        }
        mov  r0, 1
        ret
    deny:
        mov  r0, 0
        ret
    .data
    roles: .dword ${roles}`,
  ],
})
