"""The twin in HTML: one file by itself, well formed, with everything in it and nothing that runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import reported as made

from export.report.compose import compose
from export.report.html import html, write_html
from export.report.marks import Box, Label, SheetDrawing
from export.report.phrases import Phrases
from export.report.svg import svg

SCENARIOS = made.scenarios()
EMPTY = {"meta", "link", "br", "img", "input", "hr", "rect", "circle", "polyline"}


class Checked(HTMLParser):
    """Collects words, tags and attributes; complains of tags that do not match."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(text: str) -> Checked:
    found = Checked()
    found.feed(text)
    found.close()
    assert found.open == []
    return found


def page(name: str) -> str:
    recording, history = SCENARIOS[name]
    return html(compose(recording, history, zone=made.ZONE))


@pytest.mark.parametrize("name", SCENARIOS)
def test_it_is_well_formed_and_needs_no_other_file(name: str) -> None:
    text = page(name)
    found = read(text)
    assert not {"script", "img", "link", "iframe", "object", "form"} & set(found.tags)
    assert not {key for key, _ in found.attributes if key in {"src", "href"} or key.startswith("on")}
    assert "url(" not in text and "@import" not in text and "http:" not in text and "https:" not in text
    assert "default-src 'none'" in text
    assert len(text.encode()) < 400_000
    assert "nan" not in re.sub(r"[a-z]*nan[a-z]+", "", " ".join(found.words).lower()).split()


def test_a_name_is_words_not_markup() -> None:
    recording = made.recording(made.one_set(made.reps(2)), member="<script>alert(\"x\")</script> & 'Co'")
    text = html(compose(recording, zone=made.ZONE))
    assert "<script" not in text
    assert "<script>alert(\"x\")</script> & 'Co'" in "".join(read(text).words)


def test_it_says_what_the_report_says() -> None:
    recording, history = SCENARIOS["side"]
    said = compose(recording, history, zone=made.ZONE)
    words = " ".join(read(html(said)).words)
    for text in (
        said.name, said.under, said.count, said.advice.headline, said.advice.why, said.praise, said.curves.title,
        said.speed.caption, said.weeks.sentence, *(fact.value for fact in said.facts), *said.sets.columns,
    ):  # fmt: skip
        assert text in words


def test_all_sets_are_in_its_table() -> None:
    assert page("many").count("<tr>") == 1 + 24


def test_a_chart_comes_for_a_desk_and_for_a_phone() -> None:
    text = page("side")
    assert text.count('class="wide"') == text.count('class="narrow"') == 2
    assert "max-width: 600px" in text and "@page" in text and 'name="viewport"' in text


def test_its_language_is_named() -> None:
    recording, _ = SCENARIOS["one"]
    assert '<html lang="de">' in html(compose(recording, words=Phrases("de"), zone=made.ZONE))


def test_the_paper_is_that_of_the_pdf() -> None:
    recording, _ = SCENARIOS["one"]
    assert "size: letter" in html(compose(recording, zone=made.ZONE), "letter")


def test_it_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    said = compose(SCENARIOS["one"][0], zone=made.ZONE)
    path = tmp_path / "report.html"
    path.write_text("before")
    with pytest.raises(AttributeError):
        write_html(path, object())  # type: ignore[arg-type]
    assert path.read_text() == "before" and len(list(tmp_path.iterdir())) == 1
    write_html(path, said)
    assert path.read_text(encoding="utf-8") == html(said)


def test_words_in_a_drawing_are_escaped() -> None:
    drawn = svg(SheetDrawing(10, 10, (Label(1, 2, "<&>", 8, "#000000"), Box(0, 0, 1, 1, "#FFFFFF"))), 'a "b"')
    assert "&lt;&amp;&gt;" in drawn and 'aria-label="a &quot;b&quot;"' in drawn
