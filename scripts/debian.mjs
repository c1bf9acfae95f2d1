// Programs of Debian packages that checks need: installed where a check has to be run, on a machine that has apt-get.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { Unavailable } from "./unavailable.mjs"

/** Where programs lie, those of daemons too. */
export const PATH = `${process.env.PATH}:/usr/sbin:/sbin`

/** Where a program lies; `undefined` if it is not there. */
export const programAt = (name) =>
  PATH.split(":")
    .map((folder) => `${folder}/${name}`)
    .find((path) => existsSync(path))

const lacking = (programs) => programs.filter((name) => programAt(name) === undefined)

/** Installs the packages if one of the programs is not there and CI is set. Throws `Unavailable` where it stays so. */
export const needPrograms = (programs, packages) => {
  if (lacking(programs).length === 0) return
  const help = `${lacking(programs).join(", ")} not found: Debian and Ubuntu have them in ${packages.join(", ")}`
  if (!process.env.CI || !existsSync("/usr/bin/apt-get")) throw new Unavailable(help)
  const apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
  const [program, ...words] = process.getuid() === 0 ? apt : ["sudo", "-n", ...apt]
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { error, status, stderr } = spawnSync(program, [...words, ...step], { env, encoding: "utf8" })
    if (status !== 0)
      throw new Unavailable(`apt-get could not install ${packages.join(", ")}: ${error?.message ?? stderr.trim()}`)
  }
}
