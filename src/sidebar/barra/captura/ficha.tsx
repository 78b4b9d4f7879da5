import { useMemo } from 'preact/hooks';
import { CAPTURA } from '../../../text/barra-captura';
import { capitalize } from '../../comun/capitalize';
import { nombreDeMes } from '../../comun/meses';
import { Botones } from './botones';
import { CampoValor } from './campo-valor';
import { type CapturaEnCola, claveDe, type Escrita, enHojaDe, isGuardando } from './cola';
import { Consecuencia } from './consecuencia';
import type { VistaDeCaptura } from './desempacar';
import { avisosDe, efectoDe, withMes } from './efecto';
import { Encabezado } from './encabezado';
import { NoGuardada } from './estado';
import { type Borrador, destinoDe, type LineaEnCurso } from './recorrido';
import { Motivo, Observaciones } from './textos';
import { Tira } from './tira';
import type { ColaViva } from './use-cola';
import { useFicha } from './use-ficha';

export interface FichaProps {
  readonly linea: LineaEnCurso;
  readonly mes: number;
  readonly vista: VistaDeCaptura;
  readonly viva: ColaViva;
  /** The last of this month that is not stored yet. */
  readonly pendiente: CapturaEnCola | null;
  readonly borrador: Borrador | null;
  /** The tab is on screen: the field takes the focus. */
  readonly activa: boolean;
  onDraft(borrador: Borrador | null): void;
  onSend(escrita: Escrita, sigue: boolean): void;
  onNext(): void;
  onSearch(): void;
  onGoTo(): void;
}

/** One linea and the field of its month: what it is, what it said, what the value will do. */
export function Ficha(props: FichaProps) {
  const { linea, mes, vista, viva, pendiente, borrador, onGoTo } = props;
  const { contexto, mesesCerrados } = vista;
  const ficha = useFicha(props);
  const { campo, submit, onKeyDown } = ficha;
  const { cambia, valor, pide, impedido } = campo;
  const sinGuardar = pendiente && !isGuardando(viva.cola, pendiente) ? pendiente : null;
  /** As the sheet has it: what is not stored counts for nothing yet. */
  const enHoja = useMemo(() => {
    if (!sinGuardar) return linea.linea;
    const contenido = enHojaDe(viva.cola, claveDe(destinoDe(linea, mes)));
    return withMes(linea.linea, mes, typeof contenido === 'number' ? contenido : null);
  }, [linea, mes, sinGuardar]);
  const ahora = useMemo(() => efectoDe(enHoja, mes, contexto), [enHoja, mes, contexto]);
  const propio = cambia ? valor : (sinGuardar?.valor ?? null);
  const conValor = cambia || sinGuardar ? withMes(linea.linea, mes, propio) : null;
  const despues = conValor && efectoDe(conValor, mes, contexto);
  const avisos = conValor && despues && propio !== null ? avisosDe(conValor, mes, propio, despues) : [];
  return (
    <section class="ficha">
      <Encabezado linea={linea} />
      <Tira linea={linea} mes={mes} mesesCerrados={mesesCerrados} cola={viva.cola} />
      {pendiente && !cambia && (
        <NoGuardada viva={viva} captura={pendiente} onKept={ficha.keepDicho} onDecided={ficha.focusValor} />
      )}
      <form onSubmit={submit} noValidate>
        <CampoValor
          linea={linea}
          mes={mes}
          campo={campo}
          entrada={ficha.entrada}
          escrito={borrador !== null}
          problema={ficha.malValor}
          descrito="captura-efecto captura-teclas"
          onTexto={ficha.typeValor}
          onKeyDown={onKeyDown}
        />
        {pide !== null && (
          <Motivo
            campo={ficha.motivo}
            texto={campo.observaciones.trimStart()}
            problema={ficha.malMotivo}
            ayuda={pide === 'negativo' ? CAPTURA.motivoNegativo : CAPTURA.motivoCerrado(capitalize(nombreDeMes(mes)))}
            onTexto={ficha.typeObservaciones}
            onKeyDown={onKeyDown}
          />
        )}
        <Consecuencia
          id="captura-efecto"
          mes={mes}
          umbrales={contexto.umbrales}
          ahora={ahora}
          despues={despues}
          avisos={avisos}
        />
        <p class="help teclas" id="captura-teclas">
          {CAPTURA.teclas}
        </p>
        <Botones
          mes={mes}
          campo={campo}
          espera={pendiente?.estado === 'espera'}
          onClear={ficha.clear}
          onGoTo={onGoTo}
        />
        {impedido === null && pide === null && (
          <Observaciones
            hay={linea.linea.observaciones}
            texto={campo.observaciones}
            onTexto={ficha.typeObservaciones}
            onKeyDown={onKeyDown}
          />
        )}
      </form>
    </section>
  );
}
