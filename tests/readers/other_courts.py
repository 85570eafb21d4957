"""Wordings of courts on which the grammar was tried unseen: signed stipulations, reports, titles of relief."""

from tests.readers.sentences import Acts, D, G, M, R, V, W

A = "adopted"

OTHER_COURTS: list[tuple[str, Acts]] = [
    # What the court only signs.
    ("SO ORDERED re 61 Stipulation of Partial Dismissal filed by Quill Co. Signed by Judge Rell.", [("61", G)]),
    ("STIPULATION AND ORDER re 14 STIPULATION to Extend Time to Reply. Signed by Judge Rell.", [("14", G)]),
    (
        "MEMO ENDORSEMENT on re: 33 Letter filed by Bo Rell. ENDORSEMENT: SO ORDERED. (Signed by Judge Quill)",
        [("33", G)],
    ),
    (
        "ENDORSED LETTER addressed to Judge Quill from B. Rell re: 26 request for more pages. ENDORSEMENT: "
        "The requested pages are granted.",
        [("26", G)],
    ),
    ("Marginal Entry Order granting 40 Motion to file instanter.", [("40", G)]),
    # The number stands elsewhere than beside the motion.
    ("Discovery Order re: Dkt. No. 72. The request for a second deposition is DENIED.", [("72", D)]),
    ("ORDER DENYING MOTION TO REMAND. Re: ECF No. 19 . Signed by Judge Quill.", [("19", D)]),
    ("Order by Judge Quill granting 55 Discovery Letter Brief.", [("55", G)]),
    (
        "MINUTES OF Hearing held re: 50 NOTICE OF MOTION AND MOTION to Strike. The motion is DENIED.",
        [("50", D)],
    ),
    ("Order Granting Motion to Redact 11 (Related Doc # 12).", [("12", G)]),
    ("Order Avoiding Judicial Lien of Quill Bank (Re: Doc # 8).", [("8", G)]),
    ("ORDER (Third) Extending the Time to File a Plan. (related document(s)201)", [("201", G)]),
    ("NOTICE by Quill Co re 53 MOTION for Costs - Withdrawal of Motion", [("53", W)]),
    # Modifiers and carrying.
    ("ORDER re 36 MOTION to Quash: FOUND AS MOOT.", [("36", M)]),
    ("ORDER re 9 MOTION to Seal. ORDERED GRANTED.", [("9", G)]),
    ("ORDER CARRYING 88 Motion to Exclude.", [("88", R)]),
    # A report beside the motion that it was about, an order beside the motion to vacate it.
    (
        "ORDER ADOPTING REPORT AND RECOMMENDATION for 41 Motion to Dismiss, 70 Report and Recommendation. "
        "The motion is DENIED.",
        [("41", D), ("70", A)],
    ),
    (
        "ORDER ADOPTING as the Order and Opinion of this Court Judge Quill's 99 Report and Recommendation. "
        "Defendant's 70 Motion to Sever is DENIED.",
        [("70", D), ("99", A)],
    ),
    (
        "ORDER re 44 Report and Recommendation: the Report is ADOPTED and the motion to stay (D.I. 21) is DENIED.",
        [("21", D), ("44", A)],
    ),
    (
        "ORDER entered. re 38 Report and Recommendations. I adopt the R&R. Motion 12 is DENIED.",
        [("12", D), ("38", A)],
    ),
    ("ORDER adopting 33 the magistrate judge's Report and Recommendation as its own.", [("33", A)]),
    (
        "ORDER by Judge Quill ADOPTING 32 Proposed Findings and Recommended Disposition and DENYING 12 Motion "
        "to Seal.",
        [("12", D), ("32", A)],
    ),
    ("ORDER granting 50 Motion to Vacate; the Order (Doc. 44) is VACATED.", [("44", V), ("50", G)]),
    ("ORDER ACCEPTING 30 FINDINGS, CONCLUSIONS, AND RECOMMENDATION of the Magistrate Judge.", [("30", A)]),
    ("CLERK'S ORDER granting 6 Motion to Continue.", [("6", G)]),
    ("ORDER by Judge Quill. The Court enters an order granting 88 Motion to Seal.", [("88", G)]),
    # Numbers of motions that this one is about, or that are listed before what became of them.
    (
        "ORDER DENYING 51 Motion for Leave to Appeal, or to Certify 47 Order Granting 33 Motion to Dismiss.",
        [("51", D)],
    ),
    (
        "Minute Entry. Re: (related document(s): 50 Motion to Compel, 52 Motion for Costs) Motion to Compel "
        "granted; Motion for Costs denied.",
        [("50", G), ("52", D)],
    ),
    (
        "Minute Entry: Detention Hearing held. Oral Motion by the USA for detention; heard and GRANTED.",
        [("oral", G)],
    ),
    # What is told or threatened beside the ruling.
    (
        "ORDER granting 52 Motion to Withdraw. New counsel shall appear by 5/5/2031, failing which the claims "
        "may be dismissed and the 40 Motion to Compel denied.",
        [("52", G)],
    ),
    ("ORDER DENYING EX PARTE APPLICATION [DE-60]. The hearing on the motion [55] stands.", [("60", D)]),
    ("ORDER. The parties having filed a notice of settlement [30], the motion [29] is GRANTED.", [("29", G)]),
    (
        "ORDER GRANTING MOTION TO COMPEL 41 . The Court denied the first motion 30 without prejudice on 2/2/2031.",
        [("41", G)],
    ),
    ("ORDER granting 63 Motion for Leave. As Bo Rell is indigent (Doc. 5), the request is granted.", [("63", G)]),
    # Motions listed in the heading, each ruled on by its kind.
    (
        "OPINION & ORDER re: 38 MOTION to Dismiss filed by Quill, 40 MOTION to Strike filed by Bo. Quill's motion "
        "to dismiss is GRANTED and the motion to strike is DENIED. The Clerk shall close the motions at Dkt. Nos. "
        "38 and 40.",
        [("38", G), ("40", D)],
    ),
    (
        "ORDER re: 38 MOTION to Dismiss filed by Quill, 40 MOTION to Dismiss filed by Bo. The motions to dismiss "
        "are GRANTED.",
        [("38", G), ("40", G)],
    ),
    (
        "ORDER: Upon the motion for reversal [31] and the motion for costs [35], it is ORDERED that the motion "
        "for reversal be denied and FURTHER ORDERED that the motion for costs be dismissed as moot.",
        [("31", D), ("35", M)],
    ),
    (
        "ORDER: The motion for class certification [67] is denied, without prejudice.",
        [("67", "denied_without_prejudice")],
    ),
    # A cross-motion without a number is not the one motion that has one.
    (
        "DECISION denying 14 Motion for Judgment; granting the agency's cross-motion.",
        [("14", D), ("unnumbered", G)],
    ),
]

OTHER_COURTS_IDLE = [
    "ORDER ON PROCEDURES. Any motion filed without leave shall be stricken.",
    "ORDER. All deadlines in the 20 Scheduling Order are vacated.",
    "ORDER: Rell asks to reconsider the Order 50 which granted the 40 Motion to Strike. Quill shall respond.",
    "ORDER FOR SERVICE: Rell, whose application to proceed was granted, shall complete the summonses.",
    "ORDER: Rell's letter 33 states that motion 30 was withdrawn by mistake. Quill shall respond.",
    "ORDER. The case ended on 3/3/2031 when the Court granted the 22 motion to dismiss. Judgment shall enter.",
    "CASE MANAGEMENT ORDER. Requests for more time are denied unless made two days before.",
    "ORDER: The government shall answer the motion 88 to reduce sentence. An earlier motion was denied.",
    "AMENDED JUDGMENT reflecting order granting 33 Motion to Amend Judgment. Signed.",
    "STIPULATION AND ORDER setting a briefing schedule re 34 MOTION to Dismiss: Responses due 5/3. Signed.",
    "SO ORDERED: the conference is adjourned to 5/5/2031.",
    "Clerk's Certificate re: order granting motion to withdraw mailed to Bo Rell.",
    "ORDER: On 3/3/2031 the Court denied the 14 Motion for Counsel. The Clerk shall send the record.",
    "Certificate of Mailing of Order Avoiding Lien (Related Doc # 8).",
]
