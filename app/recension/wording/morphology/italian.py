"""How Italian inflects."""

from typing import Final

from recension.wording.morphology.paradigms import Inflection

ITALIAN: Final = Inflection(
    families="""
        uscire esco esci esce escono usciamo uscite usciva uscivano uscì uscirono uscito uscita usciti uscirà esca;
        essere sono sei è siamo siete ero eri era eravamo eravate erano fui fu fummo furono sarò sarai sarà saremo
        sarete saranno sarei sarebbe sarebbero sia siano siate fossi fosse fossero stato stata stati state essendo;
        avere ho hai ha abbiamo avete hanno avevo avevi aveva avevamo avevano ebbi ebbe ebbero avrò avrai avrà avremo
        avrete avranno avrei avrebbe avrebbero abbia abbiano avessi avesse avessero avuto avuta avendo; andare vado
        vai va andiamo andate vanno andavo andava andavano andò andarono andrà andranno andrebbe vada vadano andato
        andata andati andando; fare faccio fai fa facciamo fate fanno facevo faceva facevano fece fecero farà faranno
        farebbe faccia facciano facesse fatto fatta fatti fatte facendo; dire dico dici dice diciamo dite dicono
        diceva dicevano disse dissero dirà diranno direbbe dica dicano detto detta detti dette dicendo; dare do dai dà
        diamo date danno dava davano diede diedero dette darà daranno dia diano dato data dati dando; stare sto stai
        sta stiamo state stanno stava stavano stette starà staranno stia stiano stando; sapere so sai sa sappiamo
        sapete sanno sapeva sapevano seppe seppero saprà sapranno saprebbe sappia saputo; usare uso usi usa usiamo
        usano usava usavano usò usarono usato usata usati usate usando; unire unisce uniscono univa unì unirono unito
        unita uniti unite unendo; buon buono buona buoni buone migliore migliori; bel bello bella belli belle bei
        begli; peggiore peggiori; grande grandi gran maggiore maggiori; uomo uomini; dio dei; bue buoi; il lo la i gli
        le l'; un uno una; questo questa questi queste; quel quello quella quelli quelle quei quegli; suo sua suoi
        sue; mio mia miei mie; tuo tua tuoi tue
        """,
    nouns="""
        o a i e issimo issima issimi issime; e i issimo issima; a i; o i; a e; co chi ci ca che; go ghi gi ga ghe; io
        i ia ie; cia ce; gia ge; o a; to ta ti te
        """,
    verbs="""
        o i a iamo ate ano avo avi ava avamo avate avano ai asti ò ammo aste arono erò erai erà eremo erete eranno
        erei eresti erebbe eremmo ereste erebbero ino iate assi asse assimo assero are ar ando ato ata ati ierò ierai
        ierà ieremo ieranno ierebbe; o i e iamo ete ono evo evi eva evamo evate evano ei esti é ette emmo este erono
        ettero erò erai erà eremo erete eranno erei eresti erebbe eremmo ereste erebbero a ano iate essi esse essimo
        essero ere er endo uto uta uti ute io iono ia iano; o i e iamo ite ono ivo ivi iva ivamo ivate ivano ii isti ì
        immo iste irono irò irai irà iremo irete iranno irei iresti irebbe iremmo ireste irebbero a ano iate issi isse
        issimo issero ire ir endo ito ita iti isco isci isce iscono isca iscano
        """,
    stems="""
        ven veng vien venn verr; ten teng tien tenn terr; pon pong pos post por; dic dir diss dett; fac facc fec fatt
        far; pot poss può puo potr; vol vogl vuol voll vorr; dev dov debb dobb dovr; sap sapp sepp sapr; ved vid vist
        vedr; riman rimang rimas rimast rimarr; prend pres; mett mis mess; rend res; chiud chius; decid decis; cid
        cis; rid ris; scend sces; spend spes; tend tes; accend acces; fend fes; perd pers; corr cors; legg less lett;
        scriv scriss scritt; dirig dires dirett; piac piacc piacqu; nasc nacqu nat; viv viss vissut vivr; chied chies
        chiest; rispond rispos rispost; nascond nascos nascost; duc duss dott durr; tra tragg trass tratt trarr; scegl
        scegli scelg scels scelt; togl togli tolg tols tolt; cogl cogli colg cols colt; sal salg; mor muor muoi mort;
        apr apert aprì; copr copert; offr offert; soffr soffert; bev bevv berr; romp rupp rott; vinc vins vint; sping
        spins spint; string strins strett; giung giuns giunt; ping pins pint; piang pians piant; cad cadd cadr; tac
        tacqu; conosc conobb conosciut; cresc crebb cresciut; muov moss mov; discut discuss; prim press; ced cess;
        strugg struss strutt; regg ress rett; tegg tess tett; spegn speng spens spent; val valg vals varr; par pai
        parv parr pars; appar appai apparv appars; volg vols volt; solv sols solt; sum suns sunt; sed sied; cuoc coss
        cott; av abb ebb avr; fond fus; ucc uccid uccis; divid divis; convinc convins convint; assum assuns assunt
        """,
    stem_endings="""
        - o i e a iamo ete ono evo evi eva evamo evano emmo este esti ero erei ere er endo erono etti ette ettero ò à
        ai emo anno ei ebbe ebbero esse essero essi iate ano io iono ire ir ito ita iti ite ivo iva ivano irono ì isse
        irà erà eranno iranno erebbe irebbe erò are ato uto uta uti ute re
        """,
    prefixes="""
        soddis a ac ad am an ap ar as at av com con contrad contro cor de di dis e es il im in inter intra ir man ob
        oc of op per pre pro r ra re ri rap rac s sco sconf so sopra sor sos sotto su sup tra tras trat scom sov intro
        ot appar compar scompar riap dif ris corris dispia soc suc inc conc prec incl concl escl
        """,
    clitics="si lo la li le gli mi ti ci vi ne",
    hosts="ar er ir ando endo",
    apart="""
        casa case/caso casi; porta porte/porto porti; punta punte/punto punti; moda mode/modo modi; banca banche/banco
        banchi; colpa colpe/colpo colpi; testa teste/testo testi; posta poste/posto posti; pasta paste/pasto pasti;
        foglia foglie/figlia figlie figlio figli; pala pale/palo pali; pesca pesche/pesce pesci; lotta lotte/lutto
        lutti; manica maniche/manico manici; parte parti/partito partiti; pianta piante/pianto pianti; pena pene/penna
        penne; mostra mostre/mostro mostri; costa coste/costo costi; busta buste/busto busti; tassa tasse/tasso tassi;
        gamba gambe/gambo gambi; suola suole/suolo suoli; tavola tavole/tavolo tavoli; morte morti/morto; corsa
        corse/corso corsi; mela mele/melo meli; banda bande/bando bandi; cera/cero; torta torte/torto torti
        """,
    respelt="ch=c gh=g chi=c ghi=g i=",
)
