import { NOMBRES_DE_MES } from '../text/meses';

/** The months for a select: "1" to "12" and their names. (mir/format.ts would bring its whole table into each view.) */
export const MES_OPCIONES: readonly { readonly valor: string; readonly nombre: string }[] = NOMBRES_DE_MES.map(
  (nombre, i) => ({ valor: String(i + 1), nombre: nombre.charAt(0).toUpperCase() + nombre.slice(1) }),
);

/** "marzo"; "" where it is no month. */
export function nombreDeMes(mes: number | null): string {
  return mes === null ? '' : (NOMBRES_DE_MES[mes - 1] ?? '');
}
