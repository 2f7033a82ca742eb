"""Words that make a dateline, and words that do not."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What stands in capitals before a dash and is no town: kinds of pieces, warnings, bodies.
NO_PLACES: Final = _words(
    "ADVERTISEMENT ALERT ANALYSE ANALYSIS ANALISI ANÁLISE ANÁLISIS ARCHIVE AUDIO BACKGROUND "
    "BILAN BREAKING BRIEF CLARIFICATION COLUMN COMMENT COMMENTARY CORRECTION CORRECTED COVID "
    "COVID-19 CRITIQUE DEBATE DEVELOPING DIRECT DIRETTA DIREKT DOSSIER EDITORIAL EILMELDUNG "
    "ENTREVISTA ENTRETIEN ENQUÊTE EXCLUSIF EXCLUSIVE EXKLUSIV EXCLUSIVO EXPLAINER EXPLAINED FACT "
    "FACTS FAQ FEATURE FILE FLASH FOTO FOTOS GALLERY GUIDE HINTERGRUND IMAGES INFO INTERVIEW "
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
    "СРОЧНО МНЕНИЕ НАТО ООН США ЕС ИНТЕРВЬЮ NOTA PREGUNTA REDACCIÓN RESPUESTA TTO TPO ЖУРНАЛ "
    "ALERTA HORA ARTÍCULO EXCLUSIVA COMUNICADO ANEXO CLÁUSULA PRIMERO PRIMERA SEGUNDO SEGUNDA "
)

# Articles and the like do not open a town's name before an agency, but for some towns.
NOT_FIRST: Final = _words("The Der Die Das Ein Eine A An This These It He She We They I ")
WITH_ARTICLE: Final = frozenset({"the hague", "the bronx", "the valley", "the villages"})

# Agencies in datelines that the lexicon does not count as credits.
AGENCIES: Final = frozenset(
    {"EUROPA PRESS", "Europa Press", "РИА Новости", "Agência Brasil", "CNN Indonesia"}
    | {"Dân trí", "Gray News", "New Ziana", "IDN Times"}
) | _words(
    "awp AWP BNS ELTA LETA STT TT NTB Ritzau ritzau CTK ČTK TASR SITA MTI Agerpres AGERPRES "
    "BTA БТА PAP STA Hina HINA FENA SRNA Tanjug TANJUG Танјуг ТАНЈУГ Beta BETA FoNet MIA МИА "
    "ATA Ukrinform Укрінформ УНН Interfax-Ukraine НСН Росбалт БелТА КазТАГ ANTARA Antara "
    "Bernama BERNAMA VNA TTXVN TNA ITALPRESS Adnkronos AdnKronos AGI LaPresse Askanews "
    "askanews FOLHAPRESS Folhapress Télam Notimex EP EFE KUNA WAM SPA MENA IRNA ISNA ایرنا "
    "ایسنا فارس مهر تسنیم ΑΠΕ-ΜΠΕ ΑΜΠΕ भाषा वार्ता একুশে বাসস ইউএনবি AA DHA İHA IHA TNS IRNA "
    "ENEX ABI PNA NAN GNA MAP APS TAP XINHUA Xinhua TASS ТАСС ИНТЕРФАКС Интерфакс ИТАР-ТАСС "
    "INTERFAX.RU Hibya NLĐO PLO Інтерфакс-Україна Интерфакс-Украина АЗЕРТАДЖ Кабар Авеста "
)

# Words for who sends from a town: reporters, desks, agencies. Urdu, Hindi.
DESKS: Final = _words(
    "ڈیسک رپورٹر نمائندہ نامہ‌نگار نیوز ایجنسیاں ایجنسی "
    "संवाददाता ब्यूरो एजेंसी प्रतिनिधि डेस्क संवाद न्यूज टीम एएनआई पीटीआई आईएएनएस "
)


def _towns(text: str) -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in text.split())


# Towns that papers send much from. Before a colon or a full stop a word in capitals, or of a script
# without capitals, may be a speaker or the kind of piece as well ("MAYOR: …"): there a place counts
# only where it is one of these. Capitals of countries, and towns of several hundred thousand people
# where papers open stories so, in the languages of these papers.
TOWNS: Final = _towns(
    # Latin script
    "ABU_DHABI ABUJA ACCRA ADDIS_ABABA ADELAIDE AGRA AHMEDABAD ALGIERS ALMATY ALOR_SETAR "
    "AMMAN AMRITSAR AMSTERDAM ANKARA ANTWERP ANTWERPEN ASTANA ATHENS ATLANTA AUCKLAND "
    "BAGHDAD BAHAWALPUR BAKU BAMAKO BANDUNG BANGKOK BARCELONA BASEL BATAM BEIJING BEIRUT BELFAST "
    "BELGRADE BENGALURU BANGALORE BERLIN BERN BHOPAL BHUBANESWAR BIRMINGHAM BOGOTÁ BOLOGNA BONN "
    "BOSTON BRASÍLIA BRATISLAVA BREMEN BRISBANE BRISTOL BRNO BRUSSELS BRUXELLES BRUSSEL BUCHAREST "
    "BUCUREȘTI BUDAPEST BUENOS_AIRES CAIRO CALGARY CANBERRA CAPE_TOWN CARACAS CARDIFF CDMX "
    "CHANDIGARH "
    "CHENNAI CHICAGO CHISINAU CHIȘINĂU CHITTAGONG CLUJ COIMBATORE COLOMBO COPENHAGEN CUTTACK "
    "DAKAR DALLAS DAMASCUS DAR_ES_SALAAM DAVAO DEHRADUN DENPASAR DENVER DETROIT DHAKA "
    "DOHA DRESDEN DUBAI DUBLIN DURBAN DÜSSELDORF EDINBURGH EDMONTON EINDHOVEN FAISALABAD "
    "FRANKFURT GAZA GDAŃSK GENEVA GENÈVE GEORGE_TOWN GILGIT GLASGOW GOTHENBURG GÖTEBORG GRAZ "
    "GUADALAJARA GUJRANWALA GURGAON GURUGRAM GUWAHATI HAMBURG HAMMERFEST HANNOVER HANOI HARARE "
    "HAVANA HELSINKI HELSINGFORS HONG_KONG HOUSTON HYDERABAD INDORE INNSBRUCK IPOH ISLAMABAD "
    "ISTANBUL İSTANBUL İZMİR JAIPUR JAKARTA JAMMU JERUSALEM JOHANNESBURG JOHOR_BAHRU KABUL "
    "KAMPALA KANGAR KANO KANPUR KARACHI KATHMANDU KERMAN KHARTOUM KIEL KIGALI KINSHASA "
    "KLANG KOCHI KOLKATA KOTA_BARU KOTA_BHARU KOTA_KINABALU KOZHIKODE KRAKÓW KUALA_LUMPUR "
    "KUALA_TERENGGANU KUANTAN KUCHING KUWAIT KØBENHAVN KÖLN LAGOS LAHORE LARKANA LAUSANNE LEEDS "
    "LEIPZIG LIMA LISBOA LISBON LIVERPOOL LJUBLJANA LOME LONDON LOS_ANGELES LUCKNOW LUDHIANA "
    "LUSAKA LUXEMBOURG LYON MADRID MADURAI MALMÖ MANAMA MANCHESTER MANGALURU MANILA MAPUTO "
    "MARSEILLE MEDAN MELAKA MELBOURNE MIAMI MILAN MILANO MINSK MIRPUR MIRI MOGADISHU MONTEVIDEO "
    "MONTREAL MONTRÉAL MOSCOW MULTAN MUMBAI MUNICH MUSCAT MUZAFFARABAD MYSURU MÉRIDA MÜNCHEN "
    "NAGPUR NAIROBI NANTES NAPLES NAPOLI NASHIK NEW_DELHI NEW_YORK NICOSIA NOIDA NÜRNBERG ODENSE "
    "OSLO OTTAWA PANAJI PARIS PATNA PERTH PESHAWAR PHNOM_PENH PORTO PRAGUE PRAHA PRETORIA "
    "PRISTINA PUNE PUTRAJAYA PYONGYANG QUETTA QUITO RABAT RAIPUR RANCHI RAWALPINDI REYKJAVIK RIGA "
    "RIO_DE_JANEIRO RIYADH ROMA ROME ROTTERDAM SAHIWAL SAINT_PETERSBURG SALZBURG SAN_FRANCISCO "
    "SANAA SARAJEVO SEATTLE SEMARANG SEOUL SEREMBAN SEVILLA SHAH_ALAM SHANGHAI SHIMLA "
    "SIALKOT SIBU SINGAPORE SKOPJE SOFIA SRINAGAR STAVANGER STOCKHOLM STRASBOURG STUTTGART "
    "SUKKUR SURABAYA SURAT SYDNEY SÃO_PAULO TAIPEI TALLINN TAMPERE TASHKENT TBILISI TEHRAN "
    "TEL_AVIV THIMPHU THIRUVANANTHAPURAM TIRANA TOKYO TORINO TORONTO TOULOUSE TRIESTE TRIPOLI "
    "TROMSØ TRONDHEIM TUNIS TURIN TURKU UTRECHT VADODARA VALLETTA VANCOUVER VARANASI "
    "VENEZIA VIENNA VIENTIANE VIJAYAWADA VILNIUS VISAKHAPATNAM WARSAW WARSZAWA WASHINGTON "
    "WELLINGTON WIEN WINNIPEG WROCŁAW YANGON YAOUNDE YEREVAN YOGYAKARTA ZAGREB ZÜRICH AALBORG "
    "AARHUS ÅLBORG ÅRHUS BERGEN BODØ DRAMMEN ESBJERG HERNING KOLDING KRISTIANSAND RANDERS "
    "UPPSALA VEJLE VIBORG VÄSTERÅS ÖREBRO "
    # Cyrillic and Greek
    "МОСКВА САНКТ-ПЕТЕРБУРГ КИЕВ КИЇВ МИНСК МІНСК АЛМАТЫ АСТАНА ТАШКЕНТ БАКУ ЕРЕВАН ТБИЛИСИ "
    "КАЗАНЬ ЛЬВІВ ОДЕСА ХАРКІВ ДНІПРО СОФИЯ ВАРНА ПЛОВДИВ БЕОГРАД НОВИ_САД СКОПЈЕ САРАЈЕВО "
    "БАЊА_ЛУКА ПОДГОРИЦА ΑΘΗΝΑ ΘΕΣΣΑΛΟΝΙΚΗ ΛΕΥΚΩΣΙΑ "
    # Arabic, Persian and Urdu
    "القاهرة بيروت دمشق بغداد عمان عمّان الرياض جدة مكة_المكرمة المدينة_المنورة الدمام أبوظبي "
    "أبو_ظبي دبي الشارقة الدوحة الكويت المنامة مسقط صنعاء عدن القدس غزة رام_الله الخرطوم طرابلس "
    "بنغازي تونس الجزائر وهران الرباط الدار_البيضاء مراكش نواكشوط باريس لندن واشنطن نيويورك موسكو "
    "أنقرة إسطنبول طهران بكين جنيف بروكسل الإسكندرية حلب الموصل البصرة أربيل "
    "تهران مشهد اصفهان تبریز شیراز کابل "
    "اسلام_آباد کراچی لاہور پشاور کوئٹہ راولپنڈی ملتان فیصل_آباد نئی_دہلی مظفرآباد گلگت حیدرآباد "
    # Hindi, Marathi and Nepali
    "नई_दिल्ली दिल्ली मुंबई मुम्बई लखनऊ पटना भोपाल जयपुर रांची रायपुर देहरादून चंडीगढ़ शिमला "
    "श्रीनगर जम्मू कोलकाता चेन्नई हैदराबाद बेंगलुरु बेंगलूरु अहमदाबाद गांधीनगर इंदौर जबलपुर "
    "ग्वालियर कानपुर वाराणसी प्रयागराज इलाहाबाद मेरठ आगरा गाजियाबाद नोएडा गोरखपुर बरेली मुरादाबाद "
    "अलीगढ़ अयोध्या गुरुग्राम फरीदाबाद अमृतसर लुधियाना जालंधर जोधपुर उदयपुर धनबाद जमशेदपुर "
    "गुवाहाटी भुवनेश्वर वाशिंगटन वॉशिंगटन लंदन इस्लामाबाद काठमांडू काठमाडौं पोखरा विराटनगर ढाका "
    "पुणे नागपूर नागपुर नाशिक कोल्हापूर सोलापूर ठाणे नवी_मुंबई पणजी छत्रपती_संभाजीनगर सांगली सातारा "
    # Bengali, Gujarati, Punjabi, Tamil, Telugu, Kannada and Malayalam
    "ঢাকা চট্টগ্রাম সিলেট রাজশাহী খুলনা বরিশাল রংপুর ময়মনসিংহ কুমিল্লা কলকাতা নয়াদিল্লি শিলিগুড়ি "
    "અમદાવાદ ગાંધીનગર સુરત વડોદરા રાજકોટ નવી_દિલ્હી મુંબઈ ਚੰਡੀਗੜ੍ਹ ਅੰਮ੍ਰਿਤਸਰ ਲੁਧਿਆਣਾ ਜਲੰਧਰ "
    "ਪਟਿਆਲਾ ਬਠਿੰਡਾ ਨਵੀਂ_ਦਿੱਲੀ சென்னை மதுரை கோவை திருச்சி கொழும்பு புதுடெல்லி புதுதில்லி "
    "హైదరాబాద్ విజయవాడ విశాఖపట్నం తిరుపతి వరంగల్ న్యూఢిల్లీ అమరావతి ಬೆಂಗಳೂರು ಮೈಸೂರು ಮಂಗಳೂರು "
    "ಹುಬ್ಬಳ್ಳಿ ಬೆಳಗಾವಿ ನವದೆಹಲಿ തിരുവനന്തപുരം കൊച്ചി കോഴിക്കോട് തൃശൂർ ന്യൂഡൽഹി കണ്ണൂർ "
    # Hebrew, Georgian, Armenian and Amharic
    "ירושלים תל_אביב חיפה თბილისი ბათუმი ქუთაისი ԵՐԵՎԱՆ አዲስ_አበባ "
)
# What Korean papers are called: in brackets they stand where an agency's town would.
PAPERS: Final = (
    "신보",
    "일보",
    "신문",
    "뉴스",
    "타임스",
    "타임즈",
    "미디어",
    "방송",
    "경제",
    "저널",
)
# Towns that Taiwan's agency sends from most: in its sign they follow a reporter's name without a
# space.
TAIWAN: Final = (
    *(
        "台北",
        "臺北",
        "新北",
        "桃園",
        "台中",
        "臺中",
        "台南",
        "臺南",
        "高雄",
        "基隆",
        "新竹",
        "苗栗",
    ),
    *(
        "彰化",
        "南投",
        "雲林",
        "嘉義",
        "屏東",
        "宜蘭",
        "花蓮",
        "台東",
        "臺東",
        "澎湖",
        "金門",
        "馬祖",
    ),
    *("北京", "上海", "香港", "東京", "首爾", "華盛頓", "紐約", "舊金山", "洛杉磯", "倫敦", "巴黎"),
    *("柏林", "布魯塞爾", "曼谷", "新加坡", "新德里", "雪梨", "莫斯科", "耶路撒冷", "雅加達"),
)
