import { createHost } from '../../../src/local/host';
import { Sesion } from '../../../src/local/page/session';
import { COLUMNAS } from '../../../src/mir/format';
import { a1 } from '../../../src/sheet/a1';
import { ACCESO } from '../../../src/text/ayuda-celda';
import { PAGINA } from '../../../src/text/pagina';
import { installed } from '../../budget/libro';
import { giveRoles } from '../../support/con-permisos';

/** Objetivos 1/1 (rows 9 to 18) and 2/2 (rows 21 to 30); enero is closed; ana captures the first, luis both. */
const ADMIN = 'admin@x.mx';
const ANA = 'ana@x.mx';
const LUIS = 'luis@x.mx';
const LECTORA = 'lee@x.mx';
const VISITA = 'visita@x.mx';
const OTRA = 'otra@x.mx';
const col = (key: string): number => COLUMNAS.findIndex((c) => c.key === key) + 1;

describe('an edit that Google refuses is told in Spanish, with the true reason', () => {
  let type: (quien: string, fila: number, columna: number, textos: readonly (readonly string[])[]) => string | null;

  beforeAll(async () => {
    const { libro } = await installed(20);
    libro.acceso.editores.push(ADMIN, ANA, LUIS, LECTORA, OTRA);
    libro.acceso.lectores.push(VISITA);
    await giveRoles(libro, { administradores: ADMIN, capturistas: `${ANA}: 1/1; ${LUIS}`, lectores: LECTORA }, [1]);
    const host = await createHost({ libro });
    const sesion = new Sesion(
      host,
      () => libro,
      null,
      () => 'http://127.0.0.1:9/',
    );
    type = (usuario, fila, columna, textos) =>
      sesion.act({
        pagina: usuario,
        usuario,
        lugar: { hoja: 'MIR', fila, columna, revision: 0 },
        accion: { tipo: 'editar', fila, columna, textos },
      }).error;
  }, 120_000);

  /** What the add-on says of the cell, without its «No: ». */
  const dice = (texto: string): string => texto.replace(/^No: ./u, '');

  test.each<[string, string, number, string, readonly string[]]>([
    ['a closed month', ANA, 9, 'enero', [ACCESO.mesCerrado('enero'), ACCESO.quienes([ADMIN])]],
    ['a formula', ANA, 9, 'estatus', [ACCESO.formula, ACCESO.quienRepara([ADMIN])]],
    ['the plan', ANA, 9, 'metaPropuesta', [ACCESO.noAdministra, ACCESO.quienes([ADMIN])]],
    ['the objetivo of somebody else', ANA, 21, 'marzo', ['no captura el objetivo 2/2', ACCESO.quienes([LUIS])]],
    ['an address that is in no list', OTRA, 21, 'marzo', [ACCESO.noCaptura, ACCESO.quienes([LUIS])]],
    ['somebody who only reads', LECTORA, 9, 'marzo', [ACCESO.soloConsulta]],
  ])('%s', (_, quien, fila, clave, porque) => {
    const dicho = type(quien, fila, col(clave), [['3']]);
    expect(dicho).toContain(PAGINA.noSePuede(a1(fila, col(clave)), []));
    for (const parte of porque) expect(dicho).toContain(dice(parte));
    expect(dicho).not.toMatch(/\bNo: |protected|spreadsheet/);
  });

  test('of a block, the first cell that is not theirs', () => {
    const diez = Array.from({ length: 11 }, () => ['1']);
    expect(type(ANA, 9, col('marzo'), diez)).toContain(PAGINA.noSePuede(a1(19, col('marzo')), []));
  });

  test.each<[string, string, readonly (readonly string[])[], RegExp]>([
    ['words in a month', ANA, [['doce']], /^Lo que escribió en [A-Z]+9 no es lo que pide la celda, y no se guardó\. /],
    ['a text that is too long', ANA, [['x'.repeat(50_001)]], /^Lo que escribió pasa de 50,000 caracteres/],
    ['a block that runs over the edge', ANA, [Array(99).fill('1')], /^Lo que pegó no cabe en la hoja/],
    [
      'somebody who may only look at the file',
      VISITA,
      [['3']],
      /^(?:Su cuenta sólo puede consultar|No se puede escribir)/,
    ],
  ])('%s', (_, quien, textos, dicho) => expect(type(quien, 9, col('marzo'), textos)).toMatch(dicho));
});
