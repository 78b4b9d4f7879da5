import type { Conteo } from '../../mir/conteo';
import { ESTATUS_CLAVES } from '../../mir/contexto';
import type { Indicador } from '../../mir/indicators';
import type { Objetivo } from '../../mir/model';
import { namePeriodo, type Periodo } from '../../mir/periods';
import { TIPO_PERIODO } from '../../text/mir';
import { COLUMNA_ESTATUS } from '../../text/reporte';
import { COMPARACION as TEXTO } from '../../text/reporte-comparacion';
import { COLORES_ESTATUS } from '../colores';
import type { Bloque, Celda, Fila } from '../document';
import { fechaDeCorte, fechaText } from '../fechas';
import { bodyRow, headerRow, MAXIMO_LINEA, numeroCell, textCell } from '../filas';
import { lineaText, objetivoText } from '../numerado';
import type { Anterior } from './anterior';
import { countTable, veredictoCell } from './celdas';
import { type CambioDeLinea, type Comparacion, compareLineas, type Sentido } from './comparar';
import { type DatosAvance, groupOf, grupoOfObjetivo } from './datos';
import { listBySeccion, parrafo, tablesByGrupo, tablesBySeccion } from './tablas';

const PESOS_OBJETIVO = [{ peso: 0 }, { peso: 1 }, { peso: 0.2 }, { peso: 0.2 }, { peso: 0.55 }];
const PESOS_LINEA = [{ peso: 0 }, { peso: 1, maximo: MAXIMO_LINEA }, { peso: 0.25 }, { peso: 0.25 }, { peso: 0.08 }];

const COLOR_SENTIDO: Readonly<Record<Sentido, string | undefined>> = {
  mejora: COLORES_ESTATUS.cumplida,
  retrocede: COLORES_ESTATUS.atrasada,
  empieza: undefined,
  cambia: undefined,
};

/** "II bimestre", "abril de 2025": its months and its year are said above. */
function shortName(periodo: Periodo): string {
  return namePeriodo(periodo).replace(/ \(.*/, '');
}

type Cifras = readonly { readonly indicador: Indicador }[];

/** Lineas in each semáforo; null: in none. */
function countSemaforo(renglones: Cifras, semaforo: Indicador['semaforo']): number {
  return renglones.filter((r) => r.indicador.semaforo === semaforo).length;
}

/** In the order of the columns after the name of the period. */
function figuresOf(renglones: Cifras, { lineas, programadas, cumplidas }: Conteo): number[] {
  return [
    lineas,
    programadas,
    cumplidas,
    ...(['verde', 'amarillo', 'rojo', 'morado', null] as const).map((s) => countSemaforo(renglones, s)),
    renglones.filter((r) => r.indicador.mesesSinReporte.length > 0).length,
  ];
}

/** The period before, this one, and how each count changed. */
function buildConteos(datos: DatosAvance, anterior: Anterior, ancho: number): Bloque[] {
  const [antes, ahora] = [groupOf(anterior.renglones), groupOf(datos.renglones)];
  const { palabras } = datos.contexto;
  const nombres = [shortName(anterior.periodo), shortName(datos.periodo)] as const;
  const tableOf = (encabezado: readonly string[], a: readonly number[], b: readonly number[]): Bloque =>
    countTable(
      encabezado,
      [
        { titulo: nombres[0], cifras: a.map(String), total: false },
        { titulo: nombres[1], cifras: b.map(String), total: false },
        { titulo: TEXTO.cambio, cifras: b.map((n, i) => TEXTO.diferencia(n - (a[i] ?? 0))), total: true },
      ],
      ancho,
    );
  const estatusOf = ({ porEstatus }: Conteo): number[] => ESTATUS_CLAVES.map((clave) => porEstatus[clave]);
  return [
    tableOf(
      Object.values(TEXTO.columnas),
      figuresOf(antes.renglones, antes.conteo),
      figuresOf(ahora.renglones, ahora.conteo),
    ),
    tableOf(
      [COLUMNA_ESTATUS, ...ESTATUS_CLAVES.map((clave) => palabras[clave])],
      estatusOf(antes.conteo),
      estatusOf(ahora.conteo),
    ),
  ];
}

function rowOfObjetivo(datos: DatosAvance, anterior: Anterior, seccion: number, objetivo: Objetivo): Fila {
  const { conteo: ahora } = grupoOfObjetivo(datos, objetivo);
  const suyas = anterior.listDeObjetivo(seccion, objetivo.numero);
  const { conteo: antes } = groupOf(suyas);
  const celdas: Celda[] = [
    numeroCell(objetivo.numero),
    textCell(objetivoText(objetivo)),
    textCell(suyas.length === 0 ? TEXTO.sinObjetivo : TEXTO.cumplidasDe(antes.cumplidas, antes.programadas), 'center'),
    textCell(TEXTO.cumplidasDe(ahora.cumplidas, ahora.programadas), 'center'),
    textCell(TEXTO.cambioObjetivo(ahora.cumplidas - antes.cumplidas, ahora.programadas - antes.programadas)),
  ];
  return bodyRow(celdas);
}

const headerOf = (columnas: Readonly<Record<string, string>>): Fila =>
  headerRow(Object.values(columnas), (i) => i === 1);

/** A row an objetivo; none where the informe is of one, whose counts stand above. */
function buildPorObjetivo(datos: DatosAvance, anterior: Anterior, ancho: number): Bloque[] {
  const { secciones } = datos.mir;
  if (secciones.reduce((n, s) => n + s.objetivos.length, 0) < 2) return [];
  return [
    { tipo: 'encabezado', nivel: 2, texto: TEXTO.porObjetivo },
    ...tablesByGrupo(
      secciones.map((seccion, s) => ({
        titulo: seccion.titulo.trim(),
        filas: seccion.objetivos.map((o) => rowOfObjetivo(datos, anterior, s, o)),
      })),
      ancho,
      {
        encabezado: headerOf(TEXTO.columnasObjetivo(shortName(anterior.periodo), shortName(datos.periodo))),
        pesos: PESOS_OBJETIVO,
      },
    ),
  ];
}

function rowOfCambio({ renglon, antes, sentido }: CambioDeLinea, datos: DatosAvance, anterior: Anterior): Fila {
  const color = COLOR_SENTIDO[sentido];
  const celdas: Celda[] = [
    numeroCell(renglon.linea.numero),
    textCell(lineaText(renglon.linea)),
    veredictoCell(antes, anterior),
    veredictoCell(renglon, datos),
    {
      alineacion: 'center',
      parrafos: [[{ texto: TEXTO.sentido[sentido], negrita: true, ...(color === undefined ? {} : { color }) }]],
    },
  ];
  return bodyRow(celdas);
}

/** The lineas that are judged otherwise than at the end of the period before, with both verdicts. */
function buildPorLinea(datos: DatosAvance, anterior: Anterior, comparacion: Comparacion, ancho: number): Bloque[] {
  const titulo: Bloque = { tipo: 'encabezado', nivel: 2, texto: TEXTO.porLinea };
  const { cambios, porSentido, iguales, nuevas } = comparacion;
  const { mejora, retrocede, empieza, cambia } = porSentido;
  const deQuien = new Map(cambios.map((c) => [c.renglon, c]));
  const tablas = tablesBySeccion(datos, ancho, {
    encabezado: headerOf(TEXTO.columnasLinea(shortName(anterior.periodo), shortName(datos.periodo))),
    pesos: PESOS_LINEA,
    rowsOf: (renglon) => {
      const cambio = deQuien.get(renglon);
      return cambio ? [rowOfCambio(cambio, datos, anterior)] : [];
    },
  });
  const deNuevas: Bloque[] =
    nuevas.length === 0
      ? []
      : [parrafo(`${TEXTO.nuevas(nuevas.length)}:`), { tipo: 'lista', elementos: listBySeccion(datos, nuevas) }];
  const cuenta =
    cambios.length === 0 ? TEXTO.ningunCambio : `${TEXTO.cuenta(mejora, retrocede, empieza, cambia, iguales)}.`;
  return [titulo, parrafo(cuenta), ...tablas, ...deNuevas];
}

/** Counts, objetivos and verdicts against the period of the same kind before; the first of the year says that there is none. */
export function buildComparacion(datos: DatosAvance, ancho: number): Bloque[] {
  const { anterior, periodo } = datos;
  const titulo: Bloque = { tipo: 'encabezado', nivel: 1, texto: TEXTO.titulo };
  const comparacion = compareLineas(datos);
  if (anterior === null || comparacion === null) {
    return [titulo, parrafo(periodo.tipo === 'anio' ? TEXTO.anual : TEXTO.primero(TIPO_PERIODO[periodo.tipo]))];
  }
  const intro = TEXTO.intro(namePeriodo(anterior.periodo), fechaDeCorte(anterior.periodo));
  const origen = anterior.fecha === null ? TEXTO.sinCierre : TEXTO.deSuCierre(fechaText(anterior.fecha.slice(0, 10)));
  if (anterior.renglones.length === 0) return [titulo, parrafo(intro), parrafo(TEXTO.vacio)];
  return [
    titulo,
    parrafo(`${intro} ${origen}`),
    ...buildConteos(datos, anterior, ancho),
    ...buildPorObjetivo(datos, anterior, ancho),
    ...buildPorLinea(datos, anterior, comparacion, ancho),
  ];
}
