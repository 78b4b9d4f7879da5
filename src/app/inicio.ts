import { contextOf } from '../mir/contexto';
import { mesDeCaptura } from '../mir/mes-de-captura';
import { namePeriodo } from '../mir/periods';
import { type Rol, rolDe } from '../mir/roles';
import { periodoDelCorte } from '../mir/tablero';
import { permisosOf } from '../sheet/blueprint/protection';
import { readLibro } from '../sheet/read';
import { auditLibro } from './auditar';
import { needHojas } from './hojas';
import { lineasDe } from './inicio/lineas';
import { type ListaDeInicio, listasDe } from './inicio/listas';
import { type PasoDeInicio, pasosDe } from './inicio/pasos';
import { sortFindings } from './inicio/puntos';
import { findingOfDano } from './sin-mir';
import type { UseCase } from './usecase';

/** What the first view of the sidebar shows to whoever opened it. */
export interface VistaInicio {
  /** False: there is nothing to show yet, or (a finding says so) the accepted plan cannot be read. */
  readonly hayMir: boolean;
  readonly usuario: string;
  readonly rol: Rol;
  readonly puedeCapturar: boolean;
  readonly organo: string;
  readonly ejercicio: number | null;
  /** The month (1-12) that is captured now; null: all of them are closed. */
  readonly mes: number | null;
  /** The period of informes that it falls in: its key and its name. */
  readonly periodo: { readonly clave: string; readonly nombre: string } | null;
  /** 1-12; 0: no cut-off in force, and nothing is judged late. */
  readonly corte: number;
  /** The lists speak of every linea of the MIR; false: of those of the objetivos that this person captures. */
  readonly todas: boolean;
  /** How many lineas they speak of. */
  readonly lineas: number;
  /** How many of them no month asks for: they have no window. */
  readonly sinCalendario: number;
  readonly listas: readonly ListaDeInicio[];
  readonly pasos: readonly PasoDeInicio[];
}

export const SIN_INICIO: VistaInicio = {
  hayMir: false,
  usuario: '',
  rol: 'lector',
  puedeCapturar: false,
  organo: '',
  ejercicio: null,
  mes: null,
  periodo: null,
  corte: 0,
  todas: true,
  lineas: 0,
  sinCalendario: 0,
  listas: [],
  pasos: [],
};

/**
 * Who asks, where the year stands, which of their lineas are due this month, late, unreported or wrong, and what is next
 * for them. It reads what Puntos reads, so that both tell the same. Nothing is written.
 */
export const inicio: UseCase<null, VistaInicio> = {
  needs: () => needHojas('rapida'),
  decide(snapshot) {
    const { usuario, puedeEditarProtegido } = snapshot;
    const libro = readLibro(snapshot, true);
    if (!libro) {
      const dano = findingOfDano(snapshot);
      const rol = puedeEditarProtegido ? 'administrador' : 'capturista';
      return { findings: dano ? [dano] : [], plan: null, vista: { ...SIN_INICIO, usuario, rol } };
    }
    const { configuracion, mir, baseline, historia } = libro;
    const permisos = permisosOf(configuracion, baseline);
    const rol = rolDe(usuario, puedeEditarProtegido, permisos);
    const mes = mesDeCaptura(configuracion, historia.mesesCerrados);
    const periodo = periodoDelCorte(mir.ejercicio, mes ?? 12, configuracion.frecuenciaInformes);
    const { findings } = auditLibro(libro, snapshot);
    const puntos = sortFindings(libro, findings);
    const administra = rol === 'administrador';
    const suyas = lineasDe(libro, snapshot, permisos, administra);
    return {
      findings: [],
      plan: null,
      vista: {
        hayMir: true,
        usuario,
        rol,
        puedeCapturar: suyas.puedeCapturar,
        organo: String(configuracion.organo ?? mir.titulo.organo),
        ejercicio: mir.ejercicio,
        mes,
        periodo: periodo && { clave: periodo.clave, nombre: namePeriodo(periodo) },
        corte: contextOf(configuracion).corte,
        todas: suyas.todas,
        lineas: suyas.lineas.length,
        sinCalendario: suyas.lineas.filter(({ linea }) => linea.mesInicial === null || linea.mesFinal === null).length,
        listas: listasDe({
          libro,
          lineas: suyas.lineas,
          mes,
          mesesCerrados: administra ? [] : permisos.mesesCerrados,
          puntos,
        }),
        pasos: pasosDe({ libro, rol, suyas, mes, periodo, findings, puntos }),
      },
    };
  },
};
