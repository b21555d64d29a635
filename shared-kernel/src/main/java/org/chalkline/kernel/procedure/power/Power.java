package org.chalkline.kernel.procedure.power;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.command.Refusal;

/**
 * What an officer of the bureau may be empowered to do in its name. Powers are data, see {@link
 * PowerCatalogue}; those that the program asks for are named here.
 *
 * @param code 1 to 60 capital letters, digits and underscores, beginning with a letter
 */
public record Power(@JsonValue String code) implements Comparable<Power> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Refusal MALFORMED =
            Refusal.of(
                    "MALFORMED_POWER",
                    "A power is named by its code in the catalogue of powers, such as"
                            + " PRESIDE_HEARINGS.");

    /** Accept applications, refuse to accept them, and ask for corrections. */
    public static final Power ACCEPT_APPLICATIONS = new Power("ACCEPT_APPLICATIONS");

    /** Examine applications, prepare their decision, and order hearings and expert reviews. */
    public static final Power EXAMINE_APPLICATIONS = new Power("EXAMINE_APPLICATIONS");

    /** Preside over hearings. */
    public static final Power PRESIDE_HEARINGS = new Power("PRESIDE_HEARINGS");

    /** Grant and refuse licences. */
    public static final Power DECIDE_APPLICATIONS = new Power("DECIDE_APPLICATIONS");

    /** Approve extensions, as the head of the authority or for the head. */
    public static final Power EXTEND_PERIODS = new Power("EXTEND_PERIODS");

    /** Inspect licensed schools each year, grade them, and order rectification. */
    public static final Power INSPECT_LICENSEES = new Power("INSPECT_LICENSEES");

    /** Revoke, withdraw and deregister licences. */
    public static final Power END_LICENCES = new Power("END_LICENCES");

    /**
     * File penalty cases or drop their clues, tell parties of what is intended, arrange hearings.
     */
    public static final Power FILE_CASES = new Power("FILE_CASES");

    /** Investigate offences and check whether the law is kept. */
    public static final Power INVESTIGATE = new Power("INVESTIGATE");

    /**
     * Have evidence registered that could be lost, as the head of the authority or for the head.
     */
    public static final Power REGISTER_EVIDENCE = new Power("REGISTER_EVIDENCE");

    /** Impose penalties or waive them, and have them enforced. */
    public static final Power IMPOSE_PENALTIES = new Power("IMPOSE_PENALTIES");

    /** Let fines be paid later, or in instalments. */
    public static final Power DEFER_FINES = new Power("DEFER_FINES");

    /** Examine who applies for a teacher's qualification, and send up what others decide. */
    public static final Power EXAMINE_QUALIFICATIONS = new Power("EXAMINE_QUALIFICATIONS");

    /** Declare windows, grant, refuse and revoke teachers' qualifications. */
    public static final Power DECIDE_QUALIFICATIONS = new Power("DECIDE_QUALIFICATIONS");

    /** Decide on the periodic registration of teachers. */
    public static final Power REGISTER_TEACHERS = new Power("REGISTER_TEACHERS");

    /** Approve the plan of a recruitment, hire, and transfer teachers. */
    public static final Power STAFF_SCHOOLS = new Power("STAFF_SCHOOLS");

    /** Establish the results of title appraisals, and appoint to titles. */
    public static final Power APPRAISE_TITLES = new Power("APPRAISE_TITLES");

    /** Impose and lift sanctions on teachers, and decide on their review. */
    public static final Power SANCTION_TEACHERS = new Power("SANCTION_TEACHERS");

    /** Decide on complaints against schools. */
    public static final Power DECIDE_COMPLAINTS = new Power("DECIDE_COMPLAINTS");

    /** Have people's data erased. */
    public static final Power ERASE_PERSONAL_DATA = new Power("ERASE_PERSONAL_DATA");

    /** Set for how long people's records are kept. */
    public static final Power SET_RETENTION = new Power("SET_RETENTION");

    /** Place and lift legal holds on people's records. */
    public static final Power HOLD_RECORDS = new Power("HOLD_RECORDS");

    /** Receive people's requests about their own data, and answer, refuse or pass them on. */
    public static final Power ANSWER_DATA_REQUESTS = new Power("ANSWER_DATA_REQUESTS");

    /** Let outside auditors and inspectors in, and end their engagements. */
    public static final Power ADMIT_ENGAGEMENTS = new Power("ADMIT_ENGAGEMENTS");

    /** Answer for the clock by which facts are recorded, though the program doubts it. */
    public static final Power ANSWER_FOR_CLOCK = new Power("ANSWER_FOR_CLOCK");

    /** Draft budgets and final accounts, and close their years. */
    public static final Power PREPARE_BUDGETS = new Power("PREPARE_BUDGETS");

    /** Reply formally to units about their budgets, and arrange spending before that. */
    public static final Power REPLY_BUDGETS = new Power("REPLY_BUDGETS");

    /** Commit and pay from budget lines. */
    public static final Power SPEND_BUDGETS = new Power("SPEND_BUDGETS");

    /** Reallocate between budget lines, as the department in charge. */
    public static final Power REALLOCATE_BUDGETS = new Power("REALLOCATE_BUDGETS");

    /** Decide on units' requests for assets, and move assets between units. */
    public static final Power ALLOCATE_ASSETS = new Power("ALLOCATE_ASSETS");

    /** Let assets be leased. */
    public static final Power LEASE_ASSETS = new Power("LEASE_ASSETS");

    /** Let units invest assets, and end that. */
    public static final Power APPROVE_INVESTMENTS = new Power("APPROVE_INVESTMENTS");

    /** File units' annual reports on their assets. */
    public static final Power FILE_ASSET_REPORTS = new Power("FILE_ASSET_REPORTS");

    /** Decide what becomes of what a stocktaking missed, or found too many. */
    public static final Power SETTLE_STOCKTAKINGS = new Power("SETTLE_STOCKTAKINGS");

    /** Approve disposals of assets that are left to the unit. */
    public static final Power APPROVE_DISPOSALS_FOR_UNIT = new Power("APPROVE_DISPOSALS_FOR_UNIT");

    /** Approve disposals of assets for the bureau. */
    public static final Power APPROVE_DISPOSALS_FOR_BUREAU =
            new Power("APPROVE_DISPOSALS_FOR_BUREAU");

    /** Approve disposals of assets for the finance authority. */
    public static final Power APPROVE_DISPOSALS_FOR_FINANCE =
            new Power("APPROVE_DISPOSALS_FOR_FINANCE");

    /** Nominate candidates for headships, and have them inspected. */
    public static final Power NOMINATE_HEADS = new Power("NOMINATE_HEADS");

    /** Appoint, reappoint, transfer, remove and retire heads of public schools. */
    public static final Power APPOINT_HEADS = new Power("APPOINT_HEADS");

    /** Take the filings of appointments and departures that organisers decide. */
    public static final Power TAKE_FILINGS = new Power("TAKE_FILINGS");

    /** Order the audit of a head who departs. */
    public static final Power ORDER_AUDITS = new Power("ORDER_AUDITS");

    /** Assess heads, each year and for each term. */
    public static final Power ASSESS_HEADS = new Power("ASSESS_HEADS");

    /** Take applications for headmasters' ranks, and form the panels. */
    public static final Power APPRAISE_RANKS = new Power("APPRAISE_RANKS");

    /** Confer and refuse headmasters' ranks. */
    public static final Power CONFER_RANKS = new Power("CONFER_RANKS");

    /** Impose sanctions on heads, and lift them. */
    public static final Power SANCTION_HEADS = new Power("SANCTION_HEADS");

    /** Decide on reviews and appeals of sanctions and assessments. */
    public static final Power DECIDE_REVIEWS = new Power("DECIDE_REVIEWS");

    /** Put on record what became of contested acts, as those who judged them told it. */
    public static final Power RECORD_RULINGS = new Power("RECORD_RULINGS");

    /** Answer for acts of the bureau before who reviews them, and before courts. */
    public static final Power RESPOND = new Power("RESPOND");

    /** Approve what is answered there, as the head of the bureau. */
    public static final Power APPROVE_ANSWERS = new Power("APPROVE_ANSWERS");

    /** Stand up for the bureau at hearings and in court. */
    public static final Power REPRESENT = new Power("REPRESENT");

    /** Establish, convert, merge, divide and close schools. */
    public static final Power ESTABLISH_SCHOOLS = new Power("ESTABLISH_SCHOOLS");

    /** Decide on names and sites of schools, and on their campuses. */
    public static final Power CHANGE_SCHOOLS = new Power("CHANGE_SCHOOLS");

    /** Approve room for pupils, posts, and quotas of titles. */
    public static final Power APPROVE_SCHOOL_FIGURES = new Power("APPROVE_SCHOOL_FIGURES");

    /** Put right what was recorded wrongly. */
    public static final Power CORRECT_RECORDS = new Power("CORRECT_RECORDS");

    /** See to what should have followed from acts and was refused. */
    public static final Power SETTLE_FOLLOW_UPS = new Power("SETTLE_FOLLOW_UPS");

    /** Set up, rename, merge and abolish the bureau's internal units. */
    public static final Power ORGANISE_UNITS = new Power("ORGANISE_UNITS");

    /** Post officers to units, record what they are certified for, and let them go. */
    public static final Power POST_OFFICERS = new Power("POST_OFFICERS");

    /** Open, fill and close case files. */
    public static final Power KEEP_CASE_FILES = new Power("KEEP_CASE_FILES");

    /** Take case files into the archive, hand them over, and have them appraised. */
    public static final Power KEEP_ARCHIVES = new Power("KEEP_ARCHIVES");

    /** Keep the register of documents: void numbers, and reassign those recorded wrongly. */
    public static final Power KEEP_DOCUMENT_NUMBERS = new Power("KEEP_DOCUMENT_NUMBERS");

    /** Keep the record of votes, of notices to the public, and of what was said to them. */
    public static final Power KEEP_PROCEDURES = new Power("KEEP_PROCEDURES");

    /** Decide whether somebody is recused: whoever leads the authority does. */
    public static final Power DECIDE_RECUSALS = new Power("DECIDE_RECUSALS");

    /** Give legality reviews of drafts. */
    public static final Power REVIEW_LEGALITY = new Power("REVIEW_LEGALITY");

    /** Dispatch assigned matters to units, give back those that aren't ours, and close them. */
    public static final Power DISPATCH_MATTERS = new Power("DISPATCH_MATTERS");

    /** Accept what units report of assigned matters, or send it back. */
    public static final Power ACCEPT_REPORTS = new Power("ACCEPT_REPORTS");

    /** Handle requests for disclosure: receive them, ask third parties and authorities, search. */
    public static final Power HANDLE_REQUESTS = new Power("HANDLE_REQUESTS");

    /** Answer requests for disclosure, extend the time for it, and issue the annual report. */
    public static final Power ANSWER_REQUESTS = new Power("ANSWER_REQUESTS");

    /** Draft normative documents, and see to their filing and publication. */
    public static final Power DRAFT_DOCUMENTS = new Power("DRAFT_DOCUMENTS");

    /** Issue normative documents, amend their clauses, and keep or end them in a clean-up. */
    public static final Power ISSUE_DOCUMENTS = new Power("ISSUE_DOCUMENTS");

    /** Draft and publish admission plans, and set schools' quotas. */
    public static final Power PLAN_ADMISSIONS = new Power("PLAN_ADMISSIONS");

    /** Draw and publish catchments. */
    public static final Power PUBLISH_CATCHMENTS = new Power("PUBLISH_CATCHMENTS");

    /** Allow schools seats beyond their quotas, upon a collective decision. */
    public static final Power EXCEED_QUOTAS = new Power("EXCEED_QUOTAS");

    /** Ask for seats, record what becomes of offers, and withdraw them. */
    public static final Power PLACE_PUPILS = new Power("PLACE_PUPILS");

    /** Register children, verify what is shown for them, and set their categories. */
    public static final Power VERIFY_PLACEMENTS = new Power("VERIFY_PLACEMENTS");

    /** Find what may be public and what stays closed, and look at that again. */
    public static final Power SCREEN_SECRECY = new Power("SCREEN_SECRECY");

    /** List what has to be public, publish it, update and withdraw it. */
    public static final Power PUBLISH_ENTRIES = new Power("PUBLISH_ENTRIES");

    /** Propose IT projects, approve them, lead their tenders, and retire systems. */
    public static final Power APPROVE_IT = new Power("APPROVE_IT");

    /** Accept the systems of IT projects, and start them. */
    public static final Power ACCEPT_SYSTEMS = new Power("ACCEPT_SYSTEMS");

    /** Propose, file, approve, refuse and stop programmes, and evaluate their providers. */
    public static final Power APPROVE_PROGRAMMES = new Power("APPROVE_PROGRAMMES");

    /** Count, convert and annul credits of lifelong education. */
    public static final Power KEEP_CREDITS = new Power("KEEP_CREDITS");

    /** Announce lotteries, keep their rosters, draw and confirm them. */
    public static final Power RUN_LOTTERIES = new Power("RUN_LOTTERIES");

    /** Plan inspections of schools, form their groups, and engage and assess inspectors. */
    public static final Power PLAN_INSPECTIONS = new Power("PLAN_INSPECTIONS");

    /** Lead inspections of schools: give notice, hear the public, and tell what was found. */
    public static final Power LEAD_INSPECTIONS = new Power("LEAD_INSPECTIONS");

    /** Issue opinion letters, and report and close inspections. */
    public static final Power ISSUE_OPINIONS = new Power("ISSUE_OPINIONS");

    /** Verify that schools put right what inspections found. */
    public static final Power VERIFY_RECTIFICATION = new Power("VERIFY_RECTIFICATION");

    /** Hold schools and those who run them to account for what inspections found. */
    public static final Power HOLD_TO_ACCOUNT = new Power("HOLD_TO_ACCOUNT");

    /** Watch tuition accounts: file them, record what moves in them, raise and settle alerts. */
    public static final Power MONITOR_TUITION = new Power("MONITOR_TUITION");

    /** Freeze tuition accounts, let them go and close them, as the head of the bureau. */
    public static final Power FREEZE_TUITION = new Power("FREEZE_TUITION");

    /** Call for research projects, and close the call. */
    public static final Power CALL_PROJECTS = new Power("CALL_PROJECTS");

    /** Take research projects in, screen them, name their panels, and answer for likenesses. */
    public static final Power SCREEN_PROJECTS = new Power("SCREEN_PROJECTS");

    /** Review the ethics of research projects in which children take part. */
    public static final Power REVIEW_ETHICS = new Power("REVIEW_ETHICS");

    /** Grant and refuse research projects, extend, end and revoke them. */
    public static final Power GRANT_PROJECTS = new Power("GRANT_PROJECTS");

    /** Start research projects, review them at mid-term, conclude them, and file outcomes. */
    public static final Power CONCLUDE_PROJECTS = new Power("CONCLUDE_PROJECTS");

    /** Keep the list of powers: list, revise and strike its items, and entrust by them. */
    public static final Power KEEP_POWER_LIST = new Power("KEEP_POWER_LIST");

    /** Report what was reached of a plan's targets, and revise it. */
    public static final Power REPORT_ACTUALS = new Power("REPORT_ACTUALS");

    /** Set the targets of plans, publish plans, and evaluate them. */
    public static final Power EVALUATE_PLANS = new Power("EVALUATE_PLANS");

    /** Propose major decisions. */
    public static final Power PROPOSE_DECISIONS = new Power("PROPOSE_DECISIONS");

    /** Undertake major decisions: draft them, see to their steps, publish and follow them. */
    public static final Power UNDERTAKE_DECISIONS = new Power("UNDERTAKE_DECISIONS");

    /** Begin major decisions, take or refuse them, and halt, adjust and end them. */
    public static final Power DECIDE_MATTERS = new Power("DECIDE_MATTERS");

    /** Take complaints in hand, or pass them on. */
    public static final Power TAKE_COMPLAINTS = new Power("TAKE_COMPLAINTS");

    /**
     * @throws IllegalArgumentException if the code is not of that form
     */
    @JsonCreator
    public Power {
        Codes.require(FORM, MALFORMED, code);
    }

    /** The powers that come with the program, in the order of its catalogue. */
    public static List<Power> values() {
        return PowerCatalogue.standard().powers();
    }

    @Override
    public int compareTo(Power other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
