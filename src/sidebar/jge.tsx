import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../gas/api';
import { BARRA_JGE } from '../text/barra-jge';
import { useTask } from './comun/async';
import { mountDialog } from './comun/dialogo';
import { useEscape } from './comun/foco';
import { Refused, Status } from './comun/parts';
import { call } from './comun/rpc';
import { type Borrador, borradorDe, borradorNuevo, findGuardado, informeDe } from './jge/datos';
import { FormaJge } from './jge/forma';
import { ListaJge } from './jge/lista';
import './estilo/style.css';
import './jge/estilo.css';

type Vista = ReturnType<Api['informesJge']>;
type Rechazo = ReturnType<Api['guardarInformeJge']>;

/** Dialog "Informe JGE": the forms of the workbook, and one of them to fill in. What is typed is kept until it is saved or discarded. */
export function InformesJge() {
  const task = useTask();
  const [vista, setVista] = useState<Vista | null>(null);
  /** "" is the new one. */
  const [elegido, setElegido] = useState('');
  const [borradores, setBorradores] = useState<Readonly<Record<string, Borrador>>>({});
  const [done, setDone] = useState<string | null>(null);
  /** What was not saved, and of which form: another one may be on screen when the answer comes. */
  const [rechazo, setRechazo] = useState<{ readonly de: string; readonly hecho: Rechazo } | null>(null);

  useEffect(() => {
    task.run(BARRA_JGE.cargando, async () => {
      const next = await call('informesJge');
      setVista(next);
      setElegido(next.informes[0]?.informe.numero ?? '');
    });
  }, []);
  // Also what a button changed stays where a key would lose it.
  useEscape(Object.keys(borradores).length > 0 ? () => true : null);
  if (!vista?.ok) {
    return (
      <main>
        <Status task={task} />
        {vista && <Refused title={BARRA_JGE.noLeidos} findings={vista.findings} />}
      </main>
    );
  }
  const guardado = vista.informes.find((i) => i.informe.numero === elegido);
  const borrador =
    borradores[elegido] ?? (guardado ? borradorDe(guardado.informe, guardado.huella) : borradorNuevo(vista.direccion));
  const forget = (numero: string) => setBorradores(({ [numero]: _, ...rest }) => rest);
  const choose = (numero: string) => {
    task.clear();
    setDone(null);
    setElegido(numero);
  };
  /** What was sent is on the sheet: what was typed since goes on from there. */
  const settle = (numero: string, huella: string) => {
    setBorradores(({ [elegido]: ahora, ...rest }) =>
      ahora === undefined || ahora === borrador ? rest : { ...rest, [numero]: { ...ahora, numero, huella } },
    );
    setElegido((ahora) => (ahora === elegido ? numero : ahora));
  };
  const save = (comoNuevo: boolean) =>
    task.run(BARRA_JGE.guardando, async () => {
      setRechazo(null);
      const informe = { ...informeDe(borrador), ...(comoNuevo ? { numero: '' } : {}) };
      const huella = comoNuevo ? null : borrador.huella;
      try {
        const hecho = await call('guardarInformeJge', { informe, huella });
        if (!hecho.ok) {
          setRechazo({ de: elegido, hecho });
          return;
        }
        setVista(await call('informesJge'));
        settle(hecho.numero, hecho.huella);
        setDone(BARRA_JGE.guardado(hecho.numero, hecho.celda));
      } catch (error) {
        // No answer came: it may have been saved all the same, and is not to be saved twice.
        const ahora = await call('informesJge').catch(() => null);
        if (ahora?.ok) setVista(ahora);
        const hallado = ahora?.ok ? findGuardado(informe, vista.informes, ahora.informes) : null;
        if (!hallado) throw error;
        settle(hallado.informe.numero, hallado.huella);
        setDone(BARRA_JGE.guardado(hallado.informe.numero, ''));
      }
    });
  const remove = () =>
    task.run(BARRA_JGE.quitando, async () => {
      const hecho = await call('quitarInformeJge', { numero: borrador.numero, huella: borrador.huella ?? '' });
      if (!hecho.ok) {
        setRechazo({ de: elegido, hecho: { ...hecho, hoja: '', celda: '', huella: '' } });
        return;
      }
      const next = await call('informesJge');
      setVista(next);
      forget(hecho.numero);
      setElegido((ahora) => (ahora === elegido ? (next.informes[0]?.informe.numero ?? '') : ahora));
      setDone(BARRA_JGE.quitadoInforme(hecho.numero));
    });
  return (
    <main class="split jge">
      <ListaJge vista={vista} elegido={elegido} sinGuardar={Object.keys(borradores)} onChoose={choose} />
      <div class="detail">
        <FormaJge
          key={elegido}
          borrador={borrador}
          cambiado={borradores[elegido] !== undefined}
          readOnly={vista.impedimento !== null}
          task={task}
          done={done}
          rechazo={rechazo?.de === elegido ? rechazo.hecho : null}
          onRemove={guardado && vista.puedeQuitar ? remove : null}
          onChange={(b) => setBorradores((antes) => ({ ...antes, [elegido]: b }))}
          onSave={save}
          onDiscard={() => {
            forget(elegido);
            setRechazo(null);
          }}
        />
      </div>
    </main>
  );
}

mountDialog(() => <InformesJge />);
