"""The command `standfirst`: one page as text, many as JSON Lines.

Exit status: 0 when all went well, 1 when a page failed, 2 when the command line cannot be
understood, 130 after Ctrl-C, 141 when whoever reads the output went away. What the user can put
right gets one line on standard error, never a traceback.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from standfirst import __version__
from standfirst.cli.batch import many_pages
from standfirst.cli.jobs import is_folder, jobs_of
from standfirst.cli.listing import list_of_filters
from standfirst.cli.options import UsageError, check_shape, parsed, settings_of
from standfirst.cli.output import OutputError, abandon_output, complain, say
from standfirst.cli.single import one_page

FAILED: Final = 1
MISUSED: Final = 2
# What a shell reports for a command ended by SIGINT or SIGPIPE.
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments after the command's name; those of the process if None.

    Returns:
        The exit status.

    Raises:
        SystemExit: `--help` was asked for (status 0).
    """
    try:
        return 0 if _run(parsed(sys.argv[1:] if argv is None else list(argv))) else FAILED
    except UsageError as error:
        complain(str(error))
        return MISUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return PIPE_CLOSED
    except OutputError as error:
        abandon_output()
        complain(str(error))
        return FAILED
    except OSError as error:
        # Pages are read one by one elsewhere, so this is what the system refuses to the workers.
        complain(f"cannot go on: {error.strerror or error}; perhaps with --workers 1")
        return FAILED


def _run(options: Namespace) -> bool:
    """Do what the options ask for; whether all went well."""
    if options.version:
        say(f"standfirst {__version__}")
        return True
    settings = settings_of(options)
    if options.list_filters:
        say(list_of_filters(settings.pipeline()))
        return True
    if not options.pages:
        raise UsageError("nothing to read: give a file, a folder, or - for standard input")
    many = len(options.pages) > 1 or is_folder(options.pages[0])
    check_shape(options, many)
    jobs = jobs_of(options.pages)
    if many:
        return many_pages(jobs, settings, options.workers)
    return one_page(jobs[0], settings, options)
