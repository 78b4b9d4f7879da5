import { useState } from 'preact/hooks';
import type { EntradaSeguimiento, EvidenciaVista, LineaSeguimientoVista } from '../../gas/api';
import { parsePeriodo } from '../../mir/periods';
import { formatCantidad } from '../../mir/text-number';
import { SEGUIMIENTO } from '../../text/barra-seguimiento';
import { type Borradores, useBorrador } from '../comun/borradores';
import { Area, Dia, focusFirst, Lista, type Problemas, Texto } from '../comun/campos';
import { capitalize } from '../comun/capitalize';
import { MES_OPCIONES, nombreDeMes } from '../comun/meses';
import { EVIDENCIA_EN_BLANCO, entradaDeEvidencia, entradaDeJustificacion, type Partes } from './datos';

export interface ParteProps {
  readonly linea: Pick<LineaSeguimientoVista, 'partes' | 'evidencias' | 'unidad'>;
  readonly lugar: Pick<EntradaSeguimiento, 'linea' | 'seccion' | 'periodo'>;
  readonly busy: boolean;
  /** Goes before the ids of its controls, where the page has others of the same name. */
  readonly prefijo?: string;
  /** Where what is typed waits while another linea is looked at; absent: the form itself stays. */
  readonly borradores?: Borradores;
  /** `then`: what is done once it is registered. */
  onSend(entrada: EntradaSeguimiento, then: (registrada: LineaSeguimientoVista) => void): void;
}

function keyOfLugar({ periodo, seccion, linea }: ParteProps['lugar']): string {
  return [periodo, seccion, linea].join(' ');
}

/** The problems by the ids that the controls have here. */
function withPrefijo(problemas: Problemas, prefijo: string): Problemas {
  return Object.fromEntries(Object.entries(problemas).map(([id, texto]) => [`${prefijo}${id}`, texto]));
}

/** The four parts of a justification, and the button that registers them. */
export function FormaJustificacion({ linea, lugar, busy, prefijo = '', borradores, onSend }: ParteProps) {
  const clave = `justificación ${keyOfLugar(lugar)}`;
  const [partes, setPartes, forget] = useBorrador<Partes>(borradores, clave, () => linea.partes);
  const [problems, setProblems] = useState<Problemas>({});
  const submit = (event: Event) => {
    event.preventDefault();
    const entrada = entradaDeJustificacion(lugar, partes, linea.partes);
    setProblems(entrada ? {} : { dato: SEGUIMIENTO.sinCambios });
    if (entrada) onSend(entrada, (registrada) => forget(registrada.partes, partes));
    else focusFirst({ dato: SEGUIMIENTO.sinCambios });
  };
  return (
    <form onSubmit={submit} noValidate>
      <div class="pair">
        {(Object.keys(SEGUIMIENTO.campos) as (keyof Partes)[]).map((clave) => (
          <Area
            key={clave}
            {...SEGUIMIENTO.campos[clave]}
            id={`${prefijo}${clave}`}
            value={partes[clave]}
            problems={withPrefijo(problems, prefijo)}
            set={(value) => setPartes({ ...partes, [clave]: value })}
          />
        ))}
      </div>
      <button type="submit" class="action" disabled={busy}>
        {SEGUIMIENTO.guardarJustificacion}
      </button>
    </form>
  );
}

interface EvidenciaProps extends ParteProps {
  /** The month that a document is most likely of, and the next one once it is registered. */
  readonly mes: string;
  mesDespues(registrada: LineaSeguimientoVista): string;
}

/** The documents that are registered, and the form of one more. */
export function FormaEvidencia({
  linea,
  lugar,
  busy,
  prefijo = '',
  borradores,
  onSend,
  mes,
  mesDespues,
}: EvidenciaProps) {
  const clave = `evidencia ${keyOfLugar(lugar)}`;
  const [escrita, setEscrita, forget] = useBorrador(borradores, clave, () => ({ ...EVIDENCIA_EN_BLANCO, mes }));
  const [problems, setProblems] = useState<Problemas>({});
  const field = (id: keyof typeof EVIDENCIA_EN_BLANCO) => ({
    id: `${prefijo}${id}`,
    value: escrita[id],
    problems: withPrefijo(problems, prefijo),
    set: (value: string) => setEscrita({ ...escrita, [id]: value }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const { entrada, problemas } = entradaDeEvidencia(lugar, escrita);
    setProblems(problemas);
    if (!entrada) {
      focusFirst(problemas);
      return;
    }
    onSend(entrada, (registrada) => forget({ ...EVIDENCIA_EN_BLANCO, mes: mesDespues(registrada) }, escrita));
  };
  const periodo = parsePeriodo(lugar.periodo ?? '');
  const meses = MES_OPCIONES.slice((periodo?.desde ?? 1) - 1, periodo?.hasta ?? 12);
  return (
    <>
      {linea.evidencias.length === 0 ? (
        <p class="secondary">{SEGUIMIENTO.sinEvidencias}</p>
      ) : (
        <ul class="evidence">
          {linea.evidencias.map((e) => (
            <li key={e.fila}>
              <b>{e.mes === null ? SEGUIMIENTO.dePeriodo : capitalize(nombreDeMes(e.mes))}</b> {textOf(e)}
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate>
        <div class="pair">
          <Lista {...field('mes')} label={SEGUIMIENTO.mes} vacia={SEGUIMIENTO.dePeriodo} opciones={meses} />
          <Texto numeric {...field('cantidad')} label={SEGUIMIENTO.cantidad(linea.unidad)} />
          <Texto {...field('documento')} label={SEGUIMIENTO.documento} example={SEGUIMIENTO.documentoEjemplo} />
          <Texto {...field('oficio')} label={SEGUIMIENTO.oficio} />
          <Dia {...field('fecha')} label={SEGUIMIENTO.fecha} />
          <Texto {...field('vinculo')} label={SEGUIMIENTO.vinculo} example={SEGUIMIENTO.vinculoEjemplo} />
        </div>
        <button type="submit" class="action" disabled={busy}>
          {SEGUIMIENTO.guardarEvidencia}
        </button>
      </form>
    </>
  );
}

/** A document as one line of text: an address is only text here, whatever it says. */
function textOf({ documento, oficio, fecha, vinculo, cantidad }: EvidenciaVista): string {
  return [documento, oficio, fecha, vinculo, cantidad === null ? '' : formatCantidad(cantidad)]
    .filter((t) => t !== '')
    .join(' · ');
}
