"""Sixteen visitors at once, for some seconds: wrk, the same as the peers were measured with."""

import re
import subprocess
from dataclasses import dataclass

from .server import ADDRESS, HEADERS

SECONDS, THREADS, VISITORS = 4, 2, 16
RATE, MEDIAN = re.compile(r"Requests/sec:\s+([\d.]+)"), re.compile(r"50%\s+([\d.]+)(us|ms|s)")
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000}


@dataclass(frozen=True)
class Load:
    """Answers a second, and how many milliseconds the middle one took."""

    rate: float
    median: float


def put(port: int, path: str, etag: str = "") -> Load:
    headers = HEADERS | ({"If-None-Match": etag} if etag else {})
    command = ["wrk", f"-t{THREADS}", f"-c{VISITORS}", f"-d{SECONDS}s", "--timeout", "20s", "--latency"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    command += [f"http://{ADDRESS}:{port}{path}"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in told or "Socket errors" in told:
        raise RuntimeError(f"{path}:\n{told}")
    rate, median = RATE.search(told), MEDIAN.search(told)
    if not rate or not median:
        raise RuntimeError(told)
    return Load(float(rate[1]), float(median[1]) * MILLISECONDS[median[2]])
