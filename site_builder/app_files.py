"""What makes the site an app on a phone: the web app manifest, and the words of the service worker's notices."""

import json
from collections.abc import Iterator
from datetime import date

from site_builder.facts import Facts
from site_builder.generated import GeneratedFile
from site_builder.phrases import LANGUAGES, Speaker

COLOUR = "#8f1218"  # of the header, as in docs/assets/giao-dien.css
ICONS = ((192, "any"), (512, "any"), (512, "maskable"))  # drawn in docs/assets/bieu-tuong/
_WORDS = "nt_"


def app_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """``ung-dung.json`` and ``assets/ngoai-tuyen/chu-<language>.json``, for each language."""
    for language in LANGUAGES:
        speaker = Speaker(facts, language)
        home = "" if language == "vi" else f"{language}/"
        yield GeneratedFile(f"{home}ung-dung.json", _json(_manifest(speaker)))
        words = {key.removeprefix(_WORDS): speaker.say(key) for key in facts.phrases if key.startswith(_WORDS)}
        yield GeneratedFile(f"assets/ngoai-tuyen/chu-{language}.json", _json(words))


def _manifest(speaker: Speaker) -> dict:
    root = "./" if speaker.language == "vi" else "../"
    portal = speaker.facts.portal
    return {
        "id": "./",
        "start_url": "./",
        "scope": root,
        "name": speaker.pick(portal.title),
        "short_name": speaker.say("ud_ten_ngan"),
        "description": f"{speaker.say('ud_mo_ta')} {speaker.pick(portal.not_official)}",
        "lang": speaker.language,
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": COLOUR,
        "icons": [
            {
                "src": f"{root}assets/bieu-tuong/{size}{'-che' if purpose == 'maskable' else ''}.png",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for size, purpose in ICONS
        ],
    }


def _json(value: dict) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
