"""Checkpoints and files that are fetched from their makers' addresses, by their sums."""

from __future__ import annotations

import hashlib
import http.server
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest

from engines import cache, fetch, zoo
from engines.entries import Checkpoint, Licence, Model, UrlFile
from engines.errors import FetchError
from engines.zoo import UrlZip


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder that is served on this machine, and its address."""
    folder = tmp_path / "site"
    folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield folder, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def declare(address: str, start: str) -> Model:
    return Model(
        name="made-here",
        task="root3d",
        decoder="3dmppe-rootnet",
        input="image",
        input_size=(256, 256),
        colour="rgb",
        outputs=("root",),
        file="made-here.onnx",
        licence=Licence(spdx="MIT", makers="us", link="-"),
        checkpoint=Checkpoint(arch="3dmppe_rootnet", file="snapshot_18.pth.tar", sha256=start),
        sources=(UrlFile(url=f"{address}/snapshot_18.pth.tar"),),
    )


def test_a_checkpoint_is_fetched_checked_by_its_first_digits_and_converted(
    cache_dir: Path, rootnet: Path, site: tuple[Path, str]
) -> None:
    folder, address = site
    shutil.copy(rootnet, folder)
    full = cache.sha256_of(rootnet)
    path = fetch.ensure(declare(address, full[:8]))
    assert path.parent.name == cache.sha256_of(path)
    made = msgspec.toml.decode(zoo.import_path("made-here").read_bytes())["made"]["made-here"]
    assert made == {"sha256": path.parent.name, "bytes": path.stat().st_size, "checkpoint_sha256": full}
    assert not list((cache_dir / "incoming").iterdir())
    with pytest.raises(FetchError, match=f"its sha256 is {full}, expected it to begin with {'0' * 8}"):
        fetch.ensure(declare(address, "0" * 8))


def test_a_checkpoint_that_cannot_be_had_says_which_command_brings_it(
    cache_dir: Path, site: tuple[Path, str]
) -> None:
    pytest.importorskip("torch", reason="conversion needs the extra train")
    with pytest.raises(FetchError) as missing:
        fetch.ensure(declare(site[1], ""))
    assert "the server answered 404" in str(missing.value)
    remedy = "bring the checkpoint snapshot_18.pth.tar by hand: mirror engines import made-here --from FILE"
    assert missing.value.remedy == remedy
    with pytest.raises(FetchError, match="mirror engines import 3dmppe-rootnet-muco --from FILE"):
        fetch.ensure(zoo.load().model("3dmppe-rootnet-muco"))


def test_a_bare_file_at_an_address_is_taken_by_its_sum(cache_dir: Path, site: tuple[Path, str]) -> None:
    folder, address = site
    (folder / "net.onnx").write_bytes(b"a network")
    digest = hashlib.sha256(b"a network").hexdigest()
    model = msgspec.structs.replace(
        declare(address, ""), checkpoint=None, sha256=digest, sources=(UrlFile(url=f"{address}/net.onnx"),)
    )
    assert fetch.ensure(model).read_bytes() == b"a network"
    wrong = msgspec.structs.replace(model, sha256="0" * 64)
    with pytest.raises(FetchError, match=f"wrong checksum: sha256 is {digest}, expected 0000"):
        fetch.ensure(wrong)


def test_the_official_addresses_and_sums_hang_together() -> None:
    models = zoo.read_packaged().models
    assert {name: model.checkpoint.sha256 for name, model in models.items() if model.checkpoint} == {
        "hrnet-w32-coco": "c78dce93",
        "hrnet-w48-coco": "b9e0b3ab",
        "3dmppe-rootnet-muco": "",
        "3dmppe-posenet-muco": "",
    }
    for model in models.values():
        if model.checkpoint and model.checkpoint.sha256:
            assert f"-{model.checkpoint.sha256}_" in model.checkpoint.file
            assert str(model.sources[0]).endswith(f"/{model.checkpoint.file}")
        for source in model.sources:
            if isinstance(source, UrlZip):
                assert Path(source.url).stem == Path(model.file).stem
