"""Forms of the second factor that lack words of ours."""

from __future__ import annotations

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _


class AddKeyForm(AddWebAuthnForm):
    """A key gets a name; without one it is given one."""

    name = forms.CharField(label=_("Ad"), max_length=80, required=False)


class RenameKeyForm(EditWebAuthnForm):
    """Another name for a key."""

    name = forms.CharField(label=_("Ad"), max_length=80)
