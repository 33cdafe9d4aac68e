/** The three stops of the bottom sheet on phones (experience M1). */
export const STOPS = ["peek", "half", "full"] as const;
export type Stop = (typeof STOPS)[number];
/** Below this width panels become bottom sheets; the same number stands in app/shell.css. */
export const PHONE = 768;

class Sheet {
  phone = $state(false);
  window = $state(800);
  stop = $state<Stop>("half");
  /** The height under the finger while it drags. */
  dragged = $state<number | null>(null);

  heightOf(stop: Stop): number {
    if (stop === "peek") return Math.max(132, Math.round(this.window * 0.15));
    return stop === "half" ? Math.round(this.window * 0.5) : this.window - 72;
  }
  get height(): number {
    return Math.min(this.dragged ?? this.heightOf(this.stop), this.window - 72);
  }
  /** The nearest stop to where the finger let go. */
  settle(height: number): void {
    const off = (stop: Stop): number => Math.abs(this.heightOf(stop) - height);
    this.stop = STOPS.reduce((best, stop) => (off(stop) < off(best) ? stop : best));
    this.dragged = null;
  }
  measure(): void {
    this.phone = innerWidth < PHONE;
    this.window = innerHeight;
  }
}
export const sheet = new Sheet();
