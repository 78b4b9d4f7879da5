import type { Api, FuncionApi } from './api';
import { checkArgument } from './arguments';
import { ADOPCION } from './funciones/adopcion';
import { AJUSTES } from './funciones/ajustes';
import { AYUDA } from './funciones/ayuda';
import { BITACORA } from './funciones/bitacora';
import { CAPTURA } from './funciones/captura';
import { CONSULTA } from './funciones/consulta';
import { DOCUMENTOS } from './funciones/documentos';
import { ENTREGAS } from './funciones/entregas';
import type { Funcion, Implementacion } from './funciones/implementacion';
import { INFORME_JGE } from './funciones/informe-jge';
import { INICIO } from './funciones/inicio';
import { INSTALACION } from './funciones/instalacion';
import { LINEAS } from './funciones/lineas';
import { PERIODO_EN_CURSO } from './funciones/periodo-en-curso';
import { PERIODOS } from './funciones/periodos';
import { PLANTILLAS } from './funciones/plantillas';
import { PORQUE } from './funciones/porque';
import { PROGRAMA } from './funciones/programa';
import { REPARACION } from './funciones/reparacion';
import { SEGUIMIENTO } from './funciones/seguimiento';
import { TABLERO_API } from './funciones/tablero';
import { VISTAS_API } from './funciones/vistas';

/** What the sidebar, the dialogs and `mirador call` run: each reads, decides and applies through the driver. */
const FUNCIONES: Implementacion<Api> = {
  ...CONSULTA,
  ...REPARACION,
  ...CAPTURA,
  ...SEGUIMIENTO,
  ...LINEAS,
  ...PERIODOS,
  ...PERIODO_EN_CURSO,
  ...PORQUE,
  ...AYUDA,
  ...PROGRAMA,
  ...ENTREGAS,
  ...AJUSTES,
  ...BITACORA,
  ...INICIO,
  ...INSTALACION,
  ...ADOPCION,
  ...TABLERO_API,
  ...INFORME_JGE,
  ...DOCUMENTOS,
  ...PLANTILLAS,
  ...VISTAS_API,
};

/** The function of the allow-list as google.script.run calls it: its argument is checked, its answer says `ok`. */
export function handlerOf(funcion: FuncionApi): (argumento?: unknown) => object {
  // Each function takes what its form says, which checkArgument has just seen.
  const { nada, run } = FUNCIONES[funcion] as unknown as Funcion<unknown, object>;
  return (argumento) => {
    const checked = checkArgument(funcion, argumento);
    if ('finding' in checked) return { ok: false, findings: [checked.finding], ...nada };
    const { findings, vista, ok = true } = run(checked.entrada);
    return vista ? { ok, findings, ...vista } : { ok: false, findings, ...nada };
  };
}
