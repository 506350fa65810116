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
    wanted = {"style", "broken", "127.0.0.2"}
    for _ in range(100):
        told = " ".join([*witness.complaints, *witness.strangers])
        if all(word in told for word in wanted):
            break
        page.wait_for_timeout(100)
    assert {word for word in wanted if word in told} == wanted
