"""Languages are data: `profile("de")` reads `lang/data/de.toml`. A new language is a new file, no code."""

from sayso.lang.profile import (
    UNDETERMINED,
    LanguageProfile,
    codes,
    furniture_words,
    profile,
    profiles,
    time_words,
)

__all__ = [
    "UNDETERMINED",
    "LanguageProfile",
    "codes",
    "furniture_words",
    "profile",
    "profiles",
    "time_words",
]
