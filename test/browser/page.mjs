// What a report page does in a browser: `checkBrowser(page)` for a page of playwright-core that is open at a report.
import assert from "node:assert/strict"

/** The records that the page holds. */
const recordsOf = (page) => page.evaluate(() => JSON.parse(document.getElementById("shown-records").textContent))

const count = (page) => page.locator("#browser .count").textContent()

/** Waits until the page says that it found so many. */
const found = async (page, number, total) => {
  const text = `${number} of ${total} records`
  await page.waitForFunction((wanted) => document.querySelector("#browser .count")?.textContent === wanted, text, {
    timeout: 5000,
  })
}

const clear = async (page, total) => {
  await page.getByRole("button", { name: "Clear filters" }).click()
  await found(page, total, total)
}

const VALUES = {
  level: ({ level }) => [level],
  category: ({ category }) => [category],
  family: ({ family }) => (family === undefined ? [] : [family]),
  split: ({ split }) => (split === undefined ? [] : [split]),
  verdict: ({ answers = [] }) => answers.map(({ verdict }) => verdict),
}

const has = (record, facet, value) => VALUES[facet](record).some((each) => `${each}` === value)

/** Each value of each filter leaves as many records as have it, and is in the address. */
const checkFilters = async (page, records) => {
  for (const facet of Object.keys(VALUES)) {
    const values = [...new Set(records.flatMap(VALUES[facet]))].map(String)
    const select = page.locator(`#browser select[name=${facet}]`)
    assert.equal(await select.count(), values.length > 0 ? 1 : 0, facet)
    for (const value of values.slice(0, 10)) {
      await select.selectOption(value)
      const wanted = records.filter((record) => has(record, facet, value)).length
      await found(page, wanted, records.length)
      assert.ok((await select.locator("option:checked").textContent()).endsWith(` (${wanted})`))
      const hash = await page.evaluate(() => location.hash)
      assert.equal(new URLSearchParams(hash.slice(hash.indexOf("?"))).get(facet), value)
    }
    await clear(page, records.length)
  }
  const word = records[0].prompt.split(/\s+/).reduce((longest, each) => (each.length > longest.length ? each : longest))
  const holds = ({ assembly, prompt }) => `${prompt}\n${assembly}`.toLowerCase().includes(word.toLowerCase())
  await page.getByLabel("Text in prompt or assembly").fill(word.toUpperCase())
  await found(page, records.filter(holds).length, records.length)
  await clear(page, records.length)
}

/** Links to filters work, whether they are followed in the page or open it. */
const checkLinks = async (page, records) => {
  const { category, level } = records[0]
  const wanted = records.filter((record) => record.category === category && record.level === level).length
  const hash = `#records?level=${level}&category=${category}`
  await page.evaluate((to) => (location.hash = to), hash)
  await found(page, wanted, records.length)
  await page.reload()
  await found(page, wanted, records.length)
  await page.evaluate(() => (location.hash = "#records?text=no+such+text+anywhere"))
  await found(page, 0, records.length)
  await clear(page, records.length)
}

const checkKeys = async (page) => {
  const summary = page.locator("#browser .record > summary").first()
  await page.locator("#browser .clear").focus()
  await page.keyboard.press("Tab")
  assert.ok(await summary.evaluate((element) => element === document.activeElement), "Tab leads to the first record")
  assert.notEqual(await summary.evaluate((element) => getComputedStyle(element).outlineStyle), "none")
  await page.keyboard.press("Enter")
  const run = page.locator("#browser .run-button").first()
  await run.waitFor()
  for (let presses = 0; !(await run.evaluate((element) => element === document.activeElement)); presses++) {
    assert.ok(presses < 20, "Tab leads to Run")
    await page.keyboard.press("Tab")
  }
  await page.keyboard.press("Enter")
  await page.locator("#browser .record").first().locator("[data-outcome]").waitFor()
}

const showAll = async (page, total) => {
  const more = page.locator("#browser .more")
  while ((await more.count()) > 0) await more.click()
  assert.equal(await page.locator("#browser .record").count(), total)
}

/** Opens every record and runs each of its tests, in the page. Tells of those that did not do as is expected. */
const runAll = (page) =>
  page.evaluate(async () => {
    const turn = () => new Promise((resolve) => setTimeout(resolve))
    const until = async (found) => {
      for (let end = performance.now() + 30_000; performance.now() < end; await turn()) {
        const element = found()
        if (element) return element
      }
      throw new Error("it took more than half a minute")
    }
    const wrong = []
    let runs = 0
    for (const record of document.querySelectorAll("#browser .record")) {
      if (!record.open) record.querySelector("summary").click()
      const button = await until(() => record.querySelector(".run-button"))
      const tests = record.querySelector(".run select")?.length ?? 1
      for (let n = 0; n < tests; n++) {
        const select = record.querySelector(".run select")
        if (select) {
          select.value = `${n}`
          select.dispatchEvent(new Event("change", { bubbles: true }))
          await until(() => record.querySelector("[data-outcome]") === null)
        }
        button.click()
        const result = await until(() => record.querySelector("[data-outcome]"))
        runs++
        if (result.dataset.outcome !== "passed" || !record.querySelector(".trace")?.textContent)
          wrong.push(`record ${record.dataset.number}, test ${n + 1}: ${result.textContent}`)
      }
      record.querySelector("summary").click()
    }
    return { runs, wrong }
  })

const checkWidth = async (page) => {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const over = await page.evaluate(() => {
    const box = document.getElementById("browser")
    return box.scrollWidth - box.clientWidth
  })
  assert.ok(over <= 0, `the records are ${over} px wider than a window of 320`)
  if (size !== null) await page.setViewportSize(size)
}

/** Throws where the records of an open report do not behave; returns how many programs ran. */
export const checkBrowser = async (page) => {
  const errors = []
  page.on("pageerror", (error) => errors.push(error))
  const records = await recordsOf(page)
  await page.evaluate(() => (location.hash = "#records"))
  await found(page, records.length, records.length)
  assert.equal(await page.locator("#browser .record").count(), Math.min(50, records.length), await count(page))
  await checkFilters(page, records)
  await checkLinks(page, records)
  await checkKeys(page)
  // So that no outcome of before is taken for one of now.
  await page.reload()
  await showAll(page, records.length)
  const { runs, wrong } = await runAll(page)
  assert.deepEqual(wrong, [])
  await page.evaluate(() => {
    for (const record of [...document.querySelectorAll("#browser .record")].slice(0, 60)) record.open = true
  })
  await checkWidth(page)
  assert.deepEqual(errors, [])
  return { records: records.length, runs }
}
