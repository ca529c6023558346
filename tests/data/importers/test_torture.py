"""The short form of `make torture`: twenty damaged files a format."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

PATH = Path(__file__).resolve().parents[2] / "torture.py"


def _torture() -> ModuleType:
    spec = importlib.util.spec_from_file_location("torture", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["torture"] = module
    spec.loader.exec_module(module)
    return module


TORTURE = _torture()


@pytest.mark.parametrize("format", TORTURE.FORMATS)
def test_damaged_files_are_read_or_refused(format: str) -> None:
    tally = TORTURE.torture(format, 20, seed=7)
    assert tally.faults == []
    assert sum(tally.ends.values()) == 21  # one of them went through the real reading process as well
    assert tally.ends["accepted"] > 0
    assert tally.peak_mb < 1500


def test_a_fault_and_a_hang_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> str:
        raise IndexError("out of range")

    monkeypatch.setattr(TORTURE, "read_wholly", fail)
    tally = TORTURE.torture("csv", 3, seed=7, through_child=False)
    assert len(tally.faults) == 3
    assert "IndexError" in tally.faults[0]

    def hang(*_: object) -> str:
        while True:
            pass

    monkeypatch.setattr(TORTURE, "read_wholly", hang)
    monkeypatch.setattr(TORTURE, "LONGEST_S", 1)
    assert "TooSlow" in TORTURE.torture("csv", 1, seed=7, through_child=False).faults[0]
