import { mesesDeFrecuencia } from '../mir/catalogos';
import { columnaOf, MESES, type Mes } from '../mir/format';
import type { LineaAccion } from '../mir/model';
import { nameMes } from '../mir/periods';
import { ventanaOf } from '../mir/programa';
import { type FaltaDePrograma, judgePrograma, mesesFueraDeVentana } from '../mir/programa-meta';
import { formatCantidad, round9 } from '../mir/text-number';
import { fechaEnPalabras } from '../text/fecha';
import { CASO } from '../text/reglas';
import { lineaRule, placeInCronograma, reglaInfo } from './linea-rule';
import type { CeldaCruda, Rule } from './rule';

/** Rules on the schedule. */
export const REGLAS_CRO: readonly Rule[] = [
  lineaRule(reglaInfo('CRO-01', 'aviso', 'linea'), 'mesInicial', ({ linea }) => {
    const faltan = [
      ...(linea.mesInicial === null ? [columnaOf('mesInicial').header] : []),
      ...(linea.mesFinal === null ? [columnaOf('mesFinal').header] : []),
    ];
    return faltan.length === 0 ? null : CASO.sinVentana(faltan);
  }),
  lineaRule(reglaInfo('CRO-02', 'advertencia', 'linea'), 'mesInicial', ({ linea }) => {
    if (linea.mesInicial === null || linea.mesFinal === null) return undefined;
    return ventanaOf(linea) === null ? CASO.ventanaImposible(String(linea.mesInicial), String(linea.mesFinal)) : null;
  }),
  lineaRule(reglaInfo('CRO-03', 'advertencia', 'linea'), 'metaPropuesta', (revisada, revision) => {
    const { programaCapturado: programa, metaPropuesta: meta, situacion } = revisada.linea;
    if (programa === null || meta === null || round9(meta) < 0 || situacion === 'CANCELADA') return undefined;
    const falta = judgePrograma(revisada.linea, programa);
    if (falta === null) return null;
    return { lugar: placeInCronograma(revision, revisada, 'enero'), mensaje: describeFalta(revisada.linea, falta) };
  }),
  lineaRule(reglaInfo('CRO-04', 'advertencia', 'linea'), 'mesInicial', (revisada, revision) => {
    const { programaCapturado: programa, situacion } = revisada.linea;
    const ventana = ventanaOf(revisada.linea);
    if (ventana === null || programa === null || situacion === 'CANCELADA') return undefined;
    const fuera = mesesFueraDeVentana(revisada.linea, programa).map(nameMes);
    const primero = MESES.find((mes) => fuera.includes(mes));
    if (primero === undefined) return null;
    return {
      lugar: placeInCronograma(revision, revisada, primero),
      mensaje: CASO.programaFuera(fuera, nameMes(ventana.desde), nameMes(ventana.hasta)),
    };
  }),
  lineaRule(reglaInfo('CRO-05', 'aviso', 'linea'), 'frecuencia', ({ linea }) => {
    const ventana = ventanaOf(linea);
    const meses = mesesDeFrecuencia(linea.frecuencia);
    if (ventana === null || meses === null) return undefined;
    // The last period that ends by mesFinal has to end within the window.
    const ultimoFin = Math.floor(ventana.hasta / meses) * meses;
    return ultimoFin >= ventana.desde
      ? null
      : CASO.sinPeriodo(linea.frecuencia.trim(), nameMes(ventana.desde), nameMes(ventana.hasta));
  }),
  lineaRule(reglaInfo('CRO-06', 'advertencia', 'linea'), 'mesInicial', ({ seccion, linea }, revision) => {
    const fila = linea.programaCapturado === null ? null : revision.calendario(seccion, linea.numero);
    if (!fila) return undefined;
    const conFormula = MESES.filter((mes) => fila.celda(mes).formula !== '');
    const [primero] = conFormula;
    if (primero === undefined) return null;
    const lugar = { hoja: fila.hoja, celda: fila.celda(primero).a1 };
    return { lugar, mensaje: CASO.programaConFormulas(conFormula.length) };
  }),
  lineaRule(reglaInfo('CRO-07', 'advertencia', 'linea'), 'mesInicial', ({ seccion, linea }, revision) => {
    const fila = linea.programaCapturado === null ? null : revision.calendario(seccion, linea.numero);
    if (!fila) return undefined;
    for (const mes of MESES) {
      const celda = fila.celda(mes);
      const mensaje = describeMes(mes, celda);
      if (mensaje !== null) return { lugar: { hoja: fila.hoja, celda: celda.a1 }, mensaje };
    }
    return null;
  }),
];

/** Why a programme does not come to its meta, as a sentence. */
export function describeFalta({ acumulacion }: Pick<LineaAccion, 'acumulacion'>, falta: FaltaDePrograma): string {
  const meta = formatCantidad(falta.meta);
  if (falta.tipo === 'distinto') return CASO.programaDistinto(falta.meses.map(nameMes).join(', '), meta);
  return CASO.programaNoSuma(CASO.como[acumulacion], formatCantidad(falta.programado), meta);
}

/** What a month of an accepted programme holds that is no number to be held to; null: it is one, or blank. */
function describeMes(mes: Mes, { valor, formula }: CeldaCruda): string | null {
  if (formula !== '' || valor === null || valor === '') return null;
  if (typeof valor === 'number') return valor < 0 ? CASO.programaNegativo(mes, formatCantidad(valor)) : null;
  return CASO.programaNoEsNumero(mes, typeof valor === 'object' ? fechaEnPalabras(valor.fecha) : String(valor));
}
