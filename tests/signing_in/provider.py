"""A provider of logins that the tests run: discovery, keys, authorisation and tokens, as Entra does it.

A test says what it shall answer, and how it shall lie.
"""

import hashlib
import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

CLIENT, SECRET = "sollentuna-dialog", "hemligt-mellan-oss-två-hemligt-mellan-oss-två"
ANNA = {
    "sub": "anna-0001",
    "name": "Anna Berg",
    "preferred_username": "anna.berg@example.org",
    "email": "anna.berg@example.org",
    "roles": ["dialog-handlaggare"],
}
WHOLE_CLAIMS = Callable[[dict[str, Any]], dict[str, Any]]


def make_key() -> RSAPrivateKey:
    return generate_private_key(public_exponent=65537, key_size=2048)


class Provider:
    def __init__(self) -> None:
        self.key, self.kid = make_key(), "first"
        self.says: dict[str, Any] = dict(ANNA)
        self.is_down = False
        #: How the token is signed, when not as it should be.
        self.sign: Callable[[dict[str, Any]], str] = self.signed
        self.codes: dict[str, dict[str, str]] = {}
        self.address = ""

    def rotate(self) -> None:
        self.key, self.kid = make_key(), "second"

    def signed(self, claims: dict[str, Any]) -> str:
        return jwt.encode(claims, self.key, algorithm="RS256", headers={"kid": self.kid})

    def configuration(self) -> dict[str, Any]:
        parts = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        parts["userinfo_endpoint"] = "userinfo"
        addresses = {name: f"{self.address}/{path}" for name, path in parts.items()}
        return {"issuer": self.address, **addresses}

    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [public | {"kid": self.kid, "use": "sig", "alg": "RS256"}]}

    def authorize(self, asked: dict[str, str]) -> str:
        """What the person does there: logs in, and is sent back with a code."""
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str]) -> dict[str, Any]:
        started = self.codes.pop(asked["code"])
        digest = (
            urlsafe_b64encode(hashlib.sha256(asked["code_verifier"].encode()).digest()).decode().rstrip("=")
        )
        assert started["code_challenge"] == digest
        assert asked["client_secret"] == SECRET
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": started["nonce"]}
        whole = {name: value for name, value in (claims | self.says).items() if value is not None}
        return {"access_token": "opens-nothing", "token_type": "Bearer", "id_token": self.sign(whole)}


def _handler(provider: Provider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            documents = {"/.well-known/openid-configuration": provider.configuration, "/keys": provider.keys}
            self._answer(documents[path]())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(provider.token({name: values[0] for name, values in parse_qs(body).items()}))

        def _answer(self, document: dict[str, Any]) -> None:
            self.send_response(503 if provider.is_down else 200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(document).encode())

        def log_message(self, *arguments: Any) -> None:
            """Not into the tests' output."""

    return Handler


@contextmanager
def running() -> Iterator[Provider]:
    provider = Provider()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(provider))
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
