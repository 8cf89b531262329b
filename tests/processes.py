"""Which processes a test has left running, told by a mark in their environment (Linux)."""

from pathlib import Path


def survivors(mark: str) -> dict[int, str]:
    """The live processes whose environment holds the mark: process id to command line."""
    found = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            environment = (folder / "environ").read_bytes()
            state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        if mark.encode() in environment and state != "Z":
            found[int(folder.name)] = command
    return found
