import type { Explicacion } from '../../mir/explicacion';
import { COLUMNAS } from '../../mir/format';
import { type CampoModificado, type Modificacion, modificacionesDe } from '../../mir/historia';
import type { Valor } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import type { LibroLeido } from '../../sheet/read';
import { SIN_VALOR } from '../../text/mir';
import { DATO } from '../../text/porque-celda';
import { dicho } from './celda';

/** A cell that is not calculated: what it is, and what happened to it. */
export function explicarDato(
  titulo: string,
  dato: Valor,
  regla: string,
  pasos: readonly string[] = [],
  enPesos = false,
): Explicacion {
  const cifra =
    typeof dato === 'object' && dato !== null ? dato.fecha : typeof dato === 'boolean' ? String(dato) : dato;
  const sinDato = cifra === null || cifra === '';
  const valor = sinDato ? SIN_VALOR : typeof cifra === 'string' ? cifra : dicho(cifra, enPesos);
  return {
    titulo,
    cifra: sinDato ? null : cifra,
    valor,
    regla,
    sustitucion: null,
    pasos,
    meses: [],
    ajustes: [],
  };
}

function pasoDe(m: Modificacion): string {
  const vigencia = nameMes(m.vigencia);
  if (m.campo === 'linea' && m.antes === null) return DATO.agregada(m.instrumento, m.fecha, vigencia);
  const enPesos = m.campo === 'presupuesto' || m.campo === 'monto';
  return DATO.cambio(dicho(m.antes, enPesos), dicho(m.despues, enPesos), m.instrumento, m.fecha, vigencia);
}

/** Since when a datum of the plan is what it is: its modificaciones, or that it never had one. */
export function historiaDelDato(
  { baseline: { modificaciones } }: LibroLeido,
  seccion: number,
  numero: string,
  campo: CampoModificado,
): string[] {
  const suyas = modificacionesDe(modificaciones, seccion, numero).filter((m) => m.campo === campo);
  // Its addition is left out by modificacionesDe.
  const alta = modificaciones.find(
    (m) => m.campo === 'linea' && m.antes === null && m.seccion === seccion && m.linea === numero,
  );
  const pasos = [...(alta && campo in CAMPOS_DE_LINEA ? [alta] : []), ...suyas].map(pasoDe);
  return pasos.length === 0 ? [DATO.original] : pasos;
}

const CAMPOS_DE_LINEA = Object.fromEntries(COLUMNAS.filter((c) => c.kind === 'plan').map((c) => [c.key, true]));
