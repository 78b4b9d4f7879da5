import { bitacora, exportarBitacora, prepararBitacora } from '../../app/bitacora';
import type { ApiBitacora } from '../api/bitacora';
import { isActiva, setActiva } from '../bitacora';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

export const BITACORA: Implementacion<ApiBitacora> = {
  bitacora: {
    nada: { activa: false, puedeActivar: false, registros: 0, limite: 0, ultimas: [] },
    run: () => consult(bitacora, { activa: isActiva() }),
  },
  activarBitacora: {
    nada: { activa: false },
    run({ activa }) {
      // The sheet first: nobody's edit may find the trigger and nothing to write on.
      const done = perform(prepararBitacora, null);
      if (!done.vista) return { ...done, vista: { activa: isActiva() }, ok: false };
      const { findings } = setActiva(activa);
      return { findings, vista: { activa: isActiva() }, ok: findings.length === 0 };
    },
  },
  exportarBitacora: {
    nada: { archivos: [], registros: 0, huella: null, quitados: 0 },
    run(entrada) {
      const { findings, vista } = entrada.recortar
        ? perform(exportarBitacora, entrada)
        : consult(exportarBitacora, entrada);
      if (!vista) return { findings, vista };
      const { csv, nombre, registros, huella, quitados } = vista;
      const base64 = Utilities.base64Encode(Utilities.newBlob(csv).getBytes());
      const archivo = { nombre: `${nombre}.csv`, mimeType: 'text/csv', base64, url: null };
      return { findings, vista: { archivos: csv === '' ? [] : [archivo], registros, huella, quitados } };
    },
  },
};
