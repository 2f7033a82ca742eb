"""What interfaces say, a file a language, and the one pass that finds it on a page.

A language is one file, `<language>.txt`: sections in square brackets, a pattern a line.

    # comment
    [login]
    se connecter
    se connecter avec ___
    archives ?

A pattern is words, with `___` for any run of words, or none, and `___#` for one that has a number
next to the words, or with one word between ("12 thousand views"). Case, accents, punctuation, emoji
and invisible characters do not count; in scripts without spaces each character is a word. A
pattern without a gap stands for a line (or one sentence of a line) that consists of it, alone or
with others; a pattern with gaps must match the whole line (or sentence). ` ?` at the end makes a
pattern weak: evidence, never a decision.

At the end of the file stand the words that interfaces build their lines of, by which prompts are
recognised that no pattern has (see `forms`):

    [words login]
    log in!!, password!!, account, authentic*!
    [words reader]
    you, your
    [words opening]
    enter, choose, forgot

Words are parted by commas. `[words <family>]` has those of a family, `reader` the second person and
what else points at the reader ("this page", "I agree"), `house` the first person plural, `opening`
what an interface's line opens with (imperatives above all), `story` what only stories say ("said",
"police"), `clitics` what is written together with the next word. `authentic*` is all words that
begin so, each `!` a point more (none where news uses the word as often, two where it is mostly
an interface's, more where it is always), and `Ihr^` counts only with a capital inside a sentence.
"""
