"""The first of a long text: what a report has room for. The whole stands on the public page."""

LONGEST = 600
#: A sentence may end a text that is at least so long.
WORTH_READING = 200


def short(text: str, longest: int = LONGEST) -> str:
    """Cut at the end of a sentence, else between two words; what is cut says so."""
    whole = "\n".join(line.strip() for line in text.strip().splitlines() if line.strip())
    if len(whole) <= longest:
        return whole
    cut = whole[:longest]
    sentence = max(cut.rfind(f"{end} ") for end in ".!?")
    if sentence >= WORTH_READING:
        return f"{cut[: sentence + 1]} […]"
    return f"{cut.rsplit(None, 1)[0]} […]"
