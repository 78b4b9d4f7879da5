import fc from 'fast-check';
import type { Mir } from '../../src/mir/model';
import { mirOf } from './lineas';
import { lineaDePrueba } from './random-lineas';

/** Lineas of every branch in up to three secciones, objetivos without lineas among them. */
export const mirCompleta: fc.Arbitrary<Mir> = fc
  .record({
    secciones: fc.array(
      fc.record({
        titulo: fc.constantFrom('', 'Sustanciales', 'Del proceso'),
        objetivos: fc.array(fc.array(lineaDePrueba, { maxLength: 6 }), { maxLength: 4 }),
      }),
      { maxLength: 3 },
    ),
    declarado: fc.option(fc.record({ monto: fc.option(fc.nat(9_000_000), { nil: null }) }), { nil: null }),
    responsable: fc.constantFrom('', 'Ana', 'Área de archivo'),
  })
  .map(({ secciones, declarado, responsable }) =>
    mirOf([], {
      presupuestoDeclarado: declarado && { ...declarado, etiqueta: 'Total' },
      secciones: secciones.map(({ titulo, objetivos }) => ({
        titulo,
        objetivos: objetivos.map((lineas, o) => ({
          numero: `${o + 1}`,
          politicasGenerales: '',
          programa: '',
          objetivo: 'Objetivo '.repeat(o * 4),
          lineas: lineas.map(({ linea }, i) => {
            const numero = `${o + 1}.${i + 1}`;
            return { ...linea, numero, lineaAccion: `${numero} Revisar ${'mucho '.repeat(i * 3)}`.trim(), responsable };
          }),
        })),
      })),
    }),
  );
