import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, buildOf } from '../drive/browser.ts';

/** A copy of the built extension, changed beside its code; the code itself stays as it ships. */
export interface BuildCopy {
  readonly folder: string;
  dispose(): void;
}

export function copyBuild(name: BrowserName, change: (folder: string) => void): BuildCopy {
  const folder = mkdtempSync(join(tmpdir(), 'epilogue-build-'));
  cpSync(buildOf(name), folder, { recursive: true });
  change(folder);
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Puts `code` before the background's own, so that it runs first. */
export function prependToBackground(folder: string, code: string): void {
  const file = join(folder, 'background.js');
  writeFileSync(file, `${code}\n${readFileSync(file, 'utf8')}`);
}

/** Adds a content script of the test's own to every page on which ours runs, in the same world. */
export function addContentScript(folder: string, code: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(join(folder, 'added.js'), code);
  manifest.content_scripts[0].js.push('added.js');
  writeFileSync(file, JSON.stringify(manifest));
}

/** Records every message that the background hears or sends, and every answer, under `spied` in the session's storage. */
export const SPY = `{
  const area = chrome.storage.session;
  const heard = [];
  const keep = (entry) => { heard.push(entry); area.set({ spied: heard }); };
  const add = chrome.runtime.onMessage.addListener.bind(chrome.runtime.onMessage);
  chrome.runtime.onMessage.addListener = (listener) => add((message, sender, respond) => {
    keep({ message });
    return listener(message, sender, (answer) => { keep({ type: message.type, answer }); respond(answer); });
  });
  const send = chrome.tabs.sendMessage.bind(chrome.tabs);
  chrome.tabs.sendMessage = (tab, message, options, callback) => {
    keep({ message });
    return send(tab, message, options, (answer) => { keep({ type: message.type, answer }); callback?.(answer); });
  };
}`;
