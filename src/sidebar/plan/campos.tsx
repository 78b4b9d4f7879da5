import type { VistaPlan } from '../../gas/api';
import { COMUN } from '../../text/barra';
import { PLAN } from '../../text/barra-plan';
import { Area, Lista, MesCampo, type Problemas, Texto } from '../comun/campos';
import { nombreDeMes } from '../comun/meses';
import { keyOfObjetivo, listObjetivos } from './datos';
import { CAMPOS, type CampoLinea, type Contexto, findObjetivo, type TipoCambio, type Valores } from './formas';

export interface FormaProps {
  readonly tipo: TipoCambio;
  readonly valores: Valores;
  readonly problems: Problemas;
  readonly contexto: Contexto;
  set(id: string, value: string): void;
  mark(clave: string, ticked: boolean): void;
}

type Props = FormaProps;

/** What a change asks for, apart from the document that allows it. */
export function FormaCampos(props: Props) {
  switch (props.tipo) {
    case 'agregarLinea':
      return (
        <>
          <Destino {...props} />
          <CamposLinea {...props} />
        </>
      );
    case 'moverLinea':
      return <Destino {...props} />;
    case 'agregarObjetivo':
      return <CamposObjetivo {...props} />;
    case 'reprogramar':
      return <CamposLinea {...props} />;
    case 'aceptar':
      return <Pendientes {...props} />;
    case 'cancelar':
      return null;
  }
}

function bind({ valores, problems, set }: Props, id: string, label: string) {
  return { id, label, value: valores[id] ?? '', problems, set: (value: string) => set(id, value) };
}

/** In which objetivo, and after which of its lineas. */
function Destino(props: Props) {
  const { contexto, tipo } = props;
  const { linea } = contexto;
  const moving = tipo === 'moverLinea';
  const objetivos = listObjetivos(contexto.plan.secciones).filter((o) => !moving || o.seccion === linea?.seccion);
  const lineas = (findObjetivo(contexto, props.valores)?.lineas ?? []).filter(
    (l) => !moving || l.linea !== linea?.linea,
  );
  const shorten = (text: string) => (text.length > 70 ? `${text.slice(0, 69)}…` : text);
  return (
    <>
      <Lista
        {...bind(props, 'enObjetivo', PLAN.enElObjetivo)}
        vacia={null}
        opciones={objetivos.map((o) => ({
          valor: keyOfObjetivo(o),
          nombre: shorten(`${o.numero}. ${o.objetivo}`),
        }))}
      />
      <Lista
        {...bind(props, 'despuesDe', PLAN.despuesDe)}
        vacia={PLAN.alPrincipio}
        opciones={lineas.map((l) => ({ valor: l.linea, nombre: shorten(l.texto) }))}
      />
      {!moving && (
        <Texto {...bind(props, 'numero', PLAN.numero)} help={PLAN.numeroLineaAyuda(lineas.map((l) => l.linea))} />
      )}
    </>
  );
}

function CamposObjetivo(props: Props) {
  const { secciones } = props.contexto.plan;
  const seccion = Number(props.valores.seccion || 1);
  const objetivos = listObjetivos(secciones).filter((o) => o.seccion === seccion);
  return (
    <>
      {secciones.length > 1 && (
        <Lista
          {...bind(props, 'seccion', PLAN.seccion)}
          vacia={null}
          opciones={secciones.map((s, i) => ({ valor: String(i + 1), nombre: s.titulo }))}
        />
      )}
      <Lista
        {...bind(props, 'despuesDe', PLAN.despuesDe)}
        vacia={PLAN.alPrincipio}
        opciones={objetivos.map((o) => ({ valor: o.numero, nombre: `${o.numero}. ${o.objetivo}` }))}
      />
      <Texto {...bind(props, 'numero', PLAN.numero)} help={PLAN.numeroObjetivoAyuda(objetivos.map((o) => o.numero))} />
      <Area {...bind(props, 'objetivo', PLAN.textoObjetivo)} />
      <Texto {...bind(props, 'politicasGenerales', PLAN.politicas)} help={PLAN.politicasAyuda} />
      <Texto {...bind(props, 'programa', PLAN.programa)} />
    </>
  );
}

/** The fields of a linea; when it is reprogrammed, what it says today stands under each that is known. */
function CamposLinea(props: Props) {
  const principales = CAMPOS.filter((c) => c.principal && c.tipo === 'area');
  const breves = CAMPOS.filter((c) => c.principal && c.tipo !== 'area');
  const otros = CAMPOS.filter((c) => !c.principal);
  return (
    <>
      {principales.map((c) => (
        <Campo key={c.key} campo={c} props={props} />
      ))}
      <div class="pair">
        {breves.map((c) => (
          <Campo key={c.key} campo={c} props={props} />
        ))}
      </div>
      <details class="extra" open={otros.some((c) => props.problems[c.key])}>
        <summary>{PLAN.masCampos}</summary>
        <div class="pair">
          {otros.map((c) => (
            <Campo key={c.key} campo={c} props={props} />
          ))}
        </div>
      </details>
    </>
  );
}

function Campo({ campo, props }: { campo: CampoLinea; props: Props }) {
  const today = props.tipo === 'reprogramar' ? todayOf(campo.key, props.contexto) : '';
  const bound = { ...bind(props, campo.key, campo.label), ...(today !== '' && { help: PLAN.hoy(today) }) };
  const vacia = props.tipo === 'reprogramar' ? PLAN.sinCambio : PLAN.sinMes;
  if (campo.tipo === 'area') return <Area {...bound} />;
  if (campo.tipo === 'mes') return <MesCampo {...bound} vacia={vacia} />;
  if (campo.tipo === 'lista') {
    const opciones = (campo.opciones ?? []).map((o) => ({ valor: o, nombre: o }));
    return (
      <Lista {...bound} vacia={props.tipo === 'reprogramar' ? PLAN.sinCambio : COMUN.enBlanco} opciones={opciones} />
    );
  }
  return <Texto {...bound} numeric={campo.tipo === 'numero'} />;
}

function todayOf(key: CampoLinea['key'], { linea }: Contexto): string {
  if (!linea) return '';
  if (key === 'mesInicial' || key === 'mesFinal') return nombreDeMes(linea[key]);
  if (key === 'metaPropuesta') return linea.metaPropuesta === null ? '' : String(linea.metaPropuesta);
  return '';
}

export function keyOfPendiente({ hoja, celda }: Pick<VistaPlan['pendientes'][number], 'hoja' | 'celda'>): string {
  return `${hoja}!${celda}`;
}

/** What stands on the sheet otherwise than in the plan, each with its box. */
function Pendientes({ contexto, problems, mark }: Props) {
  const ticked = new Set(contexto.marcadas.map(keyOfPendiente));
  return (
    <fieldset class="fields">
      {problems.pendientes && (
        <p class="field-error" role="alert">
          {problems.pendientes}
        </p>
      )}
      {contexto.plan.pendientes.map((p) => {
        const clave = keyOfPendiente(p);
        return (
          <label key={clave} class="check card">
            <input type="checkbox" checked={ticked.has(clave)} onChange={(e) => mark(clave, e.currentTarget.checked)} />
            <span>
              <b>
                {p.linea === '' ? '' : `${PLAN.linea(p.linea)} · `}
                {p.campo}
              </b>{' '}
              <span class="secondary">{clave}</span>
              <span class="option-detail">
                {PLAN.aceptado}: {p.aceptado || COMUN.enBlanco}
              </span>
              <span class="option-detail">
                {PLAN.escrito}: {p.escrito || COMUN.enBlanco}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
