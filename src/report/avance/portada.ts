import { destinatariosDe } from '../../mir/entregas';
import { daysInMonth } from '../../mir/fecha';
import { nameMes, namePeriodo } from '../../mir/periods';
import { SIN_VALOR } from '../../text/mir';
import { ETIQUETAS_DATOS, fechaLarga, subtituloInforme } from '../../text/reporte';
import type { Bloque } from '../document';
import type { DatosAvance } from './datos';

/** "31 de octubre de 2024": the last day of the period. */
export function fechaDeCorte({ periodo }: DatosAvance): string {
  return fechaLarga(daysInMonth(periodo.ejercicio, periodo.hasta), nameMes(periodo.hasta), periodo.ejercicio);
}

/** The institution's name in Configuración, else in the title block of the MIR. */
export function institucionOf({ config, mir }: DatosAvance): string {
  return String(config.institucion ?? mir.titulo.institucion).trim();
}

/** The órgano's name in Configuración, else in the title block of the MIR. */
export function organoOf({ config, mir }: DatosAvance): string {
  return String(config.organo ?? mir.titulo.organo).trim();
}

/** Title and the data that say whose report this is, of when and for whom. */
export function buildPortada(datos: DatosAvance, nombre: string): Bloque[] {
  const { mir, periodo, config } = datos;
  const destinatarios = destinatariosDe(config.destinatarios, periodo).map((d) => d.nombre);
  const valores: Record<keyof typeof ETIQUETAS_DATOS, string> = {
    institucion: institucionOf(datos),
    organo: organoOf(datos),
    programa: mir.titulo.programa.trim(),
    ejercicio: String(mir.ejercicio),
    periodo: namePeriodo(periodo),
    corte: fechaDeCorte(datos),
    destinatarios: destinatarios.join('; '),
  };
  const claves = Object.keys(ETIQUETAS_DATOS) as (keyof typeof ETIQUETAS_DATOS)[];
  return [
    { tipo: 'titulo', texto: nombre, subtitulo: subtituloInforme(mir.titulo.programa.trim(), namePeriodo(periodo)) },
    {
      tipo: 'datos',
      filas: claves.map((clave) => ({ etiqueta: ETIQUETAS_DATOS[clave], valor: valores[clave] || SIN_VALOR })),
    },
  ];
}
