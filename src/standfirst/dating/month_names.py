"""Names of months that dateparser does not know, does not find by the script alone, or misreads."""

from __future__ import annotations

import unicodedata
from typing import Final

# Rows of twelve words, January first: "-" where dateparser knows it or no other word is used, and
# "_" for a space. Words that are different months in two languages are not among them.
_ROWS: Final = (
    # Arabic of the Levant, with other spellings, and of the Maghreb.
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "جانفي فيفري - أفريل ماي جوان جويلية أوت",
    "- - - ابريل ايار - يوليوز غشت شتنبر اكتوبر نونبر دجنبر",
    "- - - - - - - اغسطس ايلول",
    # Afrikaans.
    "januarie - - - - junie julie",
    # Icelandic.
    "- - - - - - - ágúst",
    # Italian.
    "genn febbr - - magg - lugl - sett",
    # Galician.
    "xaneiro febreiro - - - xuño xullo - - - - decembro",
    "xan - - - - - xul",
    # Basque.
    "urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua",
    "urtarrilak otsailak martxoak apirilak maiatzak ekainak uztailak abuztuak irailak urriak"
    " azaroak abenduak",
    "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren"
    " irailaren urriaren azaroaren abenduaren",
    # Welsh.
    "ionawr chwefror mawrth ebrill - mehefin gorffennaf awst medi hydref tachwedd rhagfyr",
    # Irish.
    "eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán_fómhair"
    " deireadh_fómhair samhain nollaig",
    "- - - aibreáin - meithimh - - - - samhna nollag",
    # Albanian.
    "janar shkurt - prill - qershor korrik gusht shtator tetor nëntor dhjetor",
    "- - - - - - - - - - nentor",
    # Finnish.
    "- - - - touko kesä - elo - loka",
    # Polish.
    "- - - - - - - sie",
    # Slovenian.
    "januarja februarja - - - junija julija",
    # Croatian.
    "- - - - svi",
    # Bosnian and Serbian.
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
    # Serbian.
    "јануара фебруара - априла маја јуна јула - септембра октобра новембра децембра",
    "- - - - - јуни јули",
    # Macedonian.
    "јануари - - - - - - - - - ноем",
    # Ukrainian.
    "- - бер - - - - - - - лист",
    "- - - - тра - - сер - - лис",
    # Kyrgyz.
    "январда февралда мартта апрелде майда июнда июлда августта сентябрда октябрда ноябрда"
    " декабрда",
    # Tajik.
    "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри",
    "январ феврал - апрел - - - - сентябр октябр ноябр декабр",
    # Uzbek.
    "yanvar fevral - aprel - iyun iyul - sentyabr oktyabr noyabr dekabr",
    "- - - - - - - - sentabr oktabr",
    # Azerbaijani.
    "- - - - - - - avqust",
    "yan - - - - iyn iyl avq sen - noy dek",
    # Turkish, whose dotless i a program that knows no Turkish loses.
    "- - - - mayis - - - - - kasim aralik",
    "- - - - - - - - - - - ara",
    # Greek.
    "- - - - - - - - σεπτ - νοεμ",
    # Hebrew.
    "ינו פבר - אפר - יונ יול אוג ספט אוק נוב דצמ",
    "בינו בפבר - באפר - ביונ ביול באוג בספט באוק בנוב בדצמ",
    # Persian.
    "- - - - - - - آگوست",
    # Kurdish.
    "کانوونی_دووەم شوبات ئازار نیسان ئایار حوزەیران تەممووز ئاب ئەیلوول تشرینی_یەکەم"
    " تشرینی_دووەم کانوونی_یەکەم",
    # Pashto.
    "- - - - مې",
    "- - - اپريل مۍ - - - سپټمبر",
    # Bengali.
    "- - - - - - - অগস্ট",
    # Gujarati.
    "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઓગસ્ટ સપ્ટેમ્બર ઓક્ટોબર નવેમ્બર ડિસેમ્બર",
    "- - - - - - જુલાઇ ઑગસ્ટ - ઑક્ટોબર",
    # Punjabi.
    "ਜਨਵਰੀ ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ",
    # Tamil.
    "- - - - - - ஜுலை ஆகஸ்டு செப்டெம்பர் ஒக்டோபர்",
    # Telugu.
    "- - - - - - జూలై ఆగస్ట్ సెప్టెంబరు అక్టోబరు నవంబరు డిసెంబరు",
    # Kannada.
    "ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್",
    "- ಫೆಬ್ರುವರಿ",
    # Malayalam.
    "ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ",
    "- - മാര്ച്ച് ഏപ്രില് മെയ് ജൂണ് - ആഗസ്റ്റ് സെപ്റ്റംബര് ഒക്ടോബര് നവംബര് ഡിസംബര്",
    # Sinhala.
    "- - - අප්රේල් - ජූනි",
    "- - - - - ජුනි",
    # Thai.
    "ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค",
    # Lao.
    "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ",
    # Filipino.
    "- pebrero marso - - hunyo hulyo - setyembre oktubre nobyembre disyembre",
    # Somali.
    "janaayo febraayo maarso abriil maajo juun luulyo agoosto sebtembar oktoobar nofembar disembar",
    "jannaayo - - - - juunyo - ogosto",
    # Hausa.
    "janairu fabrairu maris afrilu mayu yuni yuli agusta satumba - nuwamba disamba",
    # Zulu.
    "januwari februwari mashi ephreli meyi - julayi agasti septhemba okthoba - disemba",
    # Latvian.
    "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
    # English, French, Spanish and others.
    "- - - - - - - - sept",
)
# What parts the letters of a word for the eye, or is left of a capital with a dot that was made
# small; and letters that Arabic and Persian write one for the other.
_SEEN_ALIKE: Final = str.maketrans(
    {"\u0307": None, "\u200c": None, "\u200d": None, "أ": "ا", "إ": "ا", "ی": "ي", "ک": "ك"}
)
# Marks of a word that is cut short.
_CUT_SHORT: Final = " .'’׳"


def plain(word: str) -> str:
    """A month's name in small letters, without what marks that it is cut short."""
    return unicodedata.normalize("NFC", word).strip(_CUT_SHORT).lower().replace("\u0307", "")


def _folded(word: str) -> str:
    return word.translate(_SEEN_ALIKE)


_MONTHS: Final[dict[str, int]] = {
    _folded(plain(word.replace("_", " "))): month
    for row in _ROWS
    for month, word in enumerate(row.split(), 1)
    if word != "-"
}


def listed_month(word: str) -> int | None:
    """Which month a word of `plain` names by the list here, 1 to 12, or None."""
    return _MONTHS.get(_folded(word))
