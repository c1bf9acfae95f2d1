import * as Args from "@effect/cli/Args"
import * as Effect from "effect/Effect"
import type { DatasetPlan } from "../../../domain/DatasetPlan.js"
import { FolderError } from "../../../domain/errors.js"
import { Failure } from "../../errors.js"
import { oneLine } from "../../text.js"

/** The folder that a command is about. */
export const directory = (text: string) => Args.text({ name: "DIR" }).pipe(Args.withDescription(text))

/** The exit code for a folder whose plan cannot be carried out: trying again does not help. */
const WRONG_PLAN = 2

/** A folder that is not what it should be ends a command; whoever starts shards must know whether to try again. */
export const endingAtFolder = <A, E, R>(command: Effect.Effect<A, E, R>) =>
  Effect.mapError(command, (error) =>
    error instanceof FolderError
      ? new Failure({ conclusion: error.message, ...(error.reason === "Incomplete" ? {} : { code: WRONG_PLAN }) })
      : error,
  )

/** `generator 2, splits v1, seed 42, level 5, parquet`. */
export const told = ({ form, format, generator, level, scheme, seed, tests, views }: DatasetPlan): string =>
  [
    `generator ${generator}`,
    `splits ${scheme}`,
    `seed ${seed}`,
    `level ${level}`,
    ...(tests === undefined ? [] : [`${tests} tests`]),
    ...(form === undefined ? [] : [`form ${form}`]),
    format,
    ...views,
  ].join(", ")

export const shownFolder = (path: string): string => oneLine(path)
