"""How Spanish inflects."""

from typing import Final

from recension.wording.morphology.paradigms import Inflection

SPANISH: Final = Inflection(
    families="""
        caber cabe caben quepo quepa quepan cupo; oler huele huelen huela olía olían olió olieron olido oliendo; errar
        yerra yerran erró erraba errado yerro; ser soy eres es somos sois son era eras éramos erais eran fui fuiste
        fue fuimos fuisteis fueron sido siendo sea seas seamos sean seré serás será seremos serán sería serían fuera
        fueran fuese fuesen; ir voy vas va vamos vais van iba ibas íbamos iban ido yendo vaya vayas vayamos vayan iré
        irás irá iremos irán iría irían fui fuiste fue fuimos fueron fuera fueran; haber he has ha hemos habéis han
        hay había habías habíamos habían hubo hubieron haya hayan habrá habrán habría habrían hubiera hubieran hubiese
        hubiesen habido habiendo; estar estoy estás está estamos estáis están estaba estaban estábamos estuvo
        estuvieron esté estén estará estarán estaría estado estando; dar doy das da damos dan daba daban di dio dieron
        dé den dará darán daría dado dando; ver veo ves ve vemos ven veía veían vi vio vieron vea vean verá verán
        visto vista vistos vistas viendo; usar uso usas usa usamos usan usaba usaban usé usó usaron use usen usará
        usado usada usados usadas usando; unir une unen unía unió unieron una unan unirá unido unida unidos unidas
        uniendo; leer leo lee leemos leen leía leían leí leyó leyeron lea lean leerá leído leída leyendo; buen bueno
        buena buenos buenas mejor mejores; mal malo mala malos malas peor peores; gran grande grandes mayor; primer
        primero primera primeros primeras; tercer tercero tercera; algún alguno alguna algunos algunas; ningún ninguno
        ninguna; el la los las; un una unos unas; tener tiene tienen tuvo tenía tuvieron; hacer hace hacen hizo
        hicieron hecho hará; decir dice dicen dijo dijeron dicho; poder puede pueden pudo podrá; querer quiere quieren
        quiso; venir viene vienen vino
        """,
    nouns="""
        o a os as ísimo ísima ísimos ísimas; - s; e es ísimo ísima; - es; or ora ores oras; ol ola oles olas; z ces;
        ón ones ona onas; ión iones; és esa eses esas; án ana anes anas; ín ines ina inas
        """,
    verbs="""
        o as a amos áis an é aste ó asteis aron aba abas ábamos abais aban aré arás ará aremos aréis arán aría arías
        aríamos aríais arían e es emos éis en ara aras áramos arais aran ase ases ásemos asen ad ar ando ado ada ados
        adas; o es e emos éis en imos ís í iste ió isteis ieron ía ías íamos íais ían eré erás erá eremos eréis erán
        ería erías eríamos erían iré irás irá iremos irán iría irías iríamos irían a as amos áis an iera ieras iéramos
        ieran iese ieses iesen ed id er ir iendo yendo yó yeron yera yeran ido ida idos idas ído ída ídos ídas íste
        ímos ír; uir uyo uyes uye uimos uyen uí uiste uyó uyeron uía uían uirá uirán uiría uirían uya uyan uyera
        uyeran uyese uido uida uidos uidas uyendo
        """,
    stems="""
        ten tien teng tuv tendr; pon pong pus pondr puest; ven vien veng vin vendr; dec dic dig dij dir dich; hac hag
        hic hiz har hech haz; pod pued pud podr; quer quier quis querr; sab sep sup sabr; sal salg saldr; val valg
        valdr; tra traig traj tray; and anduv; duc duzc duj; oí oig oy; ca caig cay; pid ped; sig sigu segu seg; sent
        sint sient; sirv serv; mint ment mient; virt vert viert; fir fer fier; gir ger gier; mur mor muer muert; durm
        dorm duerm; vist vest; pit pet; mid med; elij elig eleg; rij rig reg; rí re; escrib escrit; scrib scrit; abr
        abiert; cubr cubiert; romp rot; volv vuelv vuelt; solv suelv suelt; fre frí frit; satisfac satisfag satisfic
        satisfiz satisfar satisfech; imprim impres; jug jueg juegu; rind rend; quir quier; hir her hier; crec crezc;
        conoc conozc; parec parezc; nac nazc; ofrec ofrezc; produzc produc
        """,
    stem_endings="""
        ír íe íen ío íeron - o e a as es imos iste isteis ieron ía ías íamos ían amos an en emos iera ieras ieran iese
        iesen eron era eran ir er iendo endo ido ida idos idas ído ída ídos ídas é á ás án ó ió os éis áis iéramos
        iésemos ad aba aban ar ara aran eré erás erá eremos erán ería erías eríamos erían iré irás irá iremos irán
        iría irías iríamos irían
        """,
    prefixes="""
        a ab abs ad an ante apo ben com con contra de des dis en entre equi ex ext im in inter intro mal man mante ob
        o op per pos pre pro pros re retro sa sob sobre sos sub su sus super tra trans tras es ins sati bien abas
        """,
    clitics="se lo la le los las les me te nos selo sela",
    hosts="ar er ir ando iendo",
    apart="""
        casa casas/caso casos; puerta puertas/puerto puertos; punta puntas/punto puntos; moda modas/modo modos;
        banca/banco bancos; barca barcas/barco barcos; plata/plato platos; rama ramas/ramo ramos; bolsa bolsas/bolso
        bolsos; cuenta cuentas/cuento cuentos; fonda/fondo fondos; pata patas/pato patos; derecha/derecho derechos;
        música/músico músicos; física/físico físicos; cuadra/cuadro cuadros; suela suelas/suelo suelos; sola
        solas/suelo suelos; copa copas/copo copos; cera/cero; foca/foco focos; pasta pastas/pasto pastos;
        pimienta/pimiento; rata ratas/rato ratos; fruta frutas/fruto frutos; vela velas/velo velos; cara caras/caro
        caros; manta mantas/manto; resta/resto restos; muñeca muñecas/muñeco muñecos; raya rayas/rayo rayos;
        cinta/cinto; corta/corte cortes; parte partes/partido partidos; hoja hojas/ojo ojos
        """,
    respelt="qu=c gu=g z=c j=g",
    diphthongs="ie=e ue=o",
)
