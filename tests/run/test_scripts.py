"""A small pile of one invented event in seven languages and four scripts: who is named is one, wherever it stands."""

import json

import pytest

from sayso.run.dossier import build
from sayso.run.settings import Settings

PAGES = {
    "en": "Zhelova Courier\n12 March 2031\n\nMayor of Tarvik meets envoy\n\nTARVIK, 12 March 2031 — The mayor of Tarvik, Mara Dovrich, met the envoy Samir "
    'al-Haddadin of the United Nations on Wednesday. Egypt had sent observers.\n\n"We want a bridge, not a wall," Mara Dovrich said. Samir al-Haddadin '
    "said that the United Nations would pay.\n",
    "de": "Sternauer Anzeiger\n13. März 2031\n\nBürgermeisterin trifft Gesandten\n\nTARVIK, 13. März 2031 — Die Bürgermeisterin Mara Dovrich hat am Mittwoch den "
    "Gesandten Samir al-Haddadin getroffen. Ägypten schickte Beobachter.\n\n„Wir wollen eine Brücke und keine Mauer“, sagte Mara Dovrich am Abend vor der Presse.\n",
    "ar": "صحيفة المرفأ\n13 مارس 2031\n\nرئيسة البلدية تلتقي المبعوث\n\nالتقت رئيسة البلدية مارا دوفريتش يوم الأربعاء المبعوث سمير الحدادين من الأمم المتحدة. "
    "وأرسلت مصر مراقبين إلى المحادثات.\n\nوقالت دوفريتش إن المدينة تريد جسرا لا جدارا.\n",
    "he": "עיתון הנמל\n13 במרץ 2031\n\nראש העיר נפגשה עם השליח\n\nראש העיר מארה דובריץ' נפגשה ביום רביעי עם השליח סמיר אל-חדאדין מהאומות המאוחדות. "
    'מצרים שלחה משקיפים לשיחות.\n\n"אנחנו רוצים גשר ולא חומה", אמרה מארה דובריץ\' לעיתונאים בערב, אחרי הפגישה הארוכה.\n',
    "ru": "Портовые вести\n13 марта 2031 года\n\nМэр города встретилась с посланником\n\nМэр города Мара Доврич встретилась в среду с посланником Самиром "
    "аль-Хаддадином из Организации Объединённых Наций. Наблюдатели из Египта приветствовали соглашение.\n\n«Мы хотим моста, а не стены», — сказала Мара Доврич журналистам вечером после долгой встречи.\n",
    "uk": "Портові вісті\n13 березня 2031 року\n\nМерка міста зустрілася з посланцем\n\nМерка міста Мара Доврич зустрілася в середу з посланцем з Організації "
    "Об'єднаних Націй. Спостерігачі з Єгипту привітали угоду.\n\n«Ми хочемо мосту, а не стіни», — сказала Мара Доврич журналістам увечері після довгої зустрічі.\n",
    "fa": "روزنامه بندر\n\nشهردار با فرستاده دیدار کرد\n\nشهردار مارا دوریچ روز چهارشنبه با سمیر الحدادین، فرستاده سازمان ملل متحد، دیدار کرد. مصر ناظرانی به گفتگوها فرستاد.\n\nمارا دوریچ عصر چهارشنبه به خبرنگاران گفت که شهر پل می‌خواهد نه دیوار.\n",
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pile")
    for language, text in PAGES.items():
        (folder / f"{language}.txt").write_text(text, encoding="utf-8")
    out = tmp_path_factory.mktemp("dossier")
    build([str(folder)], out, settings=Settings())
    return json.loads((out / "dossier.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "schema", "languages"),
    [
        ("Mara Dovrich", "Person", {"en", "de", "ar", "he", "ru", "uk", "fa"}),
        ("Samir al-Haddadin", "Person", {"en", "de", "ar", "he", "fa"}),
        ("United Nations", "Organization", {"en", "ar", "he", "ru", "uk", "fa"}),
        ("Egypt", "Country", {"en", "de", "ar", "he", "ru", "uk", "fa"}),
    ],
)
def test_one_entity_in_all_scripts(dossier, name, schema, languages):
    documents = {document["id"]: document for document in dossier["documents"]}
    (found,) = [e for e in dossier["entities"] if name in [form["text"] for form in e["names"]]]
    assert found["schema"] == schema
    assert {documents[m["document"]]["language"] for m in found["mentions"]} >= languages
    assert {form["language"] for form in found["names"]} >= languages


def test_places_are_shown_once_for_an_entity(dossier):
    assert [failure["error"] for failure in dossier["failures"]] == []
    for found in dossier["entities"]:
        places = [(m["document"], m["start"], m["end"]) for m in found["mentions"]]
        assert len(places) == len(set(places))
