"""Words for the half of the day, or a part of it, beside a time of twelve hours."""

from __future__ import annotations

from typing import Final, NamedTuple


class Half(NamedTuple):
    """What languages call a part of the day: in front of a time, behind it, or either.

    A space parts the words, and "_" stands for a space within one. Those of `glued` are of scripts
    that put no spaces between words.
    """

    front: str
    behind: str
    either: str
    glued: str


# Sources: CLDR, day periods of the languages, and how their papers print them.
MORNING: Final = Half(
    # Hungarian; Vietnamese, Spanish, Portuguese, Catalan, French, Malay, Filipino, Turkish,
    # Mongolian, Sinhala, Afrikaans and Hebrew.
    front="de\\. délelőtt reggel öğleden_önce",
    behind=(
        "sáng de_la_mañana de_la_madrugada da_manhã da_madrugada del_matí du_matin pagi ng_umaga"
        ' ü\\.?ö ү\\.ө පෙ\\.?ව vm לפנה["״]צ ጥዋት ጠዋት paradite'
    ),
    # Bengali, Hindi, Marathi, Nepali, Tamil, Telugu, Malayalam, Kannada, Gujarati, Punjabi, Urdu
    # and Persian, Arabic, Greek.
    either=(
        "সকাল ভোর এএম এ\\.এম পূর্বাহ্ণ পূর্বাহ্ন सुबह पूर्वाह्न सकाळी पहाटे बिहान காலை முற்பகல் மு\\.ப ఉదయం രാവിലെ"
        " ಬೆಳಿಗ್ಗೆ ಬೆಳಗ್ಗೆ સવારે ਸਵੇਰੇ صبح قبل_از_ظهر قبل‌ازظهر قبلازظهر ق\\.ظ صباح(?:ا|ًا|اً) فجر(?:ا|ًا|اً) πμ"
    ),
    glued="오전|아침|새벽|上午|午前|凌晨|早上|清晨|早晨|ព្រឹក|ກ່ອນທ່ຽງ|နံနက်|မနက်",
)
NOON: Final = Half(
    front="",
    behind="trưa siang tengah_hari ng_tanghali",
    either=(
        "দুপুর दोपहर दुपारी दिउँसो நண்பகல் மதியம் మధ్యాహ్నం ഉച്ചയ്ക്ക് ಮಧ್ಯಾಹ್ನ બપોરે ਦੁਪਹਿਰ دوپہر ظهر(?:ا|ًا|اً) ظهر"
    ),
    glued="中午|正午|낮|မွန်းတည့်",
)
AFTERNOON: Final = Half(
    front="du\\. délután este öğleden_sonra",
    behind=(
        "chiều tối de_la_tarde da_tarde de_la_tarda de_l['’]après-midi du_soir sore petang ng_hapon"
        ' ү\\.х ප\\.?ව nm אחה["״]צ ከሰዓት pasdite'
    ),
    either=(
        "বিকাল বিকেল সন্ধ্যা পিএম পি\\.এম অপরাহ্ণ অপরাহ্ন शाम अपराह्न सायंकाळी संध्याकाळी बेलुका साँझ மாலை பிற்பகல்"
        " பி\\.ப సాయంత్రం വൈകിട്ട് വൈകീട്ട് വൈകുന്നേരം ಸಂಜೆ સાંજે ਸ਼ਾਮ شام سہ_پہر عصر بعد_از_ظهر بعدازظهر"
        " بعد‌ازظهر ب\\.ظ مساء مساءً عصر(?:ا|ًا|اً) μμ"
    ),
    glued="오후|저녁|下午|午後|午后|晚上|傍晚|ល្ងាច|ຫຼັງທ່ຽງ|ညနေ",
)
# Of the hours after midnight as well as of those before.
NIGHT: Final = Half(
    front="",
    behind="đêm de_la_noche da_noite de_la_nit malam ng_gabi",
    either="রাত रात रात्री राति இரவு రాత్రి രാത്രി ರಾತ್ರಿ રાત્રે ਰਾਤ رات شب ليل(?:ا|ًا|اً)",
    glued="밤|深夜|夜里|យប់|ည",
)


def _words(listed: str) -> str:
    words = sorted(listed.replace("_", r"\s").split(), key=len, reverse=True)
    return "|".join(words)


def _opens(*listed: str) -> str:
    """What one of some words begins with: nearly all places of a text are ruled out by it."""
    words = " ".join(listed).replace("|", " ").split()
    return rf"(?=[{''.join(sorted({word[0] for word in words}))}])"


def front(half: Half) -> str:
    """A pattern of the words that stand in front of a time."""
    parted = _words(f"{half.front} {half.either}")
    opens = _opens(half.front, half.either, half.glued)
    # "दोपहर के 2:05", "शाम को 7:05".
    apart = rf"(?<![\p{{L}}\p{{M}}])(?:{parted})(?![\p{{L}}\p{{M}}])\.?(?:\sके|\sको)?"
    return rf"{opens}(?:{half.glued}|{apart})"


def behind(half: Half) -> str:
    """A pattern of the words that stand behind a time, and in front of no other."""
    parted = _words(f"{half.behind} {half.either}")
    return rf"(?:{half.glued}|(?:{parted})(?![\p{{L}}\p{{M}}])\.?)(?!\s?\d{{1,2}}[:.]\d)"
