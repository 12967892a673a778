"""How French inflects."""

from typing import Final

from recension.wording.morphology.paradigms import Inflection

FRENCH: Final = Inflection(
    families="""
        être suis es est sommes êtes sont étais était étions étiez étaient été étant fus fut fûmes furent serai seras
        sera serons serez seront serais serait serions seraient sois soit soyons soyez soient fût fussent; avoir ai as
        a avons avez ont avais avait avions aviez avaient eu eue eus eues ayant eut eurent aurai auras aura aurons
        aurez auront aurais aurait aurions auraient aie aies ait ayons ayez aient eût eussent; aller vais vas va
        allons allez vont allais allait allions allaient allé allée allés allées allant alla allèrent irai iras ira
        irons irez iront irais irait iraient aille ailles aillent; faire fais fait faisons faites font faisais faisait
        faisaient faite faits faisant fit firent ferai fera feront ferais ferait feraient fasse fassent; dire dis dit
        disons dites disent disais disait disaient dite disant dirent dira diront dirait dise; user use uses usent
        usait usé usée usés usées usant usera; unir unit unissent uni unie unis unies unissant; agir agis agit
        agissons agissent agissait agissaient agi agira agirait agissant agisse; beau bel belle beaux belles; nouveau
        nouvel nouvelle nouveaux nouvelles; vieux vieil vieille vieilles; fou fol folle fous folles; mou mol molle;
        bon bonne bons bonnes meilleur meilleure meilleurs meilleures; mauvais mauvaise mauvaises pire pires; oeil
        yeux œil; monsieur messieurs; madame mesdames; ciel cieux; grec grecque grecs grecques; le la les l' un une
        des; un une des; ce cet cette ces; celui celle ceux celles; mon ma mes; ton ta tes; son sa ses; notre nos;
        votre vos; leur leurs; pouvoir peut peux peuvent put pourra pourrait pu; vouloir veut veux veulent voulut
        voudra; devoir doit dois doivent dû devra devait; prendre prend prit pris prennent; venir vient vint venu
        viennent; voir voit vu virent; savoir sait sut su savent
        """,
    nouns="""
        - e s es; - x; al aux ale ales; ail aux; eux euse euses; if ive ifs ives; er ère ers ères; en enne ens ennes;
        on onne ons onnes; el elle els elles; et ette ets ettes ète ètes; c che cs ches; c que cs ques; eil eille eils
        eilles; eur euse eurs euses; teur trice teurs trices; as asse asses; os osse osses; ais aisse aisses; ot otte
        ots ottes; g gue gs gues; ul ulle uls ulles; au aux; eu eux
        """,
    verbs="""
        e es ons ez ent er é ée és ées ais ait ions iez aient ai as a âmes âtes èrent erai eras era erons erez eront
        erais erait erions eriez eraient ant asse asses assent ât; is it issons issez issent ir i ie ies issais issait
        issions issiez issaient issant irai iras ira irons irez iront irais irait irions iriez iraient isse isses îmes
        îtes irent; s - e es ons ez ent re u ue us ues ais ait ions iez aient is it îmes irent rai ras ra rons rez
        ront rais rait rions riez raient ant isse issent
        """,
    stems="""
        ven vien vienn vin vîn viendr; ten tien tienn tin tîn tiendr; prend pren prenn pri pris prendr; mett met mi
        mis; fais fai f fer fass fait; di dis dit dir; pouv peu peuv pu puiss pourr; voul veu veul voudr veuill; dev
        doi doiv dû du devr; sav sai su saur sach; voi voy vu verr; cev çoi çoiv çu cevr; croi croy cru croir; boi buv
        boiv bu boir; li lis lu lir; écri écriv écrit écrir; cri criv crit crir; viv vi véc vécu vivr; suiv sui suivi
        suivr; mour meur mor mort mourr; cour couru courr; ouvr ouvert; offr offert; souffr souffert; couvr couvert;
        conn connai connaiss connu connaîtr; par parai paraiss paru paraîtr; nais nai naiss naqu né naîtr; plais plai
        plu plair; tais tai tair; dui duis duit duir; strui struis struit struir; crain craign craint craindr; plain
        plaign plaint plaindr; pein peign peint peindr; tein teign teint teindr; stein strein streign streint
        streindr; join joign joint joindr; serv ser; sent sen; part par; sort sor; ment men; dorm dor; vainqu vainc
        vaincu vaincr; batt bat battu battr; assey assoi assié assied assi assis; val vau vail vaudr valu; fall fau
        faudr fallu; résolv résou résoud résolu résoudr; romp rompr rompu; quér quier quièr qui quis querr; fui fuy;
        cueill cueille; suffi suffis; ri rir rira; clu cluss clus clur; jet jett; pel pell; envoi envoy enverr; éteign
        étein éteint éteindr; meuv meu mouv mû; poursui poursuiv; fond fondr; rend rendr; attend attendr; perd perdr;
        vend vendr; défend défendr; entend entendr; répond répondr; descend descendr; mord mordr; ha haï
        """,
    stem_endings="""
        s t x - e es ons ez ent er ir oir re ais ait ions iez aient ai as a is it us ut îmes irent urent rent ûmes rai
        ras ra rons rez ront rais rait rions riez raient ant isse issent usse ussent i ie ies u ue ues é és ée ées
        îtes o îtr aître être
        """,
    prefixes="""
        satis re r ré de dé des dis sou sous sur com con contre pro per par pré entre inter a ap ac ad ab abs sub main
        ob é in im trans en em ar at retr sus équi pour op as res mé mal bien ma rat rap ren ressou
        """,
    apart="""
        port ports/porte portes; point points/pointe pointes; banc bancs/banque banques; coup coups/coupe coupes; fil
        fils/fille filles; fils/fille filles; mer mers/mère mères; poste postes/poster posters; bal bals/balle balles;
        part parts/parti partis partie parties; vent vents/vente ventes; pot pots/pote potes; sel sels/selle selles;
        prix/prise prises; tas/tasse tasses; lac lacs/laque laques; pain pains/peine peines; foi/fois foie; cap
        caps/cape capes; bas/base bases; ton tons/tonne tonnes; roc rocs/roche roches; pair pairs/paire paires; an
        ans/âne ânes; cas/case cases; pas/passe passes; plan plans/plane planes; sol sols/sole soles; test tests/tête
        têtes
        """,
    respelt="qu=c ge=g gu=g y=i ll=l tt=t",
)
