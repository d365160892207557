import { describe, expect, test } from 'vitest';
import { aPerson, readPage, someNames } from './builders.ts';

const SAGAS = [
  someNames('Breaking Bad', [
    aPerson('Jesse Pinkman', 'Jesse', 'Pinkman'),
    aPerson('Walter White', 'Walter', 'Mr. White'),
    aPerson('Will Byers', 'Will'),
    aPerson('Hope Mikaelson', 'Hope'),
    aPerson('Eleven', 'El'),
    aPerson('Berlin'),
    aPerson('May Carleton', 'May'),
    aPerson('The Doctor'),
    aPerson('Jim Hopper', 'Hopper'),
    aPerson('Harry Potter', 'Harry'),
    aPerson('Aragorn'),
  ]),
];
/** What is marked on a page about the saga. */
const mark = (text: string) =>
  readPage(SAGAS, [text], { hints: { titles: ['Breaking Bad'] } }).map((found) => found.replace(/ \(.+\)$/, ''));

const JESSE = 'Jesse → jesse-pinkman';
const FULL = 'Jesse Pinkman → jesse-pinkman';
const WILL = 'Will → will-byers';
const HOPE = 'Hope → hope-mikaelson';

describe('a name counts', () => {
  test.each([
    ['in a sentence', 'Then Jesse runs.', [JESSE]],
    ['after a word that opens one', 'Meanwhile Jesse runs. Poor Jesse! Ask Jesse.', [JESSE, JESSE, JESSE]],
    ['in a question', 'Will Jesse survive?', [JESSE]],
    ['after a title', 'They called Agent Pinkman.', ['Pinkman → jesse-pinkman']],
    ['in a headline', 'Emmy Winner Jesse Pinkman Returns', [FULL]],
    ['beside a loud word', 'You should have TOLD Jesse.', [JESSE]],
    ['before a hyphen', 'their Jesse-like plan', [JESSE]],
    ['with a middle initial', 'Jesse B. Pinkman', ['Jesse B. Pinkman → jesse-pinkman']],
    ['with a middle name', 'Jesse Bruce Pinkman', ['Jesse Bruce Pinkman → jesse-pinkman']],
    ['with a nickname inside', 'Jesse “Diesel” Pinkman', ['Jesse “Diesel” Pinkman → jesse-pinkman']],
    ['with the surname first', 'Pinkman, Jesse', ['Pinkman, Jesse → jesse-pinkman']],
    ['after a frequent word that opens the sentence', 'Listen. Call Jesse.', [JESSE]],
    ['after a German word', 'Während Jesse schläft, sagt sein Freund Jesse nichts.', [JESSE, JESSE]],
    ['as a city’s namesake', 'She looks at Berlin, who waits.', ['Berlin → berlin']],
    ['with an initial', 'signed J. Pinkman', ['J. Pinkman → jesse-pinkman']],
    ['among nouns that all have a capital', 'Das ist nicht der Anführer Jesse, mit dem sie spricht.', [JESSE]],
    ['behind the time at which a word is spoken', '00:23:06 Tell Jesse it is urgent.', [JESSE]],
    ['of a month, before what only somebody does', 'They wait until May says so.', ['May → may-carleton']],
    ['where a place opens the sentence', 'In Albuquerque Jesse runs.', [JESSE]],
    ['in what somebody says', '“Jesse, we have to cook,” he said.', [JESSE]],
  ])('%s', (_, text, expected) => expect(mark(text)).toEqual(expected));
});

describe('a longer name is nobody of ours', () => {
  test.each([
    ['with a suffix', 'Jesse Pinkman Sr. and Jesse Pinkman, Jr.'],
    ['of a street', 'Will Byers Road'],
    ['of somebody', 'Jesse Pinkman Smith'],
    ['by first name', 'Then Jesse Plemons came.'],
    ['by surname', 'They met Betty White and B. Pinkman.'],
    ['joined by a hyphen', 'Mary-Jesse, Jesse-James'],
    ['of a firm', 'Jesse Pinkman & Associates, Jesse and Sons'],
    ['with a particle', 'Jesse de Vries, Jesse the Ripper'],
    ['of a user or an address', '@Jesse, jesse@Pinkman, www.Jesse.com'],
    ['with what is a small word elsewhere', 'They met Jesse He and left.'],
    ['of what has a name of its own', 'He joined Jesse’s Army and read Pinkman’s Tots.'],
    ['of a firm or a musical', 'Pinkman, Smith & Jones sell it. Jesse & The Great Comet'],
    ['of a title in quotes after a word of kindness', 'It is called “Dear Jesse”'],
    ['of a body', 'the University of Pinkman, Lake Hopper'],
    ['of a title in quotes', 'an episode called “The Trial of Jesse”'],
    ['of a title in quotes that hold a full name', '“Jesse Pinkman Forever”'],
  ])('%s', (_, text) => expect(mark(text)).toEqual([]));
});

describe('an ordinary word is no name', () => {
  test.each([
    ['where a sentence begins', 'Will it rain? Hope fades. Eleven days later. May comes.'],
    ['where speech begins', '“Will you come?” “Hope is not a plan.”'],
    ['in a headline', 'What Will Happen to Them Now'],
    ['as a month', 'in May 1919, on May 5, last May'],
    ['as a king with a number', 'They met Aragorn II, Aragorn I, and another.'],
    ['of a city that one travels to', 'She has never been to Berlin.'],
    ['of one among many', 'a Jesse, our Jesse, Your Hope'],
    ['of whoever writes', 'Jesse from Ohio asks. Jesse, my flatmate, says no.'],
    ['in the list of a cast', 'Cast: Priya Daventry, Jesse Quill, Tunde Fayemi'],
    ['as a city', 'They live in Berlin. Berlin, Germany. A train from Berlin.'],
    ['as a title', 'a series that is called simply Berlin'],
    ['as a title of somebody’s own', 'They gave him his own series, Berlin, with jewels in it.'],
    ['of a month', 'on the first weekend of May'],
    ['of a family', 'the Pinkman family, the Hopper house, a Hopper'],
    ['of a work', 'the film Aragorn, Aragorn (2015)'],
    ['of somebody called so', 'a dog called Will'],
    ['of whoever writes from elsewhere, and is thanked', 'Will from Tulsa writes: “I love it.” Thank you, Will.'],
  ])('%s', (_, text) => expect(mark(text)).toEqual([]));

  test.each([
    ['within a sentence', 'They ask Will and hope.', [WILL]],
    ['before what only somebody does', 'Will says no. Hope whispers. Will walked home.', [WILL, HOPE, WILL]],
    ['in a list of people', 'Will, Hope and Jesse left.', [WILL, HOPE, JESSE]],
    ['before what a speaker says', 'WILL: Over here.', ['WILL → will-byers']],
    ['before an actor', 'Hope (Danielle Rose Russell) leaves.', [HOPE]],
    ['as somebody is called', 'Hope! Will, you must come.', [HOPE, WILL]],
    ['before what he says, without his article', 'DOCTOR: Out.', ['DOCTOR → the-doctor']],
    ['as one speaks to him', 'You promised, Doctor. Doctor!', ['Doctor → the-doctor', 'Doctor → the-doctor']],
    ['with its article', 'They asked the Doctor about it.', ['the Doctor → the-doctor']],
  ])('but %s', (_, text, expected) => expect(mark(text)).toEqual(expected));
});

describe('a name that is a title, too, is the work’s', () => {
  const POTTER = [someNames('Harry Potter', [aPerson('Harry Potter', 'Harry'), aPerson('Severus Snape', 'Snape')])];
  const read = (text: string) =>
    readPage(POTTER, [text], { hints: { titles: ['Harry Potter'] } }).map((found) => found.replace(/ → .+$/, ''));

  test.each([
    ['before what works are', 'Snape is in the Harry Potter films. Harry Potter fans know it.', ['Snape']],
    ['after what works are', 'Snape is in the film version of Harry Potter.', ['Snape']],
    ['by itself in quotes', 'Snape is in ‘Harry Potter’.', ['Snape']],
    ['with a subtitle', 'Snape is in Harry Potter: Years 5–7.', ['Snape']],
    [
      'but not elsewhere',
      'Snape sees Harry Potter, and Harry Potter sees Snape.',
      ['Snape', 'Harry Potter', 'Harry Potter', 'Snape'],
    ],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('where no capital tells a name from a word', () => {
  const OTHERS = [
    someNames('Squid Game', [aPerson('강새벽', '새벽'), aPerson('성기훈', '기훈')]),
    someNames('Shtisel', [aPerson('שולם שטיסל', 'שולם'), aPerson('עקיבא שטיסל', 'עקיבא')]),
    someNames('Paranormal', [aPerson('رفعت إسماعيل', 'رفعت'), aPerson('لويس')]),
  ];
  const read = (title: string, text: string) =>
    readPage(OTHERS, [text], { hints: { titles: [title] } }).map((found) => found.replace(/ → .+$/, ''));

  test.each([
    ['a Korean word with what is said of times', 'Squid Game', '새벽 네 시, 새벽까지', []],
    ['a Korean word with what is said of people', 'Squid Game', '새벽이 온다. 새벽과 기훈', ['새벽', '새벽', '기훈']],
    ['a Hebrew word', 'Shtisel', 'החשבון כבר שולם', []],
    ['a Hebrew word in a list of people', 'Shtisel', 'שולם ועקיבא', ['שולם', 'עקיבא']],
    ['an Arabic word', 'Paranormal', 'رفعت الشركة الأسعار', []],
    ['an Arabic name before a surname', 'Paranormal', 'يغني لويس أرمسترونج', []],
    ['an Arabic name before a verb', 'Paranormal', 'لكن لويس يترك المائدة', ['لويس']],
  ])('%s', (_, title, text, expected) => expect(read(title, text)).toEqual(expected));
});

test('a title that is said of women names no man', () => {
  expect(mark('Then Mrs. Pinkman came.')).toEqual([]);
});
