# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a calendar with what knows nothing of Stilla: python3-icalendar takes it apart, python3-dateutil works out when its
entries come, once by the zone data in the file and once by those of the system."""
import datetime
import io
import re
import zoneinfo

import dateutil.rrule
import dateutil.tz
import icalendar

UTC = datetime.timezone.utc


def zones_of_file(text):
    """The zones as the file itself describes them."""
    blocks = re.findall(r"BEGIN:VTIMEZONE\r\n.*?END:VTIMEZONE\r\n", text, flags=re.S)
    zones = {}
    for block in blocks:
        reader = dateutil.tz.tzical(io.StringIO(block.replace("\r\n", "\n")))
        zones[reader.keys()[0]] = reader.get()
    return zones


def zone_of_system(name):
    if re.fullmatch(r"[+-]\d{4}", name):
        return datetime.datetime.strptime(name, "%z").tzinfo
    return zoneinfo.ZoneInfo(name)


def many(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def expand(event, find_zone):
    """Every moment of one entry, in UTC."""
    start = event["DTSTART"]
    zone = find_zone(start.params["TZID"]) if "TZID" in start.params else UTC
    first = start.dt.replace(tzinfo=zone)
    moments = dateutil.rrule.rruleset()
    if "RRULE" in event:
        moments.rrule(dateutil.rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=first))
    else:
        moments.rdate(first)
    for days in many(event.get("EXDATE")):
        assert days.params.get("TZID") == start.params.get("TZID")
        for day in days.dts:
            moments.exdate(day.dt.replace(tzinfo=zone))
    return [moment.astimezone(UTC) for moment in moments]


def events_of(text):
    return [part for part in icalendar.Calendar.from_ical(text).walk() if part.name == "VEVENT"]


def moments_of(text):
    """Every moment of every entry, in order: once by the zones of the file, once by those of the system."""
    inside = zones_of_file(text)
    return [sorted(moment for event in events_of(text) for moment in expand(event, find_zone))
            for find_zone in (inside.__getitem__, zone_of_system)]
