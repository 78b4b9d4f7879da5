import * as fc from 'fast-check';
import type { ContenidoDeMes, EntradaDeVarias, RespuestaCaptura } from '../../src/gas/api';
import {
  COLA_VACIA,
  type Cola,
  claveDe,
  contenidoDe,
  countCola,
  discard,
  enHojaDe,
  enqueue,
  imposeOwn,
  keepAjena,
  learnConocidos,
  pendienteDe,
  retry,
  takeLote,
} from '../../src/sidebar/barra/captura/cola';
import { failLote, giveUp, refuseLote, settleLote } from '../../src/sidebar/barra/captura/cola-respuestas';

const destino = (linea: string, mes = 3) => ({ seccion: 1, linea, mes });
const UNO = destino('1.1');
const DOS = destino('1.2');
const clave = claveDe(UNO);

const typed = (cola: Cola, donde: typeof UNO, valor: number | null, observaciones: string | null = null): Cola =>
  enqueue(cola, donde, { valor, observaciones });

function sent(cola: Cola): { cola: Cola; ids: readonly number[]; entradas: readonly EntradaDeVarias[] } {
  const taken = takeLote(cola);
  if (!taken) throw new Error('Nothing waited to be sent.');
  return { cola: taken.cola, ...taken.lote };
}

const FINDING = {
  code: 'APP-60',
  severidad: 'error' as const,
  hoja: null,
  celda: null,
  linea: null,
  mensaje: 'El mes está cerrado.',
  remedio: 'Pida el cambio.',
};
const ok = (contenido: ContenidoDeMes): RespuestaCaptura => ({
  ok: true,
  findings: [],
  hoja: 'MIR',
  celda: 'Y8',
  contenido,
  ajena: false,
});
const no = (contenido: ContenidoDeMes, ajena = false): RespuestaCaptura => ({
  ...ok(contenido),
  ok: false,
  findings: [FINDING],
  ajena,
});

test('what was typed is shown at once and sent with what the person saw', () => {
  const cola = typed(learnConocidos(COLA_VACIA, new Map([[clave, 3]])), UNO, 4);
  expect(contenidoDe(cola, clave)).toBe(4);
  expect(sent(cola).entradas).toEqual([
    { linea: '1.1', seccion: '1', mes: 3, valor: 4, observaciones: null, vistos: [3] },
  ]);
});

test('while one call is on its way the rest waits, and then goes in one', () => {
  const primera = sent(typed(COLA_VACIA, UNO, 1));
  const despues = typed(typed(primera.cola, DOS, 2), destino('1.3'), 3);
  expect(takeLote(despues)).toBeNull();
  const segunda = sent(settleLote(despues, primera.ids, [ok(1)]));
  expect(segunda.entradas.map((e) => e.valor)).toEqual([2, 3]);
});

test('a later value of a cell takes the place of one that was never sent, with the observations of both', () => {
  const cola = typed(typed(typed(COLA_VACIA, UNO, 1, 'Primera'), DOS, 2), UNO, 5, 'Segunda');
  expect(sent(cola).entradas.map((e) => [e.linea, e.valor, e.observaciones])).toEqual([
    ['1.2', 2, null],
    ['1.1', 5, 'Primera\nSegunda'],
  ]);
});

test('after one that may have arrived a later value waits its turn, and may be written over it', () => {
  const primera = sent(typed(learnConocidos(COLA_VACIA, new Map([[clave, 3]])), UNO, 4));
  const cola = failLote(typed(primera.cola, UNO, 5), primera.ids, 'No hay comunicación.');
  expect(cola.falla).toBe('No hay comunicación.');
  expect(sent(cola).entradas.map((e) => [e.valor, e.vistos])).toEqual([
    [4, [3]],
    [5, [3, 4]],
  ]);
});

test('what waited for a call that failed is not being stored, and goes with it once it is tried again', () => {
  const primera = sent(typed(COLA_VACIA, UNO, 1));
  const cola = failLote(typed(primera.cola, DOS, 2), primera.ids, 'No hay comunicación.');
  expect(countCola(cola)).toEqual({ guardadas: 0, guardando: 0, noGuardadas: 2 });
  expect(sent(retry(cola)).entradas.map((e) => e.valor)).toEqual([1, 2]);
});

test('a month that is changed once more is not counted twice', () => {
  const primera = sent(typed(COLA_VACIA, UNO, 1));
  const guardada = settleLote(primera.cola, primera.ids, [ok(1)]);
  expect(countCola(guardada)).toEqual({ guardadas: 1, guardando: 0, noGuardadas: 0 });
  expect(countCola(typed(typed(guardada, UNO, 2), DOS, 3))).toEqual({ guardadas: 0, guardando: 2, noGuardadas: 0 });
});

test('what was refused stays with its reason and is not sent again by itself', () => {
  const primera = sent(typed(COLA_VACIA, UNO, 4));
  const cola = settleLote(primera.cola, primera.ids, [no(null)]);
  expect(pendienteDe(cola, clave)).toMatchObject({ estado: 'rechazada', valor: 4, findings: [FINDING] });
  expect(contenidoDe(cola, clave)).toBeNull();
  expect(takeLote(cola)).toBeNull();
  expect(sent(retry(cola)).entradas.map((e) => e.valor)).toEqual([4]);
  expect(countCola(discard(cola, clave))).toEqual({ guardadas: 0, guardando: 0, noGuardadas: 0 });
});

describe('observations that OBSERVACIONES had no room for, with a later value of the same month', () => {
  const primera = sent(typed(COLA_VACIA, UNO, 4, 'Larga'));
  const seguida = typed(primera.cola, UNO, 5, 'Corta');

  test('go with it while it waits', () => {
    const cola = settleLote(seguida, primera.ids, [no(null)]);
    expect(sent(cola).entradas.map((e) => [e.valor, e.observaciones])).toEqual([[5, 'Larga\nCorta']]);
  });

  test('are asked for again by themselves where it was sent along with them, and stay when they are refused once more', () => {
    const ambas = sent(failLote(seguida, primera.ids, 'Sin red.'));
    expect(ambas.entradas.map((e) => [e.valor, e.observaciones])).toEqual([
      [4, 'Larga'],
      [5, 'Corta'],
    ]);
    const contestada = settleLote(ambas.cola, ambas.ids, [no(null), ok(5)]);
    const sola = sent(contestada);
    expect(sola.entradas).toMatchObject([{ valor: 5, observaciones: 'Larga', vistos: [5] }]);
    const negada = settleLote(sola.cola, sola.ids, [no(5)]);
    expect(pendienteDe(negada, clave)).toMatchObject({ estado: 'rechazada', valor: 5, observaciones: 'Larga' });
    expect(takeLote(negada)).toBeNull();
  });

  test('stay with it where both are refused', () => {
    const ambas = sent(failLote(seguida, primera.ids, 'Sin red.'));
    const negadas = settleLote(ambas.cola, ambas.ids, [no(null), no(null)]);
    expect(negadas.capturas).toMatchObject([{ estado: 'rechazada', valor: 5, observaciones: 'Larga\nCorta' }]);
  });

  test('give way to what the person made of them', () => {
    const negada = settleLote(primera.cola, primera.ids, [no(null)]);
    const [vieja] = negada.capturas;
    if (!vieja) throw new Error('Nothing was kept.');
    const corregida = enqueue(negada, UNO, { valor: 4, observaciones: 'L.', retoma: vieja.id });
    expect(sent(corregida).entradas.map((e) => e.observaciones)).toEqual(['L.']);
  });
});

describe('what somebody else changed meanwhile', () => {
  const primera = sent(typed(learnConocidos(COLA_VACIA, new Map([[clave, 3]])), UNO, 4));
  const cola = settleLote(primera.cola, primera.ids, [no(5, true)]);

  test.each([
    ['what somebody else put there', no(5, true), 5],
    ['that somebody else left it blank', no(null, true), null],
    ['what was there when it was refused', no(6), 6],
    ['what was known of it where a refusal does not say', no(null), 3],
  ])('leaves in sight %s', (_, respuesta, queda) => {
    const fin = settleLote(primera.cola, primera.ids, [respuesta]);
    expect([contenidoDe(fin, clave), enHojaDe(fin, clave)]).toEqual([queda, queda]);
    expect(contenidoDe(typed(fin, UNO, 8), clave)).toBe(8);
  });

  test('is shown with what the person saw, and nothing is written', () => {
    expect(pendienteDe(cola, clave)).toMatchObject({ estado: 'ajena', valor: 4, ahora: 5 });
    expect(cola.conocidos.get(clave)).toBe(3);
    expect(takeLote(cola)).toBeNull();
    expect(takeLote(retry(cola))).toBeNull();
  });

  test('may stay', () => {
    expect(contenidoDe(keepAjena(cola, clave), clave)).toBe(5);
    expect(takeLote(keepAjena(cola, clave))).toBeNull();
  });

  test('may be written over, now that it was seen', () => {
    expect(sent(imposeOwn(cola, clave)).entradas).toMatchObject([{ valor: 4, vistos: [3, 5] }]);
    expect(sent(typed(cola, UNO, 6)).entradas).toMatchObject([{ valor: 6, vistos: [3, 5] }]);
  });
});

test('of several that were refused whole each is sent alone, so that one does not hold the others', () => {
  const todas = sent(typed(typed(COLA_VACIA, UNO, 1), DOS, 2));
  const una = sent(refuseLote(todas.cola, todas.ids, [FINDING], false));
  expect(una.entradas.map((e) => e.linea)).toEqual(['1.1']);
  const otra = sent(refuseLote(una.cola, una.ids, [FINDING], false));
  expect(otra.entradas.map((e) => e.linea)).toEqual(['1.2']);
  const fin = settleLote(otra.cola, otra.ids, [ok(2)]);
  expect(countCola(fin)).toEqual({ guardadas: 1, guardando: 0, noGuardadas: 1 });
});

test('a call that is given up is sent again, and its late answer does no harm', () => {
  const primera = sent(typed(COLA_VACIA, UNO, 1));
  const segunda = sent(giveUp(primera.cola, 'Google no contestó.'));
  const tarde = settleLote(segunda.cola, primera.ids, [ok(1)]);
  expect(countCola(settleLote(tarde, segunda.ids, [no(null)]))).toEqual({ guardadas: 1, guardando: 0, noGuardadas: 0 });
});

test('a read of the sheet does not change what is shown of a cell with something under way', () => {
  const cola = typed(COLA_VACIA, UNO, 4);
  const leida = learnConocidos(
    cola,
    new Map([
      [clave, 9],
      [claveDe(DOS), 7],
    ]),
  );
  expect([contenidoDe(leida, clave), contenidoDe(leida, claveDe(DOS))]).toEqual([4, 7]);
  expect(sent(leida).entradas[0]?.vistos).toEqual([null]);
});

test('a read that was asked for before a value was stored, and answered after it, does not take it back', () => {
  const desde = typed(learnConocidos(COLA_VACIA, new Map([[clave, 3]])), UNO, 4);
  const { cola, ids } = sent(desde);
  const guardada = settleLote(cola, ids, [ok(4)]);
  expect(contenidoDe(learnConocidos(guardada, new Map([[clave, 3]]), desde), clave)).toBe(4);
  expect(contenidoDe(learnConocidos(guardada, new Map([[clave, 9]]), guardada), clave)).toBe(9);
});

test('what somebody else put where one is typing is asked about, not written over', () => {
  const vista = learnConocidos(COLA_VACIA, new Map([[clave, 3]]));
  const leida = learnConocidos(vista, new Map([[clave, 9]]), vista, [clave]);
  expect(sent(typed(leida, UNO, 4)).entradas[0]?.vistos).toEqual([3]);
});

test('no call takes more than a hundred', () => {
  const cola = Array.from({ length: 130 }, (_, i) => i).reduce((c, i) => typed(c, destino(`1.${i}`), i), COLA_VACIA);
  const primera = sent(cola);
  expect(primera.entradas).toHaveLength(100);
  const segunda = sent(
    settleLote(
      primera.cola,
      primera.ids,
      primera.entradas.map((e) => ok(e.valor)),
    ),
  );
  expect(segunda.entradas).toHaveLength(30);
});

/** A sheet as capturarVarias leaves it: cells, and what OBSERVACIONES was told. It has room for so many texts. */
class Hoja {
  readonly celdas = new Map<string, ContenidoDeMes>();
  readonly textos: string[] = [];
  constructor(private readonly caben = Number.POSITIVE_INFINITY) {}

  store(entradas: readonly EntradaDeVarias[]): RespuestaCaptura[] {
    return entradas.map((e) => {
      const clave = `${e.seccion}:${e.linea}|${e.mes}`;
      const hay = this.celdas.get(clave) ?? null;
      if (hay !== e.valor && e.vistos && !e.vistos.includes(hay)) return no(hay, true);
      const dicho = e.observaciones;
      const esta = dicho === null || (hay === e.valor && this.textos.includes(`${clave} ${dicho}`));
      if (!esta && this.textos.length >= this.caben) return no(hay);
      if (!esta) this.textos.push(`${clave} ${dicho}`);
      this.celdas.set(clave, e.valor);
      return ok(e.valor);
    });
  }
}

type Paso =
  | { readonly tipo: 'escribe'; readonly linea: number; readonly valor: number | null; readonly dice: boolean }
  | { readonly tipo: 'llama'; readonly falla: 'no' | 'ida' | 'vuelta' }
  | { readonly tipo: 'otra'; readonly linea: number; readonly valor: number };

const PASOS: fc.Arbitrary<Paso[]> = fc.array(
  fc.oneof(
    fc.record({
      tipo: fc.constant('escribe' as const),
      linea: fc.integer({ min: 1, max: 3 }),
      valor: fc.option(fc.integer({ min: 0, max: 4 })),
      dice: fc.boolean(),
    }),
    fc.record({ tipo: fc.constant('llama' as const), falla: fc.constantFrom('no', 'ida', 'vuelta') }),
    fc.record({
      tipo: fc.constant('otra' as const),
      linea: fc.integer({ min: 1, max: 3 }),
      valor: fc.integer({ min: 10, max: 12 }),
    }),
  ),
  { maxLength: 40 },
);

/** Sends what waits; on its way there or back the network may fail. */
function callOnce(cola: Cola, hoja: Hoja, falla: 'no' | 'ida' | 'vuelta'): Cola {
  const taken = takeLote(cola);
  if (!taken) return cola;
  const { ids, entradas } = taken.lote;
  if (falla === 'ida') return failLote(taken.cola, ids, 'Sin red.');
  const respuestas = hoja.store(entradas);
  return falla === 'vuelta' ? failLote(taken.cola, ids, 'Sin red.') : settleLote(taken.cola, ids, respuestas);
}

test('whatever fails: the last value of each cell arrives or is shown with what somebody else put there, and every text arrives once', () => {
  fc.assert(
    fc.property(PASOS, (pasos) => {
      const hoja = new Hoja();
      let cola = COLA_VACIA;
      const ultimo = new Map<string, number | null>();
      const dichos: string[] = [];
      pasos.forEach((paso, i) => {
        if (paso.tipo === 'llama') cola = callOnce(cola, hoja, paso.falla);
        else {
          const donde = destino(String(paso.linea));
          if (paso.tipo === 'otra') hoja.celdas.set(claveDe(donde), paso.valor);
          else {
            ultimo.set(claveDe(donde), paso.valor);
            if (paso.dice) dichos.push(`texto ${i}.`);
            cola = typed(cola, donde, paso.valor, paso.dice ? `texto ${i}.` : null);
          }
        }
      });
      for (let n = 0; n < 5; n++) cola = callOnce(cola, hoja, 'no');
      // Somebody else may have changed it once more since the person was told.
      for (let veces = 0; veces < 2; veces++) {
        for (const [donde, valor] of ultimo) {
          const pendiente = pendienteDe(cola, donde);
          if (pendiente) expect(pendiente).toMatchObject({ estado: 'ajena', valor });
          cola = imposeOwn(cola, donde);
        }
        cola = callOnce(cola, hoja, 'no');
      }
      expect(cola.capturas).toEqual([]);
      const escrito = hoja.textos.join('\n');
      const sola = !pasos.some((paso) => paso.tipo === 'otra');
      for (const dicho of dichos) {
        const veces = escrito.split(dicho).length - 1;
        expect(sola ? veces === 1 : veces >= 1).toBe(true);
      }
      if (sola) for (const [donde, valor] of ultimo) expect(hoja.celdas.get(donde) ?? null).toBe(valor);
    }),
  );
});

test('however full OBSERVACIONES is, each text that was typed is on the sheet or still in the queue', () => {
  fc.assert(
    fc.property(PASOS, fc.integer({ min: 0, max: 3 }), (pasos, caben) => {
      const hoja = new Hoja(caben);
      let cola = COLA_VACIA;
      const dichos: string[] = [];
      pasos.forEach((paso, i) => {
        if (paso.tipo === 'llama') cola = callOnce(cola, hoja, paso.falla);
        else if (paso.tipo === 'otra') hoja.celdas.set(claveDe(destino(String(paso.linea))), paso.valor);
        else {
          if (paso.dice) dichos.push(`texto ${i}.`);
          cola = typed(cola, destino(String(paso.linea)), paso.valor, paso.dice ? `texto ${i}.` : null);
        }
      });
      for (let n = 0; n < 5; n++) cola = callOnce(n === 2 ? retry(cola) : cola, hoja, 'no');
      const quedan = [...hoja.textos, ...cola.capturas.map((c) => c.observaciones ?? '')].join('\n');
      expect(dichos.filter((dicho) => !quedan.includes(dicho))).toEqual([]);
      expect(takeLote(cola)).toBeNull();
    }),
  );
});
