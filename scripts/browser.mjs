// npm run test:browser: makes reports and opens them in Chromium: the page is there, light and dark, at three widths and on paper; what
// a person can do in it works; programs run in it; an accessibility checker (axe) finds nothing; nothing is asked of the network.
// It needs dist/ (npm run build) and Chromium, which CHROMIUM names if it is not in PATH; where CI is set, Debian's is installed, and a
// lack is a failure. Screenshots go to the folder SCREENSHOTS, or to test/browser/screenshots.
import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import axe from "axe-core"
import { chromium } from "playwright-core"
import { checkBrowser } from "../test/browser/page.mjs"
import { answersFor } from "../test/browser/answers.mjs"
import { checkPage, checkPaper } from "../test/browser/report.mjs"
import { needPrograms, programAt } from "./debian.mjs"
import { root } from "./loadTypeScript.mjs"
import { tellEnd } from "./unavailable.mjs"

const WIDTHS = [360, 768, 1280]
const SCHEMES = ["light", "dark"]
/** Bytes of the largest page. */
const LARGEST = 3e6

const NL = join(root, "dist", "nl.js")

const screenshots = process.env.SCREENSHOTS || join(root, "test", "browser", "screenshots")

const findChromium = () => {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const names = ["chromium", "chromium-browser", "google-chrome"]
  const found = names.map(programAt).find((path) => path !== undefined)
  if (found !== undefined) return found
  needPrograms(["chromium"], ["chromium"])
  return programAt("chromium")
}

const directory = mkdtempSync(join(tmpdir(), "nl-b-"))
const nl = (...words) =>
  execFileSync(process.execPath, [NL, ...words], { cwd: directory, stdio: ["ignore", "pipe", "inherit"] })

/** Reports of a file without families, of a dataset folder, and of a model's answers. */
const makeReports = () => {
  nl("datagen", "-n", "3000", "-o", "records.jsonl")
  nl("report", "records.jsonl", "-o", "file.html")
  const sizes = "--train 3000 --validation 300 --test 600 --test-wording 300 --test-family 300".split(" ")
  nl("dataset", "make", "corpus", ...sizes, "--tests", "4", "--format", "jsonl")
  nl("report", "corpus", "-o", "folder.html")
  answersFor(join(directory, "corpus/data/test-00000-of-00001.jsonl"), join(directory, "answers.jsonl"))
  nl("report", "corpus", "--predictions", "answers.jsonl", "-o", "model.html")
  return ["file", "folder", "model"]
}

const open = async (browser, name, options, use) => {
  const context = await browser.newContext(options)
  const problems = []
  const page = await context.newPage()
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`))
  page.on("pageerror", (error) => problems.push(error.stack))
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) problems.push(`it asks for ${request.url()}`)
  })
  page.setDefaultTimeout(30_000)
  await page.goto(pathToFileURL(join(directory, `${name}.html`)).href)
  await use(page)
  assert.deepEqual(problems, [], `${name}: the console is empty`)
  await context.close()
}

const accessible = async (page, what) => {
  await page.addScriptTag({ content: axe.source })
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }))
  const told = violations.map(
    ({ help, id, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 200))
        .join(" | ")}`,
  )
  assert.deepEqual(told, [], `${what}: axe finds nothing`)
}

const check = async (browser, name) => {
  const size = statSync(join(directory, `${name}.html`)).size
  assert.ok(size < LARGEST, `${name}: ${size} bytes`)
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES)
      await open(browser, name, { viewport: { width, height: 900 }, colorScheme }, async (page) => {
        await checkPage(page, width)
        await accessible(page, `${name}, ${width} pixels, ${colorScheme}`)
        await page.screenshot({ path: join(screenshots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
      })
  await open(browser, name, { viewport: { width: 1280, height: 900 } }, async (page) => {
    const { records, runs } = await checkBrowser(page)
    console.log(`browser: ${name}: ${(size / 1e6).toFixed(1)} MB, ${records} records shown, ${runs} runs in the page`)
  })
  await open(browser, name, { viewport: { width: 1280, height: 900 } }, checkPaper)
}

try {
  const executablePath = findChromium()
  mkdirSync(screenshots, { recursive: true })
  const names = makeReports()
  // A container has no namespaces for Chromium's own sandbox.
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
  try {
    console.log(`browser: Chromium ${browser.version()}`)
    for (const name of names) await check(browser, name)
    console.log(`browser: ${names.length * WIDTHS.length * SCHEMES.length} screenshots in ${screenshots}`)
  } finally {
    await browser.close()
  }
} catch (error) {
  tellEnd("browser", error)
} finally {
  rmSync(directory, { recursive: true, force: true })
}
