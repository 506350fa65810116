"""A mail server that takes its time, as real ones do: python -m tools.bench.relay PORT MILLISECONDS"""

import sys
import time

from tools.devstack.mail_sink import Kept, Sink


class Relay(Sink):
    seconds = 0.0

    def keep(self, message: Kept) -> None:
        time.sleep(self.seconds)


if __name__ == "__main__":
    Relay.seconds = int(sys.argv[2]) / 1000
    with Relay(int(sys.argv[1])) as relay:
        relay.serve_forever()
