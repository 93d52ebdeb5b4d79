"""Qt's file of translations (`.ts`): read, brought up to date with the English texts, and written.

Messages stay where they stand, new ones come last: two people who add texts meddle with the same lines seldom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from mirror.settings.languages import LANGUAGES
from mirror.ui.sources import SourceText

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
    said = node.find("translation")
    plural = node.get("numerus") == "yes"
    forms = () if said is None else tuple(form.text or "" for form in said.iter("numerusform"))
    return Message(
        node.findtext("source", ""),
        forms if plural else ("" if said is None else said.text or "",),
        plural,
        node.findtext("translatorcomment", "") == SAME,
        "" if said is None else said.get("type", ""),
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


def _set_forms(one: Message, said: str | Sequence[str], language: str) -> Message:
    same = said == "="
    count = len(one.forms)
    forms = (one.text if same else said,) * count if isinstance(said, str) else tuple(said)
    if len(forms) != count:
        wanted = " ".join(LANGUAGES[language].forms) if one.plural else "one alone"
        raise ValueError(f"{language}: {one.text!r} has {len(forms)} forms: give {wanted}")
    return replace(one, forms=forms, same=same, state="" if all(forms) else UNFINISHED)
