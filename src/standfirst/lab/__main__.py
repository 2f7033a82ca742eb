"""``python -m standfirst.lab``: one BLAS thread first, then the commands."""

from standfirst.lab.threads import one_blas_thread

if __name__ == "__main__":
    # Before the import of the commands, because a BLAS reads its thread count when numpy loads it.
    one_blas_thread("standfirst.lab")

    from standfirst.lab.cli import main

    raise SystemExit(main())
