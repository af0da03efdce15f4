"""Make names_romanised.jsonl: one person's name as English, German and French papers spell it, and near misses.

    python evals/own/make_names_romanised.py > evals/own/names_romanised.jsonl

Sources of the spellings: the transcriptions of Duden (Russian, Arabic, Persian, Hebrew, Greek, Ukrainian), BGN/PCGN and the usual English
and French press forms. Given and family names are common ones; who bears them together is invented. `~` marks the names that
are easily taken for each other: a near miss has such a name, spelt by another language, in the place of one part. Where both are spelt
the same by that language (Qasim and Kazim are both Kasim in German), nothing could tell them apart, and the row is left out. Written before the
names of this list were ever compared; spellings are facts and are not changed to please a score.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations

# language: lists of names that are alike, each name as English/German/French
GIVEN = {
    "Arabic": """Jamal/Dschamal/Djamal ~ Jamil/Dschamil/Djamil ~ Kamal/Kamal/Kamel
        Khalid/Chalid/Khaled ~ Khalil/Chalil/Khalil ~ Khaldoun/Chaldun/Khaldoun
        Yusuf/Jussuf/Youssouf ~ Younis/Junis/Younès ~ Yasin/Jassin/Yassine
        Hisham/Hischam/Hicham ~ Hashim/Haschim/Hachem ~ Husam/Husam/Houssam
        Rashid/Raschid/Rachid ~ Rashad/Raschad/Rachad ~ Riyad/Riad/Riyad
        Sulayman/Suleiman/Souleymane ~ Salman/Salman/Salmane ~ Salim/Salim/Salim
        Najib/Nadschib/Nadjib ~ Nabil/Nabil/Nabil ~ Najm/Nadschm/Nadjm""",
    "Persian": """Javad/Dschawad/Djavad ~ Jalal/Dschalal/Djalal
        Khosrow/Chosrau/Khosro ~ Khashayar/Chaschajar/Khachayar
        Shirin/Schirin/Chirine ~ Shahin/Schahin/Chahine
        Vahid/Wahid/Vahid ~ Navid/Nawid/Navid
        Manouchehr/Manutschehr/Manoutchehr ~ Mahmoud/Mahmud/Mahmoud""",
    "Russian": """Sergey/Sergej/Sergueï ~ Sevastyan/Sewastjan/Sévastian
        Yevgeny/Jewgeni/Evgueni ~ Yefim/Jefim/Efim
        Vyacheslav/Wjatscheslaw/Viatcheslav ~ Vladislav/Wladislaw/Vladislav ~ Vsevolod/Wsewolod/Vsevolod
        Alexei/Alexej/Alexeï ~ Anatoly/Anatoli/Anatoli ~ Alexander/Alexander/Alexandre
        Yuri/Juri/Iouri ~ Yakov/Jakow/Iakov
        Zhanna/Schanna/Janna ~ Anna/Anna/Anna""",
    "Hebrew": """Yitzhak/Jizchak/Itzhak ~ Yishai/Jischai/Yichaï
        Ehud/Ehud/Ehoud ~ Yehuda/Jehuda/Yehouda
        Moshe/Mosche/Moché ~ Menashe/Menasche/Menaché
        Shimon/Schimon/Chimon ~ Shimshon/Schimschon/Chimchon""",
    "Greek": """Giorgos/Jorgos/Yórgos ~ Grigoris/Grigoris/Grigóris
        Charalampos/Charalambos/Haralambos ~ Christos/Christos/Khristos
        Ioannis/Joannis/Yannis ~ Iasonas/Jasonas/Iasonas""",
    "Ukrainian": """Oleksandr/Olexandr/Oleksandre ~ Oleksiy/Olexij/Oleksiï
        Yuliya/Julija/Ioulia ~ Yulian/Julian/Ioulian
        Serhiy/Serhij/Serguiï ~ Stepan/Stepan/Stépan""",
}
FAMILY = {
    "Arabic": """al-Sharif/al-Scharif/al-Charif ~ al-Sharaf/al-Scharaf/al-Charaf ~ al-Zarif/as-Sarif/az-Zarif
        Haddad/Haddad/Haddad ~ Hammad/Hammad/Hammad ~ Haddadi/Haddadi/Haddadi
        Khoury/Churi/Khouri ~ Khayri/Chairi/Khaïri
        Qasim/Kasim/Kassem ~ Kazim/Kasim/Kadhem ~ Qaysi/Kaisi/Kaïssi
        al-Maliki/al-Maliki/el-Maliki ~ al-Makki/al-Makki/el-Mekki ~ al-Malik/al-Malik/el-Malik
        Shukri/Schukri/Choukri ~ Sharqi/Scharki/Charki
        Jaziri/Dschasiri/Djaziri ~ Jabiri/Dschabiri/Djabiri ~ Jazzar/Dschassar/Djazzar""",
    "Persian": """Khatami/Chatami/Khatami ~ Khademi/Chademi/Khademi ~ Khalili/Chalili/Khalili
        Jahangiri/Dschahangiri/Djahanguiri ~ Jahanbani/Dschahanbani/Djahanbani
        Shariati/Schariati/Chariati ~ Sharifi/Scharifi/Charifi
        Rezaei/Resai/Rezaï ~ Razavi/Rasawi/Razavi
        Ahmadi/Ahmadi/Ahmadi ~ Hamidi/Hamidi/Hamidi ~ Mohammadi/Mohammadi/Mohammadi""",
    "Russian": """Zhukov/Schukow/Joukov ~ Zhuravlyov/Schurawljow/Jouravlev ~ Shubin/Schubin/Choubine
        Chernyshev/Tschernyschow/Tchernychev ~ Chernyakhov/Tschernjachow/Tcherniakhov
        Yakovlev/Jakowlew/Iakovlev ~ Yakubov/Jakubow/Iakoubov
        Shcherbakov/Schtscherbakow/Chtcherbakov ~ Shcherbina/Schtscherbina/Chtcherbina
        Kuznetsov/Kusnezow/Kouznetsov ~ Kuzmin/Kusmin/Kouzmine
        Vasiliev/Wassiljew/Vassiliev ~ Vasin/Wassin/Vassine ~ Vasnetsov/Wasnezow/Vasnetsov""",
    "Hebrew": """Shaked/Schaked/Chaked ~ Shakhar/Schachar/Chakhar
        Tzur/Zur/Tsour ~ Tzuri/Zuri/Tsouri
        Levi/Lewi/Lévy ~ Lavi/Lawi/Lavi
        Yehoshua/Jehoschua/Yehochoua ~ Yeshurun/Jeschurun/Yechouroun""",
    "Greek": """Papadopoulos/Papadopulos/Papadhópoulos ~ Papageorgiou/Papajorgiu/Papayeorgíou
        Vasiliou/Wassiliu/Vassiliou ~ Vasileiadis/Wassiliadis/Vassiliadis
        Chatzis/Chadzis/Hadjis ~ Chronis/Chronis/Khronis""",
    "Ukrainian": """Shevchuk/Schewtschuk/Chevtchouk ~ Shevchenko/Schewtschenko/Chevtchenko
        Hrytsenko/Hryzenko/Hrytsenko ~ Hryhorenko/Hryhorenko/Hryhorenko
        Yatsenyuk/Jazenjuk/Iatseniouk ~ Yushchuk/Juschtschuk/Iouchtchouk""",
}
PRESS = ("English", "German", "French")
Names = list[list[tuple[str, str, str]]]


def read(text: str) -> Names:
    return [[_three(name) for name in line.split("~")] for line in text.strip().splitlines()]


def _three(name: str) -> tuple[str, str, str]:
    english, german, french = name.strip().split("/")
    return english, german, french


def rows() -> Iterator[dict[str, object]]:
    """One matching row, one near miss in turn: given name and family name of the near miss are replaced by turns."""
    for language, names_given in GIVEN.items():
        given, family = read(names_given), read(FAMILY[language])
        for number, people in enumerate(given):
            for shift in (0, 1):
                for turn, (x, y) in enumerate(combinations(range(3), 2)):
                    names = family[(number + turn + shift * 2) % len(family)]
                    first, last = people[(turn + shift) % len(people)], names[(number + shift) % len(names)]
                    group = f"{language}: {PRESS[x]}, {PRESS[y]}"
                    yield _row(group, f"{first[x]} {last[x]}", f"{first[y]} {last[y]}", match=True)
                    other, wrong = people[(turn + shift + 1) % len(people)], names[(number + shift + 1) % len(names)]
                    missed = f"{other[y]} {last[y]}" if (turn + shift) % 2 else f"{first[y]} {wrong[y]}"
                    if (other[y] not in first) if (turn + shift) % 2 else (wrong[y] not in last):
                        yield _row(group, f"{first[x]} {last[x]}", missed, match=False)


def _row(group: str, a: str, b: str, *, match: bool) -> dict[str, object]:
    return {
        "id": f"own/{a}/{b}".replace(" ", "_"),
        "schema": "Person",
        "a": a,
        "b": b,
        "match": match,
        "group": group.split(":", maxsplit=1)[0],
        "press": group,
    }


def main() -> None:
    seen: set[object] = set()
    for row in rows():
        if row["id"] not in seen and row["a"] != row["b"]:
            seen.add(row["id"])
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
