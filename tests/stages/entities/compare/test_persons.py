import pytest

from sayso.stages.entities.compare.persons import persons

LIKELY = 0.7


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Voss, Mara", "Mara Voss"), ("J. Voss", "Jana Voss"), ("Dr. Mara Voss", "Mara Voss"), ("Jon van der Brink", "Jon Brink"),
        ("Abd al-Aziz Marouni", "Abdelaziz al-Maruni"), ("Nur ad-Din Salloum", "Noureddine Salloum"), ("Abu Salim Marouni", "Aboussalim Marouni"),
        ("Kim Jin-su", "Kim Jinsu"), ("Sheikh Hamid al-Zerfan", "Hamid Zerfan"), ("M4ra Voss", "Mara Voss"),
        ("Saleh al-Marouni", "صالح الماروني"), ("Abdul Rahman Zerfani", "عبد الرحمن زرفاني"), ("Nasrallah Haddad", "نصر الله حداد"),
        ("Igor Volkov", "Игорь Волков"), ("Volkov, Igor", "Игорь Петрович Волков"), ("Shimon Zelnik", "שמעון זלניק"),
        ("Kostas Papadakis", "Κώστας Παπαδάκης"), ("Parviz Golshiri", "پرویز گلشیری"), ("Halyna Hryhoriv", "Галина Григорів"), ("שפיק זרפן", "Шафик Зарфан"), ("شفيق زرفان", "Шафик Зарфан"),
        ("Abdelaziz Zerfan", "עבד אל-עזיז זרפן"),
    ],
)  # fmt: skip
def test_one_person(a, b):
    assert persons(a, b)[0] >= LIKELY


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jana Voss", "Lena Voss"), ("J. Voss", "Lena Voss"), ("Mara Voss Jr.", "Mara Voss Sr."), ("Voss", "Mara Voss"), ("Salim Malik", "Salim Maliki"),
        ("Salim bin Karim Zerfan", "Karim bin Salim Zerfan"), ("Khalid Haddad", "Khalil Haddad"),
        ("Saleh al-Marouni", "صالح الحداد"), ("Igor Volkov", "Игорь Воронов"), ("Shimon Zelnik", "שמואל זלמן"), ("Kostas Papadakis", "Κώστας Δημητρίου"),
    ],
)  # fmt: skip
def test_two_persons(a, b):
    assert persons(a, b)[0] < LIKELY


def test_the_reason_is_told():
    assert "other way round" in persons("Salim bin Karim Zerfan", "Karim bin Salim Zerfan")[1]
    assert "generations" in persons("Mara Voss Jr.", "Mara Voss Sr.")[1]
    assert (
        "slip" in persons("Mara Vosskamp", "Mara Vossgamp")[1]
        or "apart" in persons("Mara Vosskamp", "Mara Vossgamp")[1]
    )
