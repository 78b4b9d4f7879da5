import fc from 'fast-check';
import { ACUMULACIONES } from '../../src/mir/cronograma';
import { DIMENSIONES, FRECUENCIAS, MESES, TENDENCIAS } from '../../src/mir/format';
import type { LineaAccion, Mir, Objetivo } from '../../src/mir/model';
import { linea, mirOf } from './lineas';

const texto = fc.string({ maxLength: 40 });
const cantidad = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
const mes = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null });
const meses = fc.array(cantidad, { minLength: MESES.length, maxLength: MESES.length });

function arbitraryLinea(numero: string): fc.Arbitrary<LineaAccion> {
  return fc
    .record({
      lineaAccion: texto.map((t) => `${numero} ${t}`.trim()),
      mesInicial: mes,
      mesFinal: mes,
      dimension: fc.constantFrom('', ...DIMENSIONES),
      nombreIndicador: texto,
      frecuencia: fc.constantFrom('', ...FRECUENCIAS),
      unidadMedida: fc.constantFrom('', 'Documento', '%', 'Informe'),
      lineaBase: fc.constantFrom('', 'Sin referencia', '12'),
      metaPropuesta: cantidad,
      tendencia: fc.constantFrom('', ...TENDENCIAS),
      presupuesto: cantidad,
      observaciones: texto,
      verificableEn: texto,
      meses,
      responsable: texto,
      acumulacion: fc.constantFrom(...ACUMULACIONES),
      sujetaADemanda: fc.boolean(),
      situacion: fc.constantFrom('' as const, 'CANCELADA' as const, 'REPROGRAMADA' as const),
      programaCapturado: fc.option(meses, { nil: null }),
    })
    .map((parts) => linea({ numero, ...parts }));
}

function arbitraryObjetivo(numero: string): fc.Arbitrary<Objetivo> {
  return fc
    .record({
      politicasGenerales: texto,
      programa: texto,
      objetivo: texto,
      lineas: fc
        .integer({ min: 0, max: 4 })
        .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => arbitraryLinea(`${numero}.${i + 1}`)))),
    })
    .map((parts) => ({ numero, ...parts }));
}

/** Any MIR that intake may give: up to three secciones, some without title, objetivos without lineas, blanks everywhere. */
export function arbitraryMir(): fc.Arbitrary<Mir> {
  const seccion = fc.record({
    titulo: fc.oneof(fc.constant(''), texto),
    objetivos: fc
      .integer({ min: 0, max: 3 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => arbitraryObjetivo(`${i + 1}`)))),
  });
  const declarado = fc.option(fc.record({ monto: cantidad, etiqueta: texto }), { nil: null });
  return fc
    .tuple(fc.array(seccion, { maxLength: 3 }), declarado, texto)
    .map(([secciones, presupuestoDeclarado, objetivoGeneral]) =>
      mirOf([], {
        secciones,
        presupuestoDeclarado,
        titulo: { institucion: 'Instituto', formato: 'FORMATO', programa: 'PAT', organo: 'Órgano', objetivoGeneral },
      }),
    );
}
