"""English words that have a second sense: luck, judgement, bare numbers, comparatives and the passive.

The sentences stand in pairs: the word as it is meant, and the same word or its neighbour in a harmless sense.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from standards.lint.profiles import Selection

TABLE = [
    # judgement: the guest's own, the manager's in the log, a thing that suits
    ("D013", "Refund whatever amount seems fair to you.", True),
    ("D013", "Write down what the caller thinks is fair.", False),
    ("D013", "Approve returns on a case-by-case basis.", True),
    ("D013", "Take the case to the counter.", False),
    ("D013", "Let each colleague choose the wording.", True),
    ("D013", "Let the guest choose the pillow.", False),
    ("D013", "Leave the timing to the adviser.", True),
    ("D013", "Leave the choice of seat to the passenger.", False),
    ("D013", "It is the supervisor's call whether the fee is refunded.", True),
    ("D013", "Note the supervisor's call in the log.", False),
    ("D013", "Waive the fee for customers who you think are loyal.", True),
    ("D013", "Ask the client who decides on the contract.", False),
    ("D013", "The agent may decide what to offer.", True),
    ("D013", "Ask the guest to decide which side of the room to take.", False),
    ("D013", "Waive the charge when you are convinced of the reason.", True),
    ("D013", "Offer a refill on your own initiative.", False),
    ("D013", "Use common sense.", True),
    ("D013", "Say that the service charge is discretionary.", False),
    # luck: a state that is checked, a trigger that is seen, a question
    ("D012", "Offer the size if it is in stock.", True),
    ("D012", "Check if the size is in stock.", False),
    ("D012", "Give a late check-out if occupancy allows.", True),
    ("D012", "If the law allows it, copy the passport.", False),
    ("D012", "Show the demo model if it works.", True),
    ("D012", "If the printer is not working, send the receipt by email.", False),
    ("D012", "Answer in Polish if a Polish-speaking colleague is on shift.", True),
    ("D012", "If no colleague is at the desk, ring the bell.", False),
    ("D012", "Serve bread unless we have run out.", True),
    ("D012", "Run out to the car with the forgotten bag.", False),
    ("D012", "Hand out umbrellas as long as there are enough.", True),
    ("D012", "If there are any changes to the gate, announce them twice.", False),
    ("D012", "Greet the member by name if you happen to know it.", True),
    ("D012", "Ask the guest if they happen to have a loyalty card.", False),
    ("D012", "Give the child a balloon when we have them in.", True),
    ("D012", "Ask if we have the right address.", False),
    # a bare number: minutes meant, or a table, a code, an age
    ("W025", "Limit the queue at the till to 3.", True),
    ("W025", "Lay the table for up to 12 guests.", False),
    ("W025", "Check the fitting rooms every 20.", True),
    ("W025", "Check the fitting rooms every 20 minutes.", False),
    ("W025", "Reply within 24, including weekends.", True),
    ("W025", "Reply within 24 hours, including weekends.", False),
    ("W025", "Keep the waiting time below 5.", True),
    ("W025", "Keep the fridge below 5 °C.", False),
    ("W025", "Put a caller on hold for up to 2.", True),
    ("W025", "Patients wait no longer than ten minutes.", False),
    ("W025", "Leave the table unattended for no more than ten.", True),
    ("W025", "Offer the crayons to children under 8.", False),
    ("W025", "Call the customer back in 15 at most.", True),
    ("W025", "Write the faults on the card, three at most.", False),
    # comparatives: a reference, a size, a question, a request
    ("W011", "Give clearer directions to the car park.", True),
    ("W011", "Tell the guest that the earlier boat leaves at 9.", False),
    ("W011", "Stand nearer the entrance.", True),
    ("W011", "Park nearer to the door than the taxis.", False),
    ("W011", "Speak louder to the back row.", True),
    ("W011", "Ask the caller to speak louder.", False),
    ("W011", "Show more patience with older callers.", True),
    ("W011", "Bring more bread when the basket is empty.", False),
    # degree: filled to a mark, very much in a quotation
    ("W012", "Describe the room as accurately as you can.", True),
    ("W012", "Fill the water jug fully to the mark.", False),
    ("W012", "Be completely honest.", True),
    ("W012", "Switch the phone off completely before the film.", False),
    ("W012", "Make the table look rather elegant.", True),
    ("W012", "Offer the tea rather than the coffee.", False),
    # the head; hype; absolutes
    ("W005", "Be aware of the queue.", True),
    ("W005", "Raise the sign so that the queue is seen.", False),
    ("W005", "Know your wine list.", True),
    ("W005", "Say the name of the colleague who knows the answer.", False),
    ("W007", "Be the highlight of the guest's day.", True),
    ("W007", "Show the ultimate tensile strength on the data sheet.", False),
    ("W010", "Use the full name 100% of the time.", True),
    ("W010", "Remind the guest of the time.", False),
    # nobody acts; a noun begins; not finished
    ("W018", "The lobby is to be kept clean.", True),
    ("W018", "Tell guests which doors are to be used at night.", False),
    ("W018", "Water gets refilled at the table.", True),
    ("W018", "Check that tables are wiped before you seat the next party.", False),
    ("W020", "Weekly inspection of the changing rooms.", True),
    ("W020", "Supply information of the maker with the box.", False),
    ("W020", "Providing a chair for the waiting partner.", True),
    ("W020", "During the meal, refill the water twice.", False),
    ("W020", "An explanation of the bill at checkout.", True),
    ("W020", "Following the call, send the summary by email.", False),
    ("W027", "Offer a drink (details to follow).", True),
    ("W027", "Show the patient which details to follow on the card.", False),
    ("W016", "Write the date in the form DD/MM/YYYY.", False),
    ("W014", "Never let a customer leave without a receipt.", True),
]


@pytest.mark.parametrize(("code", "text", "finds"), TABLE, ids=[text for _, text, _ in TABLE])
def test_a_word_is_found_in_the_sense_that_is_meant(code: str, text: str, finds: bool, judged: Any) -> None:
    playbook = {
        "standards": 1, "playbook": "words", "title": "Words", "language": "en",
        "journey": {"a": {"title": "A", "touchpoints": {"b": {"title": "B", "iron": {"c": text}}}}},
    }  # fmt: skip
    found = judged(json.dumps(playbook), Selection(select=frozenset({code})))
    assert {each.code for each in found} == ({code} if finds else set())
