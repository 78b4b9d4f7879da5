import { appFinding } from '../../app/finding';
import type { Finding } from '../../mir/finding';
import type { ApiPlantillas } from '../api/plantillas';
import { MIME_DOCX } from '../archivos';
import { toGoogleBytes } from '../bytes';
import { MIME_DOC, refusalOfDrive } from '../drive';
import { consult } from '../driver';
import { loadModeloDePlantilla, loadPlantilla } from '../lazy';
import { readPlantilla } from '../plantilla';
import { leavePlantilla, listPlantillas } from '../plantillas-drive';
import type { Implementacion } from './implementacion';

const refuse = (...findings: readonly Finding[]) => ({ findings, vista: null });

export const PLANTILLAS: Implementacion<ApiPlantillas> = {
  crearPlantilla: {
    nada: { archivo: null, plantilla: null },
    run({ tipo, destino }) {
      if (destino !== 'descarga' && destino !== 'drive') return refuse(appFinding('APP-136', [String(destino)]));
      const { findings, vista } = consult(loadModeloDePlantilla().modeloDePlantilla, { tipo });
      if (!vista) return refuse(...findings);
      const { nombre } = vista;
      const docx = loadPlantilla().createPlantilla(vista.documento);
      if (destino === 'descarga') {
        const base64 = Utilities.base64Encode(toGoogleBytes(docx));
        const archivo = { nombre: `${nombre}.docx`, mimeType: MIME_DOCX, base64, url: null };
        return { findings, vista: { archivo, plantilla: null } };
      }
      try {
        const plantilla = leavePlantilla(nombre, vista.tipo, docx);
        const archivo = { nombre, mimeType: MIME_DOC, base64: null, url: plantilla.url };
        return { findings, vista: { archivo, plantilla } };
      } catch (error) {
        return refuse(refusalOfDrive(error));
      }
    },
  },
  plantillas: {
    nada: { plantillas: [] },
    run() {
      try {
        return { findings: [], vista: { plantillas: listPlantillas() } };
      } catch (error) {
        return refuse(refusalOfDrive(error));
      }
    },
  },
  revisarPlantilla: {
    nada: {},
    run({ tipo, plantilla }) {
      const { findings, vista } = consult(loadModeloDePlantilla().modeloDePlantilla, { tipo });
      if (!vista) return refuse(...findings);
      const leida = readPlantilla(plantilla);
      if ('finding' in leida) return refuse(leida.finding);
      const revisada = loadPlantilla().reviewPlantilla(vista.documento, leida.bytes);
      if (revisada.some((f) => f.severidad === 'error')) return refuse(...revisada);
      return { findings: [...revisada, appFinding('APP-137', [])], vista: {} };
    },
  },
};
