from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DialogsConfig(AppConfig):
    name = "dialogs"
    verbose_name = _("Citizen dialogues")

    def ready(self) -> None:
        from .accessibility import aging  # noqa: F401 - registers its checks
