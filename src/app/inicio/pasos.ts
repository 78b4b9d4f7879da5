import { contextOf } from '../../mir/contexto';
import { entregasSinPreparar, estadoDe, listEntregasPedidas } from '../../mir/entregas';
import type { Finding } from '../../mir/finding';
import { keyOfLinea, listLineas } from '../../mir/model';
import { nameMes, namePeriodo, type Periodo, parsePeriodo } from '../../mir/periods';
import { isPorCapturar } from '../../mir/por-capturar';
import type { Rol } from '../../mir/roles';
import { REGLAS_EST } from '../../rules/est';
import type { LibroLeido } from '../../sheet/read';
import type { Suyas } from './lineas';
import { isMal, type PuntosDeInicio } from './puntos';

export type ClavePaso =
  | 'reparar'
  | 'revisar'
  | 'corte'
  | 'capturar'
  | 'seguimiento'
  | 'entregar'
  | 'documentos'
  | 'cerrar';

/** Something that is next for whoever asks; the sidebar has its words and its button. */
export interface PasoDeInicio {
  readonly clave: ClavePaso;
  /** How many there are of what it is about; 0 where it is always at hand. */
  readonly cuantas: number;
  /** The month or period that it is about, as people name it; "" where it is about none. */
  readonly nombre: string;
}

export interface EntradaPasos {
  readonly libro: LibroLeido;
  readonly rol: Rol;
  readonly suyas: Suyas;
  readonly mes: number | null;
  readonly periodo: Periodo | null;
  readonly findings: readonly Finding[];
  readonly puntos: PuntosDeInicio;
}

/** What each role does, in the order of the work. */
const PASOS_DE: Readonly<Record<Rol, readonly ClavePaso[]>> = {
  administrador: ['reparar', 'revisar', 'corte', 'capturar', 'seguimiento', 'entregar', 'documentos', 'cerrar'],
  titular: ['corte', 'capturar', 'seguimiento', 'entregar', 'documentos'],
  capturista: ['capturar', 'seguimiento'],
  lector: ['documentos'],
};

const ESTRUCTURA: ReadonlySet<string> = new Set(Object.values(REGLAS_EST).map((r) => r.code));
/** Evidence and justification that are missing. */
const DE_SEGUIMIENTO: readonly string[] = ['AVA-06', 'AVA-07'];

/** Deliveries of periods that are over at the cut-off and were not made, with or without a row on their sheet. */
function countEntregas({ configuracion, mir, entregas }: LibroLeido): number {
  const { corte } = contextOf(configuracion);
  const acabado = (clave: string): boolean => (parsePeriodo(clave)?.hasta ?? 13) <= corte;
  const hechas = entregas ?? [];
  const debidas = hechas.filter((e) => {
    const estado = estadoDe(e, mir.ejercicio, corte);
    return estado === 'vencida' || (estado === 'pendiente' && acabado(e.periodo));
  });
  const sinRenglon = entregasSinPreparar(listEntregasPedidas(configuracion, mir.ejercicio), hechas);
  return debidas.length + sinRenglon.filter((p) => acabado(p.periodo)).length;
}

/** How each step counts; null: there is nothing of it to do. */
const CONTAR: Readonly<Record<ClavePaso, (entrada: EntradaPasos) => Omit<PasoDeInicio, 'clave'> | null>> = {
  reparar: ({ findings }) => some(findings.filter((f) => isMal(f) && ESTRUCTURA.has(f.code)).length),
  revisar: ({ puntos }) => some(puntos.sueltos.filter((f) => isMal(f) && !ESTRUCTURA.has(f.code)).length),
  // Until there is one, nobody is told that anything is late.
  corte: ({ libro }) => (contextOf(libro.configuracion).corte < 1 ? { cuantas: 0, nombre: '' } : null),
  capturar: ({ suyas, mes }) =>
    mes === null || !suyas.puedeCapturar
      ? null
      : some(suyas.lineas.filter((l) => isPorCapturar(l.linea, mes)).length, nameMes(mes)),
  seguimiento: ({ suyas, puntos }) => {
    const faltan = ({ seccion, linea }: Suyas['lineas'][number]): boolean =>
      (puntos.porLinea.get(keyOfLinea(seccion, linea.numero)) ?? []).some((f) => DE_SEGUIMIENTO.includes(f.code));
    return suyas.puedeCapturar ? some(suyas.lineas.filter(faltan).length) : null;
  },
  entregar: ({ libro }) => some(countEntregas(libro)),
  documentos: ({ periodo }) => ({ cuantas: 0, nombre: periodo ? namePeriodo(periodo) : '' }),
  cerrar: ({ libro, mes, periodo }) =>
    mes === null || !periodo
      ? null
      : {
          cuantas: listLineas(libro.mir).filter((u) => isPorCapturar(u.linea, mes)).length,
          nombre: namePeriodo(periodo),
        },
};

function some(cuantas: number, nombre = ''): Omit<PasoDeInicio, 'clave'> | null {
  return cuantas === 0 ? null : { cuantas, nombre };
}

/** What is next for whoever asks, in the order of the work of their role. */
export function pasosDe(entrada: EntradaPasos): PasoDeInicio[] {
  return PASOS_DE[entrada.rol].flatMap((clave) => {
    const paso = CONTAR[clave](entrada);
    return paso ? [{ clave, ...paso }] : [];
  });
}
