"""Checks, one line each, and how many passed."""

import time
import traceback
from collections.abc import Callable

passed = failed = 0


def check(name: str, run: Callable[[], str | None]) -> None:
    """`run` gives what is wrong, or nothing."""
    global passed, failed
    start = time.monotonic()
    try:
        wrong = run()
    except Exception:
        wrong = traceback.format_exc(limit=-3).strip()
    if wrong is None:
        passed += 1
        print(f"ok      {name} ({time.monotonic() - start:.1f} s)", flush=True)
    else:
        failed += 1
        print(f"FAILED  {name}: {wrong}", flush=True)


def differs(found, expected) -> str | None:
    return None if found == expected else f"{str(found)[:300]}, not {str(expected)[:300]}"


def raised(error: type[Exception], run: Callable[[], object], *words: str) -> str | None:
    """What is wrong if `run` does not raise that error with all of these words in its message."""
    try:
        found = run()
    except error as problem:
        missing = [word for word in words if word not in str(problem)]
        return f"the message lacks {missing}: {problem}" if missing else None
    return f"nothing was raised; it gave {found}"


def summary() -> int:
    """Says how it went: the exit code."""
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed or passed == 0 else 0
