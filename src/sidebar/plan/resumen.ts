import type { CambioPlan } from '../../gas/api';
import { COMUN } from '../../text/barra';
import { CAMPOS_DE_LINEA, PLAN, RESUMEN } from '../../text/barra-plan';
import type { Documento } from '../comun/instrumento';
import { nombreDeMes } from '../comun/meses';
import { CAMPOS, type Contexto } from './formas';

type Valor = string | number | null | undefined;

/** A value of a field in words: months by their name, amounts as es-MX writes them. */
function inWords(key: string, valor: Valor): string {
  if (valor === null || valor === undefined || valor === '') return COMUN.enBlanco;
  if (key === 'mesInicial' || key === 'mesFinal') return nombreDeMes(Number(valor));
  return typeof valor === 'number' ? valor.toLocaleString('es-MX') : valor;
}

/** "Meta propuesta: 12", a sentence a field that says something, in the order of the sheet. */
function fieldsOf(campos: Readonly<Record<string, Valor>>, today: Readonly<Record<string, Valor>> | null): string[] {
  return CAMPOS.flatMap(({ key }) => {
    if (campos[key] === undefined) return [];
    const known = today !== null && today[key] !== undefined;
    const before = known ? inWords(key, today[key]) : null;
    return [RESUMEN.campo(CAMPOS_DE_LINEA[key], before, inWords(key, campos[key]))];
  });
}

/** What a change means, in sentences: what the person asked for, not what it takes on the sheets. */
export function resumenOf(cambio: CambioPlan, documento: Documento, { linea, plan }: Contexto): string[] {
  const { instrumento, instancia, fecha, vigencia, motivo } = documento;
  const autoriza = RESUMEN.autoriza(instrumento.trim(), instancia.trim(), fecha, nombreDeMes(Number(vigencia)));
  const porque = 'motivo' in cambio && motivo.trim() !== '' ? [RESUMEN.motivo(motivo.trim())] : [];
  return [...sentencesOf(cambio, linea, plan), ...porque, autoriza];
}

function sentencesOf(cambio: CambioPlan, linea: Contexto['linea'], plan: Contexto['plan']): string[] {
  switch (cambio.tipo) {
    case 'agregarLinea': {
      const { lineaAccion, numero: _, ...campos } = cambio.linea;
      return [RESUMEN.agregarLinea(lineaAccion, cambio.objetivo, cambio.despuesDe), ...fieldsOf(campos, null)];
    }
    case 'agregarObjetivo':
      return [RESUMEN.agregarObjetivo(cambio.objetivo.numero, cambio.objetivo.objetivo, cambio.despuesDe)];
    case 'moverLinea':
      return [RESUMEN.mover(cambio.linea, cambio.objetivo, cambio.despuesDe)];
    case 'cancelar':
      return [RESUMEN.cancelar(linea?.texto ?? cambio.linea)];
    case 'reprogramar': {
      const today = linea && {
        mesInicial: linea.mesInicial,
        mesFinal: linea.mesFinal,
        metaPropuesta: linea.metaPropuesta,
        lineaAccion: linea.texto,
      };
      return [RESUMEN.reprogramar(cambio.linea), ...fieldsOf({ ...cambio.campos }, today)];
    }
    case 'aceptar':
      return plan.pendientes
        .filter((p) => cambio.celdas.some((c) => c.hoja === p.hoja && c.celda === p.celda))
        .map((p) => {
          const campo = p.linea === '' ? p.campo : `${PLAN.linea(p.linea)}, ${p.campo}`;
          return RESUMEN.campo(campo, p.aceptado || COMUN.enBlanco, p.escrito || COMUN.enBlanco);
        });
  }
}
