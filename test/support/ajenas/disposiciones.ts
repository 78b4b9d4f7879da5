import { ANEXO_1, COLUMNAS, type ColumnaKey, MESES } from '../../../src/mir/format';
import type { LineaAccion, Mir, Objetivo } from '../../../src/mir/model';
import { layoutOf } from '../../../src/sheet/layout';
import { linea } from '../lineas';
import { type Escrito, HojaDibujada } from './hoja';
import { BIBLIOTECAS, UNA_SECCION } from './instituto';

/** Two yellows that people use, neither of them ours. */
const CREMA = '#fff2cc';
const CANARIO = '#ffff66';

/** Where an objetivo stands without lineas, only its own columns are read. */
const SIN_LINEA = linea();

type Columna = ColumnaKey | { readonly extra: string };

/** What the cell of a column says of a linea. */
export function cellOf(objetivo: Objetivo, l: LineaAccion, key: ColumnaKey): Escrito {
  const mes = (MESES as readonly string[]).indexOf(key);
  if (mes >= 0) return l.meses[mes] ?? null;
  if (key === 'numero' || key === 'politicasGenerales' || key === 'programa' || key === 'objetivo')
    return objetivo[key];
  const valor = key in l ? l[key as keyof LineaAccion] : null;
  return typeof valor === 'string' ? (valor === '' ? null : valor) : typeof valor === 'number' ? valor : null;
}

/** Draws the lineas of a MIR in the order of these columns; gives the row after the last one. */
function drawLineas(
  hoja: HojaDibujada,
  mir: Mir,
  desde: number,
  columnas: readonly (Columna | null)[],
  look: { readonly combinadas: boolean; readonly subtotales: boolean; readonly blancos: boolean },
): number {
  let fila = desde;
  const deObjetivo = ['numero', 'politicasGenerales', 'programa', 'objetivo'];
  for (const seccion of mir.secciones) {
    if (seccion.titulo !== '') hoja.put(fila++, 1, seccion.titulo);
    for (const objetivo of seccion.objetivos) {
      const primera = fila;
      for (const [i, l] of objetivo.lineas.entries()) {
        for (const [c, columna] of columnas.entries()) {
          if (columna === null) continue;
          if (typeof columna === 'object') hoja.put(fila, c + 1, `${columna.extra} ${l.numero}`);
          else if (!(look.combinadas && i > 0 && deObjetivo.includes(columna)))
            hoja.put(fila, c + 1, cellOf(objetivo, l, columna));
        }
        fila++;
      }
      if (look.combinadas && objetivo.lineas.length > 1)
        for (const [c, columna] of columnas.entries())
          if (typeof columna === 'string' && deObjetivo.includes(columna))
            hoja.merge(primera, c + 1, objetivo.lineas.length, 1);
      if (look.subtotales) {
        const c = columnas.indexOf('presupuesto') + 1;
        const suma = objetivo.lineas.reduce((n, l) => n + (l.presupuesto ?? 0), 0);
        hoja.put(fila, 1, 'Subtotal').put(fila, c, { formula: `=SUM(P${primera}:P${fila - 1})`, valor: suma });
        fila++;
      }
      if (look.blancos) fila++;
    }
  }
  return fila;
}

const officialHeader = (key: ColumnaKey, anio: number): string =>
  (COLUMNAS.find((c) => c.key === key)?.header ?? '').replace('{anio}', String(anio));

/** (a) A tidy sheet made by hand: three title rows, header on row 9, two yellows, merged objetivos, months ENE..DIC. */
export function ordenada(): HojaDibujada {
  const hoja = new HojaDibujada('Seguimiento 2025');
  hoja.put(1, 2, 'Instituto de Bibliotecas del Valle').merge(1, 2, 1, 10);
  hoja.put(3, 2, 'Programa Anual de Trabajo 2025').merge(3, 2, 1, 10);
  hoja.put(5, 2, 'Dirección de Acervos').merge(5, 2, 1, 10);
  const keys = COLUMNAS.map((c) => c.key);
  for (const [i, key] of keys.entries()) {
    const mes = (MESES as readonly string[]).indexOf(key);
    const corto = mes >= 0 ? key.slice(0, 3).toUpperCase() : officialHeader(key, 2025).replace(/ \(.*/, '');
    hoja.put(9, i + 1, key === 'presupuesto' ? 'PRESUPUESTO 2025' : corto);
  }
  const fin = drawLineas(hoja, BIBLIOTECAS, 10, keys, { combinadas: true, subtotales: true, blancos: true });
  for (let fila = 10; fila < fin; fila++)
    for (const [i, key] of keys.entries())
      if ((MESES as readonly string[]).includes(key)) hoja.paint(fila, i + 1, i % 2 === 0 ? CREMA : CANARIO);
  return hoja;
}

/** (b) No sections, columns in another order and with other names, RESPONSABLE and ÁREA besides. */
export function reacomodada(): HojaDibujada {
  const hoja = new HojaDibujada('PAT');
  const columnas: readonly (readonly [Columna, string])[] = [
    [{ extra: 'Área' }, 'ÁREA'],
    ['lineaAccion', 'Actividad'],
    [{ extra: 'Ana' }, 'RESPONSABLE'],
    ['unidadMedida', 'Unidad de medida'],
    ['metaPropuesta', 'Meta anual'],
    ['frecuencia', 'Periodicidad'],
    ...MESES.map((m): [Columna, string] => [m, `${m[0]?.toUpperCase()}${m.slice(1)} 2025`]),
    ['verificableEn', 'Medio de verificación'],
    ['observaciones', 'Comentarios'],
    ['mesInicial', 'Mes de inicio'],
    ['mesFinal', 'Mes de término'],
    ['dimension', 'Dimensión'],
    ['nombreIndicador', 'Nombre del indicador'],
    ['metodoCalculo', 'Fórmula de cálculo'],
    ['lineaBase', 'Línea base'],
    ['tendencia', 'Sentido'],
    ['presupuesto', 'Presupuesto asignado'],
    ['objetivo', 'Objetivo'],
    ['numero', 'No.'],
    ['programa', 'Programa'],
    ['politicasGenerales', 'Política'],
  ];
  hoja.put(1, 1, 'Institución: Instituto de Bibliotecas del Valle').put(2, 1, 'Ejercicio').put(2, 2, 2025);
  hoja.row(
    4,
    columnas.map(([, titulo]) => titulo),
  );
  drawLineas(
    hoja,
    UNA_SECCION,
    5,
    columnas.map(([c]) => c),
    { combinadas: false, subtotales: false, blancos: false },
  );
  return hoja;
}

const enTexto = (valor: Escrito): Escrito => (typeof valor === 'number' ? `${valor} ` : valor);

/** (c) Header over two rows, months under a merged AVANCE; every number is a text. */
export function dosRenglones(): HojaDibujada {
  const hoja = new HojaDibujada('Hoja1');
  const arriba: readonly (readonly [string, readonly (readonly [ColumnaKey, string])[]])[] = [
    ['NÚM.', [['numero', '']]],
    ['OBJETIVO ESPECÍFICO', [['objetivo', '']]],
    ['LÍNEA DE ACCIÓN', [['lineaAccion', '']]],
    [
      'PERIODO',
      [
        ['mesInicial', 'MES INICIAL'],
        ['mesFinal', 'MES FINAL'],
      ],
    ],
    [
      'INDICADOR',
      [
        ['nombreIndicador', 'NOMBRE DEL INDICADOR'],
        ['dimension', 'DIMENSIÓN'],
        ['frecuencia', 'FRECUENCIA'],
        ['unidadMedida', 'UNIDAD DE MEDIDA'],
      ],
    ],
    [
      'META',
      [
        ['metaPropuesta', 'PROPUESTA'],
        ['metaAlcanzada', 'ALCANZADA'],
      ],
    ],
    ['AVANCE', MESES.map((m): [ColumnaKey, string] => [m, m.slice(0, 3).toUpperCase()])],
    ['OBSERVACIONES', [['observaciones', '']]],
  ];
  hoja.put(1, 1, 'PROGRAMA ANUAL DE TRABAJO 2025');
  let c = 1;
  const keys: ColumnaKey[] = [];
  for (const [grupo, hijas] of arriba) {
    hoja.put(3, c, grupo);
    if (hijas.length > 1) hoja.merge(3, c, 1, hijas.length);
    else hoja.merge(3, c, 2, 1);
    for (const [key, titulo] of hijas) {
      if (titulo !== '') hoja.put(4, c, titulo);
      keys.push(key);
      c++;
    }
  }
  let fila = 5;
  for (const objetivo of UNA_SECCION.secciones[0]?.objetivos ?? [])
    for (const l of objetivo.lineas) {
      for (const [i, key] of keys.entries()) hoja.put(fila, i + 1, enTexto(cellOf(objetivo, l, key)));
      fila++;
    }
  return hoja;
}

/** (f) Two columns that say META and hold numbers: nobody but people can tell which is the target. */
export function dosMetas(): HojaDibujada {
  const hoja = new HojaDibujada('Metas');
  const columnas: readonly (readonly [ColumnaKey, string])[] = [
    ['numero', 'NÚMERO'],
    ['objetivo', 'OBJETIVO'],
    ['lineaAccion', 'LÍNEA DE ACCIÓN'],
    ['unidadMedida', 'UNIDAD DE MEDIDA'],
    ['metaPropuesta', 'META'],
    ['presupuesto', 'META'],
    ['observaciones', 'OBSERVACIONES'],
    ...MESES.map((m): [ColumnaKey, string] => [m, m.toUpperCase()]),
  ];
  hoja.put(1, 1, 'Programa Anual de Trabajo 2025');
  hoja.row(
    3,
    columnas.map(([, titulo]) => titulo),
  );
  drawLineas(
    hoja,
    UNA_SECCION,
    4,
    columnas.map(([c]) => c),
    { combinadas: false, subtotales: false, blancos: false },
  );
  return hoja;
}

/** A sheet that is no MIR. */
export function portada(): HojaDibujada {
  const hoja = new HojaDibujada('Portada');
  hoja.put(2, 2, 'Instituto de Bibliotecas del Valle').put(4, 2, 'Programa Anual de Trabajo').put(6, 2, 2025);
  return hoja;
}

/** (e) Anexo 1 to the letter, made in Excel: every row and column where ours stand, values where ours have formulas. */
export function anexoExacto(mir: Mir = BIBLIOTECAS, nombre = 'Anexo 1'): HojaDibujada {
  const hoja = new HojaDibujada(nombre);
  const { institucion, formato, programa, organo, objetivoGeneral } = mir.titulo;
  const titulos = [institucion, formato, programa, organo, objetivoGeneral];
  for (const [i, texto] of titulos.entries()) if (texto !== '') hoja.put(i + 1, 1, texto);
  const keys = COLUMNAS.map((c) => c.key);
  hoja.row(
    6,
    keys.map((key) => officialHeader(key, mir.anioPresupuesto)),
  );
  hoja.row(
    7,
    MESES.map((_, i) => i + 1),
    keys.indexOf('enero') + 1,
  );
  const layout = layoutOf(mir);
  const P = layout.columnas.presupuesto;
  for (const f of layout.filas) {
    const seccion = mir.secciones[f.seccion];
    const objetivo = seccion?.objetivos[f.objetivo];
    const l = objetivo?.lineas[f.linea];
    if (f.tipo === 'seccion' && seccion) hoja.put(f.fila, 1, seccion.titulo);
    if (f.tipo === 'linea' && objetivo && l)
      for (const [c, key] of keys.entries())
        if (f.linea === 0 || c > 3) hoja.row(f.fila, [cellOf(objetivo, l, key)], c + 1);
    if (f.tipo === 'subtotal' && objetivo)
      if (objetivo.lineas.length > 0)
        hoja.put(f.fila, 1, `Subtotal del objetivo ${objetivo.numero}`).put(f.fila, P, {
          formula: `=SUM(P${f.fila - objetivo.lineas.length}:P${f.fila - 1})`,
          valor: objetivo.lineas.reduce((n, x) => n + (x.presupuesto ?? 0), 0),
        });
      else
        for (const [c, key] of keys.slice(0, 4).entries()) hoja.row(f.fila, [cellOf(objetivo, SIN_LINEA, key)], c + 1);
    if (f.tipo === 'suma') hoja.put(f.fila, 1, 'Suma de líneas registradas');
    if (f.tipo === 'declarado') {
      hoja.put(f.fila, 1, 'Presupuesto declarado');
      hoja.row(f.fila, [mir.presupuestoDeclarado?.monto, mir.presupuestoDeclarado?.etiqueta || null], P);
    }
    if (f.tipo === 'diferencia') hoja.put(f.fila, 1, 'Diferencia (declarado menos registrado)');
    if (f.tipo === 'leyenda') hoja.put(f.fila, 1, ANEXO_1.leyenda[f.linea] ?? '');
  }
  return hoja;
}
