import type { Api } from '../../../gas/api';

type Ventana = NonNullable<ReturnType<Api['ayudaDeCelda']>['acceso']['ventana']>;

/** What opens each window that the help may send to. */
export const FUNCION_DE_VENTANA = {
  bitacora: 'openBitacora',
  corregir: 'openCorregir',
  documentos: 'openDocumentos',
  entregas: 'openEntregas',
  jge: 'openInformeJge',
  plan: 'openPlan',
  programa: 'openPrograma',
  seguimiento: 'openSeguimiento',
} as const satisfies Partial<Record<Ventana, string>>;

export function funcionDe(ventana: Ventana): string | null {
  return (FUNCION_DE_VENTANA as Readonly<Partial<Record<Ventana, string>>>)[ventana] ?? null;
}
