import { afterEach } from "vitest"

/**
 * A turn of the event loop after each test. Long rows of synchronous tests, such as the contract's, would otherwise keep
 * the runner's messages waiting until it takes the process for dead.
 */
afterEach(() => new Promise<void>((resolve) => void setImmediate(resolve)))
