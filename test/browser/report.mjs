// What stands in a report page: `checkPage(page, width)` and `checkPaper(page)` for a page of playwright-core that is open at a report.
import assert from "node:assert/strict"

/** The page is as wide as the window, its charts have titles and bars, its links lead somewhere. */
export const checkPage = async (page, width) => {
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth),
    width,
    "nothing is wider than the window",
  )
  assert.equal(await page.locator("h1").count(), 1)
  const charts = await page.locator("svg[role=img]").evaluateAll((all) =>
    all.map((svg) => ({
      label: svg.getAttribute("aria-label"),
      bars: svg.querySelectorAll("path[fill^='var(--bar'], path[fill^='var(--level']").length,
      width: svg.getBoundingClientRect().width,
    })),
  )
  assert.ok(charts.length >= 7, `${charts.length} charts`)
  for (const { bars, label, width: drawn } of charts) {
    assert.ok(bars > 0, `${label}: has bars`)
    assert.ok(drawn > 100, `${label}: is to be seen`)
  }
  const lost = await page.evaluate(() =>
    Array.from(document.querySelectorAll("a[href^='#']"), (link) =>
      link.getAttribute("href").replace(/^#|\?.*/g, ""),
    ).filter((id) => document.getElementById(id) === null),
  )
  assert.deepEqual(lost, [], "each link leads somewhere")
}

/** On paper, the charts are there, and what can only be used on a screen is not. */
export const checkPaper = async (page) => {
  await page.emulateMedia({ media: "print" })
  assert.equal(await page.locator("nav").isVisible(), false)
  assert.equal(await page.locator("#browser").isVisible(), false)
  assert.equal(await page.locator("svg[role=img]").first().isVisible(), true)
  assert.equal(await page.locator(".record pre").first().isVisible(), true, "records stand on paper")
  const pdf = await page.pdf({ format: "A4" })
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-")
}
