import type { LineaAccion } from '../../src/mir/model';
import { readSeguimiento } from '../../src/sheet/seguimiento';
import { INFORME_SEGUIMIENTO } from '../../src/text/reporte-seguimiento';
import { meses } from '../support/lineas';
import { evidencia, hojaSeguimiento, justificacion, type Renglon } from '../support/seguimiento';
import { informe, saidIn } from './informe-builder';
import { linea, mirOf, objetivo } from './mir-builder';

/** Of 10 programmed to October: 1.1 has 4, 1.2 all of them. */
const ATRASADA: Partial<LineaAccion> = { meses: meses({ 1: 1, 2: 1, 9: 1, 10: 1 }), verificableEn: '' };
const AL_DIA: Partial<LineaAccion> = {
  meses: meses({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1, 10: 1 }),
  verificableEn: 'Expediente',
};
const MIR = mirOf([{ titulo: '', objetivos: [objetivo('1', [linea('1.1', ATRASADA), linea('1.2', AL_DIA)])] }]);

const DE_B5 = { periodo: '2024-B5', seccion: null } as const;

function said(renglones: readonly Renglon[]): string {
  const doc = informe(MIR, { seguimiento: readSeguimiento(hojaSeguimiento(renglones), MIR) });
  return saidIn(doc, 'seguimiento');
}

test('without anything registered, what is missing is all that is said', () => {
  const texto = said([]);
  expect(texto).toContain('1 desviación sin ninguna justificación: 1.1.');
  expect(texto).toContain('Avance sin evidencia: 1.1 (septiembre, octubre).');
  expect(texto).toContain(INFORME_SEGUIMIENTO.sinEvidencia);
});

test('the four parts are printed, and of those not said that they are missing', () => {
  const texto = said([justificacion({ ...DE_B5, accion: null })]);
  expect(texto).toContain('Faltó personal');
  expect(texto).toContain('Justificaciones incompletas: 1.1 (acción).');
  expect(texto).not.toContain('sin ninguna justificación');
});

test('evidence is listed with its month, and an address as text', () => {
  const texto = said([
    justificacion(DE_B5),
    evidencia({ ...DE_B5, mes: 9, oficio: 'DEO/12/2024', cantidad: 1 }),
    evidencia({ ...DE_B5, mes: 10, vinculo: 'https://example.org/acta' }),
    evidencia({ ...DE_B5, mes: 1, documento: 'De otro periodo' }),
  ]);
  expect(texto).toContain('DEO/12/2024');
  expect(texto).toContain('1 (Informe)');
  expect(texto).toContain('https://example.org/acta');
  expect(texto).not.toContain('De otro periodo');
  expect(texto).toContain(INFORME_SEGUIMIENTO.nadaPendiente);
});

test('what was said of an earlier period does not justify this one', () => {
  expect(said([justificacion({ ...DE_B5, periodo: '2024-B4' })])).toContain('1 desviación sin ninguna justificación');
});
