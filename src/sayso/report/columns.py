"""The columns of every flat table: a table without rows has its header, too, so that programs that read it need no exception."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_WORDS: Mapping[str, str] = {
    "documents": (
        "document path url outlet language title credit declared published_earliest published_latest date_conflict "
        "date_why origin words"
    ),
    "entities": "entity schema name spellings roles wikidata mentions documents origins why",
    "quotations": (
        "quotation kind words speaker said_by cue hand told_by pages origins sources document start end outlet title "
        "path"
    ),
    "figures": (
        "figure measure value low high qualifier words counted stance hedge place place_basis as_of_earliest as_of_latest "
        "as_of_basis speaker said_by cue hand told_by chain origin count series verdict why document start end outlet "
        "title path pages origins sources verdicts"
    ),
    "figure_series": "series count measure counted place verdict score statements values why",
    "events": (
        "event type mode context earliest latest place actors recipients participants places tellings pages origins "
        "words differences score why"
    ),
    "event_mentions": (
        "event mention type mode context trigger words actors recipients participants places earliest latest speaker "
        "said_by cue hand told_by score why document start end outlet title path"
    ),
    "relations": "relation a b type sign earliest latest words events pages origins score why",
    "labels": "actor label called_by speaker said_by cue hand told_by score why document start end outlet title path",
    "events_plover": (
        "id date date_earliest date_latest source source_code source_schema source_entity source_identifier_id "
        "source_actor_text recipient recipient_code recipient_schema recipient_entity recipient_identifier_id "
        "recipient_actor_text event mode context quad_code pages origins score comment event_loc event_loc_country_code "
        "event_loc_entity event_text start end document path url title language publication publications"
    ),
    "timeline": "earliest latest sentence document start end outlet title path",
    "lineage": "document path kind derived_from derived_from_path outlet score why",
    "stories": "story title pages origins sources earliest latest actors documents why",
    "failures": "path stage error",
}
COLUMNS: Mapping[str, Sequence[str]] = {name: tuple(words.split()) for name, words in _WORDS.items()}
"""By table, in their order; tests hold them against the rows."""
