import { useId } from "preact/hooks"
import { type Facet, type Filters, type Found, NO_FILTERS } from "./filters.js"

const NAMES: Readonly<Record<Facet, string>> = {
  level: "Level",
  category: "Category",
  family: "Family",
  split: "Split",
  verdict: "Verdict",
}

interface ChoiceProps {
  readonly facet: Facet
  readonly values: ReadonlyArray<string>
  readonly chosen: string | undefined
  readonly counts: ReadonlyMap<string, number>
  readonly choose: (value: string | undefined) => void
}

const Choice = ({ choose, chosen, counts, facet, values }: ChoiceProps) => {
  const id = useId()
  // A link can ask for what no record here has.
  const offered = chosen === undefined || values.includes(chosen) ? values : [...values, chosen]
  return (
    <div class="control">
      <label for={id}>{NAMES[facet]}</label>
      <select
        id={id}
        name={facet}
        value={chosen ?? ""}
        onChange={({ currentTarget: { value } }) => choose(value === "" ? undefined : value)}
      >
        <option value="">All</option>
        {offered.map((value) => (
          <option key={value} value={value}>
            {value} ({counts.get(value) ?? 0})
          </option>
        ))}
      </select>
    </div>
  )
}

interface FilterBarProps {
  readonly facets: ReadonlyMap<Facet, ReadonlyArray<string>>
  readonly filters: Filters
  readonly counts: Found["counts"]
  readonly change: (filters: Filters) => void
}

const withFacet = (filters: Filters, facet: Facet, value: string | undefined): Filters => {
  const { [facet]: _, ...rest } = filters
  return value === undefined ? rest : { ...rest, [facet]: value }
}

/** The controls that pick records. */
export const FilterBar = ({ change, counts, facets, filters }: FilterBarProps) => {
  const id = useId()
  return (
    <form class="controls" role="search" aria-label="Records" onSubmit={(event) => event.preventDefault()}>
      {[...facets].map(([facet, values]) => (
        <Choice
          key={facet}
          {...{ facet, values }}
          chosen={filters[facet]}
          counts={counts[facet]}
          choose={(value) => change(withFacet(filters, facet, value))}
        />
      ))}
      <div class="control search">
        <label for={id}>Text in prompt or assembly</label>
        <input
          id={id}
          type="search"
          name="text"
          autocomplete="off"
          spellcheck={false}
          value={filters.text}
          onInput={({ currentTarget }) => change({ ...filters, text: currentTarget.value })}
        />
      </div>
      <button type="button" class="clear" onClick={() => change(NO_FILTERS)}>
        Clear filters
      </button>
    </form>
  )
}
