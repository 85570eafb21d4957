"""More entries of our own writing: how the clerks of particular kinds of court word what was ruled."""

from tests.readers.sentences import IP, WP, Acts, D, G, M, R, V, W

CLERKS: list[tuple[str, Acts]] = [
    # minute entries of one paragraph, the number behind the noun in brackets or between commas
    ("MINUTE entry before the Honorable Ada Quill: Motion hearing held. Plaintiff's motion for extension of time "
     "[12] is granted. Status hearing set for 4/5/2031 at 09:30 AM.", [("12", G)]),
    ("MINUTE entry before the Honorable Ada Quill: Defendants' motions to dismiss [12] [15] are denied.",
     [("12", D), ("15", D)]),
    ("MINUTE entry before the Honorable Ada Quill: Motion to appear [12] granted. Motion to strike [13] denied.",
     [("12", G), ("13", D)]),
    ("MINUTE entry before the Honorable Ada Quill: Motion for leave to file, 34, is granted.", [("34", G)]),
    ("MINUTE entry before the Honorable Ada Quill: Plaintiff's unopposed motion to extend 45 is granted in part. "
     "Reply due by 5/6/2031.", [("45", IP)]),
    ("MINUTE entry before the Honorable Ada Quill: By agreement, motion to compel 45 is withdrawn.", [("45", W)]),
    ("MINUTE entry before the Honorable Ada Quill: Motion to compel 45 is entered and continued to 5/6/2031.",
     [("45", R)]),
    ("MINUTE entry before the Honorable Ada Quill: Motion to compel 45 is stricken as moot.", [("45", M)]),
    # endorsements
    ("MEMO ENDORSEMENT on re: 12 Letter filed by Bo Rell. ENDORSEMENT: Application granted. SO ORDERED.",
     [("12", G)]),
    ("MEMO ENDORSEMENT granting 12 Letter Motion to Adjourn Conference. ENDORSEMENT: So ordered.", [("12", G)]),
    ("ORDER with respect to 12 Letter Motion for Discovery. The application is DENIED.", [("12", D)]),
    ("OPINION AND ORDER re: 12 MOTION to Dismiss the Complaint filed by Bo Rell. For the reasons given, the "
     "motion "
     "is GRANTED in part and DENIED in part.", [("12", IP)]),
    ("OPINION AND ORDER re: 12 MOTION to Dismiss, 15 MOTION to Strike. The motion to dismiss is GRANTED and the "
     "motion to strike is DENIED.", [("12", G), ("15", D)]),
    ("MEMORANDUM OPINION AND ORDER. Defendants' motion for summary judgment, ECF No. 60, is GRANTED and "
     "plaintiff's "
     "cross-motion for summary judgment, ECF No. 66, is DENIED.", [("60", G), ("66", D)]),
    # in capitals, as a sentence
    ("ORDER THAT DEFENDANT'S MOTION TO DISMISS (DOC. NO. 12) IS GRANTED. SIGNED BY HONORABLE ADA QUILL ON 4/5/31.",
     [("12", G)]),
    ("ORDER THAT UPON CONSIDERATION OF [12] MOTION TO COMPEL, SAID MOTION IS GRANTED.", [("12", G)]),
    ("ORDERED that defendant's Motion for Leave [Doc. 12] is GRANTED.", [("12", G)]),
    ("IT IS ORDERED denying Defendant's Motion to Suppress (Doc. 12).", [("12", D)]),
    ("ORDER: IT IS ORDERED that Plaintiff's Motion (Doc. 12) is granted; IT IS FURTHER ORDERED that the Motion to "
     "Strike (Doc. 14) is denied as moot.", [("12", G), ("14", M)]),
    ("MINUTE ORDER. Upon consideration of Plaintiff's 12 Consent Motion for Extension, it is hereby ORDERED "
     "that the "
     "Motion is GRANTED.", [("12", G)]),
    ("ORDER granting Parties' 12 Stipulated MOTION to Continue by Judge Ada Quill.", [("12", G)]),
    ("ORDER re Plaintiff's 12 Motion to Compel. Court GRANTS IN PART the motion.", [("12", IP)]),
    ("SO ORDERED Granting 12 MOTION for Pro Hac Vice Appearance of Attorney Bo Rell.", [("12", G)]),
    ("STIPULATION AND ORDER granting 12 Stipulation to Continue.", [("12", G)]),
    ("CONSENT ORDER granting 12 Motion to Amend.", [("12", G)]),
    ("LETTER ORDER denying 12 Motion to Compel.", [("12", D)]),
    ("OPINION & ORDER granting Motions 12 & 15.", [("12", G), ("15", G)]),
    ("ORDER on Motions in Limine: GRANTING 40, 41, 44; DENYING 42; DENYING AS MOOT 43.",
     [("40", G), ("41", G), ("44", G), ("42", D), ("43", M)]),
    ("ORDER granting 12 Motion to Vacate 10 Order Dismissing Case.", [("12", G)]),
    ("ORDER granting 12 Motion for Reconsideration and vacating 10 Order on Motion to Dismiss.",
     [("12", G), ("10", V)]),
    ("ORDER denying 12 Motion for Reconsideration of the order granting 8 Motion to Seal.", [("12", D)]),
    ("ORDER granting 12 Motion to Strike 9 Response to Motion.", [("12", G)]),
    ("ORDER granting 12 Motion to Withdraw 8 Motion to Compel. The motion at 8 is withdrawn.",
     [("12", G), ("8", W)]),
    ("AMENDED ORDER granting 12 Motion to Seal, amending the order dated 3/4/2031.", [("12", G)]),
    ("ORDER as to Bo Rell (1), Cy Rell (2): denying 12 Motion to Sever as to Bo Rell (1), granting 15 Motion to "
     "Adopt as to Cy Rell (2).", [("12", D), ("15", G)]),
    ("ORDER denying as moot 12 , 14 and 15 .", [("12", M), ("14", M), ("15", M)]),
    ("ORDER. Docket Nos. 12, 14 and 15 are DENIED.", [("12", D), ("14", D), ("15", D)]),
    ("ORDER. [12] is GRANTED. [13] is DENIED without prejudice.", [("12", G), ("13", WP)]),
    ("EO: Motion for leave to appear by telephone 12 - GRANTED.", [("12", G)]),
    ("EP: Motion Hearing held re 12 MOTION to Suppress. The Court takes the matter under advisement.",
     [("12", R)]),
    # bankruptcy
    ("Order Granting Application For Compensation (Related Doc # 12) for Bo Rell, fees awarded: $900.00, expenses "
     "awarded: $25.50. Signed on 4/5/2031.", [("12", G)]),
    ("Order Sustaining Objection to Claim(s) (RE: related document(s)12 Objection to Claim filed by Trustee).",
     [("12", "sustained")]),
    ("Order Extending Time to Object to Discharge (Related Doc # 12).", [("12", G)]),
    ("Order Avoiding Lien of Quill Bank (Related Doc # 12). Signed on 4/5/2031.", [("12", G)]),
    ("Hearing Held (BK Motion) (RE: related document(s) 12 Motion to Sell Property). GRANTED.", [("12", G)]),
    ("Hearing held and Denied (RE: related document(s) 12 Motion for Relief from Stay).", [("12", D)]),
    ("Minutes of Hearing. RULING: Motion denied. (RE: related document(s)12 Motion to Dismiss Case).",
     [("12", D)]),
    ("Order Denying Without Prejudice Motion to Convert Case (Related Doc # 12).", [("12", WP)]),
    ("Order Granting in part, Denying in part Motion to Compel (Related Doc # 12).", [("12", IP)]),
    ("Order Vacating Order Dismissing Case (RE: related document(s)12 Order Dismissing Case).", [("12", V)]),
    ("Order Granting Motion to Redeem Property. (Related Document(s): 12, 15)", [("12", G)]),
    ("Order Approving Stipulation Between Trustee and Bank (Related Doc # 12).", [("12", G)]),
    ("Order Approving Motion to Compromise Re: Item # 12.", [("12", G)]),
    # courts of appeals
    ("ORDER filed. Motion for an extension of time [12] is GRANTED. Brief due 5/6/2031.", [("12", G)]),
    ("CLERK ORDER:Granting [7654321-2] motion for extension of time to file brief.", [("7654321-2", G)]),
    ("ORDER filed [765432] granting Motion to extend filing time [12].", [("12", G)]),
    ("MOTION ORDER, granting motion for extension [12] filed by Appellant Bo Rell.", [("12", G)]),
    ("Filed order: Appellant's motion (Docket Entry No. [12]) for leave is denied.", [("12", D)]),
    ("Filed clerk order: The motion [12] to withdraw as counsel is granted.", [("12", G)]),
]  # fmt: skip

CLERKS_IDLE = [
    "ORDER REASSIGNING CASE. Judge Quill no longer assigned.",
    "ORDER REFERRING CASE to Magistrate Judge Quill.",
    "ORDER Setting Hearing (RE: related document(s)12 Motion to Sell).",
    "Order Continuing Hearing On (RE: related document(s)12 Motion to Sell). Hearing set for 4/5/2031.",
    "Order Scheduling Status Conference (Related Doc # 12).",
    "ORDER. Briefs on the motion (Doc. 12) are due 4/5/2031; no extension will be granted.",
    "ORDER. The motion for summary judgment (Doc. 12) will be decided on the papers.",
    "ORDER. On March 3 the Court denied the motion to stay (Doc. 12). Trial begins 4/5/2031.",
    "NOTICE of Filing re 12 Order Granting Motion to Sell",
    "Notice of Entry of Order Granting Motion to Sell (RE: related document(s)12 Order)",
    "Statement of no objection to 12 Motion to Approve",
    "Receipt of filing fee for Motion for Relief from Stay (12)",
    "Declaration that the order allowed the claim (RE: related document(s)12)",
    "Judgment entered in favour of plaintiff pursuant to the order granting summary judgment.",
    "Clerk's certificate: record on appeal of order denying 12 Motion to Suppress",
    "CERTIFICATE OF SERVICE of Order Denying Motion to Compel filed by Bo Rell",
    "Amended Motion to Sell, amending 12 Motion to Sell which was withdrawn",
    "Trial brief. The objection should be overruled.",
    "JURY VERDICT as to Bo Rell. Counts 1 and 2: guilty; Count 3 dismissed.",
    "ORDER directing that counsel be allowed to inspect Exhibit 12.",
    "ORDER. Plaintiff is allowed until 4/5/2031 to respond to the motion (Doc. 12).",
    "ORDER for the release of bond granted under 18 U.S.C. 3142.",
    "ORDER that the Court reserves the right to reopen the record.",
    "Notice of Deficiency. The motion will be stricken if not corrected. (RE: related document(s)12 Motion)",
    "Order approving reaffirmation hearing procedures to be adopted by local rule",
]
