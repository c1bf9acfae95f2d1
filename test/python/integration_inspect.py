"""
Evaluates given answers with Inspect and the task and the scorer of integrations/python/nl_datagen.py.

    python integration_inspect.py JSONL_FOLDER

NL_DATAGEN_COMMAND says what nl is, if it is not dist/nl.js.
"""

import importlib.util
import os
import sys
import tempfile
from pathlib import Path

import nl_datagen
from checks import check, differs, summary
from inspect_ai import Task, eval
from inspect_ai.log import read_eval_log
from inspect_ai.model import ModelOutput, ModelUsage, get_model
from inspect_ai.scorer import CORRECT, INCORRECT
from nl_datagen import inspect_dataset, nl_scorer, records

WRONG = "mov r0, 123456789\nhalt"


def model(texts: list[str]):
    """One that says these, in this order. Without the usage, Inspect would count tokens, with a vocabulary from the network."""
    usage = ModelUsage(input_tokens=1, output_tokens=1, total_tokens=2)
    outputs = [ModelOutput.from_content("mockllm/model", text) for text in texts]
    for output in outputs:
        output.usage = usage
    return get_model("mockllm/model", custom_outputs=outputs)


def evaluated(task, texts: list[str], **options):
    [log] = eval(task, model=model(texts), max_samples=1, max_connections=1, display="none", **options)
    # With its samples, which are otherwise read from the file later.
    return read_eval_log(log.location)


def accuracy(log) -> float:
    [its] = log.results.scores
    return its.metrics["accuracy"].value


def answers(folder: Path) -> tuple[list[str], list[str]]:
    """Every fourth is wrong."""
    own = {row["id"]: row["assembly"] for row in records(folder, "test", "data")}
    texts = [f"Here:\n```\n{program}\n```" if n % 4 else WRONG for n, program in enumerate(own.values())]
    return texts, [CORRECT if n % 4 else INCORRECT for n in range(len(texts))]


def wrong_in(log, folder: Path, expected: list[str]) -> str | None:
    if log.status != "success":
        return f"{log.status}: {log.error and log.error.message}"
    ids = [row["id"] for row in records(folder, "test")]
    samples = {sample.id: sample for sample in log.samples}
    right = expected.count(CORRECT) / len(expected)
    return (
        differs(accuracy(log), right)
        or differs(sorted(samples), sorted(ids))
        or differs([samples[id].scores["nl_scorer"].value for id in ids], expected)
        or differs({samples[id].scores["nl_scorer"].metadata["verdict"] for id in ids}, {"passed", "wrong-answer"})
    )


def of_a_task(folder: Path) -> str | None:
    texts, expected = answers(folder)
    return wrong_in(evaluated(nl_datagen.nl_datagen(str(folder)), texts), folder, expected)


def of_a_file(folder: Path) -> str | None:
    """`inspect eval nl_datagen.py@nl_datagen -T dataset=DIR`, as the command line finds it."""
    texts, expected = answers(folder)
    log = evaluated(f"{nl_datagen.__file__}@nl_datagen", texts, task_args={"dataset": str(folder)})
    return wrong_in(log, folder, expected) or differs(log.eval.task, "nl_datagen")


def of_parts(folder: Path) -> str | None:
    task = Task(dataset=inspect_dataset(folder, "validation", limit=3), scorer=nl_scorer())
    log = evaluated(task, ["", "nonsense", WRONG])
    return differs(accuracy(log), 0.0) or differs(log.results.total_samples, 3)


def before_inspect() -> str | None:
    """Where the file is imported before Inspect is, its task and scorer are Inspect's too, when they are called."""
    module = sys.modules.pop("inspect_ai")
    try:
        spec = importlib.util.spec_from_file_location("early", nl_datagen.__file__)
        early = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(early)
    finally:
        sys.modules["inspect_ai"] = module
    from inspect_ai._util.registry import registry_info

    return differs(registry_info(early.nl_scorer()).name, "nl_scorer")


def broken(folder: Path) -> str | None:
    """A tool that does not work is an error of the evaluation, not an incorrect answer."""
    before = os.environ.get(nl_datagen.COMMAND_VARIABLE)
    nl_datagen._server.stop()
    os.environ[nl_datagen.COMMAND_VARIABLE] = "/nowhere/nl"
    try:
        task = Task(dataset=inspect_dataset(folder, limit=1), scorer=nl_scorer())
        log = evaluated(task, [WRONG])
    finally:
        os.environ.pop(nl_datagen.COMMAND_VARIABLE)
        if before is not None:
            os.environ[nl_datagen.COMMAND_VARIABLE] = before
    return differs(log.status, "error") or (None if "/nowhere/nl" in log.error.message else log.error.message)


def main(folder: Path) -> int:
    check("Inspect: accuracy of a task with given answers", lambda: of_a_task(folder))
    check("Inspect: the task of the file, as the command line finds it", lambda: of_a_file(folder))
    check("Inspect: dataset and scorer in a task of one's own", lambda: of_parts(folder))
    check("Inspect: imported later", before_inspect)
    check("Inspect: a broken tool is an error", lambda: broken(folder))
    return summary()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as logs:
        os.environ["INSPECT_LOG_DIR"] = logs
        status = main(Path(sys.argv[1]).resolve())
    sys.exit(status)
