/** One thing that is wrong with a pack: where, as keys and ids joined by dots, and what was expected and came. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** A pack that is refused. Nothing of it was taken over. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
    this.faults = faults;
  }
}
