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
A, V = "administrator", "handlaggare-omsorg"


def of(case: str, rest: str = "") -> str:
    return f"/arbete/arenden/{{{case}.number}}/{rest}"


RESIDENTS = [
    Shot("start", "", "/", "Startsidan"),
    Shot("dialoger", "", "/dialoger/", "Alla dialoger"),
    Shot("dialog", "", "/dialoger/{strandpromenaden.slug}/", "En dialog att delta i"),
    Shot("fa-svar", "", "/dialoger/{strandpromenaden.slug}/fa-svar/", "Be att få veta vad det ledde till"),
    Shot("fa-svar-avsluta", "", "/fa-svar/{participant.leaving}/avsluta/", "Ta tillbaka sin anmälan"),
    Shot("dialog-sen", "", "/dialoger/{odlingslotter.slug}/", "En dialog som väntar på återkoppling"),
    Shot("dialog-nej", "", "/dialoger/{gatuljus-viby.slug}/", "Ett NEJ och dess informationsmöte"),
    Shot("dialog-effekt", "", "/dialoger/{lekparken-edsberg.slug}/", "En dialog vars effekt är uppföljd"),
    Shot(
        "dialog-fick-veta",
        "",
        "/dialoger/{lekparken-edsberg.slug}/aterkoppling/",
        "Nämndens svar, och om det nådde fram",
    ),
    Shot("fick-du-veta", "", "/fick-du-veta/{question.asked}/?svar=delvis", "En fråga fyra veckor senare"),
    Shot("aterkoppling", "", "/dialoger/{malmparken.slug}/aterkoppling/", "Återkopplingen"),
    Shot("ide-ny", "", "/ideer/ny/", "Skicka en idé"),
    Shot("ide-foljd", "", "/ideer/{sent.waiting}/", "Följ sin idé"),
    Shot("sa-funkar-det", "", "/sa-funkar-det/", "Så funkar det"),
    Shot("oppna-data", "", "/oppna-data/", "Öppna data"),
    Shot("tillganglighet", "", "/tillganglighet/", "Tillgänglighetsredogörelsen"),
    Shot("tillganglighet-anmal", "", "/tillganglighet/anmal/", "Anmäl en brist i tillgängligheten"),
    Shot("tillganglighet-tack", "", "/tillganglighet/anmal/tack/", "Anmälan har kommit fram"),
    Shot("personuppgifter", "", "/personuppgifter/", "Personuppgifter"),
    Shot("prenumerera", "", "/dialoger/{strandpromenaden.slug}/prenumerera/", "Få veta med e-post"),
    Shot("prenumerera-alla", "", "/prenumerera/", "Följ alla dialoger eller en nämnds"),
    Shot("prenumerera-tack", "", "/prenumerera/tack/", "Adressen ska bekräftas"),
    Shot(
        "prenumerera-bekrafta", "", "/prenumerera/bekrafta/{subscription.asked}/", "Bekräfta en prenumeration"
    ),
    Shot(
        "prenumerera-avsluta", "", "/prenumerera/avsluta/{subscription.active}/", "Avsluta en prenumeration"
    ),
    Shot("logga-in", "", "/logga-in/", "Logga in"),
]
DAY = [
    Shot("uppgifter-handlaggare", H, "/arbete/", "Mina uppgifter: en handläggare"),
    Shot("uppgifter-sekreterare", S, "/arbete/", "Mina uppgifter: nämndens sekreterare"),
    Shot("uppgifter-strateg", T, "/arbete/", "Mina uppgifter: KLK:s strateg"),
    Shot("uppgifter-fortroendevald", F, "/arbete/", "Mina uppgifter: en förtroendevald"),
    Shot("nytt-sedan-sist", S, "/arbete/nytt/", "Nytt sedan sist"),
    Shot("aviseringar", S, "/arbete/aviseringar/", "Aviseringar"),
    Shot("aviseringar-val", S, "/arbete/aviseringar/val/", "Vad som kommer som e-post"),
    Shot("arenden", H, "/arbete/arenden/", "Ärenden"),
    Shot("arenden-strateg", T, "/arbete/arenden/?flik=alla&late=on", "Ärenden: strategens försenade"),
    Shot("arenden-tomt", H, "/arbete/arenden/?q=finns-inte", "Ärenden: inget hittades"),
    Shot("urval", H, "/arbete/arenden/urval/", "Sparade urval"),
    Shot("urval-nytt", H, "/arbete/arenden/urval/nytt/?flik=nya", "Spara ett urval"),
    Shot("urval-namn", H, "/arbete/arenden/urval/{view.pk}/", "Byt namn på ett urval"),
    Shot("urval-bort", H, "/arbete/arenden/urval/{view.pk}/ta-bort/", "Ta bort ett urval"),
    Shot("inkomna", H, "/arbete/inkomna/", "Inkomna idéer"),
    Shot("inkommen", H, "/arbete/inkomna/{idea.uuid}/", "En inkommen idé, och det som liknar den"),
    Shot("inkommen-oppna", H, "/arbete/inkomna/{idea.uuid}/oppna/", "Öppna ett ärende av en inkommen idé"),
    Shot(
        "inkommen-lagg-till",
        H,
        "/arbete/inkomna/{idea.uuid}/lagg-till/?q=lokaler",
        "Lägg en inkommen idé till ett ärende",
    ),
    Shot(
        "inkommen-hanvisa",
        H,
        "/arbete/inkomna/{idea.uuid}/hanvisa/?svar={text.pk}",
        "Hänvisa en inkommen idé, med ett svar",
    ),
    Shot(
        "inkommen-ingen-ide",
        H,
        "/arbete/inkomna/{idea.uuid}/ingen-ide/",
        "Lägg åt sidan det som ingen idé är",
    ),
    Shot("inkommen-klar", H, "/arbete/inkomna/{answered.uuid}/", "En inkommen idé som är besvarad"),
    Shot("nytt-arende", H, "/arbete/arenden/nytt/", "Logga en idé"),
    Shot("effekter", T, "/arbete/effekter/", "Dialogernas effekter"),
    Shot("anmalningar", T, "/arbete/tillganglighet/", "Anmälningar om tillgänglighet"),
    Shot("anmalan", T, "/arbete/tillganglighet/{report.pk}/", "En anmälan att svara på"),
    Shot("konto", H, "/konto/", "Min inloggning"),
]
NTN = "natur-och-tekniknamnden"
COMMITTEES = [
    Shot("sammantraden", S, "/arbete/sammantraden/", "Sammanträden"),
    Shot("namndens-sammantraden", S, f"/arbete/sammantraden/{NTN}/", "En nämnds sammanträden"),
    Shot("sammantrade-nytt", S, f"/arbete/sammantraden/{NTN}/nytt/", "Planera ett sammanträde"),
    Shot(
        "sammantrade", S, f"/arbete/sammantraden/{NTN}/{{meeting.coming}}/", "Ett sammanträde att förbereda"
    ),
    Shot(
        "sammantrade-hallet",
        S,
        f"/arbete/sammantraden/{NTN}/{{meeting.held}}/",
        "Ett sammanträde som hållits",
    ),
    Shot("protokoll", S, f"/arbete/sammantraden/{NTN}/{{meeting.held}}/protokoll/", "Text till protokollet"),
    Shot(
        "sammantrade-bort",
        S,
        f"/arbete/sammantraden/{NTN}/{{meeting.coming}}/ta-bort/",
        "Ta bort ett sammanträde",
    ),
    Shot("balanslista", S, f"/arbete/balanslista/{NTN}/", "Balanslistan"),
    Shot("oversikt", T, "/arbete/oversikt/", "Översikten"),
    Shot("oversikt-rader", T, "/arbete/oversikt/rader/late_now/", "Ärendena bakom en siffra"),
    Shot("oversikt-namnd", S, f"/arbete/oversikt/namnd/{NTN}/", "En nämnd på en sida"),
    Shot("arsrapport", T, "/arbete/oversikt/arsrapport/", "Årsrapporten till kommunstyrelsen"),
    Shot("omraden", T, "/arbete/omraden/", "Områden som nämnderna föreslår"),
    Shot("omrade-nytt", S, f"/arbete/omraden/nytt/{NTN}/", "Föreslå ett område"),
    Shot("omrade", S, "/arbete/omraden/{area.pk}/", "Ett område"),
    Shot("omrade-avfor", S, "/arbete/omraden/{area.pk}/avfor/", "Avför ett område"),
    Shot("metodguide", H, "/arbete/metoder/?grad=consultation&grupp=N%C3%A4rboende", "Metodguiden"),
    Shot("metod", H, "/arbete/metoder/intervju/", "En metod: vad den kräver och hur det har gått"),
    Shot("metod-andra", T, "/arbete/metoder/intervju/andra/", "Strategen ändrar guiden"),
    Shot("erfarenhet-ny", H, "/arbete/metoder/intervju/erfarenheter/ny/", "Skriv en erfarenhet"),
    Shot("erfarenhet", H, "/arbete/metoder/enkat/erfarenheter/{experience.pk}/", "Ändra en erfarenhet"),
    Shot(
        "erfarenhet-ta-bort",
        H,
        "/arbete/metoder/enkat/erfarenheter/{experience.pk}/ta-bort/",
        "Ta bort en erfarenhet",
    ),
    Shot("kalender", S, "/arbete/kalender/", "Prenumerera på kalendern"),
    Shot("kalender-lank", S, f"/arbete/kalender/namnd/{NTN}/", "En hemlig länk till kalendern"),
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
    Shot("effekt", C, of("oppettider-rotebro", "effekt/"), "Följ upp vad dialogen ledde till"),
    Shot("fick-de-veta", C, of("lekparken-edsberg", "fick-du-veta/"), "Fick de veta vad det ledde till?"),
    Shot("lattlast", H, of("strandpromenaden", "lattlast/"), "Skriv lättläst"),
    Shot("anteckningar", H, of("strandpromenaden", "anteckningar/"), "Tjänsteanteckningar"),
    Shot("dokument", V, of("aldreboende-tradgard", "dokument/"), "Dokument"),
    Shot(
        "dokument-publicera",
        V,
        of("aldreboende-tradgard", "dokument/{document.uuid}/publicera/"),
        "Visa för invånarna",
    ),
    Shot(
        "dokument-avpublicera",
        V,
        of("aldreboende-tradgard", "dokument/{document.uuid}/avpublicera/"),
        "Sluta visa",
    ),
    Shot(
        "dokument-bort",
        V,
        of("aldreboende-tradgard", "dokument/{document.uuid}/ta-bort/"),
        "Ta bort ett dokument",
    ),
    Shot("handlingar", H, of("malmparken", "handlingar/"), "Handlingar till nämnden"),
    Shot("handling", H, of("malmparken", "handlingar/akt/"), "En handling: hela akten"),
    Shot("tillfalle-nytt", H, of("strandpromenaden", "tillfallen/nytt/"), "Ett nytt tillfälle"),
    Shot("tillfalle", H, of("strandpromenaden", "tillfallen/{occasion.pk}/"), "Ett tillfälle"),
    Shot(
        "tillfalle-bort",
        H,
        of("strandpromenaden", "tillfallen/{occasion.pk}/ta-bort/"),
        "Ta bort ett tillfälle",
    ),
    Shot("deltagare", H, of("strandpromenaden", "deltagare/"), "Deltagare som vill ha svar"),
    Shot("deltagare-lista", H, of("strandpromenaden", "deltagare/lista/"), "En lista att skriva ut"),
    Shot(
        "deltagare-bort",
        H,
        of("strandpromenaden", "deltagare/{participant.pk}/ta-bort/"),
        "Radera en deltagare",
    ),
    Shot("planandring", H, of("strandpromenaden", "planandring/"), "En ändrad plan"),
    Shot("rattelse", S, of("strandpromenaden", "dialogbeslut/rattelse/"), "Rätta en uppgift"),
    Shot("overlamning", H, of("strandpromenaden", "overlamning/"), "Lämna över"),
]
ADMINISTRATORS = [
    Shot("mallar", A, "/arbete/mallar/", "Mallar för handlingar"),
    Shot("brevhuvud", A, "/arbete/mallar/brevhuvud/", "Brevhuvud"),
    Shot("mallar-inbyggd", A, "/arbete/mallar/word/inbyggd/", "Tillbaka till den inbyggda mallen"),
    Shot("gallring", A, "/arbete/gallring/", "Gallringen: planen, och vad som raderats"),
    Shot("registerutdrag", A, "/arbete/registerutdrag/", "Registerutdrag"),
    Shot("kontakt-ratta", A, "/arbete/registerutdrag/{participant.uuid}/ratta/", "Rätta en kontakt"),
    Shot("kontakt-radera", A, "/arbete/registerutdrag/{participant.uuid}/radera/", "Radera en kontakt"),
    Shot("personer", A, "/admin/committees/person/", "Personer"),
    Shot("uppdrag", A, "/admin/committees/membership/", "Uppdrag"),
    Shot("komponenter", "", "/komponenter/", "Alla delar som sidorna byggs av"),
    Shot("brevlada", "", "/brevlada/", "Demons brevlåda"),
]
CHAPTERS = {
    "Invånarnas sidor": RESIDENTS,
    "Dagens arbete": DAY,
    "Ett ärende": CASE_PAGES,
    "Nämnderna": COMMITTEES,
    "Administratören, och demon": ADMINISTRATORS,
}
