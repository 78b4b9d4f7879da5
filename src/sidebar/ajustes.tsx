import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../gas/api';
import { HOJA_CONFIGURACION } from '../mir/ajustes';
import { COMUN } from '../text/barra';
import { BARRA_AJUSTES } from '../text/barra-ajustes';
import { CAMBIO } from '../text/barra-cambio';
import { CampoAjuste, readable } from './ajustes/campo';
import { type Borrador, listAjustes, pendingOf, problemsOf, searchAjustes } from './ajustes/datos';
import { CATALOGOS, Navegacion } from './ajustes/navegacion';
import { Catalogos, Efectos, Juegos } from './ajustes/partes';
import { useTask } from './comun/async';
import { CambioView, Rechazo, useCambio } from './comun/cambio';
import { focusFirst, type Problemas } from './comun/campos';
import { mountDialog } from './comun/dialogo';
import { useEscape } from './comun/foco';
import { Refused, Status } from './comun/parts';
import { call, closeView } from './comun/rpc';
import './estilo/style.css';
import './ajustes/estilo.css';

type Ajustes = ReturnType<Api['ajustes']>;
type Guardado = ReturnType<Api['guardarAjustes']>;

/** What is said of a field stands below it: both are to be in sight. */
function showFocused(): void {
  document.activeElement?.closest('.setting')?.scrollIntoView({ block: 'center' });
}

/** Dialog "Ajustes": every setting explained; several are changed at once, shown first with what they move. */
export function VistaDeAjustes() {
  const task = useTask();
  const [vista, setVista] = useState<Ajustes | null>(null);
  const [grupo, setGrupo] = useState('institucion');
  const [buscado, setBuscado] = useState('');
  const [borrador, setBorrador] = useState<Borrador>({});
  const [problemas, setProblemas] = useState<Problemas>({});
  const [done, setDone] = useState<string | null>(null);
  const [saliendo, setSaliendo] = useState(false);
  const titulo = useRef<HTMLHeadingElement>(null);

  const load = async () => setVista(await call('ajustes'));
  useEffect(() => {
    task.run(BARRA_AJUSTES.cargando, load);
  }, []);
  const pendientes = vista ? pendingOf(vista, borrador) : {};
  const cuantos = Object.keys(pendientes).length;

  /** Shows the first setting that is wrong, wherever it is. */
  const point = (answer: Guardado) => {
    if (!vista) return;
    const nuevos = problemsOf(vista, answer.findings);
    setProblemas(nuevos);
    const suyo = vista.grupos.find((g) => g.ajustes.some((a) => nuevos[a.clave] !== undefined));
    if (!suyo) return;
    setBuscado('');
    setGrupo(suyo.grupo);
    if (focusFirst(nuevos)) requestAnimationFrame(showFocused);
  };
  const cambio = useCambio(
    task,
    async (huella) => {
      const answer = await call('guardarAjustes', { cambios: pendientes, huella });
      if (!answer.ok && answer.huella === '') point(answer);
      return answer;
    },
    async ({ ajustes, findings }) => {
      const deTitular = findings.some((f) => f.code === 'APP-211');
      setDone((deTitular ? BARRA_AJUSTES.aplicadoTitular : BARRA_AJUSTES.aplicado)(ajustes.length));
      setBorrador({});
      await load();
    },
  );
  // Also what a button changed is asked about before a key loses it.
  useEscape(cuantos > 0 && !cambio.vista ? () => setSaliendo(true) : null);

  if (!vista?.ok) {
    return (
      <main>
        <Status task={task} />
        {vista && <Refused title={COMUN.sinMir} findings={vista.findings} />}
      </main>
    );
  }
  const todos = listAjustes(vista);
  const tell = ({ clave, etiqueta, celda, antes, despues }: Guardado['ajustes'][number]): string => {
    const ajuste = todos.find((a) => a.clave === clave);
    const read = (valor: string): string => (ajuste ? readable(ajuste, valor) : valor);
    return BARRA_AJUSTES.cambia({ etiqueta, celda, antes: read(antes), despues: read(despues) });
  };
  if (cambio.vista) {
    const { ajustes, efectos } = cambio.vista;
    return (
      <main>
        <CambioView
          cambio={cambio}
          task={task}
          titulo={BARRA_AJUSTES.cambian(ajustes.length)}
          resumen={ajustes.map(tell)}
          aplicar={BARRA_AJUSTES.aplicar}
        >
          <Efectos efectos={efectos} />
        </CambioView>
      </main>
    );
  }

  const escritoDe = (clave: string): string => borrador[clave] ?? todos.find((a) => a.clave === clave)?.valor ?? '';
  const write = (valores: Borrador) => {
    setBorrador((antes) => ({ ...antes, ...valores }));
    setProblemas(Object.fromEntries(Object.entries(problemas).filter(([clave]) => valores[clave] === undefined)));
    setDone(null);
    setSaliendo(false);
  };
  const open = (clave: string) => {
    setBuscado('');
    setGrupo(clave);
    requestAnimationFrame(() => titulo.current?.focus());
  };
  // What was refused for its fields is over once each of them was written again.
  const deCampos = Object.keys(problemsOf(vista, cambio.rechazo?.findings ?? [])).length > 0;
  const corregido = deCampos && Object.keys(problemas).length === 0;
  const suyos = todos.filter((a) => a.puede).length;
  const buscando = buscado.trim() !== '';
  const encontrados = buscando ? searchAjustes(vista, buscado) : [];
  const abierto = vista.grupos.find((g) => g.grupo === grupo);
  const visibles = buscando ? encontrados : (abierto?.ajustes ?? []);
  return (
    <main class="settings">
      <Navegacion
        vista={vista}
        pendientes={pendientes}
        actual={buscando ? null : grupo}
        buscado={buscado}
        onBuscar={setBuscado}
        onAbrir={open}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setDone(null);
          if (cuantos > 0) cambio.preview();
        }}
      >
        <div class="settings-page">
          <h1 ref={titulo} tabIndex={-1}>
            {buscando ? BARRA_AJUSTES.encontrados(encontrados.length) : (abierto?.titulo ?? BARRA_AJUSTES.catalogos)}
          </h1>
          {!buscando && abierto && <p class="secondary">{abierto.intro}</p>}
          {suyos < 10 && <p class="note">{suyos === 0 ? BARRA_AJUSTES.soloConsulta : BARRA_AJUSTES.soloSuyos}</p>}
          {!corregido && <Rechazo cambio={cambio} titulo={BARRA_AJUSTES.noAplicado} />}
          {!buscando && grupo === CATALOGOS && (
            <Catalogos
              catalogos={vista.catalogos}
              ir={(celda) =>
                task.run(COMUN.cargando, async () => {
                  await call('irACelda', { hoja: HOJA_CONFIGURACION, celda });
                  closeView();
                })
              }
            />
          )}
          {!buscando && grupo === 'palabras' && suyos > 10 && (
            <Juegos juegos={vista.juegos} escrito={escritoDe} take={write} />
          )}
          {visibles.map((ajuste) => (
            <CampoAjuste
              key={ajuste.clave}
              ajuste={ajuste}
              escrito={escritoDe(ajuste.clave)}
              problema={problemas[ajuste.clave]}
              objetivos={vista.objetivos}
              set={(valor) => write({ [ajuste.clave]: valor })}
            />
          ))}
        </div>
        <div class="settings-foot">
          <Status task={task} done={done} />
          {saliendo && cuantos > 0 && (
            <p class="note warn" role="alert">
              {BARRA_AJUSTES.saliendo(cuantos)}
            </p>
          )}
          <div class="buttons">
            <button type="submit" class="action" disabled={task.busy !== null || cuantos === 0}>
              {CAMBIO.revisar}
            </button>
            {cuantos > 0 && (
              <button type="button" disabled={task.busy !== null} onClick={() => setBorrador({})}>
                {BARRA_AJUSTES.descartar}
              </button>
            )}
            <button type="button" onClick={() => (cuantos > 0 && !saliendo ? setSaliendo(true) : closeView())}>
              {saliendo && cuantos > 0 ? BARRA_AJUSTES.salir : COMUN.cerrar}
            </button>
            {cuantos > 0 && (
              <span class="pending" role="status">
                {BARRA_AJUSTES.pendientes(cuantos)}
              </span>
            )}
          </div>
        </div>
      </form>
    </main>
  );
}

mountDialog(() => <VistaDeAjustes />);
