"""Sentences that only forbid, and their near-misses, which say what to do."""

from __future__ import annotations

import pytest

from standards.lint.acts import acts_in
from standards.lint.prohibition import negation_in, prohibition
from standards.lint.sentences import Sentence

FORBIDS = {
    "en": [
        "Do not interrupt the guest.",
        "Don't chew gum at the desk.",
        "Never argue with a customer.",
        "The waiter does not lean on the table.",
        "Staff must not eat in front of guests.",
        "Staff do not gather at the till.",
        "You must never discuss other patients at reception.",
        "Avoid slang on the phone.",
        "No smoking near the entrance.",
        "No mobile phones on the shop floor.",
        "When a guest complains, do not argue.",
        "Phones are not allowed on the floor.",
        "Drivers never park across the neighbour's drive.",
        "Please do not lean on the counter.",
        "Do not shout across the room.",
        "Agents do not transfer calls blind.",
        "At the table, never point at a guest.",
        "Do not use jargon.",
        "Don't leave trays in the corridor.",
        "Refrain from commenting on the customer's purchase.",
        "Never touch a guest's child.",
        "Team members cannot wear headphones.",
        "Eating behind the counter is prohibited.",
        'Do not say "no problem".',
        "Never sit down with a guest or accept a drink.",
    ],
    "el": [
        "Μη διακόπτετε τον πελάτη.",
        "Μη μασάτε τσίχλα στο ταμείο.",
        "Ποτέ μη διαφωνείτε με τον πελάτη.",
        "Ο σερβιτόρος δεν ακουμπά στο τραπέζι.",
        "Δεν τρώμε μπροστά στους πελάτες.",
        "Αποφεύγετε την αργκό στο τηλέφωνο.",
        "Όταν ο πελάτης παραπονιέται, μη διαφωνείτε.",
        "Απαγορεύεται το κάπνισμα στην είσοδο.",
        "Το προσωπικό δεν κάθεται στον πάγκο.",
        "Να μην αφήνετε δίσκους στον διάδρομο.",
        "Δεν αφήνουμε ποτέ τα κλειδιά στη μίζα.",
        "Μην υψώνετε τη φωνή.",
        "Μπροστά στον πελάτη δεν σχολιάζουμε συναδέλφους.",
        "Στο τραπέζι μη δείχνετε με το δάχτυλο.",
        "Όχι κινητά στη σάλα.",
        "Μη λέτε «δεν ξέρω».",
        "Οι σύμβουλοι δεν μεταφέρουν κλήσεις στα τυφλά.",
        "Το κάπνισμα απαγορεύεται στην κουζίνα.",
    ],
    "pl": [
        "Nie przerywaj gościowi.",
        "Nie żuj gumy przy ladzie.",
        "Nigdy nie kłóć się z klientem.",
        "Pracownicy nie jedzą przy gościach.",
        "Nie komentujemy zakupów klienta.",
        "Unikaj żargonu w rozmowie.",
        "W obecności gości nie rozmawiamy o innych pacjentach.",
        "Gdy gość składa skargę, nie dyskutuj.",
        "Nie wolno opierać się o ladę.",
        "Zakaz używania telefonów na sali.",
        "Nie opierać się o kontuar.",
        "Kurier nie rzuca paczek.",
        "Konsultant nie podnosi głosu.",
        "Jedzenie przy ladzie jest zabronione.",
        "Proszę nie siadać na ladzie.",
        "Pod żadnym pozorem nie podawaj numeru karty przez telefon.",
        "Nie mów „nie wiem”.",
        "Nigdy nie zostawiaj kluczyków w stacyjce.",
    ],
}

SAYS_WHAT_TO_DO = {
    "en": [
        "Do not point; walk the guest to the shelf.",
        "Do not point, walk the guest to the shelf.",
        "Never point - walk with the guest.",
        'Don\'t say "I don\'t know" but "I will find out".',
        "Instead of pointing, walk the guest there.",
        "Do not hang up before the caller does.",
        "Do not let the phone ring more than three times.",
        "Seat no more than six guests at a table.",
        "Do not hesitate to call the manager.",
        "Never forget to thank the guest.",
        "Do not clear plates until everybody has finished.",
        "Ask guests who do not eat meat about fish.",
        "When the card does not work, offer cash.",
        "If the guest does not answer, leave a card.",
        "Tell the customer what is not included.",
        "Tell the guest when breakfast is not served.",
        "Explain why the refund cannot be paid in cash.",
        "Ask whether the customer is not sure about the size.",
        "Offer a table away from the door, not at the bar.",
        "Answer even if you do not know the answer.",
        "The guest does not wait at the door.",
        "Do not just point at the shelf.",
        "No later than noon, ring the customer.",
        "Do not wait for the guest to ask; refill the glass.",
        "Do not enter without knocking.",
        "Say what you can do, not what you cannot do.",
        "Put the bag on the counter, never on the floor.",
        "Hold the door so that it does not slam.",
        "Give the answer yourself. Do not transfer the call.",
        "Not only greet the guest but name the dish.",
        "Serve guests with no reservation in order of arrival.",
        "Offer no-alcohol drinks first.",
        "Note the reason when a customer never comes back.",
    ],
    "el": [
        "Μη δείχνετε, συνοδεύστε τον πελάτη ως το ράφι.",
        "Μη λέτε «δεν ξέρω» αλλά «θα ρωτήσω».",
        "Μην κλείνετε πριν κλείσει ο πελάτης.",
        "Μην αφήνετε το τηλέφωνο να χτυπά πάνω από τρεις φορές.",
        "Μη διστάσετε να καλέσετε τον υπεύθυνο.",
        "Μην ξεχνάτε να ευχαριστείτε.",
        "Ρωτήστε τους πελάτες που δεν τρώνε κρέας αν θέλουν ψάρι.",
        "Αν η κάρτα δεν λειτουργεί, προτείνετε μετρητά.",
        "Πείτε τι δεν περιλαμβάνει η τιμή.",
        "Ο πελάτης δεν περιμένει στην πόρτα.",
        "Μη μαζεύετε πιάτα μέχρι να τελειώσουν όλοι.",
        "Μην μπαίνετε χωρίς να χτυπήσετε.",
        "Εξηγήστε γιατί δεν γίνεται επιστροφή.",
        "Απαντήστε ακόμη κι αν δεν ξέρετε.",
        "Όχι μόνο χαιρετήστε, αλλά και συνοδεύστε τον πελάτη.",
        "Βάλτε τη σακούλα στον πάγκο, ποτέ στο πάτωμα.",
        "Σε πελάτες που δεν μιλούν ελληνικά δώστε τον αγγλικό κατάλογο.",
        "Κλείστε την πόρτα ώστε να μη χτυπήσει.",
        "Βάλτε το όχι στην πρώτη σας πρόταση.",
        "Κρατήστε την πόρτα για να μην κλείσει.",
        "Στείλτε την προσφορά όχι αργότερα από το μεσημέρι.",
    ],
    "pl": [
        "Nie wskazuj palcem, tylko zaprowadź klienta do półki.",
        "Nie wskazuj palcem; zaprowadź klienta do półki.",
        "Nie mów „nie wiem”, ale „sprawdzę”.",
        "Nie rozłączaj się, zanim klient skończy.",
        "Nie pozwól, by telefon dzwonił dłużej niż trzy sygnały.",
        "Oddzwoń nie później niż o 12.",
        "Nie zapomnij podziękować.",
        "Nie wahaj się zadzwonić do kierownika.",
        "Zapytaj gości, którzy nie jedzą mięsa, o rybę.",
        "Jeśli karta nie działa, zaproponuj gotówkę.",
        "Powiedz, czego nie obejmuje cena.",
        "Klient nie czeka przy drzwiach.",
        "Nie sprzątaj talerzy, dopóki wszyscy nie skończą.",
        "Zamiast wskazywać, zaprowadź.",
        "Nie tylko przywitaj, lecz także zaprowadź gościa.",
        "Nie wchodź bez pukania.",
        "Odpowiedz, nawet jeśli nie znasz odpowiedzi.",
        "Odłóż towar, jeżeli klient nie ma gotówki.",
        "Posadź przy stoliku nie więcej niż sześć osób.",
        "Niezwłocznie podaj rachunek.",
        "Gościom, którzy nie mówią po polsku, podaj kartę po angielsku.",
        "Odsuń krzesło tak, żeby nie szurało.",
        "Wyjaśnij, dlaczego zwrot nie jest możliwy.",
        "Nie czekaj na pytanie gościa, dolej wody.",
    ],
}


def sentence(text: str, language: str) -> Sentence:
    return Sentence(text, language)


def each(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in table.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), each(FORBIDS))
def test_a_mere_prohibition_is_seen(language: str, text: str) -> None:
    assert prohibition(sentence(text, language), negation_in(language), acts_in(language)) is not None


@pytest.mark.parametrize(("language", "text"), each(SAYS_WHAT_TO_DO))
def test_what_to_do_is_understood(language: str, text: str) -> None:
    assert prohibition(sentence(text, language), negation_in(language), acts_in(language)) is None


def test_the_place_is_what_forbids() -> None:
    read = sentence("Staff must not eat in front of guests.", "en")
    place = prohibition(read, negation_in("en"), acts_in("en"))
    assert place is not None
    assert read.written(*place) == "must not"
