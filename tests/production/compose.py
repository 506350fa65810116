"""docker-compose.yml as the Docker client reads it, and its services' commands without Docker."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import yaml

from tools.devstack.places import ROOT

SITE = {
    "ALLOWED_HOSTS": "dialog.example.org",
    "SITE_URL": "https://dialog.example.org",
    "TRUST_PROXY": "1",
    "DEFAULT_FROM_EMAIL": "medborgardialog@example.org",
    "MUNICIPALITY_EMAIL": "kommunen@dialog.example.com",
    "DATA_PROTECTION_OFFICER_EMAIL": "dataskyddsombud@dialog.example.com",
    "EMAIL_HOST": "127.0.0.1",
}


def client() -> list[str]:
    """The Docker client's compose: as a plug-in, or the program that Debian has."""
    plugin = ["docker", "compose"]
    if shutil.which("docker") and not subprocess.run([*plugin, "version"], capture_output=True).returncode:
        return plugin
    assert shutil.which("docker-compose"), "apt-get install docker-compose"
    return ["docker-compose"]


def config(**site: str) -> subprocess.CompletedProcess[str]:
    """The file, checked by the client and with the site's values filled in."""
    environment = {"PATH": os.environ["PATH"]} | site
    return subprocess.run(
        [*client(), "--project-directory", str(ROOT), "config"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def services() -> dict[str, dict[str, Any]]:
    checked = config(**SITE)
    assert checked.returncode == 0, checked.stderr
    return dict(yaml.safe_load(checked.stdout.replace("$$", "$"))["services"])


def here(words: list[str], paths: dict[str, Path]) -> list[str]:
    """A container's command with its folders replaced by folders of this machine."""
    for inside, outside in paths.items():
        folder = re.compile(re.escape(inside) + r"(?![\w-])")
        words = [folder.sub(str(outside), word) for word in words]
    return words
