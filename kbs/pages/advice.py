"""Help for people who meet a problem: a title and what to do next, by problem type."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Advice(NamedTuple):
    """A title in plain words and the next step."""

    title: Any
    help: Any


ADVICE: dict[str, Advice] = {
    "internal": Advice(
        _("Sunucuda bir hata oluştu"),
        _("Sayfayı biraz sonra yeniden deneyin. Sürerse aşağıdaki numarayı belediyeye bildirin."),
    ),
    "invalid-parameter": Advice(
        _("Adresteki bir değer kabul edilmiyor"),
        _("Aşağıda adı geçen değeri düzeltin veya aramadan yeniden başlayın."),
    ),
    "unknown-parameter": Advice(
        _("Adreste bilinmeyen bir parametre var"),
        _("Adı geçen parametreyi adresten silin."),
    ),
    "not-found": Advice(
        _("Bu adreste bir şey yok"),
        _("Adres yanlış yazılmış ya da kayıt kaldırılmış olabilir. Arama kutusu ile yeniden deneyin."),
    ),
    "not-acceptable": Advice(_("İstenen biçim yok"), _("Sunulan biçimlerden birini seçin.")),
    "method-not-allowed": Advice(_("Bu işlem burada yapılamaz"), _("Sayfaya bağlantılardan yeniden ulaşın.")),
    "unauthenticated": Advice(_("Önce oturum açın"), _("Bu sayfa belediye çalışanları içindir.")),
    "forbidden": Advice(_("Bu işlem için yetkiniz yok"), _("Yetki gerekiyorsa birim yöneticinize başvurun.")),
    "conflict": Advice(
        _("Değişiklik kayıtlı veriyle çelişiyor"),
        _("Kaydın son durumuna bakıp değişikliği yeniden yapın."),
    ),
    "payload-too-large": Advice(_("İçerik çok büyük"), _("Dosyayı bölün veya sıkıştırın.")),
    "unsupported-source": Advice(
        _("Bu dosya türü okunamıyor"), _("Dosyayı önerilen biçimlerden birine dışa aktarın.")
    ),
    "invalid-data": Advice(_("Veri bir kurala uymuyor"), _("Aşağıda adı geçen alanları düzeltin.")),
    "unreadable-source": Advice(
        _("Dosya okunamıyor"), _("Dosya bozulmuş olabilir; kaynağından yeniden dışa aktarın.")
    ),
    "coordinate-system": Advice(
        _("Koordinat sistemi koordinatlara uymuyor"), _("Dosyanın koordinat sistemini (EPSG kodu) belirtin.")
    ),
    "must-know": Advice(
        _("Bu kayıtlar yalnız anahtarı bilinerek bulunur"),
        _("Aşağıda adı geçen alanlardan birinin değerini de yazın."),
    ),
    "approval-needed": Advice(
        _("Değişiklik ikinci bir kişinin onayını gerektiriyor"),
        _("Değişikliği taslak olarak hazırlayıp onaya gönderin."),
    ),
    "precondition-required": Advice(
        _("Değişikliğin hangi sürüme yapıldığı belirtilmemiş"),
        _("Kaydı yeniden okuyun ve sürüm etiketini (ETag) If-Match başlığıyla gönderin."),
    ),
    "precondition-failed": Advice(
        _("Kayıt bu arada değişti"),
        _("Kaydın son durumuna bakıp değişikliği onun üzerine yapın."),
    ),
    "invalid-body": Advice(
        _("Gönderilen içerik okunamıyor"), _("Aşağıda adı geçen yeri düzeltip yeniden gönderin.")
    ),
    "confirmation-needed": Advice(
        _("Değişiklik ikinci bir onay bekliyor"), _("Raporu inceleyin ve değişikliği onaylayın.")
    ),
    "too-many-requests": Advice(
        _("Çok sık istek gönderildi"),
        _("Biraz bekleyip yeniden deneyin. Oturum açarken olduysa parolanızı sıfırlayabilirsiniz."),
    ),
    "unavailable": Advice(_("Hizmet şu anda hazır değil"), _("Birkaç saniye sonra yeniden deneyin.")),
}
