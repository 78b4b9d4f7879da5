import fc from 'fast-check';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { AJUSTES, type Configuracion, PRIMERA_FILA_AJUSTES } from '../../src/mir/ajustes';
import { ACUMULACIONES, COLUMNAS_CRONOGRAMA, SITUACIONES } from '../../src/mir/cronograma';
import { MESES, TENDENCIAS } from '../../src/mir/format';
import type { LineaAccion, Mir, Objetivo } from '../../src/mir/model';
import { layoutOf, positionsOf } from '../../src/sheet/layout';
import { installed } from '../budget/libro';
import { mapObjetivos, mirOf } from './lineas';
import type { LineaDePrueba } from './native-book';
import { lineaDePrueba } from './random-lineas';

/** Objetivos of unlike sizes, one without lineas. */
const TAMANOS = [10, 1, 0, 25, 7, 14, 3];

/** A linea that somebody edits, by its place in the MIR. */
interface Lugar {
  readonly seccion: number;
  readonly objetivo: number;
  readonly linea: number;
}

/** What is typed or pasted into one linea: a row of texts from a column on, and what the linea is then. */
export interface EdicionDeLinea extends Lugar {
  readonly hoja: 'MIR' | 'Cronograma';
  readonly columna: string;
  readonly textos: readonly string[];
  readonly cambia: Partial<LineaAccion>;
}

/** A MIR of so many lineas of every kind, and the texts that people pasted into their months. */
export function mirAleatoria(cuantas: number, semilla: number): { mir: Mir; pegadas: EdicionDeLinea[] } {
  const lineas = fc.sample(lineaDePrueba, { numRuns: cuantas, seed: semilla });
  const pegadas: EdicionDeLinea[] = [];
  const secciones = [0, 1].map((seccion) => {
    const suyas = lineas.slice((seccion * cuantas) / 2, ((seccion + 1) * cuantas) / 2);
    const objetivos: Objetivo[] = [];
    for (let desde = 0; desde < suyas.length; ) {
      const objetivo = objetivos.length;
      const bloque = suyas.slice(desde, desde + (TAMANOS[objetivo % TAMANOS.length] ?? 0));
      desde += bloque.length;
      pegadas.push(...bloque.flatMap((l, linea) => pastedTexts(l, { seccion, objetivo, linea })));
      objetivos.push(objetivoOf(`${objetivo + 1}`, bloque));
    }
    return { titulo: seccion === 0 ? 'Objetivos sustanciales' : 'Objetivos del proceso', objetivos };
  });
  return { mir: mirOf([], { secciones, presupuestoDeclarado: { monto: 34_944_117, etiqueta: 'Total' } }), pegadas };
}

function objetivoOf(numero: string, bloque: readonly LineaDePrueba[]): Objetivo {
  return {
    numero,
    politicasGenerales: 'Política de prueba',
    programa: 'Programa de prueba',
    objetivo: `Dar seguimiento al objetivo ${numero}`,
    lineas: bloque.map(({ linea }, i) => {
      const propio = `${numero}.${i + 1}`;
      return {
        ...linea,
        numero: propio,
        lineaAccion: `${propio} Presentar los informes`,
        responsable: i % 3 ? 'Ana' : '',
      };
    }),
  };
}

function pastedTexts({ linea, textos }: LineaDePrueba, lugar: Lugar): EdicionDeLinea[] {
  if (Object.keys(textos).length === 0) return [];
  // "5" would be a number once it is pasted.
  const valores = linea.meses.map((v, i) => (textos[i + 1] === '5' ? 'cinco' : (textos[i + 1] ?? String(v ?? ''))));
  return [{ ...lugar, hoja: 'MIR', columna: MESES[0], textos: valores, cambia: {} }];
}

const mes = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('0.1', '0.2', '0.3', '33.3', '-1', '2.5') },
  { weight: 1, arbitrary: fc.constantFrom('pendiente', 'n/a', '=1/0', '=2*3') },
);
const numberOf = (texto: string): number | null =>
  texto === '=2*3' ? 6 : texto === '' || Number.isNaN(Number(texto)) ? null : Number(texto);
const typed = <K extends keyof LineaAccion>(
  hoja: 'MIR' | 'Cronograma',
  columna: K,
  valor: LineaAccion[K],
  texto = String(valor),
) => ({
  hoja,
  columna,
  textos: [texto],
  cambia: { [columna]: valor },
});

/** What people do to a linea, each as often as the others. */
const HECHOS: readonly fc.Arbitrary<Omit<EdicionDeLinea, keyof Lugar>>[] = [
  fc.array(mes, { minLength: 12, maxLength: 12 }).map((textos) => ({
    hoja: 'MIR',
    columna: MESES[0],
    textos,
    cambia: { meses: textos.map(numberOf) },
  })),
  fc.array(fc.constantFrom('', '0', '1', '2.5', '10'), { minLength: 12, maxLength: 12 }).map((textos) => ({
    hoja: 'Cronograma',
    columna: MESES[0],
    textos,
    cambia: { programaCapturado: textos.map(numberOf) },
  })),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).map(([desde, hasta]) => ({
    hoja: 'MIR',
    columna: 'mesInicial',
    textos: [String(desde), String(hasta)],
    cambia: { mesInicial: desde, mesFinal: hasta },
  })),
  fc.constantFrom(0, 1, 7, 12, 0.3, 33.3, 100).map((meta) => typed('MIR', 'metaPropuesta', meta)),
  fc.constantFrom(...TENDENCIAS).map((tendencia) => typed('MIR', 'tendencia', tendencia)),
  fc.constantFrom('15', '120 casos', 'Sin referencia', '30%').map((base) => typed('MIR', 'lineaBase', base)),
  fc.constantFrom(...ACUMULACIONES).map((como) => typed('Cronograma', 'acumulacion', como)),
  fc.constantFrom('' as const, ...SITUACIONES).map((situacion) => typed('Cronograma', 'situacion', situacion)),
  fc.boolean().map((si) => ({ ...typed('Cronograma', 'sujetaADemanda', si, si ? 'sí' : ''), columna: 'demanda' })),
];

/** So many edits of lineas of a MIR, one after another. */
export function edicionesAleatorias(mir: Mir, cuantas: number, semilla: number): EdicionDeLinea[] {
  const lugares = mir.secciones.flatMap((s, seccion) =>
    s.objetivos.flatMap((o, objetivo) => o.lineas.map((_, linea): Lugar => ({ seccion, objetivo, linea }))),
  );
  const edicion = fc
    .tuple(fc.constantFrom(...lugares), fc.oneof(...HECHOS))
    .map(([lugar, hecho]) => ({ ...lugar, ...hecho }));
  return fc.sample(edicion, { numRuns: cuantas, seed: semilla });
}

/** The MIR as it is after an edit. */
export function conEdicion(mir: Mir, { seccion, objetivo, linea, cambia }: EdicionDeLinea): Mir {
  const editado = mir.secciones[seccion]?.objetivos[objetivo];
  return mapObjetivos(mir, (o) =>
    o === editado ? { ...o, lineas: o.lineas.map((l, i) => (i === linea ? { ...l, ...cambia } : l)) } : o,
  );
}

/** Types or pastes an edit into the workbook of a MIR. */
export function hacerEdicion(host: Host, mir: Mir, { hoja, columna, textos, ...lugar }: EdicionDeLinea): void {
  const layout = layoutOf(mir);
  const columnas: Readonly<Record<string, number>> =
    hoja === 'MIR' ? layout.columnas : positionsOf(COLUMNAS_CRONOGRAMA);
  const bloque = layout.bloques.find((b) => b.seccion === lugar.seccion && b.objetivo === lugar.objetivo);
  if (!bloque || !columnas[columna]) throw new Error(`There is no place for an edit of ${columna}.`);
  host.edit({ hoja, fila: bloque.primera + lugar.linea, columna: columnas[columna], textos: [textos] });
}

/** Puts settings into Configuración as a script does, and has the workbook calculated once. */
export function escribirAjustes(host: Host, ajustes: Partial<Configuracion>): void {
  const { SpreadsheetApp } = host.services as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  const hoja = SpreadsheetApp.getActive().getSheetByName('Configuración');
  AJUSTES.forEach(({ clave }, i) => {
    if (clave in ajustes) hoja?.getRange(PRIMERA_FILA_AJUSTES + i, 2).setValue(ajustes[clave] ?? '');
  });
  SpreadsheetApp.flush();
}

/** The workbook of a MIR with its Tablero, as the add-on makes it, in a host that calculates. */
export async function openAleatorio(mir: Mir): Promise<{ host: Host; libro: Libro }> {
  const { libro } = await installed(mir, null, 'es_MX', false);
  (await createHost({ libro, calcula: false })).run('tablero');
  // Another object: hosts over it get an engine of their own, which calculates.
  const otro = { ...libro };
  return { host: await createHost({ libro: otro, bundle: null }), libro: otro };
}
