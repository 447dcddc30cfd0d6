"""Polish words of manner, time, escape, effort, the mind and advice: what they find, and what they leave alone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from standards.lint.profiles import Selection

#: code, the text of a behaviour, whether the rule finds something in it
ROWS = [
    ("W001", "Przywitaj gościa serdecznie.", True),
    ("W001", "Załóż pierścionek na palec serdeczny klientki.", False),
    ("W001", "Podziękuj dzwoniącemu za cierpliwość.", False),
    ("W001", "Zapytaj, czy odpowiedź była pomocna.", False),
    ("W001", "Odkurz dokładnie pod łóżkiem.", True),
    ("W001", "Powtórz kwotę dokładnie tak, jak stoi na paragonie.", False),
    ("W001", "Odmierz porcję z dokładnością do 5 gramów.", False),
    ("W001", "Wydaj resztę z dokładnością do grosza.", False),
    ("W001", "Pakuj zamówienia z największą dokładnością.", True),
    ("W001", "Podaj przystawki na ciepło.", False),
    ("W001", "Mów do pacjenta ciepłym głosem.", True),
    ("W001", "Zapisz wynik pozytywny w karcie.", False),
    ("W001", "Sprawdź, czy winda działa sprawnie.", False),
    ("W001", "Wpisz właściwości tkaniny i odpowiednik leku.", False),
    ("W001", "Wręcz program wydarzeń kulturalnych.", False),
    ("W001", "Powiedz gościowi „miło pana widzieć”.", False),
    ("W002", "Odbierz telefon niezwłocznie.", True),
    ("W002", "Odbierz telefon niezwłocznie, do 10 sekund.", False),
    ("W002", "Wstań zaraz po wejściu klienta.", False),
    ("W002", "Gdy klient dzwoni, natychmiast odbierz.", True),
    ("W002", "Zapytaj, która trasa prowadzi najszybciej na dworzec.", False),
    ("W002", "Odpowiedz na opinię jak najszybciej.", True),
    ("W002", "Przygotuj łóżeczko na czas pobytu dziecka.", False),
    ("W002", "Powiedz klientowi, jak długo potrwa naprawa.", False),
    ("W002", "Wskaż kurtkę z zamkiem błyskawicznym.", False),
    ("W002", "Nie każ pacjentowi długo czekać.", True),
    ("W003", "W razie potrzeby wezwij kierownika zmiany.", True),
    ("W003", "W razie potrzeby hospitalizacji zadzwoń po karetkę.", False),
    ("W003", "Gdy możliwe jest doręczenie do sąsiada, zapytaj o numer.", False),
    ("W003", "Zapytaj gościa, co zwykle pije do śniadania.", False),
    ("W003", "Zwykle podajemy wodę przed zamówieniem.", True),
    ("W003", "Gdy się zgłosi rodzic, podaj mu numer sali.", False),
    ("W003", "Jeśli ruch na sali na to pozwala, podejdź do okna.", True),
    ("W004", "Postaraj się odebrać telefon.", True),
    ("W004", "Stara część wraca do klienta w pudełku.", False),
    ("W004", "Spróbuj rozwiązać reklamację w jednej rozmowie.", True),
    ("W004", "Daj gościowi spróbować wina przed nalaniem.", False),
    ("W004", "Zapewnij klienta, że pieniądze są na koncie.", False),
    ("W004", "Zapewnij gościom komfort podczas oczekiwania.", True),
    ("W004", "Pilnuj bagażu gościa do przyjazdu taksówki.", False),
    ("W004", "Zapytaj, czy klient pamięta hasło.", False),
    ("W004", "Gdy gość wchodzi, pamiętaj o uśmiechu.", True),
    ("W004", "Spróbuj rozwiązać sprawę, żeby klient nie dzwonił.", True),
    ("W004", "Próbuje koktajlu, żeby ocenić smak.", False),
    ("W005", "Każdy pracownik zna ofertę sezonową.", True),
    ("W005", "Zapytaj, czy pacjent rozumie dawkowanie.", False),
    ("W005", "Zwróć uwagę na nastrój gościa.", True),
    ("W005", "Zwróć uwagę gościom, którzy hałasują po 22.", False),
    ("W005", "Zadzwoń do klienta, gdy auto jest gotowe.", False),
    ("W005", "Podaj numer telefonu zaufania.", False),
    ("W006", "Kiedy klient płaci, pracownik powinien podać torbę.", True),
    ("W006", "Powiedz pacjentowi, kiedy powinien wziąć lek.", False),
    ("W006", "Gdy klient płaci, możesz zaproponować torbę.", True),
    ("W006", "Powiedz, ile klient może dopłacić.", False),
    ("W006", "Zapytaj, kiedy wypada rocznica.", False),
    ("W006", "Powiedz gościowi, co warto zobaczyć.", False),
    ("W006", "Pokojówki mogą zostawić czekoladkę.", True),
]


@pytest.mark.parametrize(("code", "text", "finds"), ROWS)
def test_a_rule_finds_its_words_and_leaves_innocent_ones(code: str, text: str, finds: bool, judged: Any) -> None:
    moment = {"title": "B", "iron": {"c": {"do": text}}}
    journey = {"a": {"title": "A", "touchpoints": {"b": moment}}}
    playbook = {"standards": 1, "playbook": "words", "title": "X", "language": "pl", "journey": journey}
    found = judged(json.dumps(playbook), Selection(select=frozenset({code})))
    assert (code in {each.code for each in found}) is finds
