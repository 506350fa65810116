"""Lengths in SVG, as text: a template would write decimals the Swedish way, which no browser reads."""


def percent(part: int | float | None, whole: int | float) -> str:
    """`37.5%`; nothing at all is `0%`."""
    if not part or not whole:
        return "0%"
    return f"{100 * part / whole:.2f}".rstrip("0").rstrip(".") + "%"
