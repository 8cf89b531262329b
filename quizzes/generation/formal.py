"""Short and formal names of public bodies: 妇联 is 妇女联合会, 团委 is 共青团委员会."""

from __future__ import annotations

from news.text.brackets import without_brackets

# Short name → formal name, as the bodies write them on their own seals.
FORMAL = {
    "妇联": "妇女联合会",
    "残联": "残疾人联合会",
    "文联": "文学艺术界联合会",
    "科协": "科学技术协会",
    "工商联": "工商业联合会",
    "侨联": "归国华侨联合会",
    "社科联": "社会科学界联合会",
    "卫健委": "卫生健康委员会",
    "卫健局": "卫生健康局",
    "发改委": "发展和改革委员会",
    "发改局": "发展和改革局",
    "人社厅": "人力资源和社会保障厅",
    "人社局": "人力资源和社会保障局",
    "住建厅": "住房和城乡建设厅",
    "住建局": "住房和城乡建设局",
    "医保局": "医疗保障局",
    "市监局": "市场监督管理局",
    "文旅局": "文化和旅游局",
    "政法委": "政法委员会",
    "团委": "共青团委员会",
}


def both_forms(name: str) -> list[str]:
    """A body's name without its place: as given, without an aside, and in its other form.

    委政法委 (of 区委政法委) keeps the committee that it stands under.
    """
    bare = without_brackets(name)
    over = "委" if bare.startswith("委") else ""
    own = bare.removeprefix(over)
    forms = [name, bare]
    for short, formal in FORMAL.items():
        if own in (short, formal):
            forms.append(f"{over}{formal if own == short else short}")
    return list(dict.fromkeys(forms))


def league_names(ranks: list[str]) -> list[str]:
    """The Youth League writes its place in the middle: 共青团望湖区委员会, 共青团望湖区委."""
    return [f"共青团{rank}{end}" for rank in ranks for end in ("委员会", "委")]
