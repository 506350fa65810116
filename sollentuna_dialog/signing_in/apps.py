from django.apps import AppConfig


class SigningInConfig(AppConfig):
    name = "sollentuna_dialog.signing_in"
    label = "signing_in"

    def ready(self) -> None:
        from allauth.mfa.signals import authentication_failed

        from .events import code_refused

        authentication_failed.connect(code_refused, dispatch_uid="signing_in")
