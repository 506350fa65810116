class CaseNumberConverter:
    """Case numbers in addresses. What is not one never reaches a view, let alone the database."""

    regex = r"MD-[0-9]{4}-[0-9]{4,10}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
