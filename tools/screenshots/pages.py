"""Every page that is pictured: its name, who looks, where, and what it is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shot:
    name: str
    who: str  # a demo person; empty: a resident
    path: (
        str  # {malmparken.number}, {malmparken.slug}: of the demo case in dialogs/demo/cases/malmparken.toml
    )
    says: str


H, C, S, T, F = "handlaggare", "handlaggare-kultur", "sekreterare", "strateg", "fortroendevald"


def of(case: str, rest: str = "") -> str:
    return f"/arbete/arenden/{{{case}.number}}/{rest}"


RESIDENTS = [
    Shot("start", "", "/", "Startsidan"),
    Shot("dialoger", "", "/dialoger/", "Alla dialoger"),
    Shot("dialog", "", "/dialoger/{strandpromenaden.slug}/", "En dialog att delta i"),
    Shot("dialog-sen", "", "/dialoger/{odlingslotter.slug}/", "En dialog som väntar på återkoppling"),
    Shot("dialog-nej", "", "/dialoger/{gatuljus-viby.slug}/", "Ett NEJ och dess informationsmöte"),
    Shot("aterkoppling", "", "/dialoger/{malmparken.slug}/aterkoppling/", "Återkopplingen"),
    Shot("sa-funkar-det", "", "/sa-funkar-det/", "Så funkar det"),
    Shot("logga-in", "", "/logga-in/", "Logga in"),
]
DAY = [
    Shot("uppgifter-handlaggare", H, "/arbete/", "Mina uppgifter: en handläggare"),
    Shot("uppgifter-sekreterare", S, "/arbete/", "Mina uppgifter: nämndens sekreterare"),
    Shot("uppgifter-strateg", T, "/arbete/", "Mina uppgifter: KLK:s strateg"),
    Shot("arenden", H, "/arbete/arenden/", "Ärenden"),
    Shot("nytt-arende", H, "/arbete/arenden/nytt/", "Logga en idé"),
]
CASE_PAGES = [
    Shot("arende-ide", H, of("cykelvag-sjoberg"), "Ett ärende: en idé"),
    Shot("arende-forslag", H, of("rotebro-torg"), "Ett ärende: förslaget skrivs"),
    Shot("arende-genomforande", H, of("strandpromenaden"), "Ett ärende: dialogen pågår"),
    Shot("arende-aterkoppling", S, of("odlingslotter"), "Ett ärende: återkopplingen ska publiceras"),
    Shot("arende-avslutat", T, of("malmparken"), "Ett ärende: avslutat"),
    Shot("arende-parkerat", C, of("utegym-edsberg"), "Ett ärende: parkerat"),
    Shot("till-namnd", H, of("cykelvag-sjoberg", "till-namnd/"), "Skicka till nämnd"),
    Shot("hanvisning", H, of("cykelvag-sjoberg", "hanvisning/"), "Hänvisa"),
    Shot("parkering", H, of("cykelvag-sjoberg", "parkering/"), "Parkera"),
    Shot("utredningsbeslut", S, of("gangtunnel-haggvik", "utredningsbeslut/"), "Beslut om utredning"),
    Shot("bordlaggning", S, of("gangtunnel-haggvik", "bordlaggning/"), "Bordläggning"),
    Shot("checklista", H, of("rotebro-torg", "checklista/"), "Checklistan"),
    Shot("forslag", H, of("rotebro-torg", "forslag/"), "Förslaget"),
    Shot(
        "forslag-granskning", H, of("rotebro-torg", "forslag/granskning/"), "Förslaget som nämnden läser det"
    ),
    Shot("matbarhet", T, of("sportfaltet-edsberg", "matbarhet/"), "Mätbarhet"),
    Shot("dialogbeslut", S, of("tradgardsstaden-helenelund", "dialogbeslut/"), "Beslut om dialog"),
    Shot("tillfallen", H, of("strandpromenaden", "tillfallen/"), "Tillfällen"),
    Shot("genomforande", H, of("strandpromenaden", "genomforande/"), "Avsluta genomförandet"),
    Shot("aterkoppling-utkast", H, of("odlingslotter", "aterkoppling/"), "Återkopplingen skrivs"),
    Shot(
        "aterkoppling-granskning",
        S,
        of("odlingslotter", "aterkoppling/granskning/"),
        "Återkopplingen granskas",
    ),
    Shot("aterrapport", S, of("odlingslotter", "aterrapport/"), "Återrapport till nämnden"),
    Shot("overlamning", H, of("strandpromenaden", "overlamning/"), "Lämna över"),
]
CHAPTERS = {
    "Invånarnas sidor": RESIDENTS,
    "Dagens arbete": DAY,
    "Ett ärende": CASE_PAGES,
}
