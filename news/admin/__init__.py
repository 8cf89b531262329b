"""The news desk: what came in, what was made of it, and where it comes from."""

from news.admin import documents, facts, items, origins

__all__ = ["documents", "facts", "items", "origins"]
