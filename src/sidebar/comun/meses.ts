import { MESES } from '../../mir/palabras';
import { capitalize } from './capitalize';

/** The months for a select: "1" to "12" and their names. */
export const MES_OPCIONES: readonly { readonly valor: string; readonly nombre: string }[] = MESES.map((mes, i) => ({
  valor: String(i + 1),
  nombre: capitalize(mes),
}));

/** "marzo"; "" where it is no month. */
export function nombreDeMes(mes: number | null): string {
  return mes === null ? '' : (MESES[mes - 1] ?? '');
}
