"""Real pages and real clean text: each page gives its article, clean text is left alone."""

from pathlib import Path

import pytest

from news.text.article import UnreadableDocument
from news.text.reading import read
from news.text.repair import repair
from news.text.sentences import sentences
from tests.news.text.passages import contexts

pytestmark = pytest.mark.shared

TITLES = {
    "163-9.html": "5月20日至31日，京沪高速无锡至江阴大桥至广陵枢纽段封闭！",
    "baijiahao-2.html": "日本最后一家传呼机公司停止服务，殡仪馆为BB机送终",
    "cjddsb-1.html": "常德市金融系统积极开展“金融知识普及月 金融知识进万家”活动",
    "cjn-1.html": "外媒眼中的武汉长假：蓬勃发展，欢声笑语",
    "guancha-2.html": ("我国集成电路进口突破3000亿美元！魏少军：产业结构扭曲，没将产品作为中心"),
    "gzggw-1.html": "1-10月德清县固定资产投资结构趋稳趋优",
    "huanqiu-1.html": "补壹刀：别笑！18人的“新八国联军”今天成立了",
    "ifeng-1.html": "女童眼睛被塞几十片纸，“无法用科学解释”",
    "mingridapan-1.html": "最新出炉联合国贸发报告：2019年全球经济增长率降至2.3%",
    "people-1.html": "女儿出嫁，郑板桥画了几笔兰花当嫁妆",
    "shanxi-1.html": "山西品牌丝路行（南美站）正式启动",
    "sxmu-1.html": "中华人民共和国监察法",
    "toutiao-2.html": "最不愁吃肉的国家：顿顿有肉吃，却要靠中国运输蔬菜水果",
    "xinhuanet-1.html": "法国全国大罢工再次严重影响交通",
}
DATES = {
    "163-9.html": "2019-05-17",
    "cjddsb-1.html": "2019-09-23",
    "gzggw-1.html": "2016-11-22",
    "ifeng-1.html": "2019-11-25",
    "people-1.html": "2019-06-15",
    "shanxi-1.html": "2019-09-18",
    "xinhuanet-1.html": "2019-12-10",
    "zsnews-1.html": "2019-03-06",
}


@pytest.mark.parametrize("name", sorted(TITLES))
def test_a_real_page_gives_its_title(shared: Path, name: str) -> None:
    assert read((shared / "data/pages" / name).read_bytes()).articles[0].title == TITLES[name]


@pytest.mark.parametrize("name", sorted(DATES))
def test_a_real_page_gives_its_date(shared: Path, name: str) -> None:
    published = read((shared / "data/pages" / name).read_bytes()).articles[0].published
    assert str(published) == DATES[name]


def test_every_real_page_gives_prose_without_scripts(shared: Path) -> None:
    pages = sorted((shared / "data/pages").glob("*-[0-9].html"))
    assert len(pages) >= 15
    for page in pages:
        if page.name.startswith("list-"):
            continue
        article = read(page.read_bytes()).articles[0]
        assert article.kind == "article", page.name
        assert article.text.count("。") >= 1, page.name
        assert not any(code in article.text for code in ("function(", "var ", "</", "{display")), (
            page.name
        )


def test_paragraphs_that_an_extraction_ran_together_stand_apart(shared: Path) -> None:
    law = read((shared / "data/pages/sxmu-1.html").read_bytes()).articles[0]
    articles = [b for b in law.blocks if b.kind == "clause" and b.number.endswith("条")]
    assert len(articles) == 69
    report = read((shared / "data/pages/guancha-2.html").read_bytes()).articles[0]
    kinds = [block.kind for block in report.blocks]
    assert (kinds.count("heading"), "item" in kinds) == (3, False)


def test_a_page_that_only_lists_news_has_no_article(shared: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no_article"):
        read((shared / "data/pages/list-163.html").read_bytes())


def test_clean_passages_meet_no_false_repair(shared: Path) -> None:
    passages = contexts(shared)
    assert sum(map(len, passages)) > 130_000
    changes = [change for passage in passages for change in repair(passage).changes]
    assert {change.kind for change in changes} <= {"width", "punctuation", "spacing", "invisible"}
    assert {change.certainty for change in changes} <= {"exact"}
    assert len(changes) < 100


def test_sentences_of_real_passages_are_of_reading_length(shared: Path) -> None:
    spans = [span for passage in contexts(shared) for span in sentences(passage)]
    lengths = sorted(span.end - span.start for span in spans)
    assert 20 <= lengths[len(lengths) // 2] <= 60
