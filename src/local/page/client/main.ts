import { Pagina } from './app';
import { fillWords } from './words';

fillWords();
// ?como=captura@example.org opens the workbook as that person: another window is another user.
void new Pagina(new URL(location.href).searchParams.get('como')).start();
