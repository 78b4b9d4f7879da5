import { funciones } from '../../src/gas/entry';
import { FUNCIONES_GLOBALES, INSTALABLES, TRIGGERS } from '../../src/gas/functions';
import { MENU } from '../../src/gas/menu';

test('entry exports exactly what triggers, menu and views name', () => {
  expect(Object.keys(funciones).sort()).toEqual([...FUNCIONES_GLOBALES].sort());
});

test('no function is named twice, and none ends in "_", which Google would hide', () => {
  expect(new Set(FUNCIONES_GLOBALES).size).toBe(FUNCIONES_GLOBALES.length);
  expect(FUNCIONES_GLOBALES.filter((name) => name.endsWith('_'))).toEqual([]);
});

test('the menu follows the order of work', () => {
  expect(MENU.map((e) => ('etiqueta' in e ? e.etiqueta : '-'))).toEqual([
    'Inicio',
    'Capturar avance',
    'Puntos por revisar',
    '¿Por qué este número?',
    '-',
    'Seguimiento…',
    'Programa mensual…',
    'Entregas…',
    'Informe JGE…',
    '-',
    'Tablero',
    'Documentos…',
    '-',
    'Periodos y cierre…',
    'Plan y modificaciones…',
    'Corregir una captura…',
    'Bitácora…',
    'Ajustes…',
    '-',
    'Empezar una MIR…',
    'Importar…',
    '-',
    'Guía de uso',
  ]);
});

test('the simple triggers are the three that need no authorisation', () => {
  expect(TRIGGERS).toEqual(['onOpen', 'onInstall', 'onEdit']);
});

test('what people turn on is the trigger of the Bitácora', () => {
  expect(INSTALABLES).toEqual(['registrarEdicion']);
});
