from .base import Told, _, means


class FieldError(Told):
    """What is wrong with one parameter."""

    field: str = means(_("The parameter."))
    message: str = means(_("What is wrong with it."))


class Problem(Told):
    """What went wrong, as in RFC 9457."""

    type: str = means(_("Where the problem is described."))
    title: str = means(_("What went wrong, in short."))
    status: int = means(_("The status code."))
    detail: str = means(_("What went wrong, and what to do."))
    errors: list[FieldError] = means(_("The parameters that are wrong."))
