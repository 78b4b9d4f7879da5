import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { auditar } from '../../src/app/auditar';
import { needHojas } from '../../src/app/hojas';
import { readSnapshot } from '../../src/gas/read';
import type { Host } from '../../src/local/contract';
import { saveLibro } from '../../src/local/file';
import { createHost } from '../../src/local/host';
import { writeLibro, writeLibroAparte } from '../../src/local/xlsx';
import { ANEXO_1, MESES } from '../../src/mir/format';
import { readLibro } from '../../src/sheet/read';
import type { Snapshot } from '../../src/sheet/state';
import { installed } from '../budget/libro';
import { typeAjustes } from '../support/con-permisos';
import { benchDocumentos } from './documentos';
import { kb, median, medianCpu, ms, printTable } from './medir';
import { benchPagina } from './pagina';
import { benchRecalculo } from './recalculo';
import { benchSidebar } from './sidebar';

/** `npm run bench`: what the program costs on this machine. Prints, never judges. */

const OUT = 'build/out';
const FILA = 9;
const MARZO = ANEXO_1.columnas.findIndex((c) => c.key === 'marzo') + 1;

function benchBundle(): void {
  const files = ['Codigo.js', 'barra.html', 'importar.html', 'documentos.html'];
  printTable(
    'What clasp pushes',
    files.map((file) => {
      const bytes = readFileSync(join(OUT, file));
      const load =
        file === 'Codigo.js' ? ms(median(11, () => runInContext(bytes.toString('utf8'), createContext({})))) : '';
      return {
        file,
        size: kb(statSync(join(OUT, file)).size),
        gzip: kb(gzipSync(bytes).length),
        'load in a bare vm': load,
      };
    }),
  );
}

interface Journey {
  readonly name: string;
  run(host: Host, turn: number): void;
}

const informe = { tipo: 'avance', periodo: '2025-B1', alcance: null, plantilla: null, destino: 'descarga' };
const JOURNEYS: readonly Journey[] = [
  {
    name: 'edit a yellow cell',
    run: (host, turn) => host.edit({ hoja: 'MIR', fila: FILA, columna: MARZO, textos: [[String(1 + (turn % 2))]] }),
  },
  { name: 'Inicio', run: (host) => void host.run('inicio', []) },
  { name: 'what the form of capture needs', run: (host) => void host.run('lineasPorCapturar', []) },
  { name: 'Periodo', run: (host) => void host.run('periodoEnCurso', []) },
  { name: 'quick audit', run: (host) => void host.run('auditar', [{ completa: false }]) },
  { name: 'full audit', run: (host) => void host.run('auditar', [{ completa: true }]) },
  { name: 'prepare a repair', run: (host) => void host.run('prepararReparacion', [{ elecciones: null }]) },
  { name: 'informe as .docx', run: (host) => void host.run('hacerInforme', [informe]) },
];

async function benchJourneys(sizes: readonly number[]): Promise<void> {
  for (const lineas of sizes) {
    const start = performance.now();
    const { libro, llamadas } = await installed(lineas);
    const install = performance.now() - start;
    const host = await createHost({ libro });
    const rows = JOURNEYS.map(({ name, run }) => {
      let turn = 0;
      const time = median(lineas > 500 ? 3 : 5, () => run(host, turn++));
      host.resetCalls();
      run(host, turn++);
      const { lecturas, escrituras, manejadores } = host.llamadas;
      return { journey: name, reads: lecturas, writes: escrituras, getters: manejadores, time: ms(time) };
    });
    printTable(`Journeys in the local host, ${lineas} lineas at ten an objetivo, ${libro.hojas.length} sheets`, [
      {
        journey: 'install',
        reads: llamadas.lecturas,
        writes: llamadas.escrituras,
        getters: llamadas.manejadores,
        time: ms(install),
      },
      ...rows,
    ]);
  }
}

/** What saving takes, and how much of it whoever types in the local page waits for: the longest stop of its thread. */
async function benchGuardado(sizes: readonly number[]): Promise<void> {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-bench-'));
  const rows = [];
  for (const lineas of sizes) {
    const { libro } = await installed(lineas);
    const row: Record<string, string | number> = { lineas };
    for (const [donde, escribir] of [
      ['in place', writeLibro],
      ['in a thread', writeLibroAparte],
    ] as const) {
      const paros = monitorEventLoopDelay({ resolution: 1 });
      const save = () => saveLibro(libro, join(carpeta, 'libro.xlsx'), escribir);
      await save();
      paros.enable();
      const start = performance.now();
      await save();
      row[`${donde}: all of it`] = ms(performance.now() - start);
      await setTimeout(5);
      paros.disable();
      row[`${donde}: longest stop`] = ms(paros.max / 1e6);
    }
    rows.push(row);
  }
  rmSync(carpeta, { recursive: true });
  printTable('Saving a workbook', rows);
}

/** A whole workbook of so many lineas with six months captured, as a full audit reads it. */
async function snapshotOf(lineas: number): Promise<Snapshot> {
  const { libro } = await installed(lineas, null, 'es_MX', false);
  await typeAjustes(libro, { mesDeCorte: 6 });
  const enero = ANEXO_1.columnas.findIndex((c) => c.key === MESES[0]);
  for (const row of libro.hojas.find((h) => h.nombre === ANEXO_1.hoja)?.celdas.slice(FILA - 1) ?? []) {
    if (row?.[enero - 1])
      for (let mes = 0; mes < 6; mes++) row[enero + mes] = { ...row[enero + mes], valor: 1, formula: '' };
  }
  const { services } = await createHost({ libro, bundle: null, calcula: false });
  const nombres = ['SpreadsheetApp', 'PropertiesService', 'LockService', 'Session', 'Utilities'];
  for (const nombre of nombres) Object.assign(globalThis, { [nombre]: services[nombre] });
  try {
    return readSnapshot(needHojas('completa'));
  } finally {
    for (const nombre of nombres) Reflect.deleteProperty(globalThis, nombre);
  }
}

/** What the core costs once everything was read: the budget is a second at 10,000 lineas, growing with them. */
async function benchAudit(sizes: readonly number[]): Promise<void> {
  const rows = [];
  for (const lineas of sizes) {
    const snapshot = await snapshotOf(lineas);
    const leer = medianCpu(5, () => readLibro(snapshot));
    const todo = medianCpu(5, () => auditar.decide(snapshot, { completa: true }));
    const puntos = auditar.decide(snapshot, { completa: true }).findings.length;
    rows.push({ lineas, 'audit, all of it': ms(todo), 'reading the MIR': ms(leer), findings: puntos });
  }
  printTable('CPU of a full audit on a ready snapshot', rows);
}

benchBundle();
await benchSidebar();
await benchPagina([100, 500, 2000]);
await benchDocumentos();
await benchGuardado([100, 500, 1000]);
await benchRecalculo([100, 500, 1000, 2000]);
await benchAudit([10, 100, 1000, 10_000]);
await benchJourneys([10, 100, 500, 1000]);
