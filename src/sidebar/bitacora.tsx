import { render } from 'preact';
import { COMUN } from '../text/barra';
import './style.css';

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<main>{COMUN.cargando}</main>, root);
