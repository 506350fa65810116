from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dialogs.diagram import drawing
from dialogs.publication import current_levels
from dialogs.publication.decisions import gate_questions
from dialogs.publication.information_meeting import owed_questions

from .caching import public_page


@login_not_required
@public_page
def how_it_works(request: HttpRequest) -> HttpResponse:
    """The process in plain words, with the municipality's own questions and its ladder."""
    questions = [question for _name, question in gate_questions()]
    context = {
        "levels": current_levels(),
        "questions": questions,
        "owed": owed_questions(),
        "drawing": drawing(),
    }
    return render(request, "public/how_it_works.html", context)
