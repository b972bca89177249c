/** Permissions in words, for the log and the summary. */

export function toPermissionWords(permissions: Readonly<Record<string, string>>): string {
  return (
    Object.entries(permissions)
      .map(([name, level]) => `${name}: ${level}`)
      .join(', ') || 'permissions that the reply does not name'
  );
}
