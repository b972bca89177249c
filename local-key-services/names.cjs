/**
 * Loaded before a program: what it sends to another host goes to SERVICES_PORT of this machine.
 * A proxy would do the same, and change which client the program uses.
 */
const net = require('node:net');

const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function (options, ...rest) {
  const isElsewhere = /[a-z]/.test(options?.host ?? '');
  const address = { host: '127.0.0.1', port: Number(process.env.SERVICES_PORT) };
  return connect.call(this, isElsewhere ? { ...options, ...address } : options, ...rest);
};
