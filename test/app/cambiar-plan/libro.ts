import { auditLibro } from '../../../src/app/auditar';
import { cambiarPlan } from '../../../src/app/cambiar-plan';
import type { CambioPlan } from '../../../src/app/vista';
import type { Finding } from '../../../src/mir/finding';
import type { Instrumento } from '../../../src/mir/historia';
import { keyOfLinea, listLineas } from '../../../src/mir/model';
import { layoutOf } from '../../../src/sheet/layout';
import type { Plan } from '../../../src/sheet/op';
import { readLibro } from '../../../src/sheet/read';
import { simulate } from '../../../src/sheet/simulate';
import type { Snapshot } from '../../../src/sheet/state';
import { instalado, mirDePrueba, objetivo, typeIn } from '../../sheet/libros';
import { linea } from '../../support/lineas';

export const INSTRUMENTO: Instrumento = {
  instrumento: 'Acuerdo CG-12/2025',
  instancia: 'Consejo General',
  fecha: '2025-03-14',
  vigencia: 4,
};

export const MIR = mirDePrueba({
  secciones: [
    ...mirDePrueba().secciones,
    { titulo: 'Objetivos de cierre', objetivos: [objetivo('7', []), objetivo('8', [linea({ numero: '8.1' })])] },
  ],
});
export const col = layoutOf(MIR).columnas;

/** Each linea has its own captures, so that none can be taken for another's. */
function capturado(libro: Snapshot): Snapshot {
  const layout = layoutOf(MIR);
  return layout.filas
    .filter((f) => f.tipo === 'linea')
    .reduce((l, { fila }, i) => {
      const con = typeIn(l, 'MIR', fila, col.enero + (i % 3), 10 + i);
      return typeIn(con, 'MIR', fila, col.observaciones, `nota ${i}`);
    }, libro);
}

export const LIBRO = capturado(instalado(MIR));

/** Everything captured, by seccion, linea and column. */
export function capturasDe(libro: Snapshot): Record<string, unknown> {
  const leido = readLibro(libro);
  if (!leido) throw new Error('The workbook of this test is no MIR.');
  return Object.fromEntries(
    listLineas(leido.mir)
      .filter(({ linea: l }) => l.observaciones !== '' || l.meses.some((m) => m !== null))
      .map(({ seccion, linea: l }) => [keyOfLinea(seccion, l.numero), [l.observaciones, l.meses, l.responsable]]),
  );
}

export function problemas(libro: Snapshot): readonly Finding[] {
  const leido = readLibro(libro);
  if (!leido) throw new Error('The workbook of this test is no MIR.');
  return auditLibro(leido, libro).findings.filter((f) => f.severidad === 'error' || /^EST/.test(f.code));
}

export function ask(libro: Snapshot, cambio: CambioPlan, huella: string | null = null, instrumento = INSTRUMENTO) {
  return cambiarPlan.decide(libro, { cambio, instrumento, huella });
}

export function planOf(libro: Snapshot, cambio: CambioPlan): Plan {
  const shown = ask(libro, cambio);
  const { plan, findings } = ask(libro, cambio, shown.vista?.huella ?? '');
  if (!plan) throw new Error(`Nothing was planned: ${JSON.stringify(findings)}`);
  return plan;
}

export const opsOf = ({ antes = [], ops }: Plan) => [...antes, ...ops];

export function apply(libro: Snapshot, cambio: CambioPlan): Snapshot {
  return simulate(libro, opsOf(planOf(libro, cambio)));
}

export const CANCELAR = {
  tipo: 'cancelar',
  linea: '1.4',
  seccion: null,
  motivo: 'Sin presupuesto',
} as const satisfies CambioPlan;
export const AGREGAR = {
  tipo: 'agregarLinea',
  seccion: '1',
  objetivo: '1',
  despuesDe: '1.2',
  linea: { numero: '1.3', lineaAccion: 'Publicar' },
} as const;
