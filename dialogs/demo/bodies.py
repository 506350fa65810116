"""Sollentuna's committees and offices, as public sources from 2014–2021 name them.

The sources date stadsbyggnadsnämnden to 2015–17. For the two committees that they only call "later", the
change of the election term is assumed. Offices other than kommunledningskontoret and utbildningskontoret are
named after what they serve: the sources do not name them.
"""

import datetime

from committees.models import Committee, Office

AS_FAR_BACK_AS_THE_SOURCES = datetime.date(2014, 1, 1)
THE_MUNICIPALITY_BEGINS = datetime.date(1971, 1, 1)
TERM_ENDS, TERM_BEGINS = datetime.date(2018, 12, 31), datetime.date(2019, 1, 1)

#: slug → name, first day, last day
COMMITTEES: dict[str, tuple[str, datetime.date, datetime.date | None]] = {
    "kommunstyrelsen": ("Kommunstyrelsen", THE_MUNICIPALITY_BEGINS, None),
    "barn-och-ungdomsnamnden": ("Barn- och ungdomsnämnden", AS_FAR_BACK_AS_THE_SOURCES, None),
    "utbildnings-och-arbetsmarknadsnamnden": (
        "Utbildnings- och arbetsmarknadsnämnden",
        AS_FAR_BACK_AS_THE_SOURCES,
        TERM_ENDS,
    ),
    "utbildningsnamnden": ("Utbildningsnämnden", TERM_BEGINS, None),
    "vard-och-omsorgsnamnden": ("Vård- och omsorgsnämnden", AS_FAR_BACK_AS_THE_SOURCES, None),
    "socialnamnden": ("Socialnämnden", AS_FAR_BACK_AS_THE_SOURCES, None),
    "kultur-och-fritidsnamnden": ("Kultur- och fritidsnämnden", AS_FAR_BACK_AS_THE_SOURCES, None),
    "miljo-och-byggnadsnamnden": ("Miljö- och byggnadsnämnden", AS_FAR_BACK_AS_THE_SOURCES, None),
    "trafik-och-fastighetsnamnden": ("Trafik- och fastighetsnämnden", AS_FAR_BACK_AS_THE_SOURCES, TERM_ENDS),
    "natur-och-tekniknamnden": ("Natur- och tekniknämnden", TERM_BEGINS, None),
    "stadsbyggnadsnamnden": (
        "Stadsbyggnadsnämnden",
        datetime.date(2015, 1, 1),
        datetime.date(2017, 12, 31),
    ),
}
OFFICES: dict[str, tuple[str, datetime.date, datetime.date | None]] = {
    "kommunledningskontoret": ("Kommunledningskontoret", THE_MUNICIPALITY_BEGINS, None),
    "stadsbyggnadskontoret": ("Stadsbyggnadskontoret", AS_FAR_BACK_AS_THE_SOURCES, None),
    "kultur-och-fritidskontoret": ("Kultur- och fritidskontoret", AS_FAR_BACK_AS_THE_SOURCES, None),
    "utbildningskontoret": ("Utbildningskontoret", AS_FAR_BACK_AS_THE_SOURCES, None),
    "vard-och-omsorgskontoret": ("Vård- och omsorgskontoret", AS_FAR_BACK_AS_THE_SOURCES, None),
}


def build() -> None:
    """Make what is missing; leave what an administrator has changed."""
    for model, bodies in ((Committee, COMMITTEES), (Office, OFFICES)):
        for slug, (name, first, last) in bodies.items():
            model.objects.get_or_create(
                slug=slug, defaults={"name": name, "valid_from": first, "valid_to": last}
            )
