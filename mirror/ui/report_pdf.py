"""The report on paper: Qt shapes the words of any script and draws the pages as PDF, with real words, fonts
embedded, charts as lines.

Qt draws, because it finds a font for every script that the machine has one for, and shapes it. `pypdf` then sets
what Qt has no word for (the language) and what changes from run to run (dates, identifiers, names of fonts), so that
the same report is the same file.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from functools import cache, lru_cache
from html import escape
from pathlib import Path as FilePath
from typing import cast

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, StreamObject, TextStringObject
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from export.atomic import replacing
from export.report.content import Report
from export.report.marks import Box, Dot, Label, Mark, Path, SheetDrawing
from export.report.paper.pages import PAPERS, pages
from export.report.phrases import LEFTWARD
from mirror.ui.theme import families

DPI = 1200
SCALE = DPI / 72.0
UNKNOWN_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""The day of a file that has none: a video says nothing of when it was filmed."""
PRODUCER = "open-gym-mirror"


def write_pdf(path: FilePath, report: Report, paper: str = "a4") -> None:
    """Write the two pages, whole or not at all. Raises OSError naming the file, KeyError for an unknown paper."""
    _application()
    whole = _describe_pdf(_draw_pages(report, paper), report)
    with replacing(path) as part:
        part.write_bytes(whole)


def _application() -> QGuiApplication:
    """The running application, or one of our own."""
    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else _unseen()


@cache
def _unseen() -> QGuiApplication:
    """An application without a screen, whatever the environment says: a batch has no window, and Qt ends the process
    where it is given a screen that is not there."""
    return QGuiApplication(["mirror", "-platform", "offscreen"])


def _draw_pages(report: Report, paper: str) -> bytes:
    size = PAPERS[paper]
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), _title(report).encode()))
    writer.setDocumentXmpMetadata(_xmp(report).encode())
    page = QPageSize(QSizeF(size.width, size.height), QPageSize.Unit.Point, size.name)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))

    def measure(text: str, points: float, weight: int) -> float:
        return QFontMetricsF(_font(points, weight, report.language), writer).horizontalAdvance(text) / SCALE

    # before the painter begins: Qt does not survive an error while it paints
    laid_out = pages(report, size, measure)
    painter = QPainter(writer)
    try:
        for number, drawing in enumerate(laid_out):
            if number:
                writer.newPage()
            _paint(painter, drawing, report.language)
    finally:
        painter.end()
        buffer.close()
    return bytes(held.data())


@lru_cache(maxsize=256)
def _font(points: float, weight: int, language: str) -> QFont:
    font = QFont()
    font.setFamilies(families(language))
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Inter's contextual forms have no letter of their own in the text that a reader takes out of the file
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _paint(painter: QPainter, drawing: SheetDrawing, language: str) -> None:
    """A page; where lines begin at the right, it is turned about its middle, and its words are turned back."""
    turned = language in LEFTWARD
    painter.save()
    if turned:
        _turn(painter, drawing.width * SCALE)
    for mark in drawing.marks:
        if isinstance(mark, Label):
            _words(painter, mark, language)
        else:
            _shape(painter, mark)
    painter.restore()


def _turn(painter: QPainter, width: float) -> None:
    painter.translate(width, 0)
    painter.scale(-1, 1)


def _words(painter: QPainter, mark: Label, language: str) -> None:
    font = _font(mark.size, mark.weight, language)
    painter.setFont(font)
    painter.setPen(QColor(mark.colour))
    wide = QFontMetricsF(font, painter.device()).horizontalAdvance(mark.text)
    x = mark.x * SCALE - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
    painter.save()
    if language in LEFTWARD:
        _turn(painter, 2 * x + wide)
    painter.drawText(QPointF(x, mark.y * SCALE), mark.text)
    painter.restore()


def _shape(painter: QPainter, mark: Mark) -> None:
    painter.setPen(_pen(mark))
    fill = getattr(mark, "fill", "")
    painter.setBrush(_colour(fill, mark) if fill else Qt.BrushStyle.NoBrush)
    if isinstance(mark, Path):
        points = QPolygonF([QPointF(x * SCALE, y * SCALE) for x, y in mark.points])
        if mark.fill:
            painter.drawPolygon(points)
        else:
            painter.drawPolyline(points)
    elif isinstance(mark, Box):
        area = QRectF(mark.x * SCALE, mark.y * SCALE, mark.width * SCALE, mark.height * SCALE)
        radius = min(mark.radius, mark.width / 2, mark.height / 2) * SCALE
        painter.drawRoundedRect(area, radius, radius)
    elif isinstance(mark, Dot):
        painter.drawEllipse(QPointF(mark.x * SCALE, mark.y * SCALE), mark.radius * SCALE, mark.radius * SCALE)


def _colour(name: str, mark: Mark) -> QColor:
    """With the mark's opacity in it: in a PDF the painter's own is not always set back."""
    found = QColor(name)
    found.setAlphaF(getattr(mark, "opacity", 1.0))
    return found


def _pen(mark: Mark) -> QPen | Qt.PenStyle:
    if not mark.colour:
        return QPen(Qt.PenStyle.NoPen)
    width = getattr(mark, "width", 1.0) if isinstance(mark, Path) else 1.0
    pen = QPen(_colour(mark.colour, mark), width * SCALE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    dash = getattr(mark, "dash", ())
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    if dash:
        # Qt counts dashes in widths of the pen
        pen.setDashPattern([length / width for length in dash])
    return pen


def _title(report: Report) -> str:
    return ", ".join(part for part in (report.kind, report.name, report.under) if part)


def _day(report: Report) -> datetime:
    return (report.when or UNKNOWN_DAY).astimezone(UTC)


def _xmp(report: Report) -> str:
    """The description of the file (ISO 16684-1); Qt's own has the moment of printing in it."""
    day, spaces = _day(report).strftime("%Y-%m-%dT%H:%M:%SZ"), "http://purl.org/dc/elements/1.1/"
    words = {"title": "Alt", "creator": "Seq", "language": "Bag"}
    values = {"title": _title(report), "creator": report.name, "language": report.language}
    text = "".join(
        f'<dc:{key}><rdf:{kind}><rdf:li xml:lang="x-default">{escape(values[key])}</rdf:li></rdf:{kind}></dc:{key}>'
        for key, kind in words.items()
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        f' xmlns:dc="{spaces}" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="{day}"'
        f' xmp:ModifyDate="{day}">{text}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def _describe_pdf(pdf: bytes, report: Report) -> bytes:
    """The same pages with title, author, language and day, and nothing that differs from run to run."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    stamp = _day(report).strftime("D:%Y%m%d%H%M%SZ")
    writer.metadata = {
        "/Title": _title(report),
        "/Author": report.name,
        "/Subject": report.kind,
        "/Creator": PRODUCER,
        "/Producer": PRODUCER,
        "/CreationDate": stamp,
        "/ModDate": stamp,
    }
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(report.language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    for number, font in enumerate(_fonts(writer)):
        _readable(font)
        _name_subset(font, number)
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def _fonts(writer: PdfWriter) -> list[DictionaryObject]:
    """Every font of the file, once."""
    found: dict[int, DictionaryObject] = {}
    for page in writer.pages:
        resources = cast(DictionaryObject, page["/Resources"].get_object())
        fonts = cast(DictionaryObject, resources.get("/Font", DictionaryObject()))
        for font in (cast(DictionaryObject, each.get_object()) for each in fonts.values()):
            found[id(font)] = font
    return list(found.values())


def _readable(font: DictionaryObject) -> None:
    """Let the space be read as a space: in fonts whose tab looks the same, Qt names the tab."""
    table = font.get("/ToUnicode")
    if table is not None:
        stream = cast(StreamObject, table.get_object())
        stream.set_data(stream.get_data().replace(b"<0009>", b"<0020>"))


def _name_subset(font: DictionaryObject, number: int) -> None:
    """A name for the subset that depends on nothing but its place; the six letters are ISO 32000's, 9.6.4."""
    letters = "".join(chr(ord("A") + number // 26**i % 26) for i in range(6))
    for part in font.get("/DescendantFonts", ()):
        held = part.get_object()
        for described in (font, held, held["/FontDescriptor"].get_object()):
            for key in ("/BaseFont", "/FontName"):
                if key in described:
                    plain = str(described[key]).rsplit("+", 1)[-1].lstrip("/")
                    described[NameObject(key)] = NameObject(f"/{letters}+{plain}")
