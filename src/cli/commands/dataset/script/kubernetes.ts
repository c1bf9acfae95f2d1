import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { shardCount } from "../../../../domain/DatasetPlan.js"
import { cut } from "../../../../domain/shown.js"
import { needPlan, PLAN, planText } from "../../../../services/folder/planFile.js"
import { ThisProgram } from "../../../../services/ThisProgram.js"
import { UsageError } from "../../../errors.js"
import type { Documentation } from "../../../kit/entries.js"
import * as Values from "../../../kit/values.js"
import { count } from "../../../text.js"
import { directory, endingAtFolder, shownFolder } from "../folder.js"
import { quoted, yamlText } from "./quoting.js"
import { atOnce, fullPath, MEMORY, print } from "./script.js"
import { divide } from "./shares.js"

/** Pods of a Job where nobody says: each is an object that the cluster stores. An Indexed Job may have 100,000. */
const MOST_PODS = 10_000

/** How often an index is tried again. */
const RETRIES = 3

/** Seconds between two looks at what is missing. */
const LOOK_S = 60

/** Where pods see the claim and the plan. */
const MOUNT = "/data"
const PLAN_MOUNT = "/plan"

const named = (name: string, text: string) =>
  Options.text(name).pipe(Options.withPseudoName("NAME"), Options.withDescription(text))

const entries = {
  dockerfile: Options.boolean("dockerfile").pipe(
    Options.withDescription("Print the Dockerfile of the image instead, which takes what npm pack makes"),
  ),
  name: named("name", "What names of objects begin with (default: the folder's name)").pipe(Options.optional),
  image: Options.text("image").pipe(
    Options.withPseudoName("IMAGE"),
    Options.withDescription("Image of the pods (default: nl-datagen and its version)"),
    Options.optional,
  ),
  claim: named("claim", "PersistentVolumeClaim that the dataset is written to; pods of several nodes write to it").pipe(
    Options.withDefault("nl-datasets"),
  ),
  path: Options.text("path").pipe(
    Options.withPseudoName("PATH"),
    Options.withDescription("The dataset's folder in the claim (default: the folder's name)"),
    Options.optional,
  ),
  storage: Options.text("storage").pipe(
    Options.withPseudoName("SIZE"),
    Options.withDescription("Make the claim too, this large: 500Gi"),
    Options.optional,
  ),
  storageClass: named("storage-class", "StorageClass of the claim that is made (default: the cluster's)").pipe(
    Options.optional,
  ),
  stride: Values.integer("stride", 1, 100_000).pipe(
    Options.withPseudoName("T"),
    Options.withDescription(
      `Indexes of the Job, at most: index K makes shards K, K + T, K + 2T, … (default: ${MOST_PODS})`,
    ),
    Options.withDefault(MOST_PODS),
  ),
  parallelism: atOnce("Pods").pipe(Options.withDefault(100)),
  memory: MEMORY,
  directory: directory("A folder with the dataset's plan: pods get the plan from the manifest"),
} as const

interface KubernetesOptions {
  readonly dockerfile: boolean
  readonly name: Option.Option<string>
  readonly image: Option.Option<string>
  readonly claim: string
  readonly path: Option.Option<string>
  readonly storage: Option.Option<string>
  readonly storageClass: Option.Option<string>
  readonly stride: number
  readonly parallelism: number
  readonly memory: number
  readonly directory: string
}

const refuse = (problem: string) => new UsageError({ command: "nl dataset script kubernetes", problem })

/** A name of an object to which "-shards" and an index can be added: it becomes the host name of a pod. */
const NAME = /^[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?$/
/** The name of any object. */
const SUBDOMAIN = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
const IMAGE = /^[\w][\w.:/@-]*$/
const SIZE = /^[1-9][0-9]*(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$/

const must = (option: string, value: string, what: string, pattern: RegExp) =>
  pattern.test(value)
    ? Effect.succeed(value)
    : refuse(`--${option} must be ${what}, not ${value === "" ? "empty" : `"${cut(value)}"`}`)

const mustIfGiven = (option: string, value: Option.Option<string>, what: string, pattern: RegExp) =>
  Option.isSome(value) ? Effect.asSome(must(option, value.value, what, pattern)) : Effect.succeedNone

/** The nearest name to a folder's. */
const nameFor = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "") || "dataset"

/** What the options say, checked. */
const read = (options: KubernetesOptions) =>
  Effect.gen(function* () {
    const { basename } = yield* Path.Path
    const { version } = yield* ThisProgram
    const folder = basename(yield* fullPath(options.directory)) || "dataset"
    const name = yield* mustIfGiven("name", options.name, "up to 40 small letters, digits and hyphens", NAME)
    const image = yield* mustIfGiven("image", options.image, "the name of an image", IMAGE)
    const storage = yield* mustIfGiven("storage", options.storage, "a size such as 500Gi", SIZE)
    const storageClass = yield* mustIfGiven(
      "storage-class",
      options.storageClass,
      "the name of a StorageClass",
      SUBDOMAIN,
    )
    if (Option.isSome(storageClass) && Option.isNone(storage))
      return yield* refuse("option --storage-class has no effect without --storage, add that or leave it out")
    const path = Option.getOrElse(options.path, () => folder)
    const parts = path.split("/")
    if (parts.some((part) => ["", ".", ".."].includes(part)) || path.includes("\u0000"))
      return yield* refuse(`--path must lead from the top of the claim to a folder in it, not "${cut(path)}"`)
    return {
      name: Option.getOrElse(name, () => nameFor(folder)),
      image: Option.getOrElse(image, () => `nl-datagen:${version}`),
      claim: yield* must("claim", options.claim, "the name of a PersistentVolumeClaim", SUBDOMAIN),
      folder: `${MOUNT}/${path}`,
      storage,
      storageClass,
    }
  })

/** Lines below others. */
const below = (indent: number, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.map((line) => (line === "" ? "" : `${" ".repeat(indent)}${line}`))

const words = (all: ReadonlyArray<string>): string => `[${all.map(quoted).join(", ")}]`

interface Resources {
  readonly cpu: string
  readonly memory: string
}

/** A container of ours. A script of sh has the words that follow as $1, $2, …. */
const container = (
  name: string,
  image: string,
  { cpu, memory }: Resources,
  run: { readonly words: ReadonlyArray<string>; readonly script?: ReadonlyArray<string> },
): ReadonlyArray<string> => [
  `- name: ${name}`,
  `  image: ${quoted(image)}`,
  ...(run.script === undefined
    ? [`  command: ${words(run.words)}`]
    : [
        "  command:",
        "    - sh",
        "    - -ec",
        "    - |",
        ...below(6, run.script),
        ...[name, ...run.words].map((word) => `    - ${quoted(word)}`),
      ]),
  "  resources:",
  `    requests: { cpu: ${cpu}, memory: ${memory} }`,
  `    limits: { memory: ${memory} }`,
  "  securityContext:",
  "    allowPrivilegeEscalation: false",
  "    capabilities: { drop: [ALL] }",
  "  volumeMounts:",
  `    - { name: data, mountPath: ${MOUNT} }`,
  `    - { name: plan, mountPath: ${PLAN_MOUNT}, readOnly: true }`,
]

/** Puts the plan into the folder: whichever pod is first, and whole. */
const BEGIN = [
  'mkdir -p "$2"',
  `if [ ! -e "$2/${PLAN}" ]; then`,
  `  if [ -n "$(ls "$2")" ] && [ ! -e "$2/${PLAN}" ]; then`,
  `    echo "$2 has files and no ${PLAN}: choose another folder" >&2`,
  "    exit 2",
  "  fi",
  '  own=$(mktemp "$2/.nl-XXXXXXXX.tmp")',
  '  cp "$1" "$own"',
  '  chmod 644 "$own"',
  `  mv "$own" "$2/${PLAN}"`,
  "fi",
  "code=0",
  `cmp "$1" "$2/${PLAN}" || code=$?`,
  "case $code in",
  "  0) ;;",
  '  1) echo "$2 has another plan: choose another folder" >&2; exit 2 ;;',
  "  *) exit 1 ;;",
  "esac",
]

/** Waits until no shard is missing. */
const WAIT = [
  "while :; do",
  '  missing=$(nl dataset status --quick --array "$1")',
  '  [ -n "$missing" ] || exit 0',
  `  sleep ${LOOK_S}`,
  "done",
]

/** 2 says that trying again does not help; a pod that its node lost, or that was moved, did not fail. */
const POLICY = [
  "podFailurePolicy:",
  "  rules:",
  "    - action: Ignore",
  '      onPodConditions: [{ type: DisruptionTarget, status: "True" }]',
  "    - action: FailJob",
  "      onExitCodes: { operator: In, values: [2] }",
]

const manifest = (options: KubernetesOptions) =>
  Effect.gen(function* () {
    const plan = yield* needPlan
    const { claim, folder, image, name, storage, storageClass } = yield* read(options)
    const shards = shardCount(plan)
    const { stride, tasks } = divide(shards, options.stride)
    const memory = `${options.memory}Mi`
    const shard = { cpu: "1", memory }
    // It waits for the shards, and should not take a processor from them meanwhile.
    const last = { cpu: "100m", memory }
    const metadata = (what: string) => [
      "metadata:",
      `  name: ${name}-${what}`,
      `  labels: { app.kubernetes.io/name: nl-datagen, app.kubernetes.io/instance: ${quoted(name)} }`,
    ]
    const begin = (resources: Resources) =>
      container("plan", image, resources, { script: BEGIN, words: [`${PLAN_MOUNT}/${PLAN}`, folder] })
    const job = (
      what: string,
      spec: ReadonlyArray<string>,
      initContainers: ReadonlyArray<string>,
      containers: ReadonlyArray<string>,
    ) => [
      "---",
      ...["apiVersion: batch/v1", "kind: Job", ...metadata(what)],
      "spec:",
      ...below(2, spec),
      ...below(2, POLICY),
      "  template:",
      "    spec:",
      "      restartPolicy: Never",
      "      automountServiceAccountToken: false",
      "      securityContext:",
      "        runAsNonRoot: true",
      "        runAsUser: 1000",
      "        fsGroup: 1000",
      "        fsGroupChangePolicy: OnRootMismatch",
      "        seccompProfile: { type: RuntimeDefault }",
      "      initContainers:",
      ...below(8, initContainers),
      "      containers:",
      ...below(8, containers),
      "      volumes:",
      `        - { name: data, persistentVolumeClaim: { claimName: ${quoted(claim)} } }`,
      `        - { name: plan, configMap: { name: ${name}-plan } }`,
    ]
    const newClaim = (size: string) => [
      "---",
      ...["apiVersion: v1", "kind: PersistentVolumeClaim", "metadata:", `  name: ${quoted(claim)}`],
      "spec:",
      "  accessModes: [ReadWriteMany]",
      ...(Option.isSome(storageClass) ? [`  storageClassName: ${quoted(storageClass.value)}`] : []),
      `  resources: { requests: { storage: ${quoted(size)} } }`,
    ]
    const shardWords = ["nl", "dataset", "shard", folder, "--shard", "auto"]
    return [
      `# Makes the dataset that is planned in ${shownFolder(yield* fullPath(options.directory))}, ${count(shards, "shard")}, on Kubernetes 1.33 or newer:`,
      "#   kubectl apply -f this file",
      `#   kubectl wait --for=condition=complete --timeout=-1s job/${name}-finish`,
      "# A pod may be killed and run again, or run twice: what is made stays, and is not made again. If the Job of the shards",
      `# fails, see why (kubectl logs job/${name}-shards), delete it and apply this again: it makes what is missing.`,
      ...(Option.isSome(storage) ? newClaim(storage.value) : []),
      "---",
      ...["apiVersion: v1", "kind: ConfigMap", ...metadata("plan")],
      "data:",
      `  ${PLAN}: ${yamlText(planText(plan), "    ")}`,
      ...job(
        "shards",
        [
          "completionMode: Indexed",
          `completions: ${tasks}`,
          `parallelism: ${Math.min(options.parallelism, tasks)}`,
          "# An index that fails does not hold the others up, until a tenth of them have: then it is no accident.",
          `backoffLimitPerIndex: ${RETRIES}`,
          `maxFailedIndexes: ${Math.ceil(tasks / 10)}`,
          "ttlSecondsAfterFinished: 604800",
        ],
        begin(shard),
        container("shard", image, shard, {
          words: stride < shards ? [...shardWords, "--stride", String(stride)] : shardWords,
        }),
      ),
      ...job(
        "finish",
        ["backoffLimit: 6", "ttlSecondsAfterFinished: 604800"],
        [...begin(last), ...container("wait", image, last, { script: WAIT, words: [folder] })],
        container("finish", image, last, { words: ["nl", "dataset", "finish", folder] }),
      ),
    ]
  })

const dockerfile = (version: string): ReadonlyArray<string> => [
  `# The image of nl-datagen ${version}. Beside nl-datagen-${version}.tgz, which npm pack makes:`,
  `#   docker build -t nl-datagen:${version} -f Dockerfile .`,
  "FROM node:22-slim",
  `COPY nl-datagen-${version}.tgz /tmp/`,
  "# The command has all it needs in it: what programs import beside the library is left out.",
  `RUN npm install --global --omit=peer --ignore-scripts /tmp/nl-datagen-${version}.tgz`,
  "USER node",
  'CMD ["nl", "--help"]',
]

const script = (options: KubernetesOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const { version } = yield* ThisProgram
      if (options.dockerfile) yield* needPlan
      yield* print(options.dockerfile ? dockerfile(version) : yield* manifest(options))
    }),
  )

export const command = Command.make("kubernetes", entries, script).pipe(
  Command.withDescription("Print a manifest that makes a planned dataset on Kubernetes: an Indexed Job, then finish"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    { what: "The image", words: "nl dataset script kubernetes --dockerfile corpus >Dockerfile" },
    {
      what: "Make the dataset that is planned in corpus, in a new claim",
      words: "nl dataset script kubernetes --storage 500Gi corpus | kubectl apply -f -",
    },
    {
      what: "In a claim that is there, 1000 pods at once",
      words: "nl dataset script kubernetes --claim shared --path sets/corpus --parallelism 1000 corpus",
    },
  ],
}
