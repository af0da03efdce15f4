from sayso.lang import profiles


def test_twelve_months_in_every_language():
    for profile in profiles():
        assert len(profile.furniture.months) == 12
        for forms in profile.furniture.months:
            assert all(form == form.lower() for form in forms)


def test_no_month_has_two_numbers():
    for profile in profiles():
        seen = {}
        for number, forms in enumerate(profile.furniture.months, 1):
            for form in forms:
                assert seen.setdefault(form, number) == number, form


def test_phrases_are_in_lower_case():
    kinds = (
        "menu",
        "share",
        "related",
        "pointer",
        "newsletter",
        "audio",
        "legal",
        "comments",
        "counter",
        "byline",
        "joint",
    )
    for profile in profiles():
        for kind in kinds:
            for phrase in getattr(profile.furniture, kind):
                assert phrase == phrase.lower(), phrase
