"""Words that need care: collisions without diacritics, slang, look-alikes."""

from typing import Literal

from pydantic import Field

from site_builder.records.common import Bilingual, Record, RecordId, Text


class Meaning(Record):
    """One thing that a colliding form can mean."""

    label: Bilingual = Field(alias="nghia", description="Cách nói rõ để người hỏi bấm chọn.")
    item: RecordId | None = Field(None, alias="vat_pham", description="Mã mục tương ứng, nếu có.")
    query: Text | None = Field(None, alias="hoi_bang", description="Câu hỏi đủ dấu sẽ được tra khi chọn nghĩa này.")


class Collision(Record):
    """A form without diacritics (or a short word) that can mean banned and harmless things."""

    form: Text = Field(alias="go", description="Dạng gõ không dấu, chữ thường.")
    ask: Bilingual = Field(alias="hoi", description="Câu hỏi lại.")
    meanings: list[Meaning] = Field(alias="cac_nghia", min_length=2, description="Các nghĩa.")


class Slang(Record):
    """A coded word. It serves recognition only: it raises a question and is never shown."""

    word: Text = Field(alias="tu", description="Từ lóng.")
    item: RecordId = Field(alias="vat_pham", description="Mục mà từ này có thể chỉ.")


class MarkedName(Record):
    """A name that counts only as it is written: typed without its marks it is mostly another word."""

    word: Text = Field(alias="tu", description="Tên viết đủ dấu, một hay hai âm tiết.")
    item: RecordId = Field(alias="vat_pham", description="Mục mà tên này gọi; không phải món có thể bị cấm.")
    alone: bool = Field(
        default=False,
        alias="mot_minh",
        description="Chỉ tính khi câu, hay phần ấy của danh sách, không nói món nào khác: “nghệ” là củ nghệ, “công nghệ” thì không.",
    )


class FunctionWord(Record):
    """A word of grammar which, typed without marks, has the letters of a thing: "có" is typed like "cỏ"."""

    form: Text = Field(alias="go", description="Chữ được gõ, một âm tiết, thường là không dấu.")
    meant: list[Text] = Field(alias="la", min_length=1, description="Hư từ được hiểu, viết đủ dấu.")
    after: list[Text] = Field(
        [],
        alias="dung_sau",
        description="Là hư từ khi đứng liền sau một trong các từ này, trừ khi liền sau nó là từ nối.",
    )
    before: list[Text] = Field(
        [],
        alias="dung_truoc",
        description="Là hư từ khi đứng liền trước một trong các từ này, trừ khi từ liền trước nó là lời gửi, từ đếm, số hay từ nối: sau các từ ấy là một món.",
    )
    always_before: list[Text] = Field(
        [], alias="luon_truoc", description="Là hư từ khi đứng liền trước một trong các từ này, dù trước nó là từ gì."
    )
    closed_by: list[Text] = Field(
        [],
        alias="ket_bang",
        description="Là hư từ khi sau nó, trong cùng một vế, có một trong các từ này (có … không), trừ khi như ở dung_truoc.",
    )
    seldom_a_thing: bool = Field(
        False,
        alias="it_khi_la_mon",
        description="Trong câu không dấu, là hư từ trừ khi mở đầu một vế hay đứng sau từ thường có một món đi liền sau (lời gửi, số, từ đếm, từ nối, mua, có, trong, cho ai).",
    )


class SampleSentence(Record):
    """What people say around a thing, its name in braces: the checker learns which syllables are talk."""

    text: Text = Field(alias="cau", description="Câu đủ dấu, tên món trong ngoặc nhọn.")


class LookAlike(Record):
    """A harmless thing whose name resembles a banned one."""

    name: Bilingual = Field(alias="mon", description="Món đồ vô hại.")
    item: RecordId = Field(alias="vat_pham", description="Mã mục của món đồ này.")
    mistaken_for: RecordId = Field(alias="nham_voi", description="Mã mục dễ bị nhầm.")
    note: Bilingual = Field(alias="phan_biet", description="Cách phân biệt.")


class ContextWords(Record):
    """Phrases that say something about the way of the parcel, or nothing about its contents."""

    code: Literal[
        "dem",
        "thuong_hieu",
        "tu_thuong",
        "hang_khong",
        "hanh_ly",
        "trong_nuoc",
        "di_nuoc_ngoai",
        "ve_viet_nam",
        "tro_ve",
    ] = Field(
        alias="loai",
        description="dem (từ đệm), thuong_hieu (tên nhà làm, đứng cạnh tên món), tu_thuong (từ thường ngày, chỉ tính khi gõ đúng dấu), hang_khong, hanh_ly, hoặc một chiều gửi.",
    )
    words: list[Text] = Field(alias="tu", min_length=1, description="Các cụm từ.")


class Modifier(Record):
    """Words, or things, that can change what a name beside them means: then the checker asks."""

    code: Literal[
        "hinh_anh",
        "an_ban",
        "sach",
        "gia_mau",
        "do_dung",
        "lam_hai",
        "giau",
        "lach",
        "mau_sac",
        "dan_mo_ta",
        "muc_dich",
        "mo_ta",
        "phu_kien",
        "so_dem",
        "viec_gui",
        "nguoi",
        "mo_dau",
        "bo_phan",
        "chua_dung",
        "dung",
        "noi_mon",
        "co_mon",
        "phu_nhan",
        "phu_dinh",
        "thiet_bi",
        "vat_nuoi",
        "do_vat_nuoi",
        "quy_cach",
        "khong_goi_ai",
        "lieu_luong",
        "ten_mau",
        "mau_mon",
        "lap_trong",
        "cong_dung",
        "dung_tich",
        "so_tien",
        "trang_suc",
        "chat_quy",
    ] = Field(
        alias="loai",
        description="hinh_anh (chỉ in, vẽ, kể), an_ban (lời về lần in, đứng sau tên một cuốn sách) và sach (các món là sách, món đầu là sách thường), gia_mau (đồ chơi, mô hình), do_dung (đồ để đựng, để treo), lam_hai (làm đồ thường thành hàng cấm), giau (nói món này nằm trong món kia: không từ nào được bỏ qua), lach (nói việc giấu, việc qua mặt người kiểm tra: như giau, và không trả lời là được), mau_sac (từ đứng ngay sau là màu), dan_mo_ta (vị, mùi…: từ đứng ngay sau chỉ tả), muc_dich (cho…: từ đứng ngay sau nói dùng vào việc gì), mo_ta (từ chỉ tả khi đứng sau tên một món), phu_kien (món đi kèm máy khác: tên máy đứng sau chỉ nói dùng cho máy nào), so_dem (từ đếm: sau nó là một món), viec_gui (từ nói việc gửi) và nguoi (từ gọi người): lời trước việc gửi chỉ kể ai gửi, mo_dau (từ mở đầu một vế chỉ tả tiếp món trước), bo_phan (tên bộ phận mở đầu một vế như vậy trong tên hàng), chua_dung (từ nói món sau nằm trong món trước), noi_mon (từ nối: sau nó là một món nữa), co_mon (từ mà ngay sau nó thường là tên một món), phu_dinh (nói món sau đó không phải thật), phu_nhan (từ nói “không”, “chưa” đứng ngay trước lời tả), thiet_bi (máy, xe mà món đi kèm dùng cho), vat_nuoi (con vật mà món đi trước dành cho), ten_mau (chữ chỉ là tên màu: trong tên hàng, một vế chỉ có chữ ấy thì không phải món), mau_mon (tên màu cũng là tên món: chỉ là màu khi đứng sau chữ màu, hay đứng riêng một vế cạnh một chữ chỉ là tên màu), lap_trong (bộ phận mà máy nào cũng lắp sẵn), cong_dung (trong tên hàng: từ mà món đứng ngay sau là cái được lau, được sửa, cái mà món đi trước lắp vừa), lieu_luong (các món để chọn khi một tên lạ đi với liều lượng: 500mg), dung_tich (các món để chọn khi một tên lạ đi với số mi-li-lít), so_tien (các món để hỏi khi một số tiền nằm trong món khác: phong bì có 500 nghìn), khong_goi_ai (cụm từ có chữ gọi người hay chữ nói việc gửi mà không gọi ai, không nói gửi gì: trẻ em, nhà bếp, chuyển đổi).",
    )
    words: list[Text] = Field(default=[], alias="tu", description="Các cụm từ.")
    items: list[RecordId] = Field(
        default=[],
        alias="vat_pham",
        description="hinh_anh: các món chỉ in, vẽ, kể; sach: các món là sách, món đầu là sách thường; lam_hai: các món cấm đưa ra để chọn; phu_kien: các món đi kèm máy khác; thiet_bi: các máy, xe đó; vat_nuoi: các con vật đó; gia_mau: các món bị cấm vì giống đồ thật.",
    )


class Place(Record):
    """A country or region abroad that people name as origin or destination."""

    code: RecordId = Field(alias="ma", description="Mã nơi.")
    name: Bilingual = Field(alias="ten", description="Tên nước hoặc vùng.")
    words: list[Text] = Field(alias="tu", min_length=1, description="Cách gọi.")


class VerdictWording(Record):
    """The words, sign and colour class of one of the five answers."""

    code: Literal["cam", "co_dieu_kien", "duoc_gui", "can_hoi_them", "khong_ro"] = Field(
        alias="ma", description="Mã phán quyết."
    )
    label: Bilingual = Field(alias="nhan", description="Chữ hiện cho người đọc.")
    sign: Text = Field(alias="dau", description="Ký hiệu đi kèm, không chỉ dựa vào màu.")
    meaning: Bilingual = Field(alias="nghia", description="Giải thích một câu.")
    next_step: Bilingual = Field(alias="viec_tiep", description="Nên làm gì tiếp.")
