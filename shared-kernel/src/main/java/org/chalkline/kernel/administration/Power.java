package org.chalkline.kernel.administration;

/** What an officer of the bureau may be empowered to do in its name. */
public enum Power {
    /** Accept applications, refuse to accept them, and ask for corrections. */
    ACCEPT_APPLICATIONS,
    /** Examine applications, prepare their decision, and order hearings and expert reviews. */
    EXAMINE_APPLICATIONS,
    /** Preside over hearings. */
    PRESIDE_HEARINGS,
    /** Grant and refuse licences. */
    DECIDE_APPLICATIONS,
    /** Approve extensions, as the head of the authority or for the head. */
    EXTEND_PERIODS,
    /** Inspect licensed schools each year, grade them, and order rectification. */
    INSPECT_LICENSEES,
    /** Revoke, withdraw and deregister licences. */
    END_LICENCES,
    /** Cancel licences as a penalty. */
    IMPOSE_PENALTIES,
    /** Examine who applies for a teacher's qualification, and send up what others decide. */
    EXAMINE_QUALIFICATIONS,
    /** Declare windows, grant, refuse and revoke teachers' qualifications. */
    DECIDE_QUALIFICATIONS,
    /** Decide on the periodic registration of teachers. */
    REGISTER_TEACHERS,
    /** Approve the plan of a recruitment, hire, and transfer teachers. */
    STAFF_SCHOOLS,
    /** Establish the results of title appraisals, and appoint to titles. */
    APPRAISE_TITLES,
    /** Impose and lift sanctions on teachers, and decide on their review. */
    SANCTION_TEACHERS,
    /** Decide on teachers' complaints against schools. */
    DECIDE_COMPLAINTS,
    /** Have people's data erased. */
    ERASE_PERSONAL_DATA,
    /** Set for how long people's records are kept. */
    SET_RETENTION,
    /** Place and lift legal holds on records. */
    HOLD_RECORDS,
    /** Answer for the clock by which facts are recorded, though the program doubts it. */
    ANSWER_FOR_CLOCK,
    /** Open, fill and close case files. */
    KEEP_CASE_FILES,
    /** Take case files into the archive, hand them over, and have them appraised. */
    KEEP_ARCHIVES,
    /** Keep the register of documents: void numbers, and reassign those recorded wrongly. */
    KEEP_DOCUMENT_NUMBERS,
    /** Draft budgets and final accounts, and close their years. */
    PREPARE_BUDGETS,
    /** Reply formally to units about their budgets, and arrange spending before that. */
    REPLY_BUDGETS,
    /** Commit and pay from budget lines. */
    SPEND_BUDGETS,
    /** Reallocate between budget lines, as the department in charge. */
    REALLOCATE_BUDGETS,
    /** Decide on units' requests for assets, and move assets between units. */
    ALLOCATE_ASSETS,
    /** Let assets be leased. */
    LEASE_ASSETS,
    /** Decide what becomes of what a stocktaking missed, or found too many. */
    SETTLE_STOCKTAKINGS,
    /** Approve disposals of assets that are left to the unit. */
    APPROVE_DISPOSALS_FOR_UNIT,
    /** Approve disposals of assets for the bureau. */
    APPROVE_DISPOSALS_FOR_BUREAU,
    /** Approve disposals of assets for the finance authority. */
    APPROVE_DISPOSALS_FOR_FINANCE,
    /** Nominate candidates for headships, and have them inspected. */
    NOMINATE_HEADS,
    /** Appoint, reappoint, transfer, remove and retire heads of public schools. */
    APPOINT_HEADS,
    /** Take the filings of appointments and departures that organisers decide. */
    TAKE_FILINGS,
    /** Order the audit of a head who departs. */
    ORDER_AUDITS,
    /** Assess heads, each year and for each term. */
    ASSESS_HEADS,
    /** Take applications for headmasters' ranks, and form the panels. */
    APPRAISE_RANKS,
    /** Confer and refuse headmasters' ranks. */
    CONFER_RANKS,
    /** Impose sanctions on heads, and lift them. */
    SANCTION_HEADS,
    /** Decide on reviews and appeals of sanctions and assessments. */
    DECIDE_REVIEWS,
    /** Put on record what became of contested acts, as those who judged them told it. */
    RECORD_RULINGS,
    /** Have what was recorded by mistake count no more. */
    CORRECT_RECORDS
}
