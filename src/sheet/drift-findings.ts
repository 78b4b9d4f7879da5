import { cellOfAjuste } from '../mir/ajustes';
import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import type { Finding } from '../mir/finding';
import { ANEXO_1 } from '../mir/format';
import { numeroOf } from '../mir/model';
import { type CodigoEst, REGLAS_EST } from '../rules/est';
import { fechaEnPalabras } from '../text/fecha';
import {
  columnasTexto,
  DESPLAZADA,
  DESPLAZADA_AJUSTE,
  DIFERENCIA,
  filasTexto,
  GRUPO,
  NADA,
  otraFormula,
  PROTECCION,
  quoteTexto,
  REMEDIO_SEPARAR,
} from '../text/hoja';
import { a1, columnName, rangeA1 } from './a1';
import { HOJA_BASELINE } from './baseline';
import type { DatoCompletado } from './completar';
import { type Grupo, groupDrift } from './drift-grupos';
import type { Drift, MotivoProteccion } from './facetas/faceta';
import { HOJA_CONFIGURACION, HOJA_MODIFICACIONES, HOJA_SEGUIMIENTO } from './hojas';
import { type Lugar, lineaAt, nameOfCelda, nameOfColumnAt, rangoAhora, rowOf } from './lugar';
import type { Contenido } from './op';
import type { Causa, Desplazamiento, Rango } from './state';

/** How a sentence quotes what a cell holds. */
export function describeContenido(contenido: Contenido): string {
  if (contenido === null) return NADA;
  if (typeof contenido === 'string') return quoteTexto(contenido);
  if (typeof contenido === 'object')
    return 'formula' in contenido ? quoteTexto(contenido.formula) : fechaEnPalabras(contenido.fecha);
  return String(contenido);
}

/** What a cell holds now; `enLugarDeFormula`: where a formula belongs, another one is told in words. */
function describeAhora(observado: Contenido, enLugarDeFormula: boolean): string {
  const otra = typeof observado === 'object' && observado !== null && 'formula' in observado;
  return otra && enLugarDeFormula ? otraFormula(observado.formula) : describeContenido(observado);
}

/** Which rule each thing that happens to rows and columns breaks. */
const CODIGO_DE_CAUSA: Readonly<Record<Desplazamiento['tipo'], Readonly<Record<Causa, CodigoEst>>>> = {
  linea: {
    insertada: 'EST-22',
    ajena: 'EST-22',
    duplicada: 'EST-17',
    ausente: 'EST-22',
    movida: 'EST-10',
    dudosa: 'EST-10',
  },
  rotulo: {
    insertada: 'EST-22',
    ajena: 'EST-22',
    duplicada: 'EST-22',
    ausente: 'EST-22',
    movida: 'EST-10',
    dudosa: 'EST-10',
  },
  ajuste: {
    insertada: 'EST-22',
    ajena: 'EST-22',
    duplicada: 'EST-22',
    ausente: 'EST-22',
    movida: 'EST-10',
    dudosa: 'EST-10',
  },
  columna: {
    insertada: 'EST-16',
    ajena: 'EST-16',
    duplicada: 'EST-16',
    ausente: 'EST-16',
    movida: 'EST-21',
    dudosa: 'EST-21',
  },
};

const CODIGO_DE_MOTIVO: Readonly<Record<MotivoProteccion, CodigoEst>> = {
  ausente: 'EST-03',
  abiertos: 'EST-03',
  soloAdvierte: 'EST-03',
  doblada: 'EST-18',
  sobrante: 'EST-18',
  editores: 'EST-19',
};

const CODIGO_DE_CLASE: Readonly<Record<Exclude<Grupo['clase'], 'aspecto'>, CodigoEst>> = {
  reemplazadas: 'EST-01',
  borradas: 'EST-01',
  cambiadas: 'EST-01',
  totales: 'EST-13',
  encabezados: 'EST-07',
  numerosDeMes: 'EST-07',
};

/** Of the facets that are told range by range: their rule, and the sentence for many ranges. */
const FRASE_DE_ASPECTO = {
  fondos: ['EST-04', GRUPO.fondos],
  validaciones: ['EST-05', GRUPO.validaciones],
  formatos: ['EST-06', GRUPO.formatos],
  estilos: ['EST-12', GRUPO.estilos],
  notas: ['EST-20', GRUPO.notas],
} as const satisfies Record<string, readonly [CodigoEst, (n: number, rango: string) => string]>;

/** Written by closings: typed by hand it closes nothing. */
const CELDA_ULTIMO_MES_CERRADO = cellOfAjuste('ultimoMesCerrado').replace(/\$/g, '');

/** The sheets whose columns have names. */
const CON_COLUMNAS: readonly string[] = [ANEXO_1.hoja, HOJA_CRONOGRAMA];

class Redactor {
  constructor(private readonly lugar: Lugar) {}

  private finding(code: CodigoEst, hoja: string, celda: string | null, linea: string | null, mensaje: string): Finding {
    const { severidad, remedio } = REGLAS_EST[code];
    return { code, severidad, hoja, celda, linea, mensaje, remedio };
  }

  private contenido(d: Extract<Drift, { faceta: 'contenido' }>): Finding {
    const { hoja, fila, columna, deseado, observado } = d;
    const rango = { fila, columna, filas: 1, columnas: 1 };
    const celda = rangeA1(rangoAhora(this.lugar, hoja, rango));
    const f = rowOf(this.lugar, hoja, fila);
    const linea = lineaAt(this.lugar, hoja, rango);
    const antes = describeContenido(deseado);
    const esFormula = (c: Contenido): boolean => typeof c === 'object' && c !== null && 'formula' in c;
    const ahora = describeAhora(observado, esFormula(deseado));
    const nombre = CON_COLUMNAS.includes(hoja)
      ? nameOfColumnAt(hoja, columna)
      : nameOfCelda(null, hoja, rango) || celda;
    if (esFormula(deseado)) {
      if (f && f.tipo !== 'linea') {
        return this.finding('EST-13', hoja, celda, null, DIFERENCIA.total(nombre, celda, ahora));
      }
      const mensaje =
        observado === null
          ? DIFERENCIA.formulaBorrada(nombre, linea, celda)
          : esFormula(observado)
            ? DIFERENCIA.formulaCambiada(nombre, linea, celda, ahora)
            : DIFERENCIA.formula(nombre, linea, celda, ahora);
      return this.finding('EST-01', hoja, celda, linea, mensaje);
    }
    const repetida = f?.tipo === 'linea' ? this.repetida(f.seccion, hoja, columna, observado) : null;
    if (repetida !== null && repetida !== linea) {
      return this.finding('EST-17', hoja, celda, linea, DIFERENCIA.numeroRepetido(repetida, celda, linea));
    }
    if (f?.tipo === 'linea' || f?.tipo === 'declarado') {
      return this.finding('EST-02', hoja, celda, linea, DIFERENCIA.plan(nombre, linea, celda, antes, ahora));
    }
    const escritoPorElCierre = hoja === HOJA_CONFIGURACION && celda === CELDA_ULTIMO_MES_CERRADO;
    if (hoja === HOJA_MODIFICACIONES && fila > 1) {
      return this.finding('EST-07', hoja, celda, null, DIFERENCIA.registro(hoja, celda, antes, ahora));
    }
    const frase = escritoPorElCierre ? DIFERENCIA.ultimoMesCerrado : DIFERENCIA.encabezado;
    return this.finding('EST-07', hoja, celda, null, frase(celda, antes, ahora));
  }

  /** The number of another linea of the seccion that is written where a linea says which it is; null: of none. */
  private repetida(seccion: number, hoja: string, columna: number, observado: Contenido): string | null {
    const { mir, layout } = this.lugar;
    const deTexto = hoja === layout.hoja && columna === layout.columnas.lineaAccion;
    const numero = deTexto && typeof observado === 'string' ? numeroOf(observado) : '';
    if (numero === '') return null;
    const lineas = mir.secciones[seccion]?.objetivos.flatMap((o) => o.lineas) ?? [];
    return lineas.some((l) => l.numero === numero) ? numero : null;
  }

  /** One act, one finding: what happened to rows or columns, where, and what a repair does about it. */
  private desplazamiento({ desplazamiento }: Extract<Drift, { faceta: 'posicion' }>): Finding {
    const { hoja, tipo, causa, nombre, esperada, encontrada, cuantas } = desplazamiento;
    const deColumna = tipo === 'columna';
    const lugar = (desde: number, n = cuantas): string =>
      deColumna ? columnasTexto(columnName(desde), columnName(desde + n - 1), n) : filasTexto(desde, desde + n - 1);
    const linea = tipo === 'linea' && cuantas === 1 ? nombre : null;
    const frase = {
      hoja,
      nombre,
      donde: lugar(encontrada),
      debe: lugar(esperada),
      primera: lugar(encontrada, 1),
      cuantas,
      tipo,
    };
    const code = CODIGO_DE_CAUSA[tipo][causa];
    const fila = encontrada > 0 ? encontrada : esperada;
    const celda = deColumna ? `${columnName(fila)}1` : a1(fila, 1);
    const deAjuste = tipo === 'ajuste' && causa !== 'dudosa';
    const mensaje = deAjuste ? DESPLAZADA_AJUSTE[causa](frase) : DESPLAZADA[causa](frase);
    return this.finding(code, hoja, celda, linea, mensaje);
  }

  /** What was done to many cells at once: how many, where, and what the first of them says now. */
  grupo(grupo: Grupo): Finding {
    const { hoja, rango, cuantas } = grupo;
    const celda = rangeA1(rangoAhora(this.lugar, hoja, rango));
    const tell = (code: CodigoEst, mensaje: string): Finding => this.finding(code, hoja, celda, null, mensaje);
    if (grupo.clase === 'aspecto') {
      const [code, frase] = FRASE_DE_ASPECTO[grupo.primera.faceta];
      return tell(code, frase(cuantas, celda));
    }
    const { deseado, observado } = grupo.primera;
    const ahora = describeContenido(observado);
    const ultima = nameOfColumnAt(hoja, rango.columna + rango.columnas - 1);
    const primera = nameOfColumnAt(hoja, rango.columna);
    const columnas = rango.columnas === 1 ? primera : DIFERENCIA.deA(primera, ultima, rango.columnas);
    const code = CODIGO_DE_CLASE[grupo.clase];
    if (grupo.clase === 'encabezados' || grupo.clase === 'numerosDeMes') {
      return tell(code, GRUPO[grupo.clase](cuantas, celda, describeContenido(deseado), ahora));
    }
    return tell(code, GRUPO[grupo.clase](cuantas, columnas, celda, ahora));
  }

  /** What was filled in where the plan said nothing: it counts already, and a repair keeps it in the plan. */
  completado({ linea, fila, columna, valor }: DatoCompletado): Finding {
    const hoja = this.lugar.layout.hoja;
    const celda = rangeA1(rangoAhora(this.lugar, hoja, { fila, columna, filas: 1, columnas: 1 }));
    const mensaje = DIFERENCIA.completado(nameOfColumnAt(hoja, columna), linea, celda, describeContenido(valor));
    return this.finding('EST-14', hoja, celda, linea, mensaje);
  }

  /** Each way in which a protection fails is a rule of its own. */
  private proteccion({ hoja, motivos, cierra }: Extract<Drift, { faceta: 'protecciones' }>): Finding[] {
    const celda = cierra && rangeA1(rangoAhora(this.lugar, hoja, cierra));
    return motivos.map((motivo) =>
      this.finding(CODIGO_DE_MOTIVO[motivo], hoja, celda, null, PROTECCION[motivo](hoja, celda)),
    );
  }

  /** The rows of people's, moved with their header or their columns: read by their headers all the same. */
  renglonesFuera(hoja: string): Finding {
    return this.finding('EST-07', hoja, 'A1', null, DIFERENCIA.renglonesFuera(hoja));
  }

  sinProtecciones(hoja: string, objetivos: number): Finding {
    return this.finding('EST-03', hoja, null, null, PROTECCION.variasAusentes(hoja, objetivos));
  }

  /** What the audit says of one difference; nothing of the size of a sheet, which other differences tell. */
  write(d: Drift): Finding[] {
    const { hoja } = d;
    const enRango = (
      code: CodigoEst,
      rango: Rango,
      mensaje: (r: string, linea: string | null) => string,
    ): Finding[] => {
      const celda = rangeA1(rangoAhora(this.lugar, hoja, rango));
      const linea = lineaAt(this.lugar, hoja, rango);
      return [this.finding(code, hoja, celda, linea, mensaje(celda, linea))];
    };
    switch (d.faceta) {
      case 'hoja':
        return [
          this.finding(
            'EST-11',
            hoja,
            null,
            null,
            d.estado === 'ausente' && hoja === this.lugar.layout.hoja
              ? DIFERENCIA.sinMir
              : (d.estado === 'ausente' ? DIFERENCIA.sinHoja : DIFERENCIA.vacia)(hoja),
          ),
        ];
      case 'posicion':
        return [this.desplazamiento(d)];
      case 'tamano':
        return [];
      case 'contenido':
        return [this.contenido(d)];
      case 'formatos':
        return enRango('EST-06', d.rango, DIFERENCIA.formato);
      case 'fondos':
        return enRango('EST-04', d.rango, DIFERENCIA.fondo);
      case 'validaciones':
        return enRango('EST-05', d.rango, DIFERENCIA.validacion);
      case 'estilos':
        return enRango('EST-12', d.rango, DIFERENCIA.estilo);
      case 'notas':
        return enRango('EST-20', d.rango, DIFERENCIA.nota);
      case 'anchos': {
        const { columna, columnas } = d.rango;
        const texto = columnasTexto(columnName(columna), columnName(columna + columnas - 1), columnas);
        return enRango('EST-12', d.rango, () => DIFERENCIA.anchos(texto));
      }
      case 'altos': {
        const { fila, filas } = d.rango;
        return enRango('EST-12', d.rango, () => DIFERENCIA.altos(filasTexto(fila, fila + filas - 1)));
      }
      case 'combinadas':
        return d.sobra
          ? enRango('EST-08', d.rango, DIFERENCIA.combinadaDeMas).map((f) => ({ ...f, remedio: REMEDIO_SEPARAR }))
          : enRango('EST-08', d.rango, DIFERENCIA.combinada);
      case 'condicionales':
        return [this.finding('EST-09', hoja, null, null, DIFERENCIA.condicionales(hoja))];
      case 'inmovilizadas':
        return [this.finding('EST-12', hoja, null, null, DIFERENCIA.inmovilizadas(hoja))];
      case 'oculta':
        return [this.finding('EST-12', hoja, null, null, DIFERENCIA.visible(hoja))];
      case 'graficos':
        return [this.finding('EST-24', hoja, null, null, DIFERENCIA.graficos[d.motivo](hoja, d.titulo))];
      case 'nombres':
        return [this.finding('EST-12', hoja, null, null, DIFERENCIA.nombre(d.nombre))];
      case 'protecciones':
        return this.proteccion(d);
    }
  }
}

/** The protection of an objetivo that is not there: many are missing at once when people are listed in Configuración. */
function lacksObjetivo(d: Drift): boolean {
  return d.faceta === 'protecciones' && d.hoja === ANEXO_1.hoja && d.cierra !== null && d.motivos.join() === 'ausente';
}

/** A cell below the header of Seguimiento: nothing of ours stands there, so header or columns are out of place. */
function isRenglonFuera(d: Drift): boolean {
  return d.faceta === 'contenido' && d.hoja === HOJA_SEGUIMIENTO && d.fila > 1;
}

/** One aviso for each plan cell that was filled in since the plan was accepted. */
export function findingsOfCompletados(completados: readonly DatoCompletado[], lugar: Lugar): Finding[] {
  const redactor = new Redactor(lugar);
  return completados.map((c) => redactor.completado(c));
}

/**
 * What an audit says of the differences: one finding a cell for plan values, with before and after, and for a formula
 * that was lost alone; one for the formulas or headers that were lost together; one a range for colours, formats and
 * validations. With the number of the linea where it is about one.
 */
export function findingsOfDrift(drift: readonly Drift[], lugar: Lugar): Finding[] {
  const redactor = new Redactor(lugar);
  // What differs in the hidden record of the plan is told by the plan cells themselves.
  const contados = drift.filter((d) => !('callada' in d) && (d.faceta !== 'contenido' || d.hoja !== HOJA_BASELINE));
  const fuera = contados.some(isRenglonFuera);
  const visibles = fuera ? contados.filter((d) => d.faceta !== 'contenido' || d.hoja !== HOJA_SEGUIMIENTO) : contados;
  const sinSuya = visibles.filter(lacksObjetivo);
  const juntas = new Set<Drift>(sinSuya.length > 1 ? sinSuya : []);
  const hallazgos = groupDrift(visibles, lugar).flatMap((d) => {
    if ('clase' in d) return [redactor.grupo(d)];
    if (!juntas.has(d)) return redactor.write(d);
    return d === sinSuya[0] ? [redactor.sinProtecciones(d.hoja, sinSuya.length)] : [];
  });
  return fuera ? [redactor.renglonesFuera(HOJA_SEGUIMIENTO), ...hallazgos] : hallazgos;
}
