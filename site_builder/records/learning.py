"""What guides and lessons are made of: warnings, quiz questions, abbreviations, languages."""

from typing import Literal

from pydantic import Field

from site_builder.records.common import Bilingual, Check, Day, Record, RecordId, Text

Lesson = Literal["nguoi_gui", "giao_dich_vien", "xa_phuong"]


class Report(Record):
    """A public report of a case: where it appeared, and when."""

    place: Text = Field(alias="noi_dang", description="Báo hoặc cơ quan đưa tin.")
    day: Day | None = Field(None, alias="ngay", description="Ngày đăng; bỏ trống nếu không thấy.")


class Alert(Record):
    """A trick as a clerk or a family sees it; never how it is done."""

    code: RecordId = Field(alias="ma", description="Mã của cảnh báo.")
    name: Bilingual = Field(alias="ten", description="Tên ngắn của chuyện cần cảnh giác.")
    story: Bilingual = Field(alias="chuyen", description="Chuyện gì đã xảy ra, không kể cách làm.")
    signs: list[Bilingual] = Field(alias="dau_hieu", min_length=1, description="Dấu hiệu để nhận ra.")
    advice: Bilingual = Field(alias="nen_lam", description="Người gặp phải nên làm gì.")
    items: list[RecordId] = Field(default=[], alias="vat_pham", description="Mã các món nên xem thêm.")
    reports: list[Report] = Field(alias="nguon", min_length=1, description="Nguồn công khai đã đưa tin.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class QuizQuestion(Record):
    """A situation about one thing. The right answer is never typed: it is the thing's own verdict."""

    code: RecordId = Field(alias="ma", description="Mã của câu đố.")
    lessons: list[Lesson] = Field(
        alias="bai", min_length=1, description="Dùng cho ai: nguoi_gui, giao_dich_vien, xa_phuong."
    )
    situation: Bilingual = Field(alias="tinh_huong", description="Tình huống, không nêu câu trả lời.")
    item: RecordId = Field(alias="vat_pham", description="Mã món hàng được hỏi.")
    direction: Literal["trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam", "hang_khong"] = Field(
        alias="chieu", description="Chiều gửi được hỏi."
    )


class Abbreviation(Record):
    """An official abbreviation; a page that uses it says what it stands for."""

    short: Text = Field(alias="viet_tat", description="Chữ viết tắt.")
    full: Bilingual = Field(alias="day_du", description="Viết đầy đủ.")


class SiteLanguage(Record):
    """A language of the province and how far the site's texts in it have come."""

    code: RecordId = Field(alias="ma", description="Mã ngôn ngữ.")
    name: Bilingual = Field(alias="ten", description="Tên ngôn ngữ.")
    status: Literal["co_tren_trang", "chua_duyet"] = Field(
        alias="tinh_trang",
        description="co_tren_trang: trang đã có; chua_duyet: chưa có bản nào được người nói tiếng ấy duyệt.",
    )
    note: Bilingual = Field(alias="ghi_chu", description="Đã có gì, còn thiếu gì.")
