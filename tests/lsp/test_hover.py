"""What is shown beside the pointer."""

from __future__ import annotations

import pytest
from tests.lsp.editor import OVERLAY, PLAYBOOK, Editor, position_of

from standards.diagnostics.pages import page

pytestmark = pytest.mark.asyncio(loop_scope="module")

SHOP, GREECE = "playbooks/shop.yaml", "overlays/greece.yaml"


@pytest.mark.parametrize(
    ("sought", "nth", "told"),
    [
        ("language", 1, "**language**: Language of the texts, a BCP 47 tag."),
        ("who", 1, "**who**: Roles that meet the customer here."),
        ("iron", 1, "**iron**: Iron behaviours: done every time, so that the customer is not dissatisfied."),
        ("host", 2, "`roles/host` (role)\n\nHost"),
        ("door", 1, "`arrive/door` (touchpoint)\n\nAt the door"),
        ("greet", 1, "`arrive/door/iron/greet` (behaviour)\n\nSpeak to the guest first."),
        ("remembered", 2, "`priceless/remembered` (statement)\n\nWe remember each guest."),
        ("shop", 1, "`shop`\n\nThe standards"),
        ("Arriving", 1, ""),
    ],
)
async def test_fields_and_names(editor: Editor, sought: str, nth: int, told: str) -> None:
    await editor.open(SHOP, PLAYBOOK)
    assert await editor.hover(SHOP, position_of(PLAYBOOK, sought, nth=nth)) == told


async def test_choices_are_listed_with_what_they_mean(editor: Editor) -> None:
    text = PLAYBOOK.replace("who: host", "who: host\n        encounter: routine")
    await editor.open(SHOP, text)
    assert await editor.hover(SHOP, position_of(text, "encounter")) == (
        "**encounter**: `routine` where the same words serve everybody, `tailored` where they do not.\n\n"
        "- `routine`: The same words serve everybody.\n- `tailored`: What is done depends on this customer."
    )


async def test_in_an_overlay_the_titles_of_its_playbook(editor: Editor) -> None:
    await editor.open(GREECE, OVERLAY)
    assert await editor.hover(GREECE, position_of(OVERLAY, "door")) == "`arrive/door` (touchpoint)\n\nAt the door"
    assert await editor.hover(GREECE, position_of(OVERLAY, "shop")) == "`shop`\n\nThe standards"
    removed = await editor.hover(GREECE, position_of(OVERLAY, "arrive/door/master"))
    assert removed == "`arrive/door/master/name` (behaviour)\n\nSay their name."


async def test_a_module_with_its_title(editor: Editor) -> None:
    text = "standards: 1\nplaybook: shop\ntitle: Shop\nlanguage: en\ninclude: complaint\n"
    await editor.open(SHOP, text)
    shown = await editor.hover(SHOP, position_of(text, "complaint"))
    assert shown == "`complaint` (module)\n\nThe complaint in seven steps"


async def test_the_page_of_a_finding_at_once_after_the_last_key(editor: Editor) -> None:
    await editor.open(SHOP, PLAYBOOK)
    wrong = PLAYBOOK.replace("title: Arriving", "titel: Arriving")
    editor.keystroke(SHOP, wrong)
    told = await editor.hover(SHOP, position_of(wrong, "titel"))
    assert told.splitlines()[0] == str(page("S001")).splitlines()[0]


async def test_examples_of_a_page_are_marked_in_words(editor: Editor) -> None:
    text = PLAYBOOK.replace("who: host", "moment_of_truth: true").replace(
        "iron:\n          greet: Speak to the guest first.\n        ", ""
    )
    found = await editor.open(SHOP, text)
    (moment,) = (each for each in found if each.code == "D001")
    told = await editor.hover(SHOP, moment.range.start)
    assert "*not like this:*\n\n```yaml\n" in told
    assert "```yaml bad" not in told


async def test_an_authors_text_is_no_markup(editor: Editor) -> None:
    text = PLAYBOOK.replace("At the door", "The <b>door</b> [1]")
    await editor.open(SHOP, text)
    told = await editor.hover(SHOP, position_of(text, "door"))
    assert told == "`arrive/door` (touchpoint)\n\nThe \\<b\\>door\\</b\\> \\[1\\]"


async def test_a_rule_that_is_allowed(editor: Editor) -> None:
    text = PLAYBOOK.replace(
        "who: host", "allow: {D002: Later}\n        # standards: allow D003, D001 -- Later, D004\n        who: a"
    )
    await editor.open(SHOP, text)

    async def title(sought: str) -> str:
        return (await editor.hover(SHOP, position_of(text, sought))).partition("\n")[0]

    assert await title("D002") == "# D002 moment-without-master"
    assert await title("D001") == "# D001 moment-without-iron"
    assert await title("D004") == "# R021 unused-allow"
