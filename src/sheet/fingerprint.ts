import type { EstadoHoja, Snapshot } from './state';

/** Two running 32-bit hashes (FNV-1a and a second with another prime): enough to see that a workbook changed, not to resist an attack. */
class Hash {
  private a = 0x811c9dc5;
  private b = 0x9747b28c;

  private mix(n: number): void {
    this.a = Math.imul(this.a ^ n, 0x01000193);
    this.b = Math.imul(this.b ^ n, 0x85ebca6b) ^ (this.b >>> 13);
  }

  private text(value: string): void {
    for (let i = 0; i < value.length; i++) this.mix(value.charCodeAt(i));
    this.mix(0x10000);
  }

  /** Values in the order of their keys; what kind each is counts too, so that 12 and "12" differ. */
  add(value: unknown): void {
    if (typeof value === 'string') {
      this.mix(1);
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
      for (const item of Object.values(value)) this.add(item);
    } else {
      this.mix(8);
    }
  }

  toString(): string {
    return [this.a, this.b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** Results of formulas are left out: they may still be on their way, and follow from the rest. */
function valoresPropios({ valores, formulas }: EstadoHoja): unknown[] {
  return valores.map((fila, f) => {
    const row = formulas[f];
    return fila.map((valor, c) => (row?.[c] ? null : valor === '' ? null : valor));
  });
}

/** Hash of a snapshot, 16 hexadecimal digits: the same while nothing that a plan looks at has changed. */
export function fingerprint(snapshot: Snapshot): string {
  const hash = new Hash();
  for (const hoja of snapshot.hojas) {
    const { valores: _, ...rest } = hoja;
    hash.add(valoresPropios(hoja));
    hash.add(rest);
  }
  return hash.toString();
}
