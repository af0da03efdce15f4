"""Languages are data: `profile("de")` reads `lang/data/de.toml`. A new language is a new file, no code."""

from sayso.lang.profile import (
    UNDETERMINED,
    LanguageProfile,
    calendar_words,
    codes,
    furniture_words,
    profile,
    profiles,
)

__all__ = [
    "UNDETERMINED",
    "LanguageProfile",
    "calendar_words",
    "codes",
    "furniture_words",
    "profile",
    "profiles",
]
