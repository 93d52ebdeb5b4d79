"""Every language is complete: by its file, by what is compiled from it, by the plural forms that Qt has for it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from export.report.phrases import PHRASES, Counted, fill_in
from mirror.flow.words import WORDS, Words
from mirror.review.words import REVIEW_WORDS
from mirror.settings.languages import FOLDER, LANGUAGES, Language, languages
from mirror.ui import translations
from mirror.ui.review.pieces.words import PIECE_WORDS
from mirror.ui.theme import families, family, has_letters
from mirror.ui.trainer import settings as settings_page
from mirror.ui.translation import CONTEXT, translator
from mirror.ui.translations import (
    COMPILER,
    SAME,
    UNFINISHED,
    VANISHED,
    Message,
    SourceText,
    braces,
    compile_language,
    faults,
    list_sources,
    main,
    merge,
    read,
    write,
)
from mirror.ui.translations import fill as take_in

TRANSLATED = [name for name in languages() if name != "en"]
SETS, NEXT = SourceText("{count} sets", "screen a"), SourceText("Next: {title}", "screen b")
NUMBERS = (0, 1, 2, 3, 5, 11, 22, 100, 103)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_language_is_complete(language: str) -> None:
    found = list(faults(language, list_sources(), read(FOLDER / f"{language}.ts")))
    assert not found, "\n".join([*found, "mend it as docs/mirror.md says: python -m mirror.ui.translations"])


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_compiled_is_the_file(language: str) -> None:
    found = QTranslator()
    assert found.load(str(FOLDER / f"{language}.qm"))
    for one in read(FOLDER / f"{language}.ts"):
        said = (
            {found.translate(CONTEXT, one.text, None, n) for n in range(120)}
            if one.plural
            else {found.translate(CONTEXT, one.text)}
        )
        assert said == set(one.forms), f"{one.text!r}: run python -m mirror.ui.translations"


def test_every_language_is_in_the_table() -> None:
    assert set(languages()) <= set(LANGUAGES)
    assert {path.stem for path in FOLDER.glob("*.ts")} == set(TRANSLATED)


def test_english_texts_say_where_they_are_seen() -> None:
    known = {source.text: source for source in list_sources()}
    assert known["Go on"].seen == "screen session.continue, screen menu.resume, screen set.next"
    assert known["Squat"].seen == "exercise squat" and not known["Squat"].plural
    assert known["{count} sets"].plural and known["repetitions"].plural


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of translations that is nobody's."""
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_qt_has_the_plural_forms_of_the_table(folder: Path, language: str) -> None:
    row = LANGUAGES[language]
    write(folder / f"{language}.ts", language, [Message("{count} sets", row.forms, True)])
    compile_language(language)
    found = QTranslator()
    assert found.load(str(folder / f"{language}.qm"))
    chosen = {n: found.translate(CONTEXT, "{count} sets", None, n) for n in range(120)}
    assert set(chosen.values()) == set(row.forms)
    for name in row.forms:
        alone = list(chosen.values()).count(name) == 1
        assert alone == (name in row.exact), name


def test_a_number_chooses_the_plural_form(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    have = [
        Message("{count} sets", ("{count} seria", "{count} serie", "{count} serii"), True),
        Message("sets", ("seria", "serie", "serii"), True),
        Message("Next", ("Dalej",)),
    ]
    write(folder / "pl.ts", "pl", have)
    compile_language("pl")
    monkeypatch.setattr("mirror.ui.translation.FOLDER", folder)
    monkeypatch.setattr("mirror.ui.translation.languages", lambda: ("en", "pl"))
    words = Words(translator("pl"), {"a": "{count} sets", "b": "sets", "c": "Next"})
    assert [words("a", count=n) for n in (1, 3, 5, 22)] == ["1 seria", "3 serie", "5 serii", "22 serie"]
    assert words("b", count=5) == "serii" and words("b") == "serie"
    assert words("c") == "Dalej" and words("c", count=5) == "Dalej"


def test_words_without_a_translation_are_english() -> None:
    assert fill_in(str, "{count} sets", {"count": 3}) == "3 sets"
    assert str(Counted("sets", 3)) == "sets" and Counted("sets", 3).number == 3


def problems(language: str, wanted: SourceText, *forms: str, same: bool = False) -> list[str]:
    """What is wrong with a translation."""
    have = [Message(wanted.text, forms, wanted.plural, same)]
    return [line.removeprefix(f"{language}: ") for line in faults(language, [wanted], have)]


def test_the_check_finds_what_is_not_translated() -> None:
    assert problems("pl", NEXT, "") == ["'Next: {title}' is not translated (screen b)"]
    assert problems("pl", SETS, "{count} seria", "", "{count} serii") == [
        "'{count} sets' is not translated (screen a)"
    ]
    assert list(faults("pl", [NEXT], [])) == ["pl: 'Next: {title}' is not translated (screen b)"]


def test_the_check_finds_english() -> None:
    said = "'Next: {title}' is English (if it is meant, its translation is `=`)"
    assert problems("pl", NEXT, NEXT.text) == [said]
    assert problems("pl", NEXT, NEXT.text, same=True) == []
    assert problems("pl", SourceText("{value} kg", "x"), "{value} kg") == []
    assert problems("ja", NEXT, "Next：{title}") == []
    assert problems("ja", NEXT, "next：{title}") == ["'next' in 'next：{title}' is not translated"]
    assert problems("ja", SourceText("mirror calibrate", "x"), "mirror calibrate を実行") == []


def test_the_check_finds_other_braces() -> None:
    assert problems("pl", NEXT, "Dalej: {tytuł}") == [
        "'Dalej: {tytuł}' has other braces than 'Next: {title}'"
    ]
    assert problems("pl", NEXT, "Dalej: {title") == ["'Dalej: {title' has other braces than 'Next: {title}'"]
    assert braces("{b:.1f} {a} {{c}}") == ["a", "b:.1f"]


def test_a_form_for_one_number_alone_need_not_say_it() -> None:
    assert problems("pl", SETS, "jedna seria", "{count} serie", "{count} serii") == []
    assert problems("pl", SETS, "{count} seria", "serie", "{count} serii") == [
        "'serie' has other braces than '{count} sets'"
    ]
    assert problems("fr", SETS, "une série", "{count} séries") == [
        "'une série' has other braces than '{count} sets'"
    ]


def test_the_check_counts_plural_forms() -> None:
    assert problems("pl", SETS, "{count} serie", "{count} serii") == [
        "'{count} sets' has 2 forms instead of 3"
    ]


def test_a_text_that_changed_is_english_and_reported() -> None:
    have = [Message("Next: {title}", ("Dalej: {title}",))]
    changed = SourceText("Now: {title}", "screen b")
    now = merge(have, [changed], "pl")
    assert now == (
        Message("Next: {title}", ("Dalej: {title}",), state=VANISHED),
        Message("Now: {title}", ("",), state=UNFINISHED, seen="screen b"),
    )
    assert list(faults("pl", [changed], now)) == [
        "pl: nothing says 'Next: {title}' any more: run with --drop",
        "pl: 'Now: {title}' is not translated (screen b)",
    ]


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    have = (
        Message("a < 'b' & \"c\"", ("ą <ć>",), seen="screen x"),
        Message("{count} sets", ("1", "2", "3"), True, seen="review y"),
        Message("ChArUco", ("ChArUco",), same=True),
        Message("old", ("stare",), state=VANISHED),
    )
    write(tmp_path / "pl.ts", "pl", have)
    assert read(tmp_path / "pl.ts") == have
    assert f"<translatorcomment>{SAME}</translatorcomment>" in (tmp_path / "pl.ts").read_text("utf-8")
    assert read(tmp_path / "none.ts") == ()


def test_translations_are_taken_in_by_their_english() -> None:
    have = merge([], [SETS, NEXT], "pl")
    now = take_in(have, {"{count} sets": ["a", "b", "c"], "Next: {title}": "="}, "pl")
    assert now[0].forms == ("a", "b", "c") and now[1].same and now[1].forms == ("Next: {title}",)
    with pytest.raises(ValueError, match="pl: the program does not say 'Now'"):
        take_in(have, {"Now": "x"}, "pl")
    with pytest.raises(ValueError, match="has 2 forms: give one few many"):
        take_in(have, {"{count} sets": ["a", "b"]}, "pl")


def test_the_command_merges_compiles_and_reports(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "list_sources", lambda: (SETS, NEXT))
    given = folder / "given.json"
    given.write_text(json.dumps({"Next: {title}": "Dalej: {title}"}), encoding="utf-8")
    first = CliRunner().invoke(main, ["--fill", "pl", str(given)])
    assert first.exit_code == 1 and "'{count} sets' is not translated" in first.stderr
    left = CliRunner().invoke(main, ["pl", "--missing"])
    assert json.loads(left.stdout) == {"{count} sets": ["", "", ""]}
    given.write_text(json.dumps({"{count} sets": ["{count} s", "{count} s", "{count} s"]}), encoding="utf-8")
    done = CliRunner().invoke(main, ["--fill", "pl", str(given)])
    assert (done.exit_code, done.stderr) == (0, "") and (folder / "pl.qm").exists()
    assert CliRunner().invoke(main, ["--check"]).exit_code == 0
    unknown = CliRunner().invoke(main, ["xx"])
    assert unknown.exit_code == 2 and "languages.py" in unknown.stderr


def test_what_cannot_be_compiled_is_an_error(folder: Path) -> None:
    (folder / "pl.ts").write_text("no xml", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError, match=COMPILER):
        compile_language("pl")


def test_a_row_says_what_a_language_needs() -> None:
    assert LANGUAGES["ar"].leftward and LANGUAGES["ar"].forms[2] == "two"
    assert Language("x", "x_X").forms == ("one", "other")


def test_every_table_is_in_the_sources() -> None:
    said = {source.text for source in list_sources()}
    for table in (WORDS, PIECE_WORDS, REVIEW_WORDS, PHRASES):
        assert set(table.values()) <= said


def test_a_language_says_what_this_machine_lacks(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings_page, "has_letters", lambda name: name != "zh")
    assert settings_page.lacking("ja", Words()) == ["No voice speaks it: there are tones"]
    assert settings_page.lacking("zh", Words()) == [
        "No typeface on this machine has its letters: install fonts-noto-cjk"
    ]
    assert settings_page.lacking("de", Words()) == []


def test_latin_letters_are_on_every_machine(qapp: QApplication) -> None:
    assert has_letters("en") and has_letters("de")
    assert families("ja")[0] == family()
