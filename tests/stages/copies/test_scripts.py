from tests.stages.copies.pages import REPORT, document

from sayso.stages.copies import copies
from sayso.stages.copies.scripts import Names, latin_names, spelt
from sayso.text.landmarks import landmarks

ARABIC = (
    "انتشل صيادون من جزيرة بريفيك تسعة أشخاص من البحر يوم الثلاثاء بعد أن فقدت العبارة هالسيون محركها وجنحت على حاجز رملي، بحسب خفر السواحل في "
    "نورلاند. وكانت السفينة التي بنيت عام 1987 قد غادرت بورت سيلكا وعلى متنها 212 راكبا رغم التحذير من العاصفة. وقال القبطان روبن أسغارد للصحفيين إن "
    "المحركين توقفا خلال دقيقة. وقالت مديرة الميناء إلزه تومكين إن مكتبها حذر شركة ميريديان مرتين، في مارس ومرة أخرى في 14 يونيو، من وجود ماء في الوقود. "
    "ولم ترد الشركة. وطلبت رئيسة البلدية أودا فريسك من العائلات الانتظار في المدرسة. وسيفحص غواصون من لوندهافن هيكل السفينة حين تهدأ الريح إلى أقل من "
    "30 عقدة، كما قال تورستن فيل من خدمة الإنقاذ."
)
RUSSIAN = (
    "Рыбаки с острова Бревик во вторник вытащили из моря девять человек, когда паром «Халсион» потерял ход и сел на мель, сообщила береговая охрана Норрланда. "
    "Судно, построенное в 1987 году, вышло из Порт-Селки с 212 пассажирами, хотя было объявлено штормовое предупреждение. Капитан Рубен Осгард сказал, что обе машины "
    "встали за минуту. Начальница порта Ильзе Томкин сообщила, что её ведомство дважды предупреждало компанию «Меридиан», в марте и снова 14 июня, о воде в топливе. "
    "Компания не ответила. Мэр Ода Фриск попросила семьи ждать в школе. Водолазы из Лундхавена осмотрят корпус, когда ветер упадёт ниже 30 узлов, сказал Торстен Вейл."
)


def _names():
    return Names([latin_names(REPORT, landmarks(REPORT))])


def test_names_in_arabic_letters_get_the_keys_of_the_latin_ones():
    arabic = document("a", ARABIC, language="ar")
    there = {mark.key for mark in landmarks(REPORT)}
    found = [(mark.key, ARABIC[mark.start : mark.end]) for mark in spelt(arabic, _names())]
    assert {"نورلاند", "لوندهافن", "تورستن"} <= {word for _, word in found}
    assert {key for key, _ in found} <= there


def test_a_latin_text_has_no_names_in_other_letters():
    assert spelt(document("a"), _names()) == []


def test_no_names_no_keys():
    assert Names([]).keys("نورلاند") == frozenset()


def test_translations_into_two_scripts_are_one_text():
    pile = [document("a", ARABIC, language="ar"), document("b", RUSSIAN, language="ru"), document("c")]
    found, origins = copies(pile)
    assert {derivation.kind for derivation in found} == {"translation"}
    assert [origin.documents for origin in origins] == [("d-a", "d-b", "d-c")]
