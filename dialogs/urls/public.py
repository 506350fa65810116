"""What residents read. Every view here is an open door, and says so itself."""

from django.urls import path, register_converter

from dialogs.views.public.accessibility import accessibility
from dialogs.views.public.barrier import barrier_reported, report_barrier
from dialogs.views.public.calendar import calendar
from dialogs.views.public.dialog import dialog
from dialogs.views.public.dialog_list import dialog_list
from dialogs.views.public.document import document
from dialogs.views.public.feedback import feedback
from dialogs.views.public.heard_back import heard_back
from dialogs.views.public.home import home
from dialogs.views.public.how_it_works import how_it_works
from dialogs.views.public.idea import idea
from dialogs.views.public.new_idea import new_idea
from dialogs.views.public.privacy import privacy

from .secret import SecretConverter
from .token import TokenConverter

register_converter(SecretConverter, "secret")
register_converter(TokenConverter, "token")

app_name = "public"
urlpatterns = [
    path("", home, name="home"),
    path("dialoger/", dialog_list, name="dialog_list"),
    path("dialoger/<slug:slug>/", dialog, name="dialog"),
    path("dialoger/<slug:slug>/aterkoppling/", feedback, name="feedback"),
    path("dialoger/<slug:slug>/underlag/<uuid:uuid>/<str:name>", document, name="document"),
    path("ideer/ny/", new_idea, name="new_idea"),
    path("ideer/<secret:token>/", idea, name="idea"),
    path("kalender/<token:token>.ics", calendar, name="calendar"),
    path("fick-du-veta/<secret:token>/", heard_back, name="heard_back"),
    path("sa-funkar-det/", how_it_works, name="how_it_works"),
    path("tillganglighet/", accessibility, name="accessibility"),
    path("tillganglighet/anmal/", report_barrier, name="report_barrier"),
    path("tillganglighet/anmal/tack/", barrier_reported, name="barrier_reported"),
    path("personuppgifter/", privacy, name="privacy"),
]
