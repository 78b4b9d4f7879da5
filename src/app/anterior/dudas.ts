import { accumulate } from '../../mir/acumulacion';
import { AJUSTES, type ClaveAjuste } from '../../mir/ajustes';
import { nameOfColumna } from '../../mir/columna';
import { COLUMNAS } from '../../mir/format';
import { type CampoModificado, modificacionesDe } from '../../mir/historia';
import {
  type Duda,
  keyOfLinea,
  type LineaUbicada,
  listLineas,
  type Mir,
  type PlanLinea,
  type TextosLinea,
} from '../../mir/model';
import { parseLineaBase } from '../../mir/porcentaje';
import { formatCantidad, formatPesos } from '../../mir/text-number';
import type { LibroLeido } from '../../sheet/read';
import { CAMPO_ANTERIOR, DUDA_ANTERIOR } from '../../text/app-anterior';
import type { Pedido } from './plan';

/** Fields of the plan whose adjustment in the year is asked about. */
const AJUSTABLES = ['metaPropuesta', 'mesInicial', 'mesFinal'] as const satisfies readonly (CampoModificado &
  keyof PlanLinea)[];

/** Texts of a linea that may name a year, by column. */
const TEXTOS = [
  'lineaAccion',
  'nombreIndicador',
  'metodoCalculo',
  'unidadMedida',
  'lineaBase',
  'observaciones',
  'verificableEn',
] as const satisfies readonly (keyof (PlanLinea & TextosLinea))[];

const nameOf = (key: string): string => {
  const columna = COLUMNAS.find((c) => c.key === key);
  return columna ? nameOfColumna(columna) : key;
};

const texto = (valor: string | number | null): string =>
  typeof valor === 'number' ? formatCantidad(valor) : (valor ?? '');

/** What is asked about last year's plan, read once. */
class Preguntas {
  private readonly anterior: number;

  constructor(
    private readonly libro: LibroLeido,
    /** The plan of the new year. */
    private readonly nueva: Mir,
    private readonly pedido: Pedido,
  ) {
    this.anterior = libro.mir.ejercicio;
  }

  /** The lineas of last year that are in the new plan. */
  private get traidas(): LineaUbicada[] {
    return listLineas(this.libro.mir).filter(({ linea }) => this.pedido.canceladas || linea.situacion !== 'CANCELADA');
  }

  private seccionDe(seccion: number): string {
    const { secciones } = this.libro.mir;
    return secciones.length > 1 ? (secciones[seccion]?.titulo ?? '') : '';
  }

  /** Their numbers, with their seccion where there are several. */
  private numerosDe(lineas: readonly LineaUbicada[]): string[] {
    return lineas.map(({ seccion, linea }) =>
      this.libro.mir.secciones.length > 1 ? `${linea.numero} («${this.seccionDe(seccion)}»)` : linea.numero,
    );
  }

  private deLinea({ seccion, linea }: LineaUbicada, mensaje: string): Duda {
    return { mensaje, fuente: { renglon: this.libro.filaDe(seccion, linea.numero) ?? 0, texto: linea.lineaAccion } };
  }

  presupuesto(): string[] {
    const montos = listLineas(this.nueva).flatMap(({ linea }) => linea.presupuesto ?? []);
    const { presupuestoDeclarado: declarado, ejercicio } = this.nueva;
    const total = formatPesos(montos.reduce((n, m) => n + m, 0));
    return [
      ...(montos.some((m) => m !== 0)
        ? [DUDA_ANTERIOR.presupuesto(montos.length, total, this.anterior, ejercicio)]
        : []),
      ...(declarado && declarado.monto !== null
        ? [DUDA_ANTERIOR.presupuestoDeclarado(formatPesos(declarado.monto), this.anterior, ejercicio)]
        : []),
    ];
  }

  canceladas(): Duda[] {
    const canceladas = listLineas(this.libro.mir).filter(({ linea }) => linea.situacion === 'CANCELADA');
    if (this.pedido.canceladas) {
      return canceladas.map((l) =>
        this.deLinea(l, DUDA_ANTERIOR.canceladaDentro(l.linea.numero, this.seccionDe(l.seccion), this.anterior)),
      );
    }
    if (canceladas.length === 0) return [];
    return sinLugar([DUDA_ANTERIOR.canceladasFuera(this.numerosDe(canceladas), this.anterior)]);
  }

  ajustadas(): Duda[] {
    const { modificaciones } = this.libro.baseline;
    return this.traidas.flatMap((l) => {
      const suyas = modificacionesDe(modificaciones, l.seccion, l.linea.numero);
      const cambios = AJUSTABLES.flatMap((campo) => {
        const primera = suyas.find((m) => m.campo === campo);
        if (!primera || primera.antes === l.linea[campo]) return [];
        return [DUDA_ANTERIOR.cambio(nameOf(campo), texto(primera.antes), texto(l.linea[campo]))];
      });
      if (cambios.length === 0) return [];
      const ajustables: readonly string[] = AJUSTABLES;
      const instrumentos = [
        ...new Set(suyas.filter((m) => ajustables.includes(m.campo)).map((m) => m.instrumento)),
      ].filter((i) => i !== '');
      const { numero } = l.linea;
      const seccion = this.seccionDe(l.seccion);
      return [this.deLinea(l, DUDA_ANTERIOR.planAjustado(numero, seccion, cambios, this.anterior, instrumentos))];
    });
  }

  /** A META that somebody typed over the plan and nobody recorded. */
  metasEnHoja(): Duda[] {
    return this.traidas.flatMap((l) => {
      const celda = this.libro.crudo(l.seccion, l.linea.numero)?.celda('metaPropuesta');
      if (!celda || (typeof celda.valor !== 'number' && celda.valor !== null)) return [];
      if (celda.valor === l.linea.metaPropuesta) return [];
      const mensaje = DUDA_ANTERIOR.metaEnHoja(
        l.linea.numero,
        this.seccionDe(l.seccion),
        texto(celda.valor),
        texto(l.linea.metaPropuesta),
      );
      return [this.deLinea(l, mensaje)];
    });
  }

  /** What names last year where it may have to name another. */
  anios(): Duda[] {
    const anio = new RegExp(`(?<!\\d)${this.anterior}(?!\\d)`);
    const says = (t: string | number | null): boolean => typeof t === 'string' && anio.test(t);
    const duda = (lugar: string, campos: readonly string[]): string[] =>
      campos.length === 0 ? [] : [DUDA_ANTERIOR.diceElAnio(lugar, campos, this.anterior)];
    const { titulo, secciones, presupuestoDeclarado } = this.nueva;
    const generales = [
      ...duda(DUDA_ANTERIOR.titulo, [
        ...(says(titulo.objetivoGeneral) ? [CAMPO_ANTERIOR.objetivoGeneral] : []),
        ...(secciones.some((s) => says(s.titulo)) ? [CAMPO_ANTERIOR.seccion] : []),
        ...(says(presupuestoDeclarado?.etiqueta ?? null) ? [CAMPO_ANTERIOR.etiqueta] : []),
      ]),
      ...duda(
        DUDA_ANTERIOR.ajustes,
        AJUSTES.filter((a) => a.tipo === 'texto' && says(this.libro.configuracion[a.clave as ClaveAjuste])).map(
          (a) => a.etiqueta,
        ),
      ),
      ...duda(DUDA_ANTERIOR.catalogo, [
        ...(this.libro.catalogos.politicas.some(says) ? [CAMPO_ANTERIOR.politica] : []),
        ...(this.libro.catalogos.programas.some(says) ? [CAMPO_ANTERIOR.programas] : []),
      ]),
      ...secciones.flatMap((s, i) =>
        s.objetivos.flatMap((o) =>
          duda(DUDA_ANTERIOR.objetivo(o.numero, this.seccionDe(i)), [
            ...(says(o.objetivo) ? [CAMPO_ANTERIOR.objetivo] : []),
            ...(says(o.politicasGenerales) ? [CAMPO_ANTERIOR.politicas] : []),
            ...(says(o.programa) ? [CAMPO_ANTERIOR.programa] : []),
          ]),
        ),
      ),
      ...this.libro.capitulos.flatMap((c) =>
        duda(DUDA_ANTERIOR.capitulo(c.titulo), says(c.titulo) || says(c.texto) ? [CAMPO_ANTERIOR.texto] : []),
      ),
    ];
    const lineas = listLineas(this.nueva).flatMap((l) =>
      duda(
        DUDA_ANTERIOR.linea(l.linea.numero, this.seccionDe(l.seccion)),
        TEXTOS.filter((key) => says(l.linea[key])).map(nameOf),
      ).map((mensaje) => this.deLinea(l, mensaje)),
    );
    return [...sinLugar(generales), ...lineas];
  }

  /** What was reached in the year may be the new base: proposed, never written. */
  lineasBase(): Duda[] {
    return this.traidas.flatMap((l) => {
      const alcanzada = accumulate(l.linea.meses, l.linea.acumulacion);
      const { numero, lineaBase } = l.linea;
      if (alcanzada === null || alcanzada === 0 || parseLineaBase(lineaBase) === alcanzada) return [];
      const seccion = this.seccionDe(l.seccion);
      const mensaje = DUDA_ANTERIOR.lineaBase(numero, seccion, lineaBase, formatCantidad(alcanzada), this.anterior);
      return [this.deLinea(l, mensaje)];
    });
  }

  lectura(sinCronograma: boolean): string[] {
    const { desplazadas } = this.libro;
    const nuevas = new Map(
      listLineas(this.nueva).map(({ seccion, linea }) => [keyOfLinea(seccion, linea.numero), linea]),
    );
    const delPlan = [...nuevas.values()].filter((l) => l.observaciones !== '' || l.verificableEn !== '');
    const delAnio = this.traidas.filter(({ seccion, linea }) => {
      const nueva = nuevas.get(keyOfLinea(seccion, linea.numero));
      return nueva?.observaciones !== linea.observaciones || nueva.verificableEn !== linea.verificableEn;
    });
    return [
      ...(sinCronograma ? [DUDA_ANTERIOR.sinCronograma()] : []),
      ...(desplazadas.length > 0 ? [DUDA_ANTERIOR.fueraDeLugar(desplazadas.length)] : []),
      ...(delPlan.length > 0 ? [DUDA_ANTERIOR.textosDelPlan(delPlan.length, this.anterior)] : []),
      ...(delAnio.length > 0 ? [DUDA_ANTERIOR.textosDelAnio(this.numerosDe(delAnio), this.anterior)] : []),
    ];
  }
}

const sinLugar = (mensajes: readonly string[]): Duda[] =>
  mensajes.map((mensaje) => ({ mensaje, fuente: { renglon: 0, texto: '' } }));

/** What last year's plan leaves to people: what may be wrong first, what is only proposed last. */
export function dudasDe(libro: LibroLeido, nueva: Mir, pedido: Pedido, sinCronograma: boolean): Duda[] {
  const preguntas = new Preguntas(libro, nueva, pedido);
  return [
    ...sinLugar(preguntas.lectura(sinCronograma)),
    ...preguntas.canceladas(),
    ...sinLugar(preguntas.presupuesto()),
    ...preguntas.ajustadas(),
    ...preguntas.metasEnHoja(),
    ...preguntas.anios(),
    ...preguntas.lineasBase(),
  ];
}
