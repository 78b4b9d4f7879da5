import fc from 'fast-check';
import { auditar } from '../../src/app/auditar';
import { cerrarPeriodo } from '../../src/app/cerrar';
import { periodoEnCurso } from '../../src/app/periodo-en-curso';
import type { Finding } from '../../src/mir/finding';
import { listLineas, type Mir } from '../../src/mir/model';
import { HOJA_SEGUIMIENTO } from '../../src/mir/seguimiento';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { FALTA } from '../../src/text/documentos';
import { decideInforme } from '../support/decide-informe';
import { linea, meses, mirOf } from '../support/lineas';
import { mirCompleta } from '../support/mir-completa';
import { evidencia, hojaSeguimiento, justificacion, type Renglon } from '../support/seguimiento';
import { installed, withAjustes } from './libro';

function withAsientos(snapshot: Snapshot, renglones: readonly Renglon[]): Snapshot {
  const hojas = snapshot.hojas.map((h) => {
    if (h.nombre !== HOJA_SEGUIMIENTO) return h;
    return { ...h, valores: hojaSeguimiento(renglones).valores };
  });
  return { ...snapshot, hojas };
}

/** Of each gap of a period, the numbers of its lineas. */
type Faltas = Readonly<Record<'AVA-04' | 'AVA-06' | 'AVA-07', readonly string[]>>;
const CODIGOS = ['AVA-04', 'AVA-06', 'AVA-07'] as const;

function faltasEn(findings: readonly Finding[]): Faltas {
  const de = (code: string): string[] => findings.filter((f) => f.code === code).flatMap((f) => f.linea ?? []);
  return { 'AVA-04': de('AVA-04'), 'AVA-06': de('AVA-06'), 'AVA-07': de('AVA-07') };
}

const alCerrar = (snapshot: Snapshot, periodo: string) => cerrarPeriodo.decide(snapshot, { periodo, huella: null });

function enPeriodo(snapshot: Snapshot): Faltas {
  const pendientes = periodoEnCurso.decide(snapshot, null).vista?.cierre?.pendientes ?? [];
  const de = (code: string) => pendientes.find((p) => p.code === code)?.lineas ?? [];
  return { 'AVA-04': de('AVA-04'), 'AVA-06': de('AVA-06'), 'AVA-07': de('AVA-07') };
}

const FRASES = { 'AVA-04': FALTA.sinReporte, 'AVA-06': FALTA.sinEvidencia, 'AVA-07': FALTA.sinJustificar };

/** What the dialog of documents says in front of its buttons, which counts lineas and names the first. */
function inDocumentos(snapshot: Snapshot, periodo: string) {
  const { faltan = [] } = decideInforme(snapshot, periodo).vista ?? {};
  return CODIGOS.map((code) => faltan.find((f) => f.mensaje === FRASES[code](f.cuantas)) ?? null);
}

function close(snapshot: Snapshot, periodo: string): Snapshot {
  const { plan } = cerrarPeriodo.decide(snapshot, { periodo, huella: alCerrar(snapshot, periodo).vista?.huella ?? '' });
  if (!plan) throw new Error(`The period ${periodo} of this test cannot be closed.`);
  return simulate(snapshot, [...(plan.antes ?? []), ...plan.ops, ...(plan.despues ?? [])]);
}

const BIMESTRES = [1, 2, 3, 4, 5, 6];

/** A bimestre of a MIR some of whose lineas are justified or proved, in part or whole. */
const libros = fc
  .record({
    mir: mirCompleta,
    bimestre: fc.constantFrom(...BIMESTRES),
    asientos: fc.array(
      fc.record({
        cual: fc.nat(),
        bimestre: fc.constantFrom(...BIMESTRES),
        renglon: fc.constantFrom(justificacion(), justificacion({ proyeccion: '' }), evidencia({ mes: null })),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ mir, bimestre, asientos }) => {
    const numeros = listLineas(mir).map((u) => u.linea.numero);
    const renglones = asientos.flatMap(({ cual, bimestre: b, renglon }) => {
      const numero = numeros[cual % Math.max(1, numeros.length)];
      return numero === undefined ? [] : [{ ...renglon, linea: numero, periodo: `2025-B${b}` }];
    });
    const libro = withAsientos(installed(mir), renglones);
    return { libro: withAjustes(libro, { mesDeCorte: bimestre * 2 }), periodo: `2025-B${bimestre}` };
  });

describe('what a period lacks', () => {
  test('is told before its closing, in Periodo and before its informe is made, of the same lineas', () => {
    let vistas = 0;
    fc.assert(
      fc.property(libros, ({ libro, periodo }) => {
        const { findings, vista } = alCerrar(libro, periodo);
        fc.pre(vista !== null);
        const faltas = faltasEn(findings);
        expect(enPeriodo(libro)).toEqual(faltas);
        const dichas = inDocumentos(libro, periodo).map((f) => [f?.cuantas ?? 0, f?.lineas ?? []]);
        expect(dichas).toEqual(CODIGOS.map((code) => [faltas[code].length, faltas[code].slice(0, 6)]));
        vistas += CODIGOS.filter((code) => faltas[code].length > 0).length;
      }),
      { numRuns: 25 },
    );
    expect(vistas).toBeGreaterThan(0);
  });

  test('and of those who have to justify themselves it is what the puntos por revisar say once it is closed', () => {
    fc.assert(
      fc.property(libros, ({ libro, periodo }) => {
        const { findings, vista } = alCerrar(libro, periodo);
        fc.pre(vista !== null);
        const despues = auditar.decide(close(libro, periodo), { completa: false }).findings;
        const de = (todos: readonly Finding[]) => todos.filter((f) => f.code === 'AVA-07');
        expect(de(despues)).toEqual(de(findings));
      }),
      { numRuns: 20 },
    );
  });

  const mir: Mir = mirOf([linea({ numero: '1.1', verificableEn: '', meses: meses({ 1: 1, 2: 1, 3: 1, 4: 1 }) })]);

  test('is of its own months: what another lacks is told at its closing', () => {
    const libro = withAsientos(installed(mir), [evidencia({ periodo: '2025-B2', mes: null })]);
    expect(faltasEn(alCerrar(libro, '2025-B1').findings)['AVA-06']).toEqual(['1.1']);
    expect(faltasEn(alCerrar(libro, '2025-B2').findings)['AVA-06']).toEqual([]);
  });

  test('is judged as of its last month, though a later one be closed', () => {
    const cerrado = close(installed(mir), '2025-B2');
    const { findings } = alCerrar(withAjustes(cerrado, { mesDeCorte: 6 }), '2025-B3');
    expect(findings.filter((f) => f.code === 'AVA-07').map((f) => f.mensaje)).toEqual([
      'A junio el semáforo es rojo (alcanzado 4, programado 6) y falta justificarlo: dato, causa, acción, proyección.',
    ]);
    expect(faltasEn(alCerrar(cerrado, '2025-B1').findings)['AVA-07']).toEqual([]);
  });
});
