"""Who publishes the portal and where."""

from pydantic import Field

from site_builder.records.common import Bilingual, Record, RecordId, Text


class Portal(Record):
    """Publisher, contact and address: the only place where they are written."""

    title: Bilingual = Field(alias="ten_cong", description="Tên cổng.")
    address: Text = Field(alias="dia_chi_trang", description="Địa chỉ trang, kết thúc bằng dấu /.")
    publisher: Bilingual = Field(alias="don_vi", description="Đơn vị phát hành.")
    responsible: Bilingual = Field(alias="nguoi_phu_trach", description="Người chịu trách nhiệm.")
    contact: Bilingual = Field(alias="lien_he", description="Cách liên hệ.")
    not_official: Bilingual = Field(
        alias="khong_chinh_thuc", description="Câu nói rõ cổng này không phải của Nhà nước."
    )
    not_advice: Bilingual = Field(alias="khong_tu_van", description="Câu nói rõ đây là thông tin tham khảo.")
    fines_note: Bilingual = Field(alias="luu_y_muc_phat", description="Câu đi kèm mọi mức phạt.")
    examples: list[RecordId] = Field(alias="vi_du", description="Mã các món gây bất ngờ, hiện ở trang chủ.")
