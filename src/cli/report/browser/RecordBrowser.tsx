import { useEffect, useMemo, useState } from "preact/hooks"
import type { ShownRecord } from "../ShownRecord.js"
import { facetsOf, type Filters, find, NO_FILTERS, readHash, writeHash } from "./filters.js"
import { FilterBar } from "./FilterBar.js"
import { RecordView } from "./RecordView.js"

/** Records that a page lists at first, and with each "Show more". */
const PAGE = 50

/** Keeps the filters in the address, so that it can be passed on. */
const remember = (filters: Filters): void => {
  try {
    history.replaceState(history.state, "", writeHash(filters))
  } catch {
    // Safari allows a hundred changes in half a minute, and frames without an address of their own none.
  }
}

/** All that the page shows of single records. */
export const RecordBrowser = ({ records }: { readonly records: ReadonlyArray<ShownRecord> }) => {
  const [filters, setFilters] = useState<Filters>(() => readHash(location.hash) ?? NO_FILTERS)
  const [most, setMost] = useState(PAGE)
  const facets = useMemo(() => facetsOf(records), [records])
  const found = useMemo(() => find(records, filters), [records, filters])

  const show = (next: Filters): void => {
    setFilters(next)
    setMost(PAGE)
  }

  useEffect(() => {
    const follow = (): void => {
      const asked = readHash(location.hash)
      if (asked === undefined) return
      show(asked)
      // No element has a name with filters in it, so the page does not go there by itself; it has the new length when it is drawn.
      requestAnimationFrame(() => document.getElementById("records")?.scrollIntoView())
    }
    if (location.hash.includes("?")) follow()
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  }, [])

  const change = (next: Filters): void => {
    show(next)
    remember(next)
  }

  const shown = found.records.slice(0, most)
  const left = found.records.length - shown.length
  return (
    <>
      <FilterBar {...{ change, facets, filters }} counts={found.counts} />
      <p class="count" role="status">
        {found.records.length} of {records.length} records
      </p>
      <ol class="list">
        {shown.map((record) => (
          <li key={record.number}>
            <RecordView record={record} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="more" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, left)} more
        </button>
      )}
    </>
  )
}
