"""`mirror remote batch`: inputs as `mirror batch` takes them, sent, waited for, fetched."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from mirror.capture.archive import InputVideo
from mirror.capture.inputs import Input, find_inputs, open_input
from mirror.client import Client, ClientError, Job


def run(
    client: Client,
    inputs: Sequence[Path],
    out: Path,
    pipeline: str,
    parameters: Mapping[str, Any],
    shown: bool = True,
) -> dict[str, Any]:
    """Do all inputs; one that fails never takes its neighbours down. Returns what `--json` prints.

    Raises ClientError where the server cannot be reached at all, OSError naming the file.
    """
    found, console = find_inputs(inputs, out), Console(stderr=True)
    problems = [str(problem) for problem in found.problems]
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    jobs: list[tuple[Input, Job]] = []
    with Bar(*columns, console=console, transient=True, disable=not shown) as bar:
        for source in found.inputs:
            try:
                jobs.append((source, _send(client, source, out, pipeline, parameters, bar)))
            except ClientError as error:
                problems.append(f"{source.path.name}: {error}")
        for source, job in jobs:
            _fetch(job, source, out, bar)
    documents = [_describe_job(client, source, job) for source, job in jobs]
    for line in [*problems, *(line for document in documents for line in _complaints(document))]:
        console.print(f"[red]mirror:[/] {escape(line)}", soft_wrap=True, highlight=False)
    if shown:
        _show(jobs, out, Console())
    return {"jobs": documents, "problems": problems}


def _describe_job(client: Client, source: Input, job: Job) -> dict[str, Any]:
    """A job as `--json` has it, with its videos."""
    videos = [msgspec.to_builtins(video) for video in reversed(client.videos.list(job_id=job.id))]
    return {
        **msgspec.to_builtins(job),
        "input": str(source.path),
        "folder": source.stem,
        "video_rows": videos,
    }


def _complaints(job: dict[str, Any]) -> Iterator[str]:
    """A line for everything that went wrong with a job."""
    name = Path(job["input"]).name
    failed = [f"{name}: {video['name']}: {video['error']}" for video in job["video_rows"] if video["error"]]
    yield from failed or ([f"{name}: {job['error']}"] if job["error"] else [])


def _send(
    client: Client, source: Input, out: Path, pipeline: str, parameters: Mapping[str, Any], bar: Bar
) -> Job:
    task = bar.add_task(escape(f"sending {source.path.name}"), total=None)
    with _as_file(source, out) as path:
        name = path.name if source.kind != "folder" else f"{source.stem}.zip"
        job = client.jobs.create(path, pipeline, parameters, name=name, progress=_into(bar, task))
    bar.remove_task(task)
    return job


def _fetch(job: Job, source: Input, out: Path, bar: Bar) -> None:
    """Wait for a job and fetch its folder under the name that the input has here."""
    task = bar.add_task(escape(f"measuring {source.path.name}"), total=None)
    job.wait(lambda now: bar.update(task, completed=now.frames_done, total=now.frames or None))
    bar.update(task, description=escape(f"fetching {source.path.name}"))
    job.download(out, _into(bar, task), folder_name=source.stem)
    bar.remove_task(task)


def _into(bar: Bar, task: Any) -> Callable[[int, int], None]:
    return lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def _as_file(source: Input, out: Path) -> Iterator[Path]:
    """The file to send: the input itself; a zip, stored as it is, of a folder's videos and their metadata.

    So is a video that has metadata beside it.
    """
    if source.kind == "zip":
        yield source.path
        return
    with tempfile.TemporaryDirectory() as folder:
        members = open_input(source, Path(folder), out=out).videos
        if source.kind == "video" and members[0].metadata is None:
            yield source.path
            return
        path = Path(folder) / f"{source.stem}.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as packed:
            for member in members:
                _pack(packed, member)
        yield path


def _pack(packed: zipfile.ZipFile, member: InputVideo) -> None:
    packed.write(member.path, member.name)
    if member.metadata is not None:
        packed.write(member.metadata, str(Path(member.name).with_name(member.metadata.name)))


def _show(jobs: Sequence[tuple[Input, Job]], out: Path, console: Console) -> None:
    for source, job in jobs:
        console.print(
            escape(f"{source.path.name}: {job.status}, {job.videos} videos, {job.frames_done} frames;")
            + escape(f" results in {out / source.stem}"),
            soft_wrap=True,
            highlight=False,
        )
