import { nameMes } from '../../mir/periods';
import { PARTES_JUSTIFICACION } from '../../mir/seguimiento';
import { formatCantidad } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { SECCION_UNICA } from '../../text/reporte';
import { INFORME_SEGUIMIENTO as TEXTO } from '../../text/reporte-seguimiento';
import { PARTE_TEXTO } from '../../text/seguimiento';
import { COLOR_TENUE, COLORES_ESTATUS } from '../colores';
import type { Bloque, Celda, Fila, Parrafo, Tramo } from '../document';
import { fechaText } from '../fechas';
import { bodyRow, headerRow, numeroCell, textCell } from '../filas';
import { lineaText } from '../numerado';
import { alCorteText, veredictoCell } from './celdas';
import type { DatosAvance, RenglonAvance } from './datos';
import { parrafo, tablesBySeccion } from './tablas';

const PESOS_JUSTIFICACION = [
  { peso: 0 },
  { peso: 1.2, maximo: 2400 },
  { peso: 0.4 },
  { peso: 1, maximo: 2000 },
  { peso: 1, maximo: 2000 },
  { peso: 1, maximo: 2000 },
  { peso: 1, maximo: 2000 },
];
const PESOS_EVIDENCIA = [
  { peso: 0 },
  { peso: 0.05 },
  { peso: 1, maximo: 2600 },
  { peso: 0.4, maximo: 2400 },
  { peso: 0.25 },
  { peso: 1, maximo: 3000 },
  { peso: 0.1, maximo: 1400 },
];

const FALTA: Tramo = { texto: TEXTO.falta, cursiva: true, color: COLORES_ESTATUS.atrasada ?? '' };

/** Nothing at all was said of why it is off its programme: it is only listed. */
const isSinNada = ({ seguimiento }: RenglonAvance): boolean =>
  seguimiento.faltan.length === PARTES_JUSTIFICACION.length;

/** What was said of a deviation, part by part; of one of which nothing was said, only that. */
function partesCells({ seguimiento }: RenglonAvance, sinNada: boolean): Celda[] {
  if (sinNada) {
    return [{ columnas: PARTES_JUSTIFICACION.length, parrafos: [[{ ...FALTA, texto: TEXTO.sinJustificacion }]] }];
  }
  return PARTES_JUSTIFICACION.map((parte) =>
    seguimiento.partes[parte] === '' ? { parrafos: [[FALTA]] } : textCell(seguimiento.partes[parte]),
  );
}

function rowOfJustificacion(renglon: RenglonAvance, datos: DatosAvance): Fila[] {
  const { seguimiento, linea } = renglon;
  if (!seguimiento.desviada) return [];
  const alCorte = TEXTO.cantidad(alCorteText(renglon), linea.unidadMedida.trim());
  const celdas: Celda[] = [
    numeroCell(linea.numero),
    { parrafos: [[{ texto: lineaText(renglon.linea) }], [{ texto: TEXTO.alCorte(alCorte), color: COLOR_TENUE }]] },
    veredictoCell(renglon, datos),
    ...partesCells(renglon, isSinNada(renglon)),
  ];
  return [bodyRow(celdas)];
}

/** An address is printed as text: whoever reads the informe sees where it leads. */
function rowsOfEvidencia({ seguimiento, linea }: RenglonAvance): Fila[] {
  return seguimiento.evidencias.map((e): Fila => {
    const celdas = [
      numeroCell(linea.numero),
      textCell(e.mes === null ? TEXTO.todoElPeriodo : nameMes(e.mes), 'center'),
      textCell(e.documento || SIN_VALOR),
      textCell(e.oficio || SIN_VALOR),
      textCell(fechaText(e.fecha) || SIN_VALOR, 'center'),
      textCell(e.vinculo || SIN_VALOR),
      textCell(
        e.cantidad === null ? SIN_VALOR : TEXTO.cantidad(formatCantidad(e.cantidad), linea.unidadMedida.trim()),
        'center',
      ),
    ];
    return bodyRow(celdas);
  });
}

/** What nobody has said yet, in as few lines as can be: up to three a seccion. */
function listPendientes(datos: DatosAvance): Parrafo[] {
  return datos.mir.secciones.flatMap((seccion, s): Parrafo[] => {
    const propias = datos.renglones.filter((r) => r.seccion === s);
    const sinNada = propias.filter(isSinNada).map((r) => r.linea.numero);
    const incompletas = propias
      .filter((r) => r.seguimiento.faltan.length > 0 && !isSinNada(r))
      .map((r) =>
        TEXTO.incompleta(
          r.linea.numero,
          r.seguimiento.faltan.map((parte) => PARTE_TEXTO[parte]),
        ),
      );
    const sinProbar = propias
      .filter((r) => r.seguimiento.sinEvidencia.length > 0)
      .map((r) => TEXTO.incompleta(r.linea.numero, r.seguimiento.sinEvidencia.map(nameMes)));
    const frases = [
      ...(sinNada.length > 0 ? [TEXTO.sinJustificar(sinNada.length, sinNada.join(', '))] : []),
      ...(incompletas.length > 0 ? [TEXTO.incompletas(incompletas.join('; '))] : []),
      ...(sinProbar.length > 0 ? [TEXTO.sinProbar(sinProbar.join('; '))] : []),
    ];
    const nombre = seccion.titulo.trim() || SECCION_UNICA;
    return frases.map((frase) => [{ texto: `${nombre}: `, negrita: true }, { texto: `${frase}.` }]);
  });
}

/** Why lineas were off their programme, what proves the progress of the period, and what is missing of both. */
export function buildSeguimiento(datos: DatosAvance, ancho: number): Bloque[] {
  const desviadas = datos.renglones.filter((r) => r.seguimiento.desviada);
  const hayEvidencia = datos.renglones.some((r) => r.seguimiento.evidencias.length > 0);
  const pendientes = listPendientes(datos);
  const justificaciones = tablesBySeccion(datos, ancho, {
    encabezado: headerRow(Object.values(TEXTO.columnasJustificacion)),
    pesos: PESOS_JUSTIFICACION,
    rowsOf: (r) => rowOfJustificacion(r, datos),
  });
  const evidencias = tablesBySeccion(datos, ancho, {
    encabezado: headerRow(Object.values(TEXTO.columnasEvidencia)),
    pesos: PESOS_EVIDENCIA,
    rowsOf: rowsOfEvidencia,
  });
  return [
    { tipo: 'encabezado', nivel: 1, texto: TEXTO.titulo },
    parrafo(desviadas.length === 0 ? TEXTO.sinDesviaciones : TEXTO.intro),
    ...justificaciones,
    { tipo: 'encabezado', nivel: 2, texto: TEXTO.evidencia },
    ...(hayEvidencia ? evidencias : [parrafo(TEXTO.sinEvidencia)]),
    { tipo: 'encabezado', nivel: 2, texto: TEXTO.pendiente },
    ...(pendientes.length > 0 ? [{ tipo: 'lista', elementos: pendientes } as const] : [parrafo(TEXTO.nadaPendiente)]),
  ];
}
