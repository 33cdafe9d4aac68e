/** Long press on a touch screen (iOS sends no contextmenu): half a second without moving more than a finger's tremble. */
export function onLongPress(element: HTMLElement, listener: (x: number, y: number) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const stop = (): void => clearTimeout(timer);
  element.addEventListener("pointerdown", (event) => {
    stop();
    if (event.pointerType === "mouse" || !event.isPrimary) return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => listener(start.x, start.y), 550);
  });
  element.addEventListener("pointermove", (event) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > 10) stop();
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave", "wheel"] as const) element.addEventListener(name, stop, { passive: true });
}
