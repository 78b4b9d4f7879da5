import { lineaText, objetivoName, objetivoText } from '../../src/report/numerado';

describe('a text beside its number', () => {
  test.each([
    ['12.1', '12.1 Revisar', 'Revisar'],
    ['12.1', '12.1. Revisar', 'Revisar'],
    ['12.1', ' 12.1.- Revisar', 'Revisar'],
    ['12.1', '12.1.Revisar', 'Revisar'],
    ['12.1', '12.1 2,500 folletos', '2,500 folletos'],
    ['7.1', '7.10 Revisar', '7.10 Revisar'],
    ['7.1', '7.1.2 Revisar', '7.1.2 Revisar'],
    ['7.1', 'Revisar', 'Revisar'],
    ['7.1', '', ''],
    ['', '- Revisar', '- Revisar'],
  ])('linea %s "%s" is "%s"', (numero, lineaAccion, dicho) => {
    expect(lineaText({ numero, lineaAccion })).toBe(dicho);
  });

  test.each([
    ['3', '3. Fortalecer', 'Fortalecer'],
    ['3', '3.- Fortalecer', 'Fortalecer'],
    ['3', '3) Fortalecer', 'Fortalecer'],
    ['3', '3 visitas a cada distrito', '3 visitas a cada distrito'],
    ['1', '1.5 millones de folletos', '1.5 millones de folletos'],
    ['1', '12. Fortalecer', '12. Fortalecer'],
    ['1', 'Fortalecer', 'Fortalecer'],
  ])('objetivo %s "%s" is "%s"', (numero, objetivo, dicho) => {
    expect(objetivoText({ numero, objetivo })).toBe(dicho);
    expect(objetivoName({ numero, objetivo })).toBe(`Objetivo ${numero}. ${dicho}`);
  });
});
