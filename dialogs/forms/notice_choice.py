from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.digest import gets_digest, looks_after_cases
from dialogs.models import NoticeChoice
from dialogs.permissions import Standing, hears_of_ideas

#: What stands in the week's summary of whoever looks after cases, and of whoever hears of ideas.
SUMMARY = {
    (True, True): _("On Mondays, in one mail: what is late, what comes next and how many ideas wait."),
    (True, False): _("On Mondays: what is late and what comes next, in one mail."),
    (False, True): _("On Mondays, as long as ideas from residents wait to be read."),
}


class NoticeChoiceForm(forms.ModelForm):
    """What comes by mail. The week's summary is asked of those alone who get one."""

    class Meta:
        model = NoticeChoice
        fields = ["steps_by_mail", "digest_by_mail"]
        help_texts = {
            "steps_by_mail": _("It also stands among your notices here, whatever you choose."),
        }

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if gets_digest(standing):
            said = SUMMARY[looks_after_cases(standing), hears_of_ideas(standing)]
            self.fields["digest_by_mail"].help_text = said
        else:
            del self.fields["digest_by_mail"]
