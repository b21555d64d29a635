package org.chalkline.app.intake;

/** What can be imported. On the command line, and to the program, it is named as it is written. */
enum Kind {
    SCHOOLS("schools", "school", 2),
    /** The acts of an application come one after the other, so no batch overtakes another. */
    LICENCE_APPLICATIONS("licence-applications", "application", 1),
    /** An announcement comes before the service that it brings about. */
    SERVICES("services", "of", 1),
    /** A paper is marked by what stood on record when its row came in. */
    CASE_FILES("case-files", "of", 1),
    /** The acts on a matter come one after the other. */
    ASSIGNED_MATTERS("assigned-matters", "matter", 1),
    /** The acts on a plan come one after the other. */
    ADMISSION_PLANS("admission-plans", "plan", 1),
    /** The acts on a project come one after the other. */
    IT_PROJECTS("it-projects", "project", 1),
    /** The acts on a plan come one after the other. */
    PLAN_TARGETS("plan-targets", "plan", 1),
    /** A figure is recorded before it is revised. */
    PLAN_ACTUALS("plan-actuals", "plan", 1),
    /** The bank's days come one after the other. */
    TUITION_ACCOUNTS("tuition-accounts", "account", 1),
    /** The acts on a programme come one after the other. */
    PROGRAMMES("programmes", "programme", 1),
    /** A zone comes before its addresses. */
    CATCHMENTS("catchments", "catchment", 1),
    /** The acts on a placement come one after the other. */
    PLACEMENTS("placements", "placement", 1),
    /** The acts on a request come one after the other. */
    DISCLOSURE_REQUESTS("disclosure-requests", "request", 1),
    /** The acts on an inspector come one after the other. */
    INSPECTORS("inspectors", "inspector", 1),
    /** A school is under supervision before it is visited. */
    SUPERVISED_SCHOOLS("supervised-schools", "supervised", 1),
    /** A school leaves one district before it comes into another. */
    RESPONSIBLE_DISTRICTS("responsible-districts", "district", 1),
    /** Research projects that were granted in past years. */
    RESEARCH_PROJECTS("research-projects", "project", 2),
    /** Major decisions that were taken in past years. */
    MAJOR_DECISIONS("major-decisions", "majorDecision", 2),
    /** Inspections of past years, each by its letter. */
    INSPECTIONS("inspections", "inspection", 1),
    /** The steps of a hearing come one after the other. */
    HEARINGS("hearings", "of", 1),
    /** The acts on a line come one after the other as well. */
    BUDGET_LINES("budget-lines", "line", 1),
    ASSETS("assets", "asset", 2),
    TEACHERS("teachers", "teacher", 2),
    /** People, whom files of other kinds name by their codes. */
    PEOPLE("people", "person", 2),
    /** The licences of schools, as the register kept before says they stand. */
    LICENCES("licences", "licence", 2),
    /** The heads of schools, with their times in office. */
    HEADSHIPS("headships", "school", 2),
    /** The catalogue of normative documents, and what became of each. */
    NORMATIVE_DOCUMENTS("normative-documents", "document", 2),
    /** The catalogue of what is public, and of what is to be or stays closed. */
    CATALOGUE("catalogue", "entry", 2),
    /** Penalties of past years. */
    PENALTIES("penalties", "code", 2),
    /** Reconsiderations and lawsuits, each with its outcome. */
    DOCKET("docket", "contest", 1),
    /** Values in facts that are put right, one after the other. */
    CORRECTIONS("corrections", "fact", 1),
    /** Fields of schools' records that are put right. */
    SCHOOL_CORRECTIONS("school-corrections", "school", 1),
    /** A sanction is imposed before it is lifted. */
    SANCTIONS("sanctions", "person", 1),
    /** The ranks that headmasters hold. */
    HEADMASTERS("headmasters", "headmaster", 2);

    private final String word;
    private final String id;
    private final int underWay;

    Kind(String word, String id, int underWay) {
        this.word = word;
        this.id = id;
        this.underWay = underWay;
    }

    /** The field that says what a row is about. */
    String id() {
        return id;
    }

    /** How many batches may be under way at a time. */
    int underWay() {
        return underWay;
    }

    @Override
    public String toString() {
        return word;
    }
}
