from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext

from dialogs.publication import committees_with_dialogs
from dialogs.views.public.caching import public_page

from .addresses import absolute
from .asking import USUAL, ListParameters
from .example import example
from .fields import field_groups
from .licence import LICENCE
from .tables import TABLES, columns
from .views import SYNTAXES


@login_not_required
@public_page
def page(request: HttpRequest) -> HttpResponse:
    """The open data for people: what there is, how one gets it, and what each field means."""
    context = {
        "licence": LICENCE,
        "address": absolute("public:api_dialogs"),
        "usual": USUAL,
        "parameters": [
            (name, gettext(str(f.description))) for name, f in ListParameters.model_fields.items()
        ],
        "committees": committees_with_dialogs(),
        "example": example(localdate()),
        "groups": field_groups(),
        "tables": [
            (f"{name}.csv", f"public:csv_{name}", gettext(table.title), len(columns(table)))
            for name, table in TABLES.items()
        ],
        "catalogs": [(kind, f"public:dcat_{ending}") for ending, (kind, _name) in SYNTAXES.items()],
        "email": settings.MUNICIPALITY_EMAIL,
    }
    return render(request, "public/open_data.html", context)
