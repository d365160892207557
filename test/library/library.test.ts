import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLibrary, type Library, LibraryUnavailable } from '../../lib/library/library.ts';
import { loadOwn, readOwn } from '../../lib/library/own.ts';
import { type LibrarySchema, MIGRATIONS, type Migration } from '../../lib/library/schema.ts';
import { loadShipped } from '../../lib/library/shipped.ts';
import { toSagaNames } from '../../lib/names/saga-names.ts';
import { aCharacter, aPack, aPackCharacter, aSaga } from '../builders.ts';

let library: Library;
let name: string;
let count = 0;
beforeEach(() => {
  name = `library-${count++}`;
  library = createLibrary({ name });
});
afterEach(() => {
  library.close();
  vi.restoreAllMocks();
});

const ids = async () => (await library.names()).flatMap(({ people }) => people.map(({ id }) => id));

describe('a saga', () => {
  it('is kept with its people and their names', async () => {
    await library.install(aSaga(), [aCharacter()]);
    expect(await library.sagas()).toEqual([aSaga()]);
    expect(await library.findCharacter({ saga: 'harbour', id: 'ada-brandt' })).toEqual(aCharacter());
    expect(await library.names()).toEqual([toSagaNames(aSaga(), [aCharacter()])]);
    expect(await library.findNames('harbour')).toEqual(toSagaNames(aSaga(), [aCharacter()]));
    expect(await library.findSaga('harbour')).toEqual(aSaga());
  });

  it('takes the place of its older self, and who is gone is gone', async () => {
    await library.install(aSaga(), [aCharacter(), aCharacter({ id: 'odo' })]);
    await library.install(aSaga({ version: 2 }), [aCharacter({ id: 'odo' })]);
    expect(await ids()).toEqual(['odo']);
    expect(await library.findCharacter({ saga: 'harbour', id: 'ada-brandt' })).toBeUndefined();
  });

  it('stays whole where its newer self cannot be written', async () => {
    await library.install(aSaga(), [aCharacter()]);
    const unwritable = { ...aCharacter({ id: 'odo' }), extra: () => 'a function' };
    await expect(library.install(aSaga({ version: 2 }), [aCharacter({ name: 'New' }), unwritable])).rejects.toThrow(
      LibraryUnavailable,
    );
    expect(await library.sagas()).toEqual([aSaga()]);
    expect(await library.findCharacter({ saga: 'harbour', id: 'ada-brandt' })).toEqual(aCharacter());
    expect(await ids()).toEqual(['ada-brandt']);
  });
});

describe('the index of names', () => {
  const INDEX = { id: 'one', sagas: ['harbour'], buffer: new Uint8Array([1, 2, 3]).buffer };

  it('is kept as it is', async () => {
    expect(await library.findIndex()).toBeUndefined();
    await library.keepIndex(INDEX);
    expect(await library.findIndex()).toEqual(INDEX);
  });

  it('is gone once a saga is another, and stays where that fails', async () => {
    await library.keepIndex(INDEX);
    const unwritable = { ...aCharacter(), extra: () => 'a function' };
    await expect(library.install(aSaga(), [unwritable])).rejects.toThrow(LibraryUnavailable);
    expect(await library.findIndex()).toEqual(INDEX);
    await library.install(aSaga(), [aCharacter()]);
    expect(await library.findIndex()).toBeUndefined();
  });
});

describe('the migrations', () => {
  const STEP: Migration = (database) => void database.createObjectStore('later' as 'sagas', { keyPath: 'id' });
  const shape = async (database: string) => {
    const opened = await openDB<LibrarySchema>(database);
    const stores = [...opened.objectStoreNames];
    const shapes = stores.map((store) => {
      const { keyPath, indexNames } = opened.transaction(store).store;
      return [store, keyPath, [...indexNames]];
    });
    opened.close();
    return shapes;
  };

  it.each(MIGRATIONS.map((_, index) => index + 1))('from step %i on give what all at once give', async (steps) => {
    for (const migrations of [MIGRATIONS.slice(0, steps), [...MIGRATIONS, STEP]]) {
      const one = createLibrary({ name, migrations });
      await one.sagas();
      one.close();
    }
    const atOnce = createLibrary({ name: `${name}-at-once`, migrations: [...MIGRATIONS, STEP] });
    await atOnce.sagas();
    atOnce.close();
    expect(await shape(name)).toEqual(await shape(`${name}-at-once`));
  });

  it('let go of what has another shape now, for the packs to give again', async () => {
    const first = createLibrary({ name, migrations: MIGRATIONS.slice(0, 1) });
    await first.sagas();
    first.close();
    const old = await openDB<LibrarySchema>(name);
    await old.put('sagas', aSaga());
    old.close();
    expect(await library.sagas()).toEqual([]);
    await library.install(aSaga(), [aCharacter()]);
    expect(await library.sagas()).toEqual([aSaga()]);
  });

  it('keep what was there', async () => {
    await library.install(aSaga(), [aCharacter()]);
    library.close();
    library = createLibrary({ name, migrations: [...MIGRATIONS, STEP] });
    expect(await library.findCharacter({ saga: 'harbour', id: 'ada-brandt' })).toEqual(aCharacter());
  });
});

describe('a browser without storage', () => {
  it('is told by name, and asked again at the next question', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no storage here', 'UnknownError');
    });
    await expect(library.sagas()).rejects.toThrow(LibraryUnavailable);
    expect(await library.sagas()).toEqual([]);
  });
});

describe('the packs that ship', () => {
  const files = (...packs: [file: string, text: string][]) => {
    const index = packs.map(([file, text]) => ({
      file,
      saga: file.replace('.json', ''),
      version: /"version":(\d+)/.exec(text)?.[1] ?? 1,
    }));
    const texts = new Map([
      ...packs,
      ['index.json', JSON.stringify(index.map((entry) => ({ ...entry, version: Number(entry.version) })))],
    ]);
    return vi.fn((file: string) => Promise.resolve(texts.get(file) ?? ''));
  };
  const harbour = JSON.stringify(aPack());

  it('are loaded, but for a broken one, which is told of with path and reason', async () => {
    const broken = JSON.stringify({ ...aPack(), saga: { id: 'other' } });
    const refused = await loadShipped(
      library,
      files(['other.json', broken], ['half.json', '{"for'], ['harbour.json', harbour]),
    );
    expect(refused.map(({ file }) => file)).toEqual(['other.json', 'half.json']);
    expect(refused[0]?.reason).toContain('saga.title');
    expect(await ids()).toEqual(['ada-brandt']);
  });

  it('are left alone in the version that is there, and replaced by another', async () => {
    await loadShipped(library, files(['harbour.json', harbour]));
    const again = files(['harbour.json', harbour]);
    await loadShipped(library, again);
    expect(again).toHaveBeenCalledTimes(1);
    const next = JSON.stringify(
      aPack({ version: 2, characters: [aPackCharacter({ id: 'odo', name: 'Odo Finch', names: [] })] }),
    );
    await loadShipped(library, files(['harbour.json', next]));
    expect(await ids()).toEqual(['odo']);
  });
});

describe('a pack that the reader has added', () => {
  const TEXT = JSON.stringify(aPack({ version: 3 }));
  async function add(text: string): Promise<void> {
    const { own, saga, characters } = readOwn(text);
    await library.install(saga, characters, own);
  }

  it('is kept as it came, and taken out with its people and names', async () => {
    await add(TEXT);
    expect(await library.ownPacks()).toEqual([{ saga: 'harbour', title: 'Harbour', text: TEXT }]);
    expect(await ids()).toEqual(['ada-brandt']);
    await library.remove('harbour');
    expect(await library.ownPacks()).toEqual([]);
    expect(await library.sagas()).toEqual([]);
    expect(await ids()).toEqual([]);
    expect(await library.findCharacter({ saga: 'harbour', id: 'ada-brandt' })).toBeUndefined();
  });

  it('stands before one that ships, which comes back when it is taken out', async () => {
    const shipped = (file: string) =>
      Promise.resolve(
        file === 'index.json'
          ? JSON.stringify([{ file: 'harbour.json', saga: 'harbour', version: 1 }])
          : JSON.stringify(aPack()),
      );
    await loadShipped(library, shipped);
    await add(TEXT);
    await loadShipped(library, shipped);
    expect((await library.findSaga('harbour'))?.version).toBe(3);
    await library.remove('harbour');
    await loadShipped(library, shipped);
    expect((await library.findSaga('harbour'))?.version).toBe(1);
  });

  it('is installed anew where the library has let go of it, and told of where it cannot be read any more', async () => {
    await add(TEXT);
    library.close();
    const forget: Migration = (_, transaction) => void transaction.objectStore('sagas').clear();
    library = createLibrary({ name, migrations: [...MIGRATIONS, forget] });
    expect(await library.sagas()).toEqual([]);
    expect(await loadOwn(library)).toEqual([]);
    expect((await library.findSaga('harbour'))?.version).toBe(3);
    library.close();
    const spoil: Migration = (_, transaction) => {
      void transaction.objectStore('sagas').clear();
      void transaction.objectStore('packs').put({ saga: 'harbour', title: 'Harbour', text: '{"format": 9}' });
    };
    library = createLibrary({ name, migrations: [...MIGRATIONS, forget, spoil] });
    const [refused] = await loadOwn(library);
    expect(refused?.file).toBe('Harbour');
    expect(refused?.reason).toContain('format');
    expect(await library.ownPacks()).toHaveLength(1);
  });

  it('is not kept by half', async () => {
    await add(TEXT);
    const { own, saga } = readOwn(JSON.stringify(aPack({ version: 4 })));
    const unwritable = { ...aCharacter(), extra: () => 'a function' };
    await expect(library.install(saga, [unwritable], own)).rejects.toThrow(LibraryUnavailable);
    expect((await library.findSaga('harbour'))?.version).toBe(3);
    expect((await library.ownPacks())[0]?.text).toBe(TEXT);
  });
});
