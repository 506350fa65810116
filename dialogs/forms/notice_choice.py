from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.digest import gets_digest
from dialogs.models import NoticeChoice
from dialogs.permissions import Standing


class NoticeChoiceForm(forms.ModelForm):
    """What comes by mail. The week's summary is asked of those alone who get one."""

    class Meta:
        model = NoticeChoice
        fields = ["steps_by_mail", "digest_by_mail"]
        help_texts = {
            "steps_by_mail": _("It also stands among your notices here, whatever you choose."),
            "digest_by_mail": _(
                "On Mondays, in one mail: what is late, what comes next and which ideas wait."
            ),
        }

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not gets_digest(standing):
            del self.fields["digest_by_mail"]
