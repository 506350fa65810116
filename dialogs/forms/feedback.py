from django.utils.translation import gettext_lazy as _

from dialogs.models import PublicFeedback

from .draft import DraftForm


class FeedbackForm(DraftForm):
    """The four parts of the committee's answer, and what happens next. The office writes (PROCESS F3)."""

    may_be_unfinished = True

    class Meta:
        model = PublicFeedback
        fields = PublicFeedback.PARTS
        help_texts = {
            "asked": _("Remind the reader: the question, when, and what could be influenced."),
            "said": _("The themes, fairly and in the residents' own words. The figures are added for you."),
            "does": _("What the committee decides, changes or starts because of the answers."),
            "not_taken_further": _("Honestly and one by one. The reasons matter more than the wording."),
            "next_steps": _("The next step, when it happens and where one can follow it."),
        }
