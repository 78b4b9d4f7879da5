import fc from 'fast-check';
import { ajustes } from '../../src/app/ajustes';
import { defaultConfiguracion } from '../../src/mir/ajustes';
import { readPermisos } from '../../src/mir/roles';
import {
  formatPersonas,
  malaEn,
  parsePersonas,
  pendingOf,
  problemsOf,
  searchAjustes,
} from '../../src/sidebar/ajustes/datos';
import { VALOR_INVALIDO } from '../../src/text/app-ajustes';
import { BARRA_PERSONAS } from '../../src/text/barra-ajustes';
import { instalado, mirDePrueba } from '../sheet/libros';

const { vista } = ajustes.decide(instalado(mirDePrueba()), null);
if (!vista) throw new Error('The workbook of this test has no settings.');
const VISTA = vista;

describe('searching', () => {
  test.each<[string, readonly string[]]>([
    ['AMARILLO', ['umbralAmarillo']],
    ['seguimiento inicia', ['inicioSeguimiento']],
    ['linea base', ['formulaReduccion']],
    ['ningunapalabra', []],
  ])('"%s" finds what says all of it, in any case and without accents', (buscado, claves) => {
    const found = searchAjustes(VISTA, buscado).map((a) => a.clave);
    expect(found).toEqual(claves);
  });
});

describe('what is pending', () => {
  test('is what was typed and differs, without spaces around it', () => {
    expect(pendingOf(VISTA, { organo: ' Otro ', umbralVerde: '90', umbralAmarillo: ' 70 ', membrete: '' })).toEqual({
      organo: 'Otro',
    });
  });

  test('never is what somebody may not change', () => {
    expect(pendingOf(VISTA, { corteVigente: '3' })).toEqual({});
  });

  test('a refusal is told at its setting, whatever the group', () => {
    const finding = { code: 'APP-208', hoja: 'Configuración', linea: null, mensaje: 'No.', remedio: '' } as const;
    expect(
      problemsOf(VISTA, [
        { ...finding, severidad: 'error', celda: 'B12' },
        { ...finding, severidad: 'error', celda: 'B12', mensaje: 'Ni así.' },
        { ...finding, severidad: 'aviso', celda: 'B13' },
        { ...finding, severidad: 'error', celda: null },
      ]),
    ).toEqual({ umbralVerde: 'No. Ni así.' });
  });
});

describe('a list of people', () => {
  const AMBIGUO = VALOR_INVALIDO.objetivoAmbiguo('1', 'ana@b.mx');
  test.each<[string, string, string, string | undefined, 'correo' | 'objetivos' | null]>([
    ['nothing is wrong', 'ana@b.mx', '1', undefined, null],
    ['objetivos of theirs that are in two secciones', 'ana@b.mx', '1, 3', AMBIGUO, 'objetivos'],
    ['somebody else is wrong', 'luis@b.mx', '1/1', AMBIGUO, null],
    ['an address that is none', 'ana', '', VALOR_INVALIDO.noEsCorreo('ana'), 'correo'],
    ['objetivos of nobody', '', '1', VALOR_INVALIDO.noEsCorreo(':'), 'correo'],
    ['a row that is blank', '', '', AMBIGUO, null],
  ])('points at what is wrong: %s', (_, correo, objetivos, problema, parte) => {
    expect(malaEn({ correo, objetivos }, problema)).toBe(parte);
  });

  test('is helped with objetivos that this book takes', () => {
    const { objetivos } = VISTA;
    expect(BARRA_PERSONAS.capturan(objetivos.slice(0, 2))).toContain(`«${objetivos.slice(0, 2).join(', ')}»`);
  });

  const MIR = mirDePrueba();
  const correo = fc.constantFrom('ana@b.mx', 'luis@b.mx', 'eva@c.org', 'no es correo', 'x');
  const objetivos = fc.constantFrom('', ': 1/1', ': 1/1, 1/2', ':2/1', ': 9', ':');
  const capturistas = fc
    .array(fc.tuple(fc.array(correo, { minLength: 1, maxLength: 2 }), objetivos), { maxLength: 4 })
    .map((entradas) => entradas.map(([correos, suyos]) => correos.join(', ') + suyos).join('; '));

  test('taken to rows and back gives the same permissions', () => {
    fc.assert(
      fc.property(capturistas, (texto) => {
        const again = formatPersonas(parsePersonas(texto, true));
        const read = (valor: string) => readPermisos(defaultConfiguracion({ capturistas: valor }), MIR, []).permisos;
        expect(read(again)).toEqual(read(texto));
      }),
    );
  });

  test.each([
    ['ana@b.mx; luis@b.mx', ['ana@b.mx', 'luis@b.mx']],
    ['ana@b.mx,luis@b.mx eva@c.org', ['ana@b.mx', 'luis@b.mx', 'eva@c.org']],
    ['', []],
  ])('"%s" is a row each', (texto, correos) => {
    expect(parsePersonas(texto, false).map((p) => p.correo)).toEqual(correos);
  });

  test('blank rows say nothing', () => {
    expect(
      formatPersonas([
        { correo: ' ', objetivos: '' },
        { correo: 'ana@b.mx ', objetivos: ' 1, 2 ' },
      ]),
    ).toBe('ana@b.mx: 1, 2');
  });
});
