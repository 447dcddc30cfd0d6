"""Playbooks of about 310 lines in English, Greek and Polish, always the same for the same number.

What is done in them comes from the ready playbooks, so that the texts are as various as real ones. Even the strict
profile finds nothing.
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import Any

from standards.resources import folder as resources
from standards.source.load import load

STAGES, TOUCHPOINTS, IRON, MASTER = 4, 3, 3, 2
WORDS = {
    "en": {
        "title": "Service standards of shop",
        "stage": ["Arriving", "Choosing", "Paying", "Coming back"],
        "touchpoint": ["At the door", "On the shop floor", "At the mirror"],
        "moment": "Here the customer decides whether we have noticed them.",
        "wants": "To be seen, and to know how long it will take.",
        "within": [
            "10 s from the door opening",
            "2 minutes from the greeting",
            "3 rings",
            "1 working day from the call",
        ],
        "say": ["Good morning, I am with you in a moment.", "What brings you in today?"],
        "why": "Whoever waits unseen counts every second three times.",
        "question": "Did somebody speak to you before the door had closed?",
    },
    "el": {
        "title": "Πρότυπα εξυπηρέτησης του καταστήματος",
        "stage": ["Άφιξη", "Επιλογή", "Πληρωμή", "Επιστροφή"],
        "touchpoint": ["Στην πόρτα", "Στον χώρο πώλησης", "Στον καθρέφτη"],
        "moment": "Εδώ κρίνει ο πελάτης αν τον προσέξαμε.",
        "wants": "Να τον δουν και να ξέρει πόσο θα περιμένει.",
        "within": ["10 δευτερόλεπτα από το άνοιγμα της πόρτας", "2 λεπτά από τον χαιρετισμό", "3 κουδουνίσματα"],
        "say": ["Καλημέρα σας, έρχομαι σε ένα λεπτό.", "Τι σας φέρνει σήμερα κοντά μας;"],
        "why": "Όποιος περιμένει χωρίς να τον δουν μετρά κάθε δευτερόλεπτο τρεις φορές.",
        "question": "Σας μίλησε κάποιος πριν κλείσει η πόρτα;",
    },
    "pl": {
        "title": "Standardy obsługi sklepu",
        "stage": ["Wejście", "Wybór", "Płatność", "Powrót"],
        "touchpoint": ["Przy drzwiach", "Na sali sprzedaży", "Przy lustrze"],
        "moment": "Tu klient rozstrzyga, czy go zauważyliśmy.",
        "wants": "Być zauważonym i wiedzieć, ile to potrwa.",
        "within": ["10 s od otwarcia drzwi", "2 minuty od powitania", "3 dzwonki"],
        "say": ["Dzień dobry, za chwilę podejdę.", "Co państwa dziś do nas sprowadza?"],
        "why": "Kto czeka niezauważony, liczy każdą sekundę trzy razy.",
        "question": "Czy ktoś odezwał się, zanim zamknęły się drzwi?",
    },
}


def playbook(number: int) -> str:
    """The text of playbook `number`; a new text, in which even the strict profile finds nothing, for every number."""
    language = ("en", "el", "pl")[number % 3]
    words, chance = WORDS[language], random.Random(number)
    lines = [
        "standards: 1",
        f"playbook: shop-{number}",
        f"title: {words['title']} {number}",
        f"language: {language}",
        'edition: "2026.2"',
        "owner: adviser",
        f"purpose: {words['wants']}",
        "roles:",
        "  host: Host",
        "  adviser: Adviser",
        "journey:",
    ]
    spots = STAGES * TOUCHPOINTS
    iron, master = (
        chance.sample(_acts(language, "iron"), spots * IRON),
        chance.sample(_acts(language, "master"), spots * MASTER),
    )
    for stage in range(STAGES):
        phase = ("before", "during", "during", "after")[stage]
        lines += [f"  stage-{stage}:", f"    title: {words['stage'][stage]}", f"    phase: {phase}", "    touchpoints:"]
        for touchpoint in range(TOUCHPOINTS):
            own = [master.pop() for _ in range(MASTER)] + [iron.pop() for _ in range(IRON)]
            lines += _touchpoint(f"point-{touchpoint}", words, own, chance, touchpoint)
    return "\n".join(lines) + "\n"


@cache
def _acts(language: str, level: str) -> list[str]:
    """What is done in the ready playbooks of one language without asking first, as it is written there."""
    found: dict[str, None] = {}
    for path in sorted(resources("playbooks").glob(f"*/{language}.yaml")):
        data: dict[str, Any] = load(path.read_bytes(), path.name).data
        for stage in data["journey"].values():
            for touchpoint in stage["touchpoints"].values():
                behaviours = touchpoint.get(level, {}) if isinstance(touchpoint, dict) else {}
                found |= dict.fromkeys(
                    each if isinstance(each, str) else each["do"]
                    for each in behaviours.values()
                    if isinstance(each, str) or "ask_first" not in each
                )
    return [f'"{act}"' if ": " in act or '"' not in act else f"'{act}'" for act in found]


def _touchpoint(name: str, words: dict[str, Any], acts: list[str], chance: random.Random, number: int) -> list[str]:
    lines = [f"      {name}:", f"        title: {words['touchpoint'][number]}"]
    if number == 0:
        lines.append(f"        moment_of_truth: {words['moment']}")
    lines += ["        channel: in-person", "        who: [host, adviser]", f"        intro: {words['wants']}"]
    for level, count in (("iron", IRON), ("master", MASTER)):
        lines.append(f"        {level}:")
        for index in range(count):
            lines += [
                f"          {level}-{index}:",
                f"            do: {acts.pop()}",
                f'            say: "{chance.choice(words["say"])}"',
            ]
            if level == "master":
                lines.append("            source: {kind: top-performer}")
            if level == "iron" and index:
                lines.append(f"            within: {chance.choice(words['within'])}")
            if level == "iron" and not index:
                lines.append(f"            why: {words['why']} ({chance.randrange(10**6)})")
    return lines


def write(folder: Path, count: int) -> Path:
    """A workspace of `count` playbooks in `folder`."""
    (folder / "playbooks").mkdir(parents=True)
    (folder / "standards.yaml").write_text("standards: 1\nname: Benchmark\n", encoding="utf-8")
    for number in range(count):
        (folder / "playbooks" / f"shop-{number:05}.yaml").write_text(playbook(number), encoding="utf-8")
    return folder
