import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { shardCount } from "../../../../domain/DatasetPlan.js"
import { needPlan } from "../../../../services/folder/planFile.js"
import type { Documentation } from "../../../kit/entries.js"
import { count } from "../../../text.js"
import { directory, endingAtFolder, shownFolder } from "../folder.js"
import { quoted } from "./quoting.js"
import { callOf, fullPath, MEMORY, NL, print } from "./script.js"

const entries = {
  memory: MEMORY,
  nl: NL,
  directory: directory("The dataset's folder, with its plan: all nodes must see it at this path"),
} as const

interface RayOptions {
  readonly memory: number
  readonly nl: Option.Option<string>
  readonly directory: string
}

const script = (options: RayOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const plan = yield* needPlan
      const call = yield* callOf("nl dataset script ray", options.nl)
      const path = yield* fullPath(options.directory)
      yield* print([
        "#!/usr/bin/env python3",
        `# Makes what is missing of ${count(shardCount(plan), "shard")} of the dataset in ${shownFolder(path)} on a Ray cluster, then finishes it:`,
        "#   python this file, on a node of the cluster or with RAY_ADDRESS; or ray job submit -- python this file",
        "# A task may be killed and run again, or run twice: what is made stays, and is not made again.",
        "import shlex",
        "import subprocess",
        "import sys",
        "",
        "import ray",
        "",
        `NL = shlex.split(${quoted(call)})`,
        `FOLDER = ${quoted(path)}`,
        "",
        "",
        `@ray.remote(num_cpus=1, memory=${options.memory} * 2**20, max_retries=5, retry_exceptions=[OSError])`,
        "def shard(number):",
        '    code = subprocess.call([*NL, "dataset", "shard", FOLDER, "--shard", str(number)])',
        "    if code == 2:  # Another try would end the same way.",
        '        raise ValueError(f"shard {number}: nl ended with 2, see what it says above")',
        "    if code != 0:",
        '        raise OSError(f"shard {number}: nl ended with {code}")',
        "",
        "",
        'status = subprocess.run([*NL, "dataset", "status", FOLDER, "--array"], stdout=subprocess.PIPE, text=True)',
        "if status.returncode != 0:",
        "    sys.exit(status.returncode)",
        'ranges = [part.split("-") for part in status.stdout.split(",") if part.strip()]',
        "ray.init()",
        "ray.get([shard.remote(n) for part in ranges for n in range(int(part[0]), int(part[-1]) + 1)])",
        'sys.exit(subprocess.call([*NL, "dataset", "finish", FOLDER]))',
      ])
    }),
  )

export const command = Command.make("ray", entries, script).pipe(
  Command.withDescription("Print a Python program that makes a planned dataset on a Ray cluster, then finishes it"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    {
      what: "Make the dataset that is planned in corpus",
      words: "nl dataset script ray corpus >corpus.py && python corpus.py",
    },
    { what: "With another program on the nodes", words: "nl dataset script ray --nl /shared/bin/nl corpus" },
  ],
}
