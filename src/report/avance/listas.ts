import { MESES } from '../../mir/format';
import { nameMes } from '../../mir/periods';
import { needsAttention } from '../../mir/tablero';
import { formatCantidad, formatPesos, formatPorcentaje } from '../../mir/text-number';
import { nameOfCampo } from '../../sheet/modificaciones';
import { claveDeAvance } from '../../text/campos-avance';
import { NOMBRES_SEMAFORO } from '../../text/reporte';
import { COMPARACION } from '../../text/reporte-comparacion';
import { INFORME_SEGUIMIENTO } from '../../text/reporte-seguimiento';
import { PARTE_TEXTO } from '../../text/seguimiento';
import type { Documento, RenglonDePlantilla } from '../document';
import { fechaText } from '../fechas';
import { lineaText, objetivoText } from '../numerado';
import { sumPresupuesto } from '../presupuesto';
import { mesesText } from './atencion';
import { compareLineas } from './comparar';
import { type DatosAvance, grupoOfObjetivo, type RenglonAvance } from './datos';
import { deQuien, valorText } from './modificaciones';

type Datos = DatosAvance;

/** What each row of a linea begins with. */
function nombreOf(r: RenglonAvance, { mir }: Datos): RenglonDePlantilla {
  return {
    seccion: mir.secciones[r.seccion]?.titulo.trim() ?? '',
    numeroObjetivo: r.objetivo.numero,
    numero: r.linea.numero,
    lineaAccion: lineaText(r.linea),
    unidadMedida: r.linea.unidadMedida.trim(),
  };
}

const semaforoText = ({ indicador: { semaforo } }: Pick<RenglonAvance, 'indicador'>): string =>
  semaforo === null ? '' : NOMBRES_SEMAFORO[semaforo];

function cifrasOf({ linea, indicador, enPeriodo }: RenglonAvance, datos: Datos): RenglonDePlantilla {
  const { cambiosDelPlan, contexto } = datos;
  const original = cambiosDelPlan.metasOriginales.get(linea);
  return {
    meta: formatCantidad(linea.metaPropuesta),
    metaOriginal: formatCantidad(original === undefined ? linea.metaPropuesta : original),
    enPeriodo: formatCantidad(enPeriodo),
    alcanzado: formatCantidad(indicador.alcanzadoAlCorte),
    programado: formatCantidad(indicador.programadoAlCorte),
    porAlcanzar: formatCantidad(indicador.metaPorAlcanzar),
    porcentaje: formatPorcentaje(indicador.porcentaje, contexto.umbrales),
    avance: formatPorcentaje(indicador.avanceAlCorte, contexto.umbrales),
    veredicto: indicador.veredicto ?? '',
    semaforo: semaforoText({ indicador }),
    estatus: indicador.palabraEstatus,
  };
}

function lineaOf(r: RenglonAvance, datos: Datos): RenglonDePlantilla {
  const { linea } = r;
  const meses = MESES.map((mes, i) => {
    const valor = i < datos.periodo.hasta ? (linea.meses[i] ?? null) : null;
    return [claveDeAvance(mes), valor === null ? '' : formatCantidad(valor)];
  });
  return {
    ...nombreOf(r, datos),
    objetivo: objetivoText(r.objetivo),
    indicador: linea.nombreIndicador.trim(),
    dimension: linea.dimension.trim(),
    metodoCalculo: linea.metodoCalculo.trim(),
    frecuencia: linea.frecuencia.trim(),
    lineaBase: linea.lineaBase.trim(),
    tendencia: linea.tendencia.trim(),
    responsable: linea.responsable.trim(),
    ...cifrasOf(r, datos),
    presupuesto: formatPesos(linea.presupuesto),
    observaciones: linea.observaciones.trim(),
    verificable: linea.verificableEn.trim(),
    ...Object.fromEntries(meses),
  };
}

function objetivosOf(datos: Datos): RenglonDePlantilla[] {
  return datos.mir.secciones.flatMap((seccion) =>
    seccion.objetivos.map((objetivo) => {
      const { conteo, renglones } = grupoOfObjetivo(datos, objetivo);
      return {
        seccion: seccion.titulo.trim(),
        numero: objetivo.numero,
        objetivo: objetivoText(objetivo),
        politicasGenerales: objetivo.politicasGenerales.trim(),
        programa: objetivo.programa.trim(),
        lineas: String(conteo.lineas),
        programadas: String(conteo.programadas),
        cumplidas: String(conteo.cumplidas),
        presupuesto: formatPesos(sumPresupuesto(renglones)),
      };
    }),
  );
}

function desviacionesOf(datos: Datos): RenglonDePlantilla[] {
  return datos.renglones
    .filter((r) => r.seguimiento.desviada)
    .map((r) => ({
      ...nombreOf(r, datos),
      ...cifrasOf(r, datos),
      ...r.seguimiento.partes,
      falta: r.seguimiento.faltan.map((parte) => PARTE_TEXTO[parte]).join(', '),
    }));
}

function cambiosOf(datos: Datos): RenglonDePlantilla[] {
  return (compareLineas(datos)?.cambios ?? []).map(({ renglon, antes, sentido }) => ({
    ...nombreOf(renglon, datos),
    veredictoAntes: antes.indicador.veredicto ?? '',
    semaforoAntes: semaforoText(antes),
    veredicto: renglon.indicador.veredicto ?? '',
    semaforo: semaforoText(renglon),
    cambio: COMPARACION.sentido[sentido],
  }));
}

function modificacionesOf({ mir, cambiosDelPlan }: Datos): RenglonDePlantilla[] {
  return cambiosDelPlan.vigentes.map((cambio) => {
    const { modificacion: m } = cambio;
    return {
      seccion: mir.secciones[m.seccion]?.titulo.trim() ?? '',
      linea: deQuien(cambio),
      campo: nameOfCampo(m),
      antes: valorText(m.campo, m.antes),
      despues: valorText(m.campo, m.despues),
      vigencia: nameMes(m.vigencia),
      instrumento: m.instrumento.trim(),
      instancia: m.instancia.trim(),
      fecha: fechaText(m.fecha),
      motivo: m.motivo.trim(),
    };
  });
}

function evidenciasOf(datos: Datos): RenglonDePlantilla[] {
  return datos.renglones.flatMap((r) =>
    r.seguimiento.evidencias.map((e) => ({
      ...nombreOf(r, datos),
      mes: e.mes === null ? INFORME_SEGUIMIENTO.todoElPeriodo : nameMes(e.mes),
      documento: e.documento,
      oficio: e.oficio,
      fecha: fechaText(e.fecha),
      vinculo: e.vinculo,
      cantidad: e.cantidad === null ? '' : formatCantidad(e.cantidad),
    })),
  );
}

/** Rows that a template may repeat, as printed. */
export function listasOf(datos: DatosAvance): Documento['listas'] {
  const { renglones } = datos;
  return {
    lineas: renglones.map((r) => lineaOf(r, datos)),
    objetivos: objetivosOf(datos),
    atrasadas: renglones
      .filter((r) => needsAttention(r.indicador))
      .map((r) => ({ ...nombreOf(r, datos), ...cifrasOf(r, datos), meses: mesesText(r.indicador) })),
    desviaciones: desviacionesOf(datos),
    cambios: cambiosOf(datos),
    modificaciones: modificacionesOf(datos),
    evidencias: evidenciasOf(datos),
    sinEvidencia: renglones
      .filter((r) => r.seguimiento.sinEvidencia.length > 0)
      .map((r) => ({ ...nombreOf(r, datos), meses: r.seguimiento.sinEvidencia.map(nameMes).join(', ') })),
  };
}
