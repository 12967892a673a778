"""How English inflects."""

from typing import Final

from recension.wording.morphology.paradigms import Inflection

_VERBS: Final = """
    be am is are was were been being; have has had having; do does did done doing; will would; shall should; can
    could; may might; go goes went gone; arise arose arisen; awake awoke; bear bore borne born; beat beaten; become
    became; begin began begun; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke
    broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling
    clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove
    driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown;
    forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten;
    give gave given; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept;
    kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie
    lay lain lied lying; light lit; lose lost; make made; mean meant; meet met; pay paid; ride rode ridden; ring rang
    rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook
    shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep
    slept; slide slid; smell smelt; speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun;
    spoil spoilt; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; strike struck
    stricken; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take
    took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood;
    undertake undertook undertaken; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; withdraw
    withdrew withdrawn; write wrote written; overcome overcame; use uses used using; die dies died dying; tie ties
    tied tying; owe owes owed owing
    """
_OTHERS: Final = """
    man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; person people; life lives;
    wife wives; knife knives; wolf wolves; half halves; leaf leaves; self selves; thief thieves; good better best; bad
    worse worst; a an; big bigger biggest; hot hotter hottest; far farther farthest further furthest
    """


def _conjugated(verbs: str) -> str:
    """The families of verbs, each with the regular forms of its first member, in any spelling they may have."""
    families = (family.split() for family in verbs.split(";"))
    return ";".join(
        " ".join([*forms, forms[0] + "s", forms[0] + "es", forms[0] + "ing", *_respelt(forms[0])]) for forms in families
    )


def _respelt(verb: str) -> list[str]:
    last = verb[-1]
    return [verb[:-1] + {"e": "ing", "y": "ies"}.get(last, 2 * last + "ing")]


ENGLISH: Final = Inflection(
    families=f"{_conjugated(_VERBS)};{_OTHERS}",
    nouns="""
        - s 's s'; - es 's; y ies y's; f ves; fe ves; is es; e er est; er est; y ier iest; - est
        """,
    verbs="""
        - s ed ing; e es ed ing; - es ed ing; y ies ied ying; ie ies ied ying; c cs cked cking
        """,
    apart="lot/lots; new/news; past/paste; plan plans/plane planes",
    respelt="bb=b dd=d ff=f gg=g ll=l mm=m nn=n pp=p rr=r tt=t",
)
