import { useMemo, useRef, useState } from 'preact/hooks';
import { CAPTURA } from '../../text/barra-captura';
import { nombreDeMes } from '../comun/meses';
import { Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { sinMirTexto } from '../comun/sin-mir';
import { claveDe, countCola, pendienteDe } from './captura/cola';
import { EstadoDeCola } from './captura/estado';
import { Ficha } from './captura/ficha';
import { Filtros } from './captura/filtros';
import { ListaDeCaptura } from './captura/lista';
import { Posicion } from './captura/posicion';
import {
  destinoDe,
  eleccionSinGuardar,
  enCurso,
  FILTROS,
  type Filtro,
  filterLineas,
  searchLineas,
} from './captura/recorrido';
import { SeguimientosDeCaptura } from './captura/seguimiento';
import { useCaptura } from './captura/use-captura';
import type { PropsDeRuta } from './rutas';
import './captura/estilo.css';

/** The form of capture: every linea of this person, one after another, by the keyboard alone. */
export function CapturaView({ activa, pedido }: PropsDeRuta) {
  const captura = useCaptura({ activa, pedido });
  const { task, viva, vista, negada, lugar, borradores, fin, paso, choose, goOn } = captura;
  const { cola } = viva;
  const [texto, setTexto] = useState('');
  const buscar = useRef<HTMLInputElement>(null);

  const lineas = useMemo(() => (vista ? enCurso(vista, cola) : []), [vista, cola]);
  const porClave = useMemo(() => new Map(lineas.map((l) => [l.clave, l])), [lineas]);
  const actual = lugar?.actual ? (porClave.get(lugar.actual) ?? null) : null;
  const escritas = [...borradores.keys()].join(' ');
  const cuantas = useMemo(() => {
    const de = (f: Filtro) =>
      vista && lugar ? filterLineas(lineas, f, { ...vista, mes: lugar.mes }, cola, borradores) : [];
    return Object.fromEntries(FILTROS.map((f) => [f, de(f).length])) as Record<Filtro, number>;
  }, [lineas, vista, lugar?.mes, escritas]);
  const buscadas = useMemo(() => {
    const claves = texto.trim() === '' ? (lugar?.claves ?? []) : lineas.map((l) => l.clave);
    return vista ? searchLineas(vista, lineas, new Set(claves), texto) : [];
  }, [vista, lineas, lugar?.claves, texto]);

  if (!vista || !lugar) {
    return (
      <main>
        <Status task={task} />
        {negada && <p class="card">{sinMirTexto(negada)}</p>}
      </main>
    );
  }
  const { mes, claves } = lugar;
  const goTo = (clave: string) => {
    setTexto('');
    choose({ quiere: clave });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // There Alt and an arrow open its options.
    const enLista = event.target instanceof HTMLSelectElement;
    const enTexto = enLista || event.target instanceof HTMLTextAreaElement;
    const pagina = !enTexto && (event.key === 'PageDown' || event.key === 'PageUp');
    const flecha = !enLista && event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    if (!pagina && !flecha) return;
    event.preventDefault();
    goOn(event.key === 'PageDown' || event.key === 'ArrowDown' ? 1 : -1);
  };
  const clave = actual && claveDe(destinoDe(actual, mes));
  const borrador = (clave && borradores.get(clave)) || null;
  return (
    <main class="captura" onKeyDown={onKeyDown}>
      <h1 class="visually-hidden">{CAPTURA.titulo(nombreDeMes(mes))}</h1>
      <Filtros
        mes={mes}
        mesesCerrados={vista.mesesCerrados}
        filtro={lugar.filtro}
        cuantas={cuantas}
        texto={texto}
        campo={buscar}
        onMes={(m) => choose({ mes: m })}
        onFiltro={(f) => choose({ filtro: f, quiere: f === 'todas' ? lugar.actual : null })}
        onTexto={setTexto}
        onFirst={() => {
          const primera = buscadas[0]?.lineas[0];
          if (primera) goTo(primera.clave);
        }}
        onLeave={() => {
          setTexto('');
          captura.refocus();
        }}
      />
      <Status task={task} />
      {negada && <p class="note error">{sinMirTexto(negada)}</p>}
      {actual && clave && (
        <>
          <Posicion
            posicion={claves.indexOf(actual.clave) + 1}
            de={claves.length}
            fin={fin ? countCola(cola).guardadas + countCola(cola).guardando : null}
            onStep={goOn}
          />
          <Ficha
            key={`${clave} ${paso}`}
            linea={actual}
            mes={mes}
            vista={vista}
            viva={viva}
            pendiente={pendienteDe(cola, clave)}
            borrador={borrador}
            activa={activa}
            onDraft={(b) => captura.draft(clave, b)}
            onSend={(escrita, sigue) => {
              captura.send(actual, mes, escrita);
              if (sigue) goOn(1);
            }}
            onNext={() => goOn(1)}
            onSearch={() => buscar.current?.focus()}
            onGoTo={() => task.aside(() => call('irACelda', { hoja: vista.hoja, celda: actual.celdas[mes - 1] ?? '' }))}
          />
        </>
      )}
      <SeguimientosDeCaptura
        vista={vista}
        lineas={porClave}
        actual={vista.mes === mes ? actual : null}
        borrador={borrador}
        onRegistered={captura.register}
      />
      {!actual && (
        <p class="note" role={lugar.ausente ? 'alert' : undefined}>
          {lugar.ausente ? CAPTURA.ausente(lugar.ausente) : CAPTURA.ninguna}{' '}
          <button type="button" class="link" onClick={() => choose({ filtro: 'todas' })}>
            {CAPTURA.verTodas}
          </button>
        </p>
      )}
      <section class="lista-captura" aria-label={CAPTURA.lista}>
        {texto.trim() !== '' && buscadas.length === 0 && <p class="secondary">{CAPTURA.ningunaBusqueda}</p>}
        <ListaDeCaptura
          objetivos={buscadas}
          lineas={porClave}
          mes={mes}
          actual={lugar.actual}
          cola={cola}
          borradores={borradores}
          onChoose={goTo}
        />
      </section>
      <EstadoDeCola viva={viva} onVer={() => choose(eleccionSinGuardar(cola) ?? { filtro: 'revisar', quiere: null })} />
    </main>
  );
}
