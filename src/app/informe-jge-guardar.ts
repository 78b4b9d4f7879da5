import type { Finding } from '../mir/finding';
import { type AsuntoJge, COLUMNAS_JGE, type InformeEnHoja, type InformeJge, PROPIOS_JGE } from '../mir/informe-jge';
import { a1 } from '../sheet/a1';
import { conDeshacer } from '../sheet/deshacer';
import { fingerprint } from '../sheet/fingerprint';
import { findHoja } from '../sheet/grid';
import { HOJA_HISTORIAL } from '../sheet/historial';
import { HOJA_INFORME_JGE } from '../sheet/hojas';
import { leerHojaJge, nextNumero, rowsOfInforme } from '../sheet/informe-jge';
import type { Op } from '../sheet/op';
import { type LibroLeido, readLibro } from '../sheet/read';
import { simulate } from '../sheet/simulate';
import type { Snapshot } from '../sheet/state';
import { JGE } from '../text/jge';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { huellaDeInforme, impedimentoDe } from './informe-jge';
import { hojaDeFormas, opsDeAgregar, opsDeInformes, opsDeRenglones } from './informe-jge-ops';
import type { EntradaGuardarInformeJge, VistaGuardarInformeJge, VistaQuitarInformeJge } from './informe-jge-vista';
import { mayAdministrar, requireAdministrador } from './permiso';
import { sinMir } from './sin-mir';
import { type Decision, type Necesidad, refuse, type UseCase } from './usecase';

const NECESIDAD: Necesidad = { ...NECESIDAD_CIFRAS, [HOJA_INFORME_JGE]: 'completa', [HOJA_HISTORIAL]: 'valores' };

type Objeto = Readonly<Record<string, unknown>>;
const isObjeto = (v: unknown): v is Objeto => typeof v === 'object' && v !== null && !Array.isArray(v);

/** These texts as they are kept: one kind of line break, and a text of blanks is none; or the one that is no text. */
function checkTextos<K extends string>(dado: unknown, claves: readonly K[]): Record<K, string> | { falta: string } {
  const objeto = isObjeto(dado) ? dado : {};
  const falta = claves.find((clave) => typeof objeto[clave] !== 'string');
  if (falta !== undefined) return { falta };
  return Object.fromEntries(
    claves.map((clave) => {
      const texto = String(objeto[clave]).replace(/\r\n?/g, '\n');
      return [clave, texto.trim() === '' ? '' : texto];
    }),
  ) as Record<K, string>;
}

/** The form as it was sent: google.script.run and `mirador call` carry any JSON. Asuntos without text are left out. */
function checkInforme(dado: unknown): InformeJge | Finding {
  const propios = checkTextos(dado, ['numero', ...PROPIOS_JGE]);
  if ('falta' in propios) return appFinding('APP-118', [propios.falta]);
  const enviados = isObjeto(dado) ? dado.asuntos : null;
  if (!Array.isArray(enviados)) return appFinding('APP-118', ['asuntos']);
  const asuntos: AsuntoJge[] = [];
  for (const enviado of enviados) {
    const asunto = checkTextos(enviado, COLUMNAS_JGE);
    if ('falta' in asunto) return appFinding('APP-118', [asunto.falta]);
    if (COLUMNAS_JGE.some((c) => asunto[c] !== '')) asuntos.push(asunto);
  }
  const dice = asuntos.length > 0 || PROPIOS_JGE.some((clave) => propios[clave] !== '');
  return dice ? { ...propios, numero: propios.numero.trim(), asuntos } : appFinding('APP-119', []);
}

/** The form of this number as it was read then; or that it is another one now. */
function findInforme(snapshot: Snapshot, numero: string, huella: string): InformeEnHoja | Finding {
  const found = leerHojaJge(findHoja(snapshot, HOJA_INFORME_JGE))?.informes.find((i) => i.informe.numero === numero);
  return found && huellaDeInforme(found.informe) === huella ? found : appFinding('APP-116', [numero]);
}

/**
 * What writes a form over its own rows. It may take more: those go below everything, and first, so that a plan that stops
 * between the two has lost nothing. It may take fewer: what is left over stays as blank rows, since whoever captures may
 * not take rows out.
 */
function opsDeCambio(
  libro: LibroLeido,
  snapshot: Snapshot,
  { filas, numerado }: InformeEnHoja,
  informe: InformeJge,
): readonly Op[] | Finding {
  const rows = rowsOfInforme(informe);
  const demas = rows.slice(filas.length);
  const agregar = demas.length === 0 ? [] : opsDeAgregar(libro, snapshot, demas);
  if ('code' in agregar) return agregar;
  const formas = hojaDeFormas(simulate(snapshot, agregar));
  if ('code' in formas) return formas;
  // Where room was made the sheet was put straight, and the form may stand on other rows.
  const ahora = formas.informes.find((i) => (numerado ? i.informe.numero === informe.numero : !i.numerado));
  if (!ahora) throw new Error(`The rows of the form ${informe.numero} are not found again.`);
  return [...agregar, ...opsDeRenglones(formas, ahora.filas.slice(0, filas.length), rows, true)];
}

/** Whoever administers can take it back in "Puntos por revisar". */
function decided<V>(libro: LibroLeido, snapshot: Snapshot, ops: readonly Op[], nombre: string, vista: V): Decision<V> {
  const plan = { ops, huella: fingerprint(snapshot) };
  const reversible = mayAdministrar(snapshot, libro.configuracion);
  return { findings: [], plan: reversible ? conDeshacer(plan, snapshot, nombre) : plan, vista };
}

/** A form as it stands on the sheet; null: it is not there. */
function vistaDe(snapshot: Snapshot, numero: string): VistaGuardarInformeJge | null {
  const leida = leerHojaJge(findHoja(snapshot, HOJA_INFORME_JGE));
  const found = leida?.informes.find((i) => i.informe.numero === numero);
  if (!leida || !found) return null;
  const celda = a1(found.filas[0] ?? 1, leida.lugar.columnas.numero ?? 1);
  return { numero, hoja: HOJA_INFORME_JGE, celda, huella: huellaDeInforme(found.informe) };
}

/**
 * Saves one INE form: a new one below the others, which gets the next number, or one that is there, with all its fields
 * and asuntos. One that changed since it was opened is not written over. The sheet is made when it is first needed.
 */
export const guardarInformeJge: UseCase<EntradaGuardarInformeJge, VistaGuardarInformeJge | null> = {
  needs: () => NECESIDAD,
  decide(snapshot, entrada) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const denied = impedimentoDe(libro, snapshot);
    if (denied) return refuse(denied);
    const enviado = checkInforme(entrada.informe);
    if ('code' in enviado) return refuse(enviado);
    const { huella } = entrada;
    // Saved before by a call of which no answer came.
    const ya = huella === null ? null : vistaDe(snapshot, enviado.numero);
    if (ya && ya.huella === huellaDeInforme(enviado)) return { findings: [], plan: null, vista: ya };
    const anterior = huella === null ? null : findInforme(snapshot, enviado.numero, huella);
    if (anterior && 'code' in anterior) return refuse(anterior);
    const numero = anterior ? enviado.numero : nextNumero(libro.informesJge.map((i) => i.numero));
    const informe = { ...enviado, numero };
    const ops = anterior ? opsDeCambio(libro, snapshot, anterior, informe) : opsDeInformes(libro, snapshot, [informe]);
    if ('code' in ops) return refuse(ops);
    const vista = vistaDe(simulate(snapshot, ops), numero);
    if (!vista) throw new Error(`The form ${numero} is not read back.`);
    return decided(libro, snapshot, ops, JGE.nombreGuardar(numero), vista);
  },
};

/** Takes one form off the sheet: its rows are left blank. For administradores, who can take it back. */
export const quitarInformeJge: UseCase<
  { readonly numero: string; readonly huella: string },
  VistaQuitarInformeJge | null
> = {
  needs: () => NECESIDAD,
  decide(snapshot, { numero, huella }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const denied = requireAdministrador(snapshot, libro.configuracion) ?? impedimentoDe(libro, snapshot);
    if (denied) return refuse(denied);
    const found = findInforme(snapshot, numero, huella);
    if ('code' in found) return refuse(found);
    const formas = hojaDeFormas(snapshot);
    if ('code' in formas) return refuse(formas);
    const ops = opsDeRenglones(formas, found.filas, [], true);
    return decided(libro, snapshot, ops, JGE.nombreQuitar(numero), { numero });
  },
};
