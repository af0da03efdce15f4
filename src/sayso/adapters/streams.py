"""Files as streams with a cap: gzip or not, never more in memory than allowed, no bomb unpacked to its end."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

_CHUNK = 65_536
_MAX_RATIO = 200  # deflate reaches 1,032; the most repetitive crawls of one site reach about 60
_RATIO_COUNTS_FROM = 32 * 2**20  # a small file may shrink to next to nothing
_GZIP_MAGIC = b"\x1f\x8b"


class Source(io.BufferedReader):
    """A stream of bytes, gzip unpacked, that ends where it cannot be read on and then says why.

    It raises nothing once it is open: what came before the damage can be used, `damage` tells of the rest.
    """

    def __init__(self, stream: BinaryIO) -> None:
        """Read from `stream`, which is closed with this one."""
        self._unpacked = _Unpacked(stream)
        super().__init__(self._unpacked, _CHUNK)

    @property
    def damage(self) -> str | None:
        """Why the stream ended before its time, if it did."""
        return self._unpacked.damage

    def whole(self, limit: int) -> bytes | None:
        """Return all of the stream, or None if it is longer than `limit`."""
        data = self.read(limit + 1)
        return data if len(data) <= limit else None

    def lines(self, limit: int) -> Iterator[bytes | None]:
        """Yield the lines without their ends; None stands for one that is longer than `limit`.

        A last line that damage cut off is left out.
        """
        while line := self.readline(limit + 1):
            if line.endswith(b"\n"):
                yield line.rstrip(b"\r\n")
            elif len(line) > limit:
                self._skip_line()
                yield None
            elif self.damage is None:
                yield line

    def _skip_line(self) -> None:
        while (rest := self.readline(_CHUNK)) and not rest.endswith(b"\n"):
            pass


def opened(path: Path) -> Source:
    """Open a file."""
    return Source(path.open("rb"))


class _Unpacked(io.RawIOBase):
    """The bytes of a stream, unpacked if they are gzip; after damage, or in a bomb, the end."""

    def __init__(self, stream: BinaryIO) -> None:
        held = io.BufferedReader(cast("Any", stream))
        self._file = _Counted(held)
        self._packed = held.peek(2)[:2] == _GZIP_MAGIC
        self._stream = gzip.GzipFile(fileobj=cast("BinaryIO", self._file)) if self._packed else self._file
        self._out = 0
        self.damage: str | None = None

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._out

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        data = b"" if self.damage is not None else self._read(min(len(view), _CHUNK))
        view[: len(data)] = data
        self._out += len(data)
        return len(data)

    def _read(self, size: int) -> bytes:
        if self._packed and self._out > _RATIO_COUNTS_FROM and self._out > _MAX_RATIO * self._file.size:
            self.damage = f"it unpacks to more than {_MAX_RATIO} times its size and was not read on"
            return b""
        try:
            return self._stream.read1(size)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            self.damage = f"the gzip data is broken or cut off ({error})"
        except OSError as error:
            self.damage = f"it cannot be read on ({error.strerror or error})"
        return b""

    def close(self) -> None:
        self._file.close()
        super().close()


class _Counted:
    """A stream that counts what was read from it: pipes cannot tell their place."""

    def __init__(self, stream: io.BufferedReader[Any]) -> None:
        self._stream = stream
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.size += len(data)
        return data

    def read1(self, size: int = -1) -> bytes:
        return self._stream.read1(size)

    def close(self) -> None:
        self._stream.close()
