"""Facts -> files of the site that are no pages. Pure, like rendering; the hooks write what is yielded."""

from collections.abc import Callable, Iterator
from datetime import date

from site_builder.app_files import app_files
from site_builder.broadcast.files import broadcast_files
from site_builder.embed import embed_files
from site_builder.facts import Facts
from site_builder.generated import GeneratedFile
from site_builder.headers import header_files
from site_builder.instant import instant_files
from site_builder.notices.cards import card_files
from site_builder.notices.ready import notice_files
from site_builder.notices.web import web_files
from site_builder.open_data.api import api_files
from site_builder.open_data.database import database_files
from site_builder.open_data.table import table_files
from site_builder.open_data.wheel import wheel_files
from site_builder.scripts import script_files
from site_builder.share_pictures import picture_files
from site_builder.well_known import well_known_files

__all__ = ["PRODUCERS", "GeneratedFile", "render_files"]

# Each makes the files of one kind, both languages together.
PRODUCERS: tuple[Callable[[Facts, date], Iterator[GeneratedFile]], ...] = (
    script_files,
    instant_files,
    notice_files,
    web_files,
    card_files,
    api_files,
    table_files,
    database_files,
    wheel_files,
    header_files,
    well_known_files,
    picture_files,
    embed_files,
    app_files,
    broadcast_files,
)


def render_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """Every generated file that is no page, as of ``day``."""
    for produce in PRODUCERS:
        yield from produce(facts, day)
