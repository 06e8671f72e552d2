"""The shape of every document of the JSON API. Documents, JSON Schemas and the OpenAPI description come from here.

These are the public shapes: what editors keep for recognition only (ambiguous words, coded words) has no place in them.
"""

from datetime import date
from typing import Generic, Literal, TypeVar

from pydantic import Field

from site_builder.records.common import Bilingual, Check, Confidence, DirectionVerdict, Reading, Record
from site_builder.records.item import Aliases, Rule
from site_builder.records.law import InstrumentKind, Status

SCHEMA_VERSION = "1.0.0"
T = TypeVar("T")


class Pages(Record):
    """The page about a record, in both languages."""

    vi: str = Field(description="Địa chỉ trang tiếng Việt.")
    en: str = Field(description="Địa chỉ trang tiếng Anh.")


class Document(Record, Generic[T]):
    """What every document begins with; the facts themselves stand in ``du_lieu``."""

    schema_version: str = Field(description="Phiên bản của khuôn dạng này; số đầu đổi thì địa chỉ cũng đổi.")
    updated: date = Field(description="Ngày mới nhất có một mục được đối chiếu, hoặc một quy định bắt đầu áp dụng.")
    source_version: str = Field(alias="phien_ban", description="Mười hai ký tự, đổi mỗi khi một sự thật đổi.")
    license: Literal["CC-BY-4.0"] = Field("CC-BY-4.0", alias="giay_phep", description="Giấy phép dùng lại.")
    source: str = Field(alias="nguon", description="Địa chỉ của cổng, để ghi nguồn.")
    not_official: Bilingual = Field(alias="khong_chinh_thuc", description="Cổng không phải của Nhà nước.")
    data: T = Field(alias="du_lieu", description="Nội dung.")


class Entry(Record):
    """One document of the API, as listed in the index."""

    name: str = Field(alias="ten", description="Tên tài liệu.")
    address: str = Field(alias="dia_chi", description="Địa chỉ tương đối, tính từ tệp này.")
    schema_address: str = Field(alias="luoc_do", description="JSON Schema của tài liệu.")
    count: int = Field(alias="so_muc", description="Số mục bên trong.")


class Directions(Record):
    """The verdict for each way, as the rule of the day has it; ``khong_ro`` where no rule holds."""

    domestic: DirectionVerdict | Literal["khong_ro"] = Field(alias="trong_nuoc", description="Gửi trong nước.")
    outbound: DirectionVerdict | Literal["khong_ro"] = Field(alias="di_nuoc_ngoai", description="Gửi ra nước ngoài.")
    inbound: DirectionVerdict | Literal["khong_ro"] = Field(alias="ve_viet_nam", description="Gửi về Việt Nam.")
    by_air: DirectionVerdict | Literal["khong_ro"] = Field(alias="hang_khong", description="Gửi bằng máy bay.")


class ItemRow(Record):
    """An item in the list of all."""

    id: str = Field(description="Mã món.")
    name: Bilingual = Field(alias="ten", description="Tên mục.")
    group: str = Field(alias="nhom", description="Mã nhóm.")
    day: date = Field(alias="ngay", description="Ngày mà kết luận bên dưới nói tới.")
    directions: Directions = Field(alias="chieu", description="Kết luận cho từng chiều gửi, vào ngày đó.")
    address: str = Field(alias="dia_chi", description="Tài liệu đầy đủ của món, tính từ tệp này.")
    pages: Pages = Field(alias="trang", description="Trang về món này.")


class Cited(Record):
    """A citation spelled out."""

    code: str = Field(alias="ma", description="Mã văn bản/điều/khoản/điểm.")
    label: Bilingual = Field(alias="ten", description="Cách viện dẫn.")
    summary: Bilingual = Field(alias="tom_tat", description="Nội dung, bằng lời của cổng.")
    since: date | None = Field(None, alias="tu", description="Có hiệu lực từ; trống nếu chưa kiểm chứng.")
    confidence: Confidence = Field(alias="do_tin", description="Mức chắc chắn của cách đọc.")
    pages: Pages = Field(alias="trang", description="Trang về văn bản, tới đúng điều khoản.")


class ItemDocument(Record):
    """Everything public about one item: all its dated rules, not only today's."""

    id: str = Field(description="Mã món.")
    name: Bilingual = Field(alias="ten", description="Tên mục.")
    aliases: Aliases = Field(alias="ten_khac", description="Các cách gọi.")
    group: str = Field(alias="nhom", description="Mã nhóm.")
    rules: list[Rule] = Field(alias="quy_tac", description="Các quy định theo thời gian.")
    cited: list[Cited] = Field(alias="van_ban", description="Mọi căn cứ nêu trong các quy định, viết đầy đủ.")
    report_to: list[str] = Field(alias="bao_cho", description="Báo cho ai, mã trong co-quan.json.")
    related: list[str] = Field(alias="lien_quan", description="Các món dễ nhầm.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")
    review_by: date = Field(alias="xem_lai", description="Hạn xem lại.")
    pages: Pages = Field(alias="trang", description="Trang về món này.")


class GroupDocument(Record):
    """A group of goods with the ids of its items."""

    id: str = Field(description="Mã nhóm.")
    order: int = Field(alias="thu_tu", description="Thứ tự trong danh mục.")
    name: Bilingual = Field(alias="ten", description="Tên nhóm.")
    summary: Bilingual = Field(alias="tom_tat", description="Nhóm gồm gì.")
    advice: list[Bilingual] = Field(alias="loi_khuyen", description="Lời khuyên chung.")
    report_to: list[str] = Field(alias="bao_cho", description="Báo cho ai.")
    citations: list[str] = Field(alias="can_cu", description="Căn cứ chung của nhóm.")
    items: list[str] = Field(alias="vat_pham", description="Mã các món trong nhóm.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")
    pages: Pages = Field(alias="trang", description="Trang về nhóm.")


class ProvisionDocument(Record):
    """A provision of an instrument, with the code that cites it."""

    code: str = Field(alias="ma", description="Mã để viện dẫn.")
    label: Bilingual = Field(alias="ten", description="Cách viện dẫn.")
    summary: Bilingual = Field(alias="tom_tat", description="Nội dung, bằng lời của cổng.")
    since: date | None = Field(None, alias="hieu_luc_tu", description="Có hiệu lực từ, nếu đã biết.")
    until: date | None = Field(None, alias="hieu_luc_den", description="Ngày cuối còn hiệu lực, nếu đã hết.")
    reading: Reading = Field(alias="cach_doc", description="Đã đọc bằng cách nào.")
    confidence: Confidence = Field(alias="do_tin", description="Mức chắc chắn.")


class InstrumentDocument(Record):
    """A legal instrument and the provisions that the portal rests on."""

    id: str = Field(description="Mã văn bản.")
    number: str = Field(alias="so_hieu", description="Số, ký hiệu.")
    name: Bilingual = Field(alias="ten", description="Tên văn bản.")
    short: Bilingual = Field(alias="goi_tat", description="Cách gọi ngắn.")
    kind: InstrumentKind = Field(alias="loai", description="Loại văn bản.")
    issuer: Bilingual = Field(alias="co_quan", description="Cơ quan ban hành.")
    issued: date | None = Field(None, alias="ngay_ban_hanh", description="Ngày ban hành, nếu đã kiểm chứng.")
    since: date | None = Field(None, alias="hieu_luc_tu", description="Ngày có hiệu lực, nếu đã kiểm chứng.")
    until: date | None = Field(None, alias="hieu_luc_den", description="Ngày cuối còn hiệu lực.")
    status: Status = Field(alias="tinh_trang", description="Tình trạng hiệu lực.")
    replaced_by: str | None = Field(None, alias="thay_bang", description="Mã văn bản thay thế.")
    replaces: list[str] = Field(alias="thay_cho", description="Văn bản đã bị thay.")
    amended_by: list[str] = Field(alias="sua_doi_boi", description="Văn bản sửa đổi.")
    summary: Bilingual = Field(alias="tom_tat", description="Quy định gì liên quan đến bưu gửi.")
    official_url: str | None = Field(None, alias="lien_ket", description="Bản chính thức, nếu biết.")
    provisions: list[ProvisionDocument] = Field(alias="dieu_khoan", description="Các điều khoản được dùng.")
    reading: Reading = Field(alias="cach_doc", description="Đã đọc bằng cách nào.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")
    pages: Pages = Field(alias="trang", description="Trang về văn bản.")


class PenaltyDocument(Record):
    """A fine for a postal act, in đồng; the note says how far it was compared."""

    code: str = Field(alias="ma", description="Mã mức phạt.")
    label: Bilingual = Field(alias="ten", description="Cách viện dẫn.")
    act: Bilingual = Field(alias="hanh_vi", description="Hành vi.")
    organisation_from: int = Field(alias="to_chuc_tu", description="Tổ chức: từ (đồng).")
    organisation_to: int = Field(alias="to_chuc_den", description="Tổ chức: đến (đồng).")
    person_from: int = Field(alias="ca_nhan_tu", description="Cá nhân: từ (đồng).")
    person_to: int = Field(alias="ca_nhan_den", description="Cá nhân: đến (đồng).")
    extra: Bilingual | None = Field(None, alias="hau_qua", description="Hình thức bổ sung, khắc phục hậu quả.")
    audience: list[str] = Field(alias="doi_tuong", description="Ai có thể bị phạt.")
    directions: list[str] = Field(alias="chieu", description="Chỉ cho chiều gửi nào; trống là mọi chiều.")
    since: date | None = Field(None, alias="tu", description="Áp dụng từ ngày.")
    note: Bilingual = Field(alias="luu_y", description="Câu phải đi kèm mọi mức phạt.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class AgencyDocument(Record):
    """A body to turn to."""

    code: str = Field(alias="ma", description="Mã cơ quan.")
    name: Bilingual = Field(alias="ten", description="Tên hiện nay, hoặc tên kênh báo tin.")
    name_2021: str | None = Field(None, alias="ten_2021", description="Tên trong chỉ thị năm 2021.")
    since: Bilingual | None = Field(None, alias="tu_khi", description="Mang tên hiện nay từ khi nào.")
    basis: Bilingual | None = Field(None, alias="can_cu", description="Căn cứ của việc đổi tên.")
    duty: Bilingual = Field(alias="viec", description="Lo việc gì.")
    contact: Bilingual | None = Field(None, alias="lien_he", description="Liên hệ đã kiểm chứng; trống nếu chưa.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class Change(Record):
    """Something that begins or ends on a day: an instrument, a provision or the rule of an item."""

    day: date = Field(alias="ngay", description="Ngày bắt đầu, hoặc ngày cuối còn áp dụng.")
    kind: Literal["van_ban_bat_dau", "van_ban_het", "dieu_khoan_bat_dau", "dieu_khoan_het", "quy_tac_bat_dau", "quy_tac_het"] = (
        Field(alias="loai", description="Điều gì xảy ra.")
    )  # fmt: skip
    code: str = Field(alias="ma", description="Mã văn bản, điều khoản hoặc món.")
    label: Bilingual = Field(alias="ten", description="Tên của văn bản, điều khoản hoặc món.")


class Figure(Record):
    """One figure of the evaluation: how many of how many, with its 95% interval."""

    code: str = Field(alias="ma", description="Mã của con số.")
    count: int = Field(alias="dem", description="Số lần.")
    total: int = Field(alias="tong", description="Trên tổng số.")
    share: float | None = Field(alias="ti_le", description="Tỉ lệ; trống nếu chưa hỏi lần nào.")
    interval: list[float | None] = Field(alias="khoang_95", description="Khoảng tin cậy 95%.")


class Evaluation(Record):
    """How often the checker is right, measured on this very data."""

    source_version: str = Field(alias="phien_ban", description="Phiên bản dữ liệu đã đo.")
    day: date = Field(alias="ngay", description="Ngày của dữ liệu.")
    items: int = Field(alias="so_mon", description="Số món.")
    names: int = Field(alias="so_ten", description="Số tên gọi.")
    forms: int = Field(alias="so_dang_go", description="Số dạng gõ đã hỏi.")
    cases: int = Field(alias="so_ca_viet_tay", description="Số câu viết tay.")
    tables: dict[str, list[Figure]] = Field(alias="bang", description="Các bảng số.")


# Name of a document -> the type of its ``du_lieu``.
DOCUMENTS: dict[str, object] = {
    "index": list[Entry],
    "vat-pham": list[ItemRow],
    "nhom": list[GroupDocument],
    "van-ban": list[InstrumentDocument],
    "muc-phat": list[PenaltyDocument],
    "co-quan": list[AgencyDocument],
    "thay-doi": list[Change],
    "danh-gia": Evaluation,
    "mot-vat-pham": ItemDocument,
}
