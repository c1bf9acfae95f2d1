"""
Loads the environment of integrations/python/nl_datagen.py with verifiers 0.4, and scores given answers: nothing is asked of a model.

    python integration_verifiers.py JSONL_FOLDER

NL_DATAGEN_COMMAND says what nl is, if it is not dist/nl.js.
"""

import asyncio
import os
import sys
from pathlib import Path

import nl_datagen
import verifiers.v1 as vf
from checks import check, differs, summary
from nl_datagen import load_environment, records
from verifiers.v1.graph import MessageNode
from verifiers.v1.harnesses.null import NullHarness

WRONG = "mov r0, 123456789\nhalt"


async def scored(task, *replies: str) -> vf.Trace:
    """A trace in which the model said this, scored as after a rollout."""
    info = vf.TraceTask(type=type(task).__name__, data=task.data, key=task.key, hash=task.hash)
    trace = vf.Trace(task=info, agent=vf.AgentInfo(config=vf.AgentConfig()))
    for reply in replies:
        trace.nodes.append(MessageNode(message=vf.AssistantMessage(content=reply), sampled=True))
    await task.score(trace)
    return trace


def loaded(folder: Path) -> str | None:
    env = load_environment(folder, split="validation")
    tasks, rows = list(env.taskset), list(records(folder, "validation"))
    said = [[(message["role"], message["content"]) for message in row["prompt"]] for row in rows]
    return (
        differs(type(env), vf.SingleAgentEnv)
        or differs([type(harness) for harness in env._harnesses.values()], [NullHarness])
        or differs([task.key for task in tasks], [row["id"] for row in rows])
        or differs([[("system", task.data.system_prompt), ("user", task.data.prompt)] for task in tasks], said)
        or differs([task.data.tests for task in tasks], [row["tests"] for row in rows])
    )


def configured(folder: Path) -> str | None:
    """As the command line and a trainer do: by the taskset's name, in a process of its own or not."""
    config = vf.resolve_env_config({"taskset": {"id": "nl-datagen", "dataset": str(folder), "split": "test"}})
    again = vf.resolve_env_config(config.model_dump())
    keys = [task.key for task in vf.load_environment(again).taskset]
    return (
        differs(keys, [row["id"] for row in records(folder, "test")])
        or differs(len(list(load_environment(folder, "test").taskset.take(3))), 3)
        or differs(vf.task_type("nl-datagen").__name__, "NLTask")
    )


def rewarded(folder: Path) -> str | None:
    own = {row["id"]: row["assembly"] for row in records(folder, "validation", "data")}
    tasks = list(load_environment(folder, split="validation").taskset)

    async def rewards() -> list[list[float]]:
        fenced = [scored(task, f"Here:\n```\n{own[task.key]}\n```") for task in tasks]
        right = await asyncio.gather(*fenced)
        wrong = await asyncio.gather(*(scored(task, WRONG) for task in tasks))
        last = await asyncio.gather(*(scored(task, WRONG, own[task.key]) for task in tasks[:5]))
        nothing = await asyncio.gather(*(scored(task, "") for task in tasks[:5]))
        verdicts = {trace.info["nl_datagen"]["verdict"] for trace in nothing}
        if verdicts != {"no-program"}:
            raise AssertionError(verdicts)
        return [[trace.reward for trace in traces] for traces in (right, wrong, last, nothing)]

    return differs(asyncio.run(rewards()), [[1.0] * len(tasks), [0.0] * len(tasks), [1.0] * 5, [0.0] * 5])


def broken(folder: Path) -> str | None:
    """A tool that does not work is an error of the rollout, not a reward."""
    task = next(iter(load_environment(folder, split="validation").taskset))
    before = os.environ.get(nl_datagen.COMMAND_VARIABLE)
    nl_datagen._server.stop()
    os.environ[nl_datagen.COMMAND_VARIABLE] = "/nowhere/nl"
    try:
        trace = asyncio.run(scored(task, WRONG))
        return f"the reward is {trace.rewards}"
    except vf.TaskError as error:
        return None if "/nowhere/nl" in str(error) else str(error)
    finally:
        os.environ.pop(nl_datagen.COMMAND_VARIABLE)
        if before is not None:
            os.environ[nl_datagen.COMMAND_VARIABLE] = before


def main(folder: Path) -> int:
    check("verifiers: the environment has the records of a split", lambda: loaded(folder))
    check("verifiers: by a configuration", lambda: configured(folder))
    check("verifiers: rewards of given answers", lambda: rewarded(folder))
    check("verifiers: a broken tool is an error", lambda: broken(folder))
    return summary()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
