"""Rules about values for every theme (ATT): texts broken on their way here, dates that cannot be."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import (
    ComposedText,
    DeclaredPattern,
    Given,
    NotCut,
    NoText,
    NotInFuture,
    PlausibleDates,
    Where,
)
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, HINT, REPORT, Rule

DICTIONARY = "docs/data-dictionary.md"
UNICODE = "Unicode 16.0"
# UTF-8 bytes of the Turkish letters as Windows-1252 and -1254 show them; the second byte of some is a control character.
_MISREAD_UTF8 = (
    r"Ã[\u0087\u0096\u009c\u2021\u2013\u0153§¶¼]|Ä[°±\u009e\u009f\u017e\u0178]|Å[\u009e\u009f\u017e\u0178]"
)
_LETTER = "A-Za-zÇĞİÖŞÜçğıöşü"
_FILLERS = (
    *("yok", "yoK", "yOk", "yOK", "Yok", "YoK", "YOk", "YOK"),
    *("null", "none", "nan", "n/a", "bilinmiyor", "belirsiz", "tanımsız", "deneme", "test"),
    *("NULL", "None", "NaN", "N/A", "BİLİNMİYOR", "BELİRSİZ", "TANIMSIZ", "DENEME", "TEST"),
)
_OTHER_SCRIPTS = r"\u0370-\u03ff\u0400-\u04ff"

registry.register_rules(
    Rule(
        code="KBS-ATT-005",
        title=_("Metin bildirilen biçimde değil"),
        kind="format",
        constraint=DeclaredPattern(),
        severity=ERROR,
        stops="every-change",
        clause=DICTIONARY,
        remedy=_("Değeri veri sözlüğünde yazan biçime getirin."),
    ),
    Rule(
        code="KBS-ATT-006",
        title=_("Metnin başında ya da sonunda boşluk"),
        kind="format",
        constraint=NoText(r"^\s|\s$"),
        severity=HINT,
        clause=DICTIONARY,
        confidence="PROPOSED",
        remedy=_("Boşluklar silinir; kendiliğinden düzeltilebilir."),
        fix="trim-text",
    ),
    Rule(
        code="KBS-ATT-007",
        title=_("Metnin içinde art arda boşluk"),
        kind="format",
        constraint=NoText(r"\S {2,}\S"),
        severity=HINT,
        clause=DICTIONARY,
        confidence="PROPOSED",
        remedy=_("Fazla boşluk silinir; kendiliğinden düzeltilebilir."),
        fix="trim-text",
    ),
    Rule(
        code="KBS-ATT-008",
        title=_("Metinde görünmeyen karakter"),
        kind="format",
        constraint=NoText(
            r"[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\ufeff\ufffd]"
        ),
        severity=DOUBT,
        clause=f"{UNICODE} 23 (Special Areas and Format Characters)",
        remedy=_("Metni elle yeniden yazın; kaynaktan kopyalanan karakterleri taşımayın."),
    ),
    Rule(
        code="KBS-ATT-009",
        title=_("UTF-8 metin başka kodlamayla okunmuş"),
        kind="format",
        constraint=NoText(_MISREAD_UTF8),
        severity=DOUBT,
        clause=f"{UNICODE} 3.9 (UTF-8)",
        remedy=_("Dosyayı UTF-8 kodlamasıyla yeniden yükleyin."),
    ),
    Rule(
        code="KBS-ATT-010",
        title=_("Türkçe metin Latin-1 olarak okunmuş"),
        kind="format",
        constraint=NoText("[þðýÞÐÝ]"),
        severity=DOUBT,
        clause="ISO/IEC 8859-9 (Latin-5)",
        remedy=_("Dosyayı Windows-1254 ya da ISO 8859-9 kodlamasıyla yeniden yükleyin."),
    ),
    Rule(
        code="KBS-ATT-011",
        title=_("Harf yerine soru işareti"),
        kind="format",
        constraint=NoText(rf"^[^/.@]*[{_LETTER}]\?[{_LETTER}]"),
        severity=DOUBT,
        clause=DICTIONARY,
        confidence="PROPOSED",
        remedy=_("Kayıp harfi kaynaktan tamamlayın; kodlama dönüşümünü denetleyin."),
    ),
    Rule(
        code="KBS-ATT-012",
        title=_("Harf ile işareti ayrı karakterler"),
        kind="format",
        constraint=ComposedText(),
        severity=HINT,
        clause="Unicode UAX #15 (NFC)",
        remedy=_("Metni Unicode NFC biçimine getirin."),
    ),
    Rule(
        code="KBS-ATT-013",
        title=_("Değer yerine doldurma sözü"),
        kind="thematic",
        constraint=NoText(r"^\s*(xxx+|XXX+|[?.*_-]+)\s*$", words=_FILLERS),
        severity=HINT,
        clause=DICTIONARY,
        confidence="PROPOSED",
        remedy=_("Bilinmeyen değeri boş bırakın."),
    ),
    Rule(
        code="KBS-ATT-014",
        title=_("Geçerlilik gelecekte başlıyor"),
        kind="temporal",
        constraint=NotInFuture(("valid_from",)),
        severity=DOUBT,
        clause="ISO 19157:2013 D.6 (temporal validity)",
        remedy=_("Tarihi düzeltin; karar daha yürürlüğe girmediyse kaydı o gün yayımlayın."),
    ),
    Rule(
        code="KBS-ATT-015",
        title=_("Tarih inanılmayacak kadar eski"),
        kind="temporal",
        constraint=PlausibleDates(1800),
        severity=DOUBT,
        clause="ISO 19157:2013 D.6; ölçü: 1800",
        confidence="PROPOSED",
        remedy=_("Yılın eksik ya da yanlış yazılıp yazılmadığına bakın."),
    ),
    Rule(
        code="KBS-ATT-016",
        title=_("Boş tarih yerine programların sıfır günü"),
        kind="temporal",
        constraint=PlausibleDates(filler=True),
        severity=HINT,
        clause="Excel, OLE, Unix, SQL Server sıfır günleri",
        confidence="GENERAL",
        remedy=_("Bilinmeyen tarihi boş bırakın."),
    ),
    Rule(
        code="KBS-ATT-017",
        title=_("Dış kaynaktan gelen kaydın kaynak numarası yok"),
        kind="completeness",
        constraint=Given(("source_ref",), when=(Where("source", "<>", "belediye"),)),
        severity=HINT,
        clause=DICTIONARY,
        confidence="PROPOSED",
        remedy=_("Kaynaktaki numarayı yükleyin; güncellemeler onunla eşleşir."),
    ),
    Rule(
        code="KBS-ATT-018",
        title=_("Ad baştan sona büyük harf"),
        kind="thematic",
        constraint=NoText("^[^a-zçğıöşü]*[A-ZÇĞİÖŞÜ]{4,} +[A-ZÇĞİÖŞÜ]{4,}[^a-zçğıöşü]*$"),
        severity=REPORT,
        clause="TDK Yazım Kılavuzu (büyük harflerin kullanıldığı yerler)",
        confidence="GENERAL",
        remedy=_("Özel adı yazım kurallarına göre yazın."),
    ),
    Rule(
        code="KBS-ATT-019",
        title=_("Metinde HTML"),
        kind="format",
        constraint=NoText(r"</?[A-Za-z][A-Za-z0-9]*(\s[^<>]*)?/?>|&(amp|nbsp|lt|gt|quot|#[0-9]+);"),
        severity=DOUBT,
        clause=DICTIONARY,
        confidence="PROPOSED",
        remedy=_("Biçim işaretlerini silin, düz metni bırakın."),
    ),
    Rule(
        code="KBS-ATT-020",
        title=_("Bir sözcükte iki yazının harfleri"),
        kind="format",
        constraint=NoText(rf"[{_LETTER}][{_OTHER_SCRIPTS}]|[{_OTHER_SCRIPTS}][{_LETTER}]"),
        severity=DOUBT,
        clause="Unicode UTS #39 (mixed-script)",
        remedy=_("Benzer görünen yabancı harfi Türkçe harfle değiştirin."),
    ),
    Rule(
        code="KBS-ATT-021",
        title=_("i harfinin üstünde ikinci nokta"),
        kind="format",
        constraint=NoText("i\u0307"),
        severity=DOUBT,
        clause=f"{UNICODE} 5.18 (case mappings, Turkish)",
        remedy=_("Fazla noktayı silin; İ harfini küçülten program Türkçe kuralı bilmiyor."),
    ),
    Rule(
        code="KBS-ATT-022",
        title=_("Türkçe harfe benzeyen yabancı harf"),
        kind="format",
        constraint=NoText("[șȘțȚǧǦĭĬĝĜŝŜ]"),
        severity=HINT,
        clause="1353 sayılı Kanun (Türk harfleri)",
        remedy=_("Harfi Türk alfabesindeki karşılığıyla değiştirin."),
    ),
    Rule(
        code="KBS-ATT-023",
        title=_("Metnin sonu kesilmiş olabilir"),
        kind="format",
        constraint=NotCut(40),
        severity=HINT,
        clause="dBase III (254 karakter); sütun genişliği",
        confidence="GENERAL",
        remedy=_("Metnin tamamını kaynaktan alın."),
    ),
)
