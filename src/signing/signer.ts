/**
 * The seam to whatever signs an app's JWTs: a private key in the step, or something that keeps it.
 */

/**
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app#about-json-web-tokens-jwts
 */
export interface AppClaims {
  /** Client ID or app ID; a string even if it is a number. */
  iss: string;
  /** Seconds since the epoch. */
  iat: number;
  /** Seconds since the epoch. */
  exp: number;
}

export interface Signer {
  /**
   * Gives the finished JWT, which is a credential: whoever asked masks it before any other use.
   * @throws InputError when the key turns out to be damaged
   */
  sign: (claims: AppClaims) => Promise<string>;
  /**
   * Gives `SHA256:…` of the public key, as the app's settings page lists it; `undefined` where the
   * signer cannot know it. Asked after a refusal only.
   */
  findFingerprint: () => Promise<string | undefined>;
}
