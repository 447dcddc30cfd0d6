"""Playbooks of about 310 lines in English, Greek and Polish, always the same for the same number."""

from __future__ import annotations

import random
from pathlib import Path

STAGES, TOUCHPOINTS, IRON, MASTER = 4, 3, 3, 2
WORDS = {
    "en": {
        "title": "Service standards of shop",
        "stage": ["Arriving", "Choosing", "Paying", "Coming back"],
        "touchpoint": ["At the door", "On the shop floor", "At the mirror"],
        "moment": "Here the customer decides whether we have noticed them.",
        "wants": "To be seen, and to know how long it will take.",
        "do": [
            "Look up from the screen when the door opens.",
            "Walk with the customer to the shelf and hand them the product.",
            "Say the price and the next step before you start.",
            "Write the promise in the book with the date and the name.",
            "Repeat the request in your own words, then begin.",
        ],
        "within": ["10 s from the door opening", "2 minutes", "3 rings", "1 working day from the call"],
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
        "do": [
            "Σηκώστε το βλέμμα από την οθόνη όταν ανοίγει η πόρτα.",
            "Περπατήστε ως το ράφι και δώστε το προϊόν στα χέρια του πελάτη.",
            "Πείτε την τιμή και το επόμενο βήμα πριν ξεκινήσετε.",
            "Γράψτε την υπόσχεση στο βιβλίο με την ημερομηνία και το όνομα.",
            "Επαναλάβετε το αίτημα με δικά σας λόγια και έπειτα αρχίστε.",
        ],
        "within": ["10 δευτερόλεπτα από το άνοιγμα της πόρτας", "2 λεπτά", "3 κουδουνίσματα"],
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
        "do": [
            "Podnieś wzrok znad ekranu, gdy otwierają się drzwi.",
            "Podejdź z klientem do półki i podaj mu produkt.",
            "Powiedz cenę i następny krok, zanim zaczniesz.",
            "Zapisz obietnicę w książce z datą i nazwiskiem.",
            "Powtórz prośbę własnymi słowami, potem zacznij.",
        ],
        "within": ["10 s od otwarcia drzwi", "2 minuty", "3 dzwonki"],
        "say": ["Dzień dobry, za chwilę podejdę.", "Co państwa dziś do nas sprowadza?"],
        "why": "Kto czeka niezauważony, liczy każdą sekundę trzy razy.",
        "question": "Czy ktoś odezwał się, zanim zamknęły się drzwi?",
    },
}


def playbook(number: int) -> str:
    """The text of playbook `number`; a new text, with no finding, for every number."""
    language = ("en", "el", "pl")[number % 3]
    words, chance = WORDS[language], random.Random(number)
    lines = [
        "standards: 1",
        f"playbook: shop-{number}",
        f"title: {words['title']} {number}",
        f"language: {language}",
        'edition: "2026.2"',
        f"purpose: {chance.choice(words['do'])}",
        "roles:",
        "  host: Host",
        "  adviser: Adviser",
        "journey:",
    ]
    for stage in range(STAGES):
        lines += [f"  stage-{stage}:", f"    title: {words['stage'][stage]}", "    touchpoints:"]
        for touchpoint in range(TOUCHPOINTS):
            lines += _touchpoint(f"point-{touchpoint}", words, chance, touchpoint, moment=touchpoint == 0)
    return "\n".join(lines) + "\n"


def _touchpoint(name: str, words: dict, chance: random.Random, number: int, *, moment: bool) -> list[str]:
    lines = [f"      {name}:", f"        title: {words['touchpoint'][number]}"]
    if moment:
        lines.append(f"        moment_of_truth: {words['moment']}")
    lines += ["        channel: in-person", "        who: [host, adviser]", f"        intro: {words['wants']}"]
    for level, count in (("iron", IRON), ("master", MASTER)):
        lines.append(f"        {level}:")
        for index in range(count):
            lines += [
                f"          {level}-{index}:",
                f"            do: {chance.choice(words['do'])}",
                f'            say: "{chance.choice(words["say"])}"',
            ]
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
