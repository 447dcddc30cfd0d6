"""English words that have a second sense: whether a rule finds something in a sentence.

The sentences stand in pairs: the word as it is meant, and the same word or its neighbour in a harmless sense.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from standards.lint.profiles import Selection

TABLE = [
    # vague manner: food, trade terms, verbs, set phrases
    ("W001", "Greet guests with a warm smile.", True),
    ("W001", "Put the call through as a warm transfer.", False),
    ("W001", "Treat each caller with courtesy.", True),
    ("W001", "Hand over the key of the courtesy car.", False),
    ("W001", "Be friendly.", True),
    ("W001", "Show the family-friendly menu.", False),
    ("W001", "Speak in a professional tone.", True),
    ("W001", "Ask whether a professional photographer is wanted.", False),
    ("W001", "Be kind to the elderly.", True),
    ("W001", "Ask what kind of shoes the customer runs in.", False),
    ("W001", "Handle parcels with care.", True),
    ("W001", "Hand over the coat with the care instructions.", False),
    ("W001", "Speak clearly.", True),
    ("W001", "Clear the plates when the last guest has put down the fork.", False),
    ("W001", "Treat relatives with respect.", True),
    ("W001", "Answer with respect to the deadline in the letter.", False),
    ("W001", "Show compassion to relatives.", True),
    ("W001", "Show the guest the care label before the wash.", False),
    ("W001", 'Say "You are very kind" when a guest tips.', False),
    # vague time: events, set phrases, food, a figure elsewhere in the text
    ("W002", "Call back as soon as you can.", True),
    ("W002", "Call back as soon as the part has arrived.", False),
    ("W002", "Wave as soon as you can see the guest.", False),
    ("W002", "Report leaks immediately to the manager.", True),
    ("W002", "Wipe the table immediately after the guests have left.", False),
    ("W002", "Respond fast.", True),
    ("W002", "Carry the fast-charging cable to the car.", False),
    ("W002", "Give a prompt reply.", True),
    ("W002", "Enter the code when the terminal prompts for it.", False),
    ("W002", "Answer promptly, within two rings.", False),
    ("W002", "Call the guest back later.", True),
    ("W002", "Call the guest back two days later.", False),
    # escape clauses: conditions that can be seen, customers' habits, duties by law
    ("W003", "Use the surname whenever you can.", True),
    ("W003", "Show guests where they can leave the coats.", False),
    ("W003", "Usually greet first.", True),
    ("W003", "Bring the paper the guest usually reads.", False),
    ("W003", "Show the form if required.", True),
    ("W003", "Show the form as required by law.", False),
    ("W003", "Carry the bags if time permits.", True),
    ("W003", "Ask if a permit is needed for the van.", False),
    ("W003", "Give as much detail as possible.", True),
    ("W003", "Call back as quickly as possible.", False),
    # effort verbs: clothes, customers who try, deliveries
    ("W004", "Try to use the name.", True),
    ("W004", "Invite the customer to try on both shoes.", False),
    ("W004", "When a guest tries to pay with an old card, ask for another one.", False),
    ("W004", "Attempt to reach the customer twice.", True),
    ("W004", "Leave a card after the second delivery attempt.", False),
    ("W004", "Be able to name three dishes.", True),
    ("W004", "Say when the guest will be able to enter the room.", False),
    # mental states: customers who know, hands that feel, money that bears interest
    ("W005", "Know the menu.", True),
    ("W005", "Let the customer know by text.", False),
    ("W005", "Feel responsible.", True),
    ("W005", "Feel the pulse of the patient.", False),
    ("W005", "Show interest in the guest's trip.", True),
    ("W005", "Show the interest rate as a yearly figure.", False),
    ("W005", "Put yourself in the customer's shoes.", True),
    ("W005", "Put yourself between the road and the child.", False),
    ("W005", "Ask whether the caller understands.", False),
    ("W005", "Value every customer.", True),
    ("W005", "Value the used car with the owner beside you.", False),
    ("W005", "Read the room.", True),
    ("W005", "Read the room number back.", False),
    # weak modals: what customers can do, questions, tins, months
    ("W006", "Agents can give a voucher.", True),
    ("W006", "The paint can is opened before the customer pays.", False),
    ("W006", "Tell the driver where he may park.", False),
    ("W006", "All day in May, put the parasols out at 8.", False),
    ("W006", "Whenever you can, use the name.", False),
    ("W006", "Ask which time would be best.", False),
    ("W006", "Discuss what the patient should eat.", False),
    ("W006", "When it rains, you should offer an umbrella.", True),
    # superlatives: banks, sweets, stamps, software
    ("W007", "Delight the guest.", True),
    ("W007", "Offer Turkish delight with the coffee.", False),
    ("W007", "Give outstanding service.", True),
    ("W007", "Tell the customer the outstanding balance.", False),
    ("W007", "Give a first-class welcome.", True),
    ("W007", "Offer the first-class stamp.", False),
    ("W007", "Excel at the check-in.", True),
    ("W007", "Enter the name in the Excel sheet.", False),
    ("W007", "Offer the best coffee.", True),
    ("W007", "Ask for the best number to reach the customer.", False),
    # open lists
    ("W008", "Show the amenities, including the pool.", True),
    ("W008", "Quote the price including VAT.", False),
    ("W008", "Show lockers, showers and other facilities.", True),
    ("W008", "Seat the child away from the bar and other guests.", False),
    # quantities
    ("W009", "Put enough towels by the pool.", True),
    ("W009", "Set enough chairs for everybody at the table.", False),
    ("W009", "Ask how many people will come.", False),
    ("W009", "Look up often.", True),
    ("W009", "Ask how often the customer flies.", False),
    ("W009", "Check the washroom regularly, every 30 minutes.", False),
    # universals and comparatives
    ("W010", "Greet guests every time.", True),
    ("W010", "Ring the bell every time a guest orders the soup.", False),
    ("W010", "Lay the table the guest always takes.", False),
    ("W011", "Offer better seats.", True),
    ("W011", "Ask whether the shoe feels better.", False),
    ("W011", "Offer one more coffee.", False),
    ("W011", "Serve faster than the machine.", False),
    ("W011", "Name the Faster Payments limit.", False),
    # adverbs of degree
    ("W012", "Answer fully.", True),
    ("W012", "Say that the flight is fully booked.", False),
    ("W012", "Ask for the very same table.", False),
    ("W012", "Keep the sign up until the floor is completely dry.", False),
    # denied twice; and/or; passives; customers; nouns; units
    ("W014", "Do not hang up unless the caller has said goodbye.", True),
    ("W014", "Do not point; walk with the customer.", False),
    ("W016", "Phone and/or write.", True),
    ("W016", "Phone or write.", False),
    ("W018", "Name badges must be worn on the left.", True),
    ("W018", "Tell the guest which rooms must be left by noon.", False),
    ("W018", "The bill is brought by the waiter who took the order.", False),
    ("W019", "Guests find what they look for.", True),
    ("W019", "Guests' luggage goes on the trolley.", False),
    ("W019", "Members of staff wear the badge.", False),
    ("W019", "The guest relations desk opens at six.", False),
    ("W020", "Handling of complaints at the counter.", True),
    ("W020", "Mention to the guest that the lift is broken.", False),
    ("W020", "Bring the high chair.", False),
    ("W025", "Answer within 10.", True),
    ("W025", "Keep the discount within 10 %.", False),
    ("W025", "Seat the party in room 12.", False),
    # iron by luck and at discretion
    ("D012", "If a table is free, offer it.", True),
    ("D012", "Ask the kitchen if the fish is available.", False),
    ("D012", "When a table becomes free, text the next party.", False),
    ("D013", "It is up to you whether to phone.", True),
    ("D013", "When a guest comes up to you, put down the tray.", False),
    ("D013", "Ask the guest how they like the steak.", False),
    ("D013", "End your call before you greet the guest.", False),
]


@pytest.mark.parametrize(("code", "text", "finds"), TABLE, ids=[text for _, text, _ in TABLE])
def test_a_word_is_found_in_the_sense_that_is_meant(code: str, text: str, finds: bool, judged: Any) -> None:
    playbook = {
        "standards": 1, "playbook": "words", "title": "Words", "language": "en",
        "journey": {"a": {"title": "A", "touchpoints": {"b": {"title": "B", "iron": {"c": text}}}}},
    }  # fmt: skip
    found = judged(json.dumps(playbook), Selection(select=frozenset({code})))
    assert {each.code for each in found} == ({code} if finds else set())
