import type { Finding } from '../../src/mir/finding';
import type { Modificacion } from '../../src/mir/historia';
import type { LineaAccion } from '../../src/mir/model';
import { renderDocx } from '../../src/report/render/docx';
import { readSeguimiento } from '../../src/sheet/seguimiento';
import { expectWholeDocument, withOffice } from '../support/office-docx';
import { evidencia, hojaSeguimiento, justificacion } from '../support/seguimiento';
import { informe } from './informe-builder';
import { realisticMir } from './mir-builder';

const CIERRE: Partial<LineaAccion> = { observaciones: 'Partida 3361, servicios de impresión.', verificableEn: '' };
const BASE = realisticMir(24);
const MIR = {
  ...BASE,
  secciones: BASE.secciones.map((s) => ({
    ...s,
    objetivos: s.objetivos.map((o) => ({ ...o, lineas: o.lineas.map((l) => ({ ...l, ...CIERRE })) })),
  })),
};
const MODIFICACION: Modificacion = {
  registrada: '2024-04-02 10:00',
  quien: 'ana@example.org',
  seccion: 0,
  linea: '1.2',
  campo: 'metaPropuesta',
  antes: 80,
  despues: 100,
  motivo: 'Se sumaron municipios que lo pidieron por escrito',
  instrumento: 'Acuerdo IEE/CG-12/2024',
  instancia: 'Consejo General',
  fecha: '2024-04-01',
  vigencia: 4,
};
const PUNTO: Finding = {
  code: 'AVA-01',
  severidad: 'advertencia',
  hoja: 'MIR',
  celda: 'X8',
  linea: '1.1',
  mensaje: 'Se alcanzaron 9 de una meta de 4.',
  remedio: 'Verifique lo capturado.',
};
const PERIODO = { periodo: '2024-B5', seccion: 'Objetivos específicos permanentes' } as const;
const ASIENTOS = [
  justificacion({ ...PERIODO, linea: '1.2', causa: 'La bodega se inundó. '.repeat(60) }),
  evidencia({ ...PERIODO, linea: '1.1', mes: 9, oficio: 'DEO/12/2024', fecha: '2024-09-30', cantidad: 1 }),
  evidencia({ ...PERIODO, linea: '1.1', mes: 10, vinculo: 'https://expedientes.example/2024/oe-1-1/acta-de-octubre' }),
];

withOffice('opened in LibreOffice (skipped where it is not installed)', () => {
  test('the informe is whole: every section with something to say, long texts, twenty columns of the MIR', () => {
    const doc = informe(MIR, {
      findings: [PUNTO],
      modificaciones: [MODIFICACION, { ...MODIFICACION, seccion: -1, linea: '', campo: 'objetivoGeneral' }],
      seguimiento: readSeguimiento(hojaSeguimiento(ASIENTOS), MIR),
    });
    expect(doc.listas.desviaciones?.some((d) => d.falta === '')).toBe(true);
    expectWholeDocument(doc, renderDocx(doc));
  }, 120_000);
});
