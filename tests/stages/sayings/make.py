"""Quotations of invented people as the words that were said, made short."""

from sayso.stages.sayings.wordings import Said, Wording


def said(words, key="q-1", *, document="d-1", speaker=None, direct=True, indirect=False, place=0.5):
    """`words` in parts, parted by bars."""
    parts = tuple(tuple(part.split()) for part in words.split("|"))
    return Said(
        id=key, document=document, speaker=speaker, direct=direct, indirect=indirect, place=place, parts=parts,
        shown=words.replace("|", ""), language="en", spans=(),
    )  # fmt: skip


def wording(words, *, speaker=None, indirect=False):
    made = said(words, f"q-{words}-{speaker}", speaker=speaker, indirect=indirect)
    return Wording(keys=made.keys, members=(made,))
