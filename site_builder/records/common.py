"""Pieces that several kinds of record share."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, StringConstraints
from pydantic_core import PydanticCustomError

Verdict = Literal["cam", "co_dieu_kien", "duoc_gui"]
DirectionVerdict = Literal["cam", "co_dieu_kien", "duoc_gui", "hoi"]
Source = Literal["luat", "doanh_nghiep", "chua_ro"]
Confidence = Literal["cao", "trung_binh", "thap", "chua_kiem_chung"]
Reading = Literal["toan_van", "trich_doan", "thu_cap", "suy_luan", "tri_nho"]

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
RecordId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
# An instrument, or one of its provisions: luat-49-2010 or luat-49-2010/12/1/a.
Citation = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[0-9a-z]+){0,3}$")]


def _written_as_day(value: object) -> object:
    """Only ``2026-07-01`` is a day; pydantic alone would also count seconds since 1970."""
    if not isinstance(value, date) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)):
        raise PydanticCustomError("date_form", "not written as YYYY-MM-DD")
    return value


Day = Annotated[date, BeforeValidator(_written_as_day)]
CallNumber = Annotated[str, StringConstraints(pattern=r"^\d{3,11}$")]
Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
# A whole number as written; pydantic alone would read the text "500.000" as 500.
Number = Annotated[int, Field(strict=True)]


class Record(BaseModel):
    """Base of everything read from data/: unknown keys are refused, values are never changed silently."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


class Bilingual(Record):
    """A text that people read, in both languages of the site."""

    vi: Text = Field(description="Tiếng Việt, đủ dấu, câu ngắn.")
    en: Text = Field(description="Tiếng Anh, cùng một ý.")


class Phrases(RootModel[dict[str, Bilingual]]):
    """Words of the interface, by key."""


class Check(Record):
    """When somebody last compared the record with its source, and how sure they were."""

    day: Day = Field(alias="ngay", description="Ngày đối chiếu với nguồn, viết năm-tháng-ngày: 2026-11-22.")
    confidence: Confidence = Field(
        alias="do_tin",
        description="Mức chắc chắn: cao, trung_binh, thap hoặc chua_kiem_chung.",
    )
    note: Bilingual | None = Field(
        None, alias="ghi_chu", description="Điều còn chưa chắc; trang hiện câu này cho người đọc."
    )
