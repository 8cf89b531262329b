"""Made-up articles of made-up places, with their facts told by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from news.facts.fact import Fact, FactKey, FactKind, Qualifier, Quantity
from news.text.article import Span
from quizzes.generation.numerals import leading_number
from quizzes.generation.source import SourceArticle

DISTRICT = "云州省临溪市望湖区"
METHOD = "《望湖区社会工作者职业水平证书补助和岗位津贴实施办法》"

DISTRICT_TEXT = (
    "望湖区政府通报称，2014年至今投入社工经费已超过600万元。"
    "全区累计持证社工人才达到394人。"
    "区民政局、区委政法委、区妇联、区信访局等多个部门均购买了岗位社工。"
    "区民政局通过购买服务的形式设置了4个社区综合服务中心、16个社工站。"
    "望湖区本土注册成立的社工机构已达9家，引进市级社工机构3家，共有12家社工机构，"
    "一线服务社工已达70人左右。"
    f"区民政局印发{METHOD}，对考取中级的给予一次性补助3000元，"
    "对考取初级的一次性给予2000元补助，对符合条件的初级持证社工给予每月200元岗位津贴、"
    "中级300元岗位津贴。"
    "区民政局设计出“1+1+N”服务模式。"
    "社工站项目服务六类人群，每个社工站配备2名社工。"
)


@dataclass
class Teller:
    """Finds values in an article's text, in order, and makes facts of them."""

    text: str
    common: dict[str, object] = field(default_factory=dict)

    def _sentence(self, at: int) -> Span:
        start = self.text.rfind("。", 0, at) + 1
        return Span(start, self.text.index("。", at) + 1)

    def tell(
        self, kind: FactKind, clause: str, value: str, before: str, after: str = "", **more: object
    ) -> Fact:
        start = self.text.index(clause)
        at = start + clause.index(value)
        written = str(more.pop("written", value))
        rate = str(more.pop("rate", ""))
        values = {**self.common, **more}
        quantity = _quantity(written, rate) if kind in ("amount", "count", "share") else None
        key = FactKey(
            jurisdiction=str(values.get("place", "")),
            instrument=str(values.get("instrument", "")),
            condition=str(values.get("condition", "")),
            attribute=str(values.get("attribute", "")),
            period=str(values.get("time", "")),
        )
        return Fact(
            kind=kind,
            key=key,
            span=Span(at, at + len(value)),
            clause=Span(start, start + len(clause)),
            sentence=self._sentence(at),
            text=str(values.pop("said", value)),
            before=before,
            after=after,
            quantity=quantity,
            **values,  # type: ignore[arg-type]  # the test names the fields it sets
        )


def _quantity(written: str, rate: str) -> Quantity:
    found = leading_number(written)
    assert found is not None
    unit = re.sub(r"^[百千万亿]+", "", found[1])
    return Quantity(value=found[0], unit=unit, written=written, rate=rate)


def district_facts() -> tuple[Fact, ...]:
    """The fourteen figures of an undated report on a district."""
    tell = Teller(DISTRICT_TEXT, {"place": DISTRICT}).tell
    over: Qualifier = "超过"
    part, whole = {"sum": "part"}, {"sum": "total"}
    table = {"instrument": METHOD, "group": "grants"}
    return (
        tell(
            "amount",
            "2014年至今投入社工经费已超过600万元",
            "超过600万元",
            "2014年至今望湖区投入社工经费已",
            written="600万元",
            qualifier=over,
            attribute="社工经费",
            time="2014年至今",
            conflicts=("period",),
        ),
        tell(
            "count",
            "全区累计持证社工人才达到394人",
            "394人",
            "望湖区累计持证社工人才达到",
            attribute="持证社工人才",
        ),
        tell(
            "members",
            "区民政局、区委政法委、区妇联、区信访局等多个部门均购买了岗位社工",
            "区民政局、区委政法委、区妇联、区信访局等多个部门",
            "望湖区",
            "均购买了岗位社工",
            members=("区民政局", "区委政法委", "区妇联", "区信访局"),
            attribute="购买岗位社工的部门",
        ),
        tell(
            "count",
            "区民政局通过购买服务的形式设置了4个社区综合服务中心",
            "4个",
            "望湖区民政局通过购买服务的形式设置了",
            "社区综合服务中心",
            attribute="社区综合服务中心",
        ),
        tell(
            "count",
            "区民政局通过购买服务的形式设置了4个社区综合服务中心、16个社工站",
            "16个",
            "望湖区民政局通过购买服务的形式设置了",
            "社工站",
            attribute="社工站",
        ),
        tell(
            "count",
            "望湖区本土注册成立的社工机构已达9家",
            "9家",
            "望湖区本土注册成立的社工机构已达",
            attribute="本土社工机构",
            group="sum",
            extra=part,
        ),
        tell(
            "count",
            "引进市级社工机构3家",
            "3家",
            "望湖区引进市级社工机构",
            attribute="引进市级社工机构",
            group="sum",
            extra=part,
        ),
        tell(
            "count",
            "共有12家社工机构",
            "12家",
            "望湖区共有",
            "社工机构",
            attribute="社工机构",
            group="sum",
            extra=whole,
        ),
        tell(
            "count",
            "一线服务社工已达70人左右",
            "70人左右",
            "望湖区一线服务社工已达",
            written="70人",
            qualifier="左右",
            attribute="一线服务社工",
        ),
        tell(
            "amount",
            "对考取中级的给予一次性补助3000元",
            "3000元",
            "对考取中级的给予一次性补助",
            **table,
            condition="考取中级",
            attribute="一次性补助",
            row="中级",
            column="一次性补助",
        ),
        tell(
            "amount",
            "对考取初级的一次性给予2000元补助",
            "2000元",
            "对考取初级的一次性给予",
            "补助",
            **table,
            condition="考取初级",
            attribute="一次性补助",
            row="初级",
            column="一次性补助",
        ),
        tell(
            "amount",
            "对符合条件的初级持证社工给予每月200元岗位津贴",
            "每月200元",
            "对符合条件的初级持证社工给予",
            "岗位津贴",
            **table,
            written="200元",
            rate="每月",
            condition="符合条件的初级持证社工",
            attribute="岗位津贴",
            row="初级",
            column="岗位津贴",
        ),
        tell(
            "amount",
            "对符合条件的初级持证社工给予每月200元岗位津贴、中级300元岗位津贴",
            "300元",
            "对符合条件的中级持证社工给予",
            "岗位津贴",
            **table,
            said="每月300元",
            written="300元",
            rate="每月",
            condition="符合条件的中级持证社工",
            attribute="岗位津贴",
            row="中级",
            column="岗位津贴",
        ),
        tell(
            "term",
            "区民政局设计出“1+1+N”服务模式",
            "“1+1+N”",
            "望湖区民政局设计出",
            "服务模式",
            attribute="服务模式",
        ),
        tell(
            "body",
            "区民政局设计出“1+1+N”服务模式",
            "区民政局",
            "",
            "设计出“1+1+N”服务模式",
            said="望湖区民政局",
            attribute="设计服务模式",
        ),
        tell(
            "count",
            "每个社工站配备2名社工",
            "2名",
            "望湖区每个社工站配备",
            "社工",
            attribute="每站社工",
        ),
        tell(
            "count",
            "社工站项目服务六类人群",
            "六类",
            "望湖区社工站项目服务",
            "人群",
            attribute="服务人群",
        ),
    )


def district(**changes: object) -> SourceArticle:
    values: dict[str, object] = {
        "id": "district",
        "title": "望湖区两年投入社工经费超600万",
        "text": DISTRICT_TEXT,
        "facts": district_facts(),
        "publisher": "云州社工网",
    }
    return SourceArticle(**{**values, **changes})  # type: ignore[arg-type]


def city(name: str, junior: int, middle: int, senior: int) -> SourceArticle:
    """A dated award notice of a city, with three levels."""
    place = f"云州省{name}市"
    document = f"《{name}市社会工作人才奖励办法》"
    text = (
        f"{name}市民政局印发{document}。取得初级证书的一次性奖励{junior}元，"
        f"取得中级证书的一次性奖励{middle}元，取得高级证书的一次性奖励{senior}元。"
        f"奖励申报截止时间为2025年1月24日。"
    )
    teller = Teller(text, {"place": place, "instrument": document})
    cells = [
        teller.tell(
            "amount",
            f"取得{level}证书的一次性奖励{value}元",
            f"{value}元",
            f"取得{level}证书的一次性奖励",
            condition=f"取得{level}证书",
            attribute="一次性奖励",
            row=level,
            column="一次性奖励",
            group=f"{name}-awards",
        )
        for level, value in (("初级", junior), ("中级", middle), ("高级", senior))
    ]
    deadline = teller.tell(
        "deadline",
        "奖励申报截止时间为2025年1月24日",
        "2025年1月24日",
        f"{name}市社会工作人才奖励申报截止时间为",
        attribute="申报截止时间",
    )
    return SourceArticle(
        id=f"city-{name}",
        title=f"{name}市奖励社工考证：最高{senior}元",
        text=text,
        facts=(*cells, deadline),
        published=date(2025, 1, 10),
        publisher=f"{name}市民政局",
        region=place,
    )


def statistics() -> SourceArticle:
    """A dated statistics story: shares, a rough count, a limit."""
    text = (
        "据云州省统计局统计，2024年云州省居民人均可支配收入增长5.3%。"
        "全省社会服务机构近1.2万个，志愿服务参与率为86.4%。"
        "每人每年累计补助不超过5000元。"
    )
    tell = Teller(text, {"place": "云州省"}).tell
    return SourceArticle(
        id="statistics",
        title="云州省发布社会服务统计",
        text=text,
        published=date(2025, 3, 1),
        publisher="云州日报",
        facts=(
            tell(
                "share",
                "2024年云州省居民人均可支配收入增长5.3%",
                "5.3%",
                "2024年云州省居民人均可支配收入增长",
                attribute="居民人均可支配收入增速",
                time="2024年",
            ),
            tell(
                "count",
                "全省社会服务机构近1.2万个",
                "近1.2万个",
                "2024年云州省社会服务机构",
                written="1.2万个",
                qualifier="近",
                attribute="社会服务机构",
            ),
            tell(
                "share",
                "志愿服务参与率为86.4%",
                "86.4%",
                "2024年云州省志愿服务参与率为",
                attribute="志愿服务参与率",
            ),
            tell(
                "amount",
                "每人每年累计补助不超过5000元",
                "不超过5000元",
                "云州省规定每人每年累计补助",
                written="5000元",
                qualifier="不超过",
                attribute="累计补助",
            ),
        ),
    )


NEIGHBOURS = (
    city("青原", 1000, 2500, 6000),
    city("白沙", 1500, 3500, 8000),
    city("松岭", 2000, 5000, 10000),
)
