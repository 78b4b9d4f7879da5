import { contains, intersects } from '../sheet/a1';
import type { Rango } from '../sheet/state';
import type { HostContext } from './context';
import { GOOGLE } from './errors';
import type { Hoja, Libro } from './workbook';

type ProteccionDeHoja = Hoja['protecciones'][number];

/** Whether somebody may edit the file at all. */
export function isEditor(libro: Libro, correo: string): boolean {
  const quien = correo.toLowerCase();
  return (
    libro.acceso.propietario.toLowerCase() === quien || libro.acceso.editores.some((e) => e.toLowerCase() === quien)
  );
}

/** Everyone that a protection lets edit, the owner first, in lower case. Warning-only protections let every editor. */
export function editoresOf(libro: Libro, proteccion: ProteccionDeHoja): string[] {
  const owner = libro.acceso.propietario.toLowerCase();
  const others = proteccion.editores === null || proteccion.soloAdvierte ? libro.acceso.editores : proteccion.editores;
  return [owner, ...others.map((e) => e.toLowerCase()).filter((e) => e !== owner)];
}

function lets(libro: Libro, proteccion: ProteccionDeHoja, correo: string): boolean {
  return editoresOf(libro, proteccion).includes(correo.toLowerCase());
}

/** Whether every cell of `rango` lies in some of the open ranges. */
function isOpen(abiertos: readonly Rango[], rango: Rango): boolean {
  const near = abiertos.filter((a) => intersects(a, rango));
  for (let f = rango.fila; f < rango.fila + rango.filas; f++) {
    for (let c = rango.columna; c < rango.columna + rango.columnas; c++) {
      if (!near.some((a) => contains(a, f, c))) return false;
    }
  }
  return true;
}

/**
 * Whether Sheets would ask for confirmation before a change at the keyboard: a protection that only warns touches the
 * range. It asks everybody, the owner too, and never a script.
 */
export function warnsOf(hoja: Hoja, rango: Rango): boolean {
  return hoja.protecciones.some(
    (p) => p.soloAdvierte && (p.rango ? intersects(p.rango, rango) : !isOpen(p.abiertos, rango)),
  );
}

/**
 * Whether a user may edit a range: an editor of the file, let in by every range protection that touches it and by the
 * sheet protection, or inside its unprotected ranges: where protections overlap each must let in, the sheet's having
 * "a higher access priority" than what opens a range of it (platform.md, Protections). `rango` null is the sheet itself (its name, rows, columns).
 */
export function mayEdit(libro: Libro, hoja: Hoja, rango: Rango | null, correo: string): boolean {
  if (!isEditor(libro, correo)) return false;
  return hoja.protecciones.every((p) => {
    if (lets(libro, p, correo)) return true;
    if (p.ambito === 'rango') return rango !== null && p.rango !== null && !intersects(p.rango, rango);
    return rango !== null && isOpen(p.abiertos, rango);
  });
}

/** Refuses with Google's text what `mayEdit` denies. */
export function requireEdit(ctx: HostContext, hoja: Hoja, rango: Rango | null, correo = ctx.efectivo): void {
  if (!isEditor(ctx.libro, correo)) throw ctx.makeError(GOOGLE.accionNoPermitida);
  if (!mayEdit(ctx.libro, hoja, rango, correo)) throw ctx.makeError(GOOGLE.celdaProtegida);
}
