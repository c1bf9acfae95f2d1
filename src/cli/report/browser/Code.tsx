import { useMemo } from "preact/hooks"
import { highlight } from "./highlight.js"

/** Assembly, coloured. Long lines scroll in their box, which keys can reach. */
export const Code = ({ label, source }: { readonly label: string; readonly source: string }) => {
  const tokens = useMemo(() => highlight(source), [source])
  return (
    <pre tabIndex={0} role="region" aria-label={label}>
      <code>
        {tokens.map(({ kind, text }, n) =>
          kind === "text" ? (
            text
          ) : (
            <span key={n} class={`tok-${kind}`}>
              {text}
            </span>
          ),
        )}
      </code>
    </pre>
  )
}
