import { renderHtml } from '../../src/report/render/html';
import { wordsOf } from '../../src/report/words';
import { meses } from '../support/lineas';
import { bodyOf, informe } from './informe-builder';
import { linea, mirOf, objetivo, realisticMir } from './mir-builder';

const HOSTIL = `<script>alert("1")</script> & 'comillas' <img src=x onerror=y>`;

describe('the HTML of an informe', () => {
  test('is one page with nothing outside it', () => {
    const html = renderHtml(informe(realisticMir(12)));
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="es-MX">/);
    expect(html).not.toMatch(/<link|<script|src=|url\(|@import|https?:/);
    expect(html).toContain('@page{size:letter landscape');
  });

  test('escapes every text that comes from a cell or a setting', () => {
    const mir = mirOf(
      [
        {
          titulo: HOSTIL,
          objetivos: [
            objetivo(
              '1',
              [linea('1.1', { lineaAccion: HOSTIL, unidadMedida: HOSTIL, nombreIndicador: HOSTIL })],
              HOSTIL,
            ),
          ],
        },
      ],
      { presupuestoDeclarado: { monto: 5, etiqueta: HOSTIL } },
    );
    const config = { institucion: HOSTIL, organo: HOSTIL, membrete: HOSTIL, piePagina: HOSTIL, nombreInforme: HOSTIL };
    const hallazgo = {
      code: 'CAP-01',
      severidad: 'error',
      hoja: 'MIR',
      celda: 'X8',
      linea: HOSTIL,
      mensaje: HOSTIL,
      remedio: HOSTIL,
    } as const;
    const html = renderHtml(
      informe(mir, { config: { ...config, colorPrincipal: `red;}${HOSTIL}`, elabora: HOSTIL }, findings: [hallazgo] }),
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;comillas&#39;');
    expect(html).not.toContain('red;}');
  });

  test('says every word of the model, in order', () => {
    const doc = informe(realisticMir(15));
    expect(bodyOf(renderHtml(doc))).toEqual(wordsOf(doc));
  });

  test('a bar never leaves its cell, whatever the percentage', () => {
    const rebasada = linea('1.1', { metaPropuesta: 2, meses: meses({ 1: 9 }) });
    const html = renderHtml(informe(mirOf([{ titulo: '', objetivos: [objetivo('1', [rebasada])] }])));
    expect(html).toContain('450.0%');
    expect(html).toContain('<i style="width:100%');
  });
});
