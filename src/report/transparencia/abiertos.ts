import { COLUMNAS_ABIERTOS, COLUMNAS_ABIERTOS_MES, COLUMNAS_DICCIONARIO } from '../../text/columnas-transparencia';
import { PROGRAMA_ABIERTO, SI_NO, TABLAS } from '../../text/reporte-transparencia';
import type { ColumnaDeDatos, TablaDeDatos } from '../datos';
import type { Publicado } from './base';
import { fecha, numero, tableOf, texto } from './columnas';

/** Open data, a row a linea: what identifies it, what the plan says of it and its figures as of the period. */
export function buildAbiertos(publicados: readonly Publicado[]): TablaDeDatos {
  const tabla = tableOf<Publicado, typeof COLUMNAS_ABIERTOS>(
    COLUMNAS_ABIERTOS,
    {
      ejercicio: numero(({ base }) => base.entrada.mir.ejercicio),
      periodo: texto(({ base }) => base.entrada.periodo.clave),
      fecha_inicio: fecha(({ base }) => base.inicio),
      fecha_termino: fecha(({ base }) => base.termino),
      institucion: texto(({ base }) => base.institucion),
      organo: texto(({ base }) => base.organo),
      programa_anual: texto(({ base }) => base.entrada.mir.titulo.programa),
      seccion_numero: numero(({ descrito }) => descrito.seccion + 1),
      seccion: texto(({ descrito }) => descrito.tituloSeccion),
      objetivo_numero: texto(({ descrito }) => descrito.objetivo.numero),
      objetivo: texto(({ descrito }) => descrito.objetivo.objetivo),
      politicas_generales: texto(({ descrito }) => descrito.objetivo.politicasGenerales),
      programa: texto(({ descrito }) => descrito.objetivo.programa),
      linea_numero: texto(({ descrito }) => descrito.linea.numero),
      linea_accion: texto(({ descrito }) => descrito.linea.lineaAccion),
      indicador: texto(({ descrito }) => descrito.linea.nombreIndicador),
      dimension: texto(({ descrito }) => descrito.linea.dimension),
      definicion: texto(({ descrito }) => descrito.definicion),
      metodo_calculo: texto(({ descrito }) => descrito.linea.metodoCalculo),
      unidad_medida: texto(({ descrito }) => descrito.linea.unidadMedida),
      frecuencia: texto(({ descrito }) => descrito.linea.frecuencia),
      tendencia: texto(({ descrito }) => descrito.linea.tendencia),
      linea_base: texto(({ descrito }) => descrito.linea.lineaBase),
      mes_inicial: numero(({ descrito }) => descrito.linea.mesInicial),
      mes_final: numero(({ descrito }) => descrito.linea.mesFinal),
      acumulacion: texto(({ descrito }) => descrito.linea.acumulacion),
      meta_original: numero(({ descrito }) => descrito.metaOriginal),
      meta_vigente: numero(({ descrito }) => descrito.linea.metaPropuesta),
      programado_al_corte: numero(({ descrito }) => descrito.explicable.indicador.programadoAlCorte),
      alcanzado_al_corte: numero(({ descrito }) => descrito.explicable.indicador.alcanzadoAlCorte),
      meta_por_alcanzar: numero(({ descrito }) => descrito.explicable.indicador.metaPorAlcanzar),
      porcentaje_meta: numero(({ descrito }) => descrito.explicable.indicador.porcentaje),
      avance_al_corte: numero(({ descrito }) => descrito.explicable.indicador.avanceAlCorte),
      veredicto: texto(({ descrito }) => descrito.explicable.indicador.veredicto ?? ''),
      semaforo: texto(({ descrito }) => descrito.explicable.indicador.semaforo ?? ''),
      estatus: texto(({ descrito }) => descrito.explicable.indicador.palabraEstatus),
      situacion: texto(({ descrito }) => descrito.linea.situacion),
      sujeta_a_demanda: texto(({ descrito }) => (descrito.linea.sujetaADemanda ? SI_NO.si : SI_NO.no)),
      presupuesto_proyectado: numero(({ descrito }) => descrito.linea.presupuesto),
      presupuesto_anio: numero(({ base }) => base.entrada.mir.anioPresupuesto),
      verificable_en: texto(({ descrito }) => descrito.linea.verificableEn),
      fecha_actualizacion: fecha(({ base }) => base.actualizacion),
    },
    publicados,
  );
  return { ...TABLAS.lineas, cabeza: 'clave', ...tabla };
}

interface PublicadoMes extends Publicado {
  /** 1-12. */
  readonly mes: number;
}

/** Open data, a row a linea and month: programmed, and captured up to the end of the period. */
export function buildAbiertosPorMes(publicados: readonly Publicado[]): TablaDeDatos {
  const items = publicados.flatMap((publicado) =>
    publicado.descrito.linea.meses.map((_, i): PublicadoMes => ({ ...publicado, mes: i + 1 })),
  );
  const tabla = tableOf<PublicadoMes, typeof COLUMNAS_ABIERTOS_MES>(
    COLUMNAS_ABIERTOS_MES,
    {
      ejercicio: numero(({ base }) => base.entrada.mir.ejercicio),
      periodo: texto(({ base }) => base.entrada.periodo.clave),
      seccion_numero: numero(({ descrito }) => descrito.seccion + 1),
      linea_numero: texto(({ descrito }) => descrito.linea.numero),
      mes: numero(({ mes }) => mes),
      programa: texto(({ descrito: { explicable, linea } }) => {
        if (explicable.indicador.programa.every((p) => p === null)) return '';
        return linea.programaCapturado === null ? PROGRAMA_ABIERTO.propuesto : PROGRAMA_ABIERTO.aceptado;
      }),
      programado: numero(({ descrito, mes }) => descrito.explicable.indicador.programa[mes - 1] ?? null),
      alcanzado: numero(({ base, descrito, mes }) =>
        mes <= base.entrada.periodo.hasta ? (descrito.linea.meses[mes - 1] ?? null) : null,
      ),
      unidad_medida: texto(({ descrito }) => descrito.linea.unidadMedida),
    },
    items,
  );
  return { ...TABLAS.meses, cabeza: 'clave', ...tabla };
}

interface ColumnaDescrita {
  readonly tabla: string;
  readonly columna: ColumnaDeDatos;
}

/** What each column of the open data says, of what kind and in which unit. */
export function buildDiccionario(tablas: readonly TablaDeDatos[]): TablaDeDatos {
  const items = tablas.flatMap(({ nombre, columnas }) =>
    columnas.map((columna): ColumnaDescrita => ({ tabla: nombre, columna })),
  );
  const tabla = tableOf<ColumnaDescrita, typeof COLUMNAS_DICCIONARIO>(
    COLUMNAS_DICCIONARIO,
    {
      tabla: texto(({ tabla }) => tabla),
      columna: texto(({ columna }) => columna.clave),
      descripcion: texto(({ columna }) => columna.descripcion),
      tipo: texto(({ columna }) => columna.tipo),
      unidad: texto(({ columna }) => columna.unidad),
      valores: texto(({ columna }) => columna.valores),
    },
    items,
  );
  return { ...TABLAS.diccionario, cabeza: 'clave', ...tabla };
}
