"""The witness of the other tests would see what they promise is not there."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.witness import Witness


def test_it_sees_a_stranger_an_inline_script_and_an_error(desk: Callable[..., Page], host: str) -> None:
    page = desk()
    witness = Witness(page.context, host)
    page.goto(f"{host}/logga-in/")
    assert witness.strangers == []
    assert witness.complaints == []
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x')")
    page.evaluate("setTimeout(() => { throw new Error('broken') })")
    page.evaluate("fetch('http://127.0.0.2:9/').catch(() => 0)")
    page.wait_for_timeout(300)
    said = " ".join(witness.complaints)
    assert "style" in said
    assert "broken" in said
    assert "127.0.0.2" in " ".join([*witness.strangers, said])
