"""
Runs integrations/python/nl_datagen.py as trainers do, on records of a dataset folder that was made with tests and the view rl.

    python integration.py JSONL_FOLDER PARQUET_FOLDER

NL_DATAGEN_COMMAND says what nl is, if it is not dist/nl.js.
"""

import importlib.util
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import nl_datagen
from checks import check, differs, raised, summary
from datasets import load_dataset
from nl_datagen import ToolError, compute_score, records, reward, score, score_batch

FILE = Path(nl_datagen.__file__)
WRONG = "mov r0, 123456789\nhalt"
EIGHT = "mov r0, 8\nhalt"
PASSED = {"passed": True, "verdict": "passed", "result": 8, "expected": 8}
PASSED |= {"test": None, "steps": 2, "bytes": 12, "error": None}


def pid() -> int:
    """Of the process that scores."""
    return nl_datagen._server.running.process.pid


@contextmanager
def command(words: str | None):
    """With another command, and no process of the one before."""
    before = os.environ.pop(nl_datagen.COMMAND_VARIABLE, None)
    nl_datagen._server.stop()
    if words is not None:
        os.environ[nl_datagen.COMMAND_VARIABLE] = words
    try:
        yield
    finally:
        nl_datagen._server.stop()
        os.environ.pop(nl_datagen.COMMAND_VARIABLE, None)
        if before is not None:
            os.environ[nl_datagen.COMMAND_VARIABLE] = before


@contextmanager
def script(text: str):
    """The command that runs a Python program, which gets the words of the true one after its own."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "program.py"
        path.write_text(textwrap.dedent(text), encoding="utf8")
        with command(f"{sys.executable} {path} {directory}"):
            yield


def verdicts() -> str | None:
    fenced = f"<think>mov r0, 1</think>Here it is:\n\n```asm\n{EIGHT}\n```\nIt leaves 8."
    message = {"role": "assistant", "content": EIGHT}
    table = [
        (EIGHT, "passed"),
        (fenced, "passed"),
        ([message], "passed"),
        ([{"role": "assistant", "content": WRONG}, {"role": "user", "content": "No."}, message], "passed"),
        ([{"role": "assistant", "content": [{"type": "text", "text": EIGHT}]}], "passed"),
        ([{"role": "assistant", "content": None, "tool_calls": []}], "no-program"),
        (WRONG, "wrong-answer"),
        ("mov r0, 8\ndiv r0, r0, zero\nhalt", "fault"),
        ("again: b again", "out-of-fuel"),
        ("The answer is 8.", "not-assembled"),
        ("mov r0, 8 \ud83d \ud800", "not-assembled"),
        ("mov r0, 8 ; \U0001f600 \u2028 \x00\nhalt", "passed"),
        (b"\xff\xff\xff\xff", "not-decoded"),
        ([255, 255, 255, 255], "not-decoded"),
        ("", "no-program"),
        (" \n", "no-program"),
        (None, "no-program"),
        ([], "no-program"),
        (b"", "no-program"),
    ]
    for completion, verdict in table:
        found = score(completion, expected=8)
        if found["verdict"] != verdict or found["passed"] != (verdict == "passed"):
            return f"{completion!r}: {found}"
    return differs(score(EIGHT, expected=8), PASSED)


def own_and_others(rows: list[dict], own: dict[str, str]) -> str | None:
    wrong = 0
    for row in rows:
        problem = {"tests": row["tests"], "steps": json.loads(row["info"])["steps"]}
        if not score(own[row["id"]], **problem)["passed"]:
            return f"{row['id']} does not pass with its own program"
        wrong += score(WRONG, **problem)["passed"]
    return differs(wrong, 0)


def as_bytes(folder: Path) -> str | None:
    for row in records(folder, "test", "data"):
        problem = {"tests": row["tests"], "steps": row["steps"]}
        bytes_of_program = bytes(row["binary_ir"])
        for completion in (bytes_of_program, row["binary_ir"], str(row["binary_ir"]), bytes_of_program.hex()):
            if not score(completion, **problem)["passed"]:
                return f"{row['id']} does not pass as {str(completion)[:80]}"
    return None


def batches(rows: list[dict], own: dict[str, str]) -> str | None:
    completions = [own[row["id"]] if n % 3 else WRONG for n, row in enumerate(rows)]
    tests = [row["tests"] for row in rows]
    steps = [json.loads(row["info"])["steps"] for row in rows]
    one_by_one = [score(*row[:1], tests=row[1], steps=row[2]) for row in zip(completions, tests, steps)]
    return (
        differs(score_batch(completions, tests=tests, steps=steps), one_by_one)
        or differs([outcome["passed"] for outcome in one_by_one], [n % 3 > 0 for n in range(len(rows))])
        or differs(score_batch([]), [])
        or differs(score_batch([EIGHT, EIGHT], expected=[8, None], tests=[None, tests[0]])[0], PASSED)
    )


def large() -> str | None:
    """Requests and answers that no pipe holds, both ways at once."""
    comment = "; \u00e9" * 5_000
    completions = [f"mov r0, {n}\nhalt {comment}" for n in range(2_000)]
    found = score_batch(completions, expected=[n - n % 2 for n in range(2_000)])
    one = score(f"{EIGHT} {'; ' * 100_000}", expected=8)
    longer_than_programs = score("a" * (1 << 20), expected=8)["verdict"]
    return (
        differs([outcome["passed"] for outcome in found], [n % 2 == 0 for n in range(2_000)])
        or differs([outcome["result"] for outcome in found], list(range(2_000)))
        or differs(one, PASSED)
        or differs(longer_than_programs, "not-assembled")
    )


def no_problems() -> str | None:
    test = {"input": [1], "memory": [], "output": 1}
    return (
        raised(ValueError, lambda: score(EIGHT), "either tests or the expected number")
        or raised(ValueError, lambda: score(EIGHT, tests=[test], expected=1), "either")
        or raised(ValueError, lambda: score(EIGHT, tests=[]), "tests")
        or raised(ValueError, lambda: score(EIGHT, tests=[{"input": [1]}]), "tests[0]")
        or raised(ValueError, lambda: score(EIGHT, expected="8"), "expected_output")
        or raised(ValueError, lambda: score(EIGHT, expected=8, steps=-1), "steps")
        or raised(ValueError, lambda: score(3.5, expected=8), "completion")
        or raised(ValueError, lambda: score("a" * (17 << 20), expected=8), "longer")
        or raised(ValueError, lambda: score_batch([EIGHT, EIGHT], expected=[8]), "2 completions", "1 element")
        or raised(ValueError, lambda: score_batch([EIGHT] * 3, expected=[8, "x", 8]), "completion 1:")
        or raised(ValueError, lambda: reward([EIGHT]), "tests", "answer")
        or raised(ValueError, lambda: reward([EIGHT], answer=["eight"]), "answer")
        or raised(ValueError, lambda: reward([EIGHT], info=["{"]), "info")
        or raised(ValueError, lambda: reward([EIGHT] * 2, answer=["8"]), "answer", "2 completions")
        or raised(ValueError, lambda: compute_score("nl-datagen", EIGHT, "eight"), "ground truth")
        or raised(ValueError, lambda: compute_score("nl-datagen", EIGHT, "true"), "ground truth")
        or raised(ValueError, lambda: compute_score("nl-datagen", EIGHT, "[1]"), "tests")
        or differs(score(EIGHT, expected=8), PASSED)
    )


def as_trl(folder: Path, own: dict[str, str], form: str) -> str | None:
    """Every column but the prompt comes as a list, and more than those; a prompt has several completions."""
    dataset = load_dataset(str(folder), "rl", split="validation").with_format(None if form == "python" else form)
    rows = [row for row in dataset for _ in range(2)]
    plain = [row for row in load_dataset(str(folder), "rl", split="validation") for _ in range(2)]
    texts = [own[row["id"]] if n % 2 == 0 else WRONG for n, row in enumerate(plain)]
    expected = [1.0 if n % 2 == 0 else 0.0 for n in range(len(rows))]
    messages = [[{"role": "assistant", "content": text}] for text in texts]
    columns = {key: [row[key] for row in rows] for key in rows[0] if key != "prompt"}
    more = {"prompts": [row["prompt"] for row in plain], "completion_ids": [[1]] * len(rows), "trainer_state": object()}

    def without(*names: str) -> dict:
        return {key: value for key, value in columns.items() if key not in names}

    return (
        differs(reward(completions=texts, **columns, **more), expected)
        or differs(reward(completions=messages, **columns, **more), expected)
        or differs(reward(completions=messages, **without("tests"), **more), expected)
        or differs(reward(completions=messages, **without("tests", "info"), **more)[1::2], expected[1::2])
    )


def as_trl_on_records(folder: Path, own: dict[str, str]) -> str | None:
    dataset = load_dataset(str(folder), split="validation")
    columns = {key: dataset[:][key] for key in dataset.column_names if key != "prompt"}
    programs = [own[id] for id in columns["id"]]
    none = [WRONG] * len(programs)
    return differs(reward(programs, **columns), [1.0] * len(programs)) or differs(
        reward(none, **columns), [0.0] * len(programs)
    )


def answers_alone() -> str | None:
    found = reward([EIGHT, WRONG, None], answer=["8", "8", "8"])
    return differs(found, [1.0, 0.0, 0.0]) or differs(reward([EIGHT], tests=[None], answer=["8"]), [1.0])


def as_verl(folder: Path, own: dict[str, str]) -> str | None:
    """The file is loaded by its path, and the rows come from Parquet files without the card."""
    spec = importlib.util.spec_from_file_location("custom_module", FILE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    files = sorted(str(path) for path in (folder / "rl").glob("validation-*"))
    for row in load_dataset("parquet", data_files=files)["train"]:
        given = {"data_source": row["data_source"], "ground_truth": row["reward_model"]["ground_truth"]}
        given |= {"extra_info": row["extra_info"]}
        if module.compute_score(solution_str=own[row["id"]], **given) != 1.0:
            return f"{row['id']} does not pass with its own program"
        if module.compute_score(solution_str=WRONG, **given) != 0.0:
            return f"{row['id']} passes with another"
    module._server.close()
    return (
        differs(compute_score("nl-datagen", EIGHT, "8"), 1.0)
        or differs(compute_score("nl-datagen", EIGHT, "9", None, reward_router_address=None), 0.0)
        or differs(compute_score("nl-datagen", EIGHT, 8, {"steps": 2}), 1.0)
    )


def same_rows(folders: list[Path]) -> str | None:
    first, second = ([list(records(folder, "test", table)) for table in ("rl", "data")] for folder in folders)
    return (
        differs(first, second)
        or raised(FileNotFoundError, lambda: records(folders[0], "tests"), "tests")
        or raised(FileNotFoundError, lambda: records(folders[0], "test", "dpo"), "--views dpo")
    )


def killed() -> str | None:
    score(EIGHT, expected=8)
    first = pid()
    os.kill(first, signal.SIGKILL)
    wrong = differs(score(EIGHT, expected=8), PASSED)
    return wrong or ("the process is the same" if pid() == first else None)


ENDS_AFTER = """
    # Answers so many requests in its first run, and all in the second.
    import json, os, sys
    starts = os.path.join(sys.argv[1], "starts")
    open(starts, "a").write("x")
    count = len(open(starts).read())
    for n, line in enumerate(sys.stdin):
        if count <= {runs} and n == 3:
            sys.stderr.write("out of luck\\n")
            sys.exit(7)
        request = json.loads(line)
        answer = dict(id=request["id"], passed=True, verdict="passed", result=request["expected_output"])
        print(json.dumps(answer), flush=True)
"""


def ends_once() -> str | None:
    with script(ENDS_AFTER.format(runs=1)):
        found = score_batch([EIGHT] * 10, expected=list(range(10)))
    return differs([outcome["result"] for outcome in found], list(range(10)))


def ends_again() -> str | None:
    with script(ENDS_AFTER.format(runs=2)):
        return raised(ToolError, lambda: score_batch([EIGHT] * 10, expected=[8] * 10), "ended with 7", "out of luck")


def no_tool() -> str | None:
    with command("/nowhere/nl"):
        wrong = raised(ToolError, lambda: reward([EIGHT], answer=["8"]), "/nowhere/nl score --serve", "could not be started")
    with command(f"{sys.executable} -c pass"):
        wrong = wrong or raised(ToolError, lambda: compute_score("nl-datagen", EIGHT, "8"), "ended with 0")
    with script("import sys\nfor line in sys.stdin: print(line, end='', flush=True)"):
        wrong = wrong or raised(ToolError, lambda: score(EIGHT, expected=8), "does not speak the protocol")
    with script("import sys\nfor line in sys.stdin: print('hello', flush=True)"):
        wrong = wrong or raised(ToolError, lambda: score_batch([EIGHT] * 2, expected=[8] * 2), "hello")
    with script("import sys\nsys.stderr.write('x' * 1_000_000)\nfor line in sys.stdin: sys.exit(3)"):
        wrong = wrong or raised(ToolError, lambda: score(EIGHT, expected=8), "ended with 3", "xxx")
    return wrong or differs(score(EIGHT, expected=8), PASSED)


def found_elsewhere() -> str | None:
    """A copy of the file, without a package around it: `nl` from PATH, or a message that says what was tried."""
    program = "import nl_datagen as n; print(n.score('mov r0, 8\\nhalt', expected=8)['verdict'])"
    with tempfile.TemporaryDirectory() as directory:
        folder = Path(directory) / "a" / "b"
        folder.mkdir(parents=True)
        shutil.copy(FILE, folder)
        binaries = Path(directory) / "bin"
        binaries.mkdir()
        env = {"PATH": str(binaries), "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}

        def run():
            return subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True)

        missing = run()
        words = ("ToolError", nl_datagen.COMMAND_VARIABLE, "dist/nl.js", "nl is not on PATH", "install")
        if missing.returncode == 0 or not all(word in missing.stderr for word in words):
            return f"without nl: {missing}"
        nl = binaries / "nl"
        words_of_nl = nl_datagen._command()[:-2]
        words_of_nl[0] = shutil.which(words_of_nl[0])
        nl.write_text(f'#!/bin/sh\nexec {" ".join(words_of_nl)} "$@"\n', encoding="utf8")
        nl.chmod(0o755)
        found = run()
        return differs((found.stdout, found.stderr, found.returncode), ("passed\n", "", 0))


def scored_in_child(results) -> None:
    outcome = score(EIGHT, expected=8)
    results.put((outcome, pid()))


def forked() -> str | None:
    """While other threads score: one of them may hold any lock, and the child has to do without."""
    score(EIGHT, expected=8)
    mine = pid()
    ends = threading.Event()

    def go_on() -> None:
        while not ends.is_set():
            score_batch([EIGHT] * 20, expected=[8] * 20)

    threads = [threading.Thread(target=go_on) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        context = multiprocessing.get_context("fork")
        results = context.SimpleQueue()
        seen = []
        for _ in range(5):
            child = context.Process(target=scored_in_child, args=(results,))
            child.start()
            child.join(60)
            if child.exitcode != 0:
                child.kill()
                return f"a child ended with {child.exitcode}"
            seen.append(results.get())
    finally:
        ends.set()
        for thread in threads:
            thread.join()
    if any(outcome != PASSED for outcome, _ in seen):
        return f"{seen}"
    if mine in [its for _, its in seen]:
        return "a child has the process of its parent"
    return differs(score(EIGHT, expected=8), PASSED) or differs(pid(), mine)


def spawned() -> str | None:
    context = multiprocessing.get_context("spawn")
    results = context.SimpleQueue()
    child = context.Process(target=scored_in_child, args=(results,))
    child.start()
    outcome, its = results.get()
    child.join()
    return differs(outcome, PASSED) or ("it is the same process" if its == pid() else None)


def threads() -> str | None:
    wrong: list[str] = []

    def work(number: int) -> None:
        for n in range(30):
            value = number * 1_000 + n
            if score(f"mov r0, {value}\nhalt", expected=value)["result"] != value:
                wrong.append(f"{value}")
            found = score_batch([f"mov r0, {value + m}\nhalt" for m in range(5)], expected=[value] * 5)
            if [outcome["result"] for outcome in found] != [value + m for m in range(5)]:
                wrong.append(f"batch at {value}")

    workers = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    score(EIGHT, expected=8)
    before = pid()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return differs(wrong, []) or differs(pid(), before)


def interrupted() -> str | None:
    """Ctrl-C in the midst of a batch: what it would have been told is not taken for something else's score."""

    class Interrupt(Exception):
        pass

    def interrupt(*_) -> None:
        raise Interrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        try:
            # Each takes all of its fuel, so that they take seconds.
            score_batch(["again: b again"] * 1_000, expected=[8] * 1_000, steps=[1_000_000] * 1_000)
            return "it was not interrupted"
        except Interrupt:
            pass
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return differs(score(EIGHT, expected=8), PASSED)


def exists(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def ends_with_its_process() -> str | None:
    """Whether the process returns or is killed."""
    for ending in ("", "; import os; os.kill(os.getpid(), 9)"):
        program = "import nl_datagen as n; n.score('halt', expected=0); "
        program += f"print(n._server.running.process.pid, flush=True){ending}"
        found = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True)
        if found.stderr:
            return found.stderr
        process = int(found.stdout)
        deadline = time.monotonic() + 20
        while exists(process):
            if time.monotonic() > deadline:
                return f"the process goes on{' after a kill' if ending else ''}"
            time.sleep(0.02)
    return None


def standard_library_alone() -> str | None:
    """Without any package, `import *` too."""
    program = "from nl_datagen import *; print(score('halt', expected=0)['verdict'], callable(nl_scorer))"
    env = {**os.environ, "PYTHONPATH": str(FILE.parent)}
    found = subprocess.run([sys.executable, "-S", "-W", "error", "-c", program], env=env, capture_output=True, text=True)
    return differs((found.stdout, found.stderr), ("passed True\n", ""))


def main(folders: list[Path]) -> int:
    jsonl, parquet = folders
    rows = list(records(jsonl, "validation"))
    own = {row["id"]: row["assembly"] for row in records(jsonl, "validation", "data")}
    check("score: a table of completions and verdicts", verdicts)
    check(f"score: {len(rows)} records, with their own programs and others", lambda: own_and_others(rows, own))
    check("score: programs as bytes, lists and hexadecimal digits", lambda: as_bytes(jsonl))
    check("score_batch: the same as one by one", lambda: batches(rows, own))
    check("score_batch: more than pipes hold", large)
    check("what is no problem raises ValueError", no_problems)
    for form in ("python", "numpy"):
        check(f"reward, as TRL calls it: view rl, values of {form}", lambda: as_trl(parquet, own, form))
    check("reward, as TRL calls it: records", lambda: as_trl_on_records(parquet, own))
    check("reward: answers alone", answers_alone)
    check("compute_score, as verl calls it", lambda: as_verl(parquet, own))
    check("records: JSON lines and Parquet", lambda: same_rows(folders))
    check("a killed process is started again", killed)
    check("a process that ends within a batch is started again, once", ends_once)
    check("a process that ends again raises ToolError", ends_again)
    check("what is not nl raises ToolError", no_tool)
    check("nl from PATH, or a message about all three ways", found_elsewhere)
    check("a fork has a process of its own", forked)
    check("a spawned process has one of its own", spawned)
    check("threads share one process", threads)
    check("an interrupted batch leaves no answers behind", interrupted)
    check("the process ends with the one that started it", ends_with_its_process)
    check("nothing but the standard library", standard_library_alone)
    return summary()


if __name__ == "__main__":
    sys.exit(main([Path(word) for word in sys.argv[1:]]))
