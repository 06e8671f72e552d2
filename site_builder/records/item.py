"""A thing that people want to post, and the dated rules that hold for it."""

from typing import Literal

from pydantic import Field

from site_builder.records.common import (
    Bilingual,
    Check,
    Citation,
    Day,
    DirectionVerdict,
    Number,
    Record,
    RecordId,
    Source,
    Text,
    Verdict,
)


class Aliases(Record):
    """What people call the thing. These, never the name, are the search keys."""

    vi: list[Text] = Field(min_length=1, description="Cách gọi tiếng Việt, từ thường ngày đứng trước.")
    en: list[Text] = Field(default=[], description="Cách gọi tiếng Anh, tên nhãn hiệu thông dụng.")


class Directions(Record):
    """The verdict for each way that a postal item can travel."""

    domestic: DirectionVerdict = Field(alias="trong_nuoc", description="Gửi trong nước.")
    outbound: DirectionVerdict = Field(alias="di_nuoc_ngoai", description="Gửi từ Việt Nam ra nước ngoài.")
    inbound: DirectionVerdict = Field(alias="ve_viet_nam", description="Gửi từ nước ngoài về Việt Nam.")
    by_air: DirectionVerdict = Field(alias="hang_khong", description="Gửi bằng máy bay.")


class AnswerVerdicts(Record):
    """Verdicts of one answer where they differ by direction; a missing one takes that of the item."""

    domestic: Verdict | None = Field(None, alias="trong_nuoc", description="Gửi trong nước.")
    outbound: Verdict | None = Field(None, alias="di_nuoc_ngoai", description="Gửi ra nước ngoài.")
    inbound: Verdict | None = Field(None, alias="ve_viet_nam", description="Gửi về Việt Nam.")
    by_air: Verdict | None = Field(None, alias="hang_khong", description="Gửi bằng máy bay.")


class Range(Record):
    """A quantity that gives the answer by itself when the text names it ("20.000 mAh", "40 độ")."""

    unit: Literal["wh", "do_con"] = Field(alias="don_vi", description="wh (Wh của pin) hoặc do_con (độ cồn).")
    above: Number = Field(0, alias="tren", description="Lớn hơn số này.")
    up_to: Number | None = Field(None, alias="den", description="Đến hết số này; bỏ trống nếu không có mức trên.")


class Answer(Record):
    """One possible answer: it leads to a verdict or to another question."""

    label: Bilingual = Field(alias="tra_loi", description="Câu trả lời để bấm chọn, thật ngắn.")
    verdict: Verdict | AnswerVerdicts | None = Field(
        None, alias="ket_luan", description="Kết luận, chung hoặc theo từng chiều gửi."
    )
    explanation: Bilingual | None = Field(
        None, alias="giai_thich", description="Một câu nói rõ vì sao hoặc cần làm gì."
    )
    when: Range | None = Field(None, alias="khi", description="Tự chọn câu này khi câu hỏi nêu con số trong khoảng.")
    said: list[Text] = Field(
        default=[],
        alias="khi_noi",
        description="Tự chọn câu này khi câu hỏi có cụm từ ấy, gõ đủ dấu: đông lạnh, còn sống. Cụm từ không đứng ở hai câu trả lời.",
    )
    next_question: RecordId | None = Field(
        None, alias="hoi_tiep", description="Mã câu hỏi tiếp theo, nếu phải hỏi nữa."
    )


class Question(Record):
    """A question for the sender. The first of a rule's list is asked first."""

    code: RecordId = Field(alias="ma", description="Mã ngắn của câu hỏi, dùng trong mục này.")
    ask: Bilingual = Field(alias="hoi", description="Câu hỏi người gửi trả lời được ngay.")
    answers: list[Answer] = Field(alias="cac_tra_loi", min_length=2, description="Các câu trả lời.")


class BanSource(Record):
    """Who refuses the thing: the law, the carriers, or not yet clear."""

    domestic: Source = Field(alias="trong_nuoc", description="Trong nước: luat, doanh_nghiep hoặc chua_ro.")
    abroad: Source = Field(alias="nuoc_ngoai", description="Gửi ra nước ngoài, về Việt Nam: như trên.")


class Rule(Record):
    """What holds for the thing in one period of time."""

    since: Day = Field(alias="tu", description="Áp dụng từ ngày nào (ngày căn cứ mới nhất có hiệu lực).")
    until: Day | None = Field(None, alias="den", description="Áp dụng hết ngày nào; để trống nếu chưa biết.")
    directions: Directions = Field(alias="chieu", description="Kết luận cho từng chiều gửi.")
    meanwhile: Literal["cam", "co_dieu_kien"] | None = Field(
        None,
        alias="khi_chua_hoi",
        description="Kết luận tạm của chiều hoi khi người hỏi chưa trả lời câu hỏi: cam hoặc co_dieu_kien.",
    )
    ban_source: BanSource | None = Field(
        None, alias="lop_cam", description="Ai không cho gửi. Bắt buộc khi có chiều nào là cam."
    )
    reason: Bilingual = Field(alias="ly_do", description="Một câu nói vì sao, không viện dẫn số điều.")
    conditions: list[Bilingual] = Field(
        default=[], alias="dieu_kien", description="Điều kiện và cách gói, mỗi ý một dòng."
    )
    instead: Bilingual | None = Field(None, alias="thay_the", description="Nên làm gì thay vì gửi.")
    citations: list[Citation] = Field(
        default=[], alias="can_cu", description="Căn cứ: mã văn bản/điều/khoản/điểm, ví dụ luat-49-2010/12/1."
    )
    penalties: list[Citation] = Field(
        default=[], alias="muc_phat", description="Mã mức phạt trong data/muc-phat.yaml; không chép số tiền."
    )
    criminal: list[Citation] = Field(
        default=[], alias="hinh_su", description="Điều của Bộ luật Hình sự có thể áp dụng."
    )
    carriers: Bilingual | None = Field(
        None, alias="hang_van_chuyen", description="Điều cần biết về hãng chuyển phát (không phải luật)."
    )
    questions: list[Question] = Field(
        default=[], alias="cau_hoi", description="Câu hỏi thêm. Bắt buộc khi có chiều nào là hoi."
    )


class Item(Record):
    """A thing (vật phẩm, hàng hóa). The file's name is its id, the folder is its group."""

    name: Bilingual = Field(alias="ten", description="Tên mục, chữ thường ngày.")
    aliases: Aliases = Field(alias="ten_khac", description="Các cách gọi; máy chỉ tìm theo những từ này.")
    ambiguous: list[Text] = Field(
        default=[], alias="tu_mo_ho", description="Từ còn có nghĩa khác: chỉ được dùng để hỏi lại."
    )
    hidden: list[Text] = Field(
        default=[],
        alias="ten_an",
        description="Tên nhận ra chắc chắn nhưng không in ra trang nào: có nhãn hiệu, tên làng hay tên người.",
    )
    rules: list[Rule] = Field(alias="quy_tac", min_length=1, description="Các quy định theo thời gian.")
    report_to: list[RecordId] = Field(
        default=[], alias="bao_cho", description="Báo cho ai (mã trong co-quan.yaml); bỏ trống thì theo nhóm."
    )
    related: list[RecordId] = Field(default=[], alias="lien_quan", description="Mã các mục dễ nhầm hoặc nên xem thêm.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")
    review_by: Day | None = Field(
        None, alias="xem_lai", description="Hạn xem lại; bỏ trống thì sáu tháng sau ngày kiểm tra."
    )

    def names(self) -> tuple[tuple[tuple[str, ...], list[str]], ...]:
        """The lists of names that recognise the thing surely, each with its place in the record."""
        return (
            (("ten_khac", "vi"), self.aliases.vi),
            (("ten_khac", "en"), self.aliases.en),
            (("ten_an",), self.hidden),
        )
