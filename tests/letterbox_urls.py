"""The letterbox alone, as the demo has it: the tests run without DEMO."""

from django.urls import path

from sollentuna_dialog import letterbox, urls

urlpatterns = [
    *urls.urlpatterns,
    path("brevlada/", letterbox.letterbox, name="letterbox"),
    path("brevlada/<slug:name>/", letterbox.letter, name="letter"),
    path("brevlada/<slug:name>/html/", letterbox.letter_html, name="letter_html"),
]
