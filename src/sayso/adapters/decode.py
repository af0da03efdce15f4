"""Bytes of a page to text.

`decode(data, charset)` never fails. What decides, in this order; the first that holds wins:

1. a byte order mark (UTF-8, UTF-16, UTF-32), or every other byte being NUL (UTF-16 without the mark);
2. UTF-8, if the bytes are valid UTF-8: bytes of another encoding practically never are by chance, while carriers
   and pages often declare the wrong one (ISO-2022-JP looks like ASCII; its escape bytes give it away);
3. the encoding that the carrier states (`charset`: the HTTP header of a WARC record), if all bytes are valid in it;
4. the encoding that the page states in its first bytes (`<meta charset>`, `http-equiv`, an XML declaration),
   likewise;
5. UTF-8 with damaged places, if good multi-byte characters outnumber the damaged places by ten or the page only
   ends within a character: each damaged place becomes U+FFFD;
6. the guess of charset-normalizer on the first 64 KB outside ASCII, among the encodings of Latin script where such
   bytes are few;
7. Windows-1252; its five undefined bytes become U+FFFD.

ISO-8859-1 and ASCII are read as Windows-1252 and GB2312 as GB18030, as browsers do. Encodings that are none of
text (UTF-7, base64, ...) are not believed. Afterwards every line end (CR, CR LF) is one newline and NUL
becomes U+FFFD. Nothing else is changed: no repair of text that was broken before it came here, no Unicode
normalisation. The result never holds a surrogate, so it can be encoded again.

`is_binary(data)` says whether bytes are no text at all.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Python's codec for what a label means to a browser; only these are believed (WHATWG encoding standard).
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_BELIEVED = re.compile(
    r"utf-(?:8|16|16-le|16-be)|iso8859-\d+|cp(?:125\d|1125|866|874|932|949)|koi8-[rut]|mac-(?:roman|cyrillic)"
    r"|gb18030|big5(?:hkscs)?|euc_jp|iso2022_jp"
)
_STATED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""")
_ESCAPE = b"\x1b"
_SHORTEST_WIDE = 16
_HEAD_BYTES = 4096  # browsers look at 1,024; pages with long comments on top state it later
_SAMPLE_BYTES = 65_536
_GOOD_FOR_ONE_BAD = 10  # a guess; mojibake of another encoding has far fewer valid sequences than broken ones
_HIGH = bytes(range(128, 256))
_LATIN = ["cp1252", "cp1250", "cp1254", "cp1257"]
_ACCENT_SHARE = 0.15  # of bytes outside ASCII: accents in Latin script stay below, other scripts are above 0.5
_CONTROLS = bytes(sorted(set(range(32)) - {9, 10, 12, 13, 27}))
_MAX_CONTROL_SHARE = 0.02  # a guess: text has none, compressed or compiled data has about 0.1
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_PDF_AND_CO = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"RIFF", b"BZh", b"\x7fELF")


def decode(data: bytes, charset: str | None) -> str:
    """Return the text of `data`; `charset` is what the carrier states, if anything."""
    return _newlines(_text(data, charset))


def is_binary(data: bytes) -> bool:
    """Whether `data` is no text in any encoding: a known signature, or too many control characters."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return False
    if data.startswith(_PDF_AND_CO):
        return True
    sample = data[:_SAMPLE_BYTES]
    if not sample or _wide(sample):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MAX_CONTROL_SHARE * len(sample)


def _text(data: bytes, charset: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if (wide := _wide(data[:_SAMPLE_BYTES])) is not None:
        return data.decode(wide, "replace")
    if (text := _strict(data, "utf-8")) is not None and not (data.isascii() and _ESCAPE in data):
        return text
    for label in (charset, _stated(data)):
        stated = _codec(label)
        if stated is not None and (text := _strict(data, stated)) is not None:
            return text
    return _guess(data)


def _guess(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    if data.isascii():
        return text
    good, bad = len(_MULTIBYTE.findall(data)), text.rstrip("\ufffd").count("\ufffd")
    if good and good >= _GOOD_FOR_ONE_BAD * bad:
        return text
    sample = _sample(data)
    accents = len(sample) - len(sample.translate(None, _HIGH)) < _ACCENT_SHARE * len(sample)
    best = from_bytes(sample, cp_isolation=_LATIN if accents else None).best()
    name = _codec(best.encoding) if best is not None else None
    return data.decode(name or "cp1252", "replace")


def _sample(data: bytes) -> bytes:
    """The first stretch that has something to guess from: it starts shortly before the first byte outside ASCII."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 512) if first else 0
    return data[start : start + _SAMPLE_BYTES]


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: in mostly Western text nearly every other byte is NUL."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) < _SHORTEST_WIDE or max(even, odd) <= 0.2 * len(sample) or min(even, odd) > 0.01 * len(sample):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _stated(data: bytes) -> str | None:
    found = _STATED.search(data[:_HEAD_BYTES])
    label = found.group(1).decode("ascii") if found else None
    # bytes that can be read as ASCII up to here are not UTF-16, whatever they state
    return None if label is None or label.lower().startswith("utf-16") else label


def _codec(label: str | None) -> str | None:
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    name = _READ_AS.get(name, name)
    return name if _BELIEVED.fullmatch(name) else None


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
