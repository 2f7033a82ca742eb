"""Words that make a dateline, and words that do not."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What stands in capitals before a dash and is no town: kinds of pieces, warnings, bodies.
NO_PLACES: Final = _words(
    "ADVERTISEMENT ALERT ANALYSE ANALYSIS ANALISI ANÁLISE ANÁLISIS ARCHIVE AUDIO BACKGROUND "
    "BILAN BREAKING BRIEF CLARIFICATION COLUMN COMMENT COMMENTARY CORRECTION COVID COVID-19 "
    "CRITIQUE DEBATE DEVELOPING DIRECT DIRETTA DIREKT DOSSIER EDITORIAL EILMELDUNG ENTREVISTA "
    "ENTRETIEN ENQUÊTE EXCLUSIF EXCLUSIVE EXKLUSIV EXCLUSIVO EXPLAINER EXPLAINED FACT FACTS "
    "FAQ FEATURE FILE FLASH FOTO FOTOS GALLERY GUIDE HINTERGRUND IMAGES INFO INTERVIEW "
    "INTERVISTA INTRO INVESTIGATION KOLUMNE KOMMENTAR KOMMENTAAR KRITIK LATEST LEDER LISTEN "
    "LIVE LIVEBLOG MEINUNG NEWS NOTE NOTES OBITUARY OFFICIAL OPINIE OPINION OPINIÓN "
    "OPINIÃO PHOTO PHOTOS PICTURES PODCAST POLL PORTRAIT PORTRÄT PREVIEW PROFILE QUIZ QUOTE "
    "RATING READ RECAP REPORT REPORTAGE REVIEW RÉCIT SCORE SONDAGE SPOILER SPONSORED "
    "STATEMENT SUMMARY TEST TÉMOIGNAGE TIPS TOP TRANSCRIPT TRIBUNE UPDATE UPDATED URGENT "
    "VERDICT VIDEO VIDÉO VÍDEO WARNING WATCH WATCHED SOURCE BIOGRAPHY PRESS RELEASE FREE "
    "SPORT SPORTS POLITICS ECONOMY NATO NASA NBA NFL NHL MLB FIFA UEFA OPEC UNESCO UNICEF WHO "
    "IMF EU UN UK USA US BBC CNN FBI CIA IBM AIDS DNA HIV GDP CEO CFO AI API HTML PDF SUV TV "
    "DVD CDC FDA EPA WTO ECB BMW SAP VW AFD CDU CSU SPD FDP ÖVP SPÖ FPÖ OTAN ONU UE OMS PSG "
    "PIB IVA OVNI USB PC MAGA DIY Q&A ИТОГИ ГЛАВНОЕ ОПРОС АНАЛИЗ ПРОГНОЗ ПОГОДА ВИДЕО ФОТО "
    "СРОЧНО МНЕНИЕ НАТО ООН США ЕС ИНТЕРВЬЮ "
)

# Articles and the like do not open a town's name before an agency, but for some towns.
NOT_FIRST: Final = _words("The Der Die Das Ein Eine A An This These It He She We They I ")
WITH_ARTICLE: Final = frozenset({"the hague", "the bronx", "the valley", "the villages"})

# Agencies in datelines that the lexicon does not count as credits.
AGENCIES: Final = frozenset(
    {"EUROPA PRESS", "Europa Press", "РИА Новости", "Agência Brasil", "CNN Indonesia"}
) | _words(
    "awp AWP BNS ELTA LETA STT TT NTB Ritzau ritzau CTK ČTK TASR SITA MTI Agerpres AGERPRES "
    "BTA БТА PAP STA Hina HINA FENA SRNA Tanjug TANJUG Танјуг ТАНЈУГ Beta BETA FoNet MIA МИА "
    "ATA Ukrinform Укрінформ УНН Interfax-Ukraine НСН Росбалт БелТА КазТАГ ANTARA Antara "
    "Bernama BERNAMA VNA TTXVN TNA ITALPRESS Adnkronos AdnKronos AGI LaPresse Askanews "
    "askanews FOLHAPRESS Folhapress Télam Notimex EP EFE KUNA WAM SPA MENA IRNA ISNA ایرنا "
    "ایسنا فارس مهر تسنیم ΑΠΕ-ΜΠΕ ΑΜΠΕ भाषा वार्ता একুশে বাসস ইউএনবি AA DHA İHA IHA TNS IRNA "
    "ENEX ABI PNA NAN GNA MAP APS TAP XINHUA Xinhua TASS ТАСС ИНТЕРФАКС Интерфакс ИТАР-ТАСС "
)
