import { CORREGIR } from '../../text/barra-corregir';
import { parseCantidad } from '../comun/cantidad';

/** What is typed into the form of a correction. */
export interface Correccion {
  readonly mes: string;
  readonly valor: string;
  readonly motivo: string;
}

/** What `capturar` takes of it; null while something is wrong, which `problemas` says by field. */
export function parseCorreccion({ mes, valor, motivo }: Correccion): {
  readonly captura: { readonly mes: number; readonly valor: number | null; readonly observaciones: string } | null;
  readonly problemas: Readonly<Record<string, string>>;
} {
  const numero = parseCantidad(valor);
  const problemas = {
    ...(/^(?:[1-9]|1[0-2])$/.test(mes) ? {} : { mes: CORREGIR.sinMes }),
    ...(Number.isNaN(numero) ? { valor: CORREGIR.noEsNumero } : {}),
    ...(motivo.trim() === '' ? { motivo: CORREGIR.sinMotivo } : {}),
  };
  const captura =
    Object.keys(problemas).length > 0 ? null : { mes: Number(mes), valor: numero, observaciones: motivo.trim() };
  return { captura, problemas };
}
