"""An order shows itself by its caption and its title, however that is printed; a party's paper is none."""

import pytest

from inlimine.operations.paper_kinds import shown_kind

BODY = "The Court ORDERS as follows:\n1. The motion (Dkt. 41) is GRANTED.\nIT IS SO ORDERED.\n"
SIGNED = "/s/ Judith Rourke\nUnited States District Judge\n"
ORDERS = (
    "UNITED STATES DISTRICT COURT\nDISTRICT OF OREGON\nORDER ON MOTIONS IN LIMINE (Dkt. 61)",
    "UNITED STATES DISTRICT COURT\nCase No. 1:25-cr-11\nOPINION AND ORDER [ECF No. 44]",
    "UNITED STATES DISTRICT COURT\nORDER RE: MOTIONS IN LIMINE (Dkts. 41, 42 & 45-48)",
    "COUNTY OF SANTA FE\nFIRST JUDICIAL DISTRICT COURT\nORDER ON DEFENDANT'S MOTIONS IN LIMINE",
    "SUPERIOR COURT OF CALIFORNIA\nPeople v. Voss\nOrder on Motions in Limine",
    "United States District Court\nOrder Granting in Part Motion in Limine (Dkt. 48)",
    "CIRCUIT COURT FOR WESTBROOK\nState v. Hale\nPRETRIAL ORDER No. 2 (Motions in Limine)",
)
NO_ORDERS = (
    "UNITED STATES DISTRICT COURT\nDEFENDANT'S MOTION IN LIMINE (Dkt. 41)\nORDER (attached)",
    "UNITED STATES DISTRICT COURT\nDefendant's Motion in Limine\nOrder",
    "United States District Court\nNotice of Filing\nOrder on Motions",
    "Dear counsel,\nOrder on motions",
)


@pytest.mark.parametrize("caption", ORDERS)
def test_an_order_is_known_by_its_title(caption: str) -> None:
    assert shown_kind(f"{caption}\n{BODY}{SIGNED}") == "order"


@pytest.mark.parametrize("caption", NO_ORDERS)
def test_what_a_party_files_is_no_order_whatever_it_attaches(caption: str) -> None:
    assert shown_kind(f"{caption}\n{BODY}{SIGNED}") == ""


def test_a_title_in_small_letters_is_none_where_no_judge_signs() -> None:
    assert shown_kind(f"SUPERIOR COURT OF CALIFORNIA\nOrder on Motions in Limine\n{BODY}") == ""
