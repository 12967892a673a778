"""How German inflects; an umlaut is no other letter."""

from typing import Final

from recension.wording.morphology.paradigms import Inflection

GERMAN: Final = Inflection(
    families="""
        essen esse isst esst ass assen gegessen iss; sein bin bist ist sind seid war warst waren wart wäre wären
        gewesen sei seien; haben habe hast hat habt hatte hatten hattest hätte hätten gehabt; werden werde wirst wird
        werdet wurde wurden würde würden geworden worden; tun tue tust tut tat taten getan; gut gute guter gutes guten
        gutem besser bessere besserer besseres besseren beste bester bestes besten; hoch hohe hoher hohes hohen hohem
        höher höhere höherer höheren höchste höchster höchsten; nah nahe naher nahen näher nähere näheren nächste
        nächster nächsten; viel viele vieler vielen mehr meiste meisten; gern lieber; mensch menschen; herr herrn
        herren; der die das den dem des; ein eine einen einem einer eines; kein keine keinen keinem keiner keines;
        mein meine meinen meinem meiner meines; sein seine seinen seinem seiner seines; ihr ihre ihren ihrem ihrer
        ihres; unser unsere unseren unserem unserer unseres; dieser diese dieses diesen diesem; jener jene jenes jenen
        jenem; welcher welche welches welchen welchem; jeder jede jedes jeden jedem; alle aller allen allem alles;
        gehen ging gingen gegangen; kommen kam kamen gekommen; geben gibt gab gaben gegeben; nehmen nimmt nahm nahmen
        genommen; sehen sieht sah sahen gesehen; stehen stand standen gestanden; finden fand fanden gefunden; sprechen
        spricht sprach sprachen gesprochen; schreiben schrieb schrieben geschrieben; können kann konnte konnten;
        müssen muss musste mussten; wollen will wollte wollten; sollen soll sollte sollten; dürfen darf durfte
        """,
    nouns="""
        - e er es en em s; - e er es en em ere erer eres eren erem ste ster stes sten stem este ester estes esten
        estem; el le ler les len lem; er re rer res ren rem; el eln els; er ern ers; e n en; in innen; - s; um en ums;
        us en; en ens; nis nisse nissen nisses; - en; a en as
        """,
    verbs="""
        e st est t et en n - te test ten tet ete etest eten etet end ende ender endes enden endem ter tes tem etem
        eter etes; el le eln elt elst elte elten elter eltes; er re ern ert erst erte erten erter ertes
        """,
    stems="""
        geh ging gang; steh stand stünd; seh sieh sah; geb gib gab; nehm nimm nahm nomm; komm kam; find fand fund;
        sprech sprich sprach sproch; schreib schrieb; bleib blieb; steig stieg; treib trieb; weis wies; leih lieh;
        schein schien; schweig schwieg; zeih zieh; reiß riss; beiß biss; greif griff; pfeif pfiff; leid litt; schneid
        schnitt; streit stritt; reit ritt; schreit schritt; gleich glich; weich wich; streich strich; zieh zog; flieg
        flog; bieg bog; lüg log; biet bot; flieh floh; verlier verlor; frier fror; schließ schloss; fließ floss;
        schieß schoss; genieß genoss; gieß goss; riech roch; kriech kroch; schieb schob; heb hob; trink trank trunk;
        sing sang sung; spring sprang sprung; kling klang klung; zwing zwang zwung; dring drang drung; ling lang lung;
        ring rang rung; sink sank sunk; bind band bund; schwind schwand schwund; wind wand wund; beginn begann begonn;
        winn wann wonn; schwimm schwamm schwomm; helf hilf half holf; sterb stirb starb storb; werb wirb warb worb;
        werf wirf warf worf; brech brich brach broch; treff triff traf troff; vergess vergiss vergaß; les lies las;
        mess miss maß; tret tritt trat; gescheh geschieh geschah; befehl befiehl befahl befohl; empfehl empfiehl
        empfahl empfohl; stehl stiehl stahl stohl; lieg lag leg; sitz saß sess; bitt bat bet; fahr fuhr; trag trug;
        schlag schlug; lad lud; wachs wuchs; wasch wusch; schaff schuf; grab grub; fall fiel; halt hielt hält; lass
        ließ lässt; rat riet; schlaf schlief; lauf lief; ruf rief; fang fing; häng hing; heiß hieß; stoß stieß; denk
        dach; bring brach; kenn kann; nenn nann; renn rann; brenn brann; send sand; wend wand; wiss weiß wuss; könn
        kann konn; müss muss; mög mag moch; dürf darf durf; woll will; wieg wog; schwör schwor; bär bor bier; verderb
        verdirb verdarb verdorb; fecht ficht focht; quell quill quoll; schmelz schmilz schmolz; fress friss fraß;
        beweg bewog; scheid schied; meid mied; schrei schrie; gelt gilt galt golt; stech stich stach stoch; berg birg
        barg borg; spinn spann sponn; lösch losch; gleit glitt; schleich schlich; verzeih verzieh; reib rieb;
        erschreck erschrick erschrak erschrock
        """,
    stem_endings="""
        - e st est t et en n te test ten tet end ende ender enden ene enen ener enes enem ter tes tem
        """,
    prefixes="""
        ab an auf aus bei durch ein fest fort her heim hin los mit nach nieder statt teil um unter vor weg wieder zu
        zurück zusammen über be emp ent er ge ver zer miss hinter wider dar entgegen gegenüber heraus herein herum
        hervor hinaus hinein hinzu voran voraus vorbei kennen bekannt frei hoch weiter bevor davon heran herbei hinweg
        umher voll vorher wahr zugrunde überein einher empor fern bereit aufrecht mitein dazu
        """,
    augments="ge zu",
    respelt="bb=b dd=d ff=f gg=g kk=k ll=l mm=m nn=n pp=p rr=r ss=s tt=t",
)
