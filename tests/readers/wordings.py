"""More wordings of our own, as one meets them in one court or another, each read over by eye."""

from tests.readers.sentences import IP, WP, Acts, D, G, M, R, S, V, W

WORDINGS: list[tuple[str, Acts]] = [
    (
        "Order signed on 4/30/2031 Granting Bo Rell Admission to Practice Pro Hac Vice (Related Doc # "
        "[165]). (Rai, N)",
        [("165", G)],
    ),
    (
        "ORDER granting Non-Parties' 16 Motion for Extension of Time. Signed by Magistrate Judge Quill on "
        "7/5/2031.",
        [("16", G)],
    ),
    (
        "ORDER - granting the 24 Motion for Leave to File Amicus Brief",
        [("24", G)],
    ),
    (
        "ORDER ON MOTION TO COMPEL, granting 24",
        [("24", G)],
    ),
    (
        "ORDER GRANTING DEFENDANT'S MOTION IN LIMINE NO. 3 TO EXCLUDE EXPERT by Judge Quill: granting 24 "
        "Motion in Limine. (abc)",
        [("24", G)],
    ),
    (
        "ORDER re 24, 25, 26 Motions in Limine. Motion 24 is GRANTED; motion 25 is DENIED; motion 26 is "
        "RESERVED for trial.",
        [("24", G), ("25", D), ("26", R)],
    ),
    (
        "ORDER on motions in limine: Plaintiff's Motion in Limine No. 1 (ECF 50) GRANTED; No. 2 (ECF 51) "
        "DENIED; No. 3 (ECF 52) GRANTED IN PART.",
        [("50", G), ("51", D), ("52", IP)],
    ),
    (
        "ORDER GRANTING IN PART [50] MOTION IN LIMINE; DENYING [51] MOTION IN LIMINE; DEFERRING RULING ON "
        "[52] MOTION IN LIMINE.",
        [("50", IP), ("51", D), ("52", R)],
    ),
    (
        "ORDER re motions in limine. For the reasons stated on the record, the following are GRANTED: 50, "
        "51, 53 (except that the video may be shown). The following are denied without prejudice to renew at "
        "trial: 54, 55.",
        [("50", G), ("51", G), ("53", G), ("54", WP), ("55", WP)],
    ),
    (
        "ORDER: All motions not previously granted are denied.",
        [("unnumbered", D)],
    ),
    (
        "ORDER vacating 44 Order on Motion to Continue and granting 50 Motion for Reconsideration.",
        [("44", V), ("50", G)],
    ),
    (
        "MINUTE ENTRY before Judge Quill: Rulings on motions in limine: Doc. 50 granted, Doc. 51 denied, "
        "Doc. 52 taken under advisement.",
        [("50", G), ("51", D), ("52", R)],
    ),
    (
        "Minute Entry: Pretrial conference held. Court rules as follows: 50 MOTION in Limine is granted in "
        "part; 51 MOTION in Limine is denied; the Court reserves ruling on 52 MOTION in Limine.",
        [("50", IP), ("51", D), ("52", R)],
    ),
    (
        "ORDER denying [10] Motion for TRO; setting hearing on [11] Motion for Preliminary Injunction for "
        "4/5/2031.",
        [("10", D)],
    ),
    (
        "ORDER granting [10] Motion to Strike [8] Answer and dismissing [9] Counterclaim.",
        [("10", G)],
    ),
    (
        "ORDER granting 33 Motion to Withdraw as Attorney. Attorney Bo Rell terminated.",
        [("33", G)],
    ),
    (
        "ORDER granting 33 Motion to Dismiss for Failure to State a Claim; finding as moot 30 Motion to "
        "Stay; finding as moot 31 Motion for Hearing.",
        [("33", G), ("30", M), ("31", M)],
    ),
    (
        "ORDER AND REPORT AND RECOMMENDATION: granting 12 Motion to Amend; recommending that 10 Motion to "
        "Dismiss be denied.",
        [("12", G)],
    ),
    (
        "REPORT AND RECOMMENDATIONS that Defendant's 10 Motion to Dismiss be GRANTED.",
        [],
    ),
    (
        "ORDER ADOPTING REPORT AND RECOMMENDATION 45 of the Magistrate Judge. Defendant's objections 46 are "
        "overruled and the motion to suppress 30 is denied.",
        [("45", "adopted"), ("46", "overruled"), ("30", D)],
    ),
    (
        "ORDER accepting 45 Report and Recommendation and denying 30 Motion to Suppress.",
        [("45", "adopted"), ("30", D)],
    ),
    (
        "JUDGMENT granting 12 Motion for Default Judgment.",
        [("12", G)],
    ),
    (
        "DEFAULT JUDGMENT: Plaintiff's motion for default judgment (Doc. 12) is granted.",
        [("12", G)],
    ),
    (
        "FINAL ORDER OF FORFEITURE granting 12 Motion for Forfeiture of Property.",
        [("12", G)],
    ),
    (
        "ORDER OF DISMISSAL: granting 12 Stipulation of Dismissal.",
        [("12", G)],
    ),
    (
        "NOTICE of voluntary withdrawal of Docket No. 12 Motion to Compel by Bo Rell",
        [("12", W)],
    ),
    (
        "Order Granting Debtor's Motion to Avoid Lien with Quill Bank (Re: 12)",
        [("12", G)],
    ),
    (
        "Order Denying Motion For Relief From Stay. (RE: related document(s)12 Motion for Relief from Stay, "
        "15 Response).",
        [("12", D)],
    ),
    (
        "Order Granting Application for Compensation (Related Doc # 12), Granting Application for "
        "Compensation (Related Doc # 13). Fees awarded.",
        [("12", G), ("13", G)],
    ),
    (
        "Order Dismissing Motion for Sanctions (Related Doc # 12).",
        [("12", "other")],
    ),
    (
        "Order Striking Motion to Extend (RE: related document(s)12 Motion to Extend).",
        [("12", S)],
    ),
    (
        "Order Overruling Objection to Confirmation (RE: related document(s)12 Objection to Confirmation of "
        "Plan).",
        [("12", "overruled")],
    ),
    (
        "Order Withdrawing Motion For Relief From Stay (Related Doc # 12).",
        [("12", W)],
    ),
    (
        "Hearing Concluded. Motion WITHDRAWN. (related document(s): 12 Motion to Dismiss Case) (abc)",
        [("12", W)],
    ),
    (
        "Hearing Held, Motion Denied. Order Due. (RE: related document(s) 12 ).",
        [("12", D)],
    ),
    (
        "Courtroom Minutes. Time Hearing Held: 9:00. (RE: related document(s)12 Motion to Sell). Outcome: "
        "Granted.",
        [("12", G)],
    ),
    (
        "Matter Under Advisement Re: Hearing on Motion for Relief from Stay 12.",
        [("12", R)],
    ),
    (
        "Order Deferring Ruling on Motion to Dismiss (Related Doc # 12).",
        [("12", R)],
    ),
    (
        "Order Conditionally Granting Motion for Relief from Stay (Related Doc # 12).",
        [("12", G)],
    ),
    (
        "Interim Order Granting Motion to Use Cash Collateral (Related Doc 12).",
        [("12", G)],
    ),
    (
        "ORDER entered by Judge Quill: Motion for extension of time to file brief [6543210-2] filed by "
        "Appellant is allowed.",
        [("6543210-2", G)],
    ),
    (
        "ORDER entered: The motion for leave to file a late brief is granted.",
        [("unnumbered", G)],
    ),
    (
        "ORDER filed: Appellant's motion to hold case in abeyance [12] is DENIED.",
        [("12", D)],
    ),
    (
        "COURT ORDER denying Motion to stay [12]. Copies to all parties.",
        [("12", D)],
    ),
    (
        "Order filed by Judges A, B, C: denying motion [12] for release pending appeal.",
        [("12", D)],
    ),
    (
        "UNPUBLISHED OPINION filed. The motion to dispense with argument [12] is granted. AFFIRMED.",
        [("12", G)],
    ),
    (
        "The Court's action: motion for stay [12] DENIED.",
        [("12", D)],
    ),
    (
        "Deputy Clerk: ELECTRONIC ORDER granting Motion 12 for Leave",
        [("12", G)],
    ),
    (
        "ELECTRONIC ORDER denying as moot 12 Motion, 14 Motion to Compel, and 16 Motion for Hearing.",
        [("12", M), ("14", M), ("16", M)],
    ),
    (
        "ORDER granting 12 Motion for Leave to File. Plaintiff shall file the brief, attached as Exhibit 1 "
        "to 12, by 4/5/2031.",
        [("12", G)],
    ),
    (
        "ORDER denying Dkt. [12] and Dkt. [13].",
        [("12", D), ("13", D)],
    ),
    (
        "ORDER granting motions [12] [13] and [14].",
        [("12", G), ("13", G), ("14", G)],
    ),
    (
        "ORDER granting 12 and denying 13 .",
        [("12", G), ("13", D)],
    ),
    (
        "ORDER GRANTING 12 Motion to Seal 10 Response and 11 Exhibits.",
        [("12", G)],
    ),
    (
        "ORDER granting defendant's 12 motion to seal and denying plaintiff's 13 motion to unseal.",
        [("12", G), ("13", D)],
    ),
    (
        "ORDER granting ECF No. 12 and directing the Clerk to file ECF No. 12-1.",
        [("12", G)],
    ),
    (
        "ORDER. Before the Court is Defendant's [12] Motion to Dismiss. Having considered [12], [14] and "
        "[15], the Court DENIES the motion.",
        [("12", D)],
    ),
    (
        "ORDER. Pending before the Court is Plaintiff's Motion to Compel (Doc. 12). Defendant filed a "
        "Response (Doc. 14) and Plaintiff a Reply (Doc. 15). IT IS ORDERED granting the Motion (Doc. 12).",
        [("12", G)],
    ),
    (
        "ORDER. Motion to Compel (Doc. 12), to which a response (Doc. 14) was filed, is DENIED.",
        [("12", D)],
    ),
    (
        "TEXT ORDER: Defendant's Motion to Continue, Doc. 12, is GRANTED. The hearing on Doc. 10 is vacated.",
        [("12", G)],
    ),
    (
        "ORDER rescinding Order 44.",
        [("44", V)],
    ),
    (
        "ORDER Vacating [44] Order, [45] Judgment.",
        [("44", V), ("45", V)],
    ),
    (
        "ORDER granting 50 Motion to Vacate [44] Order; the order (44) is vacated.",
        [("50", G), ("44", V)],
    ),
    (
        "ORDER striking [70] Motion to Dismiss and [71] Notice.",
        [("70", S)],
    ),
    (
        "Clerk's ENTRY OF DEFAULT as to Bo Rell; request 12 granted.",
        [("12", G)],
    ),
    (
        "ORDER OVERRULING objections [12], [13] and ADOPTING [10] Report and Recommendation.",
        [("12", "overruled"), ("13", "overruled"), ("10", "adopted")],
    ),
    (
        "ORDER granting 12 Motion for Pro Hac Vice Admission of Cy Rell (fee paid, receipt number 1234).",
        [("12", G)],
    ),
    (
        "Minute Entry for hearing held 4/5/2031: defendant's motion for release 12 is held in abeyance.",
        [("12", R)],
    ),
    (
        "ORDER granting in part and reserving in part 12 Motion in Limine.",
        [("12", IP)],
    ),
    (
        "ORDER granting in part, denying in part and reserving ruling in part on 12 Motion in Limine.",
        [("12", IP)],
    ),
    (
        "Text Order: the Government's motion in limine [ECF No. 12] is granted as unopposed; defendant's "
        "motions in limine [ECF Nos. 13, 14-16] are denied.",
        [("12", G), ("13", D), ("14", D), ("15", D), ("16", D)],
    ),
    (
        "ORDER as to Bo Rell (3): granting 12 Motion to Continue (1); granting 12 Motion to Continue (3).",
        [("12", G)],
    ),
    (
        "Motions terminated: 12 MOTION to Compel filed by Bo Rell.",
        [("12", "other")],
    ),
    (
        "***Motions terminated as to Bo Rell: 12 MOTION to Suppress filed by Bo Rell.",
        [("12", "other")],
    ),
    (
        "ORDER REFERRING MOTION: 12 MOTION to Compel filed by Bo Rell. Motions referred to Magistrate Quill.",
        [("12", "other")],
    ),
    (
        "ORDER referring 12 Motion to Compel to Magistrate Judge Quill.",
        [("12", "other")],
    ),
    (
        "ORDER as to Bo Rell: Motion to Suppress 12 is denied in its entirety and Motion to Sever 13 is "
        "granted only as to Count 2.",
        [("12", D), ("13", G)],
    ),
    (
        "ORDER granting 12 Motion to Continue Sentencing as to Bo Rell (3). Sentencing is continued; the "
        "motion deadline is vacated.",
        [("12", G)],
    ),
    (
        "ORDER denying as moot [12] Motion for Extension of Time, in light of [14] Order granting [13] "
        "Motion to Dismiss.",
        [("12", M)],
    ),
    (
        "ORDER granting plaintiff's motion [12] and denying defendant's motion [15] for the reasons in the "
        "[20] Report and Recommendation.",
        [("12", G), ("15", D)],
    ),
    (
        "Minute Entry for In Chambers proceedings: ORDER granting 12 Joint Motion to Continue.",
        [("12", G)],
    ),
    (
        "Order granting motion to dismiss (Doc. 12) and motion to strike (Doc. 13).",
        [("12", G), ("13", G)],
    ),
    (
        "ORDER granting in part and denying in part the parties' cross-motions for summary judgment (ECF "
        "Nos. 12 and 15).",
        [("12", IP), ("15", IP)],
    ),
    (
        "MEMORANDUM OPINION and ORDER: Defendant's motion 12 to dismiss is granted without prejudice; "
        "plaintiff has leave to amend.",
        [("12", G)],
    ),
    (
        "MEMORANDUM OPINION and ORDER: defendant's motion to dismiss [12] is granted in part and denied in "
        "part. Plaintiff's motion to strike [15] is stricken.",
        [("12", IP), ("15", S)],
    ),
    (
        "ORDER: The government's unopposed motion for a protective order (Dkt. 12) is GRANTED; see attached.",
        [("12", G)],
    ),
    (
        "ORDER: Upon consideration of defendant's motion for leave to file under seal, ECF No. 12, and for "
        "good cause shown, it is ORDERED that the motion is GRANTED.",
        [("12", G)],
    ),
    (
        "Order that [12] motion for admission pro hac vice of Bo Rell is granted.",
        [("12", G)],
    ),
    (
        "ORDER denying 12 MOTION for Bond; 13 MOTION to Reopen Detention Hearing; and 14 MOTION for Release "
        "from Custody.",
        [("12", D), ("13", D), ("14", D)],
    ),
    (
        "ORDER granting 12 MOTION to Continue (joined by 13 Notice of Joinder).",
        [("12", G)],
    ),
    (
        "Motion for leave to file amicus brief [12] granted. Clerk to file.",
        [("12", G)],
    ),
    (
        "ORDER granting motion to withdraw as counsel [12]; Bo Rell terminated.",
        [("12", G)],
    ),
    (
        "ORDER DENYING Petitioner's 12 Motion for Certificate of Appealability, 13 Motion to Alter Judgment, "
        "and 14 Motion for Leave.",
        [("12", D), ("13", D), ("14", D)],
    ),
    (
        "ENDORSED ORDER denying without prejudice 12 Motion to Compel for failure to confer under Local Rule "
        "3.01(g).",
        [("12", WP)],
    ),
    (
        "ENDORSED ORDER granting in part 12 motion for extension. The deadline is extended to April 5, 2031; "
        "in all other respects the motion is denied.",
        [("12", IP)],
    ),
    (
        "ORDER granting in part 12 Motion; otherwise the motion is DENIED.",
        [("12", IP)],
    ),
    (
        "Minute Order. Re: 12 Motion to Strike. The Court construes the motion as one to exclude and GRANTS "
        "it.",
        [("12", G)],
    ),
    (
        "ORDER construing 12 Letter as a motion and granting same.",
        [("12", G)],
    ),
    (
        "ORDER denying the motion for summary judgment at ECF 12 and granting in part the motion at ECF 14.",
        [("12", D), ("14", IP)],
    ),
    (
        "ORDER on Plaintiff's Motions in Limine 12 : granted in part, denied in part.",
        [("12", IP)],
    ),
    (
        "ORDER ON DEFENDANT'S MOTION IN LIMINE (ECF NO. 12). DENIED.",
        [("12", D)],
    ),
    (
        "CRIMINAL PRETRIAL ORDER: 12 motion in limine (to exclude prior convictions) is GRANTED to the "
        "extent that counsel shall not mention them without first approaching the bench.",
        [("12", G)],
    ),
    (
        "ORAL ORDER by Judge Quill: sustaining defendant's oral objection to Exhibit 14.",
        [("oral", "sustained")],
    ),
    (
        "Jury Trial Day 3 held. Defendant's oral motion for judgment of acquittal - DENIED. Motion in limine "
        "12 reserved until after the evidence.",
        [("oral", D), ("12", R)],
    ),
    (
        "Minute Entry: Final Pretrial Conference held. 12 Motion in Limine GRANTED; 13 Motion in Limine "
        "GRANTED in part; 14 Motion in Limine TAKEN UNDER ADVISEMENT; oral motion to continue DENIED.",
        [("12", G), ("13", IP), ("14", R), ("oral", D)],
    ),
    (
        "Order Granting Ex Parte Application For Entry of Order Shortening Time (Related Doc # 12) ",
        [("12", G)],
    ),
    (
        "Order Granting Motion For Relief From Stay Filed By Quill Bank (BNC-PDF) (Related Doc # 12 )",
        [("12", G)],
    ),
    (
        "ORDER Granting Debtor's Motion to Value Collateral (RE: related document(s)12 Motion to Value). "
        "Signed on 4/5/2031",
        [("12", G)],
    ),
    (
        "Order Approving First and Final Application for Compensation for Bo Rell, Fees: $1,234.50, "
        "Expenses: $56.78 (Related Doc 12)",
        [("12", G)],
    ),
    (
        "Order Granting Motion to Sell Free and Clear (Related Doc [12]) Order Signed on 4/5/2031.",
        [("12", G)],
    ),
    (
        "Order Granting Trustee's Motion to Dismiss Case 12 ",
        [("12", G)],
    ),
    (
        "Order on Motion to Dismiss Case (RE: related document(s)12). DENIED.",
        [("12", D)],
    ),
    (
        "Hearing Held re: 12 Motion to Convert. Ruling: Denied without prejudice. Counsel to submit order.",
        [("12", WP)],
    ),
    (
        "Order Continuing Automatic Stay (Related Doc # 12).",
        [("12", G)],
    ),
    (
        "Order Dismissing Case with 180-day bar, granting Trustee's motion (Related Doc # 12).",
        [("12", G)],
    ),
    (
        "Order Approving Loan Modification (Related Doc # 12).",
        [("12", G)],
    ),
    (
        "ORDER #4: granting 12 motion.",
        [("12", G)],
    ),
    (
        "ORDER (PUBLIC VERSION) granting 12 Motion to Redact.",
        [("12", G)],
    ),
    (
        "ORDER granting Motion for Leave to File Sur-Reply 12 . (Plaintiff may file within 3 days.)",
        [("12", G)],
    ),
    (
        "ORDER by Magistrate Judge Quill on 4/5/31 GRANTING 12 motion and setting 15 Motion for hearing.",
        [("12", G)],
    ),
    (
        "ORDER granting unopposed 12 Motion for Leave to Appear by Bo Rell, 13 Motion for Leave to Appear by "
        "Cy Rell.",
        [("12", G), ("13", G)],
    ),
    (
        "ORDER by Judge Quill: Granting 12 Motion to Strike ; Granting in Part and Denying in Part 14 Motion "
        "in Limine ; Reserving Ruling on 16 Motion in Limine.",
        [("12", G), ("14", IP), ("16", R)],
    ),
    (
        "(RESTRICTED) ORDER granting 12 Ex Parte Motion.",
        [("12", G)],
    ),
    (
        "Order finding that the motion (Doc. 12) is untimely and therefore DENIED.",
        [("12", D)],
    ),
    (
        "ORDER. The motion for fees (Doc. 12), insofar as it seeks expert costs, is DENIED; in all other "
        "respects it is GRANTED.",
        [("12", IP)],
    ),
    (
        "ORDER: Before the Court are Defendant's Motion to Dismiss (Doc. 12) and Plaintiff's Motion to "
        "Remand (Doc. 15). The Motion to Remand is GRANTED. The Motion to Dismiss is DENIED AS MOOT.",
        [("15", G), ("12", M)],
    ),
    (
        "ORDER: Having reviewed the stipulation at Doc. 12, the Court approves it.",
        [("12", G)],
    ),
    (
        "ORDER granting 12 stipulated motion. Defendant's answer is due 4/5/2031. No further extensions will "
        "be granted.",
        [("12", G)],
    ),
    (
        "ORDER denying 12 Motion for Reconsideration. The Court's prior Order granting the motion for "
        "summary judgment (Doc. 9) stands.",
        [("12", D)],
    ),
    (
        "ORDER granting 12 Motion to Lift Stay. The stay entered by 9 Order is vacated.",
        [("12", G), ("9", V)],
    ),
    (
        "ORDER granting 12 Motion to Set Aside Default. The 9 Clerk's Entry of Default is VACATED.",
        [("12", G)],
    ),
    (
        "ORDER vacating the hearing set for 4/5/2031 on 12 Motion to Dismiss and taking the motion under "
        "submission.",
        [("12", R)],
    ),
    (
        "ORDER extending deadlines. The parties' joint request (ECF 12) is granted.",
        [("12", G)],
    ),
    (
        "ORDER denying request for oral argument on 12 Motion to Dismiss.",
        [("unnumbered", D)],
    ),
    (
        "ORDER granting 12 Motion in Limine; 13 Motion in Limine is denied; 14 Motion in Limine is deferred.",
        [("12", G), ("13", D), ("14", R)],
    ),
    (
        "Minute Entry: hearing held. The Court GRANTED 12 Motion to Withdraw and DENIED 13 Motion to "
        "Continue.",
        [("12", G), ("13", D)],
    ),
    (
        "Minute Entry: arguments heard on motion to suppress 12 . Motion denied for reasons stated on "
        "record. Motion for bill of particulars 14 withdrawn by defense. Government's motion in limine 16 "
        "granted without objection; defendant's Rule 404(b) objection overruled.",
        [("12", D), ("14", W), ("16", G), ("unnumbered", "overruled")],
    ),
    (
        "Minute Entry: Motion 12 argued and taken under advisement; motion 13 argued and denied; motion 14 "
        "withdrawn as moot.",
        [("12", R), ("13", D), ("14", M)],
    ),
    (
        "Minute Entry: Motions 12, 13 and 14 argued. Motion 12 granted. Motions 13 and 14 denied.",
        [("12", G), ("13", D), ("14", D)],
    ),
    (
        "Minute Entry: Court addresses pending motions [12] [13] [14]; [12] granted; [13] denied without "
        "prejudice; [14] moot.",
        [("12", G), ("13", WP), ("14", M)],
    ),
    (
        "Minute entry: Defendant withdraws his motion to suppress (Doc. 12). Defense counsel withdrew motion "
        "14.",
        [("12", W), ("14", W)],
    ),
    (
        "PRETRIAL CONFERENCE held. Rulings: Plaintiff's motions in limine: #1 (Doc. 50) granted; #2 (Doc. "
        "51) denied. Defendant's motions in limine (Doc. 52): granted in part.",
        [("50", G), ("51", D), ("52", IP)],
    ),
    (
        "ORDER AND REASONS granting 12 Motion in Limine.",
        [("12", G)],
    ),
    (
        "ORDER & REASONS: IT IS ORDERED that the Motion in Limine (R. Doc. 12) is GRANTED in part and DENIED "
        "in part, as set forth.",
        [("12", IP)],
    ),
    (
        "RULING denying 12 Motion for Judgment.",
        [("12", D)],
    ),
    (
        "RULING AND ORDER: The motion to dismiss (Doc. 12) is granted. The Clerk shall close this case.",
        [("12", G)],
    ),
    (
        "DECISION: For the reasons stated in open court, [12] is denied.",
        [("12", D)],
    ),
    (
        "ORDER OF COURT that 12 Motion is GRANTED.",
        [("12", G)],
    ),
    (
        "ORDER, granting 12 Motion.",
        [("12", G)],
    ),
    (
        "ORDER (granting 12 Motion).",
        [("12", G)],
    ),
    (
        "ORDER -- granting 12 Motion.",
        [("12", G)],
    ),
    (
        "Order[12] granted.",
        [("12", G)],
    ),
    (
        "ORDER 12 granted in part.",
        [("12", IP)],
    ),
    (
        "STIPULATED ORDER granting 12 Motion for Protective Order.",
        [("12", G)],
    ),
    (
        "PROTECTIVE ORDER granting 12 Motion.",
        [("12", G)],
    ),
    (
        "CERTIFIED ORDER granting 12",
        [("12", G)],
    ),
    (
        "CASE MANAGEMENT ORDER No. 5: granting 12 Motion to Consolidate; denying 14 Motion to Stay",
        [("12", G), ("14", D)],
    ),
    (
        "AMENDED MINUTE ENTRY: correcting ruling: motion 12 is DENIED, not granted.",
        [("12", D)],
    ),
    (
        "ERRATUM to order granting 12 Motion",
        [],
    ),
    (
        "CORRECTED ORDER granting 12 Motion (correcting 14 Order granting 13 Motion).",
        [("12", G)],
    ),
    (
        "ORDER amending 14 Order: the motion at 12 is granted nunc pro tunc.",
        [("12", G)],
    ),
    (
        "ORDER withdrawing reference and denying 12 Motion as moot",
        [("12", M)],
    ),
    (
        "ORDER holding defendant's motion (Doc. 12) in abeyance pending appeal.",
        [("12", R)],
    ),
    (
        "ORDER staying case and holding 12 Motion in abeyance.",
        [("12", R)],
    ),
    (
        "ORDER: ruling on motion 12 is reserved until trial; motion 13 is carried.",
        [("12", R), ("13", R)],
    ),
    (
        "ORDER that motion to exclude (Doc. 12) is conditionally granted.",
        [("12", G)],
    ),
    (
        "ORDER tentatively denying 12 Motion.",
        [("12", D)],
    ),
    (
        "ORDER provisionally granting 12 Motion to Seal pending review.",
        [("12", G)],
    ),
    (
        "ORDER finding 12 Motion moot.",
        [("12", M)],
    ),
    (
        "ORDER finding as moot [12], [14].",
        [("12", M), ("14", M)],
    ),
    (
        "ORDER: 12 Motion is rendered moot by 14 Amended Complaint.",
        [("12", M)],
    ),
    (
        "ORDER denying Motion 12 as moot in light of Amended Complaint 14.",
        [("12", M)],
    ),
    (
        "ORDER terminating 12 Motion as moot and granting 14 Motion.",
        [("12", M), ("14", G)],
    ),
    (
        "ORDER striking 12 Motion from the record for failure to comply with LR 7.",
        [("12", S)],
    ),
    (
        "ORDER striking 12 and 13 .",
        [("12", S), ("13", S)],
    ),
    (
        "ORDER sustaining in part and overruling in part 12 Objection.",
        [("12", IP)],
    ),
    (
        "ORDER sustaining objections (Doc. 12) and rejecting 10 Report and Recommendation.",
        [("12", "sustained")],
    ),
    (
        "ORDER adopting in part 10 Report and Recommendation; granting 5 Motion to Remand.",
        [("10", "adopted"), ("5", G)],
    ),
    (
        "ORDER ADOPTING [10] Report; GRANTING [5] Motion.",
        [("10", "adopted"), ("5", G)],
    ),
    (
        "ORDER affirming and adopting 10 Report and Recommendation, overruling 11 Objection, denying 5 "
        "Petition for Writ.",
        [("10", "adopted"), ("11", "overruled"), ("5", D)],
    ),
    (
        "ORDER accepting findings 10 and recommendation; motion 5 granted.",
        [("5", G), ("10", "adopted")],
    ),
    (
        "ORDER granting 12 Motion for Extension of Time to File Answer Bo Rell answer due 4/5/2031. (Quill, "
        "Ada)",
        [("12", G)],
    ),
    (
        "ORDER granting 12 Motion for Extension of Time to File Response/Reply re 10 MOTION to Dismiss "
        "Responses due by 4/5/2031",
        [("12", G)],
    ),
    (
        "ORDER granting 12 Motion to Dismiss for Lack of Jurisdiction; denying as moot 13 Motion to Certify "
        "Class; denying as moot 14 Motion for Hearing. Case closed.",
        [("12", G), ("13", M), ("14", M)],
    ),
    (
        "ORDER denying 12 MOTION to Suppress Evidence (Search of 100 Main St) and 13 MOTION to Suppress "
        "Statements as to Bo Rell (1).",
        [("12", D), ("13", D)],
    ),
    (
        "ORDER granting Motion for Leave to Appear in forma pauperis 2; Motion to Appoint Counsel 3 is "
        "denied.",
        [("2", G), ("3", D)],
    ),
    (
        "ORDER denying 3 Motion to Appoint Counsel ; granting 2 Motion for Leave to Proceed in forma "
        "pauperis. The complaint is dismissed with leave to amend within 30 days.",
        [("3", D), ("2", G)],
    ),
    (
        "ORDER - The Motion for Pro Hac Vice Admission [12] of Bo Rell is GRANTED. Counsel shall register "
        "with CM/ECF within 14 days.",
        [("12", G)],
    ),
    (
        "ORDER: The motion to appear pro hac vice [12] is granted. Filing fee $ 75, receipt number "
        "AX-1234567.",
        [("12", G)],
    ),
    (
        "(Court only) ***Motions terminated: 12 MOTION to Continue filed by Bo Rell.",
        [("12", "other")],
    ),
    (
        "ORDER TERMINATING 12 MOTION to Compel; 14 MOTION for Protective Order, pursuant to the parties' "
        "agreement.",
        [("12", "other"), ("14", "other")],
    ),
    (
        "ORDER denying in part and granting in part 12 Motion to Strike; and ORDER denying 13 Motion to "
        "Strike Jury Demand",
        [("12", IP), ("13", D)],
    ),
    (
        "ORDER: In light of the settlement, the pending motions (ECF Nos. 12, 15, and 18) are DENIED as moot.",
        [("12", M), ("15", M), ("18", M)],
    ),
    (
        "ORDER. On or before April 5, 2031, the parties shall confer. Defendant's motion (ECF 12) is HELD IN "
        "ABEYANCE.",
        [("12", R)],
    ),
    (
        "ORDER granting 12 Consent MOTION for Extension of Time to Complete Discovery until 4/5/2031, 13 "
        "MOTION to Amend.",
        [("12", G), ("13", G)],
    ),
    (
        "ORDER granting 12 Motion to Amend Complaint. Amended Complaint due within 7 days; 9 Motion to "
        "Dismiss is denied as moot.",
        [("12", G), ("9", M)],
    ),
    (
        "ORDER granting 12 Motion to Amend/Correct 1 Complaint; denying as moot 9 Motion to Dismiss 1 "
        "Complaint.",
        [("12", G), ("9", M)],
    ),
    (
        "ORDER granting 12 Motion to Withdraw 9 Motion to Dismiss. 9 Motion to Dismiss is WITHDRAWN.",
        [("12", G), ("9", W)],
    ),
    (
        "ORDER withdrawing 9 Motion to Dismiss pursuant to 12 Notice.",
        [("9", W)],
    ),
    (
        "NOTICE of Withdrawal of 12 Motion to Compel and 13 Motion for Sanctions by Bo Rell",
        [("12", W), ("13", W)],
    ),
    (
        "NOTICE OF WITHDRAWAL OF MOTION TO COMPEL (ECF NO. 12) by Bo Rell",
        [("12", W)],
    ),
    (
        "Notice of Withdrawal of Motion for Relief from Stay filed by Quill Bank (RE: related document(s)12 "
        "Motion for Relief from Stay).",
        [("12", W)],
    ),
    (
        "Withdrawal of Objection to Claim (Related Doc # 12) Filed by Trustee",
        [("12", W)],
    ),
    (
        "Order Granting Withdrawal of Motion to Sell (Related Doc # 12)",
        [("12", W)],
    ),
    (
        "Order Denying Motion to Extend Deadline. (related document(s):12 Motion to Extend Deadline, 13 "
        "Brief). Signed on 4/5/2031.",
        [("12", D)],
    ),
    (
        "Order Granting Motion to Shorten Time (related document(s):13 Motion to Shorten Time re 12 Motion "
        "to Sell).",
        [("13", G)],
    ),
    (
        "Order Granting Expedited Hearing (Related Doc # 13) Hearing scheduled 4/5/2031.",
        [("13", G)],
    ),
    (
        "Order Setting Expedited Hearing (Related Doc # 13).",
        [],
    ),
    (
        "Order Granting 12 Motion to Limit Notice; hearing on 10 Application set.",
        [("12", G)],
    ),
    (
        "Order Converting Case to Chapter 7 (Related Doc # 12).",
        [("12", G)],
    ),
    (
        "Order Granting Motion to Convert Case to Chapter 7. (Related Doc 12). Section 341 meeting set.",
        [("12", G)],
    ),
    (
        "Order Approving Disclosure Statement (Related Doc # 12), Setting Hearing on Confirmation.",
        [("12", G)],
    ),
    (
        "Order Discharging Trustee and Closing Case",
        [],
    ),
    (
        "Order Granting In Part Objection to Claim 7 (Related Doc # 12).",
        [("12", IP)],
    ),
    (
        "ORDER by Judge Quill granting-in-part and denying-in-part [12] Motion for Sanctions.",
        [("12", IP)],
    ),
    (
        "ORDER by Judge Quill re: [12] Motion for Sanctions. (GRANTED IN PART)",
        [("12", IP)],
    ),
    (
        "ORDER by Judge Quill, GRANTED [12] Stipulation.",
        [("12", G)],
    ),
    (
        "ORDER GRANTED, re [12] Stipulation to continue.",
        [("12", G)],
    ),
    (
        "CIVIL MINUTES - GENERAL: Order denying 12 Motion for Remand; Order granting 14 Motion to Dismiss by "
        "Judge Quill.",
        [("12", D), ("14", G)],
    ),
    (
        "MINUTES (IN CHAMBERS): the Court, on its own motion, continues the hearing on 12 Motion to Dismiss.",
        [],
    ),
    (
        "IN CHAMBERS ORDER TO SHOW CAUSE RE 12 MOTION. Motion will be granted if no response.",
        [],
    ),
    (
        "PROOF OF SERVICE of Order granting 12 Motion",
        [],
    ),
    (
        "SEALED ORDER granting 12 Sealed Motion",
        [("12", G)],
    ),
    (
        "ORDER Dismissing Defendant's Motion 12 without prejudice",
        [("12", "other")],
    ),
    (
        "ORDER dismissing without prejudice 12 Motion to Vacate.",
        [("12", "other")],
    ),
    (
        "ORDER the 12 motion is denied, the 13 motion is granted.",
        [("12", D), ("13", G)],
    ),
    (
        "Defendant's Motion in Limine to Exclude Expert (Doc. 12) is GRANTED; Plaintiff's Motion in Limine "
        "(Doc. 13) is GRANTED in part, DENIED in part and RESERVED in part.",
        [("12", G), ("13", IP)],
    ),
    (
        "Oral Motion by Bo Rell to continue. Court grants oral motion.",
        [("oral", G)],
    ),
    (
        "ORAL MOTION to Continue by Bo Rell; ORDER granting oral motion",
        [("oral", G)],
    ),
    (
        "ORDER that the 12 Motion for Extension be, and the same is hereby, GRANTED.",
        [("12", G)],
    ),
    (
        "ORDER entered. 12 MOTION for Leave filed by Bo Rell is hereby allowed.",
        [("12", G)],
    ),
    (
        "Motion GRANTED for 12 Motion to Withdraw as Attorney.",
        [("12", G)],
    ),
    (
        "ORDER GRANTED re 12 Motion to Travel filed by Bo Rell.",
        [("12", G)],
    ),
    (
        "Motion to travel 12 is granted; order to follow.",
        [("12", G)],
    ),
    (
        "SO ORDERED re 12 MOTION to Continue. The motion is granted.",
        [("12", G)],
    ),
    (
        "Order Granting 12 Motion to Continue Trial (Speedy trial time excluded from 3/3/2031 to 4/5/2031).",
        [("12", G)],
    ),
    (
        "ORDER GRANTING JOINT STIPULATION [12] TO EXTEND TIME by Judge Ada Quill.",
        [("12", G)],
    ),
    (
        "ORDER GRANTING STIPULATION re 12 Stipulation filed by Bo Rell.",
        [("12", G)],
    ),
    (
        "ORDER by Judge Ada Quill: granting 12 Motion for Pro Hac Vice; granting 13 Motion for Pro Hac Vice; "
        "denying 14 Administrative Motion.",
        [("12", G), ("13", G), ("14", D)],
    ),
    (
        "MINUTES (IN CHAMBERS) ORDER by Judge Ada Quill: denying 12 MOTION to Dismiss; granting in part and "
        "denying in part 13 MOTION to Strike. See document for details.",
        [("12", D), ("13", IP)],
    ),
    (
        "MINUTES OF Motion Hearing held before Judge Ada Quill: The Court hears argument. The Court GRANTS "
        "defendant's motion in limine no. 1 12 and DENIES motion in limine no. 2 13 . Court Reporter: X.",
        [("12", G), ("13", D)],
    ),
    (
        "ORDER by Judge Ada Quill: granting 12 Ex Parte Application to Shorten Time.",
        [("12", G)],
    ),
    (
        "MEMORANDUM-DECISION AND ORDER - That Deft's Motion (Dkt. No. 12) to dismiss is GRANTED in its "
        "entirety; That Pltf's Motion (Dkt. No. 15) is DENIED as moot.",
        [("12", G), ("15", M)],
    ),
    (
        "TEXT ORDER finding as moot 12 Motion to Stay; withdrawing 13 Motion to Compel.",
        [("12", M), ("13", W)],
    ),
    (
        "ORDER affirming 10 Order; denying 12 Appeal of Magistrate Judge Decision.",
        [("12", D)],
    ),
    (
        "ORDER granting in part 12 Motion for Attorney Fees in the amount of $12,500.00.",
        [("12", IP)],
    ),
    (
        "ORDER granting 12 Motion for Attorney Fees; awarding fees of $3,120 and costs of 25 cents.",
        [("12", G)],
    ),
    (
        "ORDER granting (12) Motion in case 1:31-cr-00005; granting (15) Motion in case 1:31-cr-00006.",
        [("12", G), ("15", G)],
    ),
    (
        "RULE 16 ORDER granting 12 Motion for Discovery.",
        [("12", G)],
    ),
    (
        "Order on Motion for Extension of Time to File: granting 12 .",
        [("12", G)],
    ),
    (
        "Marginal ORDER entered granting 12 Motion for Extension of Time.",
        [("12", G)],
    ),
    (
        "Endorsed ORDER: \"Granted.\" re 12 Motion for Leave.",
        [("12", G)],
    ),
    (
        "AGREED ORDER granting [12] Motion; ORDER denying [13] Motion as moot.",
        [("12", G), ("13", M)],
    ),
    (
        "NOTICE AND ORDER: the motion to stay (Doc. 12) is DENIED.",
        [("12", D)],
    ),
    (
        "JUDGMENT: 12 Motion for Summary Judgment GRANTED; case dismissed.",
        [("12", G)],
    ),
    (
        "OPINION AND ORDER that defendants' motion for summary judgment is granted. [12]",
        [("12", G)],
    ),
    (
        "ORDER granting Petitioner's Motion for Leave to Proceed in forma pauperis 2 , and dismissing "
        "petition.",
        [("2", G)],
    ),
    (
        "ORDER GRANTING MOTION TO PROCEED IFP re: 21 MOTION for Leave to Appeal in forma pauperis filed by "
        "Bo Rell.",
        [("21", G)],
    ),
    (
        "ORDER - IT IS ORDERED: The Motion of Bo Rell to Withdraw [12] is sustained.",
        [("12", "sustained")],
    ),
    (
        "ORDER sustaining 12 Motion to Continue.",
        [("12", "sustained")],
    ),
    (
        "ORDER overruling 12 Motion to Suppress.",
        [("12", "overruled")],
    ),
    (
        "ORDER. Defendant's motion [12] is OVERRULED.",
        [("12", "overruled")],
    ),
    (
        "Order Granting Motion to Approve Compromise under Rule 9019 (Related Doc 12)",
        [("12", G)],
    ),
    (
        "Order Disallowing Claim 5 (Related Doc # 12).",
        [("12", G)],
    ),
    (
        "Order Granting Trustee's Objection to Claim Number 3 of Quill Bank (Related Doc # 12).",
        [("12", G)],
    ),
    (
        "Order Granting Motion For Sale of Property under Section 363(b) Re: [12] Motion filed by Trustee",
        [("12", G)],
    ),
    (
        "Agreed Order on Motion for Relief from Stay (Related Doc # 12). The motion is granted in part.",
        [("12", IP)],
    ),
    (
        "Order Denying Confirmation of Chapter 13 Plan (RE: related document(s)12 Chapter 13 Plan).",
        [("12", D)],
    ),
    (
        "Hearing Held on 12 Motion to Sell. Appearances: Bo Rell. GRANTED. Order to be submitted.",
        [("12", G)],
    ),
    (
        "Hearing held on 4/5/2031 (RE: related document(s)12 Motion for Relief, 15 Motion to Dismiss). 12 "
        "Granted, 15 Denied.",
        [("12", G), ("15", D)],
    ),
    (
        "Minutes of Proceeding. (related document(s):[12] Motion to Dismiss Case). Motion Withdrawn.",
        [("12", W)],
    ),
    (
        "Text Order granting [12] Motion to Avoid Lien.",
        [("12", G)],
    ),
    (
        "MINUTE entry before Hon. Quill: Plaintiff's motion for leave to file excess pages 12 and motion to "
        "seal 13 are granted.",
        [("12", G), ("13", G)],
    ),
    (
        "MINUTE entry before Hon. Quill: Plaintiff's motion 12 for default is denied without prejudice. "
        "Defendant's oral motion for an extension of time is granted.",
        [("12", WP), ("oral", G)],
    ),
    (
        "ORAL ORDER: The motion to strike (D.I. 12) is DENIED.",
        [("12", D)],
    ),
    (
        "ORAL ORDER re 12 MOTION to Compel: IT IS HEREBY ORDERED that the motion is GRANTED-IN-PART.",
        [("12", IP)],
    ),
    (
        "SO ORDERED, granting (12) Motion for Pro Hac Vice.",
        [("12", G)],
    ),
    (
        "ORDER granting D.I. 12 Motion to Stay.",
        [("12", G)],
    ),
    (
        "ORDER: For the reasons discussed during the teleconference, Defendant's request [12] to compel is "
        "GRANTED.",
        [("12", G)],
    ),
    (
        "Case management conference held. Plaintiff's motion to amend (#12) granted without objection. "
        "Defendant's motion (#14) withdrawn.",
        [("12", G), ("14", W)],
    ),
    (
        "ORDER ALLOWING 12 Motion to Continue.",
        [("12", G)],
    ),
    (
        "ORDER allowing Motion 12 . Hearing reset.",
        [("12", G)],
    ),
    (
        "ORDER reversing the order of the Magistrate Judge and granting 12 Motion to Remand.",
        [("12", G)],
    ),
    (
        "ORDER granting motion to vacate (Doc. 12). The judgment (Doc. 10) is VACATED.",
        [("12", G), ("10", V)],
    ),
    (
        "ORDER carrying motion to dismiss [12] with the case.",
        [("12", R)],
    ),
    (
        "COURT DIRECTIVE: appellant's motion to supplement [12] carried with the case.",
        [("12", R)],
    ),
    (
        "Motion to consolidate [12] DENIED by Judge Quill.",
        [("12", D)],
    ),
    (
        "CLERK ORDER entered: granting Motion for extension of time to file appellee brief [12].",
        [("12", G)],
    ),
    (
        "LETTER OPINION AND ORDER granting 12 Motion to Remand.",
        [("12", G)],
    ),
    (
        "Order Lifting Stay and Granting 12 Motion.",
        [("12", G)],
    ),
    (
        "Court denies as moot plaintiff's motion at docket 12 and docket 14.",
        [("12", M), ("14", M)],
    ),
    (
        "ORDER from chambers at docket 20: Motion at docket 12 is GRANTED.",
        [("12", G)],
    ),
    (
        "ORDER granting motion at docket 12; denying motion at docket 14 without prejudice.",
        [("12", G), ("14", WP)],
    ),
]  # fmt: skip

WORDINGS_IDLE = [
    "MEMORANDUM DISPOSITION. The stay stands until the mandate. PETITION DISMISSED. JUDGMENT FILED.",
    "MOTION for Reconsideration re 12 Order granting Motion to Compel by Bo Rell",
    "Letter from Bo Rell requesting that the motion be granted",
    "RESPONSE to Court's Order denying 12 Motion to Dismiss",
    "NOTICE OF APPEAL as to 12 Order on Motion to Dismiss, denying Motion",
    (
        "ORDER: Plaintiff shall respond to the motion to dismiss (Doc. 12) by 4/5/2031 or the motion may be "
        "granted as unopposed."
    ),
    "ORDER: Failure to respond will result in the motion (Doc. 12) being granted.",
    "ORDER. The court will grant the motion (Doc. 12) unless an objection is filed by April 5, 2031.",
    "ORDER TO SHOW CAUSE why case should not be dismissed. Response due 4/5/2031.",
    ("SCHEDULING ORDER: Dispositive motions due 4/5/2031. Extensions will not be granted absent good cause."),
    (
        "PRETRIAL ORDER. Objections not made are waived; exhibits not listed will be excluded. Motions in "
        "limine due 5/1/2031."
    ),
    (
        "ORDER setting briefing schedule on 12 MOTION to Dismiss: responses due 4/5/2031; the hearing is "
        "vacated and the motion will be submitted on the papers."
    ),
    "ORDER of Dismissal. Case dismissed with prejudice. All deadlines are terminated.",
    "CLERK'S NOTICE: hearing on motion set for 4/5/2031 is vacated.",
    "ORDER granting leave to proceed; see order dated 3/3/2031.",
    "ORDER appointing counsel. The Federal Defender is allowed to withdraw.",
    "TEXT ORDER: the unopposed extension is allowed to and including 4/5/2031.",
    "ORDER that the sealed envelope be returned. Bail is granted. Bond approved.",
    "WRIT of Habeas Corpus ad testificandum issued pursuant to order granting 12 Motion for Writ.",
    "Amended complaint filed pursuant to order granting leave (12)",
    "ANSWER to complaint. Relief requested should be denied.",
    "SUMMONS returned; motion 12 pending; to be withdrawn upon settlement",
    "Notice to counsel: 12 Motion to Appear does not comply and will be terminated unless corrected.",
    "Document Restricted per Order granting Motion to Seal 12 (abc)",
    "Minutes: trial continued; the jury is excused; matter submitted.",
    "Notice of Deficient filing: 12 Motion stricken from the docket? See rule.",
    "Copy of Order granting motion mailed to Bo Rell",
    "Exhibits to 12 Motion withdrawn by clerk (abc)",
    "STATUS REPORT in response to order granting 12 Motion to Stay",
    "Certificate of Mandate: appeal dismissed. Motion to dismiss appeal granted.",
    "MEMORANDUM OPINION. For reasons given, summary judgment is appropriate. An order will issue.",
    "ORDER that the pretrial conference is carried to 4/5/2031.",
    "Appearance of counsel withdrawn.",
    "Appeal record transmitted; motion for stay denied by district court 3/3/2031",
    "Order of the Fifth Circuit granting motion to dismiss appeal",
    "INFORMATION as to Bo Rell; Count 1 dismissed on government motion",
    "Judge Quill recused; all motions referred to Judge Stone.",
    "Disclosure statement approved; plan hearing set for 4/5/2031.",
    "Meeting of creditors held; debtor's claim of exemptions allowed.",
]
