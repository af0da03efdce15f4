"""Dates and times in digits alone: the same in every language, but for the order of day and month."""

from __future__ import annotations

_Rule = tuple[str, str, str]

_ANY: tuple[_Rule, ...] = (
    ("DATE", "{year} ~ - ~ {mon} ~ - ~ {dom}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{year} ~ / ~ {mon} ~ / ~ {dom}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{year} ~ . ~ {mon} ~ . ~ {dom}", "Y{year} M{mon} D{dom}"),
    ("TIME", "{year} ~ - ~ {mon} ~ - ~ {dom} t? {hour} ~ : ~ {min} (~ : ~ {min=sec})? (~ z)?", "Y{year} M{mon} D{dom} T{hour}:{min}(:{sec})"),
    ("DATE", "{dom} ~ . ~ {mon} ~ . {year}", "Y{year} M{mon} D{dom}"),
    ("TIME", "{hour} ~ : ~ {min}", "@ T{hour}:{min}"),
    ("TIME", "{hour} ~ : ~ {min} ~ : ~ {min=sec}", "@ T{hour}:{min}:{sec}"),
    ("DATE", "{mon} ~ (/|-) ~ {nearyear}", "Y{nearyear} M{mon}"),
    ("DATE", "{nearyear} ~ (/|-) ~ {mon} !({other}|~ (/|-))", "Y{nearyear} M{mon}"),
    ("DATE", "{nearyear}", "Y{nearyear}"),
)  # fmt: skip
_DAY_FIRST: tuple[_Rule, ...] = (
    ("DATE", "{dom} ~ / ~ {mon} ~ / ~ {year}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{dom} ~ - ~ {mon} ~ - ~ {year}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{mon} ~ / ~ {dom} ~ / ~ {year}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{dom} ~ / ~ {mon} ~ / ~ {yy}", "Y{yy} M{mon} D{dom}"),
    ("DATE", "{dom} ~ . ~ {mon} ~ . ~ {yy}", "Y{yy} M{mon} D{dom}"),
)
_MONTH_FIRST: tuple[_Rule, ...] = (
    ("DATE", "{mon} ~ / ~ {dom} ~ / ~ {year}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{mon} ~ - ~ {dom} ~ - ~ {year}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{dom} ~ / ~ {mon} ~ / ~ {year}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{dom} ~ - ~ {mon} ~ - ~ {year}", "Y{year} M{mon} D{dom}"),
    ("DATE", "{mon} ~ / ~ {dom} ~ / ~ {yy}", "Y{yy} M{mon} D{dom}"),
)


def numeric_rules(*, day_first: bool) -> tuple[_Rule, ...]:
    """The rules for a language that writes the day before the month, or after it."""
    return (*_ANY, *(_DAY_FIRST if day_first else _MONTH_FIRST))
