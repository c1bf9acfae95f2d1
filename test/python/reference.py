"""What a dataset folder holds, read with nothing but the json module of Python: what all other readers are compared with."""

import json
from pathlib import Path

import pyarrow as pa

MESSAGES = pa.list_(pa.struct([("role", pa.string()), ("content", pa.string())]))
TESTS = pa.list_(
    pa.struct([("input", pa.list_(pa.int64())), ("memory", pa.list_(pa.uint8())), ("output", pa.int64())])
)


def plan_of(folder: Path) -> dict:
    return json.loads((folder / "plan.json").read_text(encoding="utf8"))


def tables_of(plan: dict) -> list[str]:
    return ["data", *plan["views"]]


def config_of(table: str) -> str:
    return "default" if table == "data" else table


def files_of(folder: Path, table: str, split: str) -> list[str]:
    """The files of a split in order; the hyphen keeps test-… and test_wording-… apart."""
    files = sorted(str(path) for path in (folder / table).glob(f"{split}-*"))
    if not files:
        raise FileNotFoundError(f"no files of {table}/{split} in {folder}")
    return files


def rows_of(folder: Path, table: str, split: str) -> list[dict]:
    """The rows of a split, of a folder of JSON lines."""
    return [json.loads(line) for path in files_of(folder, table, split) for line in open(path, encoding="utf8")]


def schema_of(plan: dict, table: str) -> pa.Schema:
    """What the columns have to be, said once more."""
    tests = [("tests", TESTS)] if "tests" in plan else []
    if table == "sft":
        return pa.schema([("prompt", pa.string()), ("completion", pa.string()), ("id", pa.string())])
    if table == "chat":
        return pa.schema([("messages", MESSAGES), ("id", pa.string())])
    if table == "rl":
        place = [("split", pa.string()), ("index", pa.int64()), ("id", pa.string())]
        return pa.schema(
            [
                ("prompt", MESSAGES),
                ("answer", pa.string()),
                *tests,
                ("info", pa.string()),
                ("data_source", pa.string()),
                ("ability", pa.string()),
                ("reward_model", pa.struct([("style", pa.string()), ("ground_truth", pa.string())])),
                ("extra_info", pa.struct([*place, ("level", pa.int64()), ("family", pa.string())])),
                ("id", pa.string()),
            ]
        )
    return pa.schema(
        [
            ("prompt", pa.string()),
            ("binary_ir", pa.list_(pa.uint8())),
            ("assembly", pa.string()),
            ("expected_output", pa.int64()),
            ("level", pa.int64()),
            ("category", pa.string()),
            ("id", pa.string()),
            ("family", pa.string()),
            ("problem", pa.string()),
            ("steps", pa.int64()),
            *tests,
        ]
    )


def plain_type(kind: pa.DataType):
    """A type without what readers differ in and nobody cares for: how long a string may be, and what a list's element is called."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return ("list", plain_type(kind.value_type))
    if pa.types.is_struct(kind):
        return ("struct", tuple((field.name, plain_type(field.type)) for field in kind))
    name = str(kind)
    return "string" if name in ("large_string", "string_view") else name


def plain_schema(schema: pa.Schema) -> list:
    return [(field.name, plain_type(field.type)) for field in schema]


def first_difference(rows: list[dict], expected: list[dict]) -> str | None:
    """Where rows are not those expected, in all of their values and the order of their columns."""
    if len(rows) != len(expected):
        return f"{len(rows)} rows, not {len(expected)}"
    for number, (row, right) in enumerate(zip(rows, expected)):
        # As text, in which 5, 5.0 and True are not equal, nor are parts in another order.
        if repr(row) != repr(right):
            keys = [key for key in {**row, **right} if repr(row.get(key, ...)) != repr(right.get(key, ...))]
            key = keys[0] if keys else "the order of columns"
            return f"row {number}, {key}: {repr(row.get(key))[:80]}, not {repr(right.get(key))[:80]}"
    return None
