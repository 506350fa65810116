"""An ID token is believed when the provider signed it, for us, now (OpenID Connect Core, 3.1.3.7)."""

from typing import Any

import jwt
from allauth.socialaccount.providers.oauth2.client import OAuth2Error

# Public keys only. The token does not choose: "none" and shared secrets are never in question.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
REQUIRED = ["iss", "sub", "aud", "exp", "iat", "nonce"]
CLOCKS_MAY_DIFFER = 30  # seconds


def verified(token: Any, *, keys: dict[str, Any], issuer: str, audience: str) -> dict[str, Any]:
    """Its claims, or OAuth2Error."""
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            _key(token, keys),
            algorithms=ALGORITHMS,
            issuer=issuer,
            audience=audience,
            leeway=CLOCKS_MAY_DIFFER,
            options={"require": REQUIRED},
        )
    except jwt.PyJWTError as error:
        raise OAuth2Error(f"ID token refused: {type(error).__name__}") from error
    if claims.get("azp", audience) != audience:
        raise OAuth2Error("ID token refused: for somebody else")
    return claims


def _key(token: Any, keys: dict[str, Any]) -> jwt.PyJWK:
    name = jwt.get_unverified_header(token).get("kid")
    for key in jwt.PyJWKSet.from_dict(keys).keys:
        if key.key_id == name and key.public_key_use in (None, "sig"):
            return key
    raise OAuth2Error("ID token refused: no such key")
