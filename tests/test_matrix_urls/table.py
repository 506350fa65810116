"""Who gets what at every address: read it, and believe it only because every cell is asked for.

A row is a name in the resolver, the noun of its step, the situation of its case (`tests/situations.py`), and
what else is posted. A cell is the answer to GET and the answer to POST; what is posted is the form as it is
shown to whoever may fill it in, so that a refusal is the permission's. HEAD answers as GET. Other methods
answer 405, or lead to the login.

    o page · > onward · L to the login · - 403 · 0 404, as if it were not there · x 405 · c 409, says why

The columns: nobody in particular; the case's office (a handler, a colleague), its committee's secretary, the
strategist, an elected member, the administrator; another office and another committee's secretary; somebody
without assignment, deactivated while logged in, with every assignment ended yesterday.
"""

from .rows import parse

TABLE = """
                                        anon  hand  koll  sekr  stra  fort  admi  hkul  skul  utan  avst  slut
public:home                              ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dialog_list                       ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dialog @exec                      ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dialog @inve                      0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
public:feedback @answ                    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:feedback @comp                    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
public:document @exec                    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:document @inve                    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
public:new_idea                          oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo
public:idea                              ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:calendar                          ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:heard_back svar=yes               o>    o>    o>    o>    o>    o>    o>    o>    o>    o>    o>    o>
public:feed                              ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dialog_feed @exec                 ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dialog_feed @inve                 0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
public:dialogs_calendar                  ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dialog_calendar @exec             ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dialog_calendar @inve             0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
public:sign_up @exec                     oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo
public:sign_up @inve                     00    00    00    00    00    00    00    00    00    00    00    00
public:leave                             o>    o>    o>    o>    o>    o>    o>    o>    o>    o>    o>    o>
public:subscribe                         oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo
public:subscribe_dialog @exec            oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo
public:subscribe_dialog @inve            00    00    00    00    00    00    00    00    00    00    00    00
public:subscribe_done                    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:subscription_confirm              oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo
public:subscription_end                  oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo
public:how_it_works                      ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:accessibility                     ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:report_barrier                    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo    oo
public:barrier_reported                  ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:privacy                           ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:open_data                         ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:api                               ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:api_dialogs                       ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:api_dialog @exec                  ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:api_dialog @inve                  0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
public:api_committees                    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:api_openapi                       ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:api_nothing                       0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
public:csv_dialoger                      ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:csv_beslut                        ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:csv_tillfallen                    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:csv_aterkopplingar                ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:csv_mal                           ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:csv_effekter                      ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:csv_informationsmoten             ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:csv_fragor                        ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:csv_underlag                      ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dcat                              ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dcat_rdf                          ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dcat_ttl                          ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:dcat_jsonld                       ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:robots                            ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:sitemap                           ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
public:security                          ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
healthz                                  ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
readyz                                   ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
set_language                             >>    >>    >>    >>    >>    >>    >>    >>    >>    >>    >>    >>
account_login                            oo    >>    >>    >>    >>    >>    >>    >>    >>    >>    oo    >>
account_logout                           x>    x>    x>    x>    x>    x>    x>    x>    x>    x>    x>    x>
mfa_authenticate                         LL    >>    >>    >>    >>    >>    >>    >>    >>    >>    LL    >>
account_inactive                         ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
account_reset_password                   00    00    00    00    00    00    00    00    00    00    00    00
account_reset_password_done              00    00    00    00    00    00    00    00    00    00    00    00
account_reset_password_from_key          00    00    00    00    00    00    00    00    00    00    00    00
account_reset_password_from_key_done     00    00    00    00    00    00    00    00    00    00    00    00
openid_connect_login                     0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
openid_connect_callback                  0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x    0x
socialaccount_login_cancelled            ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox    ox
mfa_index                                LL    ox    ox    ox    ox    ox    ox    ox    ox    ox    LL    ox
account_change_password                  LL    00    00    00    00    00    00    00    00    00    LL    00
account_reauthenticate                   LL    00    00    00    00    00    00    00    00    00    LL    00
mfa_reauthenticate                       LL    00    00    00    00    00    00    00    00    00    LL    00
mfa_activate_totp                        LL    00    00    00    00    00    00    00    00    00    LL    00
mfa_deactivate_totp                      LL    00    00    00    00    00    00    00    00    00    LL    00
mfa_view_recovery_codes                  LL    00    00    00    00    00    00    00    00    00    LL    00
mfa_generate_recovery_codes              LL    00    00    00    00    00    00    00    00    00    LL    00
staff:duties                             LL    ox    ox    ox    ox    ox    ox    ox    ox    ox    LL    ox
staff:news until=2026-01-01              LL    o>    o>    o>    o>    o>    o>    o>    o>    o>    LL    o>
staff:notices until=2026-01-01           LL    o>    o>    o>    o>    o>    o>    o>    o>    00    LL    00
staff:notice_choices                     LL    o>    o>    o>    o>    o>    o>    o>    o>    00    LL    00
staff:meetings                           LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:committee_meetings                 LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:meeting_new date=2015-11-03        LL    --    --    o>    --    --    --    --    --    00    LL    00
staff:meeting                            LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:meeting_minutes                    LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:meeting_remove                     LL    --    --    o>    --    --    --    --    --    00    LL    00
staff:open_items                         LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:overview                           LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:overview_rows                      LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:overview_committee                 LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:overview_csv                       LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:overview_xlsx                      LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:annual_report                      LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:annual_report_pdf                  LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:annual_report_docx                 LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:incoming                           LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:incoming_idea                      LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:incoming_open                      LL    o>    o>    --    --    --    --    o>    --    00    LL    00
staff:incoming_add                       LL    oo    oo    --    --    --    --    oo    --    00    LL    00
staff:incoming_refer                     LL    oo    oo    --    --    --    --    oo    --    00    LL    00
staff:incoming_dismiss                   LL    o>    o>    --    --    --    --    o>    --    00    LL    00
staff:areas                              LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:area_new title=Skolgården          LL    --    --    o>    --    o>    --    --    --    00    LL    00
staff:area                               LL    o-    o-    o>    o-    o>    o-    o-    o-    00    LL    00
staff:area_drop reason=Tid               LL    --    --    o>    --    o>    --    --    --    00    LL    00
staff:methods                            LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:method                             LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:method_change                      LL    --    --    --    o>    --    --    --    --    00    LL    00
staff:experience_new text=Bra            LL    o>    o>    --    o>    --    --    o>    --    00    LL    00
staff:experience                         LL    o>    --    --    o>    --    --    --    --    00    LL    00
staff:experience_remove                  LL    o>    --    --    o>    --    --    --    --    00    LL    00
staff:calendars                          LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:calendar_link                      LL    --    --    o>    --    o>    --    --    --    00    LL    00
staff:accessibility_reports              LL    -x    -x    -x    ox    -x    ox    -x    -x    0x    LL    0x
staff:accessibility_report text=Rättat   LL    --    --    --    o>    --    o>    --    --    00    LL    00
staff:erasures                           LL    -x    -x    -x    ox    -x    ox    -x    -x    0x    LL    0x
staff:register_extract                   LL    --    --    --    --    --    oo    --    --    00    LL    00
staff:contact_correct                    LL    --    --    --    --    --    o>    --    --    00    LL    00
staff:contact_erase                      LL    --    --    --    --    --    o>    --    --    00    LL    00
staff:effects                            LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:effects_csv                        LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:effects_xlsx                       LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:worklist                           LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:worklist_csv                       LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:worklist_xlsx                      LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:saved_views                        LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:saved_view_new name=Mina           LL    o>    o>    o>    o>    o>    o>    o>    o>    00    LL    00
staff:saved_view                         LL    o>    00    00    00    00    00    00    00    00    LL    00
staff:saved_view_remove                  LL    o>    00    00    00    00    00    00    00    00    LL    00
staff:register                           LL    oo    oo    oo    oo    oo    --    oo    oo    --    LL    --
staff:case @exec                         LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:papers @exec                       LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:paper akt @exec                    LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:paper aterrapport @exec            LL    0x    0x    0x    0x    0x    0x    0x    0x    0x    LL    0x
staff:paper_pdf akt @exec                LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:paper_docx akt @exec               LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:paper_templates                    LL    --    --    --    --    --    oo    --    --    00    LL    00
staff:paper_template_built_in            LL    -x    -x    -x    -x    -x    ox    -x    -x    0x    LL    0x
staff:paper_template_version             LL    -x    -x    -x    -x    -x    ox    -x    -x    0x    LL    0x
staff:paper_template_back                LL    --    --    --    --    --    o>    --    --    00    LL    00
staff:letterhead                         LL    --    --    --    --    --    o>    --    --    00    LL    00
staff:notes @prop text=Ringde            LL    o>    o>    o>    o>    o-    o-    o-    o-    00    LL    00
staff:checklist @prop                    LL    o>    o>    o-    o-    o-    o-    o-    o-    00    LL    00
staff:checklist @exec phase=during       LL    o>    o>    o-    o-    o-    o-    o-    o-    00    LL    00
staff:documents @exec                    LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:document @exec                     LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:document_publish @exec             LL    o>    o>    --    --    --    --    --    --    00    LL    00
staff:document_publish @inve             LL    oo    oo    --    --    --    --    --    --    00    LL    00
staff:document_withdraw @exec            LL    o>    o>    --    --    --    --    --    --    00    LL    00
staff:document_remove @exec              LL    oo    oo    --    --    --    --    --    --    00    LL    00
staff:participants @exec                 LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:participant_sheet @exec            LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:participant_remove @exec           LL    o>    o>    --    --    --    --    --    --    00    LL    00
staff:occasions @exec                    LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:occasion_new @exec                 LL    oo    oo    >-    >-    >-    >-    >-    >-    00    LL    00
staff:occasion @exec                     LL    o>    o>    o-    o-    o-    o-    o-    o-    00    LL    00
staff:occasion_remove @exec              LL    o>    o>    --    --    --    --    --    --    00    LL    00
staff:proposal @prop                     LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:proposal @prop action=submit       LL    oc    oc    o-    o-    o-    o-    o-    o-    00    LL    00
staff:proposal_reading forslag @prop     LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:plan_change @exec                  LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:plan_change @exec action=submit    LL    oc    oc    o-    o-    o-    o-    o-    o-    00    LL    00
staff:proposal_reading planandring @pend LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:easy_summary @prop                 LL    oo    oo    --    --    --    --    --    --    00    LL    00
staff:heard_back @done                   LL    ox    ox    ox    ox    -x    -x    -x    -x    0x    LL    0x
staff:feedback @comp                     LL    o>    o>    o-    o-    o-    o-    o-    o-    00    LL    00
staff:feedback @comp action=publish      LL    o-    o-    oc    o-    o-    o-    o-    o-    00    LL    00
staff:feedback_reading @comp             LL    ox    ox    ox    ox    ox    ox    ox    ox    0x    LL    0x
staff:step hanvisning @idea              LL    oo    oo    o-    o-    o-    o-    oo    o-    00    LL    00
staff:step till-namnd @idea              LL    oo    oo    o-    o-    o-    o-    oo    o-    00    LL    00
staff:step utredningsbeslut @inve        LL    o-    o-    oo    o-    o-    o-    o-    o-    00    LL    00
staff:step matbarhet @prop               LL    o-    o-    o-    oo    o-    o-    o-    o-    00    LL    00
staff:step dialogbeslut @deci            LL    o-    o-    oo    o-    o-    o-    o-    o-    00    LL    00
staff:step bordlaggning @deci            LL    o-    o-    oo    o-    o-    o-    o-    o-    00    LL    00
staff:step planandringsbeslut @pend      LL    o-    o-    oo    o-    o-    o-    o-    o-    00    LL    00
staff:step ny-aterkopplingsdag @exec     LL    o-    o-    oo    o-    o-    o-    o-    o-    00    LL    00
staff:step genomforande @exec            LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:step avbrott @exec                 LL    o-    o-    oo    o-    o-    o-    o-    o-    00    LL    00
staff:step sammanstallning @feed         LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:step aterrapport @comp             LL    o-    o-    oo    o-    o-    o-    o-    o-    00    LL    00
staff:step avslut @answ                  LL    o>    o>    o-    o-    o-    o-    o-    o-    00    LL    00
staff:step effekt @done                  LL    oo    oo    o-    oo    o-    o-    o-    o-    00    LL    00
staff:step informationsmote @info        LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:step aterta @prop                  LL    oo    oo    oo    o-    o-    o-    o-    o-    00    LL    00
staff:step overlamning @exec             LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:step parkering @prop               LL    oo    oo    o-    o-    o-    o-    o-    o-    00    LL    00
staff:step aterupptagning @rest          LL    oc    oc    o-    o-    o-    o-    o-    o-    00    LL    00
staff:step nytt @idea                    LL    o-    o-    o-    o-    o-    o-    o-    o-    00    LL    00
staff:correction nytt @idea              LL    oo    oo    --    oo    --    --    oo    --    00    LL    00
staff:correction hanvisning @refe        LL    oo    oo    --    --    --    --    oo    --    00    LL    00
staff:correction utredningsbeslut @prop  LL    --    --    oo    --    --    --    --    --    00    LL    00
staff:correction matbarhet @prop         LL    00    00    00    00    00    00    00    00    00    LL    00
staff:correction forslag @deci           LL    00    00    00    00    00    00    00    00    00    LL    00
staff:correction dialogbeslut @exec      LL    --    --    oo    --    --    --    --    --    00    LL    00
staff:correction genomforande @feed      LL    oo    oo    --    --    --    --    --    --    00    LL    00
staff:correction sammanstallning @comp   LL    oo    oo    --    --    --    --    --    --    00    LL    00
staff:correction aterkoppling @answ      LL    --    --    oo    --    --    --    --    --    00    LL    00
staff:correction aterrapport @answ       LL    --    --    oo    --    --    --    --    --    00    LL    00
staff:correction aterta @with            LL    oo    oo    oo    --    --    --    --    --    00    LL    00
"""

ROWS = list(parse(TABLE))

#: The views that need no login. Whoever opens another one says so here.
OPEN_DOORS = {
    "public:home",
    "public:dialog_list",
    "public:dialog",
    "public:feedback",
    "public:document",
    "public:heard_back",
    "public:feed",
    "public:dialog_feed",
    "public:dialogs_calendar",
    "public:dialog_calendar",
    "public:leave",
    "public:sign_up",
    "public:subscribe",
    "public:subscribe_dialog",
    "public:subscribe_done",
    "public:subscription_confirm",
    "public:subscription_end",
    "public:new_idea",
    "public:idea",
    "public:how_it_works",
    "public:accessibility",
    "public:report_barrier",
    "public:barrier_reported",
    "public:privacy",
    "public:calendar",
    "public:open_data",
    "public:api",
    "public:api_dialogs",
    "public:api_dialog",
    "public:api_committees",
    "public:api_openapi",
    "public:api_nothing",
    "public:csv_dialoger",
    "public:csv_beslut",
    "public:csv_tillfallen",
    "public:csv_aterkopplingar",
    "public:csv_mal",
    "public:csv_effekter",
    "public:csv_informationsmoten",
    "public:csv_fragor",
    "public:csv_underlag",
    "public:dcat",
    "public:dcat_rdf",
    "public:dcat_ttl",
    "public:dcat_jsonld",
    "public:robots",
    "public:sitemap",
    "public:security",
    "account_login",
    "account_logout",
    "mfa_authenticate",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "openid_connect_login",
    "openid_connect_callback",
    "socialaccount_login_cancelled",
    "admin:login",
    "set_language",
    "healthz",
    "readyz",
}
