import {
  AJUSTES,
  type Ajuste,
  type Configuracion,
  cellOfAjuste,
  EJERCICIOS,
  PRIMERA_FILA_AJUSTES,
} from '../../mir/ajustes';
import { FORMATO_ENTERO, FORMATO_TEXTO } from '../../mir/columna';
import type { Catalogos } from '../../mir/model';
import { AYUDA_VALIDACION, CONFIGURACION_ROTULOS } from '../../text/hoja';
import { coalesce, parseA1 } from '../a1';
import { ESTILOS, PALETA } from '../estilos';
import { isVirgin, textoEn, valorEn } from '../grid';
import { HOJA_CONFIGURACION } from '../hojas';
import type { Layout } from '../layout';
import type { EstadoHoja, NombreDeRango, Validacion } from '../state';
import { type Aspecto, drawnHoja } from './aspecto';
import { Contents } from './contents';
import { type Permisos, proteccionesConfiguracion } from './protection';
import { formulasOf } from './row-formula';

export interface EntradaConfiguracion {
  readonly layout: Layout;
  /** For a setting that the sheet does not show yet. */
  readonly configuracion: Configuracion;
  readonly catalogos: Catalogos;
  readonly permisos: Permisos;
  readonly observada: EstadoHoja | null;
}

/** Column of labels, values, help and the first catalogue. */
export const C_ETIQUETA = 1;
export const C_VALOR = 2;
export const C_AYUDA = 3;
export const C_CATALOGOS = 5;
const FILA_ENCABEZADO = PRIMERA_FILA_AJUSTES - 1;
const ULTIMA_FILA_AJUSTES = PRIMERA_FILA_AJUSTES + AJUSTES.length - 1;
const COLUMNAS = C_CATALOGOS + CONFIGURACION_ROTULOS.catalogos.length - 1;
const ANCHOS = [250, 250, 420, 30, 250, 250, 100, 250, 250];

/** Columns of the catalogues, side by side: políticas, programas, sigla, significado, unidades. */
function columnsOf(c: Catalogos): string[][] {
  const { politicas, programas, siglas, unidades } = c;
  return [[...politicas], [...programas], siglas.map((s) => s.sigla), siglas.map((s) => s.significado), [...unidades]];
}

/** Last row on which a catalogue has something. */
function lastCatalogueRow(hoja: EstadoHoja): number {
  for (let fila = hoja.valores.length; fila > ULTIMA_FILA_AJUSTES; fila--) {
    for (let c = C_CATALOGOS; c <= COLUMNAS; c++) if (valorEn(hoja, fila, c) !== null) return fila;
  }
  return ULTIMA_FILA_AJUSTES;
}

const maxOf = (a: number, b: number): number => Math.max(a, b);

/** Whether a row holds a setting: one that was lost, or joined the list since, begins with what is known of it. */
export function hasAjuste(hoja: EstadoHoja, fila: number): boolean {
  return textoEn(hoja, fila, C_ETIQUETA) !== '' || valorEn(hoja, fila, C_VALOR) !== null;
}

function drawContents({ layout, configuracion, catalogos, permisos, observada }: EntradaConfiguracion): Contents {
  const escrita = isVirgin(observada) ? null : observada;
  const columnas = columnsOf(catalogos);
  const largo = Math.max(...columnas.map((c) => c.length));
  const ultima = escrita ? lastCatalogueRow(escrita) : Math.max(ULTIMA_FILA_AJUSTES, FILA_ENCABEZADO + largo);
  const contents = new Contents(ultima, COLUMNAS);
  const formulas = formulasOf(HOJA_CONFIGURACION, layout);
  contents.put(1, 1, CONFIGURACION_ROTULOS.titulo);
  contents.put(2, 1, CONFIGURACION_ROTULOS.nota);
  for (const [i, texto] of CONFIGURACION_ROTULOS.encabezado.entries()) contents.put(FILA_ENCABEZADO, i + 1, texto);
  for (const [i, texto] of CONFIGURACION_ROTULOS.catalogos.entries()) {
    contents.put(FILA_ENCABEZADO, C_CATALOGOS + i, texto);
  }
  AJUSTES.forEach((ajuste: Ajuste, i) => {
    const fila = PRIMERA_FILA_AJUSTES + i;
    contents.put(fila, C_ETIQUETA, ajuste.etiqueta);
    contents.put(fila, C_AYUDA, ajuste.ayuda);
    const conocido = escrita && hasAjuste(escrita, fila);
    if (ajuste.formula) contents.putFormula(fila, C_VALOR, formulas.enFila(ajuste.formula, fila));
    else if (ajuste.tipo === 'cierre') contents.put(fila, C_VALOR, permisos.mesesCerrados.reduce(maxOf, 0) || null);
    else if (conocido) contents.keep(fila, C_VALOR, escrita);
    else contents.put(fila, C_VALOR, configuracion[ajuste.clave as keyof Configuracion]);
  });
  for (let c = 0; c < columnas.length; c++) {
    for (let fila = PRIMERA_FILA_AJUSTES; fila <= ultima; fila++) {
      if (escrita) contents.keep(fila, C_CATALOGOS + c, escrita);
      else contents.put(fila, C_CATALOGOS + c, columnas[c]?.[fila - PRIMERA_FILA_AJUSTES] ?? null);
    }
  }
  // What people wrote below the settings is theirs, like what they wrote below the legend of the MIR.
  for (let fila = ULTIMA_FILA_AJUSTES + 1; escrita && fila <= ultima; fila++) {
    for (let c = C_ETIQUETA; c < C_CATALOGOS; c++) contents.keep(fila, c, escrita);
  }
  return contents;
}

function validacionOf(ajuste: Ajuste): Validacion | null {
  switch (ajuste.tipo) {
    case 'mes':
      return { tipo: 'numeroEntre', minimo: 1, maximo: 12, estricta: true, ayuda: AYUDA_VALIDACION.mes };
    case 'anio':
      return { tipo: 'numeroEntre', ...EJERCICIOS, estricta: true, ayuda: AYUDA_VALIDACION.anio };
    case 'numero':
      return { tipo: 'numeroMinimo', minimo: 0, estricta: true, ayuda: AYUDA_VALIDACION.numero };
    case 'lista': {
      const opciones = ajuste.opciones ?? [];
      return { tipo: 'lista', opciones, estricta: true, ayuda: AYUDA_VALIDACION.lista(opciones) };
    }
    default:
      return null;
  }
}

const FORMATO_DE_TIPO: Partial<Record<Ajuste['tipo'], string>> = {
  mes: FORMATO_ENTERO,
  anio: FORMATO_ENTERO,
  numero: 'General',
  formula: FORMATO_ENTERO,
  cierre: FORMATO_ENTERO,
};

/** Settings that the workbook gives to itself. */
function isPropio({ tipo }: Ajuste): boolean {
  return tipo === 'formula' || tipo === 'cierre';
}

/** A row of labels, a value and help at the left; catalogue cells at the right. */
function aspectOf(fila: number): Aspecto {
  const ajuste: Ajuste | undefined = AJUSTES[fila - PRIMERA_FILA_AJUSTES];
  const row = <T>(of: (columna: number) => T): T[] => Array.from({ length: COLUMNAS }, (_, i) => of(i + 1));
  if (fila < PRIMERA_FILA_AJUSTES) {
    const titular = fila === 1 ? ESTILOS.titulo : ESTILOS.leyenda;
    const visible = (c: number): boolean => fila === FILA_ENCABEZADO && c !== C_CATALOGOS - 1;
    return {
      formatos: row(() => FORMATO_TEXTO),
      fondos: row((c) => (visible(c) ? PALETA.encabezado : PALETA.blanco)),
      estilos: row((c) => (visible(c) ? ESTILOS.encabezado : fila === FILA_ENCABEZADO ? ESTILOS.blanco : titular)),
      validaciones: row(() => null),
    };
  }
  const valor = ajuste && isPropio(ajuste) ? PALETA.calculada : PALETA.captura;
  return {
    formatos: row((c) => (c === C_VALOR && ajuste ? (FORMATO_DE_TIPO[ajuste.tipo] ?? FORMATO_TEXTO) : FORMATO_TEXTO)),
    fondos: row((c) => (c === C_VALOR && ajuste ? valor : PALETA.blanco)),
    estilos: row((c) => {
      if (c === C_CATALOGOS - 1 || (c < C_CATALOGOS && !ajuste)) return ESTILOS.blanco;
      if (c === C_ETIQUETA) return { ...ESTILOS.cuerpo, negrita: true, alineacion: 'left' };
      return c === C_AYUDA ? ESTILOS.ayuda : { ...ESTILOS.cuerpo, alineacion: 'left' };
    }),
    validaciones: row((c) => (c === C_VALOR && ajuste ? validacionOf(ajuste) : null)),
  };
}

function nombreDelCorte(): NombreDeRango[] {
  const rango = parseA1(cellOfAjuste('corteVigente'));
  return rango ? [{ nombre: 'cfg_corte', rango }] : [];
}

/**
 * The companion sheet Configuración (decided): settings with their help, catalogues beside them.
 * Below the settings only the first drawing decides how a catalogue looks: they grow as people need.
 */
export function blueprintConfiguracion(entrada: EntradaConfiguracion): EstadoHoja {
  const { permisos, observada } = entrada;
  const contents = drawContents(entrada);
  const decididas = isVirgin(observada) ? contents.filas : ULTIMA_FILA_AJUSTES;
  const filas = Array.from({ length: decididas }, (_, i) => aspectOf(i + 1));
  return {
    ...drawnHoja(HOJA_CONFIGURACION, observada, contents, filas),
    protecciones: proteccionesConfiguracion(permisos),
    nombres: nombreDelCorte(),
    anchos: ANCHOS,
    inmovilizadas: { filas: FILA_ENCABEZADO, columnas: 0 },
    capturables: [
      ...coalesce(
        AJUSTES.flatMap((a, i) => (isPropio(a) ? [] : [{ fila: PRIMERA_FILA_AJUSTES + i, columna: C_VALOR }])),
      ),
      {
        fila: PRIMERA_FILA_AJUSTES,
        columna: C_CATALOGOS,
        filas: contents.filas - FILA_ENCABEZADO,
        columnas: COLUMNAS - C_CATALOGOS + 1,
      },
    ],
  };
}
