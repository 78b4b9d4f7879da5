import { useEffect, useState } from 'preact/hooks';
import { COMUN } from '../text/barra';
import { DOCUMENTOS } from '../text/barra-documentos';
import { useTask } from './comun/async';
import { mountDialog } from './comun/dialogo';
import { Status } from './comun/parts';
import { defaultPeriod } from './comun/periods';
import { call } from './comun/rpc';
import { sinMirTexto } from './comun/sin-mir';
import { type Eleccion, type Opciones, PLANTILLA_NUESTRA, withTipo } from './documentos/datos';
import { HacerDocumento } from './documentos/hacer';
import { type DocumentoHecho, HechosDocumentos } from './documentos/hechos';
import './estilo/style.css';
import './documentos/estilo.css';

const PESTANAS = [
  { clave: 'hacer', nombre: DOCUMENTOS.hacer },
  { clave: 'hechos', nombre: DOCUMENTOS.hechos },
] as const;

/** Dialog "Documentos": make one or several, with what they lack said first; and those that were made. */
export function Documentos() {
  const task = useTask();
  const [opciones, setOpciones] = useState<Opciones | null>(null);
  const [eleccion, setEleccion] = useState<Eleccion | null>(null);
  const [pestana, setPestana] = useState<(typeof PESTANAS)[number]['clave']>('hacer');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    task.run(COMUN.cargando, async () => {
      const now = await call('opcionesDocumentos');
      setOpciones(now);
      const periodo = defaultPeriod(now.periodos, now.corte);
      setEleccion({
        tipo: now.tipos[0]?.tipo ?? '',
        periodo,
        periodoOpcional: '',
        alcance: '',
        plantilla: PLANTILLA_NUESTRA,
      });
    });
  }, []);
  const redo = ({ tipo, periodo, alcance }: DocumentoHecho) => {
    const suyo = opciones?.tipos.find((t) => t.tipo === tipo);
    if (!suyo || !eleccion) return;
    setEleccion(
      withTipo({ ...eleccion, periodo: periodo || eleccion.periodo, periodoOpcional: periodo, alcance }, suyo),
    );
    setPestana('hacer');
  };

  if (!opciones || !eleccion) {
    return (
      <main>
        <Status task={task} />
      </main>
    );
  }
  if (!opciones.ok) return <Aviso text={sinMirTexto(opciones.findings)} />;
  if (opciones.tipos.length === 0) return <Aviso text={DOCUMENTOS.sinTipos} />;
  return (
    <main class="documents">
      <div class="tabs">
        {PESTANAS.map(({ clave, nombre }) => (
          <button
            key={clave}
            type="button"
            aria-pressed={pestana === clave}
            disabled={busy}
            onClick={() => setPestana(clave)}
          >
            {nombre}
          </button>
        ))}
      </div>
      {pestana === 'hacer' ? (
        <HacerDocumento opciones={opciones} eleccion={eleccion} choose={setEleccion} onBusy={setBusy} />
      ) : (
        <HechosDocumentos onRedo={redo} />
      )}
    </main>
  );
}

function Aviso({ text }: { text: string }) {
  return (
    <main>
      <p class="card">{text}</p>
    </main>
  );
}

mountDialog(() => <Documentos />);
