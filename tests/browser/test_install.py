"""The site can be put on a phone's home screen: its manifest is whole, in both languages."""

import pytest


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_browser_would_install_it(browser, address, language):
    context = browser.new_context()
    page = context.new_page()
    page.goto(address if language == "vi" else f"{address}en/")
    session = context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["url"].endswith("ung-dung.json") and manifest["errors"] == []
    errors = [error["errorId"] for error in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert [error for error in errors if error != "in-incognito"] == []  # a test's profile is a private one
    context.close()
