import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { runInNewContext } from "node:vm"
import { assert, describe, it } from "vitest"

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url)), "utf8")

const script = read("report.js")
const style = read("report.css")

/** Relative luminance, as WCAG 2 defines it. */
const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

describe("dist/report.js", () => {
  it("is small, and asks for nothing from outside", () => {
    assert.isBelow(Buffer.byteLength(script), 400_000)
    assert.notMatch(script, /["'`]node:/)
    assert.notMatch(script, /\bBuffer\.|\bprocess\.|\brequire\(|\bimport\(|\bfetch\(|XMLHttpRequest/)
  })

  it("can stand in a page", () => {
    assert.notMatch(script, /<\/script|<!--/i)
  })

  it("is a script that does nothing where its place is not", () => {
    const globals = { document: { getElementById: () => null }, TextEncoder, TextDecoder, Intl, URLSearchParams }
    runInNewContext(script, globals)
  })
})

describe("dist/report.css", () => {
  it("has no colours of code that are hard to read", () => {
    const [light, dark] = [/[^{]:root\{([^}]*--tok-[^}]*)\}/, /dark\)\{:root\{([^}]*--tok-[^}]*)\}/].map((block) =>
      Array.from(
        block.exec(style)![1]!.matchAll(/--tok-(\w+): ?(#\w{6})/g),
        ([, kind, colour]) => [kind, colour!] as const,
      ),
    )
    assert.deepStrictEqual(
      light!.map(([kind]) => kind),
      ["comment", "label", "name", "register", "number", "string"],
    )
    assert.deepStrictEqual(
      dark!.map(([kind]) => kind),
      light!.map(([kind]) => kind),
    )
    for (const [colours, surfaces] of [
      [light!, ["#ffffff", "#fcfcfb"]],
      [dark!, ["#1a1a19", "#222222"]],
    ] as const) {
      for (const [kind, colour] of colours)
        for (const surface of surfaces) assert.isAtLeast(contrast(colour, surface), 4.5, `${kind} on ${surface}`)
    }
  })

  it("does not reach beyond the records", () => {
    const own = readFileSync(new URL("../../../src/cli/report/browser/browser.css", import.meta.url), "utf8")
    const rules = own.replace(/\/\*[\s\S]*?\*\//g, "")
    const selectors = Array.from(rules.matchAll(/(?:^|[{}])([^{}@]+)\{/g), ([, some]) => some!.split(",")).flat()
    assert.isAbove(selectors.length, 30)
    for (const selector of selectors) assert.match(selector.trim(), /^(#browser|:root$)/)
  })
})
