import { ACUMULACIONES, SITUACIONES } from '../mir/cronograma';
import type { Cierre, Modificacion } from '../mir/historia';
import type { LineaAccion, Objetivo, PresupuestoDeclarado, TextosLinea, TituloMir } from '../mir/model';
import {
  alguna,
  entero,
  type Forma,
  lista,
  logico,
  numero,
  objeto,
  oNulo,
  opcional,
  tabla,
  texto,
  unoDe,
} from './forma';

/** The shapes of the records that the hidden sheets keep: one that has another was damaged, and is never read. */

const mes = entero(1, 12);
const captado = oNulo(numero);
const doceMeses = lista(captado, 12);
const cuenta = entero(0, Number.MAX_SAFE_INTEGER);
const escalar = alguna(texto, captado);

const titulo = objeto<TituloMir>({
  institucion: texto,
  formato: texto,
  programa: texto,
  organo: texto,
  objetivoGeneral: texto,
});

/** First record of the accepted plan. */
export const FORMA_CABEZA_PLAN = objeto({
  version: cuenta,
  formato: texto,
  ejercicio: cuenta,
  anioPresupuesto: cuenta,
  titulo,
  presupuestoDeclarado: oNulo(objeto<PresupuestoDeclarado>({ monto: captado, etiqueta: texto })),
  registros: cuenta,
});

/** The others, by their `tipo`. */
export const FORMAS_DEL_PLAN = {
  seccion: objeto({ titulo: texto }),
  objetivo: objeto<Omit<Objetivo, 'lineas'>>({
    numero: texto,
    politicasGenerales: texto,
    programa: texto,
    objetivo: texto,
  }),
  linea: objeto<LineaAccion>({
    numero: texto,
    lineaAccion: texto,
    mesInicial: captado,
    mesFinal: captado,
    dimension: texto,
    nombreIndicador: texto,
    metodoCalculo: texto,
    frecuencia: texto,
    unidadMedida: texto,
    lineaBase: texto,
    metaPropuesta: captado,
    tendencia: texto,
    presupuesto: captado,
    observaciones: texto,
    verificableEn: texto,
    meses: doceMeses,
    responsable: texto,
    acumulacion: unoDe(...ACUMULACIONES),
    sujetaADemanda: logico,
    situacion: unoDe('', ...SITUACIONES),
    programaCapturado: oNulo(doceMeses),
    textosDelPlan: opcional(objeto<TextosLinea>({ observaciones: texto, verificableEn: texto })),
  }),
  modificacion: objeto<Modificacion>({
    instrumento: texto,
    instancia: texto,
    fecha: texto,
    vigencia: mes,
    registrada: texto,
    quien: texto,
    seccion: entero(-1, Number.MAX_SAFE_INTEGER),
    linea: texto,
    campo: texto,
    antes: escalar,
    despues: escalar,
    motivo: texto,
    solicitud: opcional(texto),
  }),
  cierre: objeto<Cierre>({
    periodo: texto,
    meses: lista(mes),
    fecha: texto,
    quien: texto,
    reapertura: oNulo(
      objeto<NonNullable<Cierre['reapertura']>>({ fecha: texto, quien: texto, motivo: texto, acuerdo: texto }),
    ),
  }),
} as const satisfies Readonly<Record<string, Forma>>;

/** First record of the snapshot of a closing; an accepted plan follows. */
export const FORMA_INSTANTANEA = objeto({ periodo: texto, fecha: texto, ajustes: tabla(escalar), filas: cuenta });
