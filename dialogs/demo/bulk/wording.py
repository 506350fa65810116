"""What the many cases are called and say. Plain and repetitive: they are there to be counted."""

PLACES = ("Tureberg", "Edsberg", "Häggvik", "Rotebro", "Viby", "Norrviken", "Helenelund", "Sjöberg")
MATTERS = (
    "Lekplatsen i {place}",
    "Cykelvägarna i {place}",
    "Parken i {place}",
    "Trygghet på kvällen i {place}",
    "Mötesplats i {place}",
    "Busshållplatserna i {place}",
    "Biblioteket i {place}",
    "Idrottshallen i {place}",
    "Torget i {place}",
    "Skolvägen i {place}",
    "Utegym i {place}",
    "Belysningen i {place}",
    "Träffpunkt för äldre i {place}",
    "Fritidsgården i {place}",
    "Grönområdet i {place}",
    "Parkeringen i {place}",
    "Snöröjningen i {place}",
    "Odlingslotter i {place}",
)
IDEA = "Vi som bor här borde få säga vad vi vill innan nämnden bestämmer."
NO = "Frågan går inte att påverka: den är redan avgjord i ett tidigare beslut."
YES = "Nämnden behöver veta hur invånarna prioriterar."
GROUPS = (
    ("Alla invånare",),
    ("Närboende", "Föreningar"),
    ("Barn och unga",),
    ("Äldre", "Närboende"),
    ("Företagare",),
)
LEVELS = ("consultation", "consultation", "consultation", "dialogue", "influence", "co_decision")
PROPOSAL = {
    "question": "Vad är viktigast för dig?",
    "influence": "Innehåll och ordning. Platsen och ramen ligger fast.",
    "purpose": "Nämnden ska veta hur invånarna prioriterar innan den beslutar.",
    "decision_served": "Nämndens investeringsbeslut",
    "financing": "Ryms inom nämndens ram.",
    "process_owner": "Förvaltningschefen",
    "process_leader": "Handläggaren",
    "listeners": "Nämndens presidium",
    "communication": "Webb, affischer och brev till närboende.",
    "documenter": "En kollega",
    "documentation": "Anteckningar efter varje tillfälle.",
    "feedback_form": "En sida på webben i fyra delar.",
    "evaluation_plan": "Enkät till deltagarna.",
}
GOAL = {"text": "Många hörs", "indicator": "Antal deltagare", "measured_how": "Räknas vid varje tillfälle"}
COMPILATION = {
    "results": "De flesta vill ha ljus, bänkar och tydligare vägar.",
    "took_part": "Alla åldrar, flest mellan 30 och 65 år.",
    "not_reached": "Få unga vuxna.",
    "evaluation": "Tillfällena på plats fungerade bäst.",
}
FEEDBACK = {
    "asked": "Vi frågade vad som är viktigast för dig.",
    "said": "De flesta av er vill ha ljus, bänkar och tydligare vägar.",
    "does": "Nämnden tar med det i årets investeringar.",
    "not_taken_further": "Det som kräver ny mark tas inte vidare: kommunen äger den inte.",
    "next_steps": "Arbetet börjar till våren.",
}
MEETING = {
    "place": "Kommunhuset",
    "why_this_decision": "Beslutet följer av lag och av kommunens budget.",
    "why_no_dialogue": "Frågan gick inte att påverka.",
    "notice": "Annons och brev till dem som berörs, två veckor före mötet.",
}
REFERRAL = {
    "kind": "user_dialogue",
    "referred_to": "Verksamheten",
    "answer": "Tack för idén. Den hör till verksamheten, som svarar dig.",
}
DECISION = "Nämndens beslut om årets investeringar"
EFFECTS = (
    {
        "influence": "influenced",
        "what_came_of_it": "Vägarna är belysta och bänkarna på plats.",
        "decision": DECISION,
    },
    {
        "influence": "partly",
        "what_came_of_it": "Bänkarna är på plats. Ljuset får vänta.",
        "decision": DECISION,
    },
    {"influence": "not", "what_came_of_it": "Pengarna gick till annat.", "decision": ""},
    {"influence": "unknown", "what_came_of_it": "Beslutet är inte fattat.", "decision": ""},
)
