import { inside, type LonLat } from "../geo/types";
import { metres, t } from "../i18n";
import { mapView } from "../map/view";
import { announce, app, notify } from "../state/app.svelte";

/** Shows where the person is, only when asked (experience M5): a point with the circle of its accuracy, or why there is none. */
export function locate(): void {
  if (!navigator.geolocation) return notify("warn", t("Bu tarayıcı konum bildirmiyor."));
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const at: LonLat = [coords.longitude, coords.latitude];
      if (!inside(app.config.bbox, at)) return notify("info", t("Konumunuz bu haritanın alanı dışında."));
      mapView.show(at, null, 17.5);
      mapView.preview(at, null, coords.accuracy);
      announce(t("Konumunuz gösteriliyor, doğruluk {metres}.", { metres: metres(coords.accuracy) }));
    },
    (error) =>
      notify(
        "warn",
        error.code === error.PERMISSION_DENIED
          ? t("Konum izni verilmedi. Tarayıcının site ayarlarından izin verebilir ya da adres arayabilirsiniz.")
          : t("Konum bulunamadı. Açık havada yeniden deneyin ya da adres arayın."),
      ),
    { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
  );
}
