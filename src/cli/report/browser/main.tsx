import { render } from "preact"
import { Machine } from "../../../vm/exec/Machine.js"
render(<p>{String(new Machine().steps)}</p>, document.body)
