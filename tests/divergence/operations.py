"""What becomes of a text: words swapped or garbled, sentences dropped, added, moved, split, merged and repeated.

Every operation takes a draft, a rate (the share of the words, sentences or paragraphs it is to touch) and an author,
and gives another draft. They can follow one another in any order.
"""

from collections import Counter
from collections.abc import Callable
from itertools import count

from tests.divergence.author import Author
from tests.divergence.drafts import Draft, Paragraph, Unit
from tests.divergence.words import Sentence, Word, WordKind

Operation = Callable[[Draft, float, Author], Draft]

MOST = 6
"""Sentences that a unit may have on either side."""
_LONGEST = 60
"""Words of a sentence that two are merged into; much longer ones are cut before they are aligned."""
_SHORTEST = 4
"""Words that each half of a split sentence has."""


def swap(draft: Draft, rate: float, author: Author) -> Draft:
    """Put synonyms for so many of the words, always the same one for the same word, as a spinner does."""
    words = [word for unit in draft.units for sentence in unit.sentences for word in sentence]
    counts = Counter(word for word in words if word.kind is WordKind.CONTENT)
    budget = rate * sum(word.kind is not WordKind.MARK for word in words)
    chosen: dict[Word, Word] = {}
    for word in author.random.sample(sorted(counts, key=lambda word: word.text), len(counts)):
        if counts[word] <= budget:
            budget -= counts[word]
            chosen[word] = draft.vocabulary.synonym(word)
    return _reworded(draft, "swap", lambda word: chosen.get(word, word))


def garble(draft: Draft, rate: float, author: Author) -> Draft:
    """Put other words of the same kind for so many of the words, each time others."""
    random = author.random.random

    def change(word: Word) -> Word:
        return author.like(word) if random() < rate and word.kind is not WordKind.MARK else word

    return _reworded(draft, "garble", change)


def drop(draft: Draft, rate: float, author: Author) -> Draft:
    """Leave out so many of the sentences, half of them by whole paragraphs, and never all."""
    gone = set(_some(author, len(draft.paragraphs), rate / 2, most=len(draft.paragraphs) - 1))
    kept = draft.with_paragraphs([p for number, p in enumerate(draft.paragraphs) if number not in gone])
    units = len(list(kept.units))
    gone = set(_some(author, units, rate / 2, least=1, most=units - 1))
    numbers = count()
    return kept.with_paragraphs([tuple(u for u in p if next(numbers) not in gone) for p in kept.paragraphs])


def add(draft: Draft, rate: float, author: Author) -> Draft:
    """Write so many sentences more, half of them in paragraphs of their own and half among the others."""
    paragraphs = list(draft.paragraphs)
    wanted = max(1, round(rate * len(list(draft.units))))
    apart = wanted // 2
    while apart:
        new = _own(author.paragraph())[:apart]
        paragraphs.insert(author.random.randint(0, len(paragraphs)), new)
        apart -= len(new)
    for _ in range(wanted - wanted // 2):
        place = author.random.randrange(len(paragraphs))
        topic = _content(paragraphs[place]) or author.topic()
        new = _own([author.sentence(author.random.sample(topic, min(6, len(topic))))])
        paragraphs[place] = _inserted(paragraphs[place], new, author)
    return draft.with_paragraphs(paragraphs)


def move(draft: Draft, rate: float, author: Author) -> Draft:
    """Take out so many of the paragraphs and put each in anywhere else."""
    taken = _some(author, len(draft.paragraphs), rate, least=1)
    paragraphs = [paragraph for number, paragraph in enumerate(draft.paragraphs) if number not in set(taken)]
    for number in taken:
        moved = tuple(unit.touched_by("move") for unit in draft.paragraphs[number])
        paragraphs.insert(author.random.randint(0, len(paragraphs)), moved)
    return draft.with_paragraphs(paragraphs)


def move_sentences(draft: Draft, rate: float, author: Author) -> Draft:
    """Take out so many of the sentences and put each in anywhere, in any paragraph."""
    units = list(draft.units)
    taken = _some(author, len(units), rate, least=1, most=len(units) - 1)
    numbers = count()
    kept = draft.with_paragraphs([tuple(u for u in p if next(numbers) not in set(taken)) for p in draft.paragraphs])
    paragraphs = list(kept.paragraphs)
    for number in taken:
        place = author.random.randrange(len(paragraphs))
        paragraphs[place] = _inserted(paragraphs[place], (units[number].touched_by("move"),), author)
    return draft.with_paragraphs(paragraphs)


def split(draft: Draft, rate: float, author: Author) -> Draft:
    """Cut so many of the sentences in two, at a comma or between words."""

    def change(unit: Unit) -> Unit:
        sentences: list[Sentence] = []
        room = 0 if unit.chrome else MOST - len(unit.sentences)
        for sentence in unit.sentences:
            cut = len(sentence) > 2 * _SHORTEST and author.random.random() < rate and room > 0
            sentences += _halves(sentence, author) if cut else [sentence]
            room -= cut
        return unit.touched_by("split", sentences=tuple(sentences)) if tuple(sentences) != unit.sentences else unit

    return draft.mapped(change)


def merge(draft: Draft, rate: float, author: Author) -> Draft:
    """Join so many of the sentences to the one before, where the source has them side by side."""
    paragraphs: list[Paragraph] = []
    for paragraph in draft.paragraphs:
        units: list[Unit] = []
        for unit in paragraph:
            if units and _can_merge(units[-1], unit) and author.random.random() < rate:
                units[-1] = _merged(units[-1], unit, author)
            else:
                units.append(unit)
        paragraphs.append(tuple(units))
    return draft.with_paragraphs(paragraphs)


def repeat(draft: Draft, rate: float, author: Author) -> Draft:
    """Say so many of the sentences again, by runs of up to four, in paragraphs of their own anywhere else."""
    paragraphs = list(draft.paragraphs)
    copies: list[tuple[int, Paragraph]] = []
    wanted = max(1, round(rate * len(list(draft.units))))
    for number in author.random.sample(range(len(paragraphs)), len(paragraphs)):
        run = excerpt_of(paragraphs[number], min(4, wanted), author)
        if run:
            gaps = [gap for gap in range(len(paragraphs) + 1) if gap not in (number, number + 1)]
            copies.append((author.random.choice(gaps or [len(paragraphs)]), tuple(_again(u, "repeat") for u in run)))
        wanted -= len(run)
        if wanted <= 0:
            break
    for gap, copy in sorted(copies, key=lambda entry: -entry[0]):
        paragraphs.insert(gap, copy)
    return draft.with_paragraphs(paragraphs)


def excerpt_of(paragraph: Paragraph, most: int, author: Author) -> Paragraph:
    """A run of at most so many units that the source has and that are said for the first time; it may be empty."""
    first = author.random.randrange(len(paragraph))
    length = author.random.randint(1, most)
    return tuple(unit for unit in paragraph[first : first + length] if unit.origin[1] and not unit.again)


def _again(unit: Unit, operation: str) -> Unit:
    return unit.touched_by(operation, again=True)


def _some(author: Author, size: int, rate: float, *, least: int = 0, most: int | None = None) -> list[int]:
    """Numbers below ``size``, so many of them, in random order."""
    wanted = min(max(least, round(rate * size)), size if most is None else most)
    return author.random.sample(range(size), max(0, wanted))


def _reworded(draft: Draft, operation: str, change: Callable[[Word], Word]) -> Draft:
    """The draft with every word changed, or left as it is."""

    def changed(unit: Unit) -> Unit:
        sentences = tuple(tuple(map(change, sentence)) for sentence in unit.sentences)
        return unit.touched_by(operation, sentences=sentences) if sentences != unit.sentences else unit

    return draft.mapped(changed)


def _own(sentences: list[Sentence]) -> Paragraph:
    """Units of sentences that only this version has."""
    return tuple(Unit((sentence,), touched=frozenset({"add"})) for sentence in sentences)


def _content(paragraph: Paragraph) -> list[Word]:
    words = (word for unit in paragraph for sentence in unit.sentences for word in sentence)
    return [word for word in words if word.kind in (WordKind.CONTENT, WordKind.NAME)]


def _inserted(paragraph: Paragraph, units: Paragraph, author: Author) -> Paragraph:
    at = author.random.randint(0, len(paragraph))
    return (*paragraph[:at], *units, *paragraph[at:])


def _halves(sentence: Sentence, author: Author) -> list[Sentence]:
    """Two sentences of one, cut at the comma nearest to the middle if there is any; the second may begin anew."""
    *words, stop = sentence
    places = range(_SHORTEST, len(words) - _SHORTEST + 1)
    commas = [place for place in places if words[place].kind is WordKind.MARK]
    cut = min(commas or places, key=lambda place: abs(place - len(words) / 2))
    start = author.vocabulary.functions.draw(author.random, author.random.randint(0, 1))
    return [(*words[:cut], stop), (*start, *words[cut + bool(commas) :], stop)]


def _can_merge(first: Unit, second: Unit) -> bool:
    """Whether two units are next to one another in the source too, and small enough together."""
    if first.chrome or second.chrome or first.again != second.again or not first.origin[1]:
        return False
    sizes = second.origin[1] - first.origin[0], len(first.sentences) + len(second.sentences) - 1
    fits = max(sizes) <= MOST and len(first.sentences[-1]) + len(second.sentences[0]) <= _LONGEST
    return first.origin[1] == second.origin[0] and fits


def _merged(first: Unit, second: Unit, author: Author) -> Unit:
    """One unit of two, in which the end of the first and the beginning of the second are one sentence."""
    comma = author.mark(author.vocabulary.style.comma)
    word = author.vocabulary.functions.draw(author.random, 1)
    joined = (*first.sentences[-1][:-1], comma, *word, *second.sentences[0])
    return first.touched_by(
        "merge",
        sentences=(*first.sentences[:-1], joined, *second.sentences[1:]),
        origin=(first.origin[0], second.origin[1]),
    )
