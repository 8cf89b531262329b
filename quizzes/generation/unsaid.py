"""Does an article say this anywhere? What it nowhere says may be offered as not said by it."""

from __future__ import annotations

import re
from functools import lru_cache

import rjieba

from news.text import lazy
from quizzes.generation.material import Material
from quizzes.generation.places import segments, stem_of

# Words that every policy text uses tell nothing of what a sentence is about.
COMMON = frozenset(
    re.findall(
        r"..",
        "工作服务社会发展建设开展进行提高提升加强推进推动促进完善健全规范引导实现保障落实不断有效全面积极"
        "能力水平质量机制体系制度管理人员单位部门相关有关取得具有符合可以应当条件申请要求情况问题方面其他"
        "以及或者并且当前目前",
    )
)
SHORTEST = 2
HAN = lazy.pattern(r"[一-鿿]+")


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """The nouns, verbs and adjectives of two and more characters that are not everywhere."""
    tagged = rjieba.tag(text)
    return frozenset(
        word
        for word, tag in tagged
        if tag[0] in "nvaij" and len(word) >= SHORTEST and word not in COMMON and HAN.match(word)
    )


def unsaid(text: str, article_text: str, *, share: float = 0.5) -> bool:
    """Are at least so many of the text's own words nowhere in the article, one at the least?"""
    own = content_words(text)
    missing = [word for word in own if word not in article_text]
    return bool(missing) and len(missing) >= share * len(own)


def names_other_place(text: str, material: Material) -> bool:
    """Does the text name a place of a neighbouring article?"""
    return any(stem in text for stem in _foreign_stems(material))


def _foreign_stems(material: Material) -> frozenset[str]:
    def stems() -> frozenset[str]:
        return frozenset(
            stem_of(part)
            for article in material.neighbours
            for fact in article.facts
            for part in segments(fact.place)
        )

    return material.known("foreign stems", material.neighbours, stems)
