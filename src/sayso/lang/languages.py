"""`ISO_639_3`: three-letter codes of languages, for formats that want them."""

from __future__ import annotations

_CODES = (
    "af afr ar ara az aze be bel bg bul bs bos ca cat cs ces da dan de deu el ell en eng es spa et est fa fas "
    "fi fin fr fra he heb hi hin hr hrv hu hun hy hye id ind is isl it ita ja jpn ka kat kk kaz km khm kn kan ko kor "
    "ky kir lb ltz lt lit lv lav mk mkd mn mon ms msa mt mlt my mya ne nep nl nld no nor nb nor nn nor pl pol "
    "pt por ro ron ru rus sk slk sl slv sq sqi sr srp sv swe sw swa tg tgk tk tuk tl tgl tr tur uk ukr ur urd "
    "uz uzb zh zho "
)

_WORDS = _CODES.split()
ISO_639_3: dict[str, str] = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
"""By the two letters of ISO 639-1 (Library of Congress, ISO 639-2 and SIL, ISO 639-3); the written languages of Norwegian as one.
Those that FollowTheMoney knows; another language is left out rather than given in a form that is refused."""
