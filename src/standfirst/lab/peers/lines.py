"""Raw text for peers that read only HTML."""

from html import escape


def as_html(text: str) -> str:
    """Each non-blank line as a ``<p>``, which is the most that a line of raw text tells."""
    lines = (line.strip() for line in text.splitlines())
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f"<!DOCTYPE html><html><head></head><body>\n{body}\n</body></html>"
