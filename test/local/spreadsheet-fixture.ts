import { createContext, type HostContext } from '../../src/local/context';
import type { Mostrado } from '../../src/local/contract';
import { createSpreadsheetApp } from '../../src/local/services/spreadsheet';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';

export const OWNER = 'titular@example.org';
export const STAFF = 'captura@example.org';
export const OTHER = 'apoyo@example.org';
export const VIEWER = 'consulta@example.org';

/** A workbook with one sheet "Hoja", an owner, two editors and a viewer, and SpreadsheetApp over it. */
export function scene(opciones: { locale?: string; usuario?: string; libro?: Libro } = {}) {
  const libro = opciones.libro ?? newLibro({ hoja: 'Hoja', propietario: OWNER, locale: opciones.locale ?? 'es_MX' });
  libro.acceso.editores = [STAFF, OTHER];
  libro.acceso.lectores = [VIEWER];
  const shown: Mostrado[] = [];
  let usuario = opciones.usuario ?? OWNER;
  const ctx: HostContext = createContext({ libro, usuario: () => usuario, mostrar: (m) => shown.push(m) });
  const app = createSpreadsheetApp(ctx);
  const sheet = app.getActiveSheet();
  return {
    libro,
    ctx,
    app,
    ss: app.getActiveSpreadsheet(),
    sheet,
    shown,
    /** From now on this user is at the keyboard and runs the scripts. */
    actAs(correo: string) {
      usuario = correo;
      ctx.efectivo = correo;
    },
  };
}
