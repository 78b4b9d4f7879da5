import { contextOf } from '../mir/contexto';
import { type Entrega, entregasSinPreparar, estadoDe, fechaLimiteDe, listEntregasPedidas } from '../mir/entregas';
import type { Finding } from '../mir/finding';
import { closedMonths } from '../mir/historia';
import { mesDeCaptura } from '../mir/mes-de-captura';
import { namePeriodo, type Periodo, parsePeriodo } from '../mir/periods';
import { periodoDelCorte } from '../mir/tablero';
import { fechaText } from '../report/fechas';
import { titleOfRegla } from '../rules/index';
import { permisosOf } from '../sheet/blueprint/protection';
import { HOJA_BITACORA, HOJA_CIERRES, HOJA_ENTREGAS, HOJA_SEGUIMIENTO } from '../sheet/hojas';
import { type LibroLeido, readLibro } from '../sheet/read';
import { findingsOfCierre } from './cerrar';
import { NECESIDAD_CIFRAS } from './hojas';
import type { CierrePrevisto, EntregaDelPeriodo, VistaPeriodoEnCurso } from './periodo-en-curso-vista';
import { listPendientes } from './periodo-pendientes';
import { mayAdministrar, puedeCapturar, puedeCapturarAlgo } from './permiso';
import { sinMir } from './sin-mir';
import { type Necesidad, refuse, type UseCase } from './usecase';

/**
 * What a closing judges, without what only a repair looks at: rules that stop it speak of values, of the number formats
 * of the MIR, and of rows and columns out of place (rules/est.ts).
 */
const NECESIDAD_PERIODO: Necesidad = {
  ...NECESIDAD_CIFRAS,
  MIR: 'ajena',
  [HOJA_SEGUIMIENTO]: 'valores',
  [HOJA_ENTREGAS]: 'valores',
  [HOJA_BITACORA]: 'valores',
  [HOJA_CIERRES]: 'valores',
};

/** What is told before closing, a kind each: what is of lineas by the title of its rule, else by its own sentence. */
function summarize(findings: readonly Finding[]): CierrePrevisto['pendientes'] {
  const porCodigo = new Map<string, Finding[]>();
  for (const f of findings) porCodigo.set(f.code, [...(porCodigo.get(f.code) ?? []), f]);
  return [...porCodigo].map(([code, suyos]) => {
    const lineas = suyos.flatMap((f) => f.linea ?? []);
    const titulo = lineas.length > 0 ? titleOfRegla(code) : undefined;
    return { code, texto: titulo ?? suyos[0]?.mensaje ?? code, casos: suyos.length, lineas };
  });
}

function previstoOf({ bloqueos, pendientes }: ReturnType<typeof findingsOfCierre>): CierrePrevisto {
  const estado = bloqueos.length > 0 ? 'bloqueado' : pendientes.length > 0 ? 'falta' : 'listo';
  return { estado, bloqueos, pendientes: bloqueos.length > 0 ? [] : summarize(pendientes) };
}

/** Deliveries that were not made: those that are late, and those of periods that have begun. */
function listEntregas(libro: LibroLeido, periodo: Periodo | null, corte: number): EntregaDelPeriodo[] {
  const { ejercicio } = libro.mir;
  const limite = ({ fechaLimite: { iso, texto } }: Entrega): string => iso ?? texto;
  return (libro.entregas ?? [])
    .flatMap((e) => {
      const estado = estadoDe(e, ejercicio, corte);
      const suyo = parsePeriodo(e.periodo);
      const vaEn = !periodo || !suyo || (suyo.ejercicio === ejercicio && suyo.desde <= periodo.hasta);
      return estado === 'vencida' || (estado === 'pendiente' && vaEn) ? [{ e, estado, suyo }] : [];
    })
    .sort(
      (a, b) => Number(b.estado === 'vencida') - Number(a.estado === 'vencida') || (limite(a.e) < limite(b.e) ? -1 : 1),
    )
    .map(({ e, estado, suyo }) => ({
      informe: e.informe,
      nombrePeriodo: suyo ? namePeriodo(suyo) : e.periodo,
      destinatario: e.destinatario,
      fechaLimite: fechaText(limite(e)),
      estado,
    }));
}

/**
 * The period in course: what is captured now, what closing it would find, who owes what, and the deliveries that are
 * due. No clock tells which it is: it holds the month of capture (mir/mes-de-captura.ts). Nothing is written.
 */
export const periodoEnCurso: UseCase<null, VistaPeriodoEnCurso | null> = {
  needs: () => NECESIDAD_PERIODO,
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { usuario, puedeEditarProtegido } = snapshot;
    const { configuracion, mir, baseline } = libro;
    const permisos = permisosOf(configuracion, baseline);
    const { corte } = contextOf(configuracion);
    const mesesCerrados = closedMonths(baseline.cierres);
    const mes = mesDeCaptura(configuracion, mesesCerrados);
    const periodo = mes === null ? null : periodoDelCorte(mir.ejercicio, mes, configuracion.frecuenciaInformes);
    const fechaLimite = (periodo && fechaLimiteDe(periodo, configuracion.plazoEntrega)) ?? '';
    const enPalabras = fechaLimite === '' ? '' : fechaText(fechaLimite);
    const hechas = libro.entregas ?? [];
    return {
      findings: [],
      plan: null,
      vista: {
        ejercicio: mir.ejercicio,
        mes,
        corte: Math.max(0, corte),
        mesesCerrados,
        periodo: periodo && { clave: periodo.clave, nombre: namePeriodo(periodo) },
        fechaLimite: enPalabras,
        puedeCerrar: mayAdministrar(snapshot, configuracion),
        cierre: periodo && previstoOf(findingsOfCierre(libro, snapshot, periodo)),
        puedeCapturar: puedeCapturarAlgo(permisos, usuario, puedeEditarProtegido) === null,
        ...listPendientes(libro, periodo, {
          mes,
          mesesCerrados,
          fechaLimite: enPalabras,
          puedeCapturar: ({ seccion, objetivo: { numero } }) =>
            puedeCapturar(permisos, mir, usuario, puedeEditarProtegido, seccion, numero, null) === null,
        }),
        entregas: {
          hay: libro.entregas !== null,
          porPreparar: entregasSinPreparar(listEntregasPedidas(configuracion, mir.ejercicio), hechas).length,
          lista: listEntregas(libro, periodo, corte),
        },
      },
    };
  },
};
