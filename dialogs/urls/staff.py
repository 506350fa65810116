"""The staff's door: everything under /arbete/. Login is asked for by middleware; rights sit on the steps."""

from django.urls import path, register_converter

from dialogs.views.staff import (
    area,
    areas,
    calendars,
    case,
    checklist,
    correction,
    documents,
    duties,
    feedback,
    feedback_reading,
    meeting,
    meeting_planning,
    meetings,
    news,
    notes,
    notices,
    occasions,
    open_items,
    paper_templates,
    papers,
    proposal,
    proposal_reading,
    register,
    saved_views,
    step,
    worklist,
)

from .day import DayConverter
from .number import CaseNumberConverter

register_converter(CaseNumberConverter, "case")
register_converter(DayConverter, "day")

app_name = "staff"
CASE = "arenden/<case:number>/"
COMMITTEE = "sammantraden/<slug:slug>/"
MEETING = f"{COMMITTEE}<day:day>/"

urlpatterns = [
    path("", duties.duties, name="duties"),
    path("nytt/", news.news, name="news"),
    path("aviseringar/", notices.notices, name="notices"),
    path("aviseringar/val/", notices.notice_choices, name="notice_choices"),
    path("sammantraden/", meetings.meetings, name="meetings"),
    path(COMMITTEE, meetings.committee_meetings, name="committee_meetings"),
    path(f"{COMMITTEE}nytt/", meeting_planning.meeting_new, name="meeting_new"),
    path(MEETING, meeting.meeting, name="meeting"),
    path(f"{MEETING}protokoll/", meeting.meeting_minutes, name="meeting_minutes"),
    path(f"{MEETING}ta-bort/", meeting_planning.meeting_remove, name="meeting_remove"),
    path("balanslista/<slug:slug>/", open_items.open_items_list, name="open_items"),
    path("omraden/", areas.areas, name="areas"),
    path("omraden/nytt/<slug:slug>/", area.area_new, name="area_new"),
    path("omraden/<int:pk>/", area.area, name="area"),
    path("omraden/<int:pk>/avfor/", area.area_drop, name="area_drop"),
    path("kalender/", calendars.calendars, name="calendars"),
    path("kalender/<slug:kind>/<slug:slug>/", calendars.calendar_link, name="calendar_link"),
    path("arenden/", worklist.worklist, name="worklist"),
    path("arenden/nytt/", register.register, name="register"),
    path("arenden/urval/", saved_views.saved_views, name="saved_views"),
    path("arenden/urval/nytt/", saved_views.saved_view_new, name="saved_view_new"),
    path("arenden/urval/<int:pk>/", saved_views.saved_view, name="saved_view"),
    path("arenden/urval/<int:pk>/ta-bort/", saved_views.saved_view_remove, name="saved_view_remove"),
    path("mallar/", paper_templates.paper_templates, name="paper_templates"),
    path("mallar/inbyggd.docx", paper_templates.built_in, name="paper_template_built_in"),
    path("mallar/<int:pk>.docx", paper_templates.version, name="paper_template_version"),
    path("mallar/brevhuvud/", paper_templates.letterhead, name="letterhead"),
    path("mallar/<slug:what>/inbyggd/", paper_templates.go_back, name="paper_template_back"),
    path(CASE, case.case, name="case"),
    path(f"{CASE}anteckningar/", notes.notes, name="notes"),
    path(f"{CASE}handlingar/", papers.papers, name="papers"),
    path(f"{CASE}handlingar/<slug:paper>/", papers.paper, name="paper"),
    path(f"{CASE}handlingar/<slug:paper>.pdf", papers.paper_pdf, name="paper_pdf"),
    path(f"{CASE}handlingar/<slug:paper>.docx", papers.paper_docx, name="paper_docx"),
    path(f"{CASE}checklista/", checklist.checklist, name="checklist"),
    path(f"{CASE}dokument/", documents.documents, name="documents"),
    path(f"{CASE}dokument/<uuid:uuid>/", documents.document, name="document"),
    path(f"{CASE}dokument/<uuid:uuid>/publicera/", documents.document_publish, name="document_publish"),
    path(f"{CASE}dokument/<uuid:uuid>/avpublicera/", documents.document_withdraw, name="document_withdraw"),
    path(f"{CASE}dokument/<uuid:uuid>/ta-bort/", documents.document_remove, name="document_remove"),
    path(f"{CASE}tillfallen/", occasions.occasions, name="occasions"),
    path(f"{CASE}tillfallen/nytt/", occasions.occasion_new, name="occasion_new"),
    path(f"{CASE}tillfallen/<int:pk>/", occasions.occasion, name="occasion"),
    path(f"{CASE}tillfallen/<int:pk>/ta-bort/", occasions.occasion_remove, name="occasion_remove"),
    path(f"{CASE}forslag/", proposal.proposal, {"noun": "forslag"}, name="proposal"),
    path(f"{CASE}planandring/", proposal.proposal, {"noun": "planandring"}, name="plan_change"),
    path(f"{CASE}aterkoppling/", feedback.feedback, name="feedback"),
    path(f"{CASE}aterkoppling/granskning/", feedback_reading.feedback_reading, name="feedback_reading"),
    path(f"{CASE}<slug:noun>/granskning/", proposal_reading.proposal_reading, name="proposal_reading"),
    # One page per step: the nouns stand in Dialog.STEPS, their forms in views/steps/pages.py.
    path(f"{CASE}<slug:noun>/", step.step, name="step"),
    path(f"{CASE}<slug:noun>/rattelse/", correction.correction, name="correction"),
]
