"""What interfaces say, a file a language, and the one pass that finds it on a page.

A language is one file, `<language>.txt`: sections in square brackets, a pattern a line.

    # comment
    [login]
    se connecter
    se connecter avec ___
    archives ?

A pattern is words, with `___` for any run of words, or none. Case, accents, punctuation, emoji
and invisible characters do not count; in scripts without spaces each character is a word. A
pattern without a gap stands for a line (or one sentence of a line) that consists of it, alone or
with others; a pattern with gaps must match the whole line (or sentence). ` ?` at the end makes a
pattern weak: evidence, never a decision.
"""
