import { html, type Html, inScript } from "../html.js"
import { whole } from "../../../domain/quantity.js"
import type { ShownRecord } from "../ShownRecord.js"

/** The first of each category: they stand in the page itself, for those who print it or run no scripts. */
const printed = (records: ReadonlyArray<ShownRecord>): ReadonlyArray<ShownRecord> => {
  const seen = new Set<string>()
  const first = records.filter(({ category, why }) => why === undefined && !seen.has(category) && seen.add(category))
  return first
}

const oneRecord = ({ assembly, category, expected_output, level, prompt }: ShownRecord): Html => html`
  <article class="record">
    <h4>Level ${level}, ${category}</h4>
    <p class="prompt">${prompt}</p>
    <pre tabindex="0">${assembly}</pre>
    <p>Answer: ${whole(expected_output)}</p>
  </article>
`

/** Records to look at: one of each category as text, and all that are shown in the browser, which the page's script makes. */
export const recordSection = (records: ReadonlyArray<ShownRecord>): Html => html`
  <section id="records">
    <h2>Records</h2>
    <p>
      ${records.length} records: a random sample with equally many of each category, the extremes, and the first of
      those that something is wrong with. Each program can be run in this page, on the machine that made the data.
    </p>
    <div id="browser"></div>
    <details class="printed">
      <summary>One record of each category</summary>
      ${printed(records).map(oneRecord)}
    </details>
  </section>
  <script type="application/json" id="shown-records">
    ${inScript(records)}
  </script>
`
