/** Dataset folders as Effects: what the commands `nl dataset …` do, for programs. */

export { SHORT_CARD } from "../tables/instructionCard.js"
export { finish, type Finished } from "./finish.js"
export { makeDataset as make, type MakeOptions } from "./makeDataset.js"
export { type DatasetRequest, planOf } from "./planOf.js"
export { beginPlan, readPlan } from "./planFile.js"
export { makeShards, type ShardState, stateOf, statesOf } from "./shards.js"
