import { findingsOf } from "../../services/report/findings.js"
import type { ReportData } from "../../services/report/ReportData.js"
import { html, Html } from "./html.js"
import { contents, type FamilyLink } from "./sections/contents.js"
import { distributions } from "./sections/distributions.js"
import { operationSection, shapeSection } from "./sections/machine.js"
import { overview, type Subject } from "./sections/overview.js"
import { recordSection } from "./sections/records.js"
import { scoreSection } from "./sections/scores.js"
import { splitSection } from "./sections/splits.js"
import { shownRecords } from "./shownRecords.js"
import type { ShownRecord } from "./ShownRecord.js"

/** What every page has: how it looks, and what runs in it. */
export interface PageParts {
  readonly style: string
  readonly script: string
}

const links = ({ scores, splits }: ReportData): ReadonlyArray<readonly [id: string, title: string]> => [
  ["findings", "Findings"],
  ...(scores === undefined ? [] : [["scores", "A model's answers"] as const]),
  ["contents", "Contents"],
  ...(splits.length === 0 ? [] : [["splits", "Splits"] as const]),
  ["distributions", "Lengths"],
  ["operations", "Operations"],
  ["shapes", "Shapes"],
  ["records", "Records"],
]

/** A family, with a link to those of its records that are shown, if any are. */
const familyLinks =
  (records: ReadonlyArray<ShownRecord>): FamilyLink =>
  (id) =>
    records.some(({ family }) => family === id)
      ? html`<a href="#records?family=${encodeURIComponent(id)}">${id}</a>`
      : html`${id}`

/** A report as one page that needs nothing else. `maker` names the program and its version. */
export const page = (subject: Subject, data: ReportData, { script, style }: PageParts, maker: string): string => {
  const records = shownRecords(data)
  const link = familyLinks(records)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${maker}" />
        <title>${subject.name}: what is in it</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#findings">Skip to the findings</a>
        <nav aria-label="Sections">${links(data).map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>
        <main>
          ${overview(subject, data, findingsOf(data))} ${scoreSection(data, link)} ${contents(data, link)}
          ${splitSection(data)} ${distributions(data)} ${operationSection(data)} ${shapeSection(data)}
          ${recordSection(records)}
        </main>
        <footer><p>Made by ${maker}.</p></footer>
        <script>
          ${new Html(script)}
        </script>
      </body>
    </html> `.text
}
