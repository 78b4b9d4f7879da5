import { bloquesOf } from '../../src/report/document';
import { renderHtml } from '../../src/report/render/html';
import { wordsOf } from '../../src/report/words';
import { meses } from '../support/lineas';
import { documentoRico } from './documento-rico';
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

describe('the HTML of a document of several sections', () => {
  const html = renderHtml(documentoRico());
  const hojas = html.split('<section ').slice(1);

  test('has a sheet for each page break, of its orientation; only the cover has neither letterhead nor foot', () => {
    expect(hojas.map((h) => /^class="hoja-(\w+)-\d+ \1( portada)?"/.exec(h)?.[1])).toEqual([
      'vertical',
      'vertical',
      'vertical',
      'horizontal',
      'vertical',
    ]);
    expect(hojas.map((h) => /<header>.*<footer>/s.test(h))).toEqual([false, true, true, true, true]);
  });

  test('is printed on pages of the size and margin of each section', () => {
    expect(html).toContain('@page hoja-vertical-1080{size:letter portrait;margin:0.75in}');
    expect(html).toContain('.hoja-horizontal-900{page:hoja-horizontal-900}');
  });

  test('has contents that lead to every heading, and say no page', () => {
    const [contenido = ''] = /<nav>.*<\/nav>/s.exec(html) ?? [];
    const destinos = [...contenido.matchAll(/href="#([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(destinos).toHaveLength(14);
    for (const destino of destinos) expect(html.split(`id="${destino}"`)).toHaveLength(2);
    expect(contenido.replace(/<[^>]+>/g, ' ')).not.toMatch(/\.{2,}|\d\s*$/);
  });

  test('says every word of its model, lists and tables within cells included, in order', () => {
    const entradas = bloquesOf(documentoRico()).flatMap((b) => (b.tipo === 'encabezado' ? b.texto.split(' ') : []));
    const palabras = bodyOf(html);
    const inicio = palabras.indexOf('Contenido') + 1;
    expect(palabras.slice(inicio, inicio + entradas.length)).toEqual(entradas);
    expect([...palabras.slice(0, inicio), ...palabras.slice(inicio + entradas.length)]).toEqual(
      wordsOf(documentoRico()),
    );
  });

  test('lets only rows of long text break over two pages', () => {
    expect(html.match(/<tr class="cuerpo corre">/g)).toHaveLength(3);
  });
});
