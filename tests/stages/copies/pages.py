"""Documents for these tests: one invented report, and ways to carry it."""

from sayso.model import DeclaredDate, Document

REPORT = (
    "Fishermen from the island of Brevik pulled nine people from the sea on Tuesday after the ferry Halcyon lost power "
    "and ran onto a sandbank, the coast guard of Norrland said. The ship, built in 1987, had left Port Selka with 212 "
    "passengers although a storm warning was in force. Captain Ruben Aasgard told reporters that both engines stopped "
    "within a minute. Harbour master Ilse Tomkin said that her office had warned the Meridian Line twice, in March and "
    "again on 14 June, about water in the fuel. The company did not answer questions. Mayor Oda Frisk asked families to "
    "wait at the school on Kirk Street, where tea and blankets were given out until midnight. Divers from Lundhaven will "
    "look at the hull once the wind drops below 30 knots, said Torsten Vale of the rescue service."
)
GERMAN = (
    "Fischer von der Insel Brevik zogen am Dienstag neun Menschen aus dem Meer, nachdem die Fähre Halcyon ohne Antrieb auf "
    "eine Sandbank gelaufen war, teilte die Küstenwache von Norrland mit. Das Schiff, gebaut 1987, hatte Port Selka mit 212 "
    "Fahrgästen verlassen, obwohl eine Sturmwarnung galt. Kapitän Ruben Aasgard sagte vor Reportern, beide Maschinen seien "
    "binnen einer Minute stehen geblieben. Hafenmeisterin Ilse Tomkin sagte, ihr Amt habe die Meridian Line zweimal gewarnt, "
    "im März und erneut am 14. Juni, wegen Wassers im Treibstoff. Die Firma beantwortete keine Fragen. Bürgermeisterin Oda "
    "Frisk bat die Angehörigen, in der Schule in der Kirk Street zu warten, wo bis Mitternacht Tee und Decken ausgegeben "
    "wurden. Taucher aus Lundhaven sehen sich den Rumpf an, sobald der Wind unter 30 Knoten fällt, sagte Torsten Vale vom "
    "Rettungsdienst."
)
OTHER = (
    "The council of Vesterby voted on Friday to close the public baths on Linden Square for two years. Repairs of the roof "
    "will cost about 3.4 million crowns, twice what the engineers thought last autumn. Swimmers who came to the meeting held "
    "up towels and asked why nobody had looked after the beams. Councillor Anton Reus said that the money would come from the "
    "sale of the old fire station, and that a pool in the next town would open its doors earlier in the morning."
)


def document(name, text=REPORT, **fields):
    """A document called `name`, with nothing known of it but what is given."""
    known = {
        "title": None,
        "language": "en",
        "url": None,
        "outlet": None,
        "byline": (),
        "credit": (),
        "dateline_place": None,
        "contributors": (),
        "declared": (),
        "paragraphs": (),
        "furniture": (),
    }
    return Document(id=f"d-{name}", page=f"p-{name}", text=text, **{**known, **fields})


def published(day):
    """What a page says of its own date."""
    return (DeclaredDate(kind="published", value=day, exact=day),)
