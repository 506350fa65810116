"""The composition's services as processes of this machine."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.devstack.places import ROOT

from . import compose

BIN = Path(sys.executable).parent


@dataclass
class Production:
    """Runs the composition's services on this machine, one process each."""

    services: dict[str, dict[str, Any]]
    folder: Path
    changes: dict[str, str]
    paths: dict[str, Path] = field(init=False)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        inside = {"/run/secrets": "secrets", "/var/lib/sollentuna-dialog": "beat", "/data": "redis"}
        self.paths = {path: self.folder / name for path, name in inside.items()}
        for path in self.paths.values():
            path.mkdir()
        for name in (
            "secret_key",
            "database_password",
            "redis_password",
            "email_host_password",
            "oidc_client_secret",
        ):
            (self.paths["/run/secrets"] / name).write_text(secrets.token_urlsafe(48) + "\n")

    def environment(self, name: str) -> dict[str, str]:
        given = {key: str(value) for key, value in self.services[name].get("environment", {}).items()}
        given = dict(zip(given, compose.here(list(given.values()), self.paths), strict=True))
        machine = {
            "PATH": f"{self.folder / 'bin'}:{BIN}:{os.environ['PATH']}",
            "HOSTNAME": socket.gethostname(),
        }
        return given | machine | self.changes

    def command(self, name: str) -> list[str]:
        return compose.here(self.services[name]["command"], self.paths)

    def run(self, name: str, command: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        how: dict[str, Any] = {"capture_output": True, "text": True, "check": False, "timeout": 120}
        return subprocess.run(command or self.command(name), cwd=ROOT, env=self.environment(name), **how)

    def start(self, name: str) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                self.command(name),
                cwd=ROOT,
                env=self.environment(name),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def is_healthy(self, name: str) -> bool:
        """What the container's own health check says."""
        kind, *words = compose.here(self.services[name]["healthcheck"]["test"], self.paths)
        return self.run(name, ["sh", "-c", *words] if kind == "CMD-SHELL" else words).returncode == 0

    def stop(self, name: str, how: signal.Signals = signal.SIGTERM) -> int:
        process = self.running.pop(name)
        process.send_signal(how)
        answer = process.wait(30)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        return answer

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text()
