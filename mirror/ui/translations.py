"""The files of translations: brought up to date, filled, compiled and checked by one command.

`python -m mirror.ui.translations` takes the English texts out of the program, merges them into every `.ts`, compiles
each to its `.qm` and reports what is wrong; `--fill XX FILE.json` takes in translations first.

Messages stay where they stand, new ones come last: two people who add texts meddle with the same lines seldom.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import click

from export.report.phrases import PHRASES
from mirror.flow.marks_and_charts import title
from mirror.flow.words import WORDS
from mirror.live.counting import charts
from mirror.plans.plan import library
from mirror.review.words import REVIEW_WORDS
from mirror.settings.languages import ENGLISH, FOLDER, LANGUAGES
from mirror.ui.review.pieces.words import PIECE_WORDS
from rules.exercise import Exercise

COUNT = "count"
"""The brace whose number chooses a plural form."""
BESIDE_A_NUMBER = frozenset({"repetitions", "reps", "sets", "seconds", "seconds held", "points"})
"""Texts without a brace that stand beside a number, and so have plural forms."""
TABLES = (("screen", WORDS), ("review", PIECE_WORDS), ("review", REVIEW_WORDS), ("report", PHRASES))
"""Where words are seen, and their table."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """An English text, and the places where it is seen, for who translates it."""

    text: str
    seen: str

    @property
    def plural(self) -> bool:
        """Whether its translation has plural forms."""
        return COUNT in braces(self.text) or self.text in BESIDE_A_NUMBER


def list_sources() -> tuple[SourceText, ...]:
    """English texts, each once, in order."""
    found: dict[str, list[str]] = {}
    for text, seen in _all():
        if text and seen not in (places := found.setdefault(text, [])):
            places.append(seen)
    return tuple(SourceText(text, ", ".join(places)) for text, places in found.items())


def braces(text: str) -> list[str]:
    """What stands in the braces of a text, with its format, in alphabetical order.

    Raises ValueError for a brace that is not closed.
    """
    return sorted(
        name + (f"!{change}" if change else "") + (f":{form}" if form else "")
        for _, name, form, change in Formatter().parse(text)
        if name is not None
    )


def _all() -> Iterator[tuple[str, str]]:
    for place, table in TABLES:
        yield from ((text, f"{place} {key}") for key, text in table.items())
    for name in Exercise.names():
        yield from ((text, f"exercise {name}") for text in list_texts(Exercise.named(name)))
    for plan in library():
        yield from ((text, f"plan {plan.title}") for text in (plan.title, plan.about))
        if plan.game is not None:
            yield from ((one.title, f"interval of {plan.title}") for one in plan.game.intervals)


def list_texts(exercise: Exercise) -> Iterable[str]:
    """Title, cues and the titles of the charts of an exercise."""
    yield exercise.title
    yield exercise.range.say
    yield from (fault.say for fault in exercise.faults)
    yield from (title(chart.name) for chart in charts(exercise))


SAME = "as in English"
"""The translator's comment on a text that is meant to be the English one."""
VANISHED, UNFINISHED = "vanished", "unfinished"

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{locale}" sourcelanguage="en_GB">
<context>
    <name>mirror</name>
"""
FOOT = "</context>\n</TS>\n"


@dataclass(frozen=True, slots=True)
class Message:
    """A text and its translation: one form, or as many as the language has plural forms. `state` is empty, `vanished`
    (the program no longer says it) or `unfinished`; `seen` says where the text is seen."""

    text: str
    forms: tuple[str, ...] = ("",)
    plural: bool = False
    same: bool = False
    state: str = ""
    seen: str = ""


def read(path: Path) -> tuple[Message, ...]:
    """The messages of a file in its order; none where it is not there."""
    if not path.exists():
        return ()
    tree = ElementTree.parse(path)  # noqa: S314 - a file of this package
    return tuple(_message(node) for node in tree.iter("message"))


def _message(node: ElementTree.Element) -> Message:
    translation = node.find("translation")
    plural = node.get("numerus") == "yes"
    forms = () if translation is None else tuple(form.text or "" for form in translation.iter("numerusform"))
    return Message(
        node.findtext("source", ""),
        forms if plural else ("" if translation is None else translation.text or "",),
        plural,
        node.findtext("translatorcomment", "") == SAME,
        "" if translation is None else translation.get("type", ""),
        node.findtext("extracomment", ""),
    )


def write(path: Path, language: str, messages: Sequence[Message]) -> None:
    """Write a file as Qt Linguist does, but for the line numbers."""
    text = HEAD.format(locale=LANGUAGES[language].locale) + "".join(map(_write_message, messages)) + FOOT
    path.write_text(text, encoding="utf-8")


def _write_message(one: Message) -> str:
    kind = f' type="{one.state}"' if one.state else ""
    if one.plural:
        forms = "".join(f"\n            <numerusform>{_escape(form)}</numerusform>" for form in one.forms)
        text = f"<translation{kind}>{forms}\n        </translation>"
    else:
        text = f"<translation{kind}>{_escape(one.forms[0])}</translation>"
    lines = [f"<source>{_escape(one.text)}</source>"]
    lines += [f"<extracomment>{_escape(one.seen)}</extracomment>"] if one.seen else []
    lines += [f"<translatorcomment>{SAME}</translatorcomment>"] if one.same else []
    inner = "".join(f"        {line}\n" for line in [*lines, text])
    numerus = ' numerus="yes"' if one.plural else ""
    return f"    <message{numerus}>\n{inner}    </message>\n"


def _escape(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def merge(have: Sequence[Message], wanted: Sequence[SourceText], language: str) -> tuple[Message, ...]:
    """The messages of a language for the English texts: new ones unfinished, those no longer wanted vanished."""
    sources = {source.text: source for source in wanted}
    known = {one.text: one for one in have}
    found = [_current(one, sources.get(one.text), language) for one in known.values()]
    found += [
        _current(Message(source.text), source, language) for source in wanted if source.text not in known
    ]
    return tuple(found)


def _current(one: Message, source: SourceText | None, language: str) -> Message:
    if source is None:
        return replace(one, state=VANISHED)
    count = len(LANGUAGES[language].forms) if source.plural else 1
    forms = one.forms if len(one.forms) == count else (one.forms or ("",))[-1:] * count
    state = "" if all(forms) else UNFINISHED
    return replace(one, forms=forms, plural=source.plural, state=state, seen=source.seen)


def fill(
    have: Sequence[Message], given: Mapping[str, str | Sequence[str]], language: str
) -> tuple[Message, ...]:
    """The messages with translations by their English texts: one, one for each plural form, or `=` for the English.

    Raises ValueError for a text that the program does not say, or a wrong number of forms.
    """
    unknown = set(given) - {one.text for one in have}
    if unknown:
        raise ValueError(f"{language}: the program does not say {sorted(unknown)[0]!r}: correct the English")
    return tuple(_set_forms(one, given[one.text], language) if one.text in given else one for one in have)


def _set_forms(one: Message, forms_given: str | Sequence[str], language: str) -> Message:
    same = forms_given == "="
    count = len(one.forms)
    forms = (
        (one.text if same else forms_given,) * count if isinstance(forms_given, str) else tuple(forms_given)
    )
    if len(forms) != count:
        wanted = " ".join(LANGUAGES[language].forms) if one.plural else "one alone"
        raise ValueError(f"{language}: {one.text!r} has {len(forms)} forms: give {wanted}")
    return replace(one, forms=forms, same=same, state="" if all(forms) else UNFINISHED)


COMPILER = "pyside6-lrelease"
LATIN = re.compile(r"[A-Za-z]{2,}")
"""A word of Latin letters, in a language that is written in others."""
OWN_LETTERS = frozenset({"ar", "ja", "zh"})
UNITS = frozenset({"mm", "cm", "px", "kg", "min", "ms", "mirror", "calibrate", "board"})
"""Small letters that are no words: units, and commands."""
NAMES = frozenset({"OK", "PIN", "RM"})
"""Capital letters that every language has."""
BRACE = re.compile(r"{[^}]*}")


def path_of(language: str) -> Path:
    """The file of a language."""
    return FOLDER / f"{language}.ts"


def list_languages() -> tuple[str, ...]:
    """Two letters of every language that has a file."""
    return tuple(name for name in LANGUAGES if name != ENGLISH and path_of(name).exists())


def faults(language: str, wanted: Sequence[SourceText], have: Sequence[Message]) -> Iterator[str]:
    """What is wrong with the messages of a language, a line each."""
    known = {one.text: one for one in have if one.state != VANISHED}
    texts = {source.text for source in wanted}
    for one in have:
        if one.text not in texts:
            yield f"{language}: nothing says {one.text!r} any more: run with --drop"
    for source in wanted:
        found = known.get(source.text)
        if found is None or not all(found.forms):
            yield f"{language}: {source.text!r} is not translated ({source.seen})"
        else:
            yield from _faults_of(language, source, found)


def _faults_of(language: str, source: SourceText, one: Message) -> Iterator[str]:
    forms = LANGUAGES[language].forms if source.plural else ("",)
    if len(one.forms) != len(forms):
        yield f"{language}: {source.text!r} has {len(one.forms)} forms instead of {len(forms)}"
        return
    for name, form in zip(forms, one.forms, strict=True):
        if not _braces_fit(language, source, name, form):
            yield f"{language}: {form!r} has other braces than {source.text!r}"
        if form != form.strip() and source.text == source.text.strip():
            yield f"{language}: {form!r} begins or ends with a space"
    words = set(LATIN.findall(BRACE.sub("", source.text))) - UNITS
    if words and not one.same and source.text in one.forms:
        yield f"{language}: {source.text!r} is English (if it is meant, its translation is `=`)"
    yield from _strange(language, source, one)


def _braces_fit(language: str, source: SourceText, name: str, form: str) -> bool:
    try:
        have = braces(form)
    except ValueError:
        return False
    wanted = braces(source.text)
    # "two sets" need not say their number
    return have == wanted or (
        name in LANGUAGES[language].exact and have == [brace for brace in wanted if brace != COUNT]
    )


def _strange(language: str, source: SourceText, one: Message) -> Iterator[str]:
    """English words in other letters' lines: names, units and keys alone stay as the English text spells them."""
    if language not in OWN_LETTERS or one.same:
        return
    for form in one.forms:
        for word in LATIN.findall(BRACE.sub("", form)):
            if word not in NAMES and (word not in source.text or (word.islower() and word not in UNITS)):
                yield f"{language}: {word!r} in {form!r} is not translated"


def compile_language(language: str) -> None:
    """Compile the file of a language. Raises CalledProcessError with what the compiler says."""
    source = path_of(language)
    call = [str(Path(sys.executable).with_name(COMPILER)), "-silent", str(source), "-qm"]
    subprocess.run([*call, str(source.with_suffix(".qm"))], check=True)


@click.command()
@click.argument("languages", nargs=-1)
@click.option(
    "--fill",
    type=(str, click.Path(exists=True, path_type=Path)),
    multiple=True,
    metavar="XX FILE.json",
    help="Take translations of a language from an object English -> text, list of plural forms, or = .",
)
@click.option("--drop", is_flag=True, help="Forget texts that the program no longer says.")
@click.option("--check", is_flag=True, help="Change nothing, report what is wrong.")
@click.option("--missing", is_flag=True, help="Print what is not translated as an object for --fill.")
def main(
    languages: tuple[str, ...], fill: tuple[tuple[str, Path], ...], drop: bool, check: bool, missing: bool
) -> None:
    """Bring the translations into LANGUAGES (all that there are) up to date; a new one begins by its two letters."""
    wanted = list_sources()
    chosen = languages or tuple(dict.fromkeys([name for name, _ in fill])) or list_languages()
    found: list[str] = []
    for name in chosen:
        if name not in LANGUAGES or name == ENGLISH:
            raise click.BadParameter(f"{name}: give it a row in mirror/settings/languages.py first")
        if not check and not missing:
            _update(name, wanted, [file for of, file in fill if of == name], drop)
        found += faults(name, wanted, read(path_of(name)))
        if missing:
            _print_missing(merge(read(path_of(name)), wanted, name))
    click.echo("\n".join(found), err=True, nl=bool(found))
    sys.exit(1 if found else 0)


def _update(language: str, wanted: Sequence[SourceText], files: Sequence[Path], drop: bool) -> None:
    messages = merge(read(path_of(language)), wanted, language)
    for file in files:
        messages = fill(messages, json.loads(file.read_text(encoding="utf-8")), language)
    if drop:
        messages = tuple(one for one in messages if one.state != VANISHED)
    write(path_of(language), language, messages)
    compile_language(language)


def _print_missing(messages: Sequence[Message]) -> None:
    left = [one for one in messages if one.state != VANISHED and not all(one.forms)]
    click.echo(
        json.dumps(
            {one.text: list(one.forms) if one.plural else "" for one in left}, ensure_ascii=False, indent=1
        )
    )


if __name__ == "__main__":
    main()
