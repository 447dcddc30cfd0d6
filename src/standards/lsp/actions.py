"""What an editor can do about a finding: mend it, allow it with a reason, mend all that is safe to mend."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from lsprotocol import types

from standards.diagnostics.catalogue import lookup
from standards.diagnostics.model import Diagnostic, Edit
from standards.lsp.desk import View
from standards.model.address import path_of
from standards.source.edits import apply

Shown = Callable[[Diagnostic], types.Diagnostic]

#: what may be mended unasked, for example when a file is saved
FIX_ALL = "source.fixAll.standards"
#: a letter of these families is a rule that can be allowed; of a rule of the house the catalogue knows nothing
_ALWAYS = frozenset("YSRTI")


def actions(
    view: View, place: types.Range, only: Collection[str], shown: Shown, *, snippets: bool
) -> list[types.CodeAction]:
    """The actions for the findings that touch `place`, of the kinds `only` (all kinds where it is empty).

    `snippets`: whether the editor can put the cursor into what it inserts.
    """
    found: list[types.CodeAction] = []
    if _wanted(types.CodeActionKind.QuickFix, only):
        here = [said for said in view.findings if _touch(view.lines.range_of(said.location), place)]
        found += [_mend(view, said, shown(said)) for said in here if said.fix]
        found += [_allow(view, said, shown(said), snippets=snippets) for said in here if _can_be_allowed(said)]
    if _wanted(FIX_ALL, only) and (all_of_it := _mend_all(view)):
        found.append(all_of_it)
    return found


def _wanted(kind: str, only: Collection[str]) -> bool:
    """Whether one of `only` is `kind` or an ancestor of it, such as `source` of `source.fixAll`."""
    return not only or any(kind == each or kind.startswith(f"{each}.") for each in only)


def _touch(one: types.Range, other: types.Range) -> bool:
    def at(position: types.Position) -> tuple[int, int]:
        return position.line, position.character

    return at(one.start) <= at(other.end) and at(other.start) <= at(one.end)


def _mend(view: View, found: Diagnostic, diagnostic: types.Diagnostic) -> types.CodeAction:
    assert found.fix is not None
    return types.CodeAction(
        title=_sentence(found.fix.title),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        is_preferred=True if found.fix.safe else None,
        edit=_edit(view, _text_edits(view, found.fix.edits)),
    )


def _mend_all(view: View) -> types.CodeAction | None:
    safe = [found.fix for found in view.findings if found.fix and found.fix.safe]
    _, done = apply(view.lines.text, safe)
    if not done:
        return None
    edits = [edit for fix in done for edit in _text_edits(view, fix.edits)]
    return types.CodeAction(
        title=f"Mend all that is safe to mend in this file ({len(done)})", kind=FIX_ALL, edit=_edit(view, edits)
    )


def _text_edits(view: View, edits: Sequence[Edit]) -> Iterator[types.TextEdit]:
    return (types.TextEdit(view.lines.between(edit.start, edit.end), edit.text) for edit in edits)


def _can_be_allowed(found: Diagnostic) -> bool:
    known = lookup(found.code)
    return known.standing != "code" if known else found.code[:1] not in _ALWAYS


def _allow(view: View, found: Diagnostic, diagnostic: types.Diagnostic, *, snippets: bool) -> types.CodeAction:
    """A comment above the element; its reason is left to the author, and until it is written the comment is refused."""
    offset = _line_of_element(view, found)
    lines = view.lines
    number = lines.position(offset).line
    line = lines.line(number)
    indent = line[: len(line) - len(line.lstrip(" "))]
    at = lines.between(lines.starts[number], lines.starts[number])
    ending = "\r\n" if "\r\n" in lines.text else "\n"
    comment = f"{indent}# standards: allow {found.code} -- "
    edit: types.TextEdit | types.SnippetTextEdit = types.TextEdit(at, comment + ending)
    if snippets:
        edit = types.SnippetTextEdit(range=at, snippet=types.StringValue(value=f"{comment}$0{ending}"))
    name = known.name if (known := lookup(found.code)) else ""
    return types.CodeAction(
        title=f"Allow {f'{found.code} ({name})' if name else found.code} here, with a reason",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        edit=_edit(view, [edit]),
    )


def _line_of_element(view: View, found: Diagnostic) -> int:
    """The offset of the element that the finding is about, or of its place where the element stands elsewhere."""
    document = view.buffer.mended
    path = path_of(found.address)
    key, _, taken = document.find(path)
    if key is not None and path and taken == len(path):
        return int(key.start_mark.index)
    return document.starts[min(found.location.line, len(document.starts)) - 1]


def _edit(view: View, edits: Iterable[types.TextEdit | types.SnippetTextEdit]) -> types.WorkspaceEdit:
    """The edits of this very state of the file: an editor that has gone on refuses them."""
    document = types.OptionalVersionedTextDocumentIdentifier(uri=view.buffer.uri, version=view.buffer.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
