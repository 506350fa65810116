"""What a paper is: title, facts and sections, built once from the case, then set as HTML, PDF or Word."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Prose:
    """Text as somebody wrote it; an empty line makes a new paragraph."""

    kind: ClassVar[str] = "prose"
    text: Any

    @property
    def paragraphs(self) -> list[str]:
        return [part.strip() for part in str(self.text).split("\n\n") if part.strip()]


@dataclass(frozen=True)
class Clauses:
    """What is decided, clause by clause: "nämnden beslutar att 1. … 2. …"."""

    kind: ClassVar[str] = "clauses"
    lead: Any
    clauses: tuple[Any, ...]


@dataclass(frozen=True)
class Facts:
    """Term and value, side by side."""

    kind: ClassVar[str] = "facts"
    caption: Any
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Table:
    """A table with a head; the first cell of each row names the row."""

    kind: ClassVar[str] = "table"
    caption: Any
    head: tuple[Any, ...]
    rows: tuple[Row, ...]


Part = Prose | Clauses | Facts | Table


@dataclass(frozen=True)
class Section:
    title: Any
    parts: tuple[Part, ...]
    #: 1 stands under the title of the paper, 2 under the section before it.
    level: int = 1
    is_appendix: bool = False


@dataclass(frozen=True)
class Letterhead:
    """Who sends the paper. The picture is a PNG as a `data:` address, or nothing."""

    municipality: str
    address: str = ""
    footer: str = ""
    logo: str = ""


@dataclass(frozen=True)
class Paper:
    """One paper in words alone: no model, no markup, nothing that a renderer must look up."""

    name: str
    label: Any
    title: Any
    number: str
    running_head: Any
    letterhead: Letterhead
    facts: tuple[Row, ...]
    sections: tuple[Section, ...]
    #: Said in large letters on a paper that nobody has submitted yet.
    mark: Any = ""
    #: Lines to sign on: who signs.
    signatures: tuple[Any, ...] = field(default=())

    @property
    def document_title(self) -> str:
        """How the document calls itself."""
        return f"{self.label}: {self.title}"

    def file_name(self, ending: str) -> str:
        return f"{self.number}-{self.name}.{ending}"
