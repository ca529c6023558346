"""Run axe on the page as it stands, and keep apart what Streamlit itself does and we cannot mend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from playwright.sync_api import Frame, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A chart's drawing is one picture with its finding in words; the tests of the charts judge its colours.
RUN = """async tags => {
  const context = {exclude: [['.main-svg'], ['iframe', '.main-svg']]};
  const options = {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']};
  const found = await axe.run(context, options);
  return found.violations.flatMap(rule => rule.nodes.map(node => ({
    rule: rule.id, impact: node.impact || '', target: node.target.flat().join(' '), html: node.html,
    why: node.failureSummary, part: (document.querySelector(String(node.target.flat()[0]))
      ?.closest('[data-testid^=st]:not([data-testid^=stVerticalBlock])')?.dataset.testid) || '',
  })));
}"""


@dataclass(frozen=True, slots=True)
class Allowed:
    """One violation that is Streamlit's own: the rule, a part of what it was found on, and why we cannot mend it."""

    rule: str
    mark: str
    reason: str


STREAMLITS_OWN = (
    Allowed(
        "presentation-role-conflict",
        "stFileUploaderDropzone",
        "Streamlit gives its drop zone the role of mere decoration and a label at once; no option changes either.",
    ),
    Allowed(
        "landmark-unique",
        'aria-label="Scrollable table"',
        "Streamlit gives each table that scrolls the same name; the table inside has one of its own.",
    ),
    Allowed(
        "target-size",
        "stDateInputFieldsScroller",
        "The day, month and year of Streamlit's date field stand closer than a thumb; the field as a whole is large.",
    ),
)


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong on the page, Streamlit's own left out, each with its rule and element."""
    for frame in page.frames:
        _inject(frame)
    found = page.evaluate(RUN, TAGS)
    return [
        f"{one['rule']} ({one['impact']}) at {one['target']} in {one['part']}: {one['html'][:300]} -- {one['why']}"
        for one in found
        if not any(_is(one, allowed) for allowed in STREAMLITS_OWN)
    ]


def _is(one: dict[str, str], allowed: Allowed) -> bool:
    return one["rule"] == allowed.rule and allowed.mark in f"{one['target']} {one['html']} {one['part']}"


def _inject(frame: Frame) -> None:
    """Put axe into a frame; done by the browser's own door, which the page's policy for scripts does not close."""
    if not frame.evaluate("() => typeof axe === 'object'"):
        frame.evaluate(_axe())


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
