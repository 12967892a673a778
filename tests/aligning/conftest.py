"""Versions for the tests of aligning: drawn from few words, and a story in two languages written for them."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from recension.aligning.features import FloatArray, Vectors, vectorize
from recension.aligning.sides import Side
from recension.aligning.similarity import group_norms
from recension.reading.version import Block, Encoding, How, Version
from recension.segmenting import Segmented, segment

_WORDS = "harbour bridge keeper the of a letters Friday café winter closed открыт мост 1987 quickly".split()

sentence = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=7).map(lambda words: " ".join(words) + ".")
"""A sentence of few words, many of them met again."""

sentences = st.lists(sentence, min_size=1, max_size=9)
"""One version, sentence by sentence."""

paragraphs = st.lists(st.lists(sentence, min_size=1, max_size=4), max_size=5)
"""One version, paragraph by paragraph; it may be empty."""


def segmented_of(blocks: Sequence[Sequence[str]], language: str = "en") -> Segmented:
    """A version of paragraphs, each given sentence by sentence."""
    texts = [" ".join(block) for block in blocks]
    starts = [sum(len(text) + 1 for text in texts[:number]) for number in range(len(texts))]
    spans = tuple(Block(start, start + len(text)) for start, text in zip(starts, texts, strict=True))
    encoding = Encoding("utf-8", How.UTF_8, 1.0)
    return segment(Version("text", "\n".join(texts), encoding, language=language, blocks=spans))


def lines_of(sentences: Sequence[str]) -> Segmented:
    """A version of which every sentence is a paragraph."""
    return segmented_of([[sentence] for sentence in sentences])


def vectors_of(*versions: Sequence[str]) -> list[Vectors]:
    """The vectors of versions given sentence by sentence."""
    return vectorize([lines_of(version) for version in versions])


def sides_of(*versions: Segmented) -> list[Side]:
    """Versions as the sides of alignments."""
    return [Side(vectors, group_norms(vectors)) for vectors in vectorize(versions)]


def dense(vectors: Vectors, width: int) -> FloatArray:
    """The vectors as a plain table, shape (segments, width)."""
    table = np.zeros((vectors.count, width))
    for number in range(vectors.count):
        for at in range(vectors.starts[number], vectors.starts[number + 1]):
            table[number, vectors.features[at]] = vectors.weights[at]
    return table


def dense_pair(a: Vectors, b: Vectors) -> tuple[FloatArray, FloatArray]:
    """Two versions as plain tables of one width."""
    width = int(max(a.features.max(initial=0), b.features.max(initial=0))) + 1
    return dense(a, width), dense(b, width)


STORIES = {
    "en": (
        "The old bridge over the river was closed on a Friday in January.",
        "Ice had damaged two of its seven stone piers during the night.",
        "A baker called Tom Weller noticed the crack on his way to work.",
        "He told the keeper, who put a rope across the road and rang the mayor.",
        "For three weeks the ferry carried children, cows and the morning post.",
        "Then the council received an offer from an engineer in the capital.",
        "She wanted to replace the broken stones with oak from the northern forest.",
        "The treasurer objected that oak was dearer than granite this year.",
        "Nobody in the hall believed him, because his brother sold granite.",
        "After a long quarrel fourteen members voted for the wooden piers.",
        "Carpenters from four villages worked through the rains of April.",
        "On the first of May a brass band marched across and nothing fell.",
        "Tom Weller gave away two hundred rolls shaped like little arches.",
        "Today visitors photograph the oak piers and ask where the stones went.",
    ),
    "es": (
        "El viejo puente sobre el río fue cerrado un viernes de enero.",
        "El hielo había dañado dos de sus siete pilares de piedra durante la noche.",
        "Un panadero llamado Tomás Vela descubrió la grieta camino del trabajo.",
        "Avisó al guardián, que tendió una cuerda en la carretera y llamó al alcalde.",
        "Durante tres semanas la barca llevó niños, vacas y el correo de la mañana.",
        "Entonces el concejo recibió la oferta de una ingeniera de la capital.",
        "Ella quería sustituir las piedras rotas por roble del bosque del norte.",
        "El tesorero objetó que el roble costaba este año más que el granito.",
        "Nadie en la sala le creyó, porque su hermano vendía granito.",
        "Tras una larga disputa catorce miembros votaron por los pilares de madera.",
        "Carpinteros de cuatro aldeas trabajaron bajo las lluvias de abril.",
        "El primero de mayo una banda de música cruzó y nada se cayó.",
        "Tomás Vela regaló doscientos panecillos con forma de pequeños arcos.",
        "Hoy los visitantes fotografían los pilares y preguntan por las piedras.",
    ),
}
"""A story of fourteen sentences."""

UNRELATED = {
    "en": (
        "Whales sing in dialects that change slowly from one ocean to another.",
        "Researchers lowered microphones off the coast of Madagascar last summer.",
        "Younger animals seem to copy whatever tune is popular that season.",
        "A song may last twenty minutes and contains several distinct themes.",
        "Males repeat it for hours while they hang motionless in warm water.",
        "Why females choose certain singers remains an open question.",
        "Shipping noise forces them to use higher and shorter notes.",
        "Some populations have stopped singing altogether near busy ports.",
        "New rules ask captains to slow down inside the breeding grounds.",
        "Early recordings suggest that the choruses are coming back.",
    ),
    "es": (
        "Las ballenas cantan en dialectos que cambian despacio de un océano a otro.",
        "Varios investigadores bajaron micrófonos frente a Madagascar el verano pasado.",
        "Los animales jóvenes parecen copiar cualquier melodía popular esa temporada.",
        "Una canción puede durar veinte minutos y contiene varios temas distintos.",
        "Los machos la repiten horas enteras mientras flotan inmóviles en agua tibia.",
        "Por qué las hembras eligen ciertos cantores sigue siendo una incógnita.",
        "El ruido de los barcos les obliga a usar notas más agudas y cortas.",
        "Algunas poblaciones dejaron de cantar por completo cerca de puertos activos.",
        "Nuevas normas piden a los capitanes reducir velocidad en zonas de cría.",
        "Las primeras grabaciones sugieren que vuelven los coros.",
    ),
}
"""Ten sentences about something else."""
