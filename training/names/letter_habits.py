"""What is given and not learned: readings that the names at hand lack, and how German and French write foreign names.

Sources: Duden's transcription of Russian, the usual French one (as in the French press), BGN/PCGN and ISO 9; the Arabic romanisations of
the English, German and French press; ELOT 743 for Greek; the Ukrainian national table of 2010. All are published habits, no list of names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from random import Random

KEEP = "šščžćşșçğñńłřđðþöüäøåæțıĉżś"
"""Latin letters beyond ASCII that change how a name sounds."""
FOLDS: dict[str, dict[str, str]] = {
    "cyrillic": {
        "і": "и", "ї": "йи", "є": "е", "ґ": "г", "ў": "у", "ђ": "дж", "ј": "й", "љ": "ль", "њ": "нь", "ћ": "ч", "џ": "дж", "ѓ": "г", "ќ": "к",
        "қ": "к", "ғ": "г", "ң": "н", "ө": "о", "ү": "у", "ұ": "у", "һ": "х", "ә": "а", "ѕ": "дз",
    },
    "arabic": {"ی": "ي", "ې": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ٱ": "ا", "ڤ": "ف", "ڨ": "ق", "ڭ": "ك", "ے": "ي"},
    "hebrew": {"װ": "וו", "ײ": "יי", "ױ": "וי"},
    "greek": {
        "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ϊ": "ι", "ϋ": "υ", "ΐ": "ι", "ΰ": "υ", "ς": "σ",
    },
}  # fmt: skip
GIVEN: dict[str, str] = {
    "cyrillic": """ш:sch,ch,š,sz ч:tsch,tch,č,cz щ:schtsch,chtch,šč,schch,sch в:w,v,f з:s,z ц:z,ts,tz,c,tc я:ja,ia,ya,â ю:ju,iou,iu,yu ё:jo,io,yo,o,e
        е:je,ye,ie х:ch,kh,h ж:sch,j,zh,ž дж:dsch,dj,j,dzh у:ou,u ий$:i$,y$,ij$,iy$,yj$ ый$:y$,i$ ин$:ine$,in$ г:h,g,gu й:j,i,y,ï и:y,i йи:yi,i,ji,ï
        ь: с:ss кс:x ов$:off$,ov$,ow$""",
    "arabic": """ج:dsch,dj,j,g ش:sch,ch,sh خ:ch,kh,h و:ou,w,v,oo,u,o غ:gh,g,r ح:h ث:th,s ذ:dh,d,z ظ:z,zh,dh ض:d,dh,z ق:q,k,g,gh ي:j,y,i,ee,ij
        ز:s,z س:ss,s چ:ch,tsch,tch,č,c پ:p ژ:zh,j,sch,ž گ:g,gu ة$:e$,eh$,ah$,a$,at$ ه$:e$,eh$,ah$,a$ ع:a,e,i,o ع:""",
    "hebrew": "ש:sch,ch,sh,s צ:z,tz,ts ח:ch,kh,h כ:ch,kh,k ך:ch,kh י:j,y,i ו:v,w,ou,u ז:z,s ק:k,q,c ע:a,e,",
}
"""Readings of a letter: each gets a share of its probability, where the names do not give it more."""
SHARE, UNSEEN = 0.03, 3e-4
"""That share, and the probability for a letter that the names do not hold. Guesses."""


def given(script: str, learned: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    total: defaultdict[str, float] = defaultdict(float)
    for (_, y), p in learned.items():
        total[y] += p
    found = {}
    for entry in GIVEN[script].split():
        y, readings = entry.split(":")
        for x in readings.split(","):
            value = max(SHARE * total[y], UNSEEN * (0.1 if not x else 1.0))
            if value > learned.get((x, y), 0.0):
                found[x, y] = value
    return found


GREEK_READINGS = """α:a β:v,b γ:g,y,gh γγ:ng,g γκ:g,gk,ng γχ:nch,nh,nkh δ:d,dh ε:e ζ:z,s η:i,e,y θ:th,t ι:i,y κ:k,c λ:l λλ:ll,l μ:m μμ:mm,m μπ:b,mp,p ν:n
    νν:nn,n ντ:nt,d,nd ξ:x,ks ο:o π:p ππ:pp,p ρ:r,rh ρρ:rr,r σ:s,ss,z σσ:ss,s τ:t ττ:tt,t τσ:ts,tch,ch,tsch τζ:tz,dz,j,dj υ:y,i,u αυ:av,af,au,aw
    ευ:ev,ef,eu,ew ου:ou,u,oo φ:f,ph χ:ch,h,kh,x ψ:ps ω:o αι:e,ai,ae ει:i,ei οι:i,oi,oe γι:y,j,gi ια:ia,ya,ja σ:,  ι: γ: ^:^ $:$"""
GREEK: dict[tuple[str, str], float] = {}
for _entry in GREEK_READINGS.split():
    _y, _readings = _entry.split(":")
    for _place, _x in enumerate(_readings.split(",")):
        GREEK.setdefault((_x, _y), 0.03 * 0.4**_place * (0.05 if not _x else 1.0))

GERMAN = {
    "shch": "schtsch", "sh": "sch", "ch": "tsch", "kh": "ch", "zh": "sch", "dzh": "dsch", "dj": "dsch", "j": "dsch", "ts": "z", "tz": "z", "oo": "u", "ou": "u",
    "ee": "i", "z": "s", "v": "w", "q": "k", "ya": "ja", "yu": "ju", "ye": "je", "yo": "jo", "yi": "ji", "sky$": "ski$", "iy$": "ij$|i$", "ei$": "ej$|ei$",
    "ey$": "ej$|ei$", "y$": "y$|i$|ij$", "ay": "ai", "aw": "au", "ow$": "au$", "c": "k", "ks": "x|ks", "dh": "dh|d", "th": "th|t", "mp": "mb|mp", "^e": "^e|^je", "ao": "au",
}  # fmt: skip
FRENCH = {
    "shch": "chtch", "sh": "ch", "ch": "tch", "zh": "j", "dzh": "dj", "j": "dj", "u": "ou", "oo": "ou", "w": "ou", "ee": "i", "in$": "ine$", "an$": "an$|ane$",
    "sky$": "ski$", "gi": "gui", "ge": "gue", "yu": "iou", "ya": "ia|ya", "ye": "ie|e", "yo": "io", "ay": "aï", "q": "k", "iy$": "i$|ï$", "ei$": "eï$",
    "ey$": "eï$|ey$", "y$": "y$|i$", "er$": "re$|er$", "al$": "el$|al$", "im$": "em$|im$", "ow$": "o$|ow$", "dh": "dh|d", "x": "x|ks", "aei": "aï", "^y": "^i|^y",
}  # fmt: skip
APPLIED = 0.85
"""How often a habit is followed: papers are not strict."""
BETWEEN = re.compile(r"(?<=[aeiou])s(?=[aeiou])")


def rewritten(word: str, habits: dict[str, str], random: Random) -> str:
    """An English romanisation as German or French would write it, as a rule."""
    longest = sorted(habits, key=lambda key: (-len(key), key))
    rule = re.compile("|".join(re.escape(key) for key in longest))
    doubled = BETWEEN.sub("ss", word) if random.random() < APPLIED else word
    changed = rule.sub(
        lambda m: random.choice(habits[m[0]].split("|")) if random.random() < APPLIED else m[0], f"^{doubled}$"
    )
    return changed.strip("^$").replace("ï", "i")
