/** Undo and redo over whole states: small, and right whatever the step was. */
export class Steps<T> {
  private past: T[] = [];
  private future: T[] = [];

  constructor(
    private state: T,
    private readonly most = 200,
  ) {}

  get now(): T {
    return this.state;
  }
  get canUndo(): boolean {
    return this.past.length > 0;
  }
  get canRedo(): boolean {
    return this.future.length > 0;
  }
  to(next: T): void {
    this.past = [...this.past.slice(1 - this.most), this.state];
    this.future = [];
    this.state = next;
  }
  /** Another state instead of the present one: a correction, no step of its own. */
  amend(next: T): void {
    this.state = next;
  }
  undo(): boolean {
    const before = this.past.at(-1);
    if (before === undefined) return false;
    this.past = this.past.slice(0, -1);
    this.future = [this.state, ...this.future];
    this.state = before;
    return true;
  }
  redo(): boolean {
    const [after, ...rest] = this.future;
    if (after === undefined) return false;
    this.past = [...this.past, this.state];
    this.future = rest;
    this.state = after;
    return true;
  }
}
