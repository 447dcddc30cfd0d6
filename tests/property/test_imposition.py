"""Whatever is folded, cut and nested by the plan reads in order, like a book made of paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.diagnostics.usage import UsageError
from standards.typeset.imposition import (
    LEAVES,
    PAPERS,
    SAFE,
    SHEETS,
    Box,
    Imposition,
    Placement,
    missing_pages,
    plan_sheets,
    reads_right_to_left,
)

KINDS = [(fold, page) for fold, known in SHEETS.items() for page in known]
NEAR = 1e-9

kinds = st.sampled_from(KINDS)
counts = st.integers(1, 300)
thicknesses = st.floats(0, 0.3)


def planned(pages: int, kind: tuple[str, str], **more: object) -> Imposition:
    fold, page = kind
    return plan_sheets(pages, PAPERS[page], fold, **more)  # type: ignore[arg-type] # keywords of plan_sheets


def folded(plan: Imposition) -> list[tuple[list[Placement], list[Placement]]]:
    """The parts that are laid into one another, outermost first: the two placements of the front, those of the back.

    A pile of sheets is cut as a whole, and the lower halves are laid on the upper ones.
    """
    rows = len(plan.sheets[0].front.placements) // 2
    return [
        (list(sheet.front.placements[2 * row : 2 * row + 2]), list(sheet.back.placements[2 * row : 2 * row + 2]))
        for row in range(rows)
        for sheet in plan.sheets
        if len(sheet.front.placements) > 2 * row
    ]


def reading_order(plan: Imposition, *, right_to_left: bool) -> list[int | None]:
    """The pages in the order in which the finished booklet shows them: first all leaves before the middle, then after.

    On a leaf lies one page on each side, found by turning the sheet over in mind.
    """
    before: list[int | None] = []
    after: list[int | None] = []
    opening = 0 if right_to_left else 1
    for front, back in folded(plan):
        for column, (leaf, pages) in enumerate(((opening, before), (1 - opening, after))):
            outside = front[leaf]
            inside = next(one for one in back if behind(plan, outside.cell) == one.cell)
            pages[:] = [*pages, outside.page, inside.page] if column == 0 else [inside.page, outside.page, *pages]
    return before + after


class behind:  # noqa: N801 - compares like a value
    """The place behind `box` when the sheet is turned over its short edge; equal to the millionth of a millimetre."""

    def __init__(self, plan: Imposition, box: Box) -> None:
        over_its_side = plan.width > plan.height
        x = plan.width - box.x - box.width if over_its_side else box.x
        y = box.y if over_its_side else plan.height - box.y - box.height
        self.place = (x, y, box.width, box.height)

    def __eq__(self, other: object) -> bool:
        assert isinstance(other, Box)
        there = other.x, other.y, other.width, other.height
        return all(abs(a - b) < 1e-6 for a, b in zip(self.place, there, strict=True))

    __hash__ = None  # type: ignore[assignment] # places that are nearly the same are equal


@given(counts, kinds, st.booleans())
def test_a_booklet_reads_in_order_with_blanks_before_its_back_cover(
    pages: int, kind: tuple[str, str], right_to_left: bool
) -> None:
    plan = planned(pages, kind, right_to_left=right_to_left)
    blanks = [None] * missing_pages(pages)
    expected = [*range(pages - 1), *blanks, pages - 1] if pages > 1 else [0, *blanks]
    assert reading_order(plan, right_to_left=right_to_left) == expected


@given(counts, kinds, st.booleans())
def test_every_page_stands_once(pages: int, kind: tuple[str, str], right_to_left: bool) -> None:
    plan = planned(pages, kind, right_to_left=right_to_left)
    placed = [one.page for side in plan.sides for one in side.placements]
    assert sorted(page for page in placed if page is not None) == list(range(pages))
    assert len(placed) == pages + missing_pages(pages)


@given(st.integers(1, 70), kinds, st.booleans())
def test_two_pages_beside_a_fold_are_one_more_than_all(sheets: int, kind: tuple[str, str], right_to_left: bool) -> None:
    pages = LEAVES * sheets
    for front, back in folded(planned(pages, kind, right_to_left=right_to_left)):
        for left, right in (front, back):
            assert left.page is not None
            assert right.page is not None
            assert (left.page + 1) + (right.page + 1) == pages + 1


@given(st.integers(1, 70), kinds, st.booleans(), thicknesses)
def test_the_back_of_a_leaf_is_the_next_page_or_the_one_before(
    sheets: int, kind: tuple[str, str], right_to_left: bool, thickness: float
) -> None:
    """And it stands exactly behind its front, its head where the front has its own."""
    plan = planned(LEAVES * sheets, kind, right_to_left=right_to_left, thickness=thickness)
    turned_over_its_head = plan.height > plan.width
    for front, back in folded(plan):
        for leaf in front:
            other = next(one for one in back if behind(plan, leaf.cell) == one.cell)
            assert leaf.page is not None
            assert other.page is not None
            assert other.page == leaf.page + (1 if leaf.page % 2 == 0 else -1)
            assert behind(plan, leaf.box) == other.box
            assert (leaf.rotation, other.rotation) == (0, 180 if turned_over_its_head else 0)


@given(counts, kinds, thicknesses)
def test_boxes_lie_on_the_sheet_at_their_true_size(pages: int, kind: tuple[str, str], thickness: float) -> None:
    plan = planned(pages, kind, thickness=thickness)
    for side in plan.sides:
        for one in side.placements:
            assert (one.box.width, one.box.height) == PAPERS[kind[1]]
            for box in (one.box, one.cell):
                assert min(box.x, box.y) >= -0.1
                assert box.x + box.width <= plan.width + 0.1
                assert box.y + box.height <= plan.height + 0.1


@given(counts, kinds)
def test_cells_share_the_sheet_and_do_not_overlap(pages: int, kind: tuple[str, str]) -> None:
    plan = planned(pages, kind)
    for side in plan.sides:
        cells = [one.cell for one in side.placements]
        for at, one in enumerate(cells):
            assert not any(overlap(one, other) for other in cells[at + 1 :])


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > NEAR
        and min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > NEAR
    )


@given(counts, kinds, thicknesses)
def test_inner_pages_move_towards_the_spine_by_the_thickness_of_each_sheet(
    pages: int, kind: tuple[str, str], thickness: float
) -> None:
    plan = planned(pages, kind, thickness=thickness)
    spine = plan.width / 2
    for number, parts in enumerate(folded(plan)):
        for side in parts:
            left, right = sorted(side, key=lambda one: one.cell.x)
            from_left, from_right = spine - left.box.x - left.box.width, right.box.x - spine
            assert from_left == pytest.approx(from_right, abs=NEAR)
            assert from_right == pytest.approx(-number * thickness, abs=NEAR)


@given(counts, kinds, thicknesses)
def test_a_book_read_from_the_right_is_a_mirror_image(pages: int, kind: tuple[str, str], thickness: float) -> None:
    ours = planned(pages, kind, thickness=thickness)
    theirs = planned(pages, kind, thickness=thickness, right_to_left=True)
    for left, right in zip(ours.sides, theirs.sides, strict=True):
        mirrored = {
            (one.page, round(ours.width - one.box.x - one.box.width, 6), round(one.box.y, 6), one.rotation)
            for one in left.placements
        }
        assert mirrored == {
            (one.page, round(one.box.x, 6), round(one.box.y, 6), one.rotation) for one in right.placements
        }


@given(counts, kinds)
def test_marks_are_printed_and_never_enter_a_page(pages: int, kind: tuple[str, str]) -> None:
    plan = planned(pages, kind)
    for side in plan.sides:
        for mark in side.marks:
            (x0, y0), (x1, y1) = sorted((mark.start, mark.end))
            assert SAFE - NEAR <= x0 <= x1 <= plan.width - SAFE + NEAR
            assert SAFE - NEAR <= min(y0, y1) <= max(y0, y1) <= plan.height - SAFE + NEAR
            line = Box(x0, min(y0, y1), x1 - x0, abs(y1 - y0))
            assert not any(enters(line, one.cell) for one in side.placements)


def enters(line: Box, cell: Box) -> bool:
    return (
        line.x < cell.x + cell.width - NEAR
        and line.x + line.width > cell.x + NEAR
        and line.y < cell.y + cell.height - NEAR
        and line.y + line.height > cell.y + NEAR
    )


@given(counts, kinds)
def test_the_pile_is_marked_where_hands_need_it(pages: int, kind: tuple[str, str]) -> None:
    """Folds outside and in the middle of the booklet, nowhere between; cuts on every side that is cut."""
    plan = planned(pages, kind)
    folds = [[mark for mark in side.marks if mark.kind == "fold"] for side in plan.sides]
    assert folds[0]
    assert folds[-1] or plan.is_cut  # an odd number of halves: the innermost is not on the last sheet
    assert sum(map(bool, folds)) == 2
    assert all(any(mark.kind == "cut" for mark in side.marks) == plan.is_cut for side in plan.sides)


def test_eight_pages_on_two_sheets() -> None:
    plan = planned(8, ("saddle", "A5"))
    assert [[one.page for one in side.placements] for side in plan.sides] == [[7, 0], [1, 6], [5, 2], [3, 4]]
    assert (plan.width, plan.height) == (297, 210)
    assert [one.box.x for one in plan.sheets[1].front.placements] == pytest.approx([0.6, 148.4])


def test_eight_small_pages_on_one_sheet() -> None:
    plan = planned(8, ("quarter", "A6"))
    assert [[one.page for one in side.placements] for side in plan.sides] == [[7, 0, 5, 2], [1, 6, 3, 4]]
    assert (plan.width, plan.height, plan.is_cut) == (210, 297, True)
    front, back = plan.sheets[0].sides
    assert [one.box.y for one in front.placements] == pytest.approx([148.75, 148.75, 0.25, 0.25])
    assert [one.box.y for one in back.placements] == pytest.approx([0.25, 0.25, 148.75, 148.75])


@pytest.mark.parametrize(
    ("page", "fold", "sheet", "message"),
    [
        (
            (210, 297),
            "quarter",
            "",
            "there is no sheet for pages of A4; what folds: A6 on A4, quarter-letter on Letter",
        ),
        ((100, 200), "saddle", "", "there is no sheet for pages of 100 × 200 mm; what folds: A5 on A4, half-letter"),
        ((148, 210), "saddle", "Letter", "pages of A5 do not fold on Letter; what folds: A5 on A4"),
        ((210, 148), "saddle", "", "there is no sheet for pages of 210 × 148 mm"),
    ],
)
def test_nothing_is_scaled_to_fit(page: tuple[float, float], fold: str, sheet: str, message: str) -> None:
    with pytest.raises(UsageError) as told:
        plan_sheets(8, page, fold, sheet=sheet)
    assert message in str(told.value)


def test_a_page_that_is_nearly_a_paper_is_one() -> None:
    assert plan_sheets(8, (140, 216), "saddle", sheet="Letter") == planned(8, ("saddle", "half-letter"))


@pytest.mark.parametrize(
    ("language", "from_the_right"),
    [
        ("en", False), ("el-GR", False), ("pl", False), ("ar", True), ("he-IL", True), ("ur-PK", True),
        ("ku-Arab-IQ", True), ("uz-Arab", True), ("az-Latn", False), ("ar-Latn", False),
    ],
)  # fmt: skip
def test_the_spine_follows_the_script(language: str, from_the_right: bool) -> None:
    assert reads_right_to_left(language) is from_the_right
