"""The report on paper: two pages of real words, fonts inside, the same bytes for the same session."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
import reported as made
from PySide6.QtWidgets import QApplication

import mirror.ui.report_pdf as paper
from export.report import paint, uncounted
from export.report.compose import compose
from mirror.live import analyst
from mirror.report import report_writer
from mirror.report.writing import ReportError, draw_icons, earlier, report_of, write_report
from mirror.results.folder import FOLDER
from mirror.review.library import Library
from mirror.store import corrections, members
from mirror.store.database import StoreError, open_store
from mirror.store.recordings import as_corrected
from mirror.ui.theme import LIGHT
from tests.store.kept import record_session

SCENARIOS = made.scenarios()
pytestmark = pytest.mark.usefixtures("qapp")


def write(name: str, folder: Path, **given) -> pypdf.PdfReader:
    recording, history = SCENARIOS[name]
    path, _ = write_report(recording, history, folder, **{"language": "en", "zone": made.ZONE, **given})
    return pypdf.PdfReader(io.BytesIO(path.read_bytes()))


def words(found: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in found.pages).split())


@pytest.mark.parametrize("name", SCENARIOS)
def test_everything_comes_out_as_two_pages_of_words(name: str, tmp_path: Path) -> None:
    found = write(name, tmp_path)
    assert len(found.pages) == 2
    said = compose(*SCENARIOS[name], zone=made.ZONE)
    text = words(found)
    for part in (
        said.count,
        said.count_label,
        said.advice.headline,
        said.advice.because,
        said.foot,
        "Page 2 of 2",
    ):
        assert part in text
    assert sorted(file.name for file in tmp_path.iterdir()) == ["report.html", "report.pdf"]
    assert all(file.stat().st_size < 400_000 for file in tmp_path.iterdir())


def test_fonts_are_inside_and_charts_are_lines(tmp_path: Path) -> None:
    found = write("side", tmp_path)
    fonts = [font.get_object() for page in found.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(described)
        assert "/ToUnicode" in font
    assert not any(page.images for page in found.pages)
    assert "left" in words(found) and "±" in words(found) and "100 %" in words(found)


def test_it_says_whose_it_is_in_which_language(tmp_path: Path) -> None:
    found = write("one", tmp_path)
    assert found.metadata is not None
    assert found.metadata.title == "Training report, Amina, Monday, 16 November 2026  ·  15:30  ·  5 s"
    assert (found.metadata.author, str(found.root_object["/Lang"])) == ("Amina", "en")
    assert found.metadata.creation_date_raw == "D:20261116153000Z"
    assert found.xmp_metadata is not None and found.xmp_metadata.dc_creator == ["Amina"]


def test_german(tmp_path: Path) -> None:
    found = write("side", tmp_path, language="de")
    assert str(found.root_object["/Lang"]) == "de"
    assert "Eins zum Üben" in words(found) and "Montag, 16. November 2026" in words(found)
    assert "Wiederholungen" in words(found) and "repetitions" not in words(found)
    assert '<html lang="de">' in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_as_large_as_asked(name: str, size: tuple[int, int], tmp_path: Path) -> None:
    box = write("one", tmp_path, paper=name).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_the_same_session_is_the_same_file(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write("side", tmp_path / folder)
    for name in ("report.pdf", "report.html"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_another_process_writes_the_same_file_without_a_screen(tmp_path: Path) -> None:
    write("one", tmp_path / "here")
    script = (
        "import sys; sys.path[:0] = [sys.argv[2], sys.argv[3]]\n"
        "import reported as made\n"
        "from pathlib import Path\n"
        "from mirror.report.writing import write_report\n"
        "write_report(*made.scenarios()['one'], Path(sys.argv[1]), language='en', zone=made.ZONE)\n"
    )
    tests = Path(__file__).parents[1]
    environment = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "QT_QPA_PLATFORM"}
    }
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "there"), str(tests / "export"), str(tests / "rules")],
        check=True, env=environment, cwd=tests.parent, timeout=60,
    )  # fmt: skip
    assert (tmp_path / "here" / "report.pdf").read_bytes() == (tmp_path / "there" / "report.pdf").read_bytes()


def test_a_thread_beside_the_window_writes_the_same_file(tmp_path: Path) -> None:
    write("one", tmp_path / "here")
    with ThreadPoolExecutor(1) as beside:
        beside.submit(write, "one", tmp_path / "there").result()
    assert (tmp_path / "here" / "report.pdf").read_bytes() == (tmp_path / "there" / "report.pdf").read_bytes()


def test_the_reviews_button_writes_a_sessions_and_a_videos(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    kept = record_session(path, None, made.BEGAN)
    library = Library(path)
    opened = library.open(kept)
    of_session = library.report(opened, tmp_path / "out")
    assert of_session.parent == tmp_path / "out" and of_session.name.startswith("session-1-2026-11-16")
    assert (of_session / "report.pdf").is_file()
    results = tmp_path / "results"
    recording = replace(SCENARIOS["video"][0], id=str(results))
    video = replace(opened, recording=recording, row_id=f"{FOLDER}{results}")
    assert library.report(video) == tmp_path / "results"
    assert (tmp_path / "results" / "report.pdf").is_file()


def test_a_name_of_another_script_can_be_read_out_again(tmp_path: Path) -> None:
    recording = replace(SCENARIOS["one"][0], member="Zoë Łukasiewicz Ωμέγα Дмитрий")
    path, _ = write_report(recording, (), tmp_path, language="en", zone=made.ZONE)
    assert "Zoë Łukasiewicz Ωμέγα Дмитрий" in words(pypdf.PdfReader(path))


def test_a_name_cannot_leave_the_folder(tmp_path: Path) -> None:
    recording = replace(SCENARIOS["one"][0], member="../../evil", title="../../worse")
    write_report(recording, (), tmp_path / "deep" / "in", language="en")
    assert sorted(file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.*")) == [
        "deep/in/report.html",
        "deep/in/report.pdf",
    ]


def test_a_report_that_fails_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "report.pdf").write_bytes(b"before")

    def broken(*_: object) -> None:
        raise OSError("no pages")

    monkeypatch.setattr(paper, "pages", broken)
    with pytest.raises(OSError, match="no pages"):
        write("one", tmp_path)
    assert (tmp_path / "report.pdf").read_bytes() == b"before"


def test_without_qt_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mirror.ui.translation", None)
    with pytest.raises(ReportError, match="needs Qt") as caught:
        report_writer()(tmp_path, SCENARIOS["one"][0], None)
    assert "\n" not in str(caught.value) and isinstance(caught.value, ValueError)


def test_a_session_is_reported_with_its_members_weeks(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    store = open_store(path)
    who = members.add(store, "Amina")
    for weeks in (2, 1, 0):
        last = record_session(path, who.id, made.BEGAN - weeks * made.WEEK_S)
    guest = record_session(path, None, made.BEGAN - 60.0)
    assert len(earlier(store, last)) == 2 and earlier(store, guest) == ()
    found = words(
        pypdf.PdfReader(report_of(store, last, tmp_path / "out", language="en", note="Well rested today."))
    )
    assert "Amina" in found and "this week" in found and "Well rested today." in found
    with pytest.raises(StoreError, match="no such session"):
        report_of(store, "0" * 32, tmp_path)


def test_what_the_trainer_corrected_is_counted_so(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    kept = record_session(path, None, made.BEGAN)
    store = open_store(path)
    corrections.correct(store, kept, (1, "doubt", 1), True)
    found = words(pypdf.PdfReader(report_of(store, kept, tmp_path, language="en")))
    assert "2 repetitions" in found and "Everything you did counted." in found
    said = corrections.by_key(corrections.corrections(store, kept))
    whole = made.recording(made.one_set(made.reps(3), [made.doubt("too_fast", 2.0)]))
    assert [rep.rep for rep in as_corrected(whole, said).reps] == [1, 2, 3, 4]
    wrong = {(1, "rep", 2): corrections.Correction(1, "rep", 2, False)}
    assert [rep.start_s for rep in as_corrected(whole, wrong).reps] == [1.0, 6.0]
    assert as_corrected(whole, {}) is whole


def test_an_exercise_with_a_figure_has_an_icon() -> None:
    drawn = draw_icons(["squat", "jumping_jack", "own_rule"])
    assert set(drawn) == {"squat", "jumping_jack"}
    assert all(len(icon.marks) >= 6 for icon in drawn.values())


def test_colours_are_those_of_the_light_theme() -> None:
    assert (
        LIGHT.left, LIGHT.right, LIGHT.good, LIGHT.cue, LIGHT.ink, LIGHT.muted,
    ) == (paint.LEFT, paint.RIGHT, paint.GOOD, paint.CUE, paint.INK, paint.MUTED)  # fmt: skip


def test_what_the_screens_are_silent_about_the_report_is_too() -> None:
    assert uncounted.SILENT == analyst.SILENT


def test_an_application_that_runs_is_used(qapp: QApplication) -> None:
    assert paper._application() is qapp
