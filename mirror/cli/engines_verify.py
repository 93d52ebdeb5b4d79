"""`mirror engines verify`: checksums of what is cached, then the key points of the TensorRT plans."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from engines import cache, fetch, zoo
from engines.errors import EngineError, PlanError
from mirror.cli.engines_report import json_option, print_json, report_errors


@click.command("verify")
@json_option
def verify(as_json: bool) -> None:
    """Hash every cached file in full, and hold this machine's TensorRT plans against ONNX Runtime.

    Exit status 1 if a file is not what it should be, or if a plan is foreign, damaged, or sees other key points.
    """
    with report_errors():
        checked = list(cache.verify())
        plans = _plans()
    bad = [file for file in checked if not file.good]
    wrong = [row for row in plans if row["state"] in ("refused", "foreign")]
    if as_json:
        rows = [
            {"path": str(c.path), "good": c.good, "expected": c.expected, "found": c.found} for c in checked
        ]
        print_json({"checked": len(checked), "bad": len(bad), "files": rows, "plans": plans})
    else:
        for file in bad:
            click.echo(
                f"bad: {file.path}: sha256 is {file.found}, expected {file.expected}; "
                "delete it and run `mirror engines fetch`"
            )
        click.echo(f"{len(checked) - len(bad)} of {len(checked)} cached files are good")
        for row in plans:
            click.echo(f"{row['state']}: plan of {row['model']}, {row['precision']}: {row['said']}")
    if bad or wrong:
        raise SystemExit(1)


def _plans() -> list[dict[str, Any]]:
    """Every plan in the cache, and what was found of it."""
    try:
        from engines import plans
        from engines.runtime.gpu import this_gpu
    except ImportError:  # without the extra there can be no plan that is used
        return []
    listed = [target for target in plans.list_targets() if not target.model.endswith(plans.KERNELS)]
    if not listed:
        return []
    try:
        gpu = this_gpu()
    except EngineError as error:
        return [_row(target, "unchecked", str(error)) for target in listed]
    from engines.recorded import sample_crops

    people = sample_crops()
    return [_plan(target, gpu, people) for target in listed]


def _plan(target: Any, gpu: Any, people: Any) -> dict[str, Any]:
    from engines import plans
    from engines.build import check_plan
    from engines.build import target as this_target
    from engines.runtime.builder import BatchSizes

    try:
        model = zoo.load().model(target.model)
        path = fetch.ensure(model)
        batch = None if target.batch is None else BatchSizes(*target.batch)
        if this_target(model, path, target.precision, batch, gpu) != target:
            text = f"for {target.gpu}, {target.flavour} {target.version}: not used here"
            return _row(target, "other", text)
        plan = plans.read(target)
        if plan is None:
            return _row(target, "other", "it is gone")
        found = check_plan(plan, model, path, gpu, people)
    except PlanError as error:
        return _row(target, "foreign", f"{error}: it is not loaded; build it anew")
    except EngineError as error:
        return _row(target, "unchecked", str(error))
    return {**_row(target, "good" if found.ok else "refused", str(found)), "agreement": asdict(found)}


def _row(target: Any, state: str, said: str) -> dict[str, Any]:
    return {"model": target.model, "precision": target.precision, "state": state, "said": said}
