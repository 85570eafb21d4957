"""Time zones of courts by their everyday names; those of the courts of the United States come first."""

from __future__ import annotations

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


def zone_of(said: str) -> str | None:
    """The zone of an everyday name, or that of the database of zones; None where there is none."""
    return _MEANT.get(" ".join(said.split()).casefold())
