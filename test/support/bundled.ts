// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- scripts are plain JavaScript
// @ts-ignore
import { loadTypeScript } from "../../scripts/loadTypeScript.mjs"

/**
 * The exports of TypeScript text that stands, as it were, in the repository's root: built into one file that Node runs as
 * it is. What computes for minutes takes a third of the time that it takes in the modules that vitest makes.
 */
export const bundled = <A>(text: string): Promise<A> => (loadTypeScript as (text: string) => Promise<A>)(text)
