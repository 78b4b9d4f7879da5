import { listLineas, type Valor } from '../../../src/mir/model';
import { dudasDe, leerHoja } from './ayuda';

describe('typed cells', () => {
  const fila = (...valores: Valor[]): Valor[] => valores;
  test('an Excel date in a month is a doubt, never a number', () => {
    const tabla = leerHoja({ valores: [fila('lineaAccion', 'enero'), fila('1.1 A', { fecha: '2025-03-04' })] });
    expect(listLineas(tabla.pat.mir)[0]?.linea.meses[0]).toBeNull();
    expect(dudasDe(tabla, /fechas.*ENERO «2025-03-04»/)).toEqual(['2: enero: 2025-03-04']);
  });

  test('a date in MES INICIAL says its month where it is of the year, and is told', () => {
    const mes = (fecha: string) => {
      const tabla = leerHoja({ valores: [fila('lineaAccion', 'mesInicial'), fila('1.1 A', { fecha })] });
      return [listLineas(tabla.pat.mir)[0]?.linea.mesInicial, dudasDe(tabla, /MES INICIAL «/).length];
    };
    expect(mes('2025-03-01')).toEqual([3, 1]);
    expect(mes('1900-01-03')).toEqual([null, 1]);
  });

  test('a percentage is read as it is seen, and told', () => {
    const tabla = leerHoja({
      valores: [fila('lineaAccion', 'enero'), fila('1.1 A', 0.45)],
      formatos: [[], ['', '0%']],
    });
    expect(listLineas(tabla.pat.mir)[0]?.linea.meses[0]).toBe(45);
    expect(dudasDe(tabla, /porcentajes/)).toHaveLength(1);
  });

  test('merged texts are of every row, merged amounts of the first one', () => {
    const tabla = leerHoja({
      valores: [
        fila('numero', 'objetivo', 'lineaAccion', 'presupuesto'),
        fila(1, 'Dar', '1.1 A', 100),
        fila(null, null, '1.2 B', null),
      ],
      combinadas: [2, 4].map((columna) => ({ fila: 2, columna, filas: 2, columnas: 1 })),
    });
    expect(listLineas(tabla.pat.mir).map((u) => [u.objetivo.objetivo, u.linea.presupuesto])).toEqual([
      ['Dar', 100],
      ['Dar', null],
    ]);
  });
});
