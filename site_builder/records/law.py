"""Groups of goods, legal instruments, penalties and agencies."""

from typing import Literal

from pydantic import Field

from site_builder.records.common import (
    Bilingual,
    CallNumber,
    Check,
    Citation,
    Day,
    Month,
    Number,
    Reading,
    Record,
    RecordId,
    Text,
)

InstrumentKind = Literal[
    "luat", "bo_luat", "nghi_quyet", "nghi_dinh", "thong_tu", "thong_tu_lien_tich",
    "quyet_dinh", "chi_thi", "ke_hoach", "dieu_uoc", "cong_van",
]  # fmt: skip
Status = Literal["con_hieu_luc", "het_hieu_luc", "het_hieu_luc_mot_phan", "chua_kiem_chung"]


class BanSign(Record):
    """What stands under the ban sign of a group: only the part of the group that the law bans."""

    name: Bilingual = Field(alias="ten", description="Tên phần bị pháp luật cấm, thật ngắn.")
    picture: RecordId = Field(alias="hinh", description="Hình vẽ, tên tệp trong site_builder/notices/signs.")


class Group(Record):
    """One of the groups of the catalogue. The file's name is its id."""

    order: Number = Field(alias="thu_tu", ge=1, description="Thứ tự trong danh mục.")
    name: Bilingual = Field(alias="ten", description="Tên nhóm.")
    short: Bilingual | None = Field(
        None, alias="ten_ngan", description="Tên thật ngắn để in cạnh hình vẽ; bỏ trống thì lấy tên nhóm."
    )
    ban_sign: BanSign | None = Field(
        None, alias="bien_cam", description="Biển cấm trên bảng niêm yết, cho phần của nhóm mà pháp luật cấm."
    )
    strict: bool = Field(
        False,
        alias="chi_cam_hoac_hoi",
        description="true nếu luật không chừa món nào: mọi chiều của mọi món phải là cam hoặc hoi.",
    )
    summary: Bilingual = Field(alias="tom_tat", description="Một hoặc hai câu: nhóm này gồm gì, kết luận chung.")
    advice: list[Bilingual] = Field(default=[], alias="loi_khuyen", description="Lời khuyên chung, mỗi ý một dòng.")
    report_to: list[RecordId] = Field(default=[], alias="bao_cho", description="Báo cho ai, mã trong co-quan.yaml.")
    citations: list[Citation] = Field(default=[], alias="can_cu", description="Căn cứ chung của nhóm.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class Provision(Record):
    """An article, clause or point, in our own words."""

    article: Text | int = Field(alias="dieu", description="Số điều.")
    clause: Text | int | None = Field(None, alias="khoan", description="Số khoản.")
    point: Text | None = Field(None, alias="diem", description="Chữ của điểm.")
    summary: Bilingual = Field(alias="tom_tat", description="Nội dung, bằng lời của mình.")
    since: Day | None = Field(None, alias="hieu_luc_tu", description="Nếu khác ngày hiệu lực của văn bản.")
    until: Day | None = Field(None, alias="hieu_luc_den", description="Ngày cuối còn hiệu lực, nếu đã hết.")
    replaced_by: Citation | None = Field(None, alias="thay_bang", description="Mã điều khoản thay thế, nếu đã hết.")
    reading: Reading = Field(alias="cach_doc", description="Đã đọc bằng cách nào: toan_van, trich_doan, thu_cap…")
    confidence: Literal["cao", "trung_binh", "thap", "chua_kiem_chung"] = Field(
        alias="do_tin", description="Mức chắc chắn."
    )


class Instrument(Record):
    """A legal instrument (văn bản). The file's name is its id."""

    number: Text = Field(alias="so_hieu", description="Số, ký hiệu: 49/2010/QH12.")
    name: Bilingual = Field(alias="ten", description="Tên văn bản.")
    short: Bilingual = Field(alias="goi_tat", description="Cách gọi ngắn khi viện dẫn.")
    kind: InstrumentKind = Field(alias="loai", description="Loại văn bản.")
    issuer: Bilingual = Field(alias="co_quan", description="Cơ quan ban hành.")
    issued: Day | None = Field(None, alias="ngay_ban_hanh", description="Ngày ban hành; bỏ trống nếu chưa kiểm chứng.")
    issued_month: Month | None = Field(
        None, alias="thang_ban_hanh", description="Tháng ban hành, khi chưa biết ngày: 2021-06."
    )
    since: Day | None = Field(None, alias="hieu_luc_tu", description="Ngày có hiệu lực; bỏ trống nếu chưa kiểm chứng.")
    until: Day | None = Field(None, alias="hieu_luc_den", description="Ngày cuối còn hiệu lực.")
    status: Status = Field(alias="tinh_trang", description="Tình trạng hiệu lực.")
    replaced_by: RecordId | None = Field(None, alias="thay_bang", description="Mã văn bản thay thế.")
    replaces: list[Text] = Field(default=[], alias="thay_cho", description="Văn bản đã bị văn bản này thay.")
    amended_by: list[Text] = Field(default=[], alias="sua_doi_boi", description="Văn bản sửa đổi.")
    summary: Bilingual = Field(alias="tom_tat", description="Văn bản quy định gì liên quan đến bưu gửi.")
    change: Bilingual | None = Field(
        None, alias="doi_gi", description="Văn bản làm đổi điều gì đối với người gửi, bưu cục; cho dòng thời gian."
    )
    official_url: Text | None = Field(None, alias="lien_ket", description="Địa chỉ bản chính thức, nếu biết.")
    provisions: list[Provision] = Field(default=[], alias="dieu_khoan", description="Các điều khoản được viện dẫn.")
    reading: Reading = Field(alias="cach_doc", description="Đã đọc bằng cách nào.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class Penalty(Record):
    """A fine for a postal act under Decree 174/2026, in đồng."""

    code: Citation = Field(alias="ma", description="Mã: nd-174-2026/11/1/b.")
    act: Bilingual = Field(alias="hanh_vi", description="Hành vi, bằng lời của mình.")
    organisation_from: Number = Field(alias="to_chuc_tu", gt=0, description="Tổ chức: từ (đồng).")
    organisation_to: Number = Field(alias="to_chuc_den", gt=0, description="Tổ chức: đến (đồng).")
    person_from: Number = Field(alias="ca_nhan_tu", gt=0, description="Cá nhân: từ (đồng).")
    person_to: Number = Field(alias="ca_nhan_den", gt=0, description="Cá nhân: đến (đồng).")
    extra: Bilingual | None = Field(None, alias="hau_qua", description="Hình thức bổ sung, khắc phục hậu quả.")
    audience: list[Literal["nguoi_gui", "doanh_nghiep", "toa_nha", "moi_nguoi"]] = Field(
        alias="doi_tuong", min_length=1, description="Ai có thể bị phạt."
    )
    directions: list[Literal["trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam"]] = Field(
        default=[], alias="chieu", description="Chỉ áp dụng cho chiều gửi nào; bỏ trống nếu mọi chiều."
    )
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class Agency(Record):
    """A body to turn to: its name in 2021, today's name, since when and on what basis."""

    code: RecordId = Field(alias="ma", description="Mã cơ quan.")
    name: Bilingual = Field(alias="ten", description="Tên hiện nay, hoặc tên kênh báo tin.")
    running: Bilingual | None = Field(
        None, alias="trong_cau", description="Cách gọi khi đứng giữa câu; bỏ trống thì như tên."
    )
    name_2021: Text | None = Field(None, alias="ten_2021", description="Tên trong chỉ thị năm 2021.")
    since: Bilingual | None = Field(None, alias="tu_khi", description="Mang tên hiện nay từ khi nào.")
    changed: Day | None = Field(
        None, alias="ngay_doi", description="Ngày đổi tên hoặc sắp xếp lại, nếu biết rõ; cho dòng thời gian."
    )
    basis: Bilingual | None = Field(None, alias="can_cu", description="Căn cứ của việc đổi tên.")
    citations: list[Citation] = Field(
        default=[], alias="van_ban", description="Văn bản của căn cứ và điều khoản về quyền hạn, mã trong van-ban/."
    )
    duty: Bilingual = Field(alias="viec", description="Lo việc gì, khi nào cần tìm đến.")
    turn_to: list[Bilingual] = Field(
        default=[], alias="tim_den_khi", description="Người dân, bưu cục tìm đến khi nào, mỗi ý một dòng."
    )
    contact: Bilingual | None = Field(None, alias="lien_he", description="Liên hệ đã kiểm chứng; bỏ trống nếu chưa.")
    call: CallNumber | None = Field(None, alias="so_goi", description="Số để bấm gọi, chỉ chữ số; đi kèm lien_he.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")
