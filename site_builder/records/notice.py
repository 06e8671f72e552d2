"""What stands on printed sheets beside the catalogue: lines with their basis."""

from typing import Literal

from pydantic import Field

from site_builder.records.common import Bilingual, Citation, Record, RecordId

Part = Literal["hau_qua", "buoc_xu_ly", "hoi_nguoi_gui", "cam_doan", "kiem_tra"]


class SheetLine(Record):
    """One line of a printed sheet. It states no law of its own: it points at provisions and fines."""

    code: RecordId = Field(alias="ma", description="Mã của dòng.")
    part: Part = Field(
        alias="phan",
        description="Dòng thuộc phần nào: hau_qua (nếu vẫn gửi), buoc_xu_ly (khi gặp hàng cấm), hoi_nguoi_gui (câu hỏi tại quầy), cam_doan (lời khai của người gửi), kiem_tra (phiếu kiểm tra niêm yết).",
    )
    text: Bilingual = Field(alias="chu", description="Câu in ra, thật ngắn.")
    citations: list[Citation] = Field(default=[], alias="can_cu", description="Căn cứ: mã điều khoản.")
    penalties: list[Citation] = Field(default=[], alias="muc_phat", description="Mã mức phạt in kèm.")
    agencies: list[RecordId] = Field(default=[], alias="bao_cho", description="Cơ quan in kèm, mã trong co-quan.yaml.")


class SheetName(Record):
    """How a thing is printed on the posted notice: a shorter name, another group's sign that fits it better."""

    code: RecordId = Field(alias="ma", description="Mã của món.")
    name: Bilingual | None = Field(
        None, alias="ten", description="Tên ngắn người ta hay dùng; bỏ trống thì in tên đầy đủ."
    )
    group: RecordId | None = Field(
        None, alias="nhom", description="In cạnh hình của nhóm nào, nếu không phải nhóm của món."
    )


class ShareCard(Record):
    """A picture to share for an occasion: a sentence, and things whose answers come from the catalogue."""

    code: RecordId = Field(alias="ma", description="Mã của ảnh.")
    name: Bilingual = Field(alias="ten", description="Tên dịp.")
    message: Bilingual = Field(alias="loi", description="Một câu nhắc.")
    direction: Literal["trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam"] = Field(
        "trong_nuoc", alias="chieu", description="Câu trả lời cho chiều gửi nào; bỏ trống là trong nước."
    )
    items: list[RecordId] = Field(
        alias="vat_pham", min_length=2, max_length=5, description="Mã các món, hai đến năm món."
    )
