import { useEffect, useState } from 'preact/hooks';
import { DOCUMENTOS } from '../../text/barra-documentos';
import type { Task } from '../comun/async';
import { download } from '../comun/file';
import { call } from '../comun/rpc';
import type { PlantillaElegida } from './datos';
import { NADA, type Resultado } from './resultado';

const TEXTO = DOCUMENTOS.plantillas;

/** This user's templates: the list of them, a new one, and what is wrong with one. */
export interface Plantillas {
  /** Of every kind; null: they could not be listed. */
  readonly lista: readonly PlantillaElegida[] | null;
  create(tipo: string, destino: 'descarga' | 'drive'): void;
  /** `plantilla` as in hacerInforme. */
  review(tipo: string, plantilla: string): void;
}

export function usePlantillas(task: Task, onResult: (resultado: Resultado) => void): Plantillas {
  const [lista, setLista] = useState<readonly PlantillaElegida[] | null>([]);
  useEffect(() => {
    // Beside the preview, which does not wait for Drive.
    call('plantillas').then(
      (found) => setLista(found.ok ? found.plantillas.map((p) => ({ ...p, base64: null })) : null),
      () => setLista(null),
    );
  }, []);
  return {
    lista,
    create: (tipo, destino) =>
      task.run(TEXTO.creando, async () => {
        const { ok, findings, archivo, plantilla } = await call('crearPlantilla', { tipo, destino });
        if (!ok || !archivo) return onResult({ ...NADA, titulo: TEXTO.noCreada, findings });
        if (archivo.base64) download(archivo.nombre, archivo.mimeType, archivo.base64);
        // The list may have come meanwhile.
        if (plantilla) setLista((antes) => [{ ...plantilla, base64: null }, ...(antes ?? [])]);
        const texto = plantilla ? TEXTO.creada(archivo.nombre) : TEXTO.bajada(archivo.nombre);
        onResult({ ...NADA, texto, archivos: [archivo], findings });
      }),
    review: (tipo, plantilla) =>
      task.run(TEXTO.revisando, async () => {
        const { findings } = await call('revisarPlantilla', { tipo, plantilla });
        onResult({ ...NADA, titulo: TEXTO.revisada, findings });
      }),
  };
}
