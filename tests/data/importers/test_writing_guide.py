"""The page for the author of a new importer: its example and the example's test run as they stand."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

import data.importers
from data.importers import IMPORTERS
from data.records import SourceFile

GUIDE = Path(data.importers.__file__).parent / "WRITING.md"
EXAMPLE, ITS_TEST = re.findall(r"^```python\n(.*?)^```$", GUIDE.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def module_of(name: str, source: str) -> ModuleType:
    module = ModuleType(name)
    exec(compile(source, str(GUIDE), "exec"), module.__dict__)  # noqa: S102  # our own words, which this is to run
    return module


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = module_of("data.importers.napper", EXAMPLE)
    monkeypatch.setattr(data.importers, "napper", module, raising=False)
    monkeypatch.setitem(sys.modules, "data.importers.napper", module)
    return module


def test_the_example_passes_its_own_tests(example: ModuleType) -> None:
    tests = module_of("test_napper", ITS_TEST)
    run = [name for name, thing in vars(tests).items() if name.startswith("test_") and isinstance(thing, FunctionType)]
    for name in run:
        getattr(tests, name)()
    assert len(run) == 2


def test_the_example_claims_its_file_and_no_other_importer_does(example: ModuleType) -> None:
    ((key, file),) = module_of("test_napper", ITS_TEST).fixtures()
    assert (key, example.identify(file)) == (example.FORMAT, True)
    assert not example.identify(SourceFile("log.csv", b"Date,Spasms\n2026-03-09,1\n"))
    assert [importer.key for importer in IMPORTERS if importer.identify(file)] == []


def test_what_the_rules_name_is_there() -> None:
    named = re.findall(r"`(reading/\w+\.py)`", GUIDE.read_text("utf-8"))
    assert len(named) >= 2
    assert [name for name in named if not (GUIDE.parent / name).exists()] == []
