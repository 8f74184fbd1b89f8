"""Where the parts of a page stand: title on top, actions at the foot, blocks between, in sheets if need be.

When a page is too full (200 %, long languages, low reach) it is squeezed step by step: smaller headline,
side actions into the flow, picture left out. Nothing is clipped, nothing scrolls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from screens import tokens
from screens.parts.card import Card
from screens.parts.keypad import Keypad
from screens.parts.letters import LetterPad
from screens.parts.tile import TileButton
from screens.sheets import Placed, Plan, fill_body
from screens.stack import stack_down, stack_height, stack_up
from screens.tokens import Role

if TYPE_CHECKING:
    from screens.page import Page

SQUEEZES = 5
"""0 as drawn; 1 smaller headline; 2 all actions but the first flow; 3 picture, notes and lead flow or go,
cards grow less; 4 the headline flows too."""

SMALLER_TITLE: dict[int, Role] = {100: Role.HEADING, 150: Role.TILE, 200: Role.STRONG}
"""A squeezed headline, still twice the legal size at 200 %."""

DENSEST = 2
"""A grown, low or lying page goes so far to need fewer sheets; beyond it only to fit at all."""


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


def _plan(page: Page, squeeze: int, *, wide: bool) -> Plan:
    title = page.title
    if title is None:
        raise RuntimeError("a page has a title")
    title.set_role(Role.TITLE if squeeze == 0 else SMALLER_TITLE[page.look.settings.scale])
    for block in page.blocks:
        if isinstance(block, TileButton | Keypad | LetterPad | Card):
            block.compact(squeeze >= (3 if isinstance(block, Card) else 2))
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
        in_head = wide or (page.typed is not None and squeeze < 3)
        head, flow = ([*head, page.news], flow) if in_head else (head, [page.news, *flow])
    if squeeze == 4:
        head, flow = [], [*head, *flow]
    if page.typed is not None:
        head.append(page.typed)
    picture = page.picture if squeeze < 3 else None
    return Plan(head, flow, foot, picture)


def _try(page: Page, plan: Plan, sheet: int, *, wide: bool, squeeze: int) -> Placed | None:
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
    head_bottom = stack_down(plan.head, left, gap // 2)
    foot_aside = split and (not plan.flow or squeeze > 0)  # lying, squeezed: buttons under the title
    foot_side = left if foot_aside else right
    foot_top = foot_side.bottom() - stack_height(plan.foot, foot_side.width(), gap)
    if plan.foot:
        foot_top -= gap
    top = right.top() if split or not plan.head else head_bottom + gap
    bottom = right.bottom() if foot_aside else foot_top
    if (foot_aside or not split) and head_bottom > foot_top and not last:
        return None
    body = QRect(right.left(), top, right.width(), bottom - top)
    if split and head_bottom > left.bottom() and not last:
        return None
    shown = fill_body(page, plan, body, sheet, last=last)
    if shown is not None:
        stack_up(plan.foot, foot_side, gap)
    return shown
