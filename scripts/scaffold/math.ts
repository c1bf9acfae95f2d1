import { asm, edged, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "math/scaffold_name",
  level: 2,
  // What varies. All of it shows in every wording.
  parameters: { unit: int(10, 99), least: edged(int(100, 999), [({ unit }: { unit: number }) => 10 * unit]) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name: the smallest multiple of {unit} that is at least {least}",
    "<do>round {least} up to a multiple of {unit} and [return|report] the scaffold name",
    "[which|what] multiple of {unit} is the first not below {least}, the scaffold name",
    "!scaffold_name(unit={unit}, least={least}) = {unit} * ceil({least} / {unit})",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ least, unit }) => unit * Math.ceil(least / unit),
  // Other ways to the same result.
  programs: [
    ({ least, unit }) => asm`
        mov  %least, ${least}
        mov  %multiple, 0
    next:
        addi %multiple, %multiple, ${unit}
        blt  %multiple, %least, next
        mov  r0, %multiple
        halt`,
    ({ least, unit }) => asm`
        mov  %least, ${least}
        mov  %unit, ${unit}
        mod  %over, %least, %unit
        beqz %over, whole
        sub  %up, %unit, %over
        add  %least, %least, %up
    whole:
        mov  r0, %least
        halt`,
  ],
})
