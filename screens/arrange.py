"""Where the parts of a page stand: title on top, actions at the foot, blocks between, in sheets if need be.

When a page is too full (200 %, long languages, low reach) it is squeezed step by step: smaller headline,
side actions into the flow, picture left out. Nothing is clipped, nothing scrolls.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from screens import tokens
from screens.parts.keypad import Keypad
from screens.parts.mark import Mark
from screens.parts.tile import TileButton
from screens.tokens import Role

if TYPE_CHECKING:
    from screens.page import Page

SQUEEZES = 5
"""0 as drawn; 1 smaller headline; 2 all actions but the first flow; 3 picture, notes and lead flow or go;
4 the headline flows too."""

SMALLER_TITLE: dict[int, Role] = {100: Role.HEADING, 150: Role.TILE, 200: Role.STRONG}
"""A squeezed headline, still twice the legal size at 200 %."""

DENSEST = 2
"""A grown, low or lying page goes so far to need fewer sheets; beyond it only to fit at all."""

LARGEST_STRETCH = 1.12
"""Tiles may grow this much to fill a page; more looks empty."""

PICTURE_SHARE = 0.9
"""A picture takes this part of the free middle, so that it does not touch its neighbours."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What goes where at one squeeze."""

    head: list[QWidget]
    flow: list[QWidget]
    foot: list[QWidget]
    picture: QWidget | None


@dataclass(frozen=True, slots=True)
class _Placed:
    """Which sheet is shown, of how many."""

    sheet: int
    sheets: int


def place(page: Page, sheet: int) -> int:
    """Give every part of `page` its rectangle; the sheet shown (it may be fewer than before)."""
    wide = not page.look.profile.portrait and page.wide_columns == 1
    look = page.look
    dense = page.together or look.zoom > 1 or look.settings.low_reach or not look.profile.portrait
    best: tuple[int, int] | None = None
    placed, shown = -1, None
    for squeeze in range(SQUEEZES):
        shown = _try(page, _plan(page, squeeze, wide=wide), sheet, wide=wide, squeeze=squeeze)
        placed = squeeze
        if shown is None:
            continue
        if best is None or shown.sheets < best[1]:
            best = squeeze, shown.sheets
        if not dense or best[1] == 1 or squeeze >= DENSEST:
            break
    if best is None:
        raise AssertionError("the last squeeze always fits")
    if placed != best[0]:
        shown = _try(page, _plan(page, best[0], wide=wide), sheet, wide=wide, squeeze=best[0])
    return 0 if shown is None else shown.sheet


def height_of(part: QWidget, width: int) -> int:
    """Height a part needs at a width."""
    layout = part.layout()
    if part.hasHeightForWidth():
        return max(part.heightForWidth(width), part.minimumHeight())
    if layout is not None and layout.hasHeightForWidth():
        return max(layout.totalHeightForWidth(width), part.minimumHeight())
    return max(part.sizeHint().height(), part.minimumHeight())


def _plan(page: Page, squeeze: int, *, wide: bool) -> _Plan:
    title = page.title
    if title is None:
        raise RuntimeError("a page has a title")
    title.set_role(Role.TITLE if squeeze == 0 else SMALLER_TITLE[page.look.settings.scale])
    for block in page.blocks:
        if isinstance(block, TileButton | Keypad):
            block.compact(squeeze >= 2)
    head: list[QWidget] = [title]
    flow, foot = list(page.blocks), [*page.notes, *page.buttons]
    if squeeze < 3:
        head += [page.lead] if page.lead is not None else []
    else:
        flow = ([page.lead] if page.lead is not None else []) + flow + page.notes
    if squeeze >= 2:
        pinned = page.buttons[:1]
        flow = flow + page.buttons[1:] + (page.notes if squeeze == 2 else [])
        foot = list(pinned)
    if page.lead is not None:
        small = squeeze >= 3 and page.look.zoom > 1  # still 15 mm and more, grown
        page.lead.set_role(Role.SUPPORT if small else Role.BODY)
    if page.news is not None:
        head, flow = ([*head, page.news], flow) if wide else (head, [page.news, *flow])
    if squeeze == 4:
        head, flow = [], [*head, *flow]
    picture = page.picture if squeeze < 3 else None
    return _Plan(head, flow, foot, picture)


def _try(page: Page, plan: _Plan, sheet: int, *, wide: bool, squeeze: int) -> _Placed | None:
    last = squeeze == SQUEEZES - 1
    look = page.look
    margin, gap = look.fixed(tokens.MARGIN), look.fixed(tokens.GAP)
    top_inset = gap if page.lies_over else 0
    area = QRect(margin, top_inset, page.width() - 2 * margin, page.height() - top_inset - gap)
    left, right = area, area
    split = wide and (plan.flow or plan.picture is not None)
    if split:
        half = (area.width() - 2 * gap) * 5 // 11
        left = QRect(area.left(), area.top(), half, area.height())
        right = QRect(area.left() + half + 2 * gap, area.top(), area.width() - half - 2 * gap, area.height())
    head_bottom = _stack_down(plan.head, left, gap // 2)
    foot_aside = split and (not plan.flow or squeeze > 0)  # lying, squeezed: buttons under the title
    foot_side = left if foot_aside else right
    foot_top = foot_side.bottom() - _stack_height(plan.foot, foot_side.width(), gap)
    if plan.foot:
        foot_top -= gap
    top = right.top() if split or not plan.head else head_bottom + gap
    bottom = right.bottom() if foot_aside else foot_top
    if (foot_aside or not split) and head_bottom > foot_top and not last:
        return None
    body = QRect(right.left(), top, right.width(), bottom - top)
    if split and head_bottom > left.bottom() and not last:
        return None
    shown = _fill_body(page, plan, body, sheet, last=last)
    if shown is not None:
        _stack_up(plan.foot, foot_side, gap)
    return shown


def _fill_body(page: Page, plan: _Plan, body: QRect, sheet: int, *, last: bool) -> _Placed | None:
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
    return _Placed(sheet, len(sheets))


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
                _set(part, room.left() + column * (width + gap), y, width, height)
        if number in shown:
            y += int(heights[number] * max(1.0, stretch)) + gap
    return y


def _put_picture(page: Page, plan: _Plan, free: QRect) -> None:
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


def _stack_down(parts: list[QWidget], area: QRect, gap: int) -> int:
    y = area.top()
    for part in parts:
        part.show()
        high = height_of(part, area.width())
        _set(part, area.left(), y, area.width(), high)
        y += high + gap
    return y - gap


def _stack_height(parts: list[QWidget], width: int, gap: int) -> int:
    return sum(height_of(part, width) for part in parts) + gap * max(0, len(parts) - 1)


def _stack_up(parts: list[QWidget], area: QRect, gap: int) -> None:
    y = area.bottom()
    for part in reversed(parts):
        part.show()  # it may have been on another sheet, when the page was squeezed more
        high = height_of(part, area.width())
        y -= high
        _set(part, area.left(), y, area.width(), high)
        y -= gap


def _set(part: QWidget, left: int, top: int, width: int, height: int) -> None:
    """Marks are as wide as their words, all else fills the column."""
    wide = min(width, part.sizeHint().width()) if isinstance(part, Mark) else width
    part.setGeometry(left, top, wide, height)
