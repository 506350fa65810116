"""Mail to people about cases: claimed, written, sent over one connection, judged by what the server answered.

kind.py      what there is to send: notices, summaries, letters
claiming.py  take mails in hand, with a lease       delivery.py  send them, and note how it went
line.py      one connection for many                message.py   a mail as it goes out
verdict.py   what an answer of the server means
"""

from .claiming import claim
from .delivery import Delivered, deliver
from .kind import Kind, Writer
from .line import Line, Outcome
from .message import Message
from .verdict import Result

__all__ = ["Delivered", "Kind", "Line", "Message", "Outcome", "Result", "Writer", "claim", "deliver"]
