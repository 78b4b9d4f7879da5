import { destinatariosDe } from '../../mir/entregas';
import { namePeriodo } from '../../mir/periods';
import { SIN_VALOR } from '../../text/mir';
import { ETIQUETAS_DATOS, subtituloInforme } from '../../text/reporte';
import { institucionOf, organoOf } from '../campos';
import type { Bloque } from '../document';
import { fechaDeCorte } from '../fechas';
import { nameAlcance } from './alcance';
import type { DatosAvance } from './datos';

/** Title and the data that say whose report this is, of when and for whom. */
export function buildPortada(datos: DatosAvance, nombre: string): Bloque[] {
  const { mir, periodo, config } = datos;
  const alcance = nameAlcance(mir, datos.alcance);
  const destinatarios = destinatariosDe(config.destinatarios, periodo).map((d) => d.nombre);
  const valores: Record<keyof typeof ETIQUETAS_DATOS, string> = {
    institucion: institucionOf(datos),
    organo: organoOf(datos),
    programa: mir.titulo.programa.trim(),
    alcance: alcance?.entero ?? '',
    ejercicio: String(mir.ejercicio),
    periodo: namePeriodo(periodo),
    corte: fechaDeCorte(periodo),
    destinatarios: destinatarios.join('; '),
  };
  const claves = (Object.keys(ETIQUETAS_DATOS) as (keyof typeof ETIQUETAS_DATOS)[]).filter(
    (clave) => clave !== 'alcance' || alcance !== null,
  );
  const subtitulo = subtituloInforme(alcance?.corto ?? '', mir.titulo.programa.trim(), namePeriodo(periodo));
  return [
    { tipo: 'titulo', texto: nombre, subtitulo },
    {
      tipo: 'datos',
      filas: claves.map((clave) => ({ etiqueta: ETIQUETAS_DATOS[clave], valor: valores[clave] || SIN_VALOR })),
    },
  ];
}
