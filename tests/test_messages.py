"""The translated texts: complete, true to what they translate, and compiled as they are written.

English says all that the app says; Chinese only what libraries would say in English.
"""

import ast
import gettext
import os
import re
import shutil
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ENGLISH = Path("locale/en/LC_MESSAGES/django.po")
CHINESE = Path("locale/zh_Hans/LC_MESSAGES/django.po")
FORMS = {ENGLISH: 2, CHINESE: 1}
# As `make messages` collects them; a text no longer used must leave the catalogue too.
COLLECT = ["makemessages", "--locale", "en", "--no-location", "--no-obsolete"]
# Names of placeholders as Python (%(n)s, %s) and as format() ({n}) write them.
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
TAG = re.compile(r"<[^>]+>")
HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Message:
    """One entry: ``said`` holds one text, or one for each plural form."""

    context: str
    text: str
    plural: str
    said: tuple[str, ...]
    flags: frozenset[str]


def read_catalogue(written: str) -> list[Message]:
    """The entries of a .po file, its header (an empty text) first."""
    return [_message(entry) for entry in written.strip().split("\n\n") if "\nmsgid" in f"\n{entry}"]


def _message(entry: str) -> Message:
    fields = dict(_fields(entry))
    flags = re.findall(r"^#, (.*)$", entry, re.MULTILINE)
    return Message(
        context=fields.get("msgctxt", ""),
        text=fields["msgid"],
        plural=fields.get("msgid_plural", ""),
        said=tuple(said for name, said in fields.items() if name.startswith("msgstr")),
        flags=frozenset(flag.strip() for line in flags for flag in line.split(",")),
    )


def _fields(entry: str) -> Iterator[tuple[str, str]]:
    """Each keyword with its text, which may go on over several quoted lines."""
    for name, quoted in re.findall(r'^(msg[\w\[\]]+) ((?:".*"\n?)+)', entry, re.MULTILINE):
        yield name, "".join(ast.literal_eval(line) for line in quoted.splitlines())


def entries(catalogue: Path, root: Path = ROOT) -> list[Message]:
    """Every entry but the header."""
    return read_catalogue((root / catalogue).read_text("utf-8"))[1:]


both = pytest.mark.parametrize("catalogue", [ENGLISH, CHINESE], ids=["English", "Chinese"])


def test_the_reader_of_the_catalogue_reads_what_gettext_writes() -> None:
    written = (
        'msgid ""\nmsgstr "Language: en\\n"\n\n'
        '#, fuzzy, python-format\nmsgctxt "plural"\nmsgid ""\n"%(n)s "\n"题"\n'
        'msgid_plural "%(n)s 题"\nmsgstr[0] "\\"one\\""\nmsgstr[1] "many"\n'
    )
    header, entry = read_catalogue(written)
    assert header.said == ("Language: en\n",)
    flags = frozenset({"fuzzy", "python-format"})
    assert entry == Message("plural", "%(n)s 题", "%(n)s 题", ('"one"', "many"), flags)


def test_the_app_has_texts_to_translate() -> None:
    assert len(entries(ENGLISH)) > 300


@both
def test_every_text_is_translated(catalogue: Path) -> None:
    assert [one.text for one in entries(catalogue) if not all(one.said)] == []


@both
def test_no_translation_is_only_a_guess_of_the_tools(catalogue: Path) -> None:
    whole = read_catalogue((ROOT / catalogue).read_text("utf-8"))
    assert [one.text for one in whole if "fuzzy" in one.flags] == []


@both
def test_a_text_that_counts_has_the_forms_of_its_language(catalogue: Path) -> None:
    counted = [one for one in entries(catalogue) if one.plural]
    assert counted
    assert [one.text for one in counted if len(set(one.said)) != FORMS[catalogue]] == []


@both
def test_placeholders_and_markup_survive_translation(catalogue: Path) -> None:
    changed = [
        (one.text, said)
        for one in entries(catalogue)
        for said in one.said
        for pattern in (PLACEHOLDER, TAG)
        if Counter(pattern.findall(said)) != Counter(pattern.findall(one.text))
    ]
    assert changed == []


def test_no_english_text_holds_a_chinese_character() -> None:
    assert [said for one in entries(ENGLISH) for said in one.said if HAN.search(said)] == []


def test_chinese_is_given_to_what_is_not_chinese_yet() -> None:
    assert [one.text for one in entries(CHINESE) if HAN.search(one.text)] == []
    assert [one.text for one in entries(CHINESE) if not HAN.search(one.said[0])] == []


@both
def test_the_compiled_catalogue_says_what_the_written_one_says(catalogue: Path) -> None:
    with (ROOT / catalogue).with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert [one.text for one in entries(catalogue) if not _agree(compiled, one)] == []


def _agree(compiled: gettext.GNUTranslations, one: Message) -> bool:
    if one.plural:
        counts = range(1, len(one.said) + 1)
        return one.said == tuple(compiled.ngettext(one.text, one.plural, n) for n in counts)
    if one.context:
        return one.said == (compiled.pgettext(one.context, one.text),)
    return one.said == (compiled.gettext(one.text),)


@both
def test_the_compiled_catalogue_holds_nothing_else(catalogue: Path) -> None:
    """The count stands in the head of the file: magic, revision, number of texts."""
    head = (ROOT / catalogue).with_suffix(".mo").read_bytes()[:12]
    assert struct.unpack("<III", head) == (0x950412DE, 0, len(entries(catalogue)) + 1)


def test_the_english_catalogue_holds_the_texts_of_templates_and_code_and_no_others(
    gettext_programs: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    for folder in ("locale", "news", "quizzes", "studyapp", "templates"):
        shutil.copytree(ROOT / folder, copy / folder)
    shutil.copy(ROOT / "manage.py", copy)
    paths = f"{gettext_programs}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        [sys.executable, "manage.py", *COLLECT],
        cwd=copy,
        env=os.environ | {"PATH": paths, "STUDYAPP_VAR": str(tmp_path / "var")},
        check=True,
        capture_output=True,
    )
    found = _texts(entries(ENGLISH, copy))
    assert found == _texts(entries(ENGLISH)), "run `make messages` and translate what is new"


def _texts(messages: list[Message]) -> set[tuple[str, str, str]]:
    return {(one.context, one.text, one.plural) for one in messages}
