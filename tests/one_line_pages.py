"""Pages of our own in several languages, line by line, to be put on one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class OneLinePage:
    """A page: what stands above the story, what belongs to it, and what stands below."""

    language: str
    menu: tuple[str, ...]
    headline: str
    byline: str
    author: str
    around: tuple[str, ...]
    story: tuple[str, ...]
    foot: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines, from top to bottom."""
        top = (*self.menu, self.headline, self.byline, *self.around)
        return (*top, *self.story, *self.foot)


GERMAN: Final = OneLinePage(
    "de",
    ("Küstenbote", "Startseite", "Politik", "Wirtschaft", "Sport", "Wetter", "Anmelden"),
    "Der alte Leuchtturm von Norderau bekommt ein neues Dach",
    "Von Henrike Aldag",
    "Henrike Aldag",
    ("Stand: 17. März 2025, 20:44 Uhr", "Kommentare", "Drucken", "Teilen"),
    (
        "Der Gemeinderat von Norderau hat am Montagabend beschlossen, das Dach des Leuchtturms zu "
        "erneuern, durch das es seit dem 4. Dezember regnet.",
        "Die Kosten von rund 80.000 Euro übernimmt zur Hälfte das Land, den Rest sammelt ein "
        "Verein, "
        "der bisher vor allem Kuchen verkauft hat.",
        "„Wir haben jeden Eimer gezählt“, sagte der Vorsitzende Onno Thiessen nach der Sitzung, "
        "und "
        "niemand im Saal wollte wissen, wie viele es waren.",
        "Bis zum Herbst soll das Gerüst wieder verschwunden sein, damit die Zugvögel nicht dagegen "
        "fliegen, wie es im vergangenen Jahr an der Kirche geschehen war.",
    ),
    ("Mehr zum Thema", "Hering wird wieder teurer", "Impressum", "Datenschutz", "Kontakt", "AGB"),
)
SPANISH: Final = OneLinePage(
    "es",
    ("El Faro de Valdemar", "Inicio", "Local", "Deportes", "Cultura", "Iniciar sesión"),
    "El mercado viejo de Valdemar reabre con la mitad de los puestos",
    "Por Jacinta Robledo",
    "Jacinta Robledo",
    ("12 de mayo de 2025", "Compartir", "Comentarios"),
    (
        "El mercado viejo de Valdemar abrió de nuevo sus puertas este lunes, tres años después de "
        "que "
        "una tormenta se llevara la cubierta y la paciencia de los vecinos.",
        "De los cuarenta puestos de antes quedan veinte, y el ayuntamiento asegura que los demás "
        "se "
        "ocuparán antes de que termine el verano, aunque nadie los ha pedido todavía.",
        "«He vendido más tomates hoy que en todo el año pasado», dijo la frutera Remedios Cano, "
        "que "
        "guardó la llave de su puesto todo este tiempo en un bote de aceitunas.",
        "La obra ha costado el doble de lo previsto y ha durado el triple, según reconoció el "
        "alcalde "
        "en un discurso que la megafonía cortó por la mitad.",
    ),
    (
        "Lo más leído",
        "La fuente de la plaza vuelve a sonar",
        "Aviso legal",
        "Privacidad",
        "Contacto",
    ),
)
POLISH: Final = OneLinePage(
    "pl",
    ("Głos Przystani", "Strona główna", "Kraj", "Świat", "Sport", "Pogoda", "Zaloguj się"),
    "Prom na wyspę Korsznicę wraca po jedenastu dniach przerwy",
    "Autor: Halina Brzostek",
    "Halina Brzostek",
    ("17 marca 2025", "Udostępnij", "Komentarze"),
    (
        "Prom na wyspę Korsznicę wypłynie w czwartek rano, po jedenastu dniach przerwy, w czasie "
        "której "
        "mieszkańcy wozili chleb łodziami wędkarskimi.",
        "Załoga zgodziła się wrócić do pracy, choć silnik, o który poszło, nadal stoi na nabrzeżu "
        "i "
        "czeka na część z odległej stoczni.",
        "– Nikt nie wygrał i nikt nie chce o tym mówić – powiedział kapitan Wit Sądej, zanim "
        "zamknął "
        "za sobą drzwi sterówki.",
        "Gmina zapowiada, że jesienią kupi drugi prom, ale pieniędzy na niego szuka już od "
        "czterech lat.",
    ),
    ("Polecane", "Śledź znowu drożeje", "Regulamin", "Polityka prywatności", "Kontakt", "Reklama"),
)
RUSSIAN: Final = OneLinePage(
    "ru",
    ("Вестник гавани", "Главная", "Политика", "Общество", "Спорт", "Погода", "Войти"),
    "Старый маяк на мысе Тихом снова зажгут осенью",
    "Автор: Ольга Верещак",
    "Ольга Верещак",
    ("17 марта 2025", "Поделиться", "Комментарии"),
    (
        "Старый маяк на мысе Тихом, который не горел одиннадцать лет, снова зажгут осенью, решил в "
        "понедельник городской совет.",
        "Деньги на новую лампу собрали рыбаки, а лестницу, по которой к ней поднимаются, починил "
        "бывший смотритель и его внуки.",
        "«Мы считали ступени каждое утро, и каждый раз их было разное число», — сказал смотритель "
        "Пётр Неволин, который живёт у маяка с детства.",
        "Первыми свет увидят паромы, которые ходят на острова дважды в день, если не мешает туман.",
    ),
    ("Читайте также", "Сельдь снова дорожает", "Контакты", "Реклама", "Правила пользования"),
)
PAGES: Final = (GERMAN, SPANISH, POLISH, RUSSIAN)
