"""Is a title a document's name, or a headline that tells of one?

A document's name is one noun phrase: its maker, 关于 and a matter, and its kind. What has a
predicate of its own (临溪市完成…方案), a day or a full stop in it tells of a document.
"""

from __future__ import annotations

from news.text import lazy

# What somebody does with a document; 完成情况 and 公布办法 are matters of one.
DEED = lazy.pattern(
    r"完成(?!情况|率|时限|度)|印发|发布(?!会)|出台|公布(?!办法)|颁布|下发|启动(?!资金)|召开|举行|明确|征求|敲定|通过"
    r"|获批|发出|推出|公开(?=征)|正式(?!职工|员工)"
)
# With its full stops for blanks, or with its day or the number of a file in it.
NO_NAME = lazy.pattern(
    r"\.{2}|…|。|[\u4e00-\u9fff]\.[\u4e00-\u9fff]|(?<!\d)[日近]日|[昨今]日|即日|[〔\[]\d{4}[〕\]]|(?<!\d)\d{1,5}号(?![线楼院台文机住])"
)
ABOUT = "关于"
# 关于某路段将封闭通知: behind 关于 stands a sentence, and no matter with 的 and its kind.
SENTENCE_ABOUT = lazy.pattern(
    r"(?:(?<!参)将(?!军)|(?<![不早])已(?!婚|育)|拟(?!定))(?!.*的[\u4e00-\u9fff]{2,6}$)"
)
# What is left of a document's head: 特急 鲁政办发明电 1号 before its name.
FILE_NUMBER = lazy.pattern(r"^[^《》]*?号(?=[\u4e00-\u9fff]{2,28}关于)")
EXCERPT = lazy.pattern(r"(?:[（(](?:节选|摘录|摘登|摘编|摘要|全文|部分)[)）]|节选|全文)$")
KIND = lazy.pattern(
    r"(?:通告|公告|通知|通报|公示|办法|细则|方案|规定|条例|措施|规划|意见|决定|令)(?:[（(][^（）()]{1,14}[）)])?$"
)
MAKER = lazy.pattern(
    r".*(?:转发|批转)[\u4e00-\u9fff、]{2,20}(?:部门|[局委厅部])的|[\u4e00-\u9fff（）、]*(?:政府|指挥部|领导小组|办公室|办公厅|中心|(?<!社)会|[厅局委院])$"
)


def without_file_number(title: str) -> str:
    """A title without what is left of the document's head before its name, nor what a page says
    of its copy: （节选）."""
    return EXCERPT.sub("", FILE_NUMBER.sub("", title))


def tells_of_a_document(title: str) -> bool:
    """Does a title tell of a document, so that it is no document's name?

    What stands behind 关于 is a matter and may hold verbs: 关于公布某项标准的通知.
    """
    maker, about, matter = title.partition(ABOUT)
    # 为满足…的需要，根据…有关规定: a clause with its comma is the beginning of a sentence.
    if NO_NAME.search(title) or DEED.search(maker) or "，" in maker:
        return True
    return bool(about) and SENTENCE_ABOUT.search(matter) is not None


def names_its_matter(document: str) -> bool:
    """Does a document's name say what it is about, and not only who made it: 《指挥部通告》?"""
    name = document.strip("《》")
    matter = KIND.sub("", name)
    if matter == name:
        return True
    return bool(matter) and MAKER.fullmatch(matter) is None
