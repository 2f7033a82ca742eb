"""Words that say which date follows: of publication, or of the last change."""

from __future__ import annotations

from typing import Final, Literal

import regex

Kind = Literal["published", "modified", "other"]

# Stems, since languages inflect them; in small letters.
_PUBLISHED: Final = (
    *("publish", "posted", "created", "released", "issued on", "date de parution", "first aired"),
    *("veröffentlicht", "erschienen", "erstellt", "publiziert", "online seit", "publié", "mis en"),
    *("publicad", "publicat", "publicación", "pubblicat", "publicação", "publicerad", "publisert"),
    *("gepubliceerd", "geplaatst", "udgivet", "offentliggjort", "julkais", "birt", "argitarat"),
    *("opublikowan", "dodano", "data publikacji", "zveřejn", "publikov", "vydán", "zverejn"),
    *("objavlj", "objavil", "објављ", "közzét", "megjelen", "publikál", "avaldat", "publicēt"),
    *(
        "paskelb",
        "publikuot",
        "yayın",
        "dərc",
        "опублик",
        "опублік",
        "публику",
        "створено",
        "оприлюднен",
    ),
    *("размещен", "δημοσι", "diterbit", "dipublikasi", "tayang", "diposting", "disiarkan"),
    *("xuất bản", "đăng lúc", "ngày đăng", "iliyochapishwa", "imechapishwa", "cyhoeddwyd"),
    *("نشر", "النشر", "انتشار", "منتشر", "شائع", "פורסם", "प्रकाशित", "प्रकाशन", "প্রকাশ", "வெளியிட"),
    *("ప్రచురణ", "เผยแพร่", "โพสต์", "发布", "發布", "發佈", "发表", "發表", "刊登", "上架", "出版"),
    *(
        "公開",
        "掲載",
        "配信",
        "投稿",
        "입력",
        "등록",
        "게재",
        "작성",
        "승인",
        "გამოქვეყნ",
        "հրապարակ",
    ),
    *("publikuar", "објавен", "foilsi", "chop etil", "e'lon qilin", "жариялан", "nailathala"),
    *("inilathala", "waxaa la daabac", "gepubliseer", "апублікав", "нийтэлс"),
)
_MODIFIED: Final = (
    *("updat", "modified", "edited", "revised", "corrected", "last change", "last reviewed"),
    *("aktualis", "geändert", "letzte änderung", "bearbeitet", "stand:", "stand vom", "stand "),
    *("mis à jour", "mise à jour", "màj", "maj le", "modifi", "actualis", "actualiz", "corrigé"),
    *("aggiorna", "ultima modifica", "atualiz", "bijgewerkt", "gewijzigd", "laatste update"),
    *("uppdater", "oppdater", "opdater", "ændret", "endret", "ändrad", "päivit", "muokat"),
    *("aktualiz", "zmodyfik", "edytow", "upraven", "změn", "ažurira", "izmijenj", "izmenjen"),
    *("ажурира", "измењен", "posodoblj", "frissít", "módosít", "uuenda", "muudet", "atjaun"),
    *("atnaujin", "güncel", "yenilən", "обновл", "обновен", "измен", "отредакт", "оновл"),
    *("редаг", "змінен", "актуализ", "променен", "ενημέρ", "ενημερ", "τροποπ", "diperbarui"),
    *("diperbaharui", "dikemas kini", "pembaruan", "cập nhật", "imesasishwa", "diweddar"),
    *(
        "تحديث",
        "التحديث",
        "تعديل",
        "التعديل",
        "محدث",
        "به‌روز",
        "بروزرسانی",
        "به روز",
        "ویرایش",
        "اپ ڈیٹ",
        "עודכן",
    ),
    *("עדכון", "अपडेट", "अद्यतन", "संशोधित", "আপডেট", "হালনাগাদ", "புதுப்பி", "อัปเดต", "อัพเดต"),
    *("แก้ไข", "ปรับปรุง", "更新", "修改", "修订", "修訂", "編集", "수정", "업데이트", "განახლ"),
    *("uppfært", "përditës", "eguneratu", "nuashonr", "թարմաց", "yangilan", "жаңарт", "na-update"),
    *("in-update", "cusboone", "opgedateer", "bygewerk", "абноўл", "шинэчл", "అప్‌డేట్", "යාවත්කාලීන"),
    *("amended", "upd.", "últ. act", "actualitz", "aggiorn", "agg.", "atual.", "aangepast"),
    *("zaktualizow", "ostatnia modyf", "ostatnia zmiana", "modyfikacja:", "zadnja sprememb"),
    *("spremenjen", "zadnja izmj", "posljednja izmj", "poslednja izm", "последња изм"),
    *("изменет", "последна измен", "последна промяна", "последна редакция", "редактиран"),
    *("зменен", "дополнен", "виправлен", "τελευταία αλλαγή", "ανανεώ", "rediģēt", "labots"),
    *(
        "redaguot",
        "ndryshuar",
        "düzenlenme tarihi",
        "son düzenleme",
        "redaktə",
        "tahrirlan",
        "breytt",
    ),
    *("dimutakhir", "pemutakhiran", "dikemaskini", "chỉnh sửa", "ilisasishwa", "iliyosasishwa"),
    *("imeboreshwa", "sabunta", "aldatua", "kubuyekez", "ተሻሽሏል", "የተሻሻለ", "ተሻሻለ", "تازه شد"),
    *("آخری بار", "تازہ کاری", "نوی شوی", "संपादित", "अद्ययावत", "अद्यावधिक", "সংশোধিত", "અપડેટ"),
    *("ਅੱਪਡੇਟ", "ਅਪਡੇਟ", "மேம்படுத்தப்பட்ட", "నవీకర", "ಅಪ್‌ಡೇಟ್", "ನವೀಕರ", "അപ്ഡേറ്റ്", "പുതുക്കിയ"),
    *("ធ្វើបច្ចុប្បន្នភាព", "ອັບເດດ", "ပြင်ဆင်", "რედაქტირ", "փոփոխ"),
)
# A word cut short that is a word of its own elsewhere ("the Clean Air Act."): at the start alone.
_AT_START: Final = regex.compile(r"\s*(?:act|akt)\.(?!\p{L})")


# Of dates that are of neither kind.
_OTHER: Final = (
    *("available until", "available for", "expires", "valid until", "deadline", "born on"),
    *("verfügbar bis", "gültig bis", "disponible jusqu", "disponible hasta", "disponibile fino"),
    *("joined", "member since", "issue of", "from the archive", "first published in print"),
)


_UNPARTED: Final = regex.compile(r"[\p{Han}\p{Hangul}\p{Thai}]")


def _pattern(stems: tuple[str, ...]) -> str:
    # A stem of an alphabet opens a word; Chinese, Japanese and Thai do not part words.
    parts = sorted(stems, key=len, reverse=True)
    return "|".join(
        ("" if _UNPARTED.match(part) else r"(?<!\p{L})") + regex.escape(part) for part in parts
    )


_LABEL: Final = regex.compile(
    f"(?P<other>{_pattern(_OTHER)})|(?P<modified>{_pattern(_MODIFIED)})"
    f"|(?P<published>{_pattern(_PUBLISHED)})"
)


def last_label(text: str) -> Kind | None:
    """What the last such word of a text says, if it has one."""
    found: Kind | None = "modified" if _AT_START.match(text.lower()) else None
    for match in _LABEL.finditer(text.lower()):
        found = _kind(match)
    return found


def first_label(text: str) -> Kind | None:
    """What the first such word of a text says, if it has one."""
    match = _LABEL.search(text.lower())
    return None if match is None else _kind(match)


def kinds_of(text: str, count: int) -> tuple[Kind | None, ...]:
    """What the words of a line say of each of some points in time in it, in order: a word for each
    or, of two without a word for the first, the last word of the second. None where it is not
    told which word is of which."""
    found = list(_LABEL.finditer(text.lower()))
    kinds = tuple(_kind(match) for match in found)
    if len(kinds) == count:
        return kinds
    if count == 2 and len(kinds) == 1 and found[0].start() > 0 and text[: found[0].start()].strip():
        return (None, *kinds)
    return (None,) * count


def _kind(found: regex.Match[str]) -> Kind:
    if found["other"]:
        return "other"
    return "modified" if found["modified"] else "published"
