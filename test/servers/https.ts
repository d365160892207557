import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** Answers the requests for one host name, or for all that end in it (`.fandom.com`). */
export type Site = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface SiteServer {
  readonly port: number;
  /** Address of a page under the host's real name: browsers are told to find every host here. */
  url(host: string, path: string): string;
  close(): Promise<void>;
}

/** Serves sites on loopback under their real host names, with a certificate of its own making. */
export async function serveSites(sites: Readonly<Record<string, Site>>): Promise<SiteServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  const server = createServer({ key, cert }, (request, response) => {
    const [host = ''] = (request.headers.host ?? '').split(':');
    const site = Object.entries(sites).find(
      ([name]) => host === name || (name.startsWith('.') && host.endsWith(name)),
    )?.[1];
    if (site === undefined) return void response.writeHead(404).end();
    Promise.resolve(site(request, response)).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (host, path) => `https://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A site of fixed pages: path → HTML, with headers of its own where a page is strict. */
export const toSite =
  (pages: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Site =>
  ({ url = '/' }, response) => {
    const page = pages[new URL(url, 'https://localhost').pathname];
    response
      .writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(page);
  };
