"""Tricky single sentences: Polish words of degree, of quantity and of chance that look soft and are not, and others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.diagnostics.model import Diagnostic
from standards.lint.profiles import Selection

#: code, text, whether the rule finds something
SENTENCES = [
    ("W007", "Podyktuj unikalny kod odbioru cyfra po cyfrze.", False),
    ("W007", "Kelner życzy jubilatowi wszystkiego najlepszego.", False),
    ("W007", "Stań o krok dalej od klienta wpisującego PIN.", False),
    ("W007", "Gdy klient jest zachwycony, poproś o opinię.", False),
    ("W007", "Zdejmij towar z najwyższej półki drabinką.", False),
    ("W007", "Przekraczamy najśmielsze oczekiwania naszych gości.", True),
    ("W007", "Wywołaj u gościa efekt wow.", True),
    ("W008", "Wydaj paragon i resztę.", False),
    ("W008", "Zapytaj, czy pasuje inny rozmiar.", False),
    ("W008", "Rozmawiaj tak, by nie słyszeli tego klient i inni goście.", False),
    ("W008", "Podaj m.in. cenę i termin dostawy.", True),
    ("W008", "Zaproponuj napoje, takie jak woda czy sok.", True),
    ("W009", "Zapytaj, jak często klient pierze koszule.", False),
    ("W009", "Przynieś parę butów w każdym z trzech różnych rozmiarów.", False),
    ("W009", "Przyjdź na stanowisko 10 minut przed czasem otwarcia.", False),
    ("W009", "Podaj parę propozycji z karty.", True),
    ("W009", "Czasem zapytaj gościa o wrażenia.", True),
    ("W010", "Zapytaj gościa, który nigdy u nas nie był, o alergie.", False),
    ("W010", "Trzymaj poręcz przez cały czas trwania jazdy.", False),
    ("W010", "Podaj każdemu jedną czekoladkę do kawy.", False),
    ("W010", "Każdorazowo podawaj dwa terminy.", True),
    ("W011", "Zapytaj, czy klient potrzebuje więcej czasu.", False),
    ("W011", "Zadzwoń do pacjenta dwa dni wcześniej.", False),
    ("W011", "Wskaż klientowi krótszą kolejkę.", False),
    ("W011", "Mów wolniej do osób starszych.", True),
    ("W012", "Oddaj klientowi w pełni naładowany telefon.", False),
    ("W012", "Zapytaj, czego klient naprawdę szuka.", False),
    ("W012", "Skoncentruj się w pełni na rozmówcy.", True),
    ("W018", "Zapytaj, do kogo należy torba na krześle.", False),
    ("W018", "Kelner uśmiecha się do gościa przy drzwiach.", False),
    ("W018", "Toaleta jest sprzątana co godzinę przez obsługę.", False),
    ("W018", "Sala jest wietrzona przez 10 minut.", True),
    ("W018", "Zwroty przyjmuje się przy kasie 1.", True),
    ("W019", "Klientowi otwórz drzwi.", False),
    ("W019", "Goście są witani przy drzwiach.", False),
    ("W019", "Każdy pacjent wychodzi z kartką z terminem wizyty.", True),
    ("W020", "Potwierdzenie rezerwacji wyślij e-mailem.", False),
    ("W020", "Ubranie odwieś do szafy.", False),
    ("W020", "Nawiązanie kontaktu wzrokowego z gościem.", True),
    ("W025", "Zaprowadź gościa do pokoju 12.", False),
    ("W025", "Odpisz na e-mail do 18.", False),
    ("W025", "Czas oczekiwania na linii: nie więcej niż 60.", True),
    ("D012", "Jeśli nie ma wolnego stolika, podaj czas oczekiwania.", False),
    ("D012", "Jeśli do zamknięcia zostało 15 minut, powiedz to gościowi.", False),
    ("D012", "Przydziel pokój z widokiem w miarę dostępności.", True),
    ("D013", "Przekaż klientowi decyzję kierownika.", False),
    ("D013", "Zapisz, kiedy bank uzna reklamację.", False),
    ("D013", "Jeśli uznasz za stosowne, odstąp od opłaty.", True),
]

PLAYBOOK = """\
standards: 1
playbook: words
title: Słowa
language: pl
journey: {{stage: {{title: Etap, touchpoints: {{here: {{title: Tutaj, iron: {{act: {{do: "{text}"}}}}}}}}}}}}
"""


@pytest.mark.parametrize(("code", "text", "finds"), SENTENCES)
def test_a_sentence_is_judged_by_what_its_words_mean(
    code: str, text: str, finds: bool, judged: Callable[..., list[Diagnostic]]
) -> None:
    found = judged(PLAYBOOK.format(text=text), Selection(select=frozenset({code})))
    assert [each.code for each in found] == [code] * finds, [each.message for each in found]
