"""`standards lsp`"""

from __future__ import annotations


def lsp() -> int:
    """Speak with an editor over stdin and stdout: findings, completion and more while one types."""
    import sys

    from standards.diagnostics.usage import UsageError

    try:
        from standards.lsp.server import serve
    except ModuleNotFoundError as problem:
        if problem.name and problem.name.startswith("standards"):
            raise
        raise UsageError('this needs one more package: pip install "standards[lsp]"') from None
    protocol = sys.stdout.buffer
    sys.stdout = sys.stderr  # one stray line among the messages would end the conversation
    return serve(sys.stdin.buffer, protocol)
