"""Degrees and licences, which follow a name as a second name would: "Ann Lee, MD, RD"."""

from __future__ import annotations

from typing import Final

# In capitals without stops. Those that are somebody's initials or a firm's more often are left out.
_CREDENTIALS: Final = frozenset(
    (
        *("MD", "DO", "DDS", "DMD", "DVM", "MBBS", "FRCS", "FRCP", "FACP", "FACS", "FACC"),
        *("FAAP", "FACOG", "FOMA", "DABOM", "FAAFP", "FACEP", "FASN", "MRCP", "FACLM", "PharmD"),
        *("PsyD", "PhD", "EdD", "DNP", "DPT", "DC", "OD", "RN", "BSN", "MSN", "NP", "FNP"),
        *("APRN", "CRNP", "LPN", "RD", "RDN", "LD", "LDN", "CDN", "CNS", "CSSD", "CDE", "CDCES"),
        *("FAND", "RPh", "PA-C", "LCSW", "LMFT", "LPC", "LMHC", "LMSW", "MSW", "CSCS", "CPT"),
        *("RYT", "E-RYT", "IBCLC", "MS", "MSc", "MA", "MBA", "MPH", "MFA", "MEd", "MAT", "MHA"),
        *("MPA", "BS", "BSc", "BA", "JD", "LLM", "LLB", "Esq", "QC", "KC", "CPA", "CFA", "CFP"),
        *("CMT", "CAIA", "EA", "CISSP", "PMP", "SPHR", "PE", "AIA", "FAIA", "LEED", "OBE"),
        *("CBE", "MBE", "FRS", "FRSC", "FRSA"),
    )
)
_STOPS: Final = str.maketrans("", "", ".")


def is_credential(text: str) -> bool:
    """Whether a piece of a byline is a degree or a licence, or several: "MD", "Ph.D.", "MS RD"."""
    words = text.translate(_STOPS).split()
    return bool(words) and all(word in _CREDENTIALS for word in words)
