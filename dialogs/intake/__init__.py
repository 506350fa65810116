"""Ideas from residents: sent in without an account, answered with a secret link, followed by it.

    prospect.py     what somebody reads before they send   guards.py     what is refused before a form is read
    limits.py       how much may be sent                   ticket.py     one form, and when it was asked for
    words.py        what may not stand in a text           receiving.py  an idea comes in, once
    following.py    what the secret link shows             standing.py   where the idea stands today
    answering.py    every answer that was given            wording.py    in what words
    post.py         the mails to whoever sent it           notices.py    why something was not sent

No cookie, no third party, and of a case that residents may not read only the way of one's own idea (I10).
"""
