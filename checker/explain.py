"""The steps from a text to its verdict, one line a step, for ``python -m checker --giai-thich``."""

from collections.abc import Iterator

from checker.catalogue import Catalogue
from checker.engine import decide
from checker.model import BY_AIR, Finding, Mention, Query
from checker.read import Syllable
from checker.relevance import relevant_mentions
from checker.text import clean
from checker.understood import Understood


def explain(catalogue: Catalogue, query: Query) -> Iterator[str]:
    """Yield the lines, in Vietnamese; the same functions run as in ``check``."""
    text = Understood(query.text, catalogue)
    syllables, reading, context = text.syllables, text.reading, text.context
    result = decide(text, query)
    ways = (result.direction.value, BY_AIR) if result.by_air else (result.direction.value,)
    kept = relevant_mentions(text, ways)
    yield f"1. Chuẩn hóa (text.clean): {clean(query.text)}"
    yield "2. Tách âm tiết (read.read): " + (" ".join(map(_syllable, syllables)) or "không có")
    yield "3. Khớp từ khóa (match, weak, parted):"
    yield from (f"   {_mention(mention)}" for mention in reading.mentions)
    yield f"   Còn lại chưa hiểu: {' '.join(syllables[at].typed for at in reading.leftover) or 'không'}"
    yield f"   Từ làm đổi nghĩa: {' '.join(syllables[at].typed for cue in reading.cues for at in range(cue.start, cue.end)) or 'không'}"
    place = context.destination or "không nói"
    yield f"4. Ngữ cảnh (context): chiều {result.direction.value}; nơi đến {place}; máy bay: {_yes(result.by_air)}; hành lý: {_yes(context.baggage)}"
    dropped = [mention.words for mention in reading.mentions if mention not in kept]
    yield f"5. Bỏ từ đệm, từ tả (relevance): {', '.join(dropped) or 'không bỏ gì'}"
    yield f"6. Xét từng món cho ngày {result.day.isoformat()} (engine):"
    yield from (f"   {line}" for finding in result.findings for line in _finding(finding))
    yield f"7. Kết luận: {result.verdict.value} (món chặt nhất quyết định)"


def _yes(value: bool) -> str:
    return "có" if value else "không"


def _syllable(syllable: Syllable) -> str:
    mended = f"→{syllable.folded}" if syllable.folded != syllable.typed else ""
    return f"[{syllable.typed}{mended}·{syllable.segment}]"


def _mention(mention: Mention) -> str:
    what = f"va chạm “{mention.collision}”" if mention.collision else ", ".join(mention.candidates[:6])
    return f"“{mention.words}” ({mention.match.value}) → {what or 'chỉ để hỏi lại'}"


def _finding(finding: Finding) -> Iterator[str]:
    name = finding.item.id if finding.item else finding.mention.words
    yield f"{name}: {finding.verdict.value}"
    if finding.rule:
        yield f"  quy định từ {finding.rule.since.isoformat()}; căn cứ {', '.join(finding.rule.citations) or 'không'}"
    if finding.gap:
        yield "  không có quy định cho ngày này"
