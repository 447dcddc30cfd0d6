"""Draws the two pages of the README: the first moment of truth of the bistro's booklet, as it stands."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
SCALE = 1.6  # pixels for a point: an A5 page becomes 671 pixels wide


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        playbook = ROOT / "examples" / "bistro" / "playbooks" / "bistro.yaml"
        command = [sys.executable, "-m", "standards", "build", str(playbook), "--paper", "A5", "--output", folder]
        subprocess.run(command, check=True, cwd=ROOT / "examples" / "bistro")
        (sheet,) = Path(folder).glob("*.pdf")
        document = pypdfium2.PdfDocument(sheet)
        texts = [page.get_textpage().get_text_bounded() for page in document]
        left = next(number for number, text in enumerate(texts) if "Moment of truth\n" in text.replace("\r\n", "\n"))
        PICTURES.mkdir(parents=True, exist_ok=True)
        for name, number in (("moment-left", left), ("moment-right", left + 1)):
            picture = document[number].render(scale=SCALE).to_pil().quantize(64)
            picture.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
