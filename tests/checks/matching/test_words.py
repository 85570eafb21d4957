"""Which words in a text a word of a watch stands for."""

import pytest

from tests.checks.matching.queries import found

# What a lawyer's word must find, and what it must leave alone.
INFLECTED = {
    "producer": (
        "producer Producers PRODUCERS producer's producers' PRODUCER\u2019S",
        "produced product reproduce",
    ),
    "production": ("production productions", "produce producer product reproduction"),
    "produce": ("produce produces produced producing", "producer product production"),
    "sign": ("sign signs signed signing", "signal design signature resign"),
    "budget": ("budget budgets budgeted budgeting", "budge"),
    "MeterFlow": ("MeterFlow MeterFlows MeterFlow's METERFLOW", "Meter Flow MeterFlower"),
    "armorer": ("armorer armorers armorer's", "armor armored armory"),
    "taser": ("taser tasers tasered tasering", "tase"),
    "shoot": ("shoot shoots shooting shot", "shout"),
    "leave": ("leave leaves left leaving", "leaf"),
    "cancel": ("cancel cancels cancelled canceled cancelling", "cancer"),
    "deny": ("deny denies denied denying", "dent"),
    "rob": ("rob robs robbed robbing", "robe robes"),
    "conviction": ("conviction convictions", "convict convicted convinced"),
    "wife": ("wife wives wife's", "wive"),
    "child": ("child children children's", "chill"),
    "policy": ("policy policies", "police"),
    "market": ("market markets marketing marketed", "marker"),
    "prior": ("prior priors", "priority"),
    "witness": ("witness witnesses witnessed", "wit"),
    "gun": ("gun guns", "gunshot gunman"),
    "see": ("see sees saw seen seeing", "seed seek"),
    "even": ("even", "evening event"),
    "car": ("car cars", "care cared caring"),
    "boss": ("boss bosses", "bos"),
    "insure": ("insure insures insured insuring", "insurance insurer"),
    "organise": ("organise organised organizes organizing", "organisation organic organ"),
    "organization": ("organization organisations organizations", "organise organized"),
    "color": ("color colors colour colours coloured colouring", "colander"),
    "armourer": ("armourer armorer armorers", "armour armor"),
    "judgment": ("judgment judgement judgements", "judge"),
    "prize": ("prize prizes", "prise prised"),
    "forth": ("forth", "fourth four"),
    "tour": ("tour tours", "tor torn"),
    "apprise": ("apprise apprised", "apprize"),
}


@pytest.mark.parametrize("word", INFLECTED)
def test_a_word_finds_its_inflections_and_nothing_derived(word: str) -> None:
    wanted, unwanted = INFLECTED[word]
    text = f"{wanted} {unwanted}"
    assert found(word, text) == [each.strip("'") if each.endswith("'") else each for each in wanted.split()]


@pytest.mark.parametrize(
    ("word", "text", "words"),
    [
        ('"producer"', "producer Producer producers producer's", ["producer", "Producer"]),
        ('"p.g.a."', "the p.g.a. mark, P.G.A., PGA and P. G. A.; pga", ["p.g.a.", "P.G.A.", "PGA", "P. G. A"]),
        ("PGA", "PGA p.g.a. PGAs", ["PGA", "p.g.a.", "PGAs"]),
        ('"u.s."', "the U.S. told us, US", ["U.S.", "US"]),
        ('"AT&T"', "AT&T at AT T", ["AT&T"]),
        ('"sign-off"', "sign-off sign off signoff sign-offs", ["sign-off"]),
        ('"$5,000"', "$5,000 and 5 000", ["5,000"]),
        ('"C15"', "the C15. C-15", ["C15"]),
        ('"corporation"', "the corpo-\nration", ["corpo-ration"]),
        ('"am"', "I am here at 9 a.m. sharp", ["am"]),
        ("be", "I am here at 9 a.m. sharp", ["am"]),
    ],
)
def test_exact_words_and_abbreviations(word: str, text: str, words: list[str]) -> None:
    assert found(word, text) == words


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("big corporation", "the big-corporation", ["big-corporation"]),
        ("big-corporation", "the big corporations", ["big corporations"]),
        ("non-practicing entity", "nonpracticing entities", ["nonpracticing entities"]),
        ("nonpracticing entity", "a non-practicing entity", ["non-practicing entity"]),
        ("producer", "a co-producer", ["producer"]),
        ("corporation", "the corpo-\nration met", ["corpo-ration"]),
        ("big corporation", "the big corpo-\nrations met", ["big corpo-rations"]),
        ("real time", "in real-\ntime it was", ["real-time"]),
        ("realtime", "in real-\ntime it was", ["real-time"]),
        ("non-practicing", "a non-prac-\nticing one", ["non-prac-ticing"]),
        ("office", "the o\ufb03ce, of\u00adfice, o\u200bffice", ["o\ufb03ce", "office", "o\u200bffice"]),
        ("office", "the of\u00ad\nfice", ["office"]),
        ("the office", "the\u00a0office", ["the office"]),
        ("o'brien", "O\u2019Brien O'BRIEN's", ["O\u2019Brien", "O'BRIEN's"]),
        ("resume", "his r\u00e9sum\u00e9 and re\u0301sume\u0301", ["r\u00e9sum\u00e9", "re\u0301sume\u0301"]),
        ("well that", "well--that is", ["well--that"]),
        ("wellthat", "well--that is, well -\nthat", []),
    ],
)
def test_hyphens_quotes_and_signs_of_print(query: str, text: str, words: list[str]) -> None:
    assert found(query, text) == words
