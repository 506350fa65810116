class SecretConverter:
    """A secret address of dialogs/secret_link.py: a row's number, a dot and its signature."""

    regex = r"[0-9a-f]{32}\.[A-Za-z0-9_-]{43}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
