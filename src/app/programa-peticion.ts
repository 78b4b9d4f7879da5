import type { Finding } from '../mir/finding';
import { MESES } from '../mir/format';
import { appFinding } from './finding';
import type { CambioPrograma, LineaPedida } from './programa-vista';

type Objeto = Readonly<Record<string, unknown>>;
const isObjeto = (v: unknown): v is Objeto => typeof v === 'object' && v !== null && !Array.isArray(v);

type Leida<T> = { readonly valor: T } | { readonly finding: Finding };

const mal = (dato: string, forma: string): { readonly finding: Finding } => ({
  finding: appFinding('APP-18', ['cambiarPrograma', dato, forma]),
});

function readTexto(dato: string, valor: unknown): Leida<string | null> {
  if (valor === undefined || valor === null) return { valor: null };
  return typeof valor === 'string' ? { valor } : mal(dato, 'texto');
}

function readLineas(valor: unknown): Leida<readonly LineaPedida[] | null> {
  if (valor === undefined || valor === null) return { valor: null };
  if (!Array.isArray(valor)) return mal('cambio.lineas', 'lista de líneas');
  const lineas: LineaPedida[] = [];
  for (const [i, pedida] of (valor as readonly unknown[]).entries()) {
    const { linea, seccion = null } = isObjeto(pedida) ? pedida : { linea: pedida };
    if (typeof linea !== 'string') return mal(`cambio.lineas.${i + 1}.linea`, 'texto');
    if (seccion !== null && typeof seccion !== 'string') return mal(`cambio.lineas.${i + 1}.seccion`, 'texto');
    lineas.push({ linea, seccion });
  }
  return { valor: lineas };
}

function readMeses(valor: unknown): Leida<readonly (number | null)[]> {
  if (!Array.isArray(valor) || valor.length !== MESES.length) return { finding: appFinding('APP-79', [null]) };
  const meses: (number | null)[] = [];
  for (const [i, cantidad] of (valor as readonly unknown[]).entries()) {
    const bien = cantidad === null || (typeof cantidad === 'number' && Number.isFinite(cantidad) && cantidad >= 0);
    if (!bien) return { finding: appFinding('APP-79', [{ mes: MESES[i] ?? '', valor: String(cantidad) }]) };
    // Minus zero passes for zero in every comparison but would be written with its sign.
    meses.push(cantidad === 0 ? 0 : (cantidad as number | null));
  }
  return { valor: meses };
}

/**
 * A request as CambioPrograma says, with nothing else in it: google.script.run and `mirador call` carry any JSON inside
 * "cambio". Lineas may be given by their number alone.
 */
export function readCambioPrograma(cambio: unknown): Leida<CambioPrograma> {
  const { tipo, linea, objetivo, aSabiendas, ...resto }: Objeto = isObjeto(cambio) ? cambio : {};
  if (aSabiendas !== undefined && aSabiendas !== null && typeof aSabiendas !== 'boolean') {
    return mal('cambio.aSabiendas', 'sí o no');
  }
  const comun = { aSabiendas: aSabiendas === true };
  const seccion = readTexto('cambio.seccion', resto.seccion);
  if ('finding' in seccion) return seccion;
  if (tipo === 'capturar') {
    if (typeof linea !== 'string') return mal('cambio.linea', 'texto');
    const meses = readMeses(resto.meses);
    return 'finding' in meses
      ? meses
      : { valor: { tipo, linea, seccion: seccion.valor, meses: meses.valor, ...comun } };
  }
  if (tipo !== 'aceptar' && tipo !== 'proponer') return mal('cambio.tipo', 'aceptar, proponer, capturar');
  const lineas = readLineas(resto.lineas);
  if ('finding' in lineas) return lineas;
  const deObjetivo = readTexto('cambio.objetivo', objetivo);
  if ('finding' in deObjetivo) return deObjetivo;
  return {
    valor: { tipo, lineas: lineas.valor, objetivo: deObjetivo.valor, seccion: seccion.valor, ...comun },
  };
}
