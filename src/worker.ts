import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeWorkerRunner from "@effect/platform-node/NodeWorkerRunner"
import * as WorkerRunner from "@effect/platform/WorkerRunner"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { services } from "./layers/LocalGeneration.js"
import { checkHandler } from "./layers/threads/checkLines.js"
import { checkShardHandler } from "./layers/threads/checkShardLines.js"
import { generateHandler } from "./layers/threads/generateRange.js"
import {
  AnswerRequests,
  CheckLines,
  CheckPlan,
  CheckShardLines,
  GenerateRange,
  NextShardPart,
  ScoreLines,
} from "./layers/threads/protocol.js"
import { scoreHandlers } from "./layers/threads/scoreLines.js"
import { shardHandlers } from "./layers/threads/shardParts.js"

/**
 * The entry of a thread: ranges of records come in and their lines go out, shards come in and the parts of their files go out,
 * lines come in and what is wrong with them goes out, or answers come in and their scores go out.
 */
const runner = Layer.unwrapEffect(
  Effect.map(
    Effect.all([generateHandler, shardHandlers, checkHandler, checkShardHandler, scoreHandlers]),
    ([generate, shards, check, checkShard, scoring]) =>
      WorkerRunner.layerSerialized(
        Schema.Union(GenerateRange, CheckPlan, NextShardPart, CheckLines, CheckShardLines, ScoreLines, AnswerRequests),
        {
          GenerateRange: generate,
          CheckPlan: shards.check,
          NextShardPart: shards.next,
          CheckLines: check,
          CheckShardLines: checkShard,
          ScoreLines: scoring.score,
          AnswerRequests: scoring.answer,
        },
      ),
  ),
).pipe(Layer.provide(services), Layer.provide(NodeWorkerRunner.layer))

NodeRuntime.runMain(WorkerRunner.launch(runner), { disableErrorReporting: true, disablePrettyLogger: true })
