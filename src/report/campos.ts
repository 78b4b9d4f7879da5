import type { Configuracion } from '../mir/ajustes';
import { contextOf } from '../mir/contexto';
import { destinatariosDe } from '../mir/entregas';
import type { Mir } from '../mir/model';
import { namePeriodo, type Periodo } from '../mir/periods';
import type { CampoComun } from '../text/campos';
import { fechaDeCorte } from './fechas';

/** What the fields that all documents have in common are made of. */
interface BaseDeCampos {
  readonly mir: Mir;
  readonly config: Configuracion;
  /** null: of the whole year, as of the cut-off in force. */
  readonly periodo: Periodo | null;
}

/** The institution's name in Configuración, else in the title block of the MIR. */
export function institucionOf({ config, mir }: Pick<BaseDeCampos, 'config' | 'mir'>): string {
  return String(config.institucion ?? mir.titulo.institucion).trim();
}

/** The órgano's name in Configuración, else in the title block of the MIR. */
export function organoOf({ config, mir }: Pick<BaseDeCampos, 'config' | 'mir'>): string {
  return String(config.organo ?? mir.titulo.organo).trim();
}

/** "31 de octubre de 2024": the last day of the period, or of the cut-off in force; "" where there is none. */
function corteOf({ config, mir, periodo }: BaseDeCampos): string {
  const mes = periodo?.hasta ?? contextOf(config).corte;
  return mes >= 1 && mes <= 12 ? fechaDeCorte({ ejercicio: mir.ejercicio, hasta: mes }) : '';
}

/** Who signs, as a setting says it: "nombre; cargo". Both are "" where it is blank. */
export function personaOf(ajuste: string | number | null | undefined): {
  readonly nombre: string;
  readonly cargo: string;
} {
  const [nombre = '', ...cargo] = String(ajuste ?? '')
    .split(';')
    .map((parte) => parte.trim());
  return { nombre, cargo: cargo.join('; ') };
}

/**
 * The fields that every kind of document has, as printed; "" where nothing was captured. `nombre`: what this document
 * is called. A builder spreads them into its `campos` and adds its own, described in `text/campos.ts`.
 */
export function camposComunes(base: BaseDeCampos, nombre: string): Readonly<Record<CampoComun, string>> {
  const { mir, config, periodo } = base;
  const elabora = personaOf(config.elabora);
  const titular = personaOf(config.titular);
  const destinatarios = periodo ? destinatariosDe(config.destinatarios, periodo) : [];
  return {
    documento: nombre,
    institucion: institucionOf(base),
    organo: organoOf(base),
    siglas: String(config.siglasOrgano ?? '').trim(),
    programa: mir.titulo.programa.trim(),
    objetivoGeneral: mir.titulo.objetivoGeneral.trim(),
    ejercicio: String(mir.ejercicio),
    periodo: periodo ? namePeriodo(periodo) : String(mir.ejercicio),
    corte: corteOf(base),
    destinatarios: destinatarios.map((d) => d.nombre).join('; '),
    elabora: elabora.nombre,
    cargoElabora: elabora.cargo,
    titular: titular.nombre,
    cargoTitular: titular.cargo,
  };
}
