"""Invented pages of two happenings, one told first in English, one in German: what was made of each report, and what only resembles it."""

WIRE = """A landslide buried part of the village of Corvane in the Tessaly hills early on Monday, killing at least six people and leaving 14 missing, officials said.

Rescuers from Port Aldis reached the village at about 9 a.m. after clearing two kilometres of the Brenner Mill road. “We dug with our hands until the machines came,” said Joris Maddock, who leads the fire brigade of Aldis county.

Governor Helene Straub said that 230 of Corvane’s 410 residents had been taken to a sports hall in Veldrin. She declared three days of mourning. “No village should wake to this,” Straub told reporters.

The slope above Corvane had moved by 11 centimetres since March, according to measurements of the Geological Survey. Its director, Piotr Lanz, said that he had asked the Ministry of Works on 4 May to close the quarry of the Ostrander company. The ministry did not comment.

Ostrander, which employs 85 people in the quarry, said on Monday that it would stop all blasting. Its shares fell 7.5 percent in Halmstead.

The last great landslide in the Tessaly hills killed 39 people in Old Rennick in 1968."""

REWRITE = """At least six villagers are dead and 14 more cannot be found after a hillside came down on Corvane, a village in the Tessaly range, before daybreak on Monday.

Helpers sent from Port Aldis needed until around 9 a.m. to open two kilometres of blocked road near Brenner Mill. Joris Maddock, chief of the Aldis county firefighters, described how his men dug with bare hands as long as no machines were there.

Of the 410 people who live in Corvane, 230 are now sleeping in a gym in Veldrin, Governor Helene Straub told journalists. Mourning will last three days. A village ought never to wake up to such a thing, she added.

Instruments of the Geological Survey had shown the slope creeping 11 centimetres since March. Director Piotr Lanz says he urged the Ministry of Works on 4 May to shut the Ostrander quarry; from the ministry there was no answer.

The Ostrander firm, with 85 workers at the site, announced that blasting would cease, and lost 7.5 percent on the stock exchange of Halmstead.

In 1968 a slide of this kind cost 39 lives in Old Rennick, also in Tessaly."""

TRANSLATION = """Ein Erdrutsch hat am frühen Montagmorgen einen Teil des Dorfes Corvane in den Tessaly-Hügeln verschüttet; mindestens sechs Menschen kamen ums Leben, 14 werden vermisst, wie die Behörden mitteilten.

Retter aus Port Aldis erreichten das Dorf gegen 9 Uhr, nachdem sie zwei Kilometer der Straße nach Brenner Mill geräumt hatten. „Wir haben mit den Händen gegraben, bis die Maschinen kamen“, sagte Joris Maddock, der die Feuerwehr des Bezirks Aldis leitet.

Gouverneurin Helene Straub sagte, 230 der 410 Einwohner von Corvane seien in eine Sporthalle in Veldrin gebracht worden. Sie rief drei Tage Trauer aus. „Kein Dorf sollte so erwachen“, sagte Straub vor Journalisten.

Der Hang oberhalb von Corvane hatte sich nach Messungen des Geologischen Dienstes seit März um 11 Zentimeter bewegt. Dessen Leiter Piotr Lanz sagte, er habe das Bauministerium am 4. Mai gebeten, den Steinbruch der Firma Ostrander zu schließen. Das Ministerium äußerte sich nicht.

Ostrander, das im Steinbruch 85 Menschen beschäftigt, kündigte am Montag an, alle Sprengungen einzustellen. Die Aktie fiel in Halmstead um 7,5 Prozent.

Der letzte große Erdrutsch in den Tessaly-Hügeln tötete 1968 in Old Rennick 39 Menschen."""

GERMAN_OWN = """Als Mira Devlin am Montag um halb vier vom Bellen ihres Hundes erwachte, war die Kirche von Corvane schon nicht mehr da. Die Lehrerin steht im Trainingsanzug eines Fremden vor der Sporthalle von Veldrin und zählt Namen auf.

Sechs Tote haben sie bis zum Mittag gefunden, zwei davon im Pfarrhaus. Wie viele noch unter der Erde liegen, weiß keiner: Die Feuerwehr spricht von 14 Vermissten, der Pfarrer Anselm Roe von mehr als 20.

Gouverneurin Helene Straub kam im Hubschrauber. „Kein Dorf sollte so erwachen“, sagte sie. Auf die Frage, weshalb der Steinbruch der Firma Ostrander noch in der vergangenen Woche sprengte, antwortete sie nicht. Joris Maddock von der Feuerwehr Aldis war deutlicher: „Wir haben mit den Händen gegraben, bis die Maschinen kamen.“

Vor dem Rathaus von Port Aldis versammelten sich am Abend 300 Menschen. Sie hatten Kerzen dabei und Plakate mit einer Zahl: 1968. Damals waren es in Old Rennick 39 Tote."""

ENGLISH_OWN = """“No village should wake to this,” Governor Helene Straub said in Veldrin on Monday, and then she had to leave: a mother had begun to shout at her about the quarry.

The shouting goes back to 1968, when 39 people died in Old Rennick and the Ministry of Works promised that nobody would blast in the Tessaly hills again. Since 2011 the Ostrander company has done so twice a week. It employs 85 people, many of them from Corvane, where at least six bodies had been found by noon.

“We dug with our hands until the machines came,” Joris Maddock of the Aldis fire brigade told the same press conference. He put the missing at 14. Priest Anselm Roe, who lost his house, has a list with 22 names.

In Port Aldis, 300 people stood with candles in front of the town hall at night. Lawyer Edwin Sarn said that he would sue Ostrander for families from the lower street. Piotr Lanz of the Geological Survey, who had written to the ministry on 4 May, stood among them and did not want to talk. The slope had moved by 11 centimetres, his colleagues said."""

EXCERPT = """“We dug with our hands until the machines came,” said Joris Maddock, who leads the fire brigade of Aldis county.

Governor Helene Straub said that 230 of Corvane’s 410 residents had been taken to a sports hall in Veldrin. She declared three days of mourning. “No village should wake to this,” Straub told reporters."""

BERICHT = """LINDORF – Bei einem Brand in einer Lagerhalle der Spedition Karsten Wolters in Lindorf ist in der Nacht zum Donnerstag ein Schaden von rund 3,2 Millionen Euro entstanden. Zwei Feuerwehrleute wurden leicht verletzt, sagte Polizeisprecherin Nadja Brück.

Gegen 1.40 Uhr meldete ein Wachmann der benachbarten Molkerei Hellweg Rauch. 120 Einsatzkräfte aus Lindorf, Oberhamm und Tiefenau kämpften bis zum Morgen gegen die Flammen. „Die Halle war nicht zu retten“, sagte Kreisbrandmeister Volker Asmus. In der Halle lagerten 900 Kühlschränke des Herstellers Frostina.

Die Bundesstraße 417 blieb bis 8 Uhr gesperrt. Die Bewohner von 60 Häusern im Ortsteil Sandkamp wurden aufgefordert, Fenster geschlossen zu halten; Messungen des Umweltamts Oberhamm ergaben keine gefährlichen Werte.

Firmenchef Karsten Wolters sagte dem Tiefenauer Tageblatt, man habe erst im August 2021 eine Sprinkleranlage bestellt. „Sie sollte am 12. Februar eingebaut werden.“ Die Staatsanwaltschaft Grevenburg ermittelt wegen fahrlässiger Brandstiftung."""

UMGESCHRIEBEN = """In Lindorf hat ein Feuer eine Halle der Spedition Karsten Wolters vernichtet. Die Polizei beziffert den Verlust auf etwa 3,2 Millionen Euro; zwei Helfer der Feuerwehr trugen leichte Blessuren davon, so Sprecherin Nadja Brück über die Nacht auf Donnerstag.

Den Rauch bemerkte um 1.40 Uhr ein Mann vom Wachdienst der Molkerei Hellweg nebenan. Aus Lindorf, Oberhamm und Tiefenau rückten 120 Kräfte an, die erst in der Früh Herr der Lage waren. Retten ließ sich das Gebäude laut Kreisbrandmeister Volker Asmus nicht mehr; verbrannt sind darin auch 900 Kühlgeräte der Marke Frostina.

Bis 8 Uhr ging auf der Bundesstraße 417 nichts. Wer in einem der 60 Häuser von Sandkamp wohnt, sollte nicht lüften, doch das Umweltamt in Oberhamm maß später nichts Bedenkliches.

Gegenüber dem Tiefenauer Tageblatt erklärte Chef Karsten Wolters, die im August 2021 georderte Sprinkleranlage hätte am 12. Februar kommen sollen. In Grevenburg prüft die Staatsanwaltschaft, ob jemand das Feuer fahrlässig gelegt hat."""

ENGLISH = """LINDORF — A fire in a warehouse of the haulage firm Karsten Wolters in Lindorf caused damage of about 3.2 million euros in the night to Thursday. Two firefighters were slightly injured, police spokeswoman Nadja Brück said.

At about 1.40 a.m. a guard of the neighbouring Hellweg dairy reported smoke. 120 firefighters from Lindorf, Oberhamm and Tiefenau fought the flames until morning. “The hall could not be saved,” said district fire chief Volker Asmus. In the hall 900 refrigerators made by Frostina were stored.

Federal road 417 remained closed until 8 a.m. The residents of 60 houses in the district of Sandkamp were told to keep their windows shut; measurements of the environmental office in Oberhamm showed no dangerous values.

Company head Karsten Wolters told the Tiefenauer Tageblatt that a sprinkler system had been ordered only in August 2021. “It was to be installed on 12 February.” The public prosecutor of Grevenburg is investigating negligent arson."""

EIGENER = """Volker Asmus hat schon viele Hallen brennen sehen. „Die Halle war nicht zu retten“, sagt der Kreisbrandmeister am Donnerstagmittag in Oberhamm, und dann zählt er auf, was gefehlt hat: eine Sprinkleranlage, ein zweiter Hydrant, eine Zufahrt von der Bundesstraße 417.

Staatsanwältin Ute Greven aus Grevenburg ermittelt nun gegen unbekannt. Karsten Wolters, dem die Spedition seit 1998 gehört, verweist auf den Winter. Die Anlage sei bestellt, sie habe am 12. Februar eingebaut werden sollen. Nachbarin Hanne Tölle aus Sandkamp lacht bitter, als sie das hört. Im Gemeinderat von Lindorf war die Halle im vorigen Jahr dreimal Thema.

Verletzt wurden zwei Männer der Feuerwehr Tiefenau, beide konnten die Klinik verlassen. Polizeisprecherin Nadja Brück nennt einen Schaden von 3,2 Millionen Euro. Der Hersteller Frostina, dem 900 Geräte verbrannten, rechnet mit mehr. Gebrannt hat es auch 2016, damals in der Molkerei Hellweg."""

NOTE = (
    "Police in {town} are looking for witnesses to an accident on {day} night. At about {hour} p.m. a {age}-year-old man from {home} "
    "lost control of his {car} on {road} Street and hit a parked van. The driver was taken to the {clinic} clinic with slight "
    "injuries. Damage is put at {damage} crowns. Anybody who saw the accident is asked to call the {town} station at {phone}. "
    "The spokeswoman of the police, {name}, said that speed had been the likely cause. In {town} there have been {count} such accidents since January."
)
"""What an office writes again and again: two of these are no rewrites of one another."""
NOTES = tuple(
    NOTE.format_map(dict(zip(("town", "day", "hour", "age", "home", "car", "road", "clinic", "damage", "phone", "name", "count"), facts, strict=True)))
    for facts in (
        ("Selborn", "Friday", "9", "34", "Mintrop", "Kestrel", "Harbour", "Rosenau", "8,000", "44 17 20", "Dora Penn", "23"),
        ("Selborn", "Sunday", "11", "61", "Ostwick", "Marlin", "Church", "Rosenau", "2,500", "44 17 20", "Dora Penn", "24"),
    )
)  # fmt: skip
