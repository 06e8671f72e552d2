"""What people should know and do: duties, what to do now, words explained, what older pages get wrong."""

from pydantic import Field

from site_builder.records.common import Bilingual, Check, Citation, Day, Record, RecordId, Text


class OldClaim(Record):
    """Something that pages of earlier years still say, and what holds now."""

    code: RecordId = Field(alias="ma", description="Mã, làm neo trên trang.")
    said: Bilingual = Field(alias="con_viet", description="Điều nhiều trang cũ còn viết.")
    now: Bilingual = Field(alias="nay", description="Điều đúng hiện nay.")
    since: Day | None = Field(None, alias="tu", description="Đổi từ ngày nào, nếu biết rõ.")
    citations: list[Citation] = Field(alias="can_cu", min_length=1, description="Căn cứ của điều đúng hiện nay.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class Pending(Record):
    """A change that is under way or suspected, without a day that could be relied on."""

    code: RecordId = Field(alias="ma", description="Mã, làm neo trên trang.")
    matter: Bilingual = Field(alias="viec", description="Việc đang chờ.")
    effect: Bilingual = Field(alias="anh_huong", description="Trong khi chờ thì làm theo đâu.")
    citations: list[Citation] = Field(default=[], alias="can_cu", description="Văn bản liên quan.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class Situation(Record):
    """What somebody meets or needs, and what to do then."""

    code: RecordId = Field(alias="ma", description="Mã trong phạm vi người này.")
    when: Bilingual = Field(alias="khi", description="Tôi thấy / tôi cần …, viết tiếp được vào câu.")
    steps: list[Bilingual] = Field(alias="viec", min_length=1, description="Việc làm ngay, theo thứ tự.")
    tell: list[RecordId] = Field(default=[], alias="bao_cho", description="Báo cho ai, mã trong co-quan.yaml.")
    citations: list[Citation] = Field(default=[], alias="can_cu", description="Căn cứ.")
    guides: list[Text] = Field(
        default=[], alias="doc_them", description="Trang trong docs/, như huong-dan/truoc-khi-gui."
    )
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class Actor(Record):
    """Somebody who sends, receives, carries or watches over the post."""

    code: RecordId = Field(alias="ma", description="Mã người.")
    name: Bilingual = Field(alias="ten", description="Tôi là …, viết tiếp được vào câu.")
    situations: list[Situation] = Field(alias="tinh_huong", min_length=1, description="Các tình huống.")


class Duty(Record):
    """A numbered duty of a directive, in our own words, and where the site serves it."""

    code: Citation = Field(alias="ma", description="Mã văn bản/số của việc: ct-13-2021-thanh-hoa/1/a.")
    text: Bilingual = Field(alias="viec", description="Việc được giao, bằng lời của mình.")
    bodies: list[RecordId] = Field(alias="giao_cho", min_length=1, description="Giao cho ai, mã trong co-quan.yaml.")
    situations: list[Text] = Field(
        default=[], alias="tinh_huong", description="Tình huống giúp làm việc này: mã người/mã tình huống."
    )
    citations: list[Citation] = Field(default=[], alias="can_cu", description="Điều luật đứng sau việc này.")
    guides: list[Text] = Field(
        default=[], alias="doc_them", description="Trang trong docs/, kèm #neo nếu có: huong-dan/truoc-khi-gui."
    )
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")


class Term(Record):
    """A word of postal law in plain language."""

    code: RecordId = Field(alias="ma", description="Mã, làm neo trên trang.")
    name: Bilingual = Field(alias="ten", description="Từ, viết thường.")
    meaning: Bilingual = Field(alias="nghia", description="Giải thích một, hai câu.")
    citations: list[Citation] = Field(
        default=[], alias="can_cu", description="Nơi luật nói về từ này; bỏ trống nếu chỉ là cách hiểu thông thường."
    )
    see: list[RecordId] = Field(default=[], alias="xem", description="Mã các từ gần nghĩa.")
    check: Check = Field(alias="kiem_tra", description="Ngày kiểm tra và mức chắc chắn.")
