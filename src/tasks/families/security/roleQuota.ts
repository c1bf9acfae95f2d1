import { array, asm, between, type Domain, edged, family, int } from "../../dsl/index.js"

/** Four to eight roles, of which 0, 1 and 2 are known; the first four are counted. */
const roles: Domain<ReadonlyArray<number>> = {
  size: 256,
  at: (index, draws) => [
    ...[0, 2, 4, 6].map((shift) => (index >> shift) & 3),
    ...Array.from({ length: between(draws, 0, 4) }, () => draws.below(6)),
  ],
}

export const roleQuota = family({
  id: "security/role_quota",
  level: 5,
  parameters: { guest: int(1, 99), user: int(100, 399), admin: int(400, 999), roles, penalty: int(1, 50) },
  cases: { unknown: ({ roles: list }) => list.some((role) => role > 2) },
  prompt: [
    "daily quotas: role 0 (guest) {guest}, role 1 (user) {user}, role 2 (admin) {admin}; a login with any other role is refused, and takes {penalty} off. [Return|Compute] the total of the logins with the roles {roles:array}",
    "<do>look up the quota of each of the roles {roles:array} (0 is guest with {guest}, 1 is user with {user}, 2 is admin with {admin}) and add them up, counting -{penalty} for an unknown role",
    "<what>the sum of the quotas for {roles:array}, where the roles 0, 1 and 2 have {guest}, {user} and {admin}, and a switch without a matching case subtracts {penalty}",
    "!total = 0; for r in {roles:array}: switch (r): case 0: total += {guest}; case 1: total += {user}; case 2: total += {admin}; default: total -= {penalty}. Each case ends with a break; [return|give] total",
    "guests (role 0) may send {guest} messages a day, users (role 1) {user} and admins (role 2) {admin}. People with the roles {roles:array} come; whoever has another role than these three is turned away, and {penalty} messages are deducted for the trouble. How many messages may be sent[?| altogether?]",
  ],
  answer: ({ admin, guest, penalty, roles: list, user }) =>
    list.reduce((sum, role) => sum + ([guest, user, admin][role] ?? -penalty), 0),
  asFunction: {
    inputs: ["roles", "guest", "user", "admin"],
    names: { roles: "rs", guest: "g", user: "u", admin: "v" },
    domains: {
      roles: array({ length: [1, 12], values: [0, 4] }),
      guest: edged(int(0, 999), [0]),
      user: int(0, 999),
      admin: int(0, 9999),
    },
    elements: ["i64", "i32", "u8"],
    prompt: [
      "daily quotas: role 0 (guest) {guest}, role 1 (user) {user}, role 2 (admin) {admin}; a login with any other role is refused, and takes {penalty} off. The roles of the logins are {roles}. [Return|Compute] the total of their quotas",
      "<do>look up the quota of each role in {roles} (0 is guest with {guest}, 1 is user with {user}, 2 is admin with {admin}) and add them up, counting -{penalty} for an unknown role",
      "<what>the sum of the quotas for all roles in {roles}, where the roles 0, 1 and 2 have {guest}, {user} and {admin}, and a switch without a matching case subtracts {penalty}",
      "!total = 0; for r in {roles}: switch (r): case 0: total += {guest}; case 1: total += {user}; case 2: total += {admin}; default: total -= {penalty}. Each case ends with a break; [return|give] total",
      "guests (role 0) may send {guest} messages a day, users (role 1) {user} and admins (role 2) {admin}. People come whose roles are {roles}; whoever has another role than these three is turned away, and {penalty} messages are deducted for the trouble. How many messages may be sent[?| altogether?]",
    ],
    programs: [
      ({ admin, guest, penalty, roles: list, user }) => asm`
        mov  %p, ${list.address}
        mov  %n, ${list.length}
        mov  %guest, ${guest}
        mov  %user, ${user}
        mov  %admin, ${admin}
        mov  %sum, 0
    next:
        ${list.load("%role", "%p")}
        beqz %role, guest
        subi %role, %role, 1
        beqz %role, user
        subi %role, %role, 1
        beqz %role, admin
        subi %sum, %sum, ${penalty}
        b    done
    guest:
        add  %sum, %sum, %guest
        b    done
    user:
        add  %sum, %sum, %user
        b    done
    admin:
        add  %sum, %sum, %admin
    done:
        addi %p, %p, ${list.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt`,
      // A table on the stack, behind a check in a function.
      ({ admin, guest, penalty, roles: list, user }) => asm`
        mov  %p, ${list.address}
        mov  %n, ${list.length}
        mov  %guest, ${guest}
        mov  %user, ${user}
        mov  %admin, ${admin}
        subi sp, sp, 24
        store.d %guest, [sp]
        store.d %user, [sp + 8]
        store.d %admin, [sp + 16]
        mov  %total, 0
    each:
        ${list.load("%role", "%p")}
        call quota
        add  %total, %total, %x
        addi %p, %p, ${list.size}
        subi %n, %n, 1
        bnez %n, each
        mov  r0, %total
        halt
    quota:
        sltui %known, %role, 3
        beqz %known, unknown
        shli %role, %role, 3
        add  %role, %role, sp
        load.d %x, [%role]
        ret
    unknown:
        mov  %x, ${-penalty}
        ret`,
    ],
  },
  programs: [
    ({ admin, guest, penalty, roles: list, user }) => asm`
        mov  %p, roles
        mov  %n, ${list.length}
        mov  r0, 0
    next:
        load.b %role, [%p]
        beqz %role, guest
        subi %role, %role, 1
        beqz %role, user
        subi %role, %role, 1
        beqz %role, admin
        subi r0, r0, ${penalty}
        b    done
    guest:
        addi r0, r0, ${guest}
        b    done
    user:
        addi r0, r0, ${user}
        b    done
    admin:
        addi r0, r0, ${admin}
    done:
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, next
        halt
    .data
    roles: .byte ${list}`,
    // A table, behind a check in a function.
    ({ admin, guest, penalty, roles: list, user }) => asm`
        mov  %i, 0
        mov  %n, ${list.length}
        mov  %total, 0
    each:
        load.b r0, [%i + roles]
        call quota
        add  %total, %total, r0
        addi %i, %i, 1
        blt  %i, %n, each
        mov  r0, %total
        halt
    quota:
        sltui %known, r0, 3
        beqz %known, unknown
        shli r0, r0, 1
        load.h r0, [r0 + quotas]
        ret
    unknown:
        mov  r0, ${-penalty}
        ret
    .data
    quotas: .half ${[guest, user, admin]}
    roles: .byte ${list}`,
    // The table has an entry for what is unknown, too.
    ({ admin, guest, penalty, roles: list, user }) => asm`
        mov  %i, ${list.length}
        mov  %total, 0
        mov  %three, 3
    each:
        subi %i, %i, 1
        load.b %role, [%i + roles]
        bltu %role, %three, known
        mov  %role, %three
    known:
        shli %role, %role, 3
        load.d %x, [%role + quotas]
        add  %total, %total, %x
        bnez %i, each
        mov  r0, %total
        halt
    .data
    quotas: .dword ${[guest, user, admin, -penalty]}
    roles: .byte ${list}`,
  ],
})
