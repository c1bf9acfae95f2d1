"""
Rewards for models that write programs for the NL machine: what a model wrote is assembled, run on its tests and compared.

    import nl_datagen
    nl_datagen.score("mov r0, 8\nhalt", expected=8)["passed"]  # True

    GRPOTrainer(..., reward_funcs=nl_datagen.reward)                       # TRL
    custom_reward_function.path=nl_datagen.py .name=compute_score          # verl
    env = nl_datagen.load_environment("DIR")                               # verifiers
    inspect eval nl_datagen.py@nl_datagen -T dataset=DIR --model ...       # Inspect

It needs Python 3.10 or newer and nothing from PyPI but the trainer it is used with. The work is done by `nl score --serve`, which
each process starts once, when it first scores, and which ends with it. The command is, in this order:

1. what the environment variable NL_DATAGEN_COMMAND says, as a shell would split it (`npx nl`, `node /opt/nl/dist/nl.js`);
2. `node` with ../../dist/nl.js, seen from this file: the package that it was published with;
3. `nl`, from PATH.

A reward of 0.0 always means that the program is wrong. If it could not be scored, there is an exception: `ToolError` where the
command cannot be started, ends twice or answers nonsense, `ValueError` where a problem is no problem (no tests, say).
"""

import asyncio
import atexit
import functools
import gzip
import importlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypedDict

COMMAND_VARIABLE = "NL_DATAGEN_COMMAND"

# What a pipe takes on every system while nobody reads it.
_SMALL = 4096
# Bytes that are read at once, and of the end of stderr that are kept.
_CHUNK = 1 << 16
_TAIL = 4096
# Seconds in which the command may end by itself when the process does.
_GRACE = 2.0


class ToolError(RuntimeError):
    """`nl score --serve` could not be started, ended twice, or answered what is no answer. Nothing was scored."""


class TestCase(TypedDict):
    """One run of a program: what it starts with and what it has to leave in r0."""

    input: list[int]
    memory: list[int]
    output: int


class Score(TypedDict):
    """How a program did. Where it failed a test, `result`, `expected` and `steps` are of the first such."""

    passed: bool
    verdict: str
    """passed, wrong-answer, fault, out-of-fuel, not-assembled, not-decoded or no-program."""
    result: int | None
    expected: int | None
    test: int | None
    """Number of the first test that failed, from 1."""
    steps: int | None
    """Instructions that completed."""
    bytes: int | None
    """Length of the program."""
    error: str | None
    """Why it did not pass, in one line."""


_KEYS = ("passed", "verdict", "result", "expected", "test", "steps", "bytes", "error")


# The command


def _command() -> list[str]:
    given = os.environ.get(COMMAND_VARIABLE, "").strip()
    if given:
        return [*shlex.split(given, posix=os.name != "nt"), "score", "--serve"]
    beside = Path(__file__).resolve().parents[2] / "dist" / "nl.js" if len(Path(__file__).resolve().parents) > 2 else None
    node, nl = shutil.which("node"), shutil.which("nl")
    if beside is not None and beside.is_file() and node:
        return [node, str(beside), "score", "--serve"]
    if nl:
        return [nl, "score", "--serve"]
    there = "is there, but node is not on PATH" if beside is not None and beside.is_file() else "is not there"
    raise ToolError(
        f"nl was not found: {COMMAND_VARIABLE} is not set, {beside or 'dist/nl.js'} {there}, and nl is not on PATH; "
        f"install the nl-datagen package (npm install -g), or set {COMMAND_VARIABLE} to its command"
    )


class _Ended(Exception):
    """The process is gone."""


class _Process:
    """One `nl score --serve`. Its pipes are used without buffers of Python's, whose locks would not survive a fork."""

    def __init__(self) -> None:
        self.command = _command()
        self.tail = b""
        self.unread = bytearray()
        try:
            # In a session of its own: Ctrl-C is for the trainer, which may still want scores for a last checkpoint.
            self.process = subprocess.Popen(
                self.command,
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            raise ToolError(f"{self.name} could not be started: {error}") from error
        self.listener = threading.Thread(target=self._listen, name="nl-datagen-stderr", daemon=True)
        self.listener.start()

    @property
    def name(self) -> str:
        return f"`{shlex.join(self.command)}`"

    def _listen(self) -> None:
        """Keeps the end of stderr, which would otherwise fill its pipe."""
        try:
            while chunk := os.read(self.process.stderr.fileno(), _CHUNK):
                self.tail = (self.tail + chunk)[-_TAIL:]
        except (OSError, ValueError):
            pass  # closed

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        try:
            while view:
                view = view[self.process.stdin.write(view) :]
        except (OSError, ValueError):
            pass  # It has ended; who reads finds out.

    def _read_line(self) -> bytes:
        seen = 0
        while (end := self.unread.find(b"\n", seen)) < 0:
            seen = len(self.unread)
            chunk = self.process.stdout.read(_CHUNK)
            if not chunk:
                raise _Ended
            self.unread += chunk
        line = bytes(self.unread[:end])
        del self.unread[: end + 1]
        return line

    def ask(self, lines: Sequence[bytes]) -> Iterator[bytes]:
        """The answers, one after the other; `_Ended` where there is none."""
        data = b"".join(lines)
        writer = None
        if len(lines) == 1 or len(data) <= _SMALL:
            # No answer comes before a request is read, so that neither waits for the other.
            self._write(data)
        else:
            writer = threading.Thread(target=self._write, args=(data,), name="nl-datagen-requests", daemon=True)
            writer.start()
        for _ in lines:
            yield self._read_line()
        if writer is not None:
            writer.join()

    def how_it_ended(self) -> str:
        try:
            status = self.process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            status = None
        self.listener.join(_GRACE)
        how = "closed its output" if status is None else f"ended with {status}"
        said = self.tail.decode("utf8", "replace").strip()
        return f"{self.name} {how}, and said {said}" if said else f"{self.name} {how}"

    def end(self, grace: float = 0.0) -> None:
        """Ends it: at once, or after that many seconds if it does not end because its input does."""
        process = self.process
        try:
            process.stdin.close()
            if grace > 0:
                process.wait(grace)
        except (OSError, subprocess.TimeoutExpired):
            pass
        if process.poll() is None:
            process.kill()
        process.wait()
        # The listener closes nothing, and ends as the process did.
        self.listener.join(_GRACE)
        process.stdout.close()
        process.stderr.close()

    def abandon(self) -> None:
        """In a child after a fork: leaves the process to the parent, without keeping its input open."""
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            pipe.close()
        # It is not the child's to wait for.
        self.process.returncode = 0


class _Server:
    """The process of this process: started when it is first needed, and again after a fork, or once in a call if it died."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.running: _Process | None = None
        self.asked = 0

    def ask(self, requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """An answer to each. One call at a time: answers come in the order of the requests, so that none would be sooner."""
        if not requests:
            return []
        with self.lock:
            first = self.asked
            self.asked += len(requests)
            lines = [_line({"id": first + n, **request}) for n, request in enumerate(requests)]
            answers: list[dict[str, Any]] = []
            try:
                for is_last_try in (False, True):
                    if self.running is None:
                        self.running = _Process()
                    try:
                        for line in self.running.ask(lines[len(answers) :]):
                            answers.append(_answer(line, first + len(answers), self.running.name))
                        return answers
                    except _Ended:
                        how = self.running.how_it_ended()
                        self.stop()
                        if is_last_try:
                            raise ToolError(f"{how}; the time before as well") from None
            except BaseException:
                # Whatever it was, Ctrl-C too: answers that nobody read must not be taken for those of another request.
                self.stop()
                raise
        raise AssertionError("unreachable")

    def stop(self, grace: float = 0.0) -> None:
        running, self.running = self.running, None
        if running is not None:
            running.end(grace)

    def close(self) -> None:
        has_lock = self.lock.acquire(timeout=_GRACE)
        try:
            self.stop(_GRACE if has_lock else 0.0)
        finally:
            if has_lock:
                self.lock.release()

    def forget(self) -> None:
        """In a child after a fork, whose other threads are gone, and with them whoever had the lock."""
        running, self.running = self.running, None
        self.lock = threading.Lock()
        if running is not None:
            running.abandon()


def _line(request: dict[str, Any]) -> bytes:
    # ASCII only: half a surrogate pair, which models do write, has no UTF-8.
    return json.dumps(request, default=_plain, allow_nan=False, separators=(",", ":")).encode("ascii") + b"\n"


def _plain(value: Any) -> Any:
    """Arrays and numbers of numpy, torch and the like, and other sequences, as JSON has them."""
    if hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, (bytes, bytearray)):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Iterable):
        return list(value)
    raise TypeError(f"{type(value).__name__} is not a value of JSON")


def _answer(line: bytes, id: int, name: str) -> dict[str, Any]:
    try:
        answer = json.loads(line)
    except ValueError:
        answer = None
    if isinstance(answer, dict):
        passed, verdict, error = answer.get("passed"), answer.get("verdict"), answer.get("error")
        same = answer.get("id", ...) == id
        if same and isinstance(passed, bool) and isinstance(verdict, str) and passed == (verdict == "passed"):
            return answer
        # A request that was too long to be read has no id in its answer.
        if (same or answer.get("id", ...) is None) and passed is None and verdict is None and isinstance(error, str):
            return answer
    raise ToolError(f"{name} does not speak the protocol of nl score --serve: it answered {line[:200]!r} to request {id}")


_server = _Server()
atexit.register(_server.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_server.forget)


# Scores


def _completion(value: Any) -> str | list[int] | None:
    """What a model wrote: a text, bytes, or of messages the last that is the assistant's."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        return list(value)
    if hasattr(value, "tolist"):
        return _completion(value.tolist())
    if isinstance(value, Sequence):
        if all(isinstance(element, int) for element in value):
            return list(value)
        said = [message for message in value if _part(message, "role") == "assistant"]
        return _content(_part((said or value)[-1], "content"))
    if _part(value, "role") is not None:
        return _content(_part(value, "content"))
    raise ValueError(f"a completion is a text, a list of messages, bytes or None, not {type(value).__name__}")


def _part(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, Mapping) else getattr(value, key, None)


def _content(content: Any) -> str | None:
    """The text of a message, whose parts may be a list (OpenAI's API): those that are text."""
    if content is None or isinstance(content, str):
        return content
    if isinstance(content, Sequence):
        return "".join(part if isinstance(part, str) else _part(part, "text") or "" for part in content)
    raise ValueError(f"the content of a message is a text or a list of parts, not {type(content).__name__}")


def _request(completion: Any, tests: Any, expected: Any, steps: Any) -> dict[str, Any]:
    if (tests is None) == (expected is None):
        raise ValueError("a problem has either tests or the expected number")
    request: dict[str, Any] = {"completion": _completion(completion)}
    request |= {"expected_output": expected} if tests is None else {"tests": tests}
    return request if steps is None else {**request, "steps": steps}


def _scores(requests: Sequence[dict[str, Any]]) -> list[Score]:
    answers = _server.ask(requests)
    for n, answer in enumerate(answers):
        if answer["verdict"] is None:
            place = f"completion {n}: " if len(answers) > 1 else ""
            raise ValueError(f"{place}{answer['error']}")
    return [Score(**{key: answer.get(key) for key in _KEYS}) for answer in answers]


def score(
    completion: Any,
    *,
    tests: Sequence[TestCase] | None = None,
    expected: int | None = None,
    steps: int | None = None,
) -> Score:
    """
    Scores what a model wrote: the program in the last fenced block, or all of it where there is none.

    `completion` is a text, a list of messages (the assistant's last counts), a program's bytes, or None. The problem is either
    `tests`, all of which have to pass, or the number `expected` in r0. `steps` is how many instructions the reference completes: a
    program may complete 20 times as many, or 100,000 if that is more.

    Raises `ValueError` if that is no problem, and `ToolError` if nl does not work.
    """
    return _scores([_request(completion, tests, expected, steps)])[0]


def score_batch(
    completions: Sequence[Any],
    *,
    tests: Sequence[Sequence[TestCase] | None] | None = None,
    expected: Sequence[int | None] | None = None,
    steps: Sequence[int | None] | None = None,
) -> list[Score]:
    """
    Scores many as `score` does, each with its own problem, and much faster than one by one: requests do not wait for answers.

    Raises `ValueError` if a list is not as long as `completions`, and what `score` raises; then nothing is returned.
    """
    count = len(completions)
    columns = [_column(name, values, count) for name, values in (("tests", tests), ("expected", expected), ("steps", steps))]
    return _scores([_request(*row) for row in zip(completions, *columns)])


def _column(name: str, values: Any, count: int) -> Sequence[Any]:
    if values is None:
        return [None] * count
    if len(values) != count:
        raise ValueError(f"there are {count} completions, but {name} has {len(values)} elements")
    return values


def _object(value: Any, name: str) -> Mapping[str, Any]:
    """An object, or the JSON text of one."""
    if value is None or value == "":
        return {}
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError as error:
        raise ValueError(f"{name} is not JSON: {error}") from None
    if not isinstance(found, Mapping):
        raise ValueError(f"{name} is not an object")
    return found


def _problem(row: Mapping[str, Any]) -> dict[str, Any]:
    """The problem of a record, of any table: `tests`, `expected` and `steps` as `score` takes them."""
    info = _object(row.get("info"), "info")

    def of(name: str) -> Any:
        value = row.get(name)
        return info.get(name) if value is None else value

    tests, expected = of("tests"), None
    if tests is None or len(tests) == 0:
        tests, expected = None, of("expected_output")
        if expected is None and row.get("answer") not in (None, ""):
            expected = _integer(row["answer"], "answer")
        if expected is None:
            raise ValueError("a record has tests, info or answer (view rl), or expected_output; this one has none of them")
    return {"tests": tests, "expected": expected, "steps": of("steps")}


def _integer(value: Any, name: str) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise ValueError(f"{name} is {value!r}, not an integer") from None


def _reward(outcome: Score) -> float:
    return 1.0 if outcome["passed"] else 0.0


def reward(
    completions: Sequence[Any],
    tests: Sequence[Any] | None = None,
    answer: Sequence[Any] | None = None,
    info: Sequence[Any] | None = None,
    **kwargs: Any,
) -> list[float]:
    """
    A reward function for TRL (`GRPOTrainer(reward_funcs=reward, …)`): 1.0 for each completion that passes all tests, else 0.0.

    Completions are texts, or lists of messages. The other arguments are columns of the dataset, as long as the completions: those
    of the view rl (`tests`, `answer`, `info`), or of the records themselves (`tests`, `expected_output`, `steps`). Others are
    ignored.

    Raises `ValueError` if there is no problem to a completion, and `ToolError` if nl does not work.
    """
    given = {"tests": tests, "answer": answer, "info": info}
    given |= {name: kwargs.get(name) for name in ("expected_output", "steps")}
    columns = {name: _column(name, values, len(completions)) for name, values in given.items()}
    problems = [_problem({name: values[n] for name, values in columns.items()}) for n in range(len(completions))]
    requests = [_request(completion, **problem) for completion, problem in zip(completions, problems)]
    return [_reward(outcome) for outcome in _scores(requests)]


def compute_score(
    data_source: str,
    solution_str: str,
    ground_truth: Any,
    extra_info: Mapping[str, Any] | None = None,
    **kwargs: Any,
) -> float:
    """
    A reward function for verl (`custom_reward_function.name=compute_score`): 1.0 if the solution passes all tests, else 0.0.

    `ground_truth` is what the view rl has in `reward_model.ground_truth`: tests as JSON, or a number as text. `data_source` is not
    looked at. `extra_info` may have the `steps` of the reference; without them a program may complete 1,000,000 instructions, as many
    as any record's own.

    Raises `ValueError` if the ground truth is neither, and `ToolError` if nl does not work.
    """
    truth = ground_truth
    if isinstance(truth, str):
        try:
            truth = json.loads(truth)
        except ValueError:
            raise ValueError(f"the ground truth is neither tests as JSON nor a number: {ground_truth[:80]!r}") from None
    is_number = isinstance(truth, int) and not isinstance(truth, bool)
    if not is_number and (isinstance(truth, (bool, str, Mapping)) or not hasattr(truth, "__len__")):
        raise ValueError(f"the ground truth is neither tests nor a number: {ground_truth!r}")
    problem = _problem({"expected_output" if is_number else "tests": truth, "steps": (extra_info or {}).get("steps")})
    return _reward(_scores([_request(solution_str, **problem)])[0])


# Records


def records(dataset: str | os.PathLike[str], split: str = "train", table: str = "rl") -> Iterator[dict[str, Any]]:
    """
    The rows of a table of a folder that `nl dataset make` made, in order. Parquet files need pyarrow, JSON lines nothing.

    Raises `FileNotFoundError` if it has no such table or split, and `ImportError` if pyarrow is needed and not there.
    """
    folder = Path(dataset) / table
    # With the hyphen: test-… is not test_wording-….
    files = sorted(path for path in folder.glob(f"{split}-*") if path.name.endswith((".jsonl", ".jsonl.gz", ".parquet")))
    if not files:
        way_out = f"make it with nl dataset make … --views {table}" if not folder.is_dir() else "is that the split's name?"
        raise FileNotFoundError(f"{folder} has no files of split {split}; {way_out}")
    return (row for file in files for row in _rows(file))


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    if file.suffix == ".parquet":
        try:
            parquet = importlib.import_module("pyarrow.parquet")
        except ImportError as error:
            raise ImportError(f"{file} needs pyarrow (pip install pyarrow), or a dataset with --format jsonl") from error
        for batch in parquet.ParquetFile(file).iter_batches():
            yield from batch.to_pylist()
        return
    with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


# verifiers


def load_environment(dataset: str | os.PathLike[str], split: str = "train", eval_split: str | None = None, **kwargs: Any) -> Any:
    """
    An environment for verifiers, of a dataset folder with the view rl: one prompt, one answer, and its reward.

    With verifiers 0.4 it is a `SingleAgentEnv` over the taskset `nl-datagen`, of `split` (`eval_split` is for older ones), whose
    agent only chats; `kwargs` are further fields of its configuration, such as `agent`. The command line has the same taskset:
    `eval nl-datagen --env.taskset.dataset DIR`, with this file's folder in PYTHONPATH. With verifiers 0.1 it is a `SingleTurnEnv`
    with a `Rubric`; `kwargs` are its further arguments, and `eval_split` is what it evaluates on.
    """
    verifiers = importlib.import_module("verifiers")
    if hasattr(verifiers, "SingleTurnEnv"):
        return _single_turn_environment(verifiers, dataset, split, eval_split, kwargs)
    vf = importlib.import_module("verifiers.v1")
    # verifiers finds a taskset by the name of its module, whatever name this one was imported by.
    if __name__ in sys.modules:
        sys.modules.setdefault("nl_datagen", sys.modules[__name__])
    taskset = {**kwargs.pop("taskset", {}), "id": "nl-datagen", "dataset": str(dataset), "split": split}
    return vf.load_environment(vf.resolve_env_config({**kwargs, "taskset": taskset}))


def _single_turn_environment(vf: Any, dataset: Any, split: str, eval_split: str | None, kwargs: dict[str, Any]) -> Any:
    datasets = importlib.import_module("datasets")

    def load(name: str) -> Any:
        rows = [{key: row[key] for key in ("prompt", "answer", "info")} for row in records(dataset, name)]
        return datasets.Dataset.from_list(rows)

    failure = "nl_datagen_failure"

    async def passed(completion: Any, state: Any, answer: str = "", info: Any = None) -> float:
        try:
            problem = _problem({"info": info, "answer": answer})
            return _reward(await asyncio.to_thread(score, completion, **problem))
        except Exception as error:
            state[failure] = error
            raise

    class Rubric(vf.Rubric):
        """Rubrics log what a reward function raises and take it for 0.0: here it is raised again."""

        async def score_rollout(self, state: Any, *args: Any, **kwargs: Any) -> None:
            await super().score_rollout(state, *args, **kwargs)
            self.check([state])

        async def score_group(self, states: Any, *args: Any, **kwargs: Any) -> None:
            await super().score_group(states, *args, **kwargs)
            self.check(states)

        def check(self, states: Any) -> None:
            for state in states:
                if state.get(failure) is not None:
                    raise state[failure]

    evaluated = {} if eval_split is None else {"eval_dataset": load(eval_split)}
    return vf.SingleTurnEnv(dataset=load(split), rubric=Rubric(funcs=[passed]), **evaluated, **kwargs)


@functools.cache
def _taskset() -> dict[str, Any]:
    """What verifiers 0.4 looks for in this module: the taskset, and the harness that its agents have if nothing else is said."""
    vf = importlib.import_module("verifiers.v1")
    harness = importlib.import_module("verifiers.v1.harnesses.null").NullHarness

    class NLData(vf.TaskData):
        """A record: what is asked, and what the answer has to do."""

        tests: list[dict[str, Any]] | None = None
        expected: int | None = None
        steps: int | None = None

    class NLTask(vf.Task[NLData]):
        @property
        def key(self) -> str:
            return self.data.id or self.hash

        @vf.reward
        async def passed(self, trace: Any) -> float:
            data = self.data
            problem = {"tests": data.tests, "expected": data.expected, "steps": data.steps}
            outcome = await asyncio.to_thread(score, trace.last_reply, **problem)
            trace.info["nl_datagen"] = dict(outcome)
            return _reward(outcome)

    class NLTasksetConfig(vf.TasksetConfig):
        dataset: str = ""
        """Folder that `nl dataset make … --views rl` made."""
        split: str = "train"

    class NLTaskset(vf.Taskset[NLTask, NLTasksetConfig]):
        def load(self) -> Iterator[NLTask]:
            if not self.config.dataset:
                raise ValueError("the taskset nl-datagen needs a dataset folder: --env.taskset.dataset DIR")
            for row in records(self.config.dataset, self.config.split):
                system, user = _asked(row)
                data = NLData(id=row["id"], prompt=user, system_prompt=system, **_problem(row))
                yield NLTask(data, self.config.task)

    parts = (NLData, NLTask, NLTasksetConfig, NLTaskset)
    for part in parts:
        part.__qualname__ = part.__name__
    return {**{part.__name__: part for part in parts}, "NullHarness": harness}


def _asked(row: Mapping[str, Any]) -> tuple[str | None, str]:
    """The system message of a prompt, if it has one, and what the user asks."""
    said = {message["role"]: message["content"] for message in row["prompt"]}
    return said.get("system"), said["user"]


_PUBLIC = [
    "Score",
    "TestCase",
    "ToolError",
    "compute_score",
    "inspect_dataset",
    "load_environment",
    "nl_datagen",
    "nl_scorer",
    "records",
    "reward",
    "score",
    "score_batch",
]


def __getattr__(name: str) -> Any:
    """The parts that derive from classes of verifiers, when they are asked for: who has no verifiers does not need it."""
    if name == "__all__":
        has_tasksets = hasattr(sys.modules.get("verifiers.v1"), "SingleAgentEnv")
        return [*_PUBLIC, "NLTaskset", "NullHarness"] if has_tasksets else _PUBLIC
    if name in ("NLData", "NLTask", "NLTasksetConfig", "NLTaskset", "NullHarness"):
        return _taskset()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


# Inspect


def _inspect(decorator: str, module: str, **arguments: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """A decorator of Inspect's: at once if Inspect is what loads this file, else when the function is first called."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        def decorated() -> Callable[..., Any]:
            made = getattr(importlib.import_module(module), decorator)
            return (made(**{key: value() for key, value in arguments.items()}) if arguments else made)(function)

        if "inspect_ai" in sys.modules:
            return decorated()
        once = functools.cache(decorated)

        @functools.wraps(function)
        def later(*args: Any, **kwargs: Any) -> Any:
            return once()(*args, **kwargs)

        return later

    return decorate


def _metric(name: str) -> Callable[[], Any]:
    return lambda: getattr(importlib.import_module("inspect_ai.scorer"), name)()


# Inspect looks for `@task` in the text of a file.
task = _inspect("task", "inspect_ai")


@_inspect("scorer", "inspect_ai.scorer", metrics=lambda: [_metric("accuracy")(), _metric("stderr")()])
def nl_scorer() -> Any:
    """A scorer for Inspect: correct if the program passes all tests. Samples are those of `inspect_dataset`."""
    inspect_scorer = importlib.import_module("inspect_ai.scorer")
    to_thread = importlib.import_module("anyio.to_thread")

    async def score_sample(state: Any, target: Any) -> Any:
        metadata = state.metadata or {}
        problem = _problem({**metadata, "answer": metadata.get("answer", target.text)})
        completion = state.output.completion
        outcome = await to_thread.run_sync(lambda: score(completion, **problem))
        return inspect_scorer.Score(
            value=inspect_scorer.CORRECT if outcome["passed"] else inspect_scorer.INCORRECT,
            answer=completion,
            explanation=outcome["error"] or outcome["verdict"],
            metadata=dict(outcome),
        )

    return score_sample


def inspect_dataset(dataset: str | os.PathLike[str], split: str = "test", limit: int | None = None) -> Any:
    """A dataset for Inspect, of a dataset folder with the view rl; `limit` keeps the first so many."""
    inspect_data = importlib.import_module("inspect_ai.dataset")
    model = importlib.import_module("inspect_ai.model")
    messages = {"system": model.ChatMessageSystem, "user": model.ChatMessageUser}
    samples = []
    for row in records(dataset, split):
        if limit is not None and len(samples) >= limit:
            break
        info = _object(row["info"], "info")
        samples.append(
            inspect_data.Sample(
                id=row["id"],
                input=[messages[message["role"]](content=message["content"]) for message in row["prompt"]],
                target=row["answer"],
                metadata={**info, **({"tests": row["tests"]} if row.get("tests") else {})},
            )
        )
    return inspect_data.MemoryDataset(samples, name=f"nl-datagen/{split}", location=str(dataset))


@task
def nl_datagen(dataset: str, split: str = "test") -> Any:
    """A task for Inspect: a program for each prompt of a split, and how many pass. `-T dataset=DIR -T split=test`."""
    inspect_ai = importlib.import_module("inspect_ai")
    return inspect_ai.Task(dataset=inspect_dataset(dataset, split), scorer=nl_scorer())
