"""Imports the packages of the extra ``standfirst[lab]`` only when they are needed."""

import importlib
from typing import Any


class MissingExtraError(ImportError):
    """A package of the laboratory's extra is not installed."""


def require(module: str, extra: str = "lab") -> Any:
    """Import a module that the laboratory needs and the library does not.

    Args:
        module: dotted module name, such as ``"readability"``.
        extra: the extra of this package that brings it.

    Returns:
        The module. It is untyped on purpose: most of these packages carry no types.

    Raises:
        MissingExtraError: the module cannot be imported; the message says what to install.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise MissingExtraError(
            f"the laboratory needs {module!r}, which cannot be imported ({error}); "
            f"install it with: pip install 'standfirst[{extra}]'"
        ) from error
