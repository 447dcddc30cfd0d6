"""Polish words of discretion, luck, limits and comparison: how else they are said, and what only looks like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.diagnostics.model import Diagnostic
from standards.lint.profiles import Selection

#: code, text, whether the rule finds something
SENTENCES = [
    ("D013", "To od ciebie zależy, czy klient dostanie zwrot bez paragonu.", True),
    ("D013", "Powiedz klientowi, że termin zależy od producenta.", False),
    ("D013", "Wysokość rekompensaty ustala pracownik we własnym zakresie.", True),
    ("D013", "Klient montuje półkę we własnym zakresie, więc dołącz instrukcję.", False),
    ("D013", "Dolicz gratis, jeśli masz wrażenie, że klient jest rozczarowany.", True),
    ("D013", "Zapytaj, czy klientce wydaje się za ciasno w ramionach.", False),
    ("D013", "Rozstrzygaj spory tak, jak ci podpowiada sumienie.", True),
    ("D013", "Zaproponuj deser na koszt firmy, gdy czujesz, że warto.", True),
    ("D013", "Jeśli czujesz gaz, otwórz okna.", False),
    ("D013", "Poczekaj, aż gość sam zdecyduje, gdzie usiądzie.", False),
    ("D013", "Zapytaj gościa, który stolik najbardziej mu się podoba.", False),
    ("D012", "Zwróć się do gościa po imieniu, jeśli je pamiętasz.", True),
    ("D012", "Jeśli nie pamiętasz nazwiska gościa, zapytaj o nie.", False),
    ("D012", "Zaproponuj auto zastępcze, jeżeli flota na to pozwala.", True),
    ("D012", "Gdy pada, podaj gościowi parasol przy drzwiach.", False),
    ("D012", "Jeśli klient ma czas do odjazdu pociągu, zaproponuj kawę.", False),
    ("D012", "Powiedz, do kiedy są zapasy starej kolekcji.", False),
    ("W025", "Oddzwoń najpóźniej po 24 od zgłoszenia.", True),
    ("W025", "Odbierz telefon przed upływem 10.", True),
    ("W025", "Kelner podchodzi do nowych gości maksymalnie po 2.", True),
    ("W025", "Obchodź stoliki co 15 i zbieraj szklanki.", True),
    ("W025", "Ogranicz czas oczekiwania na linii do 1,5.", True),
    ("W025", "Ogranicz liczbę towarów w przymierzalni do 6.", False),
    ("W025", "Sprawdź toaletę co 30 minut.", False),
    ("W025", "Powiedz, że śniadanie trwa do 10.", False),
    ("W025", "Zadzwoń o 15 przed zabraniem auta z myjni.", False),
    ("W025", "Otwórz kasę 2, gdy w kolejce stoją 4 osoby.", False),
    ("W011", "Skróć czas oczekiwania na stolik.", True),
    ("W011", "Skróć czas oczekiwania na stolik do 5 minut.", False),
    ("W011", "Zwiększ dostępność konsultantów w poniedziałki.", True),
    ("W011", "Popraw jakość odpowiedzi na opinie.", True),
    ("W011", "Zmniejsz liczbę osób w rezerwacji na prośbę gościa.", False),
    ("W011", "Zaproponuj pokój o wyższym standardzie za dopłatą 80 zł.", False),
    ("W011", "Lepiej przygotuj pokój na przyjazd nowożeńców.", True),
    ("W006", "Lepiej przygotuj pokój na przyjazd nowożeńców.", False),
    ("W006", "Lepiej nie dotykać towaru klienta.", True),
    ("W012", "Opisz danie w miarę szczegółowo.", True),
    ("W012", "Pokój jest absolutnie czysty.", True),
    ("W012", "Zapytaj, czy zupa jest za bardzo słona.", False),
    ("W012", "Umieść w aucie maksymalnie cztery foteliki.", False),
    ("W010", "Konsultant w 100% rozmów podaje swoje imię.", True),
    ("W010", "Usuń konto klienta na zawsze.", False),
    ("W005", "Traktuj każdą skargę jako szansę.", True),
    ("W005", "Traktuj numer PESEL jako dane poufne.", False),
    ("W005", "Szanuj zakaz palenia na tarasie.", False),
    ("W005", "Nastaw się pozytywnie przed pierwszą rozmową.", True),
    ("W005", "Nastaw piec na 180 stopni.", False),
    ("W018", "W dniu wizyty do pacjenta wysyłana jest ankieta.", True),
    ("W018", "Paczki o wadze ponad 20 kg mają być wnoszone za próg.", True),
    ("W018", "Zapytaj, czy stolik ma być nakryty dla dwóch osób.", False),
    ("W018", "Pani z rejestracji podaje numer gabinetu.", False),
    ("W018", "Pokaż klientowi, gdzie podano datę ważności.", False),
    ("W020", "Odprowadzenie gościa do windy.", True),
    ("W020", "Zaproszenie na pokaz kolekcji podpisuje kierowniczka butiku.", False),
    ("W020", "Danie główne podaj 10 minut po przystawce.", False),
    ("W007", "Spraw, by klient zaniemówił z wrażenia.", True),
    ("W007", "Zapytaj, co gość najlepiej pamięta z ostatniego pobytu.", False),
    ("W004", "Zapewnij klientowi miejsce siedzące.", True),
    ("W004", "Powiedz klientowi, co zapewnia polisa.", False),
]

PLAYBOOK = """\
standards: 1
playbook: words
title: Słowa
language: pl
journey: {{stage: {{title: Etap, touchpoints: {{here: {{title: Tutaj, iron: {{act: {{do: "{text}"}}}}}}}}}}}}
"""


@pytest.mark.parametrize(("code", "text", "finds"), SENTENCES)
def test_a_sentence_is_judged_however_it_is_put(
    code: str, text: str, finds: bool, judged: Callable[..., list[Diagnostic]]
) -> None:
    found = judged(PLAYBOOK.format(text=text), Selection(select=frozenset({code})))
    assert [each.code for each in found] == [code] * finds, [each.message for each in found]
