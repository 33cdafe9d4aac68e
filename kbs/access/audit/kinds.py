"""What is recorded, why, and how long what tells who it was is kept.

The periods are PROPOSALS: no law names one for such a register, and the municipality decides them in its retention and
destruction policy (docs/data-protection.md says what is known). Longer ones than the default stand where the record is
the evidence of a right given or of a destruction.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """A kind of act: its title, and the days that account, address and words typed are kept."""

    id: str
    title: str | Promise
    days: int


KINDS = {
    kind.id: kind
    for kind in (
        Kind("login", _("Giriş"), 730),
        Kind("logout", _("Çıkış"), 730),
        Kind("key", _("Anahtar kullanımı"), 730),
        Kind("read", _("Kişisel veri okuma"), 1095),
        Kind("export", _("Dışa aktarma"), 1095),
        Kind("print", _("Yazdırma"), 1095),
        Kind("change", _("Veri değişikliği"), 3650),
        Kind("policy", _("Yetki politikası"), 3650),
        Kind("people", _("Kişi, birim ve görevlendirme"), 3650),
        Kind("look", _("İz kaydına bakma"), 1095),
        Kind("report", _("İlgili kişi raporu"), 1095),
        Kind("expire", _("Anonimleştirme"), 3650),
        Kind("anchor", _("Zincir çıpası"), 3650),
    )
}
# What somebody goes away with.
FILES = ("export", "print", "report")
# Tables whose rows say who may do what, and the kind their changes are recorded as. Keys, second factors and
# accounts of an identity provider stand in apps of their own.
WATCHED = {
    "access_user": "people",
    "access_unit": "people",
    "access_assignment": "people",
    "access_databaselogin": "people",
    "access_policyversion": "policy",
    "keys_apikey": "people",
    "mfa_authenticator": "people",
    "socialaccount_socialaccount": "people",
}
