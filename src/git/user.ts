/** The name that goes with a token in place of a password. */

/**
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation#about-authentication-as-a-github-app-installation
 */
export const GIT_USER = 'x-access-token';
