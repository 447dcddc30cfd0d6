"""`standards library`"""

from __future__ import annotations

from typing import Annotated

import typer


def library(
    language: Annotated[str, typer.Option(metavar="TAG", help="Titles in this language.")] = "",
) -> None:
    """List the ready playbooks and modules."""
    from pathlib import Path

    from standards.build.library import module_titles, source_language, title_and_counts, trades
    from standards.diagnostics.usage import UsageError
    from standards.source.discover import find_workspace

    known = trades()
    tongues = sorted({tag for tags in known.values() for tag in tags})
    spoken = language or source_language(find_workspace(Path.cwd()))
    if spoken not in tongues:
        if language:
            raise UsageError(f'the library is not written in "{language}"; there are {", ".join(tongues)}')
        spoken = "en"
    modules = module_titles(spoken)
    wide = max(map(len, [*known, *modules]))
    print(f"{'playbook':{wide}}  touchpoints  moments  iron  master  languages   title")
    for name, tags in known.items():
        title, counts = title_and_counts(name, spoken if spoken in tags else tags[0])
        numbers = f"{counts.touchpoints:11}  {counts.moments:7}  {counts.iron:4}  {counts.master:6}"
        print(f"{name:{wide}}  {numbers}  {' '.join(tags):10}  {title}")
    print("\nmodules that a playbook takes in with `include:`")
    for name, title in modules.items():
        print(f"{name:{wide}}  {title}")
    print("\nto begin with one: standards new NAME --from hotel --language el")
