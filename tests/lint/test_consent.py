"""Acts that need consent, and their near-misses, in three languages; places and messages are in cases/D010.yaml."""

from __future__ import annotations

import pytest

from standards.lint.consent import unasked
from standards.lint.sentences import Sentence

NEEDS_CONSENT = [
    ("en", "Wash the customer's car while they wait."),
    ("en", "Wash and vacuum the car before handing it back."),
    ("en", "Carry the guest's bag to the room."),
    ("en", "Take the guests' coats."),
    ("en", "Hang the guest's wet jacket by the heater."),
    ("en", "Take a photo of the couple at the table."),
    ("en", "Post a picture of the happy buyers on Instagram."),
    ("en", "Announce the birthday over the loudspeaker."),
    ("en", "Sing happy birthday at the table."),
    ("en", "Upgrade a returning guest to a suite."),
    ("en", "Move the customer's appointment forward when a slot is free."),
    ("en", "Send flowers to the customer's home after the delivery."),
    ("en", "Give the child a chocolate at the till."),
    ("en", "Bring a lollipop to every child."),
    ("en", "Give the dog a biscuit."),
    ("en", "Look the guest up on LinkedIn before the meeting."),
    ("en", "Call the guest's wife to plan a surprise."),
    ("en", "Charge the guest's phone behind the bar."),
    ("en", "Unpack the suitcase before the guest arrives in the room."),
    ("en", "Tidy the guest's desk during turndown."),
    ("en", "Polish the guest's shoes overnight."),
    ("en", "Enrol the customer in the bonus programme."),
    ("en", "Refuel the car before it is returned."),
    ("pl", "Umyj samochód klienta przed oddaniem."),
    ("pl", "Umyj auto po przeglądzie."),
    ("pl", "Zanieś torbę gościa do pokoju."),
    ("pl", "Zrób gościom zdjęcie przy torcie."),
    ("pl", "Daj dziecku lizaka przy kasie."),
    ("pl", "Wyślij kwiaty na adres domowy klienta."),
    ("pl", "Przełóż wizytę klienta na wcześniejszy termin."),
    ("pl", "Opublikuj zdjęcie klienta z odbioru auta."),
    ("pl", "Naładuj telefon gościa za barem."),
    ("pl", "Daj psu przysmak."),
    ("el", "Πλύνετε το αυτοκίνητο πριν το παραδώσετε."),
    ("el", "Κρεμάστε το παλτό του επισκέπτη."),
    ("el", "Μεταφέρετε την τσάντα του πελάτη στο δωμάτιο."),
    ("el", "Βγάλτε μια φωτογραφία στο ζευγάρι."),
    ("el", "Τραγουδήστε για τα γενέθλια μπροστά σε όλους."),
    ("el", "Δώστε στο παιδί μια σοκολάτα στο ταμείο."),
    ("el", "Στείλτε λουλούδια στο σπίτι του πελάτη."),
    ("el", "Φορτίστε το κινητό του πελάτη."),
    ("el", "Ανεβάστε στο Instagram φωτογραφία της παρέας."),
    ("en", "Iron the guest's shirt before the meeting."),
    ("en", "Rearrange the furniture in the resident's room."),
    ("en", "Vacuum the customer's van after the repair."),
    ("el", "Αναβαθμίστε τον επισκέπτη που έρχεται για τρίτη φορά."),
    ("pl", "Posprzątaj biurko gościa podczas wieczornego sprzątania."),
]
NEEDS_NONE = [
    ("en", "Walk the customer to the car with an umbrella."),
    ("en", "Offer to carry the guest's bag."),
    ("en", "Ask whether you may take a picture of the couple."),
    ("en", "Hand over the car with a full tank."),
    ("en", "Open the door of the car for the passenger."),
    ("en", "Put paper and three crayons in front of a child."),
    ("en", "Show the customer how to clean the phone."),
    ("en", "Adjust the old glasses as well."),
    ("en", "Bring the chef to the table for one sentence."),
    ("en", "Send the found thing to the owner at our cost."),
    ("en", "Write a card by hand and send it with the parcel."),
    ("en", "Take the customer to the shelf and open a sample of the cream."),
    ("en", "Share the story of the house while you pour the wine."),
    ("en", "Name the guest's last dish."),
    ("en", "Keep the usual table free."),
    ("en", "Open the door for the guest."),
    ("en", "Call the customer the next day."),
    ("en", "Fold the new shirt in tissue paper."),
    ("en", "Bring a second plate for a dish that two guests share."),
    ("en", "Move to the customer's side of the desk."),
    ("en", "Change the table linen before dessert."),
    ("en", "Check the guest's last booking before they arrive."),
    ("en", "Take the order of the children first."),
    ("en", "Bring the ice bucket to the table."),
    ("en", "Give the child the smaller cutlery."),
    ("en", "Clean the car park in front of the entrance."),
    ("en", "Take a picture of the damage and send it with the claim."),
    ("en", "Extend the offer by a day."),
    ("en", "Register the warranty for the device."),
    ("pl", "Zaproponuj umycie samochodu."),
    ("pl", "Odprowadź klienta do samochodu z parasolem."),
    ("pl", "Połóż przed dzieckiem kartkę i trzy kredki."),
    ("pl", "Wyślij rzecz właścicielowi na nasz koszt."),
    ("pl", "Zapytaj, czy możesz zrobić gościom zdjęcie."),
    ("pl", "Podaj dziecku mniejsze sztućce."),
    ("pl", "Otwórz drzwi przed gościem."),
    ("pl", "Przynieś drugi talerz do ciasta."),
    ("pl", "Zadzwoń do klienta następnego dnia."),
    ("pl", "Podstaw samochód zastępczy pod drzwi klienta."),
    ("pl", "Weź parasol i odprowadź gościa."),
    ("el", "Προτείνετε να πλύνετε το αυτοκίνητο."),
    ("el", "Συνοδεύστε τον πελάτη ως το αυτοκίνητο."),
    ("el", "Αφήστε μπροστά στο παιδί χαρτί με τρεις ξυλομπογιές."),
    ("el", "Πείτε στον πελάτη ποιο πιάτο να αφήσει για άλλη φορά."),
    ("el", "Ανοίξτε την πόρτα στον πελάτη."),
    ("el", "Φέρτε στο παιδί μικρότερα μαχαιροπίρουνα."),
    ("el", "Τηλεφωνήστε στον πελάτη την επόμενη ημέρα."),
    ("el", "Φέρτε το γλυκό με δύο κουτάλια."),
    ("en", "Wash the glass in front of the guest."),
    ("en", "Drive the customer to the station."),
    ("en", "Take the picture down that the guest asks about."),
    ("en", "Give the dog owner a table in the shade."),
    ("en", "Post a picture of the dish of the day."),
    ("en", "Print the picture of the dish beside its name."),
    ("el", "Δώστε στο παιδί το μικρό πιάτο πρώτο."),
    ("pl", "Zrób zdjęcie usterki przed naprawą."),
]


def act(language: str, text: str) -> str:
    """The words of the act that needs consent, "" where there is none."""
    sentence = Sentence(text, language)
    place = unasked(sentence, language)
    return sentence.written(*place) if place else ""


@pytest.mark.parametrize(("language", "text"), NEEDS_CONSENT)
def test_what_happens_to_the_customers_own_is_seen(language: str, text: str) -> None:
    assert act(language, text)


@pytest.mark.parametrize(("language", "text"), NEEDS_NONE)
def test_near_misses_are_left_alone(language: str, text: str) -> None:
    assert act(language, text) == ""


def test_the_act_reaches_from_the_verb_to_the_last_of_its_things() -> None:
    assert act("en", "At noon, give the child a chocolate, wrapped.") == "give the child a chocolate"


def test_an_act_does_not_reach_into_the_next_sentence() -> None:
    assert act("en", "Wash. The car is next.") == ""


def test_a_language_without_words_has_no_acts() -> None:
    assert act("hu", "Mossa le az autót.") == ""
