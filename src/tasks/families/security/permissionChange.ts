import { asm, family, int } from "../../dsl/index.js"

export const permissionChange = family({
  id: "security/permission_change",
  level: 5,
  parameters: { current: int(0, 511), grant: int(1, 511), revoke: int(1, 511) },
  formats: { oct: (mode: number) => `0o${mode.toString(8)}` },
  prompt: [
    "<do>grant the permission bits {grant} to the mask {current}, then revoke the bits {revoke}, and return the mask",
    "<find>the permission mask after setting the bits of {grant:hex} and then clearing those of {revoke:hex} in {current:hex}",
    "a permission word is {current}. First every bit of {grant} is granted, then every bit of {revoke} is taken away. [What is the word now?|Which value remains?]",
    "<find>the file mode, as a decimal number, if {current:oct} gets the bits {grant:oct} added and afterwards the bits {revoke:oct} removed",
    "!revoke(grant({current:hex}, bits {grant:hex}), bits {revoke:hex})",
  ],
  answer: ({ current, grant, revoke }) => {
    let mask = 0
    for (let bit = 1; bit < 512; bit *= 2) {
      if (((current & bit) !== 0 || (grant & bit) !== 0) && (revoke & bit) === 0) mask += bit
    }
    return mask
  },
  programs: [
    ({ current, grant, revoke }) => asm`
        mov  %mask, ${current}
        ori  %mask, %mask, ${grant}
        andi r0, %mask, ${~revoke}
        halt`,
    ({ current, grant, revoke }) => asm`
        mov  %mask, ${current}
        ori  %mask, %mask, ${grant}
        andi %gone, %mask, ${revoke}
        xor  r0, %mask, %gone
        halt`,
    // On a shared word, atomically.
    ({ current, grant, revoke }) => asm`
        mov  %p, mask
        mov  %bits, ${grant}
        atomic.or zero, %p, %bits
        mov  %bits, ${~revoke}
        atomic.and zero, %p, %bits
        load.d r0, [%p]
        halt
    .data
    mask: .dword ${current}`,
  ],
})
