import { asm, family, int } from "../../dsl/index.js"

/** A switch over roles whose default traps; the role is always a known one. */
export const roleQuota = family({
  id: "security/role_quota",
  level: 5,
  parameters: {
    guest: int(1, 99),
    user: int(100, 399),
    admin: int(400, 999),
    role: int(0, 2),
    days: int(2, 31),
    code: int(1, 255),
  },
  prompt: [
    "daily quotas: role 0 (guest) {guest}, role 1 (user) {user}, role 2 (admin) {admin}; any other role traps with code {code}. [Return|Compute] the quota of role {role} for {days} days",
    "<do>look up the daily quota of role {role} (0 is guest with {guest}, 1 is user with {user}, 2 is admin with {admin}), trap with code {code} for an unknown role, and multiply it by {days} days",
    "<what>{days} times the quota of role {role}, where the roles 0, 1 and 2 have {guest}, {user} and {admin}, and a switch without a matching case traps with {code}",
    "!switch (role = {role}): case 0: q = {guest}; case 1: q = {user}; case 2: q = {admin}; default: trap {code}. [Return|Give] {days} * q",
    "guests (role 0) may send {guest} messages a day, users (role 1) {user} and admins (role 2) {admin}; any other role number is a fault, trap {code}. How many messages may role {role} send in {days} days[?| altogether?]",
  ],
  answer: ({ admin, days, guest, role, user }) => days * (role === 0 ? guest : role === 1 ? user : admin),
  programs: [
    ({ admin, code, days, guest, role, user }) => asm`
        mov  %role, ${role}
        beqz %role, guest
        subi %role, %role, 1
        beqz %role, user
        subi %role, %role, 1
        beqz %role, admin
        trap ${code}
    guest:
        mov  %quota, ${guest}
        b    total
    user:
        mov  %quota, ${user}
        b    total
    admin:
        mov  %quota, ${admin}
    total:
        muli r0, %quota, ${days}
        halt`,
    // A table, with an assertion in front.
    ({ admin, code, days, guest, role, user }) => asm`
        mov  %role, ${role}
        sltui %known, %role, 3
        beqz %known, unknown
        shli %role, %role, 3
        load.d %quota, [%role + quotas]
        muli r0, %quota, ${days}
        halt
    unknown:
        trap ${code}
    .data
    quotas: .dword ${[guest, user, admin]}`,
    ({ admin, code, days, guest, role, user }) => asm`
        mov  r0, ${role}
        call quota
        mov  %days, ${days}
        mul  r0, r0, %days
        halt
    quota:
        mov  %table, quotas
        mov  %count, 3
        bltu r0, %count, known
        trap ${code}
    known:
        add  r0, r0, r0
        add  %table, %table, r0
        load.h r0, [%table]
        ret
    .data
    quotas: .half ${[guest, user, admin]}`,
  ],
})
