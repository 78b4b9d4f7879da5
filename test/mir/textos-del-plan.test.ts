import fc from 'fast-check';
import { listLineas } from '../../src/mir/model';
import { textosDelPlan, withTextos } from '../../src/mir/textos-del-plan';
import { baselineOf, parseBaseline, refreshCapturas, rowsOfBaseline } from '../../src/sheet/baseline';
import { mirMinima } from '../budget/libro';

const texto = fc.constantFrom('', 'Oficio de revisión', 'Oficio 12/2025', 'Partida 2111');
const textos = fc.record({ observaciones: texto, verificableEn: texto });

test('whatever a year writes over them, the texts with which a plan came are known, in the file too', () => {
  fc.assert(
    fc.property(textos, fc.array(textos, { maxLength: 5 }), (delPlan, escritos) => {
      const mir = mirMinima();
      const conTextos = (de: typeof delPlan) => ({
        ...mir,
        secciones: mir.secciones.map((s) => ({
          ...s,
          objetivos: s.objetivos.map((o) => ({ ...o, lineas: o.lineas.map((l) => ({ ...l, ...de })) })),
        })),
      });
      const ultimo = escritos.reduce(
        (b, escrito) => refreshCapturas(b, conTextos(escrito)),
        baselineOf(conTextos(delPlan)),
      );
      const leido = parseBaseline(rowsOfBaseline(ultimo));
      const lineas = listLineas(leido?.mir ?? mir).map(({ linea }) => linea);
      expect(lineas.length).toBeGreaterThan(0);
      for (const linea of lineas) {
        expect(textosDelPlan(linea)).toEqual(delPlan);
        expect(linea).toMatchObject(escritos[escritos.length - 1] ?? delPlan);
      }
    }),
  );
});

test('a text that says again what the plan said is kept once', () => {
  const [ubicada] = listLineas(mirMinima());
  if (!ubicada) throw new Error('The MIR of this test has no linea.');
  const { linea } = ubicada;
  const otra = withTextos(linea, { observaciones: 'Nota', verificableEn: 'Oficio 12/2025' });
  expect(otra.textosDelPlan).toEqual({ observaciones: linea.observaciones, verificableEn: linea.verificableEn });
  expect(withTextos(otra, linea)).toEqual(linea);
});
