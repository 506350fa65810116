"""Answers to residents: whoever brought the idea hears how it goes, participants what came of the dialogue.

    wording.py       which steps are told, and in what words   making.py  an untold step becomes letters
    answers.py       a step in words, as its case stands now   post.py    the mails
    participants.py  who asked to hear what came of it

Nothing unpublished but the way of one's own idea, in general words; of the case no title and no address until
residents may read of it (I10).
"""

from .making import make_letters
from .participants import add_participant

__all__ = ["add_participant", "make_letters"]
