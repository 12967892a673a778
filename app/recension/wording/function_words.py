"""Function words: the closed classes of a language, which say little of their own (word lists for eight languages).

A word that is one in any of these languages counts as one everywhere: sentences are compared without asking what
language they are in. Words of one class stand for one another more readily than for others: *in* for *at*, *his* for
*the*, *is* for *was*.
"""

from enum import Flag, auto
from functools import lru_cache
from typing import Final

from recension.segmenting.tokens import is_unspaced, is_word


class WordClass(Flag):
    """What a function word does in a sentence; homographs of several languages are several things."""

    DETERMINER = auto()
    PRONOUN = auto()
    PREPOSITION = auto()
    CONJUNCTION = auto()
    AUXILIARY = auto()
    ADVERB = auto()
    PARTICLE = auto()
    """Makes another word of the verb before it: carry *out*."""
    HEAD = auto()
    """A telling word that is half a preposition: *according* to. It is no function word on its own."""


_LISTS: Final = {
    WordClass.DETERMINER: """
        a an the this that these those some any no each every all both either neither another other my your his her its
        our their whose which what 's
        le la les l' un une des du de d' ce cet cette ces mon ma mes ta tes sa ses notre nos votre vos
        leur leurs
        au aux chaque tout toute tous toutes quelque quelques
        el los las lo una unos unas al del este esta estos estas ese esa esos esas aquel aquella mi mis tu tus su sus
        nuestro nuestra nuestros nuestras cada todo toda todos todas
        der die das den dem ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen
        diesem jener jene jenes mein meine dein deine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser
        unsere jeder jede jedes alle
        o os as um uma uns umas ao aos à às do da dos das no na nos nas esse essa esses essas isto isso aquele aquela
        meu minha seu sua seus suas nosso nossa
        il i gli uno dello della dei degli delle questo questa questi queste quello quella suo sua suoi sue
        этот эта это эти этого этой этих тот та то те того той тех свой своя своё свои своего своей своих мой моя наш
        наша ваш весь вся всё все каждый
        这 這 那 其 每 各
        """,
    WordClass.PRONOUN: """
        i me we us ours you yours he him she hers it they them theirs myself yourself himself herself itself
        ourselves themselves who whom which that what whoever
        je j' tu il elle on nous vous ils elles m' t' se s' lui eux y en qui que qu' quoi dont
        yo tú él ella ellos ellas nosotros me te le les os quien quienes cual cuales
        ich du er sie es wir mich dich sich uns euch mir dir ihm ihn ihnen wer was wen wem der die das
        eu ele ela nós eles elas lhe lhes quem qual quais
        lui lei loro io noi voi ci vi mi ti ne chi cui che
        я ты он она оно мы вы они меня тебя его её ее нас вас их мне тебе ему ей нам вам им себя себе который которая
        которое которые которого которой которых что кто
        我 你 他 她 它 们 們
        """,
    WordClass.PREPOSITION: """
        of in on at by for with from to into onto upon over under above below between among amongst through throughout
        during before after since until till against towards toward about around across along behind beside
        besides beneath
        beyond underneath amid amidst alongside within without inside outside off out up down near per via as than like
        à dans par pour sur avec sans chez vers entre contre depuis pendant avant après dès en de
        a con por para sin sobre hasta desde hacia según ante bajo tras
        im am an auf aus bei beim mit nach seit von vom zu zum zur für durch gegen ohne um unter über vor
        zwischen hinter
        neben bis
        em com sem sob até após num numa pelo pela pelos pelas
        di da su per tra fra dal dalla nel nella nei nelle sul sulla alla allo ai agli
        в во на с со к ко о об от до по за из у над под при про для без через между перед
        在 于 於 以 从 從 对 對 向 到 为 為 把 被 之 的
        """,
    WordClass.CONJUNCTION: """
        and or but nor so yet if because though although while whilst whereas unless that when whether where as since
        than before after until
        et ou mais donc or ni car si comme lorsque quand puis que
        y e o u ni que pero sino si aunque porque cuando como donde mientras
        und oder aber denn sondern als wie wenn weil dass daß ob obwohl damit
        ou mas nem se onde enquanto embora
        ed ma se come quando dove perché
        и а но или да ни если что чтобы как когда где хотя
        和 与 與 及 或 而 但 也
        """,
    WordClass.AUXILIARY: """
        be am is are was were been being have has had having do does did done doing will would shall should can could
        may might must ought
        es suis est sommes êtes sont étaient était été être fut ai as avons avez ont avait avaient avoir eu
        es era eran fue fueron ser sido está están estaba estaban estar ha han había habían haber he hemos
        ist sind waren bin bist sein gewesen haben hatte hatten wird werden wurde wurden worden kann können
        konnte soll sollen muss müssen
        é são era eram foi foram está estão estava estavam tem têm tinha tinham ter há havia haver
        è sono erano essere stato hanno aveva avevano avere
        был была было были есть быть
        是 了 着
        """,
    WordClass.ADVERB: """
        not n't too very
        ne n' pas plus très
        no más muy
        nicht sehr so
        não mais muito
        non più molto
        не же бы ли очень так
        不 没 沒 都 就
        """,
    WordClass.PARTICLE: "up out off down away back apart ahead forth aside along together",
    WordClass.HEAD: """
        according based due owing thanks depending compared contrary prior close next relative regardless
        grâce suite quant face afin
        debido gracias conforme respecto frente
        graças devido
        благодаря согласно несмотря
        """,
}


def _classes() -> dict[str, WordClass]:
    classes: dict[str, WordClass] = {}
    for word_class, words in _LISTS.items():
        for word in words.split():
            classes[word] = classes.get(word, WordClass(0)) | word_class
    return classes


_CLASSES: Final = _classes()
_NONE: Final = WordClass(0)
_SMALL: Final = frozenset(
    key for key, word_class in _CLASSES.items() if word_class & ~(WordClass.PARTICLE | WordClass.HEAD)
)


@lru_cache(maxsize=1 << 17)
def is_function_word(key: str) -> bool:
    """Whether a folded token is a small word of some language; words of one or two letters always are."""
    return key in _SMALL or (len(key) <= 2 and key.isalpha() and not is_unspaced(key))


@lru_cache(maxsize=1 << 17)
def is_telling(key: str) -> bool:
    """Whether a folded token says something of its own: a number, or a word that is no function word."""
    return is_word(key) and not is_function_word(key)


@lru_cache(maxsize=1 << 16)
def same_class(a: str, b: str) -> bool:
    """Whether two function words do the same in a sentence, of some language."""
    return bool(_CLASSES.get(a, _NONE) & _CLASSES.get(b, _NONE))


@lru_cache(maxsize=1 << 16)
def is_of_class(key: str, word_class: WordClass) -> bool:
    """Whether a folded token is a function word of this class, in some language."""
    return bool(_CLASSES.get(key, _NONE) & word_class)
