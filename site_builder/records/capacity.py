"""What the page on cost and capacity assumes. Round figures that somebody chose, shown as such; no statistics."""

from pydantic import Field

from site_builder.records.common import Bilingual, Number, Record, RecordId


class Assumption(Record):
    """One figure that the calculation needs and nobody has measured."""

    code: RecordId = Field(alias="ma", description="Mã, phép tính gọi theo mã này.")
    name: Bilingual = Field(alias="ten", description="Con số nói về điều gì.")
    value: Number = Field(alias="gia_tri", ge=0, description="Con số, số nguyên.")
    unit: Bilingual = Field(alias="don_vi", description="Đơn vị.")
    why: Bilingual = Field(alias="vi_sao", description="Vì sao chọn con số này.")


class Scene(Record):
    """A place on a feast day: how many people, and how many of them open the portal."""

    code: RecordId = Field(alias="ma", description="Mã.")
    name: Bilingual = Field(alias="ten", description="Tên gọi: một xã, cả tỉnh…")
    people: Number = Field(alias="so_nguoi", gt=0, description="Số dân, giả định, số tròn.")
    share: Number = Field(alias="phan_tram", ge=1, le=100, description="Bao nhiêu phần trăm mở trang hôm ấy, giả định.")
