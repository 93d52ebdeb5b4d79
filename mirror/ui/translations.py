"""The files of translations: brought up to date, filled, compiled and checked by one command.

`python -m mirror.ui.translations` takes the English texts out of the program, merges them into every `.ts`, compiles
each to its `.qm` and reports what is wrong; `--fill XX FILE.json` takes in translations first.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from mirror.settings.languages import ENGLISH, FOLDER, LANGUAGES
from mirror.ui.sources import COUNT, SourceText, braces, list_sources
from mirror.ui.ts_file import VANISHED, Message, fill, merge, read, write

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
    said = {source.text for source in wanted}
    for one in have:
        if one.text not in said:
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
