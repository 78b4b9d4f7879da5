import fc from 'fast-check';
import { auditar } from '../../src/app/auditar';
import { cerrarPeriodo } from '../../src/app/cerrar';
import { indicadores } from '../../src/app/indicadores';
import { inicio, type VistaInicio } from '../../src/app/inicio';
import type { Configuracion } from '../../src/mir/ajustes';
import type { LineaAccion, Mir } from '../../src/mir/model';
import { computeTablero } from '../../src/mir/tablero';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn, VACIO, withAjustes } from './libro';

const ANA = 'ana@example.org';
const LUIS = 'luis@example.org';

const objetivo = (numero: string, lineas: readonly LineaAccion[]) => ({
  numero,
  politicasGenerales: '',
  programa: '',
  objetivo: `Objetivo ${numero}`,
  lineas,
});

/** Three objetivos in two secciones, both with a linea 1.1: what is due in marzo differs in each. */
const mir: Mir = mirOf([], {
  secciones: [
    {
      titulo: 'Permanentes',
      objetivos: [
        objetivo('1', [
          linea({ numero: '1.1', meses: meses({ 1: 1, 2: 1, 3: 1 }) }),
          linea({ numero: '1.2', meses: meses({ 1: 1 }) }),
          linea({ numero: '1.3', mesInicial: null, mesFinal: null }),
        ]),
        objetivo('2', [
          linea({ numero: '2.1', mesInicial: 6, mesFinal: 12 }),
          linea({ numero: '2.2', situacion: 'CANCELADA' }),
        ]),
      ],
    },
    {
      titulo: 'Proceso electoral',
      objetivos: [objetivo('1', [linea({ numero: '1.1' }), linea({ numero: '1.4', sujetaADemanda: true })])],
    },
  ],
});
const AJUSTES: Partial<Configuracion> = { mesDeCorte: 3, capturistas: `${ANA}: 1/1; ${LUIS}` };
const libro = withAjustes(installed(mir), AJUSTES);

const as = (usuario: string, snapshot: Snapshot = libro): Snapshot => ({
  ...snapshot,
  usuario,
  puedeEditarProtegido: false,
});
const ask = (snapshot: Snapshot): VistaInicio => inicio.decide(snapshot, null).vista;
const counts = (v: VistaInicio) => Object.fromEntries(v.listas.map((l) => [l.clave, l.cuantas]));
const names = (v: VistaInicio, clave: string) =>
  v.listas.find((l) => l.clave === clave)?.lineas.map((l) => `${l.seccion}/${l.linea}`) ?? [];

describe('whoever may do everything', () => {
  const vista = ask(libro);

  test('sees where the year stands', () => {
    expect(vista).toMatchObject({
      hayMir: true,
      rol: 'administrador',
      puedeCapturar: true,
      todas: true,
      ejercicio: 2025,
      mes: 3,
      corte: 3,
      periodo: { clave: '2025-B2' },
      lineas: 7,
      sinCalendario: 1,
    });
  });

  test('sees what is due in marzo: in the window, blank, and not cancelled', () => {
    expect(names(vista, 'porCapturar')).toEqual(['1/1.2', '2/1.1', '2/1.4']);
    const [primera, , sujeta] = vista.listas[0]?.lineas ?? [];
    expect(primera).toMatchObject({
      texto: '1/1.2 Presentar informes de seguimiento',
      unidad: 'Informe',
      detalle: 'Falta marzo; programado: 1',
      mes: 3,
      lugar: { hoja: 'MIR', celda: 'Y10' },
    });
    expect(sujeta?.detalle).toBe('Falta marzo, si hubo demanda');
  });

  test('sees what is late and what was never reported, as of the cut-off', () => {
    expect(names(vista, 'atrasadas')).toEqual(['1/1.2', '2/1.1']);
    expect(names(vista, 'sinReporte')).toEqual(['2/1.1']);
    expect(vista.listas[1]?.lineas.map((l) => l.detalle)).toEqual([
      'A marzo lleva 1 de 3 programados',
      'A marzo no lleva nada; programado: 3',
    ]);
    expect(vista.listas[2]?.lineas[0]?.detalle).toBe('Faltan enero, febrero y marzo');
  });

  test('sees what is wrong, of the seccion in which it is wrong', () => {
    const typed = typeIn(libro, mir, 5, 'abril', -1);
    const wrong = ask(typed);
    expect(names(wrong, 'conPuntos')).toEqual(['2/1.1']);
    expect(wrong.listas[3]?.lineas[0]).toMatchObject({ severidad: 'error', mes: null, lugar: { hoja: 'MIR' } });
  });
});

describe('each role', () => {
  const titulares = withAjustes(libro, { ...AJUSTES, titulares: 'tere@example.org', lectores: 'leo@example.org' });
  test.each([
    [ANA, 'capturista', true, false, 3, ['capturar', 'seguimiento']],
    [LUIS, 'capturista', true, true, 7, ['capturar', 'seguimiento']],
    ['tere@example.org', 'titular', false, true, 7, ['documentos']],
    ['leo@example.org', 'lector', false, true, 7, ['documentos']],
    ['otra@example.org', 'lector', false, true, 7, ['documentos']],
  ])('%p is %p; may capture: %p; sees all: %p', (correo, rol, puedeCapturar, todas, lineas, pasos) => {
    const vista = ask(as(correo, titulares));
    expect(vista).toMatchObject({ rol, puedeCapturar, todas, lineas, usuario: correo });
    expect(vista.pasos.map((p) => p.clave)).toEqual(pasos);
  });

  test('whoever captures an objetivo sees of the lists only what is of it', () => {
    const vista = ask(as(ANA));
    expect(counts(vista)).toEqual({ porCapturar: 1, atrasadas: 1, sinReporte: 0, conPuntos: 0 });
    expect(names(vista, 'porCapturar')).toEqual(['1/1.2']);
    expect(vista.pasos).toEqual([
      { clave: 'capturar', cuantas: 1, nombre: 'marzo' },
      { clave: 'seguimiento', cuantas: 2, nombre: '' },
    ]);
  });
});

describe('of a linea that lacks closed months and open ones', () => {
  const cerrar = cerrarPeriodo.decide(libro, { periodo: '2025-B1', huella: null }).vista?.huella ?? '';
  const { plan } = cerrarPeriodo.decide(libro, { periodo: '2025-B1', huella: cerrar });
  const cerrado = simulate(libro, [...(plan?.antes ?? []), ...(plan?.ops ?? []), ...(plan?.despues ?? [])]);
  const deSinReporte = (snapshot: Snapshot) =>
    ask(snapshot)
      .listas.find((l) => l.clave === 'sinReporte')
      ?.lineas.map((l) => [l.linea, l.mes, l.cerrado]);
  const hastaFebrero = withAjustes(cerrado, { ...AJUSTES, mesDeCorte: 2 });

  test.each([
    ['whoever may change it is led to the first', cerrado, [['1.1', 1, false]]],
    ['whoever may not is led to the open one', as(LUIS, cerrado), [['1.1', 3, false]]],
    ['and is told where all of them are closed', as(LUIS, hastaFebrero), [['1.1', 1, true]]],
  ])('%s', (_, snapshot, lineas) => expect(deSinReporte(snapshot)).toEqual(lineas));
});

describe('what is next', () => {
  const next = (snapshot: Snapshot) => ask(snapshot).pasos;
  /** Protected as its settings say: nobody was named since. */
  const protegido = withAjustes(installed(mir), { mesDeCorte: 3 });

  test('for whoever administers: capture, what proves it, documents, closing with what is still missing', () => {
    expect(next(protegido)).toEqual([
      { clave: 'capturar', cuantas: 3, nombre: 'marzo' },
      { clave: 'seguimiento', cuantas: 2, nombre: '' },
      { clave: 'documentos', cuantas: 0, nombre: expect.stringContaining('II bimestre') },
      { clave: 'cerrar', cuantas: 3, nombre: expect.stringContaining('II bimestre') },
    ]);
  });

  test.each([
    ['whoever administers', true, (s: Snapshot) => s],
    ['a persona titular', true, (s: Snapshot) => as(LUIS, s)],
    ['a persona capturista', false, (s: Snapshot) => as(ANA, s)],
  ])('without a mes de corte %s is asked for it: %p', (_, pedido, quien) => {
    const sinCorte = withAjustes(installed(mir), { titulares: LUIS, capturistas: ANA });
    expect(next(quien(sinCorte)).some((p) => p.clave === 'corte')).toBe(pedido);
  });

  test('damage of the sheets comes first', () => {
    const danada = typeIn(protegido, mir, 0, 'metaPropuesta', 99);
    expect(next(danada)[0]).toMatchObject({ clave: 'reparar', cuantas: 1 });
  });

  test('deliveries of a period that is over are due, whether or not their sheet was made', () => {
    const conEntregas = withAjustes(libro, {
      ...AJUSTES,
      destinatarios: 'Junta Ejecutiva; Comisión',
      nombreInforme: 'Informe',
      frecuenciaInformes: 'bimestral',
      titulares: LUIS,
      capturistas: ANA,
    });
    const debe = { clave: 'entregar', cuantas: 2, nombre: '' };
    expect(next(conEntregas)).toContainEqual(debe);
    expect(next(as(LUIS, conEntregas))).toContainEqual(debe);
    expect(next(as(ANA, conEntregas)).map((p) => p.clave)).not.toContain('entregar');
  });
});

test.each([
  ['no mes de corte', { ...AJUSTES, mesDeCorte: null }, { porCapturar: 2, atrasadas: null, sinReporte: null }],
  ['a month before any window', { ...AJUSTES, mesDeCorte: 1 }, { porCapturar: 2, atrasadas: 1, sinReporte: 1 }],
])('with %s', (_, ajustes, expected) => {
  expect(counts(ask(withAjustes(installed(mir), ajustes)))).toMatchObject(expected);
});

test('a list shows ten lineas and tells how many there are', () => {
  const muchas = mirOf(Array.from({ length: 25 }, (_, i) => linea({ numero: `1.${i + 1}` })));
  const vista = ask(withAjustes(installed(muchas), { mesDeCorte: 1 }));
  const [porCapturar] = vista.listas;
  expect(porCapturar?.cuantas).toBe(25);
  expect(porCapturar?.lineas).toHaveLength(10);
  expect(porCapturar?.lineas[0]?.texto).toBe('1.1 Presentar informes de seguimiento');
});

test('a long text is cut at a word', () => {
  const larga = mirOf([linea({ lineaAccion: `1.1 ${'Coordinar la integración de los expedientes '.repeat(5)}` })]);
  const vista = ask(withAjustes(installed(larga), { mesDeCorte: 1 }));
  const texto = vista.listas[0]?.lineas[0]?.texto ?? '';
  expect(texto.length).toBeLessThanOrEqual(90);
  expect(texto).toMatch(/^1\.1 Coordinar .* (?:integración|de|los|la|expedientes|Coordinar)…$/);
});

describe('without a MIR', () => {
  test.each([
    [true, 'administrador'],
    [false, 'capturista'],
  ])('whoever may edit protected cells (%p) is %p, and nothing is listed', (puedeEditarProtegido, rol) => {
    const { findings, vista } = inicio.decide({ ...VACIO, puedeEditarProtegido }, null);
    expect(findings).toEqual([]);
    expect(vista).toMatchObject({ hayMir: false, rol, listas: [], pasos: [] });
  });

  test('a record of the plan that cannot be read is told, with what to do', () => {
    const hojas = libro.hojas.map((h) =>
      h.nombre === '_mirador' ? { ...h, valores: h.valores.map((row, i) => (i === 1 ? ['{roto'] : row)) } : h,
    );
    const { findings, vista } = inicio.decide({ ...libro, hojas }, null);
    expect(vista.hayMir).toBe(false);
    expect(findings).toMatchObject([{ code: 'APP-20' }]);
  });
});

describe('of any captures', () => {
  const mesCapturado = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
  const lineas = fc.array(
    fc.record({
      meses: fc.array(mesCapturado, { minLength: 12, maxLength: 12 }),
      mesInicial: fc.integer({ min: 1, max: 6 }),
      mesFinal: fc.integer({ min: 6, max: 12 }),
      sujetaADemanda: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test('the counts are those of the indicators, the Tablero and the audit, and nobody sees the lineas of others', () => {
    fc.assert(
      fc.property(lineas, fc.integer({ min: 1, max: 12 }), (partes, corte) => {
        const mitad = Math.ceil(partes.length / 2);
        const made = partes.map((p, i) => linea({ ...p, numero: `${i < mitad ? 1 : 2}.${i + 1}` }));
        const suya = mirOf([], {
          secciones: [
            { titulo: '', objetivos: [objetivo('1', made.slice(0, mitad)), objetivo('2', made.slice(mitad))] },
          ],
        });
        const snapshot = withAjustes(installed(suya), { mesDeCorte: corte, capturistas: `${ANA}: 1` });
        const todo = ask(snapshot);
        const leido = readLibro(snapshot);
        const tablero = leido && computeTablero(leido.mir, leido.configuracion);
        const { vista: auditoria, findings } = auditar.decide(snapshot, { completa: false });
        const mal = new Set(
          findings.flatMap((f, i) => (f.severidad === 'aviso' ? [] : [auditoria?.deLinea?.[i] ?? null])),
        );
        mal.delete(null);
        expect(counts(todo)).toEqual({
          porCapturar: made.filter(
            (l) =>
              l.mesInicial !== null &&
              l.mesInicial <= corte &&
              corte <= (l.mesFinal ?? 0) &&
              l.meses[corte - 1] === null,
          ).length,
          atrasadas: tablero?.atrasadas,
          sinReporte: tablero?.sinReporte,
          conPuntos: mal.size,
        });
        const { vista: cifras } = indicadores.decide(snapshot, { corte: null });
        const atrasadas = cifras?.indicadores.filter((i) => i.estatus === 'ATRASADA').map((i) => `1/${i.linea}`);
        expect(names(todo, 'atrasadas')).toEqual(atrasadas);
        const deAna = ask(as(ANA, snapshot));
        expect(deAna.lineas).toBe(mitad);
        for (const lista of deAna.listas) {
          for (const l of lista.lineas) expect(l.linea).toMatch(/^1\./);
          expect(lista.cuantas).toBeLessThanOrEqual(todo.listas.find((t) => t.clave === lista.clave)?.cuantas ?? 0);
        }
      }),
      { numRuns: 15 },
    );
  });
});
