"""The free middle of a page: its blocks in rows, and on as many sheets as they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from screens import tokens
from screens.parts.tile import TileButton
from screens.stack import height_of, stand

if TYPE_CHECKING:
    from screens.page import Page

LARGEST_STRETCH = 1.12
"""Tiles may grow this much to fill a page; more looks empty."""

PICTURE_SHARE = 0.9
"""A picture takes this part of the free middle, so that it does not touch its neighbours."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes where at one squeeze."""

    head: list[QWidget]
    flow: list[QWidget]
    foot: list[QWidget]
    picture: QWidget | None


@dataclass(frozen=True, slots=True)
class Placed:
    """Which sheet is shown, of how many."""

    sheet: int
    sheets: int


def fill_body(page: Page, plan: Plan, body: QRect, sheet: int, *, last: bool) -> Placed | None:
    look = page.look
    gap = look.fixed(tokens.GAP)
    columns = 1 if look.profile.portrait or look.settings.scale == 200 else page.wide_columns
    rows = [plan.flow[i : i + columns] for i in range(0, len(plan.flow), columns)]
    column_width = (body.width() - gap * (columns - 1)) // columns
    heights = [max(height_of(part, column_width) for part in row) for row in rows]
    picture_room = look.fixed(45) if plan.picture is not None else 0
    if heights and max(heights) > body.height() and not last:
        return None
    needed = sum(heights) + gap * max(0, len(heights) - 1) + picture_room
    if plan.picture is not None and needed > body.height() and not last:
        return None
    limit = page.most_blocks()
    if not plan.flow or (needed <= body.height() and len(plan.flow) <= limit):
        sheets = [list(range(len(rows)))]
        room = body
        _hide_pager(page)
    else:
        pager_height = max(look.fixed(tokens.CHIP), look.px(tokens.TARGET))
        room = QRect(body.left(), body.top(), body.width(), body.height() - pager_height - gap)
        if heights and max(heights) > room.height() and not last:
            return None
        sheets = _pack(heights, room.height(), gap, max(1, limit // columns))
        sheet = min(sheet, len(sheets) - 1)
        pager = page.show_pager(sheet, len(sheets))
        pager.setGeometry(body.left(), room.bottom() + gap, body.width(), pager_height)
    sheet = min(sheet, len(sheets) - 1)
    used = _put_rows(page, rows, heights, set(sheets[sheet]), room, column_width)
    _put_picture(page, plan, QRect(room.left(), used, room.width(), max(0, room.bottom() - used)))
    return Placed(sheet, len(sheets))


def _pack(heights: list[int], room: int, gap: int, most: int) -> list[list[int]]:
    sheets: list[list[int]] = [[]]
    used = 0
    for number, height in enumerate(heights):
        if sheets[-1] and (used + gap + height > room or len(sheets[-1]) >= most):
            sheets.append([])
            used = 0
        used += height + (gap if sheets[-1] else 0)
        sheets[-1].append(number)
    return sheets


def _put_rows(
    page: Page, rows: list[list[QWidget]], heights: list[int], shown: set[int], room: QRect, width: int
) -> int:
    gap = page.look.fixed(tokens.GAP)
    needed = sum(heights[number] for number in shown) + gap * max(0, len(shown) - 1)
    tiles = all(isinstance(part, TileButton) for number in shown for part in rows[number])
    stretch = min(LARGEST_STRETCH, room.height() / needed) if tiles and needed else 1.0
    y = room.top()
    for number, row in enumerate(rows):
        for column, part in enumerate(row):
            part.setVisible(number in shown)
            if number in shown:
                height = int(heights[number] * max(1.0, stretch))
                stand(part, room.left() + column * (width + gap), y, width, height)
        if number in shown:
            y += int(heights[number] * max(1.0, stretch)) + gap
    return y


def _put_picture(page: Page, plan: Plan, free: QRect) -> None:
    if page.picture is None:
        return
    page.picture.setVisible(plan.picture is not None)
    wide, high = int(free.width() * PICTURE_SHARE), int(free.height() * PICTURE_SHARE)
    page.picture.setGeometry(
        free.left() + (free.width() - wide) // 2, free.top() + (free.height() - high) // 2, wide, high
    )


def _hide_pager(page: Page) -> None:
    if page.pager is not None:
        page.pager.hide()
