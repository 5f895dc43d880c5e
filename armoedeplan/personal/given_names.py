"""Given names and surnames that are common in the Netherlands (general knowledge; no list of others was copied)."""

from functools import cache
from typing import Final

_GIVEN: Final = """
aad abdel abdellah abdul abdullah achmed adam adriaan agnes ahmed aisha alex alexander ali alice amal amber amina amir
andre andrea andreas anita anja anke ankie anna anne annelies anneke annemarie annemiek annet annette annie anouk ans
anton antoinette antoon arend ari arie arjan arjen arnold arnoud arthur astrid atie aukje ayoub ayse aziz bart bas
bastiaan beatrijs bea ben benjamin bernard bernadette bert berta betsy betty bianca bilal birgit bob boris bouchra
bram brahim brenda brigitte britt bruno carel carla carlo carlijn carmen carolien carolina caroline cees chantal
charles charlotte chris christa christiaan christian christina christine cindy claire clara claudia coby colin conny
cor cora corina corine cornelia cornelis corrie cynthia daan danielle daniel daphne david debbie deborah denise dennis
diana dick diederik dieuwke dilek dineke dirk djamila dolf doris dorien dora driss duygu ed eddy edith eduard edwin
eefje egbert elena eline elif elisabeth elise ella ellen elles els elsbeth elske elvira emine emma emile emiel emily
emre erik erica erika ernst erwin esmee esra esther eugenie eva eveline evelien evert fadma fahima famke fatih fatima
fatma femke ferdi feyza fien fleur floor floris fons francien francis franciscus frank frans freek fred frederik frits
froukje gabriela geert geertje geertruida gemma gerard gerben gerda gerdien gerrie gerrit gert gerti gertjan gijs
gisela glenn greet greta greetje guido gülay guus habiba hakan halima hamid hamza hanna hannah hanneke hannie hans
harald harm harmen harold harrie harry hasan hassan hatice hedwig heidi hein heleen helen helena helga hellen
henderika hendrik hendrika henk hennie henny henri henriette herbert herman hessel hetty hidde hilda hilde hubert huib
hugo huseyin ian ibrahim ida iet ilse imane imke ina ineke inez inge ingeborg ingrid irene iris irma ismail ivo jaap
jack jacob jacoba jacqueline jacques jamila jan jana janine janna janneke jannie jannes jantje jappe jarno jasmijn
jasmin jasper jeanet jeanette jeanine jelle jeltje jennifer jenny jeroen jesse jessica jet jetske jill jim jitske
jitze joan joanna job jochem joeri johan johanna johannes john johnny joke jolanda jolande jolien jonathan joop joost
jorien jorrit joris jos jose josef josephine josien joyce judith jules julia julian juliette jurgen jurjen jurriaan
kamal karel karen karim karima karin karlijn kasper katja katrien kayleigh kees kemal kenan kerim kevin khadija khalid
kim kitty klaas klaske klara koen koos kor laila lambert lara lars laura laurens lea leen leendert lena lennart leo
leon leonie leontien levi lex lia lianne lidia lidwien lidy lien lieke liesbeth lieselotte lies lieve lilian lina
linda lindsey lisa lisanne lisette lizzy lodewijk loes lotte louis louisa louise luc lucas lucia lucie ludo luuk lydia
maaike maarten maartje machteld madelon magda malika mandy manon manuela marc marcel marcella marco marga margaret
margo margot margreet margriet maria mariam marian marianne marie mariet mariette marieke marielle marije marijke
marijn marina marinus marion marisa mariska marit marja marjan marjo marjolein marjolijn marjon mark marko marleen
marlies marlijn marloes marry mart marten martha martien martijn martin martina martine maryam mathieu mathijs
matthijs maud maurice maurits max mees mehmet meike melanie melissa mels menno mercedes merel meryem mia michael
michaela michel michelle michiel mieke mien mike mila milan milou mimoun mina minke mira miranda miriam mirjam mirella
mirte mo mohamed mohammad mohammed moniek monica monique mostafa mounir muhammed murat mustafa myrthe myrna nabil
nadia nadine naima najat nancy naomi natalie natasja nathalie nel nelleke nelly nick nicky nico nicole nicolette niek
niels nienke nina noa noah noor nora noortje nour nynke olaf olga oscar osman otto oumaima pascal patricia patrick
paul paula pauline peggy perry peter petra petronella philip pia pien piet pieter pieternel pim pleun quinten rabia
rachel rachid ralf ramon rana raoul ray raymond rebecca reinier reinout remco remko renate rene renee renske resi ria
rianne rick rik rita rob robbert robert robin roderik roel roeland roelof roger roland romy ron ronald roos rosa
rosalie rosanne rosemarie roy ruben rudi rudolf rutger ruth ruud ryan said salima salma sam samantha samir samira
sander sandra sanne sara sarah saskia sebastiaan selma semra serge serpil sharon sibel siebe siegfried sietske sigrid
silvia sim simon simone sina sjaak sjoerd sjoukje sofia sofie soraya souad sonja stan stef stefan stefanie stella
steven stijn suleyman sunny susan susanne suus suzan suzanne sven sybren sylvia sylvie tamara tanja tarik tatjana ted
teun teunis tessa thea theo theodora theresa thijmen thijs thomas thirza tiemen tim timo tineke tine tjeerd tjitske
tobias tom ton tonnie tony toon toos tonia trees trijntje trudy truus ugur ursula valentijn valerie vanessa vera
veronique victor victoria vincent vivian walter wanda ward warner wesley wessel wiebe wieke wies wietske wil wilco
wilfred wilhelmina willeke willem willemien willemijn willemina willie wilma wim winnie wineke wouter xander yannick
yasin yasmin yasmina yasmine yildiz younes yousef youssef yusuf yvette yvonne zahra zakaria zehra zeynep zineb zoe
zohra
"""
_SURNAMES: Final = """
aalbers aarts akkerman albers appel arends assen baas bakker bakkers barendregt bart beek beekman bekker berends
berendsen berg bergman bergsma beumer blok blom boer boersma bogaard bogaert bolt boom boon boot bos bosch bosma
bosman bouma bouman bouwman braam brand brands breukelen brink broek broekman broers brouwer brouwers bruijn bruin
bruins buijs burg burger buurman claassen coenen cornelissen dam damen dekker dekkers dijk dijkman dijkstra doorn
driessen drost dubois eijk engel engelen evers faber feenstra fokkema franken franssen gelder gerrits gerritsen
goossens graaf graaff groen groenewoud groot haan haar haas hagen ham hansen harmsen heijden heijnen hekman hendriks
hendriksen hermans hermsen heuvel hoek hoekstra hoeven hof hofman hofstra hoogendoorn horst houten huisman huizinga
hulst jacobs jager jansen jansens janssen janssens jong jonge jonker jonkman kamp kampen kaya keizer kemp klaassen
klein klerk kok kooij kool koning konings kooistra koopman kors koster kramer kroon kruijf kuijpers kuiper kuipers
laan lange langen leeuw leeuwen lieshout linden loon maas mans martens meer meijer meijers meulen meyer mohan molen
molenaar mol mulder muller nijhof nijland nguyen oever oosterhout ooms otten oudenhoven peeters pereira peters post
postma prins prinsen reijnders rietveld rijn rodriguez roos rooij rozendaal ruiter ruiters sahin schaap schans
schepers scherpenzeel schipper scholten schouten schreuder schut sietsma silva simons slot smeets smit smits smith
snel snijder snijders snoek spaans spijker stam steen stein stolk swart terpstra timmer timmerman timmermans tol tromp
tuin veen velde velden veldhuis ven verbeek verbruggen verdonk verhagen verhoef verhoeven verkerk vermeer vermeulen
versteeg vink visscher visser vliet vos vries vroom waal walstra weerd wees wessels westerhof wiersma wijk wijngaard
willems willemsen wilson winter wit witte wolf wolters woude yilmaz yildirim zanten zee zijlstra zon zuidema zwart
"""


@cache
def known_given_names() -> frozenset[str]:
    """Give the given names, without capitals."""
    return frozenset(_GIVEN.split())


@cache
def known_surnames() -> frozenset[str]:
    """Give the surnames, without capitals and without what stands before them (`vries`)."""
    return frozenset(_SURNAMES.split())
