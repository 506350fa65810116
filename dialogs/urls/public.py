"""What residents read. Every view here is an open door, and says so itself."""

from django.urls import path, register_converter

from dialogs.open_data.urls import urlpatterns as open_data
from dialogs.views.public.accessibility import accessibility
from dialogs.views.public.barrier import barrier_reported, report_barrier
from dialogs.views.public.calendar import calendar
from dialogs.views.public.crawlers import robots, security, sitemap
from dialogs.views.public.dialog import dialog
from dialogs.views.public.dialog_list import dialog_list
from dialogs.views.public.document import document
from dialogs.views.public.feedback import feedback
from dialogs.views.public.feeds import dialog_calendar, dialog_feed, dialogs_calendar, feed
from dialogs.views.public.heard_back import heard_back
from dialogs.views.public.home import home
from dialogs.views.public.how_it_works import how_it_works
from dialogs.views.public.idea import idea
from dialogs.views.public.leave import leave
from dialogs.views.public.new_idea import new_idea
from dialogs.views.public.privacy import privacy
from dialogs.views.public.sign_up import sign_up
from dialogs.views.public.subscribe import subscribe, subscribe_dialog, subscribe_done
from dialogs.views.public.subscription import subscription_confirm, subscription_end

from .secret import SecretConverter
from .token import TokenConverter

register_converter(SecretConverter, "secret")
register_converter(TokenConverter, "token")

app_name = "public"
urlpatterns = [
    path("", home, name="home"),
    path("dialoger/", dialog_list, name="dialog_list"),
    path("dialoger/flode.atom", feed, name="feed"),
    path("dialoger/<slug:slug>/", dialog, name="dialog"),
    path("dialoger/<slug:slug>/aterkoppling/", feedback, name="feedback"),
    path("dialoger/<slug:slug>/fa-svar/", sign_up, name="sign_up"),
    path("fa-svar/<secret:token>/avsluta/", leave, name="leave"),
    path("dialoger/<slug:slug>/underlag/<uuid:uuid>/<str:name>", document, name="document"),
    path("dialoger/<slug:slug>/prenumerera/", subscribe_dialog, name="subscribe_dialog"),
    path("dialoger/<slug:slug>/flode.atom", dialog_feed, name="dialog_feed"),
    path("dialoger/<slug:slug>/kalender.ics", dialog_calendar, name="dialog_calendar"),
    path("ideer/ny/", new_idea, name="new_idea"),
    path("ideer/<secret:token>/", idea, name="idea"),
    path("kalender/dialoger.ics", dialogs_calendar, name="dialogs_calendar"),
    path("kalender/<token:token>.ics", calendar, name="calendar"),
    path("fick-du-veta/<secret:token>/", heard_back, name="heard_back"),
    path("prenumerera/", subscribe, name="subscribe"),
    path("prenumerera/tack/", subscribe_done, name="subscribe_done"),
    path("prenumerera/bekrafta/<secret:token>/", subscription_confirm, name="subscription_confirm"),
    path("prenumerera/avsluta/<secret:token>/", subscription_end, name="subscription_end"),
    path("sa-funkar-det/", how_it_works, name="how_it_works"),
    path("tillganglighet/", accessibility, name="accessibility"),
    path("tillganglighet/anmal/", report_barrier, name="report_barrier"),
    path("tillganglighet/anmal/tack/", barrier_reported, name="barrier_reported"),
    path("personuppgifter/", privacy, name="privacy"),
    *open_data,
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path(".well-known/security.txt", security, name="security"),
]
