import fc from 'fast-check';
import { defaultConfiguracion } from '../../src/mir/ajustes';
import { ESTATUS_CLAVES } from '../../src/mir/contexto';
import type { LineaAccion, Mir } from '../../src/mir/model';
import { listPeriodos, parsePeriodo, type TipoPeriodo } from '../../src/mir/periods';
import { SEMAFOROS } from '../../src/mir/semaforo';
import { previousPeriodo } from '../../src/report/avance/anterior';
import { arbitraryMir } from '../support/arbitrary-mir';
import { meses } from '../support/lineas';
import { informe, rowsIn, saidIn } from './informe-builder';
import { linea, mirOf, objetivo } from './mir-builder';

const only = (...lineas: LineaAccion[]): Mir => mirOf([{ titulo: '', objetivos: [objetivo('1', lineas)] }]);

/** The rows of the lineas that are judged otherwise: number, before, now, which way. */
const cambiosIn = (mir: Mir, periodo: string): string[][] =>
  rowsIn(informe(mir, { periodo }), 'comparacion')
    .filter((fila) => fila.length === 5 && /[▲▼►]/.test(fila[4] ?? '') && /^\d+\./.test(fila[0] ?? ''))
    .map(([numero = '', , antes = '', ahora = '', cambio = '']) => [numero, antes, ahora, cambio]);

describe('the period before', () => {
  test.each([
    ['2025-06', '2025-05'],
    ['2025-B2', '2025-B1'],
    ['2025-T4', '2025-T3'],
    ['2025-C3', '2025-C2'],
    ['2025-S2', '2025-S1'],
    ['2025-01', null],
    ['2025-B1', null],
    ['2025', null],
  ])('of %s is %s', (clave, anterior) => {
    const periodo = parsePeriodo(clave);
    expect(periodo && (previousPeriodo(periodo)?.clave ?? null)).toBe(anterior);
  });

  test.each([
    ['2024-B1', 'Es el primer bimestre del año'],
    ['2024-01', 'Es el primer mes del año'],
    ['2024-S1', 'Es el primer semestre del año'],
    ['2024', 'Un informe de todo el año no tiene'],
  ])('of %s there is none, and it says so without a table', (periodo, frase) => {
    const doc = informe(only(linea('1.1')), { periodo });
    expect(saidIn(doc, 'comparacion')).toContain(frase);
    expect(rowsIn(doc, 'comparacion')).toEqual([]);
    expect(doc.campos.periodoAnterior).toBe('');
  });

  test('says where its figures come from', () => {
    const mir = only(linea('1.1'));
    expect(saidIn(informe(mir), 'comparacion')).toContain(
      'IV bimestre (julio–agosto) de 2024, con sus cifras al 31 de agosto de 2024. Ese periodo no tiene cierre propio',
    );
    const cerrado = informe(mir, { anterior: { fecha: '2024-09-05 10:00' } });
    expect(saidIn(cerrado, 'comparacion')).toContain('según el cierre de ese periodo, el 5 de septiembre de 2024');
  });
});

describe('a linea', () => {
  const aTiempo = { metaPropuesta: 6, frecuencia: 'Bimestral' };
  test.each<[string, Partial<LineaAccion>, string[]]>([
    [
      'that catches up gets better',
      { ...aTiempo, meses: meses({ 4: 2 }) },
      ['Sin reporte', 'Meta cumplida / Verde (100.0%)', '▲ Mejora'],
    ],
    [
      'that falls behind goes back',
      { ...aTiempo, meses: meses({ 2: 1 }) },
      ['Meta cumplida / Verde (100.0%)', 'Meta parcialmente cumplida / Rojo (50.0%)', '▼ Retrocede'],
    ],
    [
      'that is still short, and of a better colour, gets better',
      { metaPropuesta: 12, meses: meses({ 1: 1, 3: 2 }) },
      ['Meta parcialmente cumplida / Rojo (50.0%)', 'Meta parcialmente cumplida / Amarillo (75.0%)', '▲ Mejora'],
    ],
    [
      'of which nothing was due begins, well or badly',
      { mesInicial: 3, mesFinal: 4, metaPropuesta: 2 },
      ['Sin variación', 'Sin reporte', '► Empieza'],
    ],
    [
      'that goes beyond its meta is neither better nor worse',
      { metaPropuesta: 2, mesFinal: 2, meses: meses({ 2: 2, 4: 2 }) },
      ['Meta cumplida / Verde (100.0%)', 'Meta rebasada / Morado (200.0%)', '► Cambia'],
    ],
  ])('%s', (_, cambios, esperado) => {
    expect(cambiosIn(only(linea('1.1', cambios)), '2024-B2')).toEqual([['1.1', ...esperado]]);
  });

  test('that is judged as before is only counted', () => {
    const mir = only(linea('1.1', { meses: meses({ 1: 1, 2: 1, 3: 1, 4: 1 }) }), linea('1.2'));
    expect(cambiosIn(mir, '2024-B2')).toEqual([]);
    expect(saidIn(informe(mir, { periodo: '2024-B2' }), 'comparacion')).toContain('Ninguna línea cambió');
  });

  test('of which nothing was reported and then 0 is neither better nor worse', () => {
    const mir = only(linea('1.1', { meses: meses({ 3: 0 }) }));
    expect(cambiosIn(mir, '2024-B2')).toEqual([
      ['1.1', 'Sin reporte', 'Meta pendiente de cumplimiento / Rojo (0.0%)', '► Cambia'],
    ]);
  });

  test.each([
    ['two cases share one word', { veredictoAdelantada: 'Meta cumplida' }, { 1: 1, 2: 1, 3: 1, 4: 2 }],
    ['the word of its case was another', { veredictoCumplida: 'Al día' }, { 1: 1, 2: 1, 3: 1, 4: 1 }],
  ])('is judged as before where %s', (_, config, captura) => {
    const mir = only(linea('1.1', { meses: meses(captura) }));
    const antes = defaultConfiguracion({ ejercicio: 2024, mesDeCorte: 10 });
    const doc = informe(mir, { periodo: '2024-B2', config, anterior: { config: antes } });
    expect(doc.listas.cambios).toEqual([]);
  });

  test('is counted by which way it went, and nothing is said of the ways that none went', () => {
    const mir = only(
      linea('1.1', { meses: meses({ 1: 1, 2: 1 }) }),
      linea('1.2', { mesInicial: 3 }),
      linea('1.3', { mesInicial: 4 }),
      linea('1.4'),
    );
    expect(saidIn(informe(mir, { periodo: '2024-B2' }), 'comparacion')).toContain(
      'semáforo cambió 1 línea retrocede; 2 empiezan a tener algo programado que juzgar; 1 sigue igual. Núm.',
    );
  });

  test('that was not there is listed apart', () => {
    const hoy = only(linea('1.1'), linea('1.2'));
    const doc = informe(hoy, {
      periodo: '2024-B2',
      modificaciones: [
        {
          registrada: '2024-03-20 10:00',
          quien: '',
          seccion: 0,
          linea: '1.2',
          campo: 'linea',
          antes: null,
          despues: 'Objetivo 1, después de 1.1',
          motivo: 'Nueva',
          instrumento: 'Acuerdo 4',
          instancia: 'Consejo',
          fecha: '2024-03-19',
          vigencia: 3,
        },
      ],
      anterior: { mir: only(linea('1.1')), modificaciones: [] },
    });
    expect(saidIn(doc, 'comparacion')).toContain(
      '1 línea que no estaba en la MIR al corte anterior: Todo el programa: 1.2.',
    );
  });

  test('whose number is another since is compared with itself', () => {
    const renumerada = {
      registrada: '2024-03-20 10:00',
      quien: '',
      seccion: 0,
      linea: '1.1',
      campo: 'numero',
      antes: '1.1',
      despues: '1.7',
      motivo: 'Orden',
      instrumento: 'Nota 2',
      instancia: 'Dirección',
      fecha: '2024-03-19',
      vigencia: 3,
    } as const;
    const avanzada = { metaPropuesta: 6, frecuencia: 'Bimestral', meses: meses({ 2: 1 }) };
    const doc = informe(only(linea('1.7', avanzada)), {
      periodo: '2024-B2',
      modificaciones: [renumerada],
      anterior: { mir: only(linea('1.1', avanzada)), modificaciones: [] },
    });
    expect(doc.listas.cambios).toMatchObject([
      { numero: '1.7', veredictoAntes: 'Meta cumplida', cambio: '▼ Retrocede' },
    ]);
  });
});

test('an objetivo says how many more were met and programmed', () => {
  const mir = mirOf([
    {
      titulo: '',
      objetivos: [
        objetivo('1', [linea('1.1', { meses: meses({ 1: 1, 2: 1, 3: 1, 4: 1 }) }), linea('1.2', { mesInicial: 3 })]),
        objetivo('2', [linea('2.1', { mesInicial: 6 })]),
      ],
    },
  ]);
  const filas = rowsIn(informe(mir, { periodo: '2024-B2' }), 'comparacion').filter((f) => f[1]?.startsWith('Objetivo'));
  expect(filas).toEqual([
    ['1', 'Objetivo de prueba 1', '1 de 1', '1 de 2', '▲ 1 programada más'],
    ['2', 'Objetivo de prueba 2', 'Ninguna programada', 'Ninguna programada', 'igual'],
  ]);
});

describe('an objetivo whose number is another since', () => {
  const renumerado = (antes: string, despues: string) =>
    ({
      registrada: '2024-03-20 10:00',
      quien: '',
      seccion: 0,
      linea: antes,
      campo: 'numeroObjetivo',
      antes,
      despues,
      motivo: 'Orden',
      instrumento: 'Nota 2',
      instancia: 'Dirección',
      fecha: '2024-03-19',
      vigencia: 3,
    }) as const;
  const lista = linea('1.1', { metaPropuesta: 6, frecuencia: 'Bimestral', meses: meses({ 2: 1 }) });
  const antes = mirOf([{ titulo: '', objetivos: [objetivo('1', [lista]), objetivo('2', [linea('2.1')])] }]);
  // The first is the third now, and a new one has its number.
  const hoy = mirOf([
    {
      titulo: '',
      objetivos: [objetivo('3', [lista]), objetivo('2', [linea('2.1')]), objetivo('1', [linea('1.9')])],
    },
  ]);
  const opciones = {
    periodo: '2024-B2',
    modificaciones: [renumerado('1', '3')],
    anterior: { mir: antes, modificaciones: [] },
  };

  test('is compared with itself, and never with another that has its number', () => {
    const filas = rowsIn(informe(hoy, opciones), 'comparacion').filter((f) => f[1]?.startsWith('Objetivo'));
    expect(filas.map(([numero, , entonces, ahora]) => [numero, entonces, ahora])).toEqual([
      ['3', '1 de 1', '0 de 1'],
      ['2', '0 de 1', '0 de 1'],
      ['1', 'No estaba', '0 de 1'],
    ]);
  });

  test('is the part that is compared, where the informe is of it alone', () => {
    const deEl = informe(hoy, { ...opciones, alcance: { seccion: 0, objetivo: '3' } });
    expect(deEl.campos).toMatchObject({ cumplidasAntes: '1', programadasAntes: '1' });
    const delNuevo = informe(hoy, { ...opciones, alcance: { seccion: 0, objetivo: '1' } });
    expect(saidIn(delNuevo, 'comparacion')).toContain('No había líneas de acción de este alcance');
  });
});

describe('for any MIR', () => {
  const TIPOS: readonly TipoPeriodo[] = ['mes', 'bimestre', 'trimestre', 'cuatrimestre', 'semestre'];
  const segundo = fc.constantFrom(...TIPOS).chain((tipo) =>
    fc.constantFrom(
      ...listPeriodos(2025, tipo)
        .slice(1)
        .map((p) => p.clave),
    ),
  );

  test('the counts of the comparison are those of the two informes made apart, and their difference', () => {
    fc.assert(
      fc.property(arbitraryMir(), segundo, (mir, clave) => {
        fc.pre(mir.secciones.some((s) => s.objetivos.some((o) => o.lineas.length > 0)));
        const suya = { ...mir, ejercicio: 2025 };
        const config = defaultConfiguracion({ ejercicio: 2025, mesDeCorte: 12 });
        const doc = informe(suya, { periodo: clave, config });
        const periodo = parsePeriodo(clave);
        const previo = periodo && previousPeriodo(periodo);
        if (!previo) throw new Error(`${clave} has no period before.`);
        const solo = informe(suya, { periodo: previo.clave, config });
        const claves = [
          'totalLineas',
          'programadas',
          'cumplidas',
          ...SEMAFOROS.map((s) => `total${s[0]?.toUpperCase()}${s.slice(1)}`),
          'totalSinSemaforo',
          'totalSinReporte',
          ...ESTATUS_CLAVES.map((s) => `total${s[0]?.toUpperCase()}${s.slice(1)}`),
        ];
        const [antes, ahora] = [solo.campos, doc.campos].map((campos) => claves.map((c) => Number(campos[c])));
        const filas = rowsIn(doc, 'comparacion').filter((f) => f.length === 10);
        const cifras = (i: number) => [filas[i], filas[i + 2]].flatMap((f) => (f ?? []).slice(1).map(Number));
        expect([cifras(0), cifras(1)]).toEqual([antes, ahora]);
        const totales = rowsIn(doc, 'comparacion', 'total').flatMap((f) => f.slice(1));
        const escritos = totales.map((t) =>
          t === 'igual' ? 0 : Number(t.replace(/\D/g, '')) * (t.startsWith('▲') ? 1 : -1),
        );
        expect(escritos).toEqual((ahora ?? []).map((n, i) => n - (antes?.[i] ?? 0)));
      }),
      { numRuns: 40 },
    );
  });
});
