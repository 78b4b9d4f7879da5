import { type Entrega, PASOS_ENTREGA, type PasoEntrega } from '../mir/entregas';
import { parseFecha } from '../mir/fecha';
import { normalizeText } from '../mir/text-number';
import { a1 } from '../sheet/a1';
import { type ColumnaEntregas, columnaEntregas } from '../sheet/entregas';
import { fingerprint } from '../sheet/fingerprint';
import { findHoja, MAXIMO_CELDA } from '../sheet/grid';
import { HOJA_ENTREGAS } from '../sheet/hojas';
import type { Contenido, Op } from '../sheet/op';
import { readLibro } from '../sheet/read';
import type { EstadoHoja } from '../sheet/state';
import { nameEntrega, REGISTRO_ENTREGA } from '../text/entregas';
import { puedeEntregar } from './entregas';
import type { EntradaRegistrarEntrega, VistaRegistrarEntrega } from './entregas-vista';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { sinMir } from './sin-mir';
import { type Decision, refuse, type UseCase } from './usecase';

const COLUMNA: Readonly<Record<PasoEntrega, ColumnaEntregas>> = {
  entregado: 'ENTREGADO',
  recibido: 'RECIBIDO',
  observado: 'OBSERVADO',
};

function isPaso(texto: string): texto is PasoEntrega {
  return (PASOS_ENTREGA as readonly string[]).includes(texto);
}

/** The delivery that people mean by its period and recipient and, where there are several, its informe. */
function findEntrega(entregas: readonly Entrega[], pedida: EntradaRegistrarEntrega): Entrega | string {
  const nombre = nameEntrega(pedida.periodo, pedida.destinatario);
  const same = (a: string, b: string): boolean => normalizeText(a) === normalizeText(b);
  const found = entregas.filter(
    (e) =>
      same(e.periodo, pedida.periodo) &&
      same(e.destinatario, pedida.destinatario) &&
      (pedida.informe === null || same(e.informe, pedida.informe)),
  );
  const [first, otra] = found;
  if (!first) return REGISTRO_ENTREGA.noExiste(nombre);
  return otra ? REGISTRO_ENTREGA.varias(nombre) : first;
}

/** Why a date cannot be of this step; null: it can. A delivery is received and observed once it was made. */
function judgeFecha(e: Entrega, paso: PasoEntrega, fecha: string): string | null {
  if (paso !== 'entregado') {
    if (e.entregado.texto === '') return REGISTRO_ENTREGA.sinEntregado(COLUMNA[paso]);
    const { iso } = e.entregado;
    return iso !== null && fecha < iso ? REGISTRO_ENTREGA.antes(COLUMNA[paso], iso) : null;
  }
  const posterior = (['recibido', 'observado'] as const).find((p) => (e[p].iso ?? fecha) < fecha);
  return posterior ? REGISTRO_ENTREGA.despues(COLUMNA[posterior], e[posterior].iso ?? '') : null;
}

/** OBSERVACIONES with what is added to it, never in place of what is there. */
function appendNota(e: Entrega, { paso, nota }: EntradaRegistrarEntrega, fecha: string): string {
  const antes = e[paso];
  const etiqueta = REGISTRO_ENTREGA.pasos[paso];
  const lineas = [
    ...(e.observaciones === '' ? [] : [e.observaciones]),
    ...(antes.texto === '' || antes.iso === fecha
      ? []
      : [REGISTRO_ENTREGA.correccion(etiqueta, antes.iso ?? antes.texto, fecha)]),
    ...(nota === null || nota.trim() === '' ? [] : [REGISTRO_ENTREGA.nota(etiqueta, fecha, nota.trim())]),
  ];
  return lineas.join('\n');
}

function writeCell(hoja: EstadoHoja, fila: number, titulo: ColumnaEntregas, contenido: Contenido): Op {
  const rango = { fila, columna: columnaEntregas(hoja, titulo), filas: 1, columnas: 1 };
  return { tipo: 'escribir', hoja: HOJA_ENTREGAS, rango, contenido: [[contenido]], tocaCaptura: true };
}

/**
 * Writes down when a delivery was made, received or observed, with a note: two cells of its row and no other. A date
 * that is there already is changed only on purpose (`corregir`), and OBSERVACIONES keeps what it said.
 */
export const registrarEntrega: UseCase<EntradaRegistrarEntrega, VistaRegistrarEntrega | null> = {
  needs: () => ({ ...NECESIDAD_CIFRAS, [HOJA_ENTREGAS]: 'valores' }),
  decide(snapshot, entrada) {
    const no = (motivo: string): Decision<null> => refuse(appFinding('APP-83', [motivo], { hoja: HOJA_ENTREGAS }));
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const denied = puedeEntregar(snapshot, libro);
    if (denied) return refuse(denied);
    const hoja = findHoja(snapshot, HOJA_ENTREGAS);
    if (!libro.entregas || !hoja) return refuse(appFinding('APP-82', []));
    const { paso } = entrada;
    if (!isPaso(paso)) return no(REGISTRO_ENTREGA.paso(String(paso)));
    const fecha = parseFecha(entrada.fecha);
    if (fecha === null) return no(REGISTRO_ENTREGA.fecha(entrada.fecha));
    const entrega = findEntrega(libro.entregas, entrada);
    if (typeof entrega === 'string') return no(entrega);
    const mal = judgeFecha(entrega, paso, fecha);
    if (mal !== null) return no(mal);
    const { texto, iso } = entrega[paso];
    if (texto !== '' && iso !== fecha && entrada.corregir !== true) {
      return no(REGISTRO_ENTREGA.yaDice(COLUMNA[paso], iso ?? texto));
    }
    const observaciones = appendNota(entrega, entrada, fecha);
    if (observaciones.length > MAXIMO_CELDA) return no(REGISTRO_ENTREGA.largo(MAXIMO_CELDA));
    const ops = [
      ...(iso === fecha ? [] : [writeCell(hoja, entrega.fila, COLUMNA[paso], { fecha })]),
      ...(observaciones === entrega.observaciones
        ? []
        : [writeCell(hoja, entrega.fila, 'OBSERVACIONES', observaciones)]),
    ];
    const celda = a1(entrega.fila, columnaEntregas(hoja, COLUMNA[paso]));
    return { findings: [], plan: { ops, huella: fingerprint(snapshot) }, vista: { hoja: HOJA_ENTREGAS, celda } };
  },
};
