"""Keeps the linear algebra under numpy to one thread, so that CPU times mean something."""

import os
import sys

_VARIABLES = (
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "OMP_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)


def one_blas_thread(module: str) -> None:
    """Set the thread variables of the usual BLAS libraries to 1 in this process.

    When numpy is already loaded it has read them, so the interpreter is started over with
    ``-m module`` and the same arguments; then this function does not return.

    Args:
        module: the module to start again, as ``python -m`` names it.
    """
    missing = [name for name in _VARIABLES if os.environ.get(name) != "1"]
    os.environ.update(dict.fromkeys(_VARIABLES, "1"))
    if missing and "numpy" in sys.modules:
        command = [sys.executable, "-m", module, *sys.argv[1:]]
        sys.stdout.flush()
        os.execv(sys.executable, command)
