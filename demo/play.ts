/** Plays chapters one after the other, each on a stage of its own. */
import { Stage, type Chapter } from './stage.ts';
import { Teller } from './teller.ts';

/** Gives the exit code: 0 if every fact holds, otherwise 1. */
export async function play(chapters: readonly Chapter[], write: (line: string) => void): Promise<number> {
  const teller = new Teller(write);
  for (const [index, chapter] of chapters.entries()) {
    const stage = await Stage.open(teller);
    try {
      teller.chapter(`${index + 1}. ${chapter.title}`);
      stage.note(`GitHub is a local one, at ${stage.github.url}: nothing leaves this machine.`);
      await chapter.tell(stage);
    } catch (error) {
      teller.fact('tell the chapter to its end', String(error), 'no error');
    } finally {
      stage.tellLeaks();
      await stage.close();
    }
  }
  return teller.end();
}
