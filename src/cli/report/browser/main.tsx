import { render } from "preact"
import type { ShownRecord } from "../ShownRecord.js"
import { RecordBrowser } from "./RecordBrowser.js"

const data = document.getElementById("shown-records")
const place = document.getElementById("browser")

if (data !== null && place !== null) {
  const records = JSON.parse(data.textContent) as ReadonlyArray<ShownRecord>
  render(<RecordBrowser records={records} />, place)
}
