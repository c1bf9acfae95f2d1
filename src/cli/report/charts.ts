import { BarChart } from "echarts/charts"
import { GridComponent } from "echarts/components"
import * as echarts from "echarts/core"
import { SVGRenderer } from "echarts/renderers"
import { escaped, html, Html } from "./html.js"
import { whole } from "../../domain/quantity.js"
import { compact } from "./numbers.js"
import { dataTable } from "./tables.js"

echarts.use([BarChart, GridComponent, SVGRenderer])

/** Bars of one colour: a value for each label. */
interface Series {
  readonly name: string
  /** A colour of CSS: the page has one for light and one for dark. */
  readonly color: string
  readonly values: ReadonlyArray<number>
}

/** A bar chart, and what those read who do not see it. */
interface Chart {
  readonly title: string
  /** What there is to see, in a sentence. */
  readonly summary: string
  /** What the labels are, and the labels: as they are on the axis, and in full for the table. */
  readonly labelled: string
  readonly labels: ReadonlyArray<string>
  readonly fullLabels?: ReadonlyArray<string>
  /** One on top of the other where there are several. */
  readonly series: ReadonlyArray<Series>
  /** Labels stand on the left, the first at the top. */
  readonly horizontal?: boolean
  readonly axis?: (value: number) => string
  readonly cell?: (value: number) => string
}

const WIDTH = 480
const HEIGHT = 240
const ROW = 22
/** Height of what is not rows: the axis. */
const AROUND = 40
const FONT = 12

const TEXT = { color: "var(--ink-muted)", fontSize: FONT, fontFamily: "inherit" }

/** What the library adds for pages in which it runs. */
const forStaticPage = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>/, "")
    .replace(/ (class="zr[^"]*"|ecmeta_\w+="[^"]*"|xmlns:xlink="[^"]*"|pointer-events="[^"]*"|baseProfile="full")/g, "")
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>\n?/, "")

/** `options` as SVG of this size. */
const draw = (width: number, height: number, options: echarts.EChartsCoreOption): string => {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...options })
    return forStaticPage(chart.renderToSVGString({ useViewBox: true }))
  } finally {
    // Otherwise it keeps the process.
    chart.dispose()
  }
}

const bars = ({ series }: Chart) =>
  series.map(({ color, name, values }) => ({
    ...{ type: "bar", name, data: [...values], silent: true, emphasis: { disabled: true } },
    ...(series.length > 1 ? { stack: "all", barCategoryGap: "25%" } : { barCategoryGap: "12%" }),
    itemStyle: { color, borderColor: "var(--surface)", borderWidth: series.length > 1 ? 1 : 0 },
  }))

const svgOf = (chart: Chart): string => {
  const { axis = compact, horizontal = false, labels } = chart
  const height = horizontal ? labels.length * ROW + AROUND : HEIGHT
  const line = { lineStyle: { color: "var(--line)" } }
  const named = {
    type: "category",
    data: [...labels],
    inverse: horizontal,
    axisLine: line,
    axisTick: { show: false },
    axisLabel: { ...TEXT, ...(horizontal ? { interval: 0 } : {}) },
  }
  const valued = { type: "value", splitLine: line, splitNumber: 4, axisLabel: { ...TEXT, formatter: axis } }
  return draw(WIDTH, height, {
    grid: {
      left: 4,
      right: 16,
      top: 12,
      bottom: 4,
      outerBounds: { left: 4, right: 12, top: 0, bottom: 4 },
    },
    xAxis: horizontal ? valued : named,
    yAxis: horizontal ? named : valued,
    series: bars(chart),
  })
}

const withRole = (svg: string, label: string): Html =>
  new Html(
    svg.replace("<svg ", `<svg role="img" aria-label="${escaped(label)}" `).replace(/ width="\d+" height="\d+"/, ""),
  )

/** In HTML, where it wraps as text does. */
const legend = (series: ReadonlyArray<Series>): Html =>
  series.length < 2
    ? html``
    : html`<ul class="legend">
        ${series.map(({ color, name }) => html`<li><span style="background: ${color}"></span> ${name}</li>`)}
      </ul>`

/** A chart with its title, what it shows in a sentence, and its values as a table. */
export const figure = (chart: Chart): Html => {
  const { cell = whole, fullLabels, labelled, labels, series, summary, title } = chart
  const rows = (fullLabels ?? labels).map((label, n) => [label, ...series.map(({ values }) => cell(values[n]!))])
  return html`<figure>
    <figcaption><b>${title}</b> <span>${summary}</span></figcaption>
    ${legend(series)} ${withRole(svgOf(chart), `${title}. ${summary}`)}
    <details class="values">
      <summary>The values as a table</summary>
      ${dataTable(title, [labelled, ...series.map(({ name }) => name)], rows)}
    </details>
  </figure>`
}

const SMALL_WIDTH = 160
const SMALL_HEIGHT = 40

/** Bars without axes, as tall as shares are: to be compared with others of the same labels. */
export const smallBars = (label: string, values: ReadonlyArray<number>): Html =>
  withRole(
    draw(SMALL_WIDTH, SMALL_HEIGHT, {
      grid: { left: 0, right: 0, top: 1, bottom: 1 },
      xAxis: { type: "category", show: false, data: values.map((_, n) => n) },
      yAxis: { type: "value", show: false },
      series: [
        {
          ...{ type: "bar", silent: true, barCategoryGap: "5%", data: [...values], itemStyle: { color: "var(--bar)" } },
          emphasis: { disabled: true },
        },
      ],
    }),
    label,
  )
