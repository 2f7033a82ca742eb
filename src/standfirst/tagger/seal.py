"""A checksum in the file of the weights, so that a damaged one is told from a whole one.

An `.npz` file is a zip archive, and such an archive may end with a comment (PKWARE's APPNOTE,
section 4.3.16). There stands the SHA-256 of all bytes before it: whatever byte is altered, and
wherever the file is cut, it is noticed before anything in it is read. The file stays an `.npz`
like any other. A checksum keeps from accidents, not from somebody who makes a new one.
"""

from __future__ import annotations

import hashlib
import struct
from typing import Final

from standfirst.errors import WeightsError

# The last record of an archive: its signature, 16 bytes that do not matter here, and the length of
# the comment that follows, a little-endian number of two bytes.
_SIGNATURE: Final = b"PK\x05\x06"
_LENGTH_AT: Final = 20
_RECORD: Final = 22
MARK: Final = b"sha256:"
_DIGITS: Final = 64
COMMENT: Final = len(MARK) + _DIGITS


def sealed(archive: bytes) -> bytes:
    """A zip archive without a comment, with its checksum for one.

    Raises:
        ValueError: it is no such archive.
    """
    if archive[-_RECORD:][: len(_SIGNATURE)] != _SIGNATURE or archive[-2:] != b"\0\0":
        raise ValueError("no zip archive, or one that has a comment already")
    body = archive[:-2] + struct.pack("<H", COMMENT) + MARK
    return body + hashlib.sha256(body).hexdigest().encode()


def check_seal(archive: bytes) -> None:
    """Refuse an archive that is not what was sealed; one that never was is let through.

    Raises:
        WeightsError: it is damaged.
    """
    at = archive.rfind(_SIGNATURE)
    comment = archive[at + _RECORD :]
    if at < 0 or len(archive) < at + _RECORD:
        raise WeightsError("the tagger's weights are damaged: the file is cut short")
    length = struct.unpack_from("<H", archive, at + _LENGTH_AT)[0]
    if not length and not comment:
        return
    body, digest = archive[:-_DIGITS], comment[len(MARK) :]
    whole = length == len(comment) == COMMENT and comment.startswith(MARK)
    if not whole or hashlib.sha256(body).hexdigest().encode() != digest:
        raise WeightsError("the tagger's weights are damaged: the checksum is not theirs")
