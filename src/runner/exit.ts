/** Ends the process at once, whatever it still waits for. */

/**
 * What runs in Node's own threads: a name server that does not answer holds one of them for half a
 * minute.
 */
const IN_A_THREAD = /^(GetAddrInfo|GetNameInfo|FS)Req/;

/**
 * `process.exit` waits for these threads, and no signal that would not gives the process an exit
 * code.
 * @see https://docs.libuv.org/en/v1.x/misc.html#c.uv_library_shutdown
 */
export function exit(code: number): void {
  const isHeld = process.getActiveResourcesInfo().some((name) => IN_A_THREAD.test(name));
  if (isHeld) endThreads(code);
  process.exit(code);
}

/**
 * Becomes another process, which has the same id and no threads yet, where the system and Node can
 * do that.
 */
function endThreads(code: number): void {
  const { execPath, pid } = process;
  if ('execve' in process && process.platform !== 'win32') {
    process.execve(execPath, [execPath, '--eval', `process.exit(${code})`], {});
  }
  // Any other code than 0 fails the step.
  if (code !== 0) process.kill(pid, 'SIGKILL');
}
