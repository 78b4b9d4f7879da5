import { readXlsx } from 'hucre';
import type { Host } from '../../src/local/contract';
import type { Libro } from '../../src/local/workbook';
import { eachCelda } from '../../src/local/workbook-new';
import { writeLibro } from '../../src/local/xlsx';
import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import { claveTendencia, type TendenciaClave } from '../../src/mir/catalogos';
import { contextOf, ESTATUS_CLAVES } from '../../src/mir/contexto';
import { ACUMULACIONES } from '../../src/mir/cronograma';
import { computeIndicador, type Indicador } from '../../src/mir/indicators';
import type { LineaAccion, Mir } from '../../src/mir/model';
import { FORMULAS_REDUCCION } from '../../src/mir/porcentaje';
import { ventanaOf } from '../../src/mir/programa';
import { CASOS_VEREDICTO } from '../../src/mir/veredicto';
import { listDisagreementsOfMir } from '../support/agreement';
import type { LeerCelda } from '../support/calculated';
import { hasLibreOffice, resave } from '../support/libreoffice';
import {
  conEdicion,
  type EdicionDeLinea,
  edicionesAleatorias,
  escribirAjustes,
  hacerEdicion,
  mirAleatoria,
  openAleatorio,
} from '../support/libro-aleatorio';
import { listDisagreementsOfTablero } from '../support/tablero-agreement';

/** The same workbook and edits at every run; every failure shows it. */
const SEMILLA = 20_260_101;
const LINEAS = 500;

interface Ronda {
  readonly nombre: string;
  readonly ajustes: Partial<Configuracion>;
  readonly ediciones: number;
}

const RONDAS: readonly Ronda[] = [
  { nombre: 'as it was made, judged at June', ajustes: { mesDeCorte: 6 }, ediciones: 0 },
  {
    nombre: 'after edits, with the year closed, reduccion by lineaBase, other words and thresholds',
    ajustes: {
      mesDeCorte: null,
      ultimoMesCerrado: 12,
      formulaReduccion: 'lineaBase',
      umbralVerde: 80,
      umbralAmarillo: 60,
      umbralMorado: 50,
      palabraCumplida: 'LOGRADA',
      palabraNoAplica: 'CANCELADA',
      veredictoAdelantada: 'Meta rebasada',
      veredictoAnticipada: 'Sin variación',
      promedio: 'sí',
    },
    ediciones: 60,
  },
  {
    nombre: 'after more edits, with follow-up since April, judged at May, reduccion by razon',
    ajustes: { mesDeCorte: 5, ultimoMesCerrado: 3, inicioSeguimiento: 4, formulaReduccion: 'razon', promedio: 'no' },
    ediciones: 60,
  },
];

const lineasOf = (mir: Mir): LineaAccion[] => mir.secciones.flatMap((s) => s.objetivos.flatMap((o) => o.lineas));
const at =
  (libro: Libro): LeerCelda =>
  (hoja, fila, columna) =>
    libro.hojas.find((h) => h.nombre === hoja)?.celdas[fila - 1]?.[columna - 1]?.valor ?? null;

/** What somebody pastes into a month: the one error that a sheet may show. */
const PEGADA = '=1/0';
const ERROR = /^(#(REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!|ERROR!|CIRC!|SPILL!|CALC!)|Err:\d+)$/;

/** Formulas that show an error, and the error that somebody pasted among them. */
function listErrors(libro: Libro, leer: LeerCelda): string[] {
  return libro.hojas.flatMap((hoja) =>
    [...eachCelda(hoja)]
      .filter(({ fila, columna }) => ERROR.test(String(leer(hoja.nombre, fila, columna))))
      .map(({ fila, columna, celda }) =>
        celda.formula === PEGADA ? PEGADA : `${hoja.nombre} ${fila},${columna}: ${celda.formula}`,
      ),
  );
}

function listFaults(libro: Libro, leer: LeerCelda, mir: Mir, config: Configuracion) {
  return {
    semilla: SEMILLA,
    cifras: listDisagreementsOfMir(mir, config, leer).slice(0, 5),
    tablero: listDisagreementsOfTablero(mir, config, leer).slice(0, 5),
    errores: [...new Set(listErrors(libro, leer))].slice(0, 5),
  };
}
const SIN_FALTAS = { semilla: SEMILLA, cifras: [], tablero: [], errores: [PEGADA] };

describe(`a workbook of ${LINEAS} random lineas with every companion sheet`, () => {
  let mir: Mir;
  let host: Host;
  let libro: Libro;
  let config: Configuracion;
  /** The MIR and settings of each round, once it was compared. */
  const vistas: { mir: Mir; config: Configuracion }[] = [];

  const edit = (edicion: EdicionDeLinea): void => {
    hacerEdicion(host, mir, edicion);
    mir = conEdicion(mir, edicion);
  };

  beforeAll(async () => {
    const azar = mirAleatoria(LINEAS, SEMILLA);
    mir = azar.mir;
    ({ host, libro } = await openAleatorio(mir));
    config = defaultConfiguracion({ ejercicio: mir.ejercicio });
    for (const pegada of azar.pegadas) edit(pegada);
  }, 120_000);

  test.each(RONDAS.map((r) => [r.nombre, r] as const))(
    '%s: TypeScript, the host and LibreOffice (where it is installed) agree on every figure and word',
    async (_nombre, { ajustes, ediciones }) => {
      escribirAjustes(host, ajustes);
      config = { ...config, ...ajustes };
      for (const edicion of edicionesAleatorias(mir, ediciones, SEMILLA + vistas.length)) edit(edicion);
      vistas.push({ mir, config });
      expect(listFaults(libro, at(libro), mir, config)).toEqual(SIN_FALTAS);

      if (!hasLibreOffice) return;
      const { sheets } = await readXlsx(resave(await writeLibro(libro)));
      const leer: LeerCelda = (hoja, fila, columna) => {
        const valor = sheets.find((s) => s.name === hoja)?.rows[fila - 1]?.[columna - 1] ?? null;
        return valor instanceof Date ? null : valor;
      };
      expect(listFaults(libro, leer, mir, config)).toEqual(SIN_FALTAS);
    },
    240_000,
  );

  test('judged at each month of the year, and at none, TypeScript and the host agree', () => {
    const faltas = [null, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12].flatMap((mesDeCorte) => {
      escribirAjustes(host, { mesDeCorte, ultimoMesCerrado: null });
      const judged = { ...config, mesDeCorte, ultimoMesCerrado: null };
      return listDisagreementsOfMir(mir, judged, at(libro)).slice(0, 1);
    });
    expect({ semilla: SEMILLA, faltas }).toEqual({ semilla: SEMILLA, faltas: [] });
  }, 120_000);

  describe('reaches', () => {
    let todas: { linea: LineaAccion; c: Configuracion; i: Indicador }[] = [];
    beforeAll(() => {
      todas = vistas.flatMap(({ mir: suya, config: c }) =>
        lineasOf(suya).map((linea) => ({ linea, c, i: computeIndicador(linea, contextOf(c)) })),
      );
    });
    type Juzgada = (typeof todas)[number];
    const TENDENCIAS: readonly TendenciaClave[] = ['incremento', 'constante', 'reduccion'];

    test.each<[string, () => readonly unknown[], readonly unknown[]]>([
      ['every estatus', () => todas.map(({ i }) => i.estatus), ESTATUS_CLAVES],
      ['every verdict', () => todas.map(({ i }) => i.casoVeredicto), [null, ...CASOS_VEREDICTO]],
      ['every semáforo', () => todas.map(({ i }) => i.semaforo), [null, 'verde', 'amarillo', 'rojo', 'morado']],
      [
        'every accumulation under every tendencia, with a percentage',
        () =>
          todas.flatMap(({ linea, i }) =>
            i.avanceAlCorte === null ? [] : [`${linea.acumulacion} ${claveTendencia(linea.tendencia)}`],
          ),
        ACUMULACIONES.flatMap((a) => TENDENCIAS.map((t) => `${a} ${t}`)),
      ],
      [
        'every accumulation of a reduccion by each of its formulas',
        () =>
          todas.flatMap(({ linea, c, i }) =>
            claveTendencia(linea.tendencia) === 'reduccion' && i.porcentaje !== null
              ? [`${linea.acumulacion} ${c.formulaReduccion}`]
              : [],
          ),
        ACUMULACIONES.flatMap((a) => FORMULAS_REDUCCION.map((f) => `${a} ${f}`)),
      ],
    ])('%s', (_que, found, wanted) => {
      const reached = new Set(found());
      expect(wanted.filter((w) => !reached.has(w))).toEqual([]);
    });

    test.each<[string, (j: Juzgada) => boolean]>([
      ['a meta of 0', ({ linea }) => linea.metaPropuesta === 0],
      ['no meta', ({ linea }) => linea.metaPropuesta === null],
      ['no window', ({ linea }) => ventanaOf(linea) === null],
      ['a linea subject to demand', ({ linea }) => linea.sujetaADemanda],
      [
        'a cancelled linea that is ahead',
        ({ linea, i }) => linea.situacion === 'CANCELADA' && (i.porcentaje ?? 0) > 100,
      ],
      ['a captured programme', ({ linea }) => linea.programaCapturado !== null],
      ['progress before follow-up began', ({ linea, c }) => c.inicioSeguimiento === 4 && linea.meses[0] !== null],
      [
        'a month missing that keeps the semáforo amarillo',
        ({ i }) => i.mesesSinReporte.length > 0 && i.semaforo === 'amarillo',
      ],
    ])('%s', (_que, isOne) => {
      expect(todas.some(isOne)).toBe(true);
    });

    test('texts and errors pasted into months', () => {
      const mirHoja = libro.hojas.find((h) => h.nombre === 'MIR');
      const pegadas = mirHoja ? [...eachCelda(mirHoja)].map(({ celda }) => celda.formula || celda.valor) : [];
      expect(pegadas).toEqual(expect.arrayContaining(['pendiente', 'n/a', '=1/0']));
    });
  });
});
