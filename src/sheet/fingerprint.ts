import type { Snapshot } from './state';

/** Taken once: a look at a global costs more than the multiplication where the bundle runs in a context of its own. */
const { imul } = Math;

/** Two running 32-bit hashes: enough to see that something changed, not to resist an attack. */
class Hash {
  private a = 0x811c9dc5;
  private b = 0x9747b28c;

  private mix(n: number): void {
    this.a = imul(this.a ^ n, 0x01000193);
    this.b = imul(this.b ^ n, 0x85ebca6b) ^ (this.b >>> 13);
  }

  /** Long texts are most of a workbook (formulas): the loop stays on local numbers. */
  private text(value: string): void {
    let { a, b } = this;
    for (let i = 0; i < value.length; i++) {
      const n = value.charCodeAt(i);
      a = imul(a ^ n, 0x01000193);
      b = imul(b ^ n, 0x85ebca6b) ^ (b >>> 13);
    }
    this.a = a;
    this.b = b;
    this.mix(0x10000 + value.length);
  }

  /** Values in the order of their keys; of what kind each is counts too, so that 12 and "12" differ. */
  add(value: unknown): void {
    if (typeof value === 'string') {
      this.text(value);
    } else if (typeof value === 'number') {
      this.mix(2);
      this.text(String(value));
    } else if (typeof value === 'boolean') {
      this.mix(value ? 3 : 4);
    } else if (Array.isArray(value)) {
      this.mix(5);
      for (const item of value) this.add(item);
      this.mix(6);
    } else if (typeof value === 'object' && value !== null) {
      this.mix(7);
      for (const key in value) this.add((value as Record<string, unknown>)[key]);
    } else {
      this.mix(8);
    }
  }

  toString(): string {
    return [this.a, this.b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** 16 hexadecimal digits that change when any of the values does. Plain data only. */
export function hashOf(...values: readonly unknown[]): string {
  const hash = new Hash();
  for (const value of values) hash.add(value);
  return hash.toString();
}

/** Hash of all that a snapshot read. Results of formulas are left out: they may still be on their way, and follow from the rest. */
export function fingerprint(snapshot: Snapshot): string {
  return hashOf(
    snapshot.hojas.map(({ valores, ...rest }) => ({
      propios: valores.map((fila, f) => fila.map((v, c) => (rest.formulas[f]?.[c] || v === '' ? null : v))),
      ...rest,
    })),
  );
}
