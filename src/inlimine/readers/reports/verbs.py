"""The verbs of rulings and of using evidence, by form; patterns are built from these tables."""

from __future__ import annotations

import re

# base, third person, past, gerund, participle
_BAR = """
bar bars barred barring barred|block blocks blocked blocking blocked
|exclude excludes excluded excluding excluded|ban bans banned banning banned
|prohibit prohibits prohibited prohibiting prohibited|preclude precludes precluded precluding precluded
|prevent prevents prevented preventing prevented|forbid forbids forbade forbidding forbidden
|suppress suppresses suppressed suppressing suppressed|toss tosses tossed tossing tossed
|throw_out throws_out threw_out throwing_out thrown_out|strike strikes struck striking stricken
|disallow disallows disallowed disallowing disallowed|rule_out rules_out ruled_out ruling_out ruled_out
|shut_out shuts_out shut_out shutting_out shut_out|keep keeps kept keeping kept
|leave_out leaves_out left_out leaving_out left_out|stop stops stopped stopping stopped
|scrap scraps scrapped scrapping scrapped|nix nixes nixed nixing nixed
|withhold withholds withheld withholding withheld
"""
_LET = """
allow allows allowed allowing allowed|permit permits permitted permitting permitted|let lets let letting let
|admit admits admitted admitting admitted|authorize authorizes authorized authorizing authorized
|clear clears cleared clearing cleared|accept accepts accepted accepting accepted
|green-light green-lights green-lighted green-lighting green-lighted
|receive receives received receiving received
"""
_GRANT = """
grant grants granted granting granted|approve approves approved approving approved
|sustain sustains sustained sustaining sustained|uphold upholds upheld upholding upheld
"""
_DENY = """
deny denies denied denying denied|reject rejects rejected rejecting rejected
|turn_down turns_down turned_down turning_down turned_down|rebuff rebuffs rebuffed rebuffing rebuffed
|turn_aside turns_aside turned_aside turning_aside turned_aside
|overrule overrules overruled overruling overruled|shoot_down shoots_down shot_down shooting_down shot_down
|dismiss dismisses dismissed dismissing dismissed|refuse refuses refused refusing refused
|brush_aside brushes_aside brushed_aside brushing_aside brushed_aside|repel repels repelled repelling repelled
|quash quashes quashed quashing quashed
"""
_USES = """
introduce introduces introduced introducing introduced|present presents presented presenting presented
|show shows showed showing shown|tell tells told telling told|mention mentions mentioned mentioning mentioned
|use uses used using used|offer offers offered offering offered|call calls called calling called
|play plays played playing played|elicit elicits elicited eliciting elicited|ask asks asked asking asked
|question questions questioned questioning questioned|raise raises raised raising raised
|discuss discusses discussed discussing discussed|argue argues argued arguing argued
|suggest suggests suggested suggesting suggested|cite cites cited citing cited
|display displays displayed displaying displayed|reveal reveals revealed revealing revealed
|disclose discloses disclosed disclosing disclosed|inform informs informed informing informed
|submit submits submitted submitting submitted|refer refers referred referring referred
|bring brings brought bringing brought|point points pointed pointing pointed|talk talks talked talking talked
|comment comments commented commenting commented|rely relies relied relying relied
|testify testifies testified testifying testified|put puts put putting put|hear hears heard hearing heard
|see sees saw seeing seen|learn learns learned learning learned|know knows knew knowing known
|watch watches watched watching watched|view views viewed viewing viewed
|consider considers considered considering considered|describe describes described describing described
|read reads read reading read|claim claims claimed claiming claimed|give gives gave giving given
|cross-examine cross-examines cross-examined cross-examining cross-examined
|inquire inquires inquired inquiring inquired|share shares shared sharing shared
|speak speaks spoke speaking spoken|enter enters entered entering entered
|label labels labeled labeling labeled|air airs aired airing aired|invoke invokes invoked invoking invoked
|quiz quizzes quizzed quizzing quizzed|admit admits admitted admitting admitted
|refer_to refers_to referred_to referring_to referred_to|make makes made making made
|probe probes probed probing probed|hint hints hinted hinting hinted|imply implies implied implying implied
|quote quotes quoted quoting quoted|press presses pressed pressing pressed|say says said saying said
|state states stated stating stated|opine opines opined opining opined|vouch vouches vouched vouching vouched
|speculate speculates speculated speculating speculated|parade parades paraded parading paraded
|characterize characterizes characterized characterizing characterized
|portray portrays portrayed portraying portrayed|adduce adduces adduced adducing adduced
|lead leads led leading led|feature features featured featuring featured
|include includes included including included|involve involves involved involving involved
|compare compares compared comparing compared|liken likens likened likening likened
|insinuate insinuates insinuated insinuating insinuated|depict depicts depicted depicting depicted
|explore explores explored exploring explored|examine examines examined examining examined
"""
_BLANK = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| (?![*+?{])")  # a blank that stands for itself outside a class
BASE, THIRD, PAST, GERUND, PARTICIPLE = range(5)


def _forms(table: str, *forms: int) -> str:
    rows = [row.split() for row in table.replace("\n", " ").split("|")]
    words = dict.fromkeys(row[form].replace("_", " ") for row in rows for form in forms)
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


def bars(*forms: int) -> str:
    """A pattern of the verbs that keep evidence out, in the given forms."""
    return _forms(_BAR, *forms)


def lets(*forms: int) -> str:
    """A pattern of the verbs that let evidence in."""
    return _forms(_LET, *forms)


def grants(*forms: int) -> str:
    """A pattern of the verbs that grant a request or sustain an objection."""
    return _forms(_GRANT, *forms)


def denies(*forms: int) -> str:
    """A pattern of the verbs that deny a request or overrule an objection."""
    return _forms(_DENY, *forms)


def uses(*forms: int) -> str:
    """A pattern of the verbs for what somebody does with evidence before a jury."""
    return _forms(_USES, *forms)


def pattern(source: str) -> re.Pattern[str]:
    """A pattern in which a blank stands for any run of blanks, without regard to case."""
    return re.compile(_BLANK.sub(lambda hit: " +" if hit.group() == " " else hit.group(), source), re.IGNORECASE)
