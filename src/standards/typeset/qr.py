"""QR codes as drawings, with the quiet zone that scanners need."""

from __future__ import annotations

import segno

from standards.typeset.drawing import svg_url

QUIET_ZONE = 4  #: modules on each side (ISO/IEC 18004)


def qr(text: str, colour: str) -> str:
    """The drawing of a code that reads `text`: dark modules of `colour` on the paper, quiet zone included.

    Correction level M: a crease or a drop of coffee does no harm.
    """
    code = segno.make(text, error="m", micro=False)
    size = code.symbol_size(border=QUIET_ZONE)[0]
    rows = []
    for y, row in enumerate(code.matrix, start=QUIET_ZONE):
        x = 0
        while x < len(row):
            run = next((at for at in range(x, len(row)) if bool(row[at]) != bool(row[x])), len(row)) - x
            if row[x]:
                rows.append(f"M{x + QUIET_ZONE} {y}h{run}v1h-{run}z")
            x += run
    return svg_url(size, size, f'<path d="{"".join(rows)}" fill="{colour}" shape-rendering="crispEdges"/>')
