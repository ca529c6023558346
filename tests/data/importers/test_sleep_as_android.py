"""Sleep as Android: a header for every record, lines of noise, tags in comments, an archive around it."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from data.importers import sleep_as_android
from data.records import DayNote, DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEAD = "Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo"
TEXT = (
    f'{HEAD},"23:10","23:20","Event"\n'
    '"1773266400000","Europe/Vienna","11. 03. 2026 23:00","12. 03. 2026 7:00","12. 03. 2026 7:00","8.000","4.0",'
    '" \\n #caffeine #alcohol_3x #snore #love Slept on the couch ","10007","-1","-1.0","5","0.4","-30","a1b2c3",'
    '"0.5","0.7","LUX-1773266400071-9.0"\n'
    '"","","","","","","","","","","","","","","","0.1","0.2"\n'
    f'{HEAD},"14:10"\n'
    '"1773320400000","Europe/Vienna","12. 03. 2026 14:00","12. 03. 2026 15:00","12. 03. 2026 15:00","1.000","0.0",'
    '"#stress","10007","-1","-1.0","-1","-1.0","0","","0.0"\n'
    f"{HEAD}\n"
    '"1773353400000","Europe/Vienna","12. 03. 2026 23:10","12. 03. 2026 23:12","13. 03. 2026 7:00","0.033","-1.0",'
    '"","10007","-1","-1.0","-1","-2.0","0",""\n'
    f"{HEAD}\n"
    '"1774735200000","Europe/Vienna","28. 03. 2026 23:00","29. 03. 2026 7:00","29. 03. 2026 7:00","7.000","3.25",'
    '"Manually added","10007","-1","-1.0","-1","-1.0","-1.0",""\n'
)


def archive() -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("sleep-export.csv", TEXT)
        packed.writestr("prefs.xml", "<map/>")
        packed.writestr("alarms.json", "[]")
    return SourceFile("sleep.zip", buffer.getvalue())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("sleep_as_android", SourceFile("sleep-export.csv", TEXT.encode())), ("sleep_as_android", archive()))


def read(text: str) -> DiaryLog:
    return sleep_as_android.read(SourceFile("sleep-export.csv", text.encode()), {}, TODAY)


def test_nights_naps_ratings_and_tags() -> None:
    log = read(TEXT)
    night, nap, change = date(2026, 3, 12), date(2026, 3, 12), date(2026, 3, 29)
    assert log.days == (
        DayValue(nap, "nap_h", 1.0, "h", False, 5),
        DayValue(night, "sleep_h", 7.5, "h", False, 2),
        DayValue(change, "sleep_h", 7.0, "h", False, 9),
        DayValue(night, "bedtime_h", 11.0, "h after noon", False, 2),
        DayValue(change, "bedtime_h", 11.0, "h after noon", False, 9),
        DayValue(night, "waketime_h", 19.0, "h after noon", False, 2),
        DayValue(change, "waketime_h", 19.0, "h after noon", False, 9),
        DayValue(night, "sleep_quality", 8.0, "0-10", False, 2),
        DayValue(change, "sleep_quality", 6.5, "0-10", False, 9),
        DayValue(date(2026, 3, 11), "tag:caffeine", 1.0, "0/1", False, 2),
        DayValue(date(2026, 3, 11), "tag:alcohol", 1.0, "0/1", False, 2),
        DayValue(night, "tag:snore", 1.0, "0/1", False, 2),
        DayValue(date(2026, 3, 12), "tag:stress", 1.0, "0/1", False, 5),
    )
    assert log.notes == (DayNote(night, "Slept on the couch"),)
    assert log.quarantined == ()
    assert "1 recording of less than 15 minutes left out." in log.messages


def test_the_archive_reads_as_its_table() -> None:
    assert sleep_as_android.read(archive(), {}, TODAY).days == read(TEXT).days


def test_a_damaged_moment_is_put_aside_and_the_rest_kept() -> None:
    log = read(TEXT.replace('"12. 03. 2026 15:00","12.', '"12. 13. 2026 15:00","12.'))
    assert log.quarantined == (
        RowProblem(5, "'12. 13. 2026 15:00' is not a date and time", "to", None, "12. 13. 2026 15:00"),
    )
    assert [value.day.day for value in log.days if value.factor == "sleep_h"] == [12, 29]
