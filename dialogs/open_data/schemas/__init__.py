"""The fields of the open data, with what they mean. Names are English, contents are Swedish.

What is not known is null, never an empty text. Dates are ISO 8601; times have their offset.
"""

from .dialog import Dialog, DialogPage, Document
from .index import Committee, CommitteeList, Index
from .problem import FieldError, Problem

__all__ = ["Committee", "CommitteeList", "Dialog", "DialogPage", "Document", "FieldError", "Index", "Problem"]
