import axe, { type Result } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';

/** WCAG 2.0 to 2.2, levels A and AA, and what axe's authors recommend besides. */
const ETIQUETAS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A rule that does not hold here, with its reason. */
const SIN_SENTIDO: Readonly<Record<string, string>> = {
  'page-has-heading-one':
    'the window of Google has the title of a dialog, outside of our frame; here it would be twice',
};

type Vista = Page | Frame | FrameLocator;

async function frameOf(vista: Vista): Promise<Frame> {
  if ('mainFrame' in vista) return vista.mainFrame();
  if ('childFrames' in vista) return vista;
  const frame = await (await vista.owner().elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame to look at.');
  return frame;
}

function sentenceOf({ id, help, nodes }: Result): string[] {
  return nodes.map((n) => `${id}: ${help}: ${n.html.slice(0, 160)} ${(n.failureSummary ?? '').replace(/\s+/g, ' ')}`);
}

/** A frame that may run nothing, as the preview of a document, is read in a page of its own. */
async function violationsInside(frame: Frame): Promise<string[]> {
  const element = await frame.frameElement();
  const [sandbox, html] = await Promise.all([element.getAttribute('sandbox'), element.getAttribute('srcdoc')]);
  if (sandbox === null || sandbox.includes('allow-scripts')) return violationsOf(frame);
  const page = await frame.page().context().browser()?.newPage();
  if (!page) throw new Error('The page of this frame is of no browser.');
  try {
    await page.setContent(html ?? '');
    return await violationsOf(page);
  } finally {
    await page.close();
  }
}

/**
 * What axe finds wrong in a view and in every frame inside it, a sentence each; none is well. Each frame is looked at
 * by itself, since those of the local page are sandboxed and may not speak with each other. `salvo`: selectors of what is
 * not looked at, such as all but a few of a thousand cells that are alike.
 */
export async function violationsOf(vista: Vista, salvo: readonly string[] = []): Promise<string[]> {
  const frame = await frameOf(vista);
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  const found = await frame.evaluate(
    async ([tags, off, except]) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
      const options = { runOnly: { type: 'tag' as const, values: tags }, rules, iframes: false };
      return (await run({ include: document, exclude: [...except] }, { ...options, resultTypes: ['violations'] }))
        .violations;
    },
    [ETIQUETAS, Object.keys(SIN_SENTIDO), salvo] as const,
  );
  const inside = await Promise.all(frame.childFrames().map(violationsInside));
  return [...found.flatMap(sentenceOf), ...inside.flat()];
}

/** Holds a view to `violationsOf`: a page, a frame, or a frame locator as `SheetPage.sidebar` is. */
export async function expectAccessible(vista: Vista, salvo: readonly string[] = []): Promise<void> {
  expect(await violationsOf(vista, salvo)).toEqual([]);
}
