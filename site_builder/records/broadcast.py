"""Scripts to be read out, when to read them, and how written things are said."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from site_builder.records.common import Bilingual, Day, Number, Record, RecordId, Text

Seconds = Literal[30, 60, 180, 300]
ScriptKind = Literal["nhom", "dip", "quy_dinh_moi", "tinh_huong"]


class Spelling(Record):
    """One written form and how a presenter says it."""

    written: Annotated[str, StringConstraints(min_length=1)] = Field(
        alias="viet", description="Dạng viết, đúng chữ hoa, chữ thường."
    )
    spoken: Text = Field(alias="doc", description="Đọc thành tiếng: chỉ gồm âm tiết tiếng Việt.")


class SharedWords(Record):
    """Words that many scripts say: greeting, where to check, whom to tell, farewell."""

    code: RecordId = Field(alias="ma", description="Mã để gọi trong bài: {{chung: ma}} hoặc tên trong doan.")
    text: Text = Field(alias="loi", description="Lời đọc.")


class Line(Record):
    """One turn of a piece for two voices."""

    voice: Literal["nu", "nam"] = Field(alias="giong", description="nu hoặc nam.")
    text: Text = Field(alias="loi", description="Lời đọc.")


class Version(Record):
    """A script cut to one length: named paragraphs in a row, or turns of two voices."""

    seconds: Seconds = Field(alias="giay", description="Thời lượng: 30, 60, 180 hoặc 300 giây.")
    parts: list[RecordId] = Field(
        default=[], alias="doan", description="Tên các đoạn, của bài hoặc trong loi-chung.yaml, theo thứ tự đọc."
    )
    dialogue: list[Line] = Field(default=[], alias="doi_thoai", description="Lượt lời của bài hai giọng.")


class Script(Record):
    """A text to be read at the microphone, in several lengths. The file's name is its id."""

    order: Number = Field(alias="thu_tu", ge=1, description="Thứ tự trong mục lục.")
    title: Bilingual = Field(alias="ten", description="Tên bài.")
    kind: ScriptKind = Field(
        alias="loai", description="nhom (nhóm hàng), dip (mùa, sự kiện), quy_dinh_moi hoặc tinh_huong."
    )
    summary: Bilingual = Field(alias="tom_tat", description="Một câu: bài nói gì.")
    groups: list[RecordId] = Field(default=[], alias="nhom", description="Các nhóm hàng mà bài nói tới.")
    instruments: list[RecordId] = Field(
        default=[], alias="van_ban", description="Văn bản mới mà bài báo tin; bắt buộc với loại quy_dinh_moi."
    )
    parts: dict[RecordId, Text] = Field(alias="loi", description="Các đoạn lời, mỗi đoạn một tên.")
    versions: list[Version] = Field(alias="ban", min_length=1, description="Các độ dài của bài.")
    published: Day = Field(alias="dang", description="Ngày bài được đưa lên lần đầu.")
    updated: Day = Field(alias="sua", description="Ngày lời bài được sửa lần cuối.")


class Anchor(Record):
    """A day that comes every year."""

    day: Number = Field(alias="ngay", ge=1, le=31, description="Ngày.")
    month: Number = Field(alias="thang", ge=1, le=12, description="Tháng.")
    lunar: bool = Field(False, alias="am_lich", description="true nếu là ngày âm lịch.")


class Window(Record):
    """A time around a yearly day."""

    anchor: Anchor = Field(alias="moc", description="Ngày mốc hằng năm.")
    before: Number = Field(0, alias="truoc", ge=0, description="Bắt đầu trước mốc bao nhiêu ngày.")
    after: Number = Field(0, alias="sau", ge=0, description="Kết thúc sau mốc bao nhiêu ngày.")


class Period(Record):
    """A time known by its dates, such as an election."""

    since: Day = Field(alias="tu", description="Từ ngày.")
    until: Day = Field(alias="den", description="Đến hết ngày.")


class Season(Record):
    """An occasion and the scripts for it; one without any time is for use on demand."""

    code: RecordId = Field(alias="ma", description="Mã của dịp.")
    name: Bilingual = Field(alias="ten", description="Tên dịp.")
    summary: Bilingual = Field(alias="tom_tat", description="Một câu: vì sao phát vào dịp này.")
    all_year: bool = Field(False, alias="quanh_nam", description="true: phát khi không có dịp nào khác.")
    windows: list[Window] = Field(default=[], alias="hang_nam", description="Thời gian lặp lại hằng năm.")
    periods: list[Period] = Field(default=[], alias="khoang", description="Thời gian đã biết ngày cụ thể.")
    scripts: list[RecordId] = Field(alias="bai", min_length=1, description="Mã các bài, lần lượt mỗi tuần một bài.")


# Where they lie, in the form of ``site_builder.facts``: files that hold a list, folders with one record a file.
BROADCAST_LISTS = (
    ("phat-thanh/dip.yaml", Season, "code", "seasons"),
    ("phat-thanh/loi-chung.yaml", SharedWords, "code", "shared_words"),
    ("phat-thanh/doc/viet-tat.yaml", Spelling, "written", "spoken_forms"),
    ("phat-thanh/doc/don-vi.yaml", Spelling, "written", "units"),
    ("phat-thanh/doc/van-ban.yaml", Spelling, "written", "document_signs"),
    ("phat-thanh/doc/tieng-ngoai.yaml", Spelling, "written", "foreign"),
)
BROADCAST_FOLDERS = (("phat-thanh/kich-ban", Script, "scripts"),)
