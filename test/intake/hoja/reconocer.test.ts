import { recognizeHoja } from '../../../src/intake/hoja/reconocer';
import { dosMetas, dosRenglones, ordenada, portada, reacomodada } from '../../support/ajenas/disposiciones';
test.each([ordenada, reacomodada, dosRenglones, dosMetas])('x %p', (f) => {
  const r = recognizeHoja(f().hoja);
  if (!r) throw new Error('null');
  const { pat, ...rest } = r;
  console.log(f.name, r.certeza, JSON.stringify(r.encabezado), r.ejercicio, JSON.stringify(r.renglones), '\n',
    r.columnas.map((c) => `${c.key}=${c.columna}/${c.certeza} ${c.motivo}`).join('\n '), '\nAUX', JSON.stringify(r.auxiliares), '\nEXT', JSON.stringify(r.extras), '\n', pat.dudas.map((d) => `${d.fuente.renglon}: ${d.mensaje}`).join('\n '), '\n', JSON.stringify(pat.mir.titulo));
});
test('n', () => expect(recognizeHoja(portada().hoja)).toBeNull());
