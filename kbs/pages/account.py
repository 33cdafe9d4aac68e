"""`/hesap/`: who one is here, how one sees the city, and one's keys."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables

from kbs.access.assignments import may_act_for
from kbs.access.compile import current_policy
from kbs.access.explain import title_of
from kbs.access.keys import service
from kbs.access.keys.models import ApiKey
from kbs.access.models import Unit
from kbs.access.narrow import may_write, visible
from kbs.access.principals import of_user
from kbs.problems import Forbidden, NotFound, Problem
from kbs.web.methods import allow, safe
from kbs.web.principal import AS_CITIZEN, IN_NAME_OF, PURPOSE, choose

_DAYS = ((30, gettext_lazy("30 gün")), (90, gettext_lazy("90 gün")), (365, gettext_lazy("1 yıl")))


class KeyForm(forms.Form):
    """What a new key is for and what it may do."""

    name = forms.CharField(
        label=gettext_lazy("Ad"), max_length=80, help_text=gettext_lazy("Örneğin: QGIS, ofis")
    )
    write = forms.BooleanField(label=gettext_lazy("Yazabilir"), required=False)
    unversioned = forms.BooleanField(
        label=gettext_lazy("Sürüm sormadan değiştirir (QGIS)"),
        required=False,
        help_text=gettext_lazy(
            "Siz okuduktan sonra başkasının yaptığı değişikliğin üstüne de yazar; geçmişte ikisi de kalır."
        ),
    )
    collections = forms.MultipleChoiceField(
        label=gettext_lazy("Yalnızca bu katmanlar"),
        required=False,
        help_text=gettext_lazy("Seçim yapmazsanız gördüğünüz bütün katmanlar."),
    )
    days = forms.TypedChoiceField(label=gettext_lazy("Geçerlilik"), choices=_DAYS, coerce=int, initial=365)

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        principal = of_user(user)
        choices = [(collection.id, str(collection.title)) for collection in visible(principal)]
        self.fields["collections"].choices = choices  # type: ignore[attr-defined]
        if not may_write(principal):
            del self.fields["write"], self.fields["unversioned"]


class ChoiceForm(forms.Form):
    """What personal data are read for, and in whose name is acted."""

    purpose = forms.ChoiceField(label=gettext_lazy("Kişisel verileri görme amacım"), required=False)
    in_name_of = forms.ChoiceField(label=gettext_lazy("Adına işlem yaptığım kişi (vekâlet)"), required=False)

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [
            (person.get_username(), person.get_full_name() or str(person))
            for person in may_act_for(request.user)
        ]
        declared = current_policy().purposes
        purposes = [(purpose.id, title_of(declared, purpose.id)) for purpose in declared]
        for name, nobody, choices in (
            ("purpose", _("Amaç yok"), purposes),
            ("in_name_of", _("Kendim"), people),
        ):
            self.fields[name].choices = [("", nobody), *choices]  # type: ignore[attr-defined]
            if not choices:
                del self.fields[name]


def admin_login(request: HttpRequest) -> HttpResponse:
    """Lead from the back office's own login to the one login; who is logged in already may not enter.

    Raises:
        Forbidden: The account is not one of the back office.
    """
    if request.user.is_authenticated:
        raise Forbidden(_("Hesabınız arka ofise açık değil."))
    return redirect_to_login(request.GET.get("next", "/admin/"))


@never_cache
@login_required
@safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what one holds and has chosen."""
    chosen = {
        "purpose": request.session.get(PURPOSE) or "",
        "in_name_of": next(
            (p.get_username() for p in may_act_for(request.user) if p.pk == request.session.get(IN_NAME_OF)),
            "",
        ),
    }
    context = {"roles": _roles(request.user), "form": ChoiceForm(request, initial=chosen)}
    return render(request, "pages/account/index.html", context)


@login_required
@allow("POST")
def view(request: HttpRequest) -> HttpResponse:
    """See as a citizen sees, or as oneself again."""
    request.session[AS_CITIZEN] = request.POST.get("citizen") == "1"
    return _back(request)


@login_required
@allow("POST")
def choice(request: HttpRequest) -> HttpResponse:
    """Take what was chosen for the session."""
    try:
        choose(
            request, purpose=request.POST.get("purpose", ""), in_name_of=request.POST.get("in_name_of", "")
        )
    except Problem as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, _("Seçiminiz bu oturum için geçerli."))
    return redirect("account")


@never_cache
@login_required
@allow("GET", "HEAD", "POST")
@sensitive_variables("made")
def keys(request: HttpRequest) -> HttpResponse:
    """List one's keys; POST makes one and shows it, this once."""
    made = ""
    form = KeyForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _key, made = service.make(request.user, **form.cleaned_data)
            form = KeyForm(request.user)
        except Problem as problem:
            form.add_error(None, str(problem))
    own = ApiKey.objects.filter(user=request.user.pk)
    return render(request, "pages/account/keys.html", {"keys": own, "form": form, "made": made})


@login_required
@allow("POST")
def revoke(request: HttpRequest, key_id: int) -> HttpResponse:
    """End one of one's own keys. Raises NotFound for anybody else's."""
    key = ApiKey.objects.filter(pk=key_id, user=request.user.pk).first()
    if key is None:
        raise NotFound("You have no such key.")
    service.revoke(key)
    messages.success(request, _("Anahtar iptal edildi."))
    return redirect("account-keys")


def _roles(user: Any) -> list[dict[str, Any]]:
    declared = current_policy().roles
    held = of_user(user).holds
    units = Unit.objects.in_bulk([unit for _role, unit in held if unit])
    return [{"title": title_of(declared, role), "unit": units.get(unit or 0)} for role, unit in held]


def _back(request: HttpRequest) -> HttpResponse:
    target = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        return HttpResponseRedirect(target)
    return redirect("account")
