"""The report's twin in HTML: one file that needs no other, on a phone, a desk, and on paper."""

from __future__ import annotations

from html import escape
from importlib import resources
from pathlib import Path

from export.atomic import text_file
from export.report.charts.curves import curves_chart
from export.report.charts.speed import draw_speed_chart
from export.report.charts.strip import strip_chart
from export.report.charts.weeks import weeks_chart
from export.report.content import ExerciseDone, Report, ReportFact, Section, Table
from export.report.marks import SheetDrawing
from export.report.paint import CUE, GOOD, SIDES
from export.report.phrases import LEFTWARD
from export.report.svg import svg

WIDE, NARROW = 540.0, 270.0
"""Widths of a chart, pt: one for a desk and for paper, one for a phone, so that its words stay legible."""
HALF = 256.0


def write_html(path: Path, report: Report, paper: str = "a4") -> None:
    """Write the twin, whole or not at all. Raises OSError naming the file."""
    with text_file(path) as file:
        file.write(html(report, paper))


def html(report: Report, paper: str = "a4") -> str:
    """The whole document."""
    style = resources.files("export.report").joinpath("report.css").read_text(encoding="utf-8")
    style = style.replace("size: a4", f"size: {paper}")
    title = escape(", ".join(part for part in (report.kind, report.name) if part))
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html>\n<html lang="{escape(report.language)}"{_direction(report)}>\n<head>\n'
        f'<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"{_front(report)}\n{_back(report)}\n</main>\n</body>\n</html>\n"
    )


def _direction(report: Report) -> str:
    return ' dir="rtl"' if report.language in LEFTWARD else ""


def _front(report: Report) -> str:
    facts = "".join(_fact(fact) for fact in report.facts)
    did = "".join(_render_done(report, done) for done in report.did)
    advice = report.advice
    return (
        f'<header><p class="kind">{escape(report.kind)}</p><h1><bdi>{escape(report.name)}</bdi></h1>'
        f'<p class="under">{escape(report.under)}</p><p class="praise">{escape(report.praise)}</p></header>\n'
        f'<section class="hero"><div class="count"><strong>{escape(report.count)}</strong>'
        f"<span>{escape(report.count_label)}</span><small>{escape(report.count_sets)}</small></div>"
        f'<dl class="facts">{facts}</dl></section>\n'
        + (
            f'<section class="did"><h2>{escape(report.did_title)}</h2><ul>{did}</ul></section>\n'
            if did
            else ""
        )
        + f"{_strip(report)}\n"
        f'<section class="advice"><h2>{escape(report.advice_title)}</h2>'
        f'<p class="headline">{escape(advice.headline)}</p>'
        f"<p>{escape(advice.because)}</p><p>{escape(advice.why)}</p></section>"
    )


def _fact(fact: ReportFact) -> str:
    return (
        f"<div><dt>{escape(fact.label)}</dt><dd><b>{escape(fact.value)}</b>"
        f"<span>{escape(fact.detail)}</span></dd></div>"
    )


def _render_done(report: Report, done: ExerciseDone) -> str:
    icon = report.icons.get(done.name)
    drawn = svg(icon, "", "icon") if icon is not None else ""
    return (
        f"<li>{drawn}<div><b>{escape(done.title)}</b><small>{escape(done.amount)}</small></div>"
        f"<span>{escape(done.whole)}</span>"
        f'<span class="quality">{escape(report.quality_label)} <b>{escape(done.quality)}</b></span></li>'
    )


def _strip(report: Report) -> str:
    strip = report.strip
    if strip.empty:
        return f'<section class="chart"><h2>{escape(strip.title)}</h2><p>{escape(strip.empty)}</p></section>'
    key = _key((strip.clean, GOOD, "■"), (strip.fault, CUE, "□"))
    both = _both(strip_chart(strip, WIDE, 150), strip_chart(strip, NARROW, 130), strip.title)
    return _chart(strip.title, strip.caption, key, both)


def _back(report: Report) -> str:
    pair = f'<div class="pair">{_render_speed(report)}{_weeks(report)}</div>'
    low = f'<div class="pair">{_section(report.uncounted)}{_section(report.trust)}</div>'
    note = _section(report.note) if report.note is not None else ""
    parts = (_curves(report), pair, _table(report.sets), low, note)
    return "\n".join(part for part in parts if part) + f"\n<footer>{escape(report.foot)}</footer>"


def _curves(report: Report) -> str:
    curves = report.curves
    if curves.empty:
        return (
            f'<section class="chart"><h2>{escape(curves.title)}</h2><p>{escape(curves.empty)}</p></section>'
        )
    key = _key(*((c.label, SIDES[c.side] if c.sure else CUE, "●") for c in curves.curves))
    both = _both(curves_chart(curves, WIDE, 180), curves_chart(curves, NARROW, 150), curves.title)
    return _chart(curves.title, curves.caption, key, both)


def _render_speed(report: Report) -> str:
    speed = report.speed
    if speed.empty:
        return f'<section class="chart"><h2>{escape(speed.title)}</h2><p>{escape(speed.empty)}</p></section>'
    return _chart(speed.title, speed.caption, "", svg(draw_speed_chart(speed, HALF, 140), speed.title))


def _weeks(report: Report) -> str:
    weeks = report.weeks
    if not weeks.amounts:
        return (
            f'<section class="chart"><h2>{escape(weeks.title)}</h2><p>{escape(weeks.sentence)}</p></section>'
        )
    drawn = svg(weeks_chart(weeks, HALF, 130), weeks.title)
    text = f'<p class="sentence">{escape(weeks.sentence)}</p>' if weeks.sentence else ""
    return _chart(weeks.title, weeks.caption, "", drawn + text)


def _chart(title: str, caption: str, key: str, drawn: str) -> str:
    return (
        f'<section class="chart"><h2>{escape(title)}</h2>{key}'
        f'<p class="caption">{escape(caption)}</p>{drawn}</section>'
    )


def _both(wide: SheetDrawing, narrow: SheetDrawing, label: str) -> str:
    return svg(wide, label, "wide") + svg(narrow, label, "narrow")


def _key(*parts: tuple[str, str, str]) -> str:
    text = "".join(
        f'<span><i style="color:{colour}">{shape}</i> {escape(words)}</span>'
        for words, colour, shape in parts
    )
    return f'<p class="key">{text}</p>'


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(words)}</th>' for words in table.columns)
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td data-name="{escape(name)}">{escape(words)}</td>'
            for name, words in zip(table.columns, row, strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    return (
        f'<section class="sets"><h2>{escape(table.title)}</h2><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></section>"
    )


def _section(section: Section) -> str:
    if not section.lead and not section.lines:
        return ""
    lead = f'<p class="lead">{escape(section.lead)}</p>' if section.lead else ""
    lines = "".join(
        f"<li>{escape(first)}{f'<small>{escape(after)}</small>' if after else ''}</li>"
        for first, after in section.lines
    )
    listed = f"<ul>{lines}</ul>" if lines else ""
    return f'<section class="section"><h2>{escape(section.title)}</h2>{lead}{listed}</section>'
