"""Scores of models of memory as a person reads them, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.memory.evaluation import Scores

MODELS = {
    "default": gettext_lazy("FSRS-6，默认参数"),
    "fitted": gettext_lazy("FSRS-6，用较早的复习拟合"),
    "sm-2": gettext_lazy("SM-2，0.9^(天数/间隔)"),
    "constant": gettext_lazy("常数"),
}


def as_lines(each: Sequence[Scores]) -> Iterator[str]:
    """Every model's scores, each with recall predicted against observed."""
    yield _("检验用的是较晚的 %(count)d 次隔天复习。") % {
        "count": sum(bin_.count for bin_ in each[0].bins)
    }
    for scores in each:
        yield ""
        yield str(MODELS[scores.model])
        auc = _("无") if scores.auc is None else f"{scores.auc:.4f}"
        yield f"  log loss {scores.log_loss:.4f}  RMSE(bins) {scores.rmse_bins:.4f}  AUC {auc}"
        yield "  " + _("按预测的记住率分组：次数、预测的平均、实际记住的")
        for one in scores.bins:
            yield (
                f"  {one.low:.2f}–{one.high:.2f}  {one.count:>12,}"
                f"  {one.predicted:>8.3f}  {one.observed:>6.3f}"
            )
