"""Every page there is, literally: in which situation, for whom, where, and with which form sent."""

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

MINUTES = {"decided_on": "2026-01-15", "paragraph": "77"}
#: Send the form with nothing in it.
EMPTIED: dict[str, Any] = {}


@dataclass(frozen=True)
class Visit:
    situation: str  # as in tests/situations.py; empty: no case is needed
    who: str  # a name in the town; empty: a resident
    path: str  # below the case, when there is one; `residents:` is its public page
    #: What is typed before the form is sent; None: it is not sent.
    typed: dict[str, Any] | None = None
    status: int = HTTPStatus.OK
    #: Hidden fields as an older page had them.
    doctored: dict[str, str] = field(default_factory=dict)


H, S, K = "handlaggare", "sekreterare", "strateg"
OLD = {"version": "0"}
NOT_MINE, NOT_THERE, OVERTAKEN = HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT

VISITS = [
    # Public
    Visit("", "", "/"),
    Visit("", "", "/dialoger/"),
    Visit("", "", "/dialoger/?q=finns-inte"),
    Visit("", "", "/sa-funkar-det/"),
    Visit("", "", "/dialoger/finns-inte/", status=NOT_THERE),
    Visit("exec", "", "residents:"),
    Visit("feed", "", "residents:"),
    Visit("done", "", "residents:"),
    Visit("done", "", "residents:aterkoppling/"),
    Visit("info", "", "residents:"),
    # Login
    Visit("", "", "/logga-in/"),
    Visit("", "", "/logga-in/", {"username": "ingen", "password": "fel"}),
    Visit("", "", "/logga-in/avstangd/"),
    Visit("", "", "/logga-in/kommunen/avbrutet/"),
    Visit("", H, "/konto/"),
    # Lists
    Visit("", H, "/arbete/"),
    Visit("", S, "/arbete/"),
    Visit("", K, "/arbete/"),
    Visit("", "fortroendevald", "/arbete/"),
    Visit("", "utan_uppdrag", "/arbete/"),
    Visit("", H, "/arbete/aviseringar/"),
    Visit("", S, "/arbete/aviseringar/"),
    Visit("", S, "/arbete/aviseringar/val/"),
    Visit("", H, "/arbete/nytt/"),
    Visit("", S, "/arbete/nytt/"),
    Visit("", H, "/arbete/arenden/"),
    Visit("", S, "/arbete/arenden/?q=finns-inte"),
    Visit("", H, "/arbete/arenden/?flik=alla&committee=999999&level=dialogue&late=on"),
    Visit("", H, "/arbete/arenden/urval/"),
    Visit("", H, "/arbete/arenden/urval/nytt/?q=park"),
    Visit("", H, "/arbete/arenden/urval/{saved}/"),
    Visit("", H, "/arbete/arenden/urval/{saved}/ta-bort/"),
    Visit("", H, "/arbete/arenden/urval/nytt/?q=park", EMPTIED),
    Visit("", K, "/arbete/effekter/"),
    Visit("", H, "/arbete/effekter/?paverkan=not&fran=2026-13"),
    # A committee's meetings, areas and calendars
    Visit("", S, "/arbete/sammantraden/"),
    Visit("", S, "/arbete/sammantraden/sbn/"),
    Visit("", H, "/arbete/sammantraden/sbn/"),
    Visit("", S, "/arbete/sammantraden/sbn/nytt/"),
    Visit("", S, "/arbete/sammantraden/sbn/nytt/", EMPTIED),
    Visit("", S, "/arbete/sammantraden/sbn/2015-12-01/"),
    Visit("", S, "/arbete/sammantraden/sbn/{decided}/"),
    Visit("", S, "/arbete/sammantraden/sbn/{decided}/protokoll/"),
    Visit("", S, "/arbete/sammantraden/sbn/2015-12-01/ta-bort/"),
    Visit("", S, "/arbete/balanslista/sbn/"),
    Visit("", S, "/arbete/balanslista/kfn/"),
    Visit("", K, "/arbete/oversikt/"),
    Visit("", H, "/arbete/oversikt/?fran=2016-13&namnd=sbn"),
    Visit("", S, "/arbete/oversikt/rader/open_by_committee_and_state/?del=sbn/decision"),
    Visit("", S, "/arbete/oversikt/rader/answered/?fran=2001-01&till=2001-12"),
    Visit("", S, "/arbete/oversikt/rader/finns-inte/", status=NOT_THERE),
    Visit("", "fortroendevald", "/arbete/oversikt/namnd/sbn/"),
    Visit("", K, "/arbete/oversikt/arsrapport/?ar=2016"),
    Visit("", S, "/arbete/omraden/"),
    Visit("", H, "/arbete/omraden/?ar=1999"),
    Visit("", S, "/arbete/omraden/nytt/sbn/"),
    Visit("", "fortroendevald", "/arbete/omraden/nytt/sbn/", EMPTIED),
    Visit("", "fortroendevald", "/arbete/omraden/{area}/"),
    Visit("", H, "/arbete/omraden/{area}/"),
    Visit("", S, "/arbete/omraden/{area}/avfor/"),
    Visit("", S, "/arbete/omraden/{area}/avfor/", EMPTIED),
    Visit("", H, "/arbete/arenden/nytt/?omrade={area}"),
    Visit("", H, "/arbete/metoder/"),
    Visit("", K, "/arbete/metoder/?grad=consultation&grupp=N%C3%A4rboende&veckor=6&kostnad=low"),
    Visit("", H, "/arbete/metoder/enkat/"),
    Visit("", K, "/arbete/metoder/enkat/andra/"),
    Visit("", K, "/arbete/metoder/enkat/andra/", EMPTIED),
    Visit("", H, "/arbete/metoder/enkat/andra/", status=NOT_MINE),
    Visit("", H, "/arbete/metoder/enkat/erfarenheter/ny/", EMPTIED),
    Visit("", H, "/arbete/metoder/enkat/erfarenheter/{experience}/"),
    Visit("", H, "/arbete/metoder/enkat/erfarenheter/{experience}/ta-bort/"),
    Visit("", S, "/arbete/kalender/"),
    Visit("", "administrator", "/arbete/kalender/"),
    Visit("", S, "/arbete/kalender/namnd/sbn/"),
    Visit("", H, "/arbete/kalender/kontor/sbk/"),
    Visit("", "", "/kalender/not-a-token-that-anybody-was-ever-given-at-.ics", status=NOT_THERE),
    Visit("deci", S, "dialogbeslut/?sammantrade={decided}"),
    # An idea
    Visit("", H, "/arbete/arenden/nytt/"),
    Visit("", H, "/arbete/arenden/nytt/", EMPTIED),
    Visit("", "utan_uppdrag", "/arbete/arenden/nytt/", status=NOT_MINE),
    Visit("", H, "/arbete/arenden/MD-2026-9999/", status=NOT_THERE),
    Visit("idea", H, ""),
    Visit("idea", "fortroendevald", ""),
    Visit("idea", H, "nytt/"),
    Visit("idea", H, "nytt/rattelse/"),
    Visit("idea", H, "nytt/rattelse/", EMPTIED),
    Visit("idea", S, "nytt/rattelse/", status=NOT_MINE),
    Visit("idea", H, "hanvisning/"),
    Visit("idea", H, "hanvisning/", EMPTIED),
    Visit("idea", H, "till-namnd/"),
    Visit("idea", H, "till-namnd/", EMPTIED),
    Visit("idea", H, "aterta/"),
    Visit("idea", H, "aterta/", EMPTIED),
    # Investigation
    Visit("inve", S, ""),
    Visit("inve", S, "utredningsbeslut/"),
    Visit("inve", H, "utredningsbeslut/"),
    Visit("inve", S, "utredningsbeslut/", EMPTIED),
    Visit(
        "inve", S, "utredningsbeslut/", MINUTES | {"q1": "True", "q2": "True", "reason": "Ja."},
        status=OVERTAKEN, doctored=OLD,
    ),
    Visit("inve", S, "bordlaggning/"),
    Visit("inve", S, "bordlaggning/", EMPTIED),
    Visit("inve", H, "overlamning/"),
    Visit("inve", H, "overlamning/", EMPTIED),
    # Proposal
    Visit("prop", H, ""),
    Visit("prop", K, ""),
    Visit("prop", H, "forslag/"),
    Visit(
        "prop", H, "forslag/",
        {"period_from": "2030-01-02", "period_to": "2030-01-01", "budget": "mycket", "goals-0-target": ""},
    ),
    Visit("prop", H, "forslag/", {"financing": "Annat."}, status=OVERTAKEN, doctored=OLD),
    Visit("prop", H, "forslag/granskning/"),
    Visit("prop", S, "forslag/granskning/"),
    Visit("prop", K, "matbarhet/"),
    Visit("prop", H, "checklista/"),
    Visit("prop", H, "anteckningar/"),
    Visit("prop", H, "anteckningar/", EMPTIED),
    Visit("prop", "fortroendevald", "anteckningar/"),
    Visit("inve", H, "checklista/"),
    # Decision
    Visit("deci", S, ""),
    Visit("deci", S, "forslag/"),
    Visit("deci", S, "dialogbeslut/"),
    Visit("deci", S, "dialogbeslut/", {"outcome": "yes", "feedback_date": "", "paragraph": ""}),
    Visit("deci", K, "matbarhet/"),
    # Execution
    Visit("exec", H, ""),
    Visit("exec", S, ""),
    Visit("exec", H, "planandring/"),
    Visit("exec", H, "planandring/granskning/"),
    Visit("exec", H, "genomforande/"),
    Visit("exec", H, "dokument/"),
    Visit("exec", H, "dokument/", EMPTIED),
    Visit("exec", S, "dokument/"),
    Visit("prop", H, "dokument/"),
    Visit("exec", H, "dokument/{document}/publicera/"),
    Visit("exec", H, "dokument/{document}/avpublicera/"),
    Visit("exec", H, "dokument/{document}/ta-bort/"),
    Visit("exec", H, "dokument/{document}/ta-bort/", EMPTIED),
    Visit("exec", H, "tillfallen/"),
    Visit("exec", "fortroendevald", "tillfallen/"),
    Visit("exec", H, "tillfallen/nytt/"),
    Visit("exec", H, "tillfallen/nytt/", EMPTIED),
    Visit("exec", H, "tillfallen/{planned}/"),
    Visit("exec", S, "tillfallen/{planned}/"),
    Visit("exec", H, "tillfallen/{planned}/ta-bort/"),
    Visit("exec", S, "avbrott/"),
    Visit("exec", S, "avbrott/", EMPTIED),
    Visit("exec", S, "ny-aterkopplingsdag/"),
    Visit("exec", S, "ny-aterkopplingsdag/", EMPTIED),
    Visit("exec", H, "checklista/"),
    Visit("pend", H, ""),
    Visit("pend", S, "planandringsbeslut/"),
    Visit("pend", S, "planandringsbeslut/", {"outcome": "yes", "feedback_date": "", "paragraph": ""}),
    # Feedback
    Visit("feed", H, ""),
    Visit("feed", H, "sammanstallning/"),
    Visit("feed", H, "sammanstallning/", EMPTIED),
    Visit("feed", H, "aterkoppling/"),
    Visit("comp", S, ""),
    Visit("comp", H, "aterkoppling/"),
    Visit("comp", H, "aterkoppling/", {"asked": "Annat."}, status=OVERTAKEN, doctored=OLD),
    Visit("comp", S, "aterkoppling/granskning/"),
    Visit("comp", H, "aterkoppling/granskning/"),
    Visit("comp", S, "aterrapport/"),
    Visit("comp", S, "aterrapport/", EMPTIED),
    Visit("comp", H, "sammanstallning/"),
    Visit("comp", H, "sammanstallning/rattelse/"),
    Visit("comp", H, "checklista/"),
    Visit("answ", H, ""),
    Visit("answ", H, "avslut/"),
    Visit("answ", S, "aterkoppling/"),
    Visit("answ", S, "aterkoppling/rattelse/"),
    Visit("answ", S, "aterkoppling/rattelse/", EMPTIED),
    # The other ends
    Visit("info", H, ""),
    Visit("info", H, "informationsmote/"),
    Visit("info", H, "informationsmote/", EMPTIED),
    # Papers
    Visit("inve", H, "handlingar/"),
    Visit("answ", "administrator", "handlingar/"),
    Visit("deci", S, "handlingar/tjansteutlatande-dialog/"),
    Visit("answ", H, "handlingar/aterrapport/"),
    Visit("exec", H, "handlingar/informationsblad/"),
    Visit("answ", H, "handlingar/akt/"),
    Visit("", "administrator", "/arbete/mallar/"),
    Visit("", "administrator", "/arbete/mallar/", EMPTIED),
    Visit("", "administrator", "/arbete/mallar/brevhuvud/"),
    Visit("", "administrator", "/arbete/mallar/brevhuvud/", EMPTIED),
    Visit("", "administrator", "/arbete/mallar/word/inbyggd/"),
    Visit("done", H, ""),
    Visit("done", H, "effekt/"),
    Visit("done", H, "effekt/", EMPTIED),
    Visit("refe", H, ""),
    Visit("with", H, ""),
]  # fmt: skip

#: Addresses that answer with a file: there is no page to look at.
FILES = {"staff:paper_pdf", "staff:paper_docx", "staff:worklist_csv", "staff:worklist_xlsx"}
FILES |= {"staff:overview_csv", "staff:overview_xlsx", "staff:annual_report_pdf", "staff:annual_report_docx"}
FILES |= {"staff:effects_csv", "staff:effects_xlsx"}
FILES |= {"staff:paper_template_built_in", "staff:paper_template_version"}
FILES |= {"staff:document", "public:document"}
