"""Time zones of courts by their everyday names; those of the courts of the United States come first."""

from __future__ import annotations

import re
from zoneinfo import available_timezones

_OF_COURTS = {
    "Eastern (New York)": "America/New_York",
    "Eastern (Detroit)": "America/Detroit",
    "Eastern (Indianapolis)": "America/Indiana/Indianapolis",
    "Eastern (Louisville)": "America/Kentucky/Louisville",
    "Central (Chicago)": "America/Chicago",
    "Mountain (Denver)": "America/Denver",
    "Mountain (Boise)": "America/Boise",
    "Mountain without daylight time (Phoenix)": "America/Phoenix",
    "Pacific (Los Angeles)": "America/Los_Angeles",
    "Alaska (Anchorage)": "America/Anchorage",
    "Hawaii (Honolulu)": "Pacific/Honolulu",
    "Atlantic (San Juan, Puerto Rico)": "America/Puerto_Rico",
    "Atlantic (St. Thomas, Virgin Islands)": "America/St_Thomas",
    "Chamorro (Guam)": "Pacific/Guam",
    "Chamorro (Saipan)": "Pacific/Saipan",
    "Samoa (Pago Pago)": "Pacific/Pago_Pago",
}
_REST = sorted(
    zone for zone in available_timezones() - set(_OF_COURTS.values()) if zone.startswith(("America/", "Pacific/"))
)
ZONES = {**_OF_COURTS, **{f"{zone.rpartition('/')[2].replace('_', ' ')} ({zone})": zone for zone in _REST}}
"""Each zone by the name that is offered."""
_MEANT = {called.casefold(): zone for called, zone in ZONES.items()} | {
    zone.casefold(): zone for zone in available_timezones()
}


# States and districts that lie in one zone (49 CFR part 71, as of 2026); the others are chosen by their zone.
_STATES = {
    "America/New_York": (
        "Connecticut, Delaware, District of Columbia, Georgia, Maine, Maryland, Massachusetts, New Hampshire, "
        "New Jersey, New York, North Carolina, Ohio, Pennsylvania, Rhode Island, South Carolina, Vermont, "
        "Virginia, West Virginia"
    ),
    "America/Chicago": (
        "Alabama, Arkansas, Illinois, Iowa, Louisiana, Minnesota, Mississippi, Missouri, Oklahoma, Wisconsin"
    ),
    "America/Denver": "Colorado, Montana, New Mexico, Utah, Wyoming",
    "America/Phoenix": "Arizona",
    "America/Los_Angeles": "California, Washington",
}
_OF_STATE = {state.casefold(): zone for zone, states in _STATES.items() for state in states.split(", ")}


def zone_of(said: str) -> str | None:
    """The zone of an everyday name, of a state that lies in one, or of the database of zones; a part of a name
    will do where one zone alone of the courts of the United States bears it. None where there is none."""
    asked = " ".join(said.split()).casefold()
    return _MEANT.get(asked) or _OF_STATE.get(asked) or _in_part(asked)


def _in_part(asked: str) -> str | None:
    found = [
        zone for called, zone in _OF_COURTS.items() if re.search(rf"\b{re.escape(asked)}\b", called, re.IGNORECASE)
    ]
    return found[0] if asked and len(found) == 1 else None
