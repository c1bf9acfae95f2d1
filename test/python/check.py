"""
Opens dataset folders with what people open them with, and compares all values with those that the json module reads.

    python check.py JSONL_FOLDER [FOLDER…] [-- JSONL_FOLDER [FOLDER…]]…

The folders up to a "--" hold the same dataset in different formats, the first one as JSON lines. One line a check, then
"N passed, N failed".
"""

import hashlib
import re
import sys
from multiprocessing import get_context
from pathlib import Path

import pyarrow.parquet as pq
from datasets import load_dataset
from datasets.distributed import split_dataset_by_node

from checks import check, summary
from readers import READERS
from reference import config_of, files_of, first_difference, plain_schema, plan_of, rows_of, schema_of, tables_of

WORKERS = 4
MEBIBYTE = 1 << 20
# Records of a split whose Parquet files have a row group with more than a mebibyte in a list, if it is one file.
LARGE = 16_384


def wrong_schema(schema, plan: dict, table: str) -> str | None:
    found, expected = plain_schema(schema), plain_schema(schema_of(plan, table))
    return None if found == expected else f"columns are {found}, not {expected}"


def loaded_as(folder: Path, plan: dict, table: str, expected: dict) -> str | None:
    """With `load_dataset`: the splits, the types and the values."""
    dataset = load_dataset(str(folder), config_of(table))
    if list(dataset) != list(expected):
        return f"splits are {list(dataset)}"
    for split, rows in expected.items():
        wrong = wrong_schema(dataset[split].features.arrow_schema, plan, table) or first_difference(
            dataset[split].to_list(), rows
        )
        if wrong:
            return f"{split}: {wrong}"
    return None


def part_of(folder: str, split: str, index: int) -> list[str]:
    """What a worker of several reads: its own files."""
    stream = load_dataset(folder, split=split, streaming=True)
    return [row["id"] for row in stream.shard(num_shards=WORKERS, index=index)]


def streamed(folder: Path, split: str, rows: list[dict], files: int) -> str | None:
    """As a stream, by four processes at once, each with as many files as the others."""
    stream = load_dataset(str(folder), split=split, streaming=True)
    if stream.num_shards != files:
        return f"{stream.num_shards} parts, not {files}"
    with get_context("spawn").Pool(WORKERS) as pool:
        parts = pool.starmap(part_of, [(str(folder), split, index) for index in range(WORKERS)])
        pool.close()
        pool.join()
    if not all(parts):
        return "a worker has nothing to do"
    ids = sorted(id for part in parts for id in part)
    if ids != sorted(row["id"] for row in rows):
        return "the parts are not the whole"
    nodes = [split_dataset_by_node(stream, rank=rank, world_size=WORKERS) for rank in range(WORKERS)]
    if sum(sum(1 for _ in node) for node in nodes) != len(rows):
        return "the parts of the nodes are not the whole"
    return first_difference(list(stream), rows)


def shuffled(folder: Path, split: str, rows: list[dict]) -> str | None:
    """Shuffled, with a buffer smaller than the split: all values in another order."""
    stream = load_dataset(str(folder), split=split, streaming=True).shuffle(seed=7, buffer_size=100)
    found = list(stream)
    if [row["id"] for row in found] == [row["id"] for row in rows]:
        return "the order is the same"
    place = {row["id"]: number for number, row in enumerate(rows)}
    return first_difference(sorted(found, key=lambda row: place[row["id"]]), rows)


def as_verl(folder: Path, rows: list[dict]) -> str | None:
    """Parquet files alone, without the card: as verl opens them."""
    files = files_of(folder, "rl", "train")
    return first_difference(load_dataset("parquet", data_files=files)["train"].to_list(), rows)


def snippets(folder: Path, plan: dict) -> str | None:
    """The Python of the card runs, and reads all of the split."""
    blocks = re.findall(r"^```python\n(.*?)^```", (folder / "README.md").read_text(encoding="utf8"), re.M | re.S)
    if len(blocks) != 4:
        return f"{len(blocks)} blocks"
    records = plan["splits"][0]["records"]
    for block in blocks:
        names = {}
        exec(block.replace("DIR", str(folder)), names)
        if "records" in names and len(names["records"]) != records:
            return f"{len(names['records'])} records by\n{block}"
        if "counts" in names and sum(count for *_, count in names["counts"]) != records:
            return f"{names['counts']} by\n{block}"
    return None


def checksums(folder: Path) -> str | None:
    for line in (folder / "SHA256SUMS").read_text(encoding="utf8").splitlines():
        digest, path = line.split("  ", 1)
        if hashlib.sha256((folder / path).read_bytes()).hexdigest() != digest:
            return f"{path} has another checksum"
    return None


def large_group(folder: Path) -> str | None:
    """Some row group has more than 1 MiB of bytes in a list: what writers get wrong is only wrong there."""
    file = pq.ParquetFile(files_of(folder, "data", "train")[0])
    column = next(n for n, name in enumerate(file.schema_arrow.names) if name == "binary_ir")
    sizes = [
        file.metadata.row_group(group).column(column).total_uncompressed_size
        for group in range(file.metadata.num_row_groups)
    ]
    return None if max(sizes) > MEBIBYTE else f"the largest list column of a row group has {max(sizes)} bytes"


def check_files(name: str, folder: Path, plan: dict, table: str, expected: dict) -> None:
    """The files of a table with each library; JSON lines have no types beyond those of their values."""
    for library, read in READERS.items():

        def run():
            for split, rows in expected.items():
                found, schema = read(files_of(folder, table, split))
                wrong = schema if isinstance(schema, str) else None
                if schema is not None and wrong is None and plan["format"] == "parquet":
                    wrong = wrong_schema(schema, plan, table)
                wrong = wrong or first_difference(found, rows)
                if wrong:
                    return f"{split}: {wrong}"
            return None

        check(f"{name} with {library}", run)


def check_folder(folder: Path, expected: dict) -> None:
    plan = plan_of(folder)
    files = {split["name"]: split["shards"] for split in plan["splits"]}
    about = f"{plan['format']}, {sum(split['records'] for split in plan['splits'])} records"
    for table in tables_of(plan):
        name = f"{about}: {config_of(table)}"
        check(f"{name} with datasets", lambda: loaded_as(folder, plan, table, expected[table]))
        check_files(name, folder, plan, table, expected[table])
    train = expected["data"]["train"]
    if files["train"] >= WORKERS:
        check(f"{about}: streamed by {WORKERS} workers", lambda: streamed(folder, "train", train, files["train"]))
    check(f"{about}: streamed and shuffled", lambda: shuffled(folder, "train", train))
    check(f"{about}: the snippets of the card", lambda: snippets(folder, plan))
    check(f"{about}: SHA256SUMS", lambda: checksums(folder))
    if plan["format"] == "parquet" and "rl" in plan["views"]:
        check(f"{about}: rl without the card", lambda: as_verl(folder, expected["rl"]["train"]))
    if plan["format"] == "parquet" and plan["splits"][0]["records"] >= LARGE:
        check(f"{about}: a row group with more than 1 MiB of bytes", lambda: large_group(folder))


def check_dataset(folders: list[Path]) -> None:
    plan = plan_of(folders[0])
    if plan["format"] != "jsonl":
        sys.exit(f"{folders[0]} is not one of JSON lines; give that first")
    expected = {
        table: {split["name"]: rows_of(folders[0], table, split["name"]) for split in plan["splits"]}
        for table in tables_of(plan)
    }
    for table, splits in expected.items():
        for split in plan["splits"]:
            rows = len(splits[split["name"]])
            check(
                f"{table}/{split['name']} has {split['records']} rows",
                lambda: None if rows == split["records"] else f"it has {rows}",
            )
    for folder in folders:
        check_folder(folder, expected)


def main(words: list[str]) -> int:
    while words:
        end = words.index("--") if "--" in words else len(words)
        check_dataset([Path(folder) for folder in words[:end]])
        words = words[end + 1 :]
    return summary()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
