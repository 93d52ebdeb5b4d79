"""`mirror engines import`: bring a network, or a checkpoint to be made into one, by hand."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import get_args

import click

from engines.entries import Arch
from engines.errors import CacheError, EngineError, RefusedFileError
from engines.heads import FEEDING
from engines.importing import Imported, ImportWishes, bring
from engines.keypoints import ORDERS
from mirror.cli.engines_report import got, json_option, print_got, print_json, report_errors


def _size(_: click.Context, __: click.Parameter, text: str | None) -> tuple[int, int] | None:
    """(width, height) of HEIGHTxWIDTH, the order of the official names."""
    if text is None:
        return None
    told = re.fullmatch(r"(\d{2,4})x(\d{2,4})", text)
    if told is None or int(told[1]) % 32 or int(told[2]) % 32:
        raise click.BadParameter(f"{text!r}: expected HEIGHTxWIDTH in multiples of 32, as 256x192")
    return int(told[2]), int(told[1])


@click.command("import")
@click.argument("name")
@click.option(
    "--from", "source", required=True, metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The model's own file or a zip or wheel that holds it, a PyTorch checkpoint, or ONNX.",
)  # fmt: skip
@click.option("--arch", type=click.Choice(get_args(Arch)), help="A checkpoint's network; its keys tell too.")
@click.option(
    "--out", metavar="FILE.onnx", type=click.Path(dir_okay=False, path_type=Path),
    help="Write the ONNX file there too.",
)  # fmt: skip
@click.option(
    "--input-size", "size", metavar="HxW", callback=_size,
    help="Height and width that the network is fed with, where the file does not tell.",
)  # fmt: skip
@click.option("--decoder", type=click.Choice(list(FEEDING)), help="How to read an ONNX file's outputs.")
@click.option("--keypoints", type=click.Choice(list(ORDERS)), help="The order of the network's key points.")
@click.option(
    "--profile", metavar="NAME", help="Declare a profile of this name too: embedded, with this 2D network."
)
@json_option
def import_(
    name: str,
    source: Path,
    arch: Arch | None,
    out: Path | None,
    size: tuple[int, int] | None,
    decoder: str | None,
    keypoints: str | None,
    profile: str | None,
    as_json: bool,
) -> None:
    """Take a file that you brought by hand into the cache.

    NAME of the zoo: its own file, if it is the right one. Any other NAME: a checkpoint of HRNet or 3DMPPE, which is
    converted (needs the extra `train`), or ONNX of YOLOX, YOLOv8, YOLO11, YOLO26, RTMDet, RTMPose or
    HRNet; profiles in your zoo.toml may name it then.
    """
    wishes = ImportWishes(arch, decoder, keypoints, size, profile)  # type: ignore[arg-type]
    with report_errors():
        _check_out(out)
        taken = _bring(name, source, wishes)
        if out is not None:
            _copy(taken.path, out)
    if as_json:
        print_json({**got(taken.entry, taken.path), "what": taken.what, "out": str(out) if out else None})
        return
    print_got(taken.entry, taken.path)
    click.echo(f"  {taken.what}")
    if profile is not None:
        click.echo(f"  profile {profile}: --profile {profile}")
    if out is not None:
        click.echo(f"  written to {out}")


def _bring(name: str, source: Path, wishes: ImportWishes) -> Imported:
    try:
        return bring(name, source, wishes)
    except (RefusedFileError, CacheError):
        raise
    except EngineError as error:
        raise type(error)(f"{source}: {error}") from error


def _check_out(out: Path | None) -> None:
    if out is not None and not out.parent.is_dir():
        raise RefusedFileError(f"--out {out}: the folder {out.parent} does not exist: make it first")


def _copy(path: Path, out: Path) -> None:
    part = out.with_name(f".{out.name}.part")
    try:
        shutil.copyfile(path, part)
        part.replace(out)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise EngineError(f"cannot write {out}: {error.strerror or error}") from error
