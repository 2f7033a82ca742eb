"""What shops print below a price is legal text, and sentences about prices are none."""

from __future__ import annotations

import pytest

from standfirst.prompt_words import prompt_family


@pytest.mark.parametrize(
    "note",
    [
        "Preise inkl. MwSt. zzgl. Versandkosten",
        "All prices include VAT and exclude shipping",
        "Tous les prix sont TTC, hors frais de port",
        "Alle prijzen zijn inclusief btw, exclusief verzendkosten",
        "Tutti i prezzi sono IVA inclusa",
        "Todos los precios incluyen IVA",
        "Todos os preços incluem IVA à taxa legal",
        "Ceny zawierają podatek VAT",
        "Ceny jsou uvedeny včetně DPH",
        "Ceny sú uvedené s DPH",
        "Alla priser är inklusive moms",
        "Alle priser er inkl. moms og levering",
        "Alle priser er inkl. mva.",
        "Hinnat sisältävät alv 25,5 %",
        "Az árak tartalmazzák az áfát",
        "Prețurile includ TVA",
        "Tüm fiyatlara KDV dahildir",
        "Цены указаны с учётом НДС",
        "Усі ціни включають ПДВ",
        "Όλες οι τιμές περιλαμβάνουν ΦΠΑ",
    ],
)
def test_a_note_on_prices_is_legal_text(note: str) -> None:
    assert prompt_family(note) == "legal"


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Preise stiegen im Mai um drei Prozent, wie das Amt mitteilte.",
        "Prices rose by three per cent in May, and VAT is to follow.",
        "Le gouvernement veut baisser la TVA sur les livres.",
        "Ceny chleba wzrosły w maju o trzy procent.",
        "Hallitus nostaa alv-kantaa ensi vuonna.",
    ],
)
def test_a_sentence_about_prices_is_none(sentence: str) -> None:
    assert prompt_family(sentence) is None
