class TokenConverter:
    """The secret part of a calendar link. What cannot be one never reaches a view."""

    regex = r"[A-Za-z0-9_-]{43}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
