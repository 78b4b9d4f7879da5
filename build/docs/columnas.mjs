import { anyOf, list, page, table, wordOf } from './markdown.mjs';

/** Number formats in words; texts and automatic numbers need none. */
const FORMATOS = {
  '@': '',
  General: '',
  0: '',
  '"$"#,##0': 'se ve en pesos, sin centavos',
  '0.0#"%"': 'se ve con uno o dos decimales y el signo %',
  '#,##0.0#;"excede por "#,##0.0#;0': 'debajo de cero se lee «excede por…»',
  'yyyy-mm-dd': 'una fecha, como 2025-03-14',
};

const TIPOS = {
  texto: 'texto',
  mes: 'un mes, del 1 al 12',
  cantidad: 'un número',
  avance: 'un número igual o mayor que 0',
  moneda: 'una cantidad en pesos',
  porcentaje: 'un número: 35 es 35%',
  catalogo: 'una palabra de la lista',
};

const sinNada = (partes) => partes.filter((p) => p !== '').join('; ');

const admiteColumna = ({ type, opciones, numberFormat }) =>
  sinNada([
    opciones ? anyOf(opciones) : wordOf(TIPOS, type, 'type of column'),
    wordOf(FORMATOS, numberFormat, 'number format'),
  ]);

/** What a cell of a drawn sheet admits: its validation, or else what its format says. */
function admiteCelda(validacion, formato) {
  if (validacion?.tipo === 'lista') return anyOf(validacion.opciones);
  if (validacion?.tipo === 'numeroEntre') return `un número del ${validacion.minimo} al ${validacion.maximo}`;
  if (validacion?.tipo === 'numeroMinimo') return `un número igual o mayor que ${validacion.minimo}`;
  return wordOf(FORMATOS, formato, 'number format') || 'texto';
}

const TODOS = { soloAdvierte: false, capturaCualquiera: true, mesesCerrados: [] };
const NADIE = { administradores: [], titulares: [], capturistas: [], lectores: [], ...TODOS };
const UNA_ENTREGA = { informe: '', periodo: '', destinatario: '', fechaLimite: null };

/** The companion sheets whose columns are no table of columns: each is drawn empty, and read. */
const DIBUJADAS = [
  {
    de: (r) => r.blueprintSeguimiento(NADIE, null, null),
    como: 'Se llena con **Seguimiento…**, al capturar, o a mano.',
    escribe: (amarilla) => (amarilla ? 'quien captura' : 'el formulario'),
  },
  {
    de: (r) => r.blueprintEntregas(NADIE, null, [UNA_ENTREGA]),
    como: 'Se llena con **Entregas…** o a mano.',
    escribe: () => 'la persona titular o quien administra la MIR',
  },
  {
    de: (r) => r.blueprintInformeJge(NADIE, null, null),
    como: 'Se llena con **Informe JGE…** o a mano; todo es texto.',
    escribe: () => 'quien captura',
  },
  { de: (r) => r.blueprintTextos([], null), como: '', escribe: () => 'quien administra la MIR' },
  { de: (r) => r.blueprintDudas([], null), como: '', escribe: () => 'MIRador, al importar' },
  {
    de: (r) => r.blueprintDocumentos(NADIE, null),
    como: 'Una fila por documento.',
    escribe: () => 'MIRador, al hacer un documento',
  },
  {
    de: (r) => ({ nombre: 'Modificaciones', valores: [r.MODIFICACIONES_ENCABEZADO] }),
    como: 'Una fila por cambio.',
    escribe: () => 'MIRador, al cambiar el plan',
  },
  {
    de: (r) => r.blueprintBitacora(NADIE, null),
    como: 'Una fila por cambio.',
    escribe: () => 'MIRador, al capturarse algo',
  },
];

function drawnSection(registros, { de, como, escribe }) {
  const hoja = de(registros);
  const { nombre } = hoja;
  const ayudas = registros.AYUDA_DE_COLUMNA[nombre] ?? {};
  const [titulos, notas = []] = [hoja.valores[0], hoja.notas?.[0]];
  const amarilla = (c) => hoja.fondos?.[1]?.[c] === registros.PALETA.captura;
  const rows = titulos.map((titulo, c) => [
    titulo,
    escribe(amarilla(c)),
    admiteCelda(hoja.validaciones?.[1]?.[c], hoja.formatos?.[1]?.[c] ?? '@'),
    notas[c] || wordOf(ayudas, titulo, `column of ${nombre}`),
  ]);
  const unos = new Set(rows.map((r) => r[1]));
  const uno = unos.size > 1 ? '' : `La escribe ${[...unos].join('')}.`;
  const shown = (cells) => (unos.size > 1 ? cells : [cells[0], ...cells.slice(2)]);
  return [
    `## ${nombre}`,
    [registros.PARA_QUE_HOJA[nombre], como, uno].filter((t) => t !== '').join(' '),
    table(shown(['Columna', 'La escribe', 'Admite', 'Qué lleva']), rows.map(shown)),
  ];
}

const QUIEN_MIR = { plan: 'el plan', captura: '**quien captura** (amarilla)', formula: 'se calcula sola' };
const QUIEN_CRONOGRAMA = { plan: 'quien administra la MIR', formula: 'se calcula sola' };

/** The twelve months are one column to whoever reads: that of enero speaks for all. */
function tableOf(columnas, quien, letra) {
  const enero = columnas.findIndex((c) => c.key === 'enero');
  const isMes = (i) => i >= enero && i < enero + 12;
  const rowOf = (c, i) => [
    isMes(i) ? `${letra(i + 1)} a ${letra(i + 12)}` : letra(i + 1),
    isMes(i) ? `${c.header} a ${columnas[i + 11].header}` : c.header.replace('{anio}', '(año)'),
    wordOf(quien, c.kind, 'kind of column'),
    admiteColumna(c),
    isMes(i) ? c.help.replace(c.key, 'el mes') : c.help,
  ];
  const first = columnas.flatMap((c, i) => (isMes(i) && i > enero ? [] : [rowOf(c, i)]));
  return table(['Letra', 'Columna', 'La escribe', 'Admite', 'Qué lleva'], first);
}

/** The page of the columns of every sheet. */
export function columnasPage(registros) {
  const { ANEXO_1, COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA, PARA_QUE_HOJA, columnName } = registros;
  return page('the tables of columns of src/mir and the sheets of src/sheet/blueprint', 'Columnas', [
    'Qué lleva cada columna de cada hoja, quién la escribe y qué admite. La misma ayuda está en la nota de su encabezado y en la pestaña **Ayuda**.',
    `## ${ANEXO_1.hoja}`,
    `${PARA_QUE_HOJA.MIR} Son las 34 columnas del formato oficial (Anexo 1), en su orden: no se agregan, ni se quitan, ni se mueven.`,
    list(ANEXO_1.leyenda.map((l) => `«${l}»`)),
    tableOf(ANEXO_1.columnas, QUIEN_MIR, columnName),
    `## ${HOJA_CRONOGRAMA}`,
    `${PARA_QUE_HOJA[HOJA_CRONOGRAMA]} Una fila por línea, en la misma fila que en la MIR. Los doce meses se calculan mientras PROGRAMA diga «propuesta»; una vez aceptados, los escribe quien administra la MIR.`,
    tableOf(COLUMNAS_CRONOGRAMA, QUIEN_CRONOGRAMA, columnName),
    ...DIBUJADAS.flatMap((hoja) => drawnSection(registros, hoja)),
    '## Tablero',
    `${PARA_QUE_HOJA.Tablero} Nadie escribe en él.`,
    '## Configuración',
    `${PARA_QUE_HOJA[registros.HOJA_CONFIGURACION]} Una fila por ajuste: [Ajustes](ajustes.md).`,
  ]);
}
