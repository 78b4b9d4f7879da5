import { contextOf } from '../../mir/contexto';
import { TIPOS_DOCUMENTO, type TipoDocumento } from '../../mir/documentos';
import type { InformeJge } from '../../mir/informe-jge';
import type { Mir } from '../../mir/model';
import { lineaText, objetivoText } from '../../report/numerado';
import { HOJA_INFORME_JGE } from '../../sheet/hojas';
import { readLibro } from '../../sheet/read';
import { ALCANCE_TEXTO, TIPO_TEXTO } from '../../text/documentos';
import { listPeriodosDeInformes } from '../estado';
import { NECESIDAD_CIFRAS } from '../hojas';
import { sinMir } from '../sin-mir';
import { refuse, type UseCase } from '../usecase';
import { findClase } from './clases';

export interface AlcanceVista {
  /** As it is asked for: "1/3". */
  readonly valor: string;
  readonly nombre: string;
}

/** Parts of one kind, under a heading. */
export interface GrupoAlcance {
  readonly nivel: Nivel;
  readonly titulo: string;
  readonly alcances: readonly AlcanceVista[];
}

export interface TipoVista {
  readonly tipo: TipoDocumento;
  readonly nombre: string;
  readonly explicacion: string;
  readonly porPeriodo: boolean;
  /** It may be of a period, and else is as of the cut-off in force. */
  readonly periodoOpcional: boolean;
  /** Rows to publish: no template, no PDF. */
  readonly deTablas: boolean;
  /** What parts of it can be asked for. */
  readonly grupos: readonly GrupoAlcance[];
}

export interface VistaOpcionesDocumentos {
  readonly organo: string;
  /** 0: no cut-off in force. */
  readonly corte: number;
  readonly periodos: readonly { readonly clave: string; readonly nombre: string }[];
  readonly tipos: readonly TipoVista[];
}

type Nivel = keyof typeof ALCANCE_TEXTO.grupos;

/** What each kind may be asked of a part of; kinds that are not here are made whole. */
const NIVELES: Partial<Record<TipoDocumento, readonly Nivel[]>> = {
  avance: ['objetivo', 'seccion'],
  jge: ['forma'],
  ficha: ['objetivo', 'seccion', 'linea'],
  transparencia: ['objetivo', 'seccion'],
};

const CON_PERIODO_OPCIONAL: readonly TipoDocumento[] = ['ficha'];

/** Characters of the text of an objetivo or a linea in a list. */
const MUESTRA = 70;
const short = (texto: string): string => (texto.length > MUESTRA ? `${texto.slice(0, MUESTRA - 1).trimEnd()}…` : texto);

function alcancesDe({ secciones }: Mir, formas: readonly InformeJge[], nivel: Nivel): AlcanceVista[] {
  const objetivos = secciones.flatMap((s, i) => s.objetivos.map((o) => ({ o, de: `${i + 1}/` })));
  switch (nivel) {
    case 'forma':
      return formas.map((f) => ({ valor: f.numero, nombre: ALCANCE_TEXTO.forma(f.numero, short(f.entidad)) }));
    case 'seccion':
      // One seccion is all of it.
      return secciones.length < 2 ? [] : secciones.map((s, i) => ({ valor: `${i + 1}`, nombre: short(s.titulo) }));
    case 'objetivo':
      return objetivos.map(({ o, de }) => ({
        valor: `${de}${o.numero}`,
        nombre: ALCANCE_TEXTO.objetivo(o.numero, short(objetivoText(o))),
      }));
    case 'linea':
      return objetivos.flatMap(({ o, de }) =>
        o.lineas.map((l) => ({
          valor: `${de}${l.numero}`,
          nombre: ALCANCE_TEXTO.linea(l.numero, short(lineaText(l))),
        })),
      );
  }
}

/** What there is to choose from: kinds, periods and parts. Nothing is written. */
export const opcionesDocumentos: UseCase<null, VistaOpcionesDocumentos | null> = {
  needs: () => ({ ...NECESIDAD_CIFRAS, [HOJA_INFORME_JGE]: 'valores' }),
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { mir, configuracion, informesJge } = libro;
    const tipos = TIPOS_DOCUMENTO.flatMap((tipo): TipoVista[] => {
      const clase = findClase(tipo);
      if (!clase) return [];
      const grupos = (NIVELES[tipo] ?? []).map((nivel) => ({
        nivel,
        titulo: ALCANCE_TEXTO.grupos[nivel],
        alcances: alcancesDe(mir, informesJge, nivel),
      }));
      return [
        {
          tipo,
          ...TIPO_TEXTO[tipo],
          porPeriodo: clase.porPeriodo,
          periodoOpcional: CON_PERIODO_OPCIONAL.includes(tipo),
          deTablas: tipo === 'transparencia',
          grupos: grupos.filter((g) => g.alcances.length > 0),
        },
      ];
    });
    return {
      findings: [],
      plan: null,
      vista: {
        organo: String(configuracion.organo ?? mir.titulo.organo),
        corte: contextOf(configuracion).corte,
        periodos: listPeriodosDeInformes(mir.ejercicio),
        tipos,
      },
    };
  },
};
