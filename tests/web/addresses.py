"""Where each page is looked at in the sample case; a page without an address here fails its tests."""

from __future__ import annotations

DAY = "on=2024-07-09"
CASE = "/baldwin"
FULL = "/roe"  # a docket, an order and a chart were read in it, and all of it waits

# By the name of the door; {room} is the room of the viewer.
ADDRESSES: dict[str, tuple[str, ...]] = {
    "cases": ("/",),
    "evidence": (
        f"{CASE}/{{room}}/evidence/?{DAY}&by=State",
        f"{CASE}/{{room}}/evidence/?{DAY}&by=Defense&use=mention&phase=opening",
    ),
    "rulings": (f"{CASE}/{{room}}/rulings/?{DAY}",),
    "why": (f"{CASE}/{{room}}/why/producer-role/?{DAY}&by=State&use=mention&phase=opening",),
    "log": (f"{CASE}/{{room}}/log/?{DAY}",),
    "verify": (f"{CASE}/{{room}}/log/verify/?{DAY}",),
    "settings": (f"{CASE}/{{room}}/settings/?{DAY}",),
    "inbox": (
        f"{CASE}/{{room}}/inbox/",
        f"{FULL}/{{room}}/inbox/",
        f"{FULL}/{{room}}/inbox/?show=look&kind=ruling",
    ),
    "check": (f"{CASE}/{{room}}/check/?{DAY}",),
    "clean": (f"{CASE}/{{room}}/check/clean/?{DAY}",),
    "jury-set": (f"{CASE}/{{room}}/check/jury-set/?{DAY}",),
    "first-steps": (f"{CASE}/{{room}}/?{DAY}",),
    "card": (
        f"{CASE}/{{room}}/card/?{DAY}&by=State&phase=opening",
        f"{CASE}/{{room}}/card/?{DAY}&by=Defense",
    ),
    "exports": (f"{CASE}/{{room}}/exports/?{DAY}",),
    "witnesses": (f"{CASE}/{{room}}/witnesses/?{DAY}",),
    "proof": (f"{CASE}/{{room}}/proof/?{DAY}",),
    "write-chart": (f"{CASE}/{{room}}/proof/write/?{DAY}",),
    "disclosure": (f"{CASE}/{{room}}/disclosure/?{DAY}",),
    "timeline": (f"{CASE}/{{room}}/timeline/?{DAY}",),
    "hearing": (f"{CASE}/{{room}}/hearing/",),
    "at-trial": (f"{CASE}/{{room}}/at-trial/",),
}

# Doors that give a picture, which a page shows: who may have it is tested here, the rest in the page's own test.
PICTURES: dict[str, tuple[str, ...]] = {
    "checked-page": (f"{CASE}/{{room}}/check/page/nothing-of-this-key/0/1.png",),
}
