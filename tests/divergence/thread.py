"""Threads: a text quoted on a forum, whole or in excerpts, among the chrome of the site and what others reply."""

from collections.abc import Iterator

from tests.divergence.author import Author
from tests.divergence.drafts import Draft, Paragraph, Unit
from tests.divergence.operations import excerpt_of
from tests.divergence.words import Word, WordKind

_USERS = 5
_LONGEST_RUN = 4
"""Paragraphs that a post quotes in one piece, where the thread does not have the text whole."""


class _Forum:
    """The users of a forum, what the site writes around their posts, and their signatures."""

    def __init__(self, author: Author) -> None:
        self.author = author
        names = list(dict.fromkeys(author.vocabulary.names.draw(author.random, 8 * _USERS)))[:_USERS]
        self.users = [(name, author.sentence(author.topic()), author.vocabulary.count(author.random)) for name in names]

    def post(self, paragraphs: list[Paragraph], quoted: list[Paragraph]) -> Iterator[Paragraph]:
        """A post of a user: who and when, what is quoted of whom, the post itself, the signature."""
        name, signature, posts = self.author.random.choice(self.users)
        wrote, count, reply = self.author.vocabulary.style.users
        other = self.author.random.choice(self.users)[0]
        yield self._chrome(wrote, name, *self.author.vocabulary.date(self.author.random))
        yield self._chrome(count, posts)
        if quoted:
            yield self._chrome(reply, other)
            yield from quoted
        yield from paragraphs
        yield (Unit((signature,), chrome=True),)

    def reply(self) -> list[Paragraph]:
        """What a user has to say."""
        return [tuple(Unit((sentence,)) for sentence in self.author.paragraph())]

    def _chrome(self, form: str, *words: Word) -> Paragraph:
        """A line of the site; the form names the first word and, where it has two places, the others."""
        space = self.author.vocabulary.style.space
        rest = space.join(word.text for word in words[1:])
        return (Unit(((Word(form.format(words[0].text, rest), WordKind.NAME),),), chrome=True),)


def quote(draft: Draft, rate: float, author: Author) -> Draft:
    """The whole text in the first post of a thread, and so many of its sentences quoted again in replies."""
    forum = _Forum(author)
    paragraphs = [*forum.post(list(draft.paragraphs), [])]
    wanted = max(1, round(rate * len(list(draft.units))))
    for number in author.random.sample(range(len(draft.paragraphs)), len(draft.paragraphs)):
        excerpt = excerpt_of(draft.paragraphs[number], min(len(draft.paragraphs[number]), wanted), author)
        copies = tuple(unit.touched_by("quote", again=True) for unit in excerpt)
        paragraphs += forum.post(forum.reply(), [copies] if copies else [])
        wanted -= len(copies)
        if wanted <= 0:
            break
    return draft.with_paragraphs(paragraphs)


def excerpt(draft: Draft, rate: float, author: Author) -> Draft:
    """A thread that has only so much of the text: long excerpts, in any order, each in a post of its own."""
    forum = _Forum(author)
    paragraphs = [*forum.post(forum.reply(), [])]
    wanted = max(1, round(rate * len(list(draft.units))))
    starts = range(0, len(draft.paragraphs), _LONGEST_RUN)
    for start in author.random.sample(starts, len(starts)):
        run = draft.paragraphs[start : start + author.random.randint(1, _LONGEST_RUN)]
        quoted = [tuple(unit.touched_by("excerpt") for unit in paragraph) for paragraph in run]
        paragraphs += forum.post(forum.reply(), quoted)
        wanted -= sum(map(len, run))
        if wanted <= 0:
            break
    return draft.with_paragraphs(paragraphs)
