"""The instant tier says what the checker says, or nothing: every name, parts forms, every way of sending."""

import unicodedata
from datetime import timedelta

import pytest

from checker import Catalogue, Query, Understood, check, decide
from checker.answer import present
from site_builder.compile import compile_catalogue
from site_builder.day import build_day
from site_builder.instant import KEPT, PARTS, content_of, instant_files
from site_builder.instant_answers import WAYS
from site_builder.instant_keys import folded_key, toned_key
from site_builder.instant_names import JOINTS, SIGNS, TITLE, read, written
from tests.cases import load_cases
from tests.data.world import CRACKER
from tests.instant import run_instant, tier_size

DAY = build_day()
YES = {"duoc_gui", "co_dieu_kien"}


def _written(folder, facts, day=DAY):
    return [folder / file.path.rsplit("/", 1)[1] for file in instant_files(facts, day, kept=folder)]


@pytest.fixture(scope="module")
def files(facts):
    """The real index's files by language and number."""
    paths = _written(KEPT, facts)
    return {(path.name.split(".")[1], path.name[8]): path for path in paths}


@pytest.fixture(scope="module")
def parts(files):
    """The files of the Vietnamese page."""
    return [files["vi", str(number)] for number in PARTS]


def _names(compiled):
    for item in compiled["vat_pham"].values():
        for names in item["ten_khac"].values():
            yield from names
        yield from item["ten"].values()


def _request(text, direction=None, by_air=False, day=DAY):
    return {"query": text, "huong": direction, "hang_khong": by_air or None, "ngay": day.isoformat(), "tra_loi": []}


def _heading(catalogue, text, day=DAY):
    return _headings(catalogue, text, [(None, False)], day)[0]


def _headings(catalogue, text, ways, day=DAY):
    """What the checker shows over its answer, for each way."""
    understood = Understood(text, catalogue)
    queries = [Query(text, direction=direction, by_air=by_air or None, day=day) for direction, by_air in ways]
    shown = [present(decide(understood, query), catalogue) for query in queries]
    return [(each["verdict"], each["blocks"][0]["mon"]) for each in shown]


def test_keys_in_the_page_are_the_keys_in_python(compiled, files):
    words = [*_names(compiled), *compiled["va_cham"], *(case.text for case in load_cases())]
    words += [*(word.upper() for word in words), *(unicodedata.normalize("NFD", word) for word in words)]
    words += [
        "",
        " ",
        "ß",
        "İ",
        "K",
        "\u017f",
        "a\u0302\u0301",
        "k\u0302",
        "2,4-D",
        "x\u200by",
        "\ufeffa",
        "ﬁ",
        "hoà-hòa ?!",
        "Ð",
    ]
    keys = run_instant([], texts=words)["keys"]
    assert len(keys) > 30_000
    for word, given in zip(words, keys, strict=True):
        key = toned_key(word)
        assert given == (key and [key, folded_key(key)]), word


def test_names_are_written_without_what_they_share_and_read_again():
    plain = ["thức ăn", "Thức ăn cá", "a b c d e f g h i j k", "a b c d e f g h i j m"]
    names = [*(("", name) for name in plain), ("~", "thức ăn cho cá"), ("^", "thức ăn cho chó")]
    text = written(names)
    assert sorted(read(text)) == sorted(names)
    assert text.count("a b c") == 1
    titled = f"{JOINTS[0]}{TITLE}Đồ cũ (các loại)" + written([("", "Đồ cũ")], "Đồ cũ (các loại)")
    assert list(read(titled)) == [(TITLE, "Đồ cũ (các loại)"), ("", "Đồ cũ")]
    for sign in JOINTS + SIGNS:
        with pytest.raises(ValueError, match="cannot hold"):
            written([("", f"a{sign}b")])


def test_the_page_reads_every_list_of_names_as_python_does(parts):
    lists = [line.split("\t")[-1] for path in parts for line in content_of(path.read_bytes())["muc"].split("\n")]
    given = run_instant([], lists=lists)["names"]
    assert [[tuple(one) for one in names] for names in given] == [list(read(line)) for line in lists]


@pytest.fixture(scope="module")
def headings(compiled, catalogue):
    """For every name, with and without marks, every word of several meanings and every id: the checker's headings."""
    words = list(dict.fromkeys(_names(compiled)))
    words += [*(folded_key(key) for key in map(toned_key, words) if key), *compiled["va_cham"]]
    words += [f"#{code}" for code in compiled["vat_pham"]]
    return {word: _headings(catalogue, word, WAYS) for word in dict.fromkeys(words)}


@pytest.mark.parametrize(("direction", "by_air"), WAYS)
def test_every_name_gets_the_checkers_answer_or_none(headings, parts, direction, by_air):
    answers = run_instant(parts, requests=[_request(word, direction.value, by_air) for word in headings])["answers"]
    given = {word: answer for word, answer in zip(headings, answers, strict=True) if answer}
    assert len(given) > 0.9 * len(headings)
    place = WAYS.index((direction, by_air))
    wrong = [
        (word, answer["verdict"], headings[word][place])
        for word, answer in given.items()
        if (answer["verdict"], answer["name"]) != headings[word][place]
    ]
    assert not wrong, wrong[:20]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_without_options_too_and_from_the_first_file_alone(compiled, catalogue, files, language):
    words = list(dict.fromkeys(_names(compiled)))
    answers = run_instant([files[language, "1"]], requests=[_request(word) for word in words])["answers"]
    answered = {word: answer["verdict"] for word, answer in zip(words, answers, strict=True) if answer}
    assert len(answered) > 2 * len(compiled["vat_pham"])
    assert not [word for word, verdict in answered.items() if verdict != _heading(catalogue, word)[0]]


def test_typed_questions_get_the_checkers_answer_or_none(catalogue, parts):
    cases = load_cases()
    requests = [
        _request(case.text, case.direction and case.direction.value, case.by_air, case.day)
        | {"tra_loi": list(case.answers)}
        for case in cases
    ]
    answers = run_instant(parts, requests=requests)["answers"]
    given = [(case, answer["verdict"]) for case, answer in zip(cases, answers, strict=True) if answer]
    assert len(given) >= 10
    assert not [case.text for case, verdict in given if verdict != check(catalogue, case.query).verdict.value]


def test_a_text_that_begins_or_answers_a_dialogue_is_left_to_the_checker(parts):
    plain = _request("pháo hoa nổ")
    asked = [plain, plain | {"tra_loi": [0]}, plain | {"dang_hoi": {"query": "pháo giấy"}}, _request("pháo hoa nổ nhé")]
    answers = run_instant(parts, requests=asked)["answers"]
    assert answers[0]["verdict"] == "cam"
    assert answers[1:] == [None, None, None]


def test_a_name_is_not_answered_from_the_day_its_verdict_changes(world, tmp_path):
    turn = DAY + timedelta(days=40)
    rule = world.text(CRACKER).split("quy_tac:\n")[1].split("lien_quan:")[0]
    ended = rule.replace("tu: 2020-02-01", f"tu: 2020-02-01\n    den: {turn - timedelta(days=1)}")
    later = rule.replace("tu: 2020-02-01", f"tu: {turn}").replace("trong_nuoc: cam", "trong_nuoc: co_dieu_kien", 1)
    later = later.replace("lop_cam: {trong_nuoc: luat", "lop_cam: {trong_nuoc: doanh_nghiep")
    world.replace(CRACKER, rule, ended + later)
    facts = world.load()
    catalogue = Catalogue.from_mapping(compile_catalogue(facts))
    name = facts.items["phao-thu"].record.aliases.vi[0]
    sweet = facts.items["keo-thu"].record.aliases.vi[0]
    files = [path for path in _written(tmp_path, facts) if ".vi." in path.name]
    days = [turn - timedelta(days=1), turn, turn + timedelta(days=1)]
    assert [_heading(catalogue, name, day=day)[0] for day in days] == ["cam", "co_dieu_kien", "co_dieu_kien"]
    asked = [
        _request(word, day=day) for word in (name, folded_key(toned_key(name)), "#phao-thu", sweet) for day in days
    ]
    answers = [answer and answer["verdict"] for answer in run_instant(files, requests=asked)["answers"]]
    assert answers[:3] == ["cam", None, None]
    assert answers[3] in ("cam", "can_hoi_them", None) and answers[4:6] == [None, None]
    assert answers[6:9] == ["cam", None, None]
    assert None not in answers[9:]


def test_a_day_before_the_present_rules_is_left_to_the_checker(parts, compiled):
    first = min(rule["tu"] for item in compiled["vat_pham"].values() for rule in item["quy_tac"])
    assert run_instant(parts, requests=[_request("heroin") | {"ngay": first}])["answers"] == [None]


def test_words_that_only_ask_are_never_suggested(compiled, parts):
    slang = {entry["tu"] for entry in compiled["tieng_long"]}
    hidden = {word for item in compiled["vat_pham"].values() for word in item.get("tu_mo_ho", ())} | slang
    hidden -= set(_names(compiled))
    suggested = [name for names in run_instant(parts, begun=sorted(hidden))["suggestions"] for name in names]
    assert suggested
    assert not hidden & set(suggested)
    content = [content_of(path.read_bytes()) for path in parts]
    lists = [line for part in content for line in [*part["muc"].split("\n"), part["hoi_lai"], part.get("chi_hoi", "")]]
    held = {name for line in lists for _, name in read(line.split("\t")[-1])}
    assert len(held) > len(compiled["vat_pham"])
    assert not (slang - hidden) & held


def test_suggestions_begin_with_the_text_and_respect_diacritics(parts):
    shown = run_instant(parts, begun=["pháo h", "phao h", "p", "zzzz", "<b>"])["suggestions"]
    assert shown[0] and all(name.lower().startswith("pháo h") for name in shown[0])
    assert shown[1] and all(folded_key(toned_key(name)).startswith("phao h") for name in shown[1])
    assert shown[2:] == [[], [], []]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_tier_that_comes_with_the_page_is_small(files, compiled, language):
    size = tier_size(files[language, "1"])
    assert size <= 25_000
    assert size <= 16_384 * max(1, len(compiled["vat_pham"]) / 600), size


def test_a_kept_index_is_made_anew_for_other_facts_and_other_days(world, tmp_path):
    facts = world.load()
    [first, *_] = _written(tmp_path, facts)
    before = first.read_bytes()
    first.write_bytes(b"kept")
    _written(tmp_path, facts)
    assert first.read_bytes() == b"kept"
    _written(tmp_path, facts, DAY + timedelta(days=1))
    assert first.read_bytes() not in (b"kept", before)
