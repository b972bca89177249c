/** What the proxy does with a connection. */
import { connect, type Socket } from 'node:net';

/** Leads every connection to our TLS server, whatever name it is for: no name is resolved. */
export function tunnel(client: Socket | NodeJS.ReadWriteStream, port: number): void {
  const upstream = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(upstream).pipe(client);
  });
  client.on('error', () => upstream.destroy());
  upstream.on('error', () => upstream.destroy());
}
