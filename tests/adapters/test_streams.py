import gzip
import io
import random

import pytest

from sayso.adapters.streams import Source, opened

NOISE = random.Random(4).randbytes(200_000)


class Pipe(io.RawIOBase):
    """A stream that cannot seek, as standard input."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        data = self._data.read(min(len(buffer), 1000))
        buffer[: len(data)] = data
        return len(data)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lambda data: gzip.compress(data[:5]) + gzip.compress(data[5:])])
@pytest.mark.parametrize("stream", [io.BytesIO, Pipe])
def test_gzip_or_not(pack, stream):
    source = Source(stream(pack(b"one\ntwo\n" + NOISE)))
    assert source.whole(1_000_000) == b"one\ntwo\n" + NOISE
    assert source.damage is None


def test_whole_is_capped():
    assert Source(io.BytesIO(b"12345")).whole(4) is None
    assert Source(io.BytesIO(b"1234")).whole(4) == b"1234"
    assert Source(io.BytesIO(b"")).whole(4) == b""


def test_lines():
    assert list(Source(io.BytesIO(b"one\r\n\nthree")).lines(10)) == [b"one", b"", b"three"]


def test_long_lines_are_passed_over():
    data = b"short\n" + b"x" * 300_000 + b"\nafter\n" + b"y" * 11
    assert list(Source(io.BytesIO(data)).lines(10)) == [b"short", None, b"after", None]


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-20_000], lambda data: data[:-9] + b"123456789", lambda data: data + b"junk"]
)
def test_damage_ends_the_stream_and_is_told(damage):
    source = Source(io.BytesIO(damage(gzip.compress(b"line\n" * 1000 + NOISE))))
    lines = list(source.lines(10**6))
    assert lines[:1000] == [b"line"] * 1000
    assert "gzip" in (source.damage or "")


def test_bombs_are_not_unpacked():
    source = Source(io.BytesIO(gzip.compress(bytes(100_000_000), 9)))
    size = 0
    while data := source.read(1_000_000):
        size += len(data)
    assert size < 50_000_000
    assert "times its size" in (source.damage or "")


def test_repetitive_text_is_no_bomb():
    source = Source(io.BytesIO(gzip.compress((NOISE[:3000] + b" the same sentence again" * 400) * 100)))
    assert source.whole(10**9) is not None
    assert source.damage is None


def test_opened_closes_its_file(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    with opened(path) as source:
        assert source.peek(3)[:3] == b"abc"
        assert source.read() == b"abc"
    assert source.closed
