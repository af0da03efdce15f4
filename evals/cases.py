"""The rows of the table: which task is scored on which set, and which of its figures have a floor.

A figure with a floor is one that a user would feel. Precision is among them wherever an answer may be withheld, because
recall alone would reward guessing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / "shared" / "bench"
OUT = ROOT / "evals" / "out"

BODY = ("body_f1", "body_p", "title_similar", "date_right")
QUOTES = ("content_overlap_f1", "content_half_p", "joint_f1", "source_right_of_matched")
TIMEX = ("strict_f1", "relaxed_f1", "value_f1")
DATING = ("within_31_days", "within_366_days", "interval_holds_date")
NAMES = ("auc", "best_f1", "f1_at_0.7")
ENTITIES = ("typed_strict_f1", "core_typed_strict_f1", "untyped_overlap_f1")
LINEAGE = ("pair_f1", "pair_p", "recall_at_1")
EVENTS = ("found_f1", "type_f1", "mode", "context", "role_f1", "shut_type_f1", "shut_context", "shut_role_f1")
STORIES = ("bcubed_f1", "bcubed_p", "ari")
COREF = ("conll_f1", "muc_f1", "bcubed_f1", "ceafe_f1")
FIGURES = ("found_f1", "measure_value_f1", "with_qualifier_f1", "with_source_f1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One data set of one task."""

    task: str
    set: str
    path: Path
    """The labelled rows; for a case that makes its own, where it writes them."""
    metrics: tuple[str, ...]
    """What has a floor; empty: every figure."""
    use: str | None = None
    """For furniture, the field that is read."""
    joined: bool = False
    """Whether the rows at `path` name texts of labelled sets instead of holding them (`joined.py`)."""
    flags: tuple[str, ...] = ()
    """Further options of `sayso annotate`: where a set is of another convention that we offer, too."""

    @property
    def name(self) -> str:
        """How the case is called in floors.json and peers.json."""
        return "/".join(part for part in (self.task, self.set, self.use) if part)

    @property
    def ours(self) -> bool:
        """Whether the rows are in this repository."""
        return BENCH not in self.path.parents

    @property
    def is_there(self) -> bool:
        """Whether the rows can be read, and the texts that they name."""
        return self.path.is_file() and (BENCH.is_dir() or not self.joined)


def _bench(
    task: str, names: str, metrics: tuple[str, ...], *, folder: str | None = None, flags: tuple[str, ...] = ()
) -> list[Case]:
    paths = {name: BENCH / (folder or task) / f"{name}.jsonl" for name in names.split()}
    return [Case(task=task, set=name, path=path, metrics=metrics, flags=flags) for name, path in paths.items()]


def _furniture(name: str) -> list[Case]:
    path = BENCH / "furniture" / f"{name}.jsonl.gz"
    return [Case(task="furniture", set=name, path=path, metrics=BODY, use=use) for use in ("html", "plain")]


def _language(name: str) -> Case:
    # Its rows are made of other sets (languages.py), so the digest that is pinned is that of what was made.
    path = BENCH / "lineage" / "ntrex.jsonl"
    return Case(task="language", set=name, path=path, metrics=("accuracy", "accuracy_of_answered"))


TWO_LANGUAGES = ROOT / "evals" / "two_languages" / "gold.jsonl"
OWN_FIGURES = ROOT / "evals" / "figures"
FIGURE_SETS = (("own", "gold.jsonl"), ("breadth", "breadth.jsonl"))


def _own_events(language: str) -> Case:
    path = ROOT / "evals" / "events" / f"{language}.jsonl"
    return Case(task="event_mentions", set=language, path=path, metrics=EVENTS)


def _annotated_figures() -> Case:
    path = OWN_FIGURES / "annotations.jsonl"
    return Case(task="figures", set="annotated", path=path, metrics=FIGURES, joined=True)


CASES: tuple[Case, ...] = (
    Case(task="examples", set="pile", path=ROOT / "examples" / "expected.json", metrics=()),
    Case(
        task="verdicts",
        set="own",
        path=ROOT / "evals" / "figure_series" / "gold.jsonl",
        metrics=("right", "second_half"),
    ),
    Case(
        task="wording",
        set="own",
        path=ROOT / "evals" / "labels" / "gold.jsonl",
        metrics=("labels_f1", "sourced_f1", "pairs_f1", "labels_second_half_f1", "pairs_second_half_f1"),
    ),
    *(Case(task="figures", set=name, path=OWN_FIGURES / file, metrics=FIGURES) for name, file in FIGURE_SETS),
    _annotated_figures(),
    _own_events("en"),
    _own_events("de"),
    Case(task="names", set="own_romanised", path=ROOT / "evals" / "own" / "names_romanised.jsonl", metrics=NAMES),
    _language("documents"),
    _language("openings"),
    *_furniture("fundus"),
    *_furniture("andythefactory"),
    *_bench("pairs", "pairs_semeval", ("pearson", "auc_same_story"), folder="stories"),
    *_bench("clusters", "clusters_ecb", STORIES, folder="stories"),
    *_bench("coref", "ecb_coref", COREF, folder="events"),
    *_bench("lineage", "reprints meantime ntrex", LINEAGE),
    Case(task="lineage", set="two_languages", path=TWO_LANGUAGES, metrics=LINEAGE),
    Case(task="clusters", set="two_languages", path=TWO_LANGUAGES, metrics=STORIES),
    *_bench("types", "case2021_types", ("all_weighted_f1", "known_weighted_f1"), folder="events"),
    *_bench("coded", "cameo_coded", ("actors_f1", "countries_f1", "root_f1"), folder="events"),
    *_bench("names", "name_bench translit_ar translit_he translit_ru", NAMES),
    *_bench("quotes", "polnear german_news", QUOTES),
    *_bench("timex", "meantime_en te3_tbaq krauts_zeit krauts_dol42", TIMEX),
    *_bench(
        "timex",
        "recognizers_en recognizers_de recognizers_fr recognizers_es recognizers_it recognizers_pt",
        TIMEX,
        flags=("--merge-ranges",),
    ),
    *_bench("dating", "german_wikinews polnear web_pages", DATING),
    *_bench("entities", "gum_news wikigold uner_de_pud wikineural_de wikineural_en", ENTITIES),
    *_bench("entities", "re3d", ENTITIES, flags=("--phrases",)),
)
