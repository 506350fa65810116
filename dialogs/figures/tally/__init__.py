"""The tally: facts of whole months, counted beforehand, so that no figure reads a million cases.

    reading.py   what the tally can say for certain of a period      making.py   months are counted, and again

It can never say another number than the cases: a step in a case takes the case's months out of the tally, in
the step's own transaction, and until they are counted again they are read from the cases. Without it the
figures are the same, only slower.
"""

from hashlib import sha256

from dialogs.figures.cases import LEVEL
from dialogs.figures.facts import TEXTS

#: Counted by other queries than these, a month is not counted.
COUNTED_BY = sha256("".join([LEVEL, *TEXTS.values()]).encode()).hexdigest()
