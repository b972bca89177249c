/** The sockets of a server: which are open, and their numbers in the order of their first request. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export function numberConnections(): (socket: Socket) => number {
  const numbers = new WeakMap<Socket, number>();
  let last = 0;
  return (socket) => {
    const number = numbers.get(socket) ?? ++last;
    numbers.set(socket, number);
    return number;
  };
}

/**
 * Sockets that have not yet sent anything, or are still in their TLS handshake, would keep the port
 * otherwise.
 */
export function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}
