"""A damaged file of weights is refused, and the rules work without it."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

import standfirst
from own_pages import STORY
from standfirst import WeightsError
from standfirst.lab.cli import main as lab
from standfirst.tagger import default
from standfirst.tagger.default import default_weights
from standfirst.tagger.seal import check_seal, sealed
from standfirst.tagger.weights import Weights, read_weights, write_weights


def an_archive() -> bytes:
    out = io.BytesIO()
    np.savez_compressed(out, a=np.arange(300), b=np.array("words"))
    return out.getvalue()


def test_each_altered_byte_is_noticed() -> None:
    whole = sealed(an_archive())
    check_seal(whole)
    for at in range(len(whole)):
        for change in (1, 0x80, 0xFF):
            altered = bytearray(whole)
            altered[at] ^= change
            with pytest.raises(WeightsError, match="damaged"):
                check_seal(bytes(altered))


def test_each_cut_is_noticed() -> None:
    whole = sealed(an_archive())
    for size in range(len(whole)):
        with pytest.raises(WeightsError, match="damaged"):
            check_seal(whole[:size])
    for more in (b"\0", b"x" * 71, whole):
        with pytest.raises(WeightsError, match="damaged"):
            check_seal(whole + more)


def test_an_archive_that_was_never_sealed_is_let_through() -> None:
    check_seal(an_archive())
    for wrong in (sealed(an_archive()), b"", b"no archive"):
        with pytest.raises(ValueError, match="no zip archive"):
            sealed(wrong)


def test_what_is_written_is_sealed_and_any_reader_of_npz_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "weights.npz"
    write_weights(file, default_weights())
    content = file.read_bytes()
    assert b"sha256:" in content[-80:]
    with np.load(file, allow_pickle=False) as stored:
        assert "about" in stored.files
    assert read_weights(file).about == read_weights(io.BytesIO(content)).about
    middle = len(content) // 2
    for damaged in (
        content[:middle],
        content[:-1],
        content[:middle] + b"\0" * 64 + content[middle + 64 :],
        b"",
        b"<html>Not found</html>",
    ):
        file.write_bytes(damaged)
        with pytest.raises(WeightsError, match="damaged"):
            read_weights(file)


def test_an_unsealed_file_that_is_damaged_is_refused_as_well(tmp_path: Path) -> None:
    content = an_archive()
    file = tmp_path / "weights.npz"
    file.write_bytes(content)
    with pytest.raises(WeightsError, match="no tagger's weights"):
        read_weights(file)
    file.write_bytes(b"\0" * 100 + content[100:])
    with pytest.raises(WeightsError, match="cannot be read"):
        read_weights(file)


def test_the_lab_seals_a_file_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "weights.npz"
    file.write_bytes(an_archive())
    assert lab(["seal", str(file)]) == 0
    once = file.read_bytes()
    check_seal(once)
    assert once == sealed(an_archive())
    assert lab(["seal", str(file)]) == 0
    assert file.read_bytes() == once
    assert capsys.readouterr().out.count("sealed") == 2


_SCRIPT = """
import sys
from standfirst import Pipeline, WeightsError, extract, extract_many
page = sys.stdin.read()
for call in (extract, Pipeline.default, lambda page=None: extract_many([page])):
    try:
        call(page) if call is extract else call()
    except WeightsError as error:
        assert "pipeline='rules'" in str(error), error
    else:
        raise SystemExit("not refused")
print(extract(page, pipeline="rules").headline)
print(*(a.headline for _, a in extract_many([page], pipeline="rules")))
print(extract(page, pipeline=Pipeline.rules(), time_budget=60).headline)
"""


@pytest.mark.parametrize("damage", ["missing", "cut", "altered"])
def test_the_rules_work_without_the_weights(damage: str, tmp_path: Path) -> None:
    package = Path(str(files("standfirst")))
    shutil.copytree(
        package, tmp_path / "standfirst", ignore=shutil.ignore_patterns("__pycache__", "lab")
    )
    file = tmp_path / "standfirst" / "tagger" / "weights.npz"
    content = file.read_bytes()
    if damage == "missing":
        file.unlink()
    elif damage == "cut":
        file.write_bytes(content[: len(content) // 2])
    else:
        middle = len(content) // 2
        file.write_bytes(content[:middle] + bytes(64) + content[middle + 64 :])
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        input=STORY,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=False,
    )
    headline = standfirst.extract(STORY, pipeline="rules").headline
    assert headline
    assert (done.returncode, done.stdout) == (0, f"{headline}\n" * 3), done.stderr


def test_threads_that_begin_at_once_read_the_weights_once(monkeypatch: pytest.MonkeyPatch) -> None:
    known = default.default_weights()
    reads: list[Path] = []

    def read(path: Path) -> Weights:
        reads.append(path)
        time.sleep(0.05)
        return known

    monkeypatch.setattr(default, "read_weights", read)
    default._weights.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: default.default_weights(), range(8)))
    assert len(reads) == 1
    assert all(weights is known for weights in found)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_a_process_forked_while_weights_are_read_reads_them_itself() -> None:
    with default._at_work, ThreadPoolExecutor(1) as pool:
        child = pool.submit(_fork_and_ask).result()
        _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


def _fork_and_ask() -> int:
    """Fork, from a thread that does not hold the lock; the child's number."""
    child = os.fork()
    if child == 0:
        signal.alarm(20)  # it ends, though it should wait for ever
        os._exit(0 if default.default_weights().text is not None else 1)
    return child
