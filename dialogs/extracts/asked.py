import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """Whom an extract is about. At least one is given; the form sees to it."""

    email: str = ""
    phone: str = ""
    name: str = ""

    @property
    def by_name_alone(self) -> bool:
        """Several people may have the same name: then somebody has to choose."""
        return not (self.email or self.phone)

    @property
    def digits(self) -> str:
        return digits_of(self.phone)


def digits_of(phone: str) -> str:
    """A number as it is dialled at home: +46 70 and 0046 70 and (0)70 are 070."""
    digits = re.sub(r"\D", "", phone)
    return re.sub(r"^(0046|46)0?", "0", digits)
