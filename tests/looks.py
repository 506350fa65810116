"""What an administrator has put in place of the papers' look, and where it is in addresses."""

from typing import Any

from dialogs.models import PaperTemplate
from dialogs.papers.word_template import built_in
from tests.people import Town


def replace_template(town: Town) -> PaperTemplate:
    version = PaperTemplate(name="mall.docx", content=built_in(), uploaded_by=town.administrator)
    PaperTemplate.objects.replace(version)
    return version


#: Where they are, for those who try every address.
LOOKS: dict[str, Any] = {
    "staff:paper_template_version": lambda: {"pk": PaperTemplate.objects.earliest("pk").pk},
    "staff:paper_template_back": lambda: {"what": "word"},
}
