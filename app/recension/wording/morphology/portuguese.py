"""How Portuguese inflects."""

from typing import Final

from recension.wording.morphology.paradigms import Inflection

PORTUGUESE: Final = Inflection(
    families="""
        o os; a as; ser sou és é somos são era eras éramos eram fui foste foi fomos foram sido sendo seja sejam
        sejamos serei será seremos serão seria seriam for forem fosse fossem fora; ir vou vais vai vamos vão ia iam
        íamos fui foi fomos foram ido indo vá irei irá iremos irão iria iriam for forem fosse fossem; estar estou
        estás está estamos estão estava estavam estávamos esteve estive estiveram esteja estejam estará estarão
        estaria estariam estiver estiverem estivesse estivessem estado estando; ter tenho tens tem temos têm tinha
        tínhamos tinham tive teve tivemos tiveram tenha tenham terei terá teremos terão teria teriam tiver tiverem
        tivesse tivessem tido tendo; haver hei há havia haviam houve houveram haja hajam haverá haverão haveria havido
        havendo houver houvesse; vir venho vem vimos vêm vinha vinham vim veio vieram venha venham virá virão viria
        vier vierem viesse vindo vinda vindos; ver vejo vê vemos veem via viam vi viu viram veja vejam verá verão
        veria vir visse visto vista vistos vendo; dar dou dás dá damos dão dava davam dei deu deram dê deem dará darão
        daria der derem desse dado dada dados dando; ler leio lê lemos leem lia liam li leu leram leia leiam lerá lido
        lida lidos lendo; usar uso usa usamos usam usava usavam usei usou usaram use usem usará usado usada usados
        usadas usando; unir une unem unia uniu uniram una unam unirá unido unida unidos unidas unindo; pão pães; cão
        cães; mão mãos; bom boa bons boas melhor melhores; mau má maus más pior piores; um uma uns umas; fazer faz
        fazem fez fizeram feito; dizer diz dizem disse dito; poder pode podem pôde
        """,
    nouns="""
        o a os as íssimo íssima íssimos íssimas; - s; - es; or ora ores oras; ão ões; ão ãos ã ãs; ão ães; ão ona ões
        onas; al ais; el éis; ol óis; ul uis; il is eis; m ns; ês esa eses esas; eu eia eus eias
        """,
    verbs="""
        o as a amos ais am ei aste ou astes aram ava avas ávamos avam ara aras áramos arei arás ará aremos arão aria
        arias aríamos ariam e es emos eis em asse asses ássemos assem ar ares armos arem ando ado ada ados adas á; o
        es e emos eis em i este eu estes eram ia ias íamos iam era eras éramos erei erás erá eremos erão eria erias
        eríamos eriam a as amos ais am esse esses êssemos essem er eres ermos erem endo ido ida idos idas ê; o es e
        imos is em i iste iu istes iram ia ias íamos iam ira iras íramos irei irás irá iremos irão iria irias iríamos
        iriam a as amos ais am isse isses íssemos issem ir ires irmos irem indo ido ida idos idas íram ído ída ídos
        ídas ímos ía íam ísse íssem írem írmos íra
        """,
    stems="""
        ten tem tenh tinh tiv tev t; por põ pon ponh punh pus pôs post; ven venh vinh vie vei vind; diz dig diss dir
        dit; faz faç fiz fez far feit; pod poss pud; quer quis queir; sab sei saib soub; cab caib coub; traz trag
        troux trar; pe ped peç; med meç; ouv ouç; perd perc; sint sent; sig sigu segu; sirv serv; mint ment; vist
        vest; fir fer; gir ger; durm dorm; cubr cobr cobert; descubr descobr descobert; abr abert; escrev escrit;
        screv scrit; sob sub; fug fog fuj; sum som; sai sa; cai ca; trai tra; constro constru constrói; destro destru
        destrói; pit pet; virt vert; flit flet; veja vej vi vis vist vê; cre cri; duz duc; age ag aj; exig exij;
        produz produç
        """,
    stem_endings="""
        - o e es a as emos imos amos em am i este iste eu iu ou eram iram ia ias íamos iam era ira eria iria erei irei
        erá irá erão irão esse essem isse issem er ir or eres ermos erem ires irmos irem endo indo ondo ido ida idos
        idas ei ás á ão eremos erias eríamos eriam iremos irias iríamos iriam éssemos êssemos íssemos ído ída ídos
        ídas íram íam ímos ará ê
        """,
    prefixes="""
        a ab abs ad an ante com con contra de des dis em en entre ex im in inter intro man ob o op per pos pre pro
        pros re retro sa sob sobre sub su sus super tra trans tras es ins satis manu pres as ap
        """,
    clitics="-se -lo -la -los -las -o -a -os -as -lhe -lhes -me -nos -te",
    hosts="á ê ar er ir ando endo indo ou eu iu aram eram iram am em a e",
    apart="""
        casa casas/caso casos; porta portas/porto portos; ponta pontas/ponto pontos; moda modas/modo modos; banca
        bancas/banco bancos; barca barcas/barco barcos; prata/prato pratos; rama ramas/ramo ramos; bolsa bolsas/bolso
        bolsos; conta contas/conto contos; pata patas/pato patos; direita/direito direitos; música/músico músicos;
        física/físico físicos; copa copas/copo copos; foca/foco focos; pasta pastas/pasto pastos; fruta frutas/fruto
        frutos; vela velas/velo; cara caras/caro caros; manta mantas/manto; luta lutas/luto; morte mortes/morto mortos
        morta mortas; parte partes/partido partidos; cinta/cinto; mesa mesas/mês; linha linhas/linho; rata/rato ratos;
        bola bolas/bolo bolos
        """,
    respelt="ei=e qu=c gu=g ç=c j=g",
)
