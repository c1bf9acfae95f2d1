import { asm, family, int, mapped, oneOf } from "../../dsl/index.js"

interface Masks {
  readonly required: number
  readonly role: number
}

export const roleMask = family({
  id: "security/role_mask",
  level: 5,
  predicate: true,
  parameters: {
    every: oneOf([true, false]),
    // Half of the roles hold the required bits, some none of them, others all but one.
    masks: mapped(int(1, 65535), (required, draws): Masks => {
      const other = draws.below(65536) & ~required
      switch (draws.below(4)) {
        case 0:
        case 1:
          return { required, role: other | required }
        case 2:
          return { required, role: other | (required & (required - 1)) }
        default:
          return { required, role: other }
      }
    }),
    user: int(1, 9999),
  },
  formats: {
    role: ({ role }: Masks) => `0x${role.toString(16)}`,
    required: ({ required }: Masks) => `0x${required.toString(16)}`,
    all: (every: boolean) => (every ? "all" : "at least one"),
    op: (every: boolean) => (every ? "every bit" : "any bit"),
  },
  prompt: [
    "user {user} has the role mask {masks:role} and an operation requires {every:all} of the bits in {masks:required}; <whether>access is granted, <yesno>",
    "<whether>the permission bits {masks:role} of user {user} include {every:all} of those in {masks:required}, <yesno>",
    "access control for user {user}: granted {masks:role}, needed {every:op} of {masks:required}. [Return 1 if allowed, else 0|1 = allow, 0 = deny]",
    "user {user} holds {masks:role} and the resource asks for {every:op} of {masks:required}: may they use it? [1 yes, 0 no|answer 1 or 0]",
  ],
  answer: ({ every, masks: { required, role } }) =>
    (every ? (role | required) === role : (role & required) > 0) ? 1 : 0,
  programs: [
    ({ every, masks: { required, role } }) => asm`
        mov  %role, ${role}
        ${
          every
            ? asm`
        mov  %need, ${required}
        and  %role, %role, %need
        seq  r0, %role, %need`
            : asm`
        andi %role, %role, ${required}
        snei r0, %role, 0`
        }
        halt`,
    ({ every, masks: { required, role } }) => asm`
        mov  %role, ${role}
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
        halt
    deny:
        mov  r0, 0
        halt`,
  ],
})
