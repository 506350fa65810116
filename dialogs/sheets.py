"""The style sheets that whole kinds of pages have, in cascade order. A page's own stands in its `head` block.

Many small files to write and read; in production one of each kind to fetch (sollentuna_dialog/packing.py).
"""

SHEETS: dict[str, tuple[str, ...]] = {
    # Every page. Bootstrap comes in through layers.css, below everything of ours.
    "shared": (
        *("layers", "fonts", "tokens", "base", "frame", "menu", "layout", "buttons", "notices", "cards"),
        *("fields", "choices", "ladder", "ladder-stair", "ladder-compact", "tables", "lists", "documents"),
        *("navigation", "pages", "writing", "easy"),
    ),
    # Those of residents.
    "residents": (
        *("public/box", "public/occasions", "public/answer", "public/home", "public/explanation"),
        *("public/follow", "public/idea", "public/open-data"),
    ),
}


def files(kind: str) -> list[str]:
    return [f"css/{name}.css" for name in SHEETS[kind]]


def packed(kind: str) -> str:
    """What they are called together. In their own folder, since they name fonts beside it."""
    return f"css/packed-{kind}.css"
