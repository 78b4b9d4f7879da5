import type { Celda, Libro } from '../../src/local/workbook';
import { celdaAt, eachCelda, newHoja, newLibro } from '../../src/local/workbook-new';
import { readLibro, writeLibro } from '../../src/local/xlsx';
import { resave, withLibreOffice } from '../support/libreoffice';

const CELDAS: readonly (readonly [number, number, Partial<Celda>])[] = [
  [1, 1, { valor: 'Título', negrita: true, tamano: 14, color: '#ffffff', fondo: '#5b2c6f', alineacion: 'center' }],
  [
    1,
    2,
    {
      valor: 'nota',
      nota: 'Una nota\ncon dos renglones',
      vertical: 'middle',
      ajuste: true,
      borde: true,
      cursiva: true,
    },
  ],
  [2, 1, { valor: '7.10', formato: '@' }],
  [
    2,
    2,
    {
      valor: 12.5,
      formato: '0.0"%"',
      fondo: '#fff2cc',
      validacion: { tipo: 'numeroMinimo', minimo: 0, estricta: true, ayuda: 'Sólo números' },
    },
  ],
  [
    2,
    3,
    { fondo: '#fff2cc', validacion: { tipo: 'lista', opciones: ['Eficacia', 'Economía'], estricta: false, ayuda: '' } },
  ],
  [2, 4, { valor: { fecha: '2024-05-17' }, formato: 'yyyy-mm-dd' }],
  [2, 5, { valor: true }],
  [2, 6, { validacion: { tipo: 'lista', opciones: ['uno, dos', 'tres'], estricta: true, ayuda: 'x' } }],
  [2, 7, { validacion: { tipo: 'numeroEntre', minimo: 1, maximo: 12, estricta: true, ayuda: 'y'.repeat(300) } }],
  [
    2,
    8,
    {
      validacion: {
        tipo: 'ajena',
        descripcion:
          'xlsx {"type":"textLength","operator":"lessThan","allowBlank":true,"errorStyle":"stop","formula1":"9","formula2":"0"}',
      },
    },
  ],
  [2, 9, { valor: 3, formato: '#,##0.##' }],
  [3, 1, { valor: 12.5, formula: '=MAXIFS(B2:B4,B2:B4,">0")' }],
  [3, 2, { valor: 'sí', formula: '=IFS(B2>1,"sí",TRUE,"no: TRUE()")' }],
  [3, 3, { valor: '', formula: '=IF(B2>1,"",1)' }],
  [3, 4, { valor: '#DIV/0!', formula: '=1/0' }],
  [3, 5, { valor: 13.5, formula: "=SUM('Otra ''x'' 1'!A1,B2)" }],
  [3, 6, { valor: 34944117, formula: '=B2*0+34944117', formato: '"$"#,##0' }],
  [4, 1, { valor: '=no es fórmula' }],
];

function sample(): Libro {
  const libro = newLibro({ nombre: 'prueba' });
  const hoja = newHoja(7, 'MIR', 40, 9);
  const otra = newHoja(9, "Otra 'x' 1", 10, 3);
  otra.oculta = true;
  celdaAt(otra, 1, 1).valor = 1;
  libro.hojas = [hoja, otra];
  for (const [fila, columna, celda] of CELDAS) Object.assign(celdaAt(hoja, fila, columna), celda);
  hoja.combinadas = [{ fila: 5, columna: 1, filas: 3, columnas: 1 }];
  hoja.condicionales = [
    {
      rangos: [{ fila: 2, columna: 2, filas: 3, columnas: 2 }],
      formula: '=$B2>MAXIFS($B$2:$B$4,$B$2:$B$4,">0")',
      fondo: '#d9d9d9',
      color: '#cc0000',
      negrita: true,
    },
    {
      rangos: [
        { fila: 2, columna: 2, filas: 1, columnas: 1 },
        { fila: 4, columna: 3, filas: 1, columnas: 1 },
      ],
      formula: '=$B2>1',
      fondo: '#ffe599',
      color: null,
      negrita: false,
    },
  ];
  const abiertos = [{ fila: 2, columna: 2, filas: 5, columnas: 2 }];
  hoja.protecciones = [
    { id: 1, ambito: 'hoja', rango: null, descripcion: 'MIRador: MIR', abiertos, editores: [], soloAdvierte: false },
  ];
  hoja.anchos.set(1, 280);
  hoja.anchos.set(2, 82);
  hoja.altos.set(1, 40);
  libro.nombres = [{ nombre: 'mir_meses', hoja: "Otra 'x' 1", rango: { fila: 1, columna: 1, filas: 2, columnas: 2 } }];
  return libro;
}

withLibreOffice('LibreOffice', () => {
  let vuelta: Libro;
  beforeAll(async () => {
    const libro = sample();
    // Frozen panes are what a headless LibreOffice drops; nothing else may be missing.
    for (const hoja of libro.hojas) [hoja.filasInmovilizadas, hoja.columnasInmovilizadas] = [1, 2];
    // Results that are wrong on purpose: what comes back was calculated there.
    for (const hoja of libro.hojas) {
      for (const { celda } of eachCelda(hoja)) if (celda.formula !== '') celda.valor = 'sin calcular';
    }
    vuelta = await readLibro(resave(await writeLibro(libro)), 'prueba');
  });

  test('gives back everything that was written, with its own results', () => {
    expect(vuelta).toEqual(sample());
  });
});
