import type { AjusteVista, VistaAjustes } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { parseCapturistas, parseCorreos } from '../../mir/roles';
import { normalizeText } from '../../mir/text-number';

/** What was typed and is not applied yet: a text a setting, by its key. */
export type Borrador = Readonly<Record<string, string>>;

/** One row of a list of people. */
export interface Persona {
  readonly correo: string;
  /** As typed, "1, 3"; "" for all. */
  readonly objetivos: string;
}

export function listAjustes({ grupos }: Pick<VistaAjustes, 'grupos'>): AjusteVista[] {
  return grupos.flatMap((g) => g.ajustes);
}

/** What was typed and differs from what the workbook says. */
export function pendingOf(vista: Pick<VistaAjustes, 'grupos'>, borrador: Borrador): Record<string, string> {
  return Object.fromEntries(
    listAjustes(vista).flatMap(({ clave, valor, puede }) => {
      const escrito = borrador[clave];
      return puede && escrito !== undefined && escrito.trim() !== valor ? [[clave, escrito.trim()]] : [];
    }),
  );
}

/** The settings that have every word that was typed, anywhere in what is said of them. */
export function searchAjustes({ grupos }: Pick<VistaAjustes, 'grupos'>, buscado: string): AjusteVista[] {
  const palabras = normalizeText(buscado).split(' ');
  return grupos.flatMap(({ titulo, ajustes }) =>
    ajustes.filter(({ etiqueta, ayuda, valor, opciones }) => {
      const dichos = [titulo, etiqueta, ayuda, valor, ...opciones.flatMap((o) => [o.nombre, o.explica])];
      const texto = normalizeText(dichos.join(' '));
      return palabras.every((palabra) => texto.includes(palabra));
    }),
  );
}

/** What is wrong with each setting, by its key, all of it: a finding tells its cell. */
export function problemsOf(
  vista: Pick<VistaAjustes, 'grupos'>,
  findings: readonly Finding[],
): Readonly<Record<string, string>> {
  const porCelda = new Map(listAjustes(vista).map((a) => [a.celda, a.clave]));
  const problemas: Record<string, string> = {};
  for (const f of findings) {
    const clave = f.severidad === 'error' && f.celda !== null ? porCelda.get(f.celda) : undefined;
    if (clave === undefined) continue;
    const antes = problemas[clave];
    problemas[clave] = antes === undefined ? f.mensaje : `${antes} ${f.mensaje}`;
  }
  return problemas;
}

/** Which part of a row is what is wrong with the list; null: another row is. A problem names the address that it is of. */
export function malaEn({ correo, objetivos }: Persona, problema: string | undefined): keyof Persona | null {
  const [escrito, suyos] = [correo.trim(), objetivos.trim()];
  if (problema === undefined || (escrito === '' && suyos === '')) return null;
  if (parseCorreos(escrito).length === 0) return 'correo';
  if (!problema.toLowerCase().includes(escrito.toLowerCase())) return null;
  return suyos === '' ? 'correo' : 'objetivos';
}

/** A list of people as rows; `conObjetivos`: a colon limits somebody to some objetivos. */
export function parsePersonas(valor: string, conObjetivos: boolean): Persona[] {
  if (!conObjetivos) {
    const correos = valor.split(/[\s;,]+/).filter((t) => t !== '');
    return correos.map((correo) => ({ correo, objetivos: '' }));
  }
  return parseCapturistas(valor).flatMap(({ personas, objetivos }) =>
    personas.map((correo) => ({ correo, objetivos: objetivos.join(', ') })),
  );
}

/** The rows as Configuración has them; a blank row says nothing. */
export function formatPersonas(personas: readonly Persona[]): string {
  return personas
    .map(({ correo, objetivos }) => ({ correo: correo.trim(), objetivos: objetivos.trim() }))
    .filter(({ correo, objetivos }) => correo !== '' || objetivos !== '')
    .map(({ correo, objetivos }) => (objetivos === '' ? correo : `${correo}: ${objetivos}`))
    .join('; ');
}
