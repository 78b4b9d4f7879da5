import { isEditor } from '../../access';
import { GOOGLE } from '../../errors';
import type { Libro } from '../../workbook';
import { type Entorno, hojaById, type NamedRangeGs, placeOf, type RangeGs } from './entorno';
import { escritura, manejador, strict } from './strict';

const MIEMBROS = {
  getName: manejador(),
  getRange: manejador(),
  setRange: escritura('Range'),
  remove: escritura(),
};

type Nombrado = Libro['nombres'][number];

class NamedRangeHost implements Pick<NamedRangeGs, keyof typeof MIEMBROS> {
  constructor(
    private readonly env: Entorno,
    private readonly nombre: string,
  ) {}

  private get datos(): Nombrado {
    const datos = this.env.ctx.libro.nombres.find((n) => n.nombre === this.nombre);
    if (!datos) throw this.env.ctx.makeError(`The named range "${this.nombre}" no longer exists.`);
    return datos;
  }

  getName(): string {
    return this.datos.nombre;
  }

  getRange(): RangeGs {
    const { hoja, rango } = this.datos;
    const destino = this.env.ctx.libro.hojas.find((h) => h.nombre === hoja);
    if (!destino) throw this.env.ctx.makeError(GOOGLE.rangoNoEncontrado);
    return this.env.range(destino.id, rango);
  }

  setRange(range: unknown): NamedRangeGs {
    nameRange(this.env, this.datos.nombre, range);
    return this.env.namedRange(this.nombre);
  }

  remove(): void {
    removeName(this.env, this.nombre);
  }
}

export function namedRangeHandle(env: Entorno, nombre: string): NamedRangeGs {
  return strict(env.ctx, 'NamedRange', MIEMBROS, new NamedRangeHost(env, nombre)) as unknown as NamedRangeGs;
}

function requireEditor({ ctx }: Entorno): void {
  if (!isEditor(ctx.libro, ctx.efectivo)) throw ctx.makeError(GOOGLE.accionNoPermitida);
}

/** Names a range, or moves the name to it; names are the same whatever their case, and no cell address. */
export function nameRange(env: Entorno, nombre: string, range: unknown): void {
  requireEditor(env);
  const { libro } = env.ctx;
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(nombre) || /^[A-Za-z]{1,3}\d+$/.test(nombre) || nombre.length > 250) {
    throw env.ctx.makeError(GOOGLE.nombreDeRangoInvalido);
  }
  const { hojaId, rango } = placeOf(range);
  const nuevo: Nombrado = { nombre, rango, hoja: hojaById(env.ctx, hojaId).nombre };
  const igual = libro.nombres.findIndex((n) => n.nombre.toLowerCase() === nombre.toLowerCase());
  if (igual >= 0) libro.nombres[igual] = nuevo;
  else libro.nombres.push(nuevo);
}

export function removeName(env: Entorno, nombre: string): void {
  requireEditor(env);
  const { libro } = env.ctx;
  libro.nombres = libro.nombres.filter((n) => n.nombre.toLowerCase() !== nombre.toLowerCase());
}
