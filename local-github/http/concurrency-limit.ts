/**
 * How many requests may be under way at once; the rest is refused with the words of GitHub's
 * secondary rate limit.
 */
import { Refusal, type Answer } from './answers.ts';

const PAGE =
  'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits';
/** The limit on `PAGE`. */
const MAX_CONCURRENT_REQUESTS = 100;
const MESSAGE =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on scraping GitHub and how it may affect your rights, please review our Terms of Service (https://docs.github.com/en/site-policy/github-terms/github-terms-of-service)';

export class ConcurrencyLimit {
  max = MAX_CONCURRENT_REQUESTS;
  /** Told to those that are refused; GitHub does not always say. */
  retryAfterSeconds: number | undefined;
  #underWay = 0;

  /** The answer for a request that is one too many. Otherwise it counts until `leave`. */
  enter(): Answer | undefined {
    if (this.#underWay < this.max) {
      this.#underWay += 1;
      return undefined;
    }
    const headers =
      this.retryAfterSeconds === undefined ? {} : { 'retry-after': String(this.retryAfterSeconds) };
    return new Refusal(403, MESSAGE, PAGE, headers).toAnswer(PAGE);
  }

  leave(): void {
    this.#underWay -= 1;
  }
}
