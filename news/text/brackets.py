"""What stands in round brackets, of either width, without others inside."""

from news.text import lazy

BRACKETED = lazy.pattern(r"[（(][^（）()]*[）)]")


def without_brackets(text: str) -> str:
    return BRACKETED.sub("", text) if "（" in text or "(" in text else text
