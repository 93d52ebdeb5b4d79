"""Names as files: any script stays, nothing leaves the folder, Windows takes them too."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from export.names import LONGEST_BYTES, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Anna", "Anna"),
        ("Zoë Ångström", "Zoë Ångström"),
        ("Zoe\u0308", "Zoë"),
        ("Мария 李雷 שרה محمد नेहा", "Мария 李雷 שרה محمد नेहा"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..", "unnamed"),
        ("/", "unnamed"),
        ("C:\\Users\\x", "C__Users_x"),
        ("a\x00b\nc", "ab c"),
        ("exe\u202egpj.txt", "exegpj.txt"),
        ("CON", "_CON"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("COM1", "_COM1"),
        ("Lpt² x", "Lpt² x"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("", "unnamed"),
    ],
)
def test_each_name_has_its_own_safe_form(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_long_name_is_not_cut_between_a_letter_and_its_marks() -> None:
    letter = "q\u0323\u0307"
    cut = safe_name(letter * 60)
    assert len(cut.encode()) <= LONGEST_BYTES
    assert cut == letter * (len(cut) // 3)


@given(st.text(max_size=200))
@example("a/../b")
@example("\u0338" * 300)
def test_nothing_leaves_the_folder_whatever_the_name(name: str) -> None:
    safe = safe_name(name)
    assert (Path("/out") / safe).resolve().parent == Path("/out")
    assert safe == safe.strip(" .") and 0 < len(safe.encode()) <= LONGEST_BYTES + 1
    assert not set(safe) & set('<>:"/\\|?*\0') and unicodedata.is_normalized("NFC", safe)
    assert safe_name(safe) == safe, "safe names stay"
