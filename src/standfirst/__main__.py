"""``python -m standfirst``: the same as the command ``standfirst``."""

from standfirst.cli import main

# Guarded, because a worker process that is started afresh imports this module again.
if __name__ == "__main__":
    raise SystemExit(main())
