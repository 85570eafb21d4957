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


# States and districts that lie in one zone (49 CFR part 71, as of 2026).
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
    "Pacific/Saipan": "Northern Mariana Islands",
    "Pacific/Pago_Pago": "American Samoa",
    "America/Los_Angeles": "California, Washington",
}
_OF_STATE = {state.casefold(): zone for zone, states in _STATES.items() for state in states.split(", ")}

# States that lie in two zones by the same part: that of most of its people first, as the names are offered.
_TWO = {
    ("Eastern (Detroit)", "Central (Chicago)"): "Michigan",
    ("Eastern (Indianapolis)", "Central (Chicago)"): "Indiana",
    ("Eastern (Louisville)", "Central (Chicago)"): "Kentucky",
    ("Eastern (New York)", "Central (Chicago)"): "Florida",
    ("Central (Chicago)", "Eastern (New York)"): "Tennessee",
    ("Central (Chicago)", "Mountain (Denver)"): "Kansas, Nebraska, North Dakota, South Dakota, Texas",
    ("Mountain (Boise)", "Pacific (Los Angeles)"): "Idaho",
    ("Pacific (Los Angeles)", "Mountain (Boise)"): "Oregon",
    ("Pacific (Los Angeles)", "Mountain (Denver)"): "Nevada",
    ("Alaska (Anchorage)", "Adak (America/Adak)"): "Alaska",
}
_IN_TWO = {state.casefold(): zones for zones, states in _TWO.items() for state in states.split(", ")}


def zones_of_state(said: str) -> tuple[str, ...]:
    """The zones of a state that lies in two, by the names that are offered, the main one first; else none."""
    return _IN_TWO.get(_asked(said), ())


def zones_bearing(said: str) -> tuple[str, ...]:
    """The zones of courts of the United States whose names hold these words, by the names that are offered."""
    asked = _asked(said)
    return tuple(
        called for called in _OF_COURTS if asked and re.search(rf"\b{re.escape(asked)}\b", called.casefold())
    )


def _asked(said: str) -> str:
    return " ".join(said.split()).casefold()


def zone_of(said: str) -> str | None:
    """The zone of an everyday name, of a state that lies in one, or of the database of zones; a part of a name
    will do where one zone alone of the courts of the United States bears it. None where there is none."""
    asked = _asked(said)
    if asked in _IN_TWO:
        return None
    return _MEANT.get(asked) or _OF_STATE.get(asked) or _in_part(asked)


def _in_part(asked: str) -> str | None:
    found = zones_bearing(asked)
    return _OF_COURTS[found[0]] if len(found) == 1 else None
