import { namePeriodo } from '../../mir/periods';
import { membreteOf } from '../../report/membrete';
import { buildTransparencia } from '../../report/transparencia';
import { listPublicados } from '../../report/transparencia/base';
import { piePorDefecto } from '../../text/reporte';
import { alcanceDeIndicadores } from './indicadores';
import type { Clase } from './tipo';
import { revisarTransparencia } from './transparencia-revisar';

/** Rows of the PNT and open data of a period. They are reviewed before anything is written: an error stops them. */
export const TRANSPARENCIA: Clase = {
  tipo: 'transparencia',
  porPeriodo: true,
  conCifras: true,
  nombre: 'nombreTransparencia',
  build({ mir, config, periodo, cierre, modificaciones, libro, alcance: texto }) {
    if (!periodo) throw new Error('Rows to be published are of a period.');
    const pedido = alcanceDeIndicadores(mir, texto);
    if ('impide' in pedido) return pedido;
    const { alcance } = pedido;
    const publicados = listPublicados({ mir, config, periodo, cierre, modificaciones, alcance });
    const { pnt, lineas, tablas } = buildTransparencia(publicados, config);
    const findings = revisarTransparencia(publicados, { pnt, lineas }, libro, config);
    if (findings.some((f) => f.severidad === 'error')) return { impide: findings };
    const pie = piePorDefecto(String(config.nombreTransparencia ?? '').trim(), namePeriodo(periodo));
    return { tablas, membrete: membreteOf({ mir, config }, pie), avisos: findings };
  },
};
