"""Files of a table, as each library reads them: rows with values of Python, and where types are kept, those."""

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.json as pj
import pyarrow.parquet as pq


def python(value):
    """pandas has lists as arrays of numpy, of any depth."""
    if isinstance(value, np.ndarray) or isinstance(value, list):
        return [python(element) for element in value]
    if isinstance(value, dict):
        return {key: python(part) for key, part in value.items()}
    return value.item() if isinstance(value, np.generic) else value


def pandas_rows(files: list[str]):
    if files[0].endswith(".parquet"):
        frames = [pd.read_parquet(path) for path in files]
    else:
        # Otherwise texts that are all numbers become numbers.
        frames = [pd.read_json(path, lines=True, dtype=False, convert_dates=False) for path in files]
    frame = pd.concat(frames, ignore_index=True)
    rows = [python(row) for row in frame.to_dict("records")]
    types = {name: str(kind) for name, kind in frame.dtypes.items()}
    wrong = {name: kind for name, kind in types.items() if isinstance(rows[0][name], int) and kind != "int64"}
    return rows, f"numbers are {wrong}" if wrong else None


def polars_rows(files: list[str]):
    if files[0].endswith(".parquet"):
        frame = pl.read_parquet(files)
    else:
        frame = pl.scan_ndjson(files, infer_schema_length=None).collect()
    return frame.to_dicts(), frame.to_arrow().schema


def pyarrow_rows(files: list[str]):
    if files[0].endswith(".parquet"):
        table = pa.concat_tables([pq.read_table(path) for path in files])
    else:
        tables = [pj.read_json(path) for path in files]
        table = pa.concat_tables(tables, promote_options="permissive")
    return table.to_pylist(), table.schema


def duckdb_rows(files: list[str]):
    reader = "read_parquet" if files[0].endswith(".parquet") else "read_json"
    relation = duckdb.sql(f"SELECT * FROM {reader}({files!r})")
    rows = [dict(zip(relation.columns, values)) for values in relation.fetchall()]
    return rows, relation.limit(0).to_arrow_table().schema


READERS = {"pandas": pandas_rows, "polars": polars_rows, "pyarrow": pyarrow_rows, "duckdb": duckdb_rows}
