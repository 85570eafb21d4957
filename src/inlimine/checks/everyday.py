"""Words that say nothing of a subject, and words that are said in every trial: chosen by hand, in base form."""

from __future__ import annotations

_NUMBERS = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
"""
_SHORT = """
    def def't deft defts dft ex exh exhs exs gov gov't govt gx hr'g plf plff pltf pltff pltfs u.s.a. usa
"""
_PROCEDURE = """
    brief court docket evidence exhibit exhibits filing hearing lay motion motions objection order record ruling
    testimony transcript trial
"""
_SMALL = """
    a a.m. about above accordingly actual actually aforesaid after again against all allegation alleged
    allegedly almost along already also although always am among an and another any anyone anything approx are
    around as at away back based basis be because been before behind being below between both but by came can
    cannot certain certainly come concern concerning could did different do does doing done down dr due during
    e.g. each either else etc even ever every everything extent fact facts far few first following for
    foregoing forth from further general generally get give go gone got had has have having he her here hereby
    herein hers herself him himself his how i.e. if in include including instead intend intended intention into
    irrelevant is it its itself jr just kind last least less let like likewise made make many matter may me
    might mine more most mr mrs ms much must my myself nature near neither never no none nor not nothing now of
    off often on once one only onto or otherwise our ours out over own p.m. part particular particularly per
    perhaps point portion possible possibly potential put rather re reason regard regarding relate related
    relating relation relevant respect respectively said same sample saw say second see seem several shall she
    should show similar since so some something soon sort specific specifically sr still subject such take than
    that the their theirs them themselves then there therefore therein thereof these they thing think third
    this those though three through thus to together too topic toward towards two type u.s. under until up upon
    us use various very via want was way we well went were what whatever when where whether which while who
    whom whose why will with within without would yes yet you your yours
"""
_LAW = """
    action admissibility admissible admit affidavit agree allow allude allusion amended answer appeal appear
    application apply approach argue argument asserted attorney attorneys avoid bar barred bars basis bench
    brief bring case cause chambers charge chief close closing comment commonwealth conclude conduct consider
    consideration contend contention counsel count court courtroom criminal cross cross- cross-examination
    decide decision declaration declare defence defendant defendants defense defer deferred denied deny
    deponent deposition determination determine dire direct discovery discuss discussion disposition dkt doc
    docket ecf element elicit evidence evidentiary examination examine except exception exclude exclusion
    exclusionary exhibit exhibits expert file filed filing find finding forbid forbidden foundation fre
    government grant granted ground grounds hearing hearsay hold hon honor honorable impeach impeachment
    improper inadmissible inference inquire inquiry instruct instruction instructions introduce introduced
    introduction issue judge judgment juror jurors jury justice law lawyer leave legal limine limit limitation
    limited litigation magistrate may memorandum mention mentioned moot motion motions movant move non-party
    oath object objection obtain offer omnibus opening opinion oral order ordered outset outside outweigh
    overrule overruled parties party people people's permission permit permitted petitioner plaintiff
    plaintiffs plea pleading pre-trial preclude preclusion prejudice prejudicial presence present presentation
    pretrial prevent prior-approval probative proceed proceeding proceedings produce proffer prohibit prohibition
    proof propose proposed prosecution prosecutor prove provide pursuant question questioning raise redact refer
    reference refrain rely remark request require reserve reserved respondent response rest result rule ruled
    ruling rulings seek senior show sidebar signed speak stand standard state state's stay stipulate
    stipulation strike submit substance substantially suggest suggestion support suppress suppression sustain
    take talk tell testify testimony trial true truth unfair unfairly venire verdict voir wherefore witness
    witnesses
"""
_SAID_EVERY_DAY = """
    911 accident account act activity address admission afternoon age agent ago agreement amount appearance
    area arm arrive ask attempt attention aware bad bank become begin behavior behaviour believe big bill black
    body book boy break brother building business buy call car care carry causation change character check
    child city claim clear client close clothes color come comment communication community company complaint
    concern condition contact continue contract conversation copy correct cost country county couple course
    cover customer cut daily damage damages date daughter day dead deal death decide defect denial department
    describe detail die differ difficult discuss doctor document door drive driver drove early effect effort
    email emotional employ employee employer employment end engage enter entire equipment evening event exact
    experience explain eye face fail failure family father fault feel fight file film final fine fire floor
    follow food foot force former four free friend full future game gentleman girl good great group guy hand
    happen hard head health hear heart help high hire history hit home hospital hour house husband idea
    identify identity image impact important incident individual information initial injure injury inside
    internal interview investigate investigation investigator item job join keep kid kill kind know knowledge
    lady large late later lead learn leave left letter level liability life light line list listen little live
    local location long look lose loss lot love main man manage manager march mark marriage material mean
    measure media medical meet meeting member memory message mile mind minute miss moment money month morning
    mother motive move name national need negligence negligent neighbor neighborhood new news night non normal
    note notice number nurse object occur office officer official old open operate operation opinion other
    outcome owner page pain paper parent park past patient pay payment period permit person personal phone
    photo photograph physical picture piece place plan play police policy position post potential power
    practice prepare previous previously price prior private problem procedure process product program project
    property protect public purpose quality quick quiet reach read ready real receive recent record recording
    refer relationship remain remember remove repair repeat reply report represent rest result return review
    right risk road role room run safe safety salary sale save scene schedule school second section security
    seek sell send sense serious serve service set several short side sign similar simple single sister sit
    site situation size small society son speak special spend staff stage start statement statements status
    step stop store story street strong student subsequent sue surround system table team telephone term test
    text thank thought threat time today tomorrow tool top town treat treatment truck try turn understand unit
    usage use used user value vehicle version video view visit voice wage wait walk wall watch water wear week
    weekend weekly weight white whole wife wish woman wonder word work worker world worry write wrong year
    yesterday young
"""
SMALL = frozenset((_SMALL + _NUMBERS).split())
"""They say nothing at all."""
IDLE = SMALL | frozenset((_LAW + _SHORT).split())
"""They say nothing of a subject: small words, the law's own, the parts that people play, short forms of them."""
PROCEDURE = frozenset((_PROCEDURE + _SHORT).split())
"""They are said of every paper and day of a trial: alone nothing, and a word beside them has to tell by itself."""
RELATIVE = frozenset({"early", "former", "late", "other", "past", "previous", "previously", "prior", "subsequent"})
"""They say which of several, and nothing without the word that follows."""
EVERYDAY = frozenset(_SAID_EVERY_DAY.split()) | {"lay", "transcript"}
"""They tell something only beside another word: alone they would be found on every page."""
