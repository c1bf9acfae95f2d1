"""Reads objects of Kubernetes as JSON on standard input, and says what of them is not in the API of Kubernetes 1.33.

lightkube-models has that API as classes, made from the OpenAPI schema that Kubernetes publishes: the fields of each object, their
types, and which there must be.
"""

import dataclasses
import importlib
import json
import re
import sys
import types

# The classes need no more of lightkube than this.
schema = types.ModuleType("lightkube.core.schema")
schema.dataclass, schema.field, schema.DictMixin = dataclasses.dataclass, dataclasses.field, object
sys.modules["lightkube.core.schema"] = schema

MODULES = {"v1": "core_v1", "batch/v1": "batch_v1"}
PLAIN = {"str": str, "int": int, "bool": bool, "dict": dict}


def problems_of(value, wanted, module, path):
    """What of the value is not as its type wants it, which is text: Optional[List[core_v1.Volume]]."""
    around = re.fullmatch(r"(Optional|List)\[(.*)\]", wanted)
    outer, inner = around.groups() if around else ("", wanted)
    if outer == "Optional":
        return problems_of(value, inner, module, path)
    if outer == "List":
        if not isinstance(value, list):
            return [f"{path}: not a list"]
        return [each for n, one in enumerate(value) for each in problems_of(one, inner, module, f"{path}[{n}]")]
    if wanted in PLAIN:
        return [] if type(value) is PLAIN[wanted] else [f"{path}: {value!r} is not {wanted}"]
    *other, name = wanted.split(".")
    home = importlib.import_module(f"lightkube.models.{other[0]}") if other else module
    of = getattr(home, name)
    if not isinstance(value, dict):
        return [f"{path}: not an object"]
    fields = {field.name: field for field in dataclasses.fields(of)}
    problems = [f"{path}.{name}: {of.__name__} has no such field" for name in value if name not in fields]
    for name, field in fields.items():
        if name in value:
            problems += problems_of(value[name], field.type, home, f"{path}.{name}")
        elif field.default is dataclasses.MISSING:
            problems.append(f"{path}.{name}: is missing")
    return problems


objects = json.load(sys.stdin)
problems = []
for one in objects:
    module = importlib.import_module(f"lightkube.models.{MODULES[one['apiVersion']]}")
    problems += problems_of(one, one["kind"], module, one["kind"])
print("\n".join(problems) or f"{len(objects)} objects")
sys.exit(bool(problems))
