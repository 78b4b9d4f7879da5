import type { Finding } from '../mir/finding';
import { REGLAS_EST } from '../rules/est';
import { PARECIDA, RENOMBRADA } from '../text/hoja';
import { quoteSheet } from './a1';
import { plainHeader } from './encabezado';
import { findHoja, formulaEn, textoEn } from './grid';
import { IDENTIDADES, palabrasDe } from './identidad';
import type { Op } from './op';
import type { EstadoHoja, EstadoLibro, Parecida, Renombrada, Snapshot } from './state';

const SIMPLE = /^[A-Za-z_]\w*$/;

/** A formula that names sheets as they were called: Google rewrote it with the name, and does again with the old one. */
function withNames(formula: string, renombradas: readonly Renombrada[]): string {
  return renombradas.reduce((text, { hoja, ahora }) => {
    const quoted = text.split(`${quoteSheet(ahora)}!`).join(`'${hoja}'!`);
    return SIMPLE.test(ahora) ? quoted.replace(new RegExp(`(?<![\\w'.])${ahora}!`, 'g'), `'${hoja}'!`) : quoted;
  }, formula);
}

/** A sheet whose formulas name ours as we call them. */
export function readAsNamed(hoja: EstadoHoja, renombradas: readonly Renombrada[]): EstadoHoja {
  if (renombradas.length === 0) return hoja;
  return { ...hoja, formulas: hoja.formulas.map((row) => row.map((f) => (f === '' ? f : withNames(f, renombradas)))) };
}

/** What gives sheets of ours their names back: everything that points at them follows. */
export function renameOps({ renombradas = [] }: Snapshot): Op[] {
  return renombradas.map(({ hoja, ahora }) => ({ tipo: 'renombrarHoja', hoja: ahora, nombre: hoja }));
}

/** The workbook with the names that its sheets have before `ops` gives them ours: what takes that back needs them. */
export function asCalledBefore<T extends Snapshot>(snapshot: T, ops: readonly Op[]): T {
  const devueltas = (snapshot.renombradas ?? []).filter(({ hoja, ahora }) =>
    ops.some((op) => op.tipo === 'renombrarHoja' && op.hoja === ahora && op.nombre === hoja),
  );
  if (devueltas.length === 0) return snapshot;
  const nombreDe = new Map(devueltas.map(({ hoja, ahora }) => [hoja, ahora]));
  return { ...snapshot, hojas: snapshot.hojas.map((h) => ({ ...h, nombre: nombreDe.get(h.nombre) ?? h.nombre })) };
}

/** Sheets of ours that are not there while several others could be them: nobody makes another before people say which. */
export function listDudosas({ hojas, parecidas = [] }: Pick<Snapshot, 'hojas' | 'parecidas'>): string[] {
  return [...new Set(parecidas.map((p) => p.hoja))].filter((nombre) => !hojas.some((h) => h.nombre === nombre));
}

/** What people wrote on a sheet, row by row; what tells the sheet, formulas and blanks left out. */
function renglonesDe(hoja: EstadoHoja, nuestra: string): string[][] {
  const palabras = palabrasDe(nuestra);
  return hoja.valores.flatMap((row, f) => {
    const textos = row.flatMap((_, c) =>
      formulaEn(hoja, f + 1, c + 1) === '' ? textoEn(hoja, f + 1, c + 1) || [] : [],
    );
    const suyos = textos.filter((texto) => !palabras.has(plainHeader(texto)));
    return suyos.length > 0 ? [suyos] : [];
  });
}

const countDatos = (hoja: EstadoHoja | null, nuestra: string): number =>
  hoja === null ? 0 : renglonesDe(hoja, nuestra).reduce((n, row) => n + row.length, 0);

function finding(code: 'EST-11' | 'EST-25', hoja: string, mensaje: string, remedio: string): Finding {
  return { code, severidad: REGLAS_EST[code].severidad, hoja, celda: null, linea: null, mensaje, remedio };
}

/** One finding a sheet of ours that was renamed, and one a sheet that several could be. */
export function findingsOfRenombradas(snapshot: Snapshot): Finding[] {
  const { renombradas = [], parecidas = [] } = snapshot;
  const conOtroNombre = renombradas.map(({ hoja, ahora, parece }) => {
    const datos = countDatos(findHoja(snapshot, hoja), hoja);
    const mensaje = parece ? RENOMBRADA.parece(hoja, ahora, datos) : RENOMBRADA.mensaje(hoja, ahora);
    return finding('EST-11', ahora, mensaje, RENOMBRADA.remedio);
  });
  const enDuda = listDudosas(snapshot).map((hoja) => {
    const candidatas = parecidas
      .filter((p) => p.hoja === hoja)
      .map(({ ajena }) => PARECIDA.candidata(ajena.nombre, countDatos(ajena, hoja)));
    return finding('EST-11', hoja, PARECIDA.enDuda(hoja, candidatas), PARECIDA.remedioEnDuda(hoja));
  });
  return [...conOtroNombre, ...enDuda];
}

/** What a sheet like one of ours holds that ours does not have; null: nothing. */
function findingOfDoble(libro: EstadoLibro, { hoja, ajena }: Parecida): Finding | null {
  const nuestra = findHoja(libro, hoja);
  if (!nuestra || !IDENTIDADES.some((i) => i.hoja === hoja && i.renglones)) return null;
  const claveOf = (row: readonly string[]): string => JSON.stringify([...row].sort());
  const propios = renglonesDe(nuestra, hoja);
  const leidos = new Set(propios.map(claveOf));
  const faltan = renglonesDe(ajena, hoja).filter((row) => !leidos.has(claveOf(row))).length;
  if (faltan === 0) return null;
  return propios.length === 0
    ? finding('EST-25', hoja, PARECIDA.vacia(hoja, ajena.nombre, faltan), PARECIDA.remedioVacia(hoja, ajena.nombre))
    : finding('EST-25', hoja, PARECIDA.doble(hoja, ajena.nombre, faltan), PARECIDA.remedioDoble(hoja, ajena.nombre));
}

/** One finding a sheet that has rows which belong on one of ours, and nobody reads there. */
export function findingsOfDobles(snapshot: Snapshot): Finding[] {
  return (snapshot.parecidas ?? []).flatMap((p) => findingOfDoble(snapshot, p) ?? []);
}
