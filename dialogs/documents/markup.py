"""The XML in a document: read without entities, and searched as it streams by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException, sax

from .refusals import refused


@dataclass(frozen=True)
class Element:
    """An element as it was written, prefixes and all, and the text that begins it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)

    @property
    def local(self) -> str:
        return self.name.rpartition(":")[2]

    def get(self, local: str) -> str:
        """An attribute, whatever its prefix."""
        return next((value for name, value in self.attributes.items() if _local(name) == local), "")


class _Collector(ContentHandler):
    def __init__(self, wanted: frozenset[str]) -> None:
        super().__init__()
        self.wanted = wanted
        self.found: list[Element] = []
        self.open: list[Element | None] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the parser's name
        element = Element(name, dict(attrs.items())) if _local(name) in self.wanted else None
        self.open.append(element)
        if element:
            self.found.append(element)

    def endElement(self, name: str) -> None:  # noqa: N802
        self.open.pop()

    def characters(self, content: str) -> None:
        if self.open and (element := self.open[-1]):
            element.text.append(content)


def elements(content: bytes, *wanted: str) -> list[Element]:
    """Those with the wanted local names. What is no sound XML, or defines entities, is refused on the way."""
    collector = _Collector(frozenset(wanted))
    try:
        sax.parseString(content, collector, forbid_dtd=True)
    except DefusedXmlException:
        raise refused("entities") from None
    except (SAXException, ValueError, LookupError):
        raise refused("broken") from None
    return collector.found


def _local(name: str) -> str:
    return name.rpartition(":")[2]


#: A tag whole: what stands in quotes may look like the end of one.
TAG = re.compile(rb"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")


def blank(content: bytes, *attributes: str) -> bytes:
    """The same XML with these attributes emptied, whatever their prefix; everything else to the letter.

    Writing it anew through a parser would rename its prefixes, which word processors do not forgive.
    """
    names = "|".join(map(re.escape, attributes)).encode()
    pattern = re.compile(rb"(\s(?:[\w-]+:)?(?:" + names + rb")\s*=\s*)(?:\"[^\"]*\"|'[^']*')")
    return TAG.sub(lambda tag: pattern.sub(rb'\1""', tag.group()), content)


def empty(content: bytes, *names: str) -> bytes:
    """The same XML with the text in these elements taken away."""
    for name in names:
        tag = re.escape(name).encode()
        content = re.sub(rb"(<" + tag + rb"(?:\s[^<>]*)?>)[^<]*(</" + tag + rb"\s*>)", rb"\1\2", content)
    return content


def parts_named(parts: dict[str, bytes], *endings: str) -> Iterator[str]:
    return (name for name in parts if name.lower().endswith(endings))
