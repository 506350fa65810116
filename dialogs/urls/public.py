"""What residents read. Every view here is an open door, and says so itself."""

from django.urls import path, register_converter

from dialogs.views.public.calendar import calendar
from dialogs.views.public.dialog import dialog
from dialogs.views.public.dialog_list import dialog_list
from dialogs.views.public.document import document
from dialogs.views.public.feedback import feedback
from dialogs.views.public.home import home
from dialogs.views.public.how_it_works import how_it_works

from .token import TokenConverter

register_converter(TokenConverter, "token")

app_name = "public"
urlpatterns = [
    path("", home, name="home"),
    path("dialoger/", dialog_list, name="dialog_list"),
    path("dialoger/<slug:slug>/", dialog, name="dialog"),
    path("dialoger/<slug:slug>/aterkoppling/", feedback, name="feedback"),
    path("dialoger/<slug:slug>/underlag/<uuid:uuid>/<str:name>", document, name="document"),
    path("kalender/<token:token>.ics", calendar, name="calendar"),
    path("sa-funkar-det/", how_it_works, name="how_it_works"),
]
