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
    /** Have people's data erased. */
    ERASE_PERSONAL_DATA,
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
    DECIDE_REVIEWS
}
