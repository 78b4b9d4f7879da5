import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Finding } from '../../src/mir/finding';
import type { Modificacion } from '../../src/mir/historia';
import type { LineaAccion, Mir } from '../../src/mir/model';
import type { Celda, Documento, Tabla } from '../../src/report/document';
import { bloquesOf, textWidth } from '../../src/report/document';
import { wordsOf } from '../../src/report/words';
import { readSeguimiento } from '../../src/sheet/seguimiento';
import { CAMPOS_COMUNES, CAMPOS_DE_PAGINA, CAMPOS_PROPIOS, LISTAS, PARTES } from '../../src/text/campos';
import { CAMPOS_DE_AVANCE, LISTAS_DE_AVANCE } from '../../src/text/campos-avance';
import { meses } from '../support/lineas';
import { evidencia, hojaSeguimiento, justificacion } from '../support/seguimiento';
import { informe, parteOf, rowsIn, saidIn } from './informe-builder';
import { linea, mirOf, objetivo, realisticMir } from './mir-builder';

const tablesOf = (doc: Documento): Tabla[] => bloquesOf(doc).flatMap((b) => (b.tipo === 'tabla' ? [b] : []));
const textOf = (celda: Celda | undefined): string =>
  (celda?.parrafos ?? []).map((p) => p.map((t) => t.texto).join('')).join(' / ');
const saying = (doc: Documento): string => wordsOf(doc).join(' ');
const only = (...lineas: LineaAccion[]): Mir => mirOf([{ titulo: '', objetivos: [objetivo('1', lineas)] }]);

/** The cells of a linea in the table of its objetivo, by what their column says. */
function rowFor(doc: Documento, numero: string): Record<string, Celda> {
  for (const tabla of tablesOf(doc)) {
    const encabezado = tabla.filas.find((f) => f.tipo === 'encabezado' && f.celdas.length === 9);
    const fila = tabla.filas.find((f) => f.tipo === 'cuerpo' && textOf(f.celdas[0]) === numero);
    if (encabezado !== undefined && fila !== undefined) {
      return Object.fromEntries(fila.celdas.map((c, i) => [textOf(encabezado.celdas[i]), c]));
    }
  }
  throw new Error(`No table of an objetivo has the linea ${numero}.`);
}

const AVISO: Finding = {
  code: 'CRO-01',
  severidad: 'aviso',
  hoja: 'MIR',
  celda: 'F8',
  linea: '1.1',
  mensaje: 'Sin calendarización.',
  remedio: 'Capture los meses.',
};

const CAMBIO: Modificacion = {
  registrada: '2024-04-02 10:00',
  quien: '',
  seccion: 0,
  linea: '1.1',
  campo: 'metaPropuesta',
  antes: 10,
  despues: 12,
  motivo: 'Más municipios',
  instrumento: 'Acuerdo CG-12/2024',
  instancia: 'Consejo General',
  fecha: '2024-04-01',
  vigencia: 4,
};

describe('the informe de avance', () => {
  test('of a small MIR is the golden one (GOLDEN=write makes it anew; read the difference)', () => {
    const mir = mirOf(
      [
        {
          titulo: 'Objetivos permanentes',
          objetivos: [
            objetivo('1', [
              linea('1.1', { meses: meses({ 1: 1, 2: 1, 3: 2, 11: 1 }), presupuesto: 1500 }),
              linea('1.2', { unidadMedida: '%', metaPropuesta: 100, acumulacion: 'ultimo', sujetaADemanda: true }),
            ]),
          ],
        },
        { titulo: 'Objetivos del proceso', objetivos: [objetivo('1', [linea('1.1', { mesInicial: null })])] },
      ],
      { presupuestoDeclarado: { monto: 2000, etiqueta: 'Total del órgano' } },
    );
    const asientos = [
      justificacion({ periodo: '2024-B5', seccion: 'Objetivos permanentes', accion: null }),
      evidencia({ periodo: '2024-B5', seccion: 'Objetivos permanentes', mes: 10, fecha: '2024-10-30' }),
    ];
    const doc = informe(mir, {
      config: { elabora: 'Ana Robles; Jefa de área' },
      findings: [AVISO],
      modificaciones: [CAMBIO],
      seguimiento: readSeguimiento(hojaSeguimiento(asientos), mir),
    });
    const ruta = join(__dirname, 'avance.golden.json');
    if (process.env.GOLDEN === 'write') writeFileSync(ruta, `${JSON.stringify(doc, null, 2)}\n`);
    expect(doc).toEqual(JSON.parse(readFileSync(ruta, 'utf8')));
  });

  test.each([
    ['2024-05', 'mayo de 2024', '31 de mayo de 2024', 'Alcanzado en el mes'],
    ['2024-02', 'febrero de 2024', '29 de febrero de 2024', 'Alcanzado en el mes'],
    ['2024-B3', 'III bimestre (mayo–junio) de 2024', '30 de junio de 2024', 'Alcanzado en el bimestre'],
    ['2024-T1', 'I trimestre (enero–marzo) de 2024', '31 de marzo de 2024', 'Alcanzado en el trimestre'],
    ['2024-C2', 'II cuatrimestre (mayo–agosto) de 2024', '31 de agosto de 2024', 'Alcanzado en el cuatrimestre'],
    ['2024-S2', 'II semestre (julio–diciembre) de 2024', '31 de diciembre de 2024', 'Alcanzado en el semestre'],
    ['2024', 'año 2024', '31 de diciembre de 2024', 'Alcanzado en el año'],
  ])('names the period %s and its cut-off', (periodo, nombre, corte, columna) => {
    const texto = saying(informe(realisticMir(5), { periodo }));
    expect(texto).toContain(`Periodo ${nombre}`);
    expect(texto).toContain(`Fecha de corte ${corte}`);
    expect(texto).toContain(columna);
  });

  test('prints an average only where Configuración asks for it, with its weights', () => {
    const mir = only(linea('1.1', { meses: meses({ 1: 1 }) }), linea('1.2', { meses: meses({ 1: 3 }) }));
    expect(saying(informe(mir, { periodo: '2024-B1' }))).not.toContain('Promedio');
    const texto = saying(informe(mir, { periodo: '2024-B1', config: { promedio: 'sí' } }));
    expect(texto).toContain('Promedio de avance al corte: 75.0%');
    expect(texto).toContain('todas las líneas programadas al corte pesan lo mismo');
    expect(texto).not.toContain('no se promedian');
  });

  test('leaves captures after the cut-off out of every figure and says how many', () => {
    const doc = informe(only(linea('1.1', { meses: meses({ 5: 2, 6: 3, 7: 4, 9: 1 }) })), { periodo: '2024-B3' });
    const fila = rowFor(doc, '1.1');
    expect(textOf(fila['Alcanzado en el bimestre'])).toBe('5');
    expect(textOf(fila['Al corte, de lo programado'])).toBe('5 de 6');
    expect(textOf(fila['Meta anual cumplida'])).toBe('41.7%');
    expect(saying(doc)).toContain('Hay 2 capturas de meses posteriores al corte que no se consideran');
    expect(saidIn(informe(only(linea('1.1'))), 'metodo')).not.toContain('posterior');
  });

  test('shows verdict and semáforo in words and colour, and never rounds across a threshold', () => {
    const doc = informe(
      only(linea('1.1', { metaPropuesta: 10000, frecuencia: 'Anual', mesFinal: 10, meses: meses({ 9: 8996 }) })),
    );
    const fila = rowFor(doc, '1.1');
    expect(textOf(fila['Veredicto y semáforo al corte'])).toBe('Meta parcialmente cumplida / Amarillo (89.96%)');
    expect(fila['Veredicto y semáforo al corte']?.fondo).toBe('#F9C932');
    expect(fila['Meta anual cumplida']?.barra).toEqual({ fraccion: 0.8996, color: '#F9C932' });
  });

  test('an exceeded meta fills the bar and the number tells the truth', () => {
    const fila = rowFor(informe(only(linea('1.1', { metaPropuesta: 4, meses: meses({ 2: 9 }) }))), '1.1');
    expect(textOf(fila['Meta anual cumplida'])).toBe('225.0%');
    expect(fila['Meta anual cumplida']?.barra?.fraccion).toBe(1);
    expect(textOf(fila.Estatus)).toBe('REBASADA');
  });

  test.each([
    ['nothing captured', linea('1.1'), '— de 10'],
    ['no meta', linea('1.1', { metaPropuesta: null }), '—'],
  ])('%s prints a dash, never 0%%', (_, sinDatos, alCorte) => {
    const fila = rowFor(informe(only(sinDatos)), '1.1');
    expect(textOf(fila['Meta anual cumplida'])).toBe('—');
    expect(fila['Meta anual cumplida']?.barra).toBeUndefined();
    expect(textOf(fila['Al corte, de lo programado'])).toBe(alCorte);
    expect(textOf(fila['Alcanzado en el bimestre'])).toBe('—');
  });

  test('lists late lineas with the months that were not reported, a table a seccion', () => {
    const mir = mirOf([
      { titulo: 'Primera', objetivos: [objetivo('1', [linea('1.1', { frecuencia: 'Trimestral', metaPropuesta: 4 })])] },
      { titulo: 'Segunda', objetivos: [objetivo('1', [linea('1.1', { meses: meses({ 1: 12 }) })])] },
    ]);
    const atrasos = tablesOf(informe(mir)).filter((t) =>
      t.filas.some((f) => textOf(f.celdas[6]) === 'Meses sin reporte'),
    );
    expect(atrasos).toHaveLength(1);
    expect(textOf(atrasos[0]?.filas[0]?.celdas[0])).toBe('Primera');
    expect(textOf(atrasos[0]?.filas[2]?.celdas[6])).toBe('3 de 3: marzo, junio, septiembre');
  });

  test('names the lineas without calendarización and those subject to demand', () => {
    const texto = saying(
      informe(
        only(
          linea('1.1', { mesInicial: null }),
          linea('1.2', { mesInicial: 9, mesFinal: 3 }),
          linea('7.10', { sujetaADemanda: true }),
        ),
      ),
    );
    expect(texto).toContain('sin veredicto ni semáforo. Todo el programa: 1.1, 1.2.');
    expect(texto).toContain('no son atraso. Todo el programa: 7.10.');
  });

  test('counts, a line a seccion and their total', () => {
    const doc = informe(realisticMir(40));
    const [porSeccion] = tablesOf(doc);
    expect(porSeccion?.filas.map((f) => textOf(f.celdas[1]))).toEqual(['Líneas', '20', '20', '40']);
    expect(porSeccion?.filas[3]?.tipo).toBe('total');
    const semaforos = porSeccion?.filas.map((f) => f.celdas.slice(3, 8).map((c) => Number(textOf(c))));
    expect(semaforos?.slice(1).map((f) => f.reduce((a, b) => a + b, 0))).toEqual([20, 20, 40]);
  });

  test('shows budget as projected, with the declared total, its label as written and the difference', () => {
    const mir: Mir = {
      ...only(linea('1.1', { presupuesto: 1500.5 }), linea('1.2')),
      presupuestoDeclarado: { monto: 1000, etiqueta: ' Suma de la Unidad ' },
    };
    const texto = saying(informe(mir));
    expect(texto).toContain('Suma de líneas registradas 1 de 2 $1,500.50');
    expect(texto).toContain('Total declarado: «Suma de la Unidad» $1,000');
    expect(texto).toContain('(total declarado menos suma de líneas registradas) -$500.50');
    expect(saying(informe(only(linea('1.1'))))).toContain('Ninguna línea tiene presupuesto registrado.');
  });

  test('groups findings by code, errors first, and counts the avisos', () => {
    const punto = (code: string, severidad: Finding['severidad'], numero: string): Finding => ({
      ...AVISO,
      code,
      severidad,
      linea: numero,
      mensaje: `Mensaje de ${numero}.`,
    });
    const doc = informe(only(linea('1.1')), {
      findings: [
        punto('AVA-04', 'advertencia', '1.1'),
        punto('AVA-04', 'advertencia', '1.2'),
        punto('CAP-01', 'error', '1.3'),
        AVISO,
      ],
    });
    expect(rowsIn(doc, 'puntos').map((fila) => fila.slice(0, 5))).toEqual([
      ['CAP-01', 'Error', '1', '1.3', 'Mensaje de 1.3.'],
      ['AVA-04', 'Advertencia', '2', '1.1, 1.2', 'Por ejemplo: Mensaje de 1.1.'],
    ]);
    expect(saying(doc)).toContain('Además hay 1 aviso, sólo para información.');
    expect(saying(informe(only(linea('1.1'))))).toContain('no encontró errores ni advertencias');
  });

  test.each([
    [{ mesDeCorte: null }, 'Configuración no tiene mes de corte ni meses cerrados'],
    [{ mesDeCorte: 6 }, 'El periodo termina después del mes de corte vigente en Configuración (junio)'],
    [{ inicioSeguimiento: 4 }, 'El seguimiento inició en abril'],
    [{ umbralVerde: 85, umbralAmarillo: 60, umbralMorado: 50 }, 'verde desde 85%, amarillo desde 60%'],
  ])('the method notes tell the settings that were used: %j', (config, nota) => {
    expect(saying(informe(only(linea('1.1')), { config }))).toContain(nota);
  });

  test.each([
    ['meta', '100 × (2 − alcanzado ÷ meta)'],
    ['lineaBase', '100 × (línea base − alcanzado) ÷ (línea base − meta)'],
    ['razon', '100 × meta ÷ alcanzado'],
    [null, '100 × (2 − alcanzado ÷ meta)'],
  ])('tells that reductions were measured by %s', (formulaReduccion, nota) => {
    const notas = saying(informe(only(linea('1.1', { tendencia: 'Reducción' })), { config: { formulaReduccion } }));
    expect(notas.split('Tendencia reducción: ')).toHaveLength(2);
    expect(notas).toContain(`Tendencia reducción: ${nota}`);
  });

  test('tells no reduction formula where no linea uses it', () => {
    expect(saying(informe(only(linea('1.1'))))).not.toContain('Tendencia reducción');
  });

  test('takes words, letterhead, colours and signatures from Configuración', () => {
    const doc = informe(only(linea('1.1')), {
      config: {
        membrete: 'Membrete propio',
        piePagina: 'Pie propio',
        colorPrincipal: '#123456',
        nombreInforme: 'Informe Bimestral DEOE',
        palabraAtrasada: 'CON REZAGO',
        titular: 'Luis Ortega; Director; Encargado',
        destinatarios: 'Junta ; Comisión',
      },
    });
    expect(doc.membrete).toMatchObject({ texto: 'Membrete propio', pie: 'Pie propio', colorPrincipal: '#123456' });
    expect(bloquesOf(doc)[0]).toMatchObject({ tipo: 'titulo', texto: 'Informe Bimestral DEOE' });
    expect(saying(doc)).toContain('CON REZAGO');
    expect(saying(doc)).toContain('Se presenta a Junta; Comisión');
    expect(parteOf(doc, 'firmas').at(-1)).toMatchObject({
      firmas: [{ nombre: '' }, { nombre: 'Luis Ortega', cargo: 'Director; Encargado' }],
    });
  });

  test('of a MIR without lineas says so', () => {
    expect(saying(informe(mirOf([])))).toContain('La MIR no tiene líneas de acción.');
  });

  describe('for any MIR', () => {
    const cualquiera = fc
      .array(
        fc.record({
          lineaAccion: fc.string({ unit: 'grapheme', maxLength: 900 }),
          unidadMedida: fc.string({ maxLength: 30 }),
          metaPropuesta: fc.option(fc.double({ min: -10, max: 1e9, noNaN: true })),
          presupuesto: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
          mesInicial: fc.option(fc.integer({ min: 1, max: 12 })),
          mesFinal: fc.option(fc.integer({ min: 1, max: 12 })),
          tendencia: fc.constantFrom('Incremento', 'Reducción', 'Constante', ''),
          acumulacion: fc.constantFrom('suma', 'ultimo', 'promedio', 'maximo'),
          sujetaADemanda: fc.boolean(),
          situacion: fc.constantFrom('', 'CANCELADA', 'REPROGRAMADA'),
          meses: fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 12, maxLength: 12 }),
        }),
        { maxLength: 6 },
      )
      .map((cambios) => only(...cambios.map((c, i) => linea(`1.${i + 1}`, c as Partial<LineaAccion>))));

    test('the model is plain JSON, every table fits the page and every bar its cell', () => {
      fc.assert(
        fc.property(cualquiera, fc.constantFrom('2024-01', '2024-B5', '2024'), (mir, periodo) => {
          const doc = informe(mir, { periodo });
          expect(JSON.parse(JSON.stringify(doc))).toEqual(doc);
          for (const tabla of tablesOf(doc)) {
            expect(tabla.anchos.reduce((a, b) => a + b, 0)).toBe(textWidth(doc.pagina));
            for (const fila of tabla.filas) {
              expect(fila.celdas.reduce((n, c) => n + (c.columnas ?? 1), 0)).toBe(tabla.anchos.length);
              for (const { barra } of fila.celdas)
                expect((barra?.fraccion ?? 0) >= 0 && (barra?.fraccion ?? 0) <= 1).toBe(true);
            }
          }
        }),
        { numRuns: 60 },
      );
    });

    test('no figure is NaN or infinite, nothing is said to follow a national standard, budget is never "ejercido"', () => {
      fc.assert(
        fc.property(cualquiera, (mir) => {
          const limpio: Mir = only(
            ...mir.secciones
              .flatMap((s) => s.objetivos.flatMap((o) => o.lineas))
              .map((l) => ({ ...l, lineaAccion: '', unidadMedida: '' })),
          );
          expect(saying(informe(limpio))).not.toMatch(/NaN|Infinity|undefined|null|SHCP|ejercido/i);
        }),
        { numRuns: 60 },
      );
    });
  });
});

describe('what a template may write of it', () => {
  const mir = only(
    linea('1.1', { meses: meses({ 1: 1, 9: 2, 11: 5 }), verificableEn: '' }),
    linea('1.2', { mesInicial: 9, metaPropuesta: 2 }),
  );
  const asientos = [justificacion({ periodo: '2024-B5' }), evidencia({ periodo: '2024-B5', mes: 9 })];
  const doc = informe(mir, { seguimiento: readSeguimiento(hojaSeguimiento(asientos), mir), modificaciones: [CAMBIO] });

  test('is described: every field, part, list and column, and none twice', () => {
    const campos = { ...CAMPOS_COMUNES, ...CAMPOS_DE_PAGINA, ...CAMPOS_PROPIOS };
    expect(Object.keys(doc.campos).filter((c) => !(c in campos))).toEqual([]);
    expect(Object.keys(doc.campos).filter((c) => doc.partes.some((p) => p.clave === c))).toEqual([]);
    expect(doc.partes.map((p) => p.clave).filter((c) => !(c in PARTES))).toEqual([]);
    for (const [lista, renglones] of Object.entries(doc.listas)) {
      const descritas = Object.keys(LISTAS[lista]?.columnas ?? {});
      expect([lista, ...renglones.flatMap((r) => Object.keys(r)).filter((c) => !descritas.includes(c))]).toEqual([
        lista,
      ]);
    }
    expect(Object.keys(CAMPOS_DE_AVANCE).filter((c) => !(c in doc.campos))).toEqual([]);
    expect(Object.keys(LISTAS_DE_AVANCE).filter((l) => !(l in doc.listas))).toEqual([]);
  });

  test('are rows with what is printed, blank where nothing was captured or it is after the cut-off', () => {
    expect(doc.listas.lineas?.[0]).toMatchObject({
      numero: '1.1',
      lineaAccion: 'Presentar informes de seguimiento',
      alcanzado: '3',
      programado: '10',
      avanceEnero: '1',
      avanceFebrero: '',
      avanceNoviembre: '',
      semaforo: 'Rojo',
    });
    expect(doc.listas.desviaciones).toMatchObject([{ numero: '1.1', causa: 'Faltó personal', falta: '' }]);
    expect(doc.listas.atrasadas?.map((r) => [r.numero, r.meses])).toEqual([
      ['1.1', '—'],
      ['1.2', '1 de 1: octubre'],
    ]);
    expect(doc.listas.evidencias).toMatchObject([{ numero: '1.1', mes: 'septiembre', documento: 'Informe mensual' }]);
    expect(doc.listas.modificaciones).toMatchObject([{ linea: '1.1', campo: 'META PROPUESTA', antes: '10' }]);
    expect(doc.listas.objetivos).toMatchObject([{ numero: '1', lineas: '2', programadas: '2', cumplidas: '0' }]);
    expect(doc.listas.cambios).toMatchObject([{ numero: '1.2', semaforoAntes: '', cambio: '► Empieza' }]);
  });
});
