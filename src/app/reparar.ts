import { contains, intersects } from '../sheet/a1';
import { conDeshacer } from '../sheet/deshacer';
import { hashOf } from '../sheet/fingerprint';
import { at, findHoja } from '../sheet/grid';
import type { Op, Plan } from '../sheet/op';
import { planLibro } from '../sheet/plan';
import { type LibroLeido, readLibro } from '../sheet/read';
import { renameOps } from '../sheet/renombradas';
import type { Snapshot } from '../sheet/state';
import { NOMBRE_PLAN } from '../text/deshacer';
import { findingOfNombrada } from './dudosas';
import { DEJAR, type EleccionCaptura, eleccionesDeCaptura } from './elecciones';
import { pickOps } from './elegir';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { mostrarOps, type OperacionMostrada } from './operacion';
import { requireAdministrador } from './permiso';
import { conRevision } from './registrar';
import { describePerdidos } from './reparar-perdidos';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { OperacionVista, VistaReparacion } from './vista';

type Elegidas = Readonly<Record<string, string>>;

/** Which option people chose of each choice, by their claves; null: none yet. */
interface EntradaPreparar {
  readonly elecciones: Elegidas | null;
}

interface EntradaReparar extends EntradaPreparar {
  readonly huella: string;
  /** Those of the operations that were shown, from 0; null: all. */
  readonly operaciones: readonly number[] | null;
}

const DE_LINEAS = /^(?:insertar|eliminar)(?:Filas|Columnas)$/;

/** A captured value in percent format keeps it until people say which number it is. */
function keepFormats(op: Op, snapshot: Snapshot, elecciones: readonly EleccionCaptura[]): Op[] {
  if (op.tipo !== 'formatoNumero') return [op];
  const suyas = elecciones.filter((e) => e.formato !== null && e.vista.hoja === op.hoja);
  if (!suyas.some(({ rango }) => intersects(rango, op.rango))) return [op];
  const hoja = findHoja(snapshot, op.hoja);
  const { fila, columna } = op.rango;
  const formatos = op.formatos.map((row, f) =>
    row.map((formato, c) => suyas.find(({ rango: r }) => contains(r, fila + f, columna + c))?.formato ?? formato),
  );
  const present = (f: number, c: number): string => at(hoja?.formatos, fila + f, columna + c, 'General');
  const same = formatos.every((row, f) => row.every((formato, c) => formato === present(f, c)));
  return same ? [] : [{ ...op, formatos }];
}

/** Rows that are written elsewhere take the percent format of their captures along. */
function carryFormat({ vista, rango, formato }: EleccionCaptura): Op[] {
  return formato === null ? [] : [{ tipo: 'formatoNumero', hoja: vista.hoja, rango, formatos: [[formato]] }];
}

interface Reparacion {
  readonly libro: LibroLeido;
  readonly plan: Plan;
  /** What is shown of the plan, line by line. */
  readonly lineas: readonly OperacionMostrada[];
  /** What is told of those of its operations that were done. */
  hechas(ops: readonly Op[]): readonly OperacionVista[];
  readonly vista: VistaReparacion;
}

/** What mends the workbook with these choices, and every choice that there is. `huella` is of all that is shown. */
function planReparacion(snapshot: Snapshot, elecciones: Elegidas | null): Reparacion | null {
  const libro = readLibro(snapshot, true);
  if (!libro) return null;
  const elegidas = Object.fromEntries(Object.entries(elecciones ?? {}).filter(([, opcion]) => opcion !== DEJAR));
  const { plan, elecciones: deEstructura, pendientes } = planLibro(libro.baseline, snapshot, elegidas);
  const deCaptura = eleccionesDeCaptura(libro);
  // While it is not decided where the lineas go, there is no place to write to.
  const pendiente = pendientes.length > 0;
  const mueve = plan.ops.some((op) => DE_LINEAS.test(op.tipo));
  const ops = [
    ...renameOps(snapshot),
    ...plan.ops.flatMap((op) => keepFormats(op, snapshot, pendiente ? [] : deCaptura)),
    ...(pendiente ? [] : deCaptura).flatMap((e) => {
      const chosen = e.opsOf(elegidas[e.vista.clave] ?? DEJAR);
      return chosen.length === 0 && mueve ? carryFormat(e) : chosen;
    }),
  ];
  const mostradas = [...deEstructura, ...(pendiente ? [] : deCaptura.map((e) => e.vista))];
  const huella = hashOf(plan.huella, ops, mostradas);
  const mostrar = (suyas: readonly Op[], hechas: boolean): readonly OperacionMostrada[] =>
    mostrarOps(suyas, libro, (op) => (mueve ? '' : describePerdidos(op, snapshot, hechas)));
  const lineas = mostrar(ops, false);
  return {
    libro,
    plan: { ...plan, ops, huella },
    lineas,
    hechas: (suyas) => mostrar(suyas, true).map(({ vista }) => vista),
    vista: {
      operaciones: lineas.map(({ vista }) => vista),
      elecciones: mostradas,
      huella,
    },
  };
}

/** The operations of the lines that were chosen (from 0), with what they need; all of them: what is not shown too. */
function chosenOps({ plan, lineas }: Reparacion, elegidas: readonly number[]): readonly Op[] {
  if (lineas.every((_, i) => elegidas.includes(i))) return plan.ops;
  const suyas = elegidas.flatMap((i) => lineas[i]?.ops ?? []);
  return pickOps(
    plan.ops,
    suyas.map((op) => plan.ops.indexOf(op)),
  );
}

/** The plan of a repair, only shown: anybody may see it, whoever may apply it. */
export const prepararReparacion: UseCase<EntradaPreparar, VistaReparacion | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, { elecciones }) {
    const duda = findingOfNombrada(snapshot);
    if (duda) return refuse(duda);
    const reparacion = planReparacion(snapshot, elecciones);
    return reparacion ? { findings: [], plan: null, vista: reparacion.vista } : refuse(sinMir(snapshot));
  },
};

/**
 * The repair that was shown with the same choices, all of it or some. Nothing is written when the workbook is no longer
 * what was seen (another `huella`), or when whoever asks may not edit the protected cells: Google would stop it halfway.
 */
export const reparar: UseCase<EntradaReparar, (VistaReparacion & { readonly aplicada: boolean }) | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, { huella, elecciones, operaciones }) {
    const duda = findingOfNombrada(snapshot);
    if (duda) return refuse(duda);
    const reparacion = planReparacion(snapshot, elecciones);
    if (!reparacion) return refuse(sinMir(snapshot));
    const { plan, libro } = reparacion;
    const vista = { ...reparacion.vista, aplicada: false };
    if (plan.huella !== huella) return { findings: [appFinding('APP-09', [])], plan: null, vista };
    const ops = operaciones === null ? plan.ops : chosenOps(reparacion, operaciones);
    const denied = ops.length > 0 ? requireAdministrador(snapshot, libro.configuracion) : null;
    if (denied) return { findings: [denied], plan: null, vista };
    return {
      findings: [],
      // What the Bitácora tells happened: taking the repair back does not take that away.
      plan: conRevision(conDeshacer({ ...plan, ops }, snapshot, NOMBRE_PLAN.reparacion), libro, snapshot),
      vista: { ...vista, operaciones: reparacion.hechas(ops), aplicada: true },
    };
  },
};
