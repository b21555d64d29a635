package org.chalkline.command.penalty;

import org.chalkline.command.Reason;

/** The reasons for which an act in a penalty case, in a check, or on a standard is refused. */
public enum PenaltyRefusal implements Reason {
    UNKNOWN_PENALTY_CASE("No penalty case has this code. Look the code up in the register."),
    PENALTY_CASE_ID_IN_USE("Another case stands under this code. Codes are never reused."),
    PARTY_UNNAMED(
            "A party is a person, by their code, or an organisation, by its name and credit code."
                    + " Give the one or the other."),
    CLUE_SETTLED("The clue was dropped, or the case is filed. Give another clue its own code."),
    CASE_NOT_FILED("No case is filed upon this clue. File it first.", Law.PEN, "54"),
    DECIDED_ALREADY("The case was decided. What changes the decision is an act of its own."),
    PENALTY_NOT_IMPOSED("No penalty stands in this case. Impose it first."),
    PENALTY_CASE_CLOSED("The case is closed. Nothing follows."),
    BEFORE_THE_OFFENCE(
            "The act is dated before the offence was done or had ended. Check both dates."),
    TIME_BARRED(
            "The offence was found more than two years after its end, or five where life, health or"
                    + " finance was harmed: it isn't punished any more.",
            Law.PEN,
            "36"),
    FEWER_THAN_TWO_OFFICERS(
            "At least two officers do this, and each is named once.", Law.PEN, "42"),
    NOT_CERTIFIED(
            "An officer had no enforcement certificate on that day. Record it (certifyOfficer), or"
                    + " name others.",
            Law.PEN,
            "42"),
    NOT_INVESTIGATING("Only who investigates the case does this. Name them (nameInvestigators)."),
    WITNESS_UNNAMED("Who testified is named with what they said, and nobody else is."),
    REGISTRATION_IN_USE(
            "Registrations of evidence are numbered 1, 2, 3 within their case. Give the next."),
    EVIDENCE_NOT_REGISTERED(
            "No evidence is registered under this number: it was disposed of, or its time ended and"
                    + " it is free.",
            Law.PEN,
            "56"),
    REGISTERED_BY_ITSELF(
            "Who registers evidence doesn't approve that. The head of the authority does.",
            Law.PEN,
            "56"),
    INVESTIGATION_NOT_CONCLUDED(
            "The investigation isn't concluded. Conclude it first.", Law.PEN, "57"),
    INVESTIGATION_CONCLUDED_ALREADY("The investigation is concluded. Nothing is added to it."),
    DEPARTS_FROM_FINDINGS(
            "The decision departs from what the investigation proposes. Say why (departure).",
            Law.PEN,
            "57"),
    NOT_TOLD(
            "The party wasn't told what is intended and why, or of the right to be heard. Tell them"
                    + " first.",
            Law.PEN,
            "62"),
    STATEMENT_NOT_WEIGHED(
            "What the party stated upon the last notice was not weighed, nor did they expressly give"
                    + " it up. Weigh it first.",
            Law.PEN,
            "62"),
    STATEMENT_WEIGHED_ALREADY("The statement upon this notice was weighed before, otherwise."),
    STATEMENT_UNNAMED(
            "What the party said is given with how it was weighed, and nothing where they expressly"
                    + " said nothing."),
    MORE_THAN_TOLD(
            "More is imposed than the party was told. Tell them of all of it first.",
            Law.PEN,
            "44"),
    HARSHER_AFTER_DEFENCE(
            "More is intended than before the party defended itself, and no evidence was taken"
                    + " since. A defence makes no penalty harsher.",
            Law.PEN,
            "45"),
    PARTY_STATEMENT_MISSING(
            "The decision doesn't say what the party stated, or that they said nothing.",
            Law.PEN,
            "45"),
    REVIEW_MISSING(
            "A decision of this weight, or after a hearing, is reviewed for its legality before. No"
                    + " opinion lets this draft pass.",
            Law.PEN,
            "58"),
    COLLECTIVE_DECISION_MISSING(
            "A complex or grave case is discussed by those who lead the authority together. No vote"
                    + " (penalty.grave) since the last notice carries this.",
            Law.PEN,
            "57"),
    DECIDED_BY_INVESTIGATOR("Who investigated a case doesn't decide it. Others must."),
    PENALTY_KINDS_UNSOUND(
            "Each kind is named once, and what belongs to it: a fine's amount, the gains that are"
                    + " confiscated, the licence's item, what the party is barred from.",
            Law.PEN,
            "9"),
    LICENCE_UNNAMED(
            "The case names no licence that could be cancelled. Its clue or its filing must."),
    LICENCE_OF_ANOTHER(
            "The licence is not the one that the clue names, or not of its school. Name that one."),
    LICENCE_ITEM_OUT_OF_RANGE(
            "A licence is cancelled for one of the items of the article that the decision cites: 1"
                    + " to 8 of the Private Education Law, 62, or 1 to 9 of the Preschool Education"
                    + " Law, 79."),
    BAR_LENGTH(
            "Somebody is barred for one to ten years, or for life.",
            "Private Education Law Implementing Regulations",
            "62"),
    FINED_BEFORE(
            "The party was fined for the same act before. For one act nobody is fined twice.",
            Law.PEN,
            "29"),
    LAW_NOT_IN_FORCE(
            "The law that the case was filed under was in force neither when the offence ended nor on"
                    + " the day of the decision.",
            Law.PEN,
            "37"),
    MILDER_LAW(
            "The law or the standard was changed since the offence, and the milder one applies: say"
                    + " which it is (lawCompared), and impose no more than it lets.",
            Law.PEN,
            "37"),
    UNDER_FOURTEEN("Who is under fourteen bears no penalty.", Law.PEN, "30"),
    DECISION_ON_ANOTHER_DAY(
            "The decision is dated on another day than the act. The act is done on the day of its"
                    + " decision."),
    REMEDIES_UNTOLD(
            "The decision doesn't tell the party how to contest it. Name the remedies.",
            Law.PEN,
            "59"),
    REVIEW_FIRST_UNTOLD(
            "A penalty on the spot is reviewed before anybody sues over it. Tell the party so.",
            "Administrative Reconsideration Law",
            "23"),
    NOT_ON_THE_SPOT("On the spot nothing is imposed but a warning and a fine.", Law.PEN, "51"),
    OVER_ON_THE_SPOT_CAP(
            "On the spot a citizen is fined 200 yuan at the most, an organisation 3,000.",
            Law.PEN,
            "51"),
    IMPOSED_BY_OTHERS("On the spot one of the officers who are there decides.", Law.PEN, "52"),
    NOT_IMPOSED_ON_THE_SPOT("Nothing was imposed on the spot in this case."),
    REPORTED_ALREADY("It was reported before."),
    PUBLISHED_ALREADY("The decision is public already."),
    NOT_PUBLISHED("The decision isn't public. There is nothing to withdraw."),
    NOTHING_TO_WITHDRAW(
            "The penalty stands as it was published. It is withdrawn once it falls or is changed.",
            Law.PEN,
            "48"),
    NO_FINE("No fine stands in this case."),
    NOT_SERVED("The decision wasn't served on the party. Serve it first.", Law.PEN, "61"),
    FINE_PAID_ALREADY("The fine is wholly paid."),
    RECEIPT_USED("Another payment stands under this receipt. Each receipt counts once."),
    RECEIPT_BY_DECIDER(
            "Who decides on penalties enters no payments: who fines doesn't collect.",
            Law.PEN,
            "67"),
    PAID_BEYOND_OWED(
            "On some day more would be paid than the fine and its surcharge. Give what was paid.",
            Law.PEN,
            "72"),
    REFUND_BEYOND_OWED(
            "More would be paid back than is owed back. That is what was paid for a penalty that fell,"
                    + " beyond what stands of fine and surcharge.",
            Law.PEN,
            "74"),
    INSTALMENT_UNKNOWN("The fine has no such instalment. Name one that was allowed, from 1."),
    INSTALMENT_PAID("This instalment was paid. Name the one that this pays."),
    INSTALMENT_DIFFERS("An instalment is paid as it was allowed, to the fen."),
    INSTALMENTS_NOT_THE_FINE(
            "The instalments together are what is left of the fine, in the order of their days.",
            Law.PEN,
            "66"),
    DAY_NOT_AHEAD("The last day lies before, or on, the day of the act. Give a later one."),
    NOT_COLLECTABLE(
            "Officers collect a fine themselves only where it is 100 yuan at the most or can hardly"
                    + " be collected later, and was imposed on the spot; or in a remote place, upon"
                    + " the party's request.",
            Law.PEN,
            "68"),
    UNKNOWN_COLLECTION("Nothing was collected under this receipt."),
    HANDED_IN_ALREADY("It was handed in before."),
    NOT_OVERDUE(
            "The party's time to pay isn't over before that day: no surcharge is reckoned yet.",
            Law.PEN,
            "72"),
    SURCHARGE_ADDED_ALREADY("A surcharge is reckoned already."),
    SURCHARGE_STANDS_STILL(
            "The penalty is under review or before a court: no surcharge is reckoned, or asked for,"
                    + " meanwhile.",
            Law.PEN,
            "73"),
    SURCHARGE_OVER_CAP(
            "A surcharge is never more than the fine, nor more than has been reckoned.",
            Law.PEN,
            "72"),
    OWED_OTHERWISE("That is not what is left of the fine. Ask for what is."),
    NOT_URGED(
            "The party wasn't urged, or the time that it was given runs. Wait for its end.",
            "Administrative Compulsion Law",
            "54"),
    REMEDIES_OPEN(
            "The party can still contest the penalty, or does. The court is asked after that.",
            "Interpretation of the Administrative Litigation Law",
            "156"),
    COURT_TOO_LATE(
            "The three months in which the court can be asked are over.",
            "Interpretation of the Administrative Litigation Law",
            "156"),
    PENALTY_OUTSTANDING("Something of the fine or its surcharge isn't paid yet."),
    CASE_NOT_ENDED("The case can't be closed: what was imposed is neither performed nor enforced."),

    UNKNOWN_STANDARD("No discretion standard has this code. Look the code up in the register."),
    STANDARD_ID_IN_USE("Another standard stands under this code. Codes are never reused."),
    STANDARD_UNSOUND(
            "A standard measures each offence once, and its least fine is not above its highest."),
    STANDARD_LACKS_OFFENCE("The standard has no such offence. Name one of its items."),
    STANDARD_NOT_IN_FORCE(
            "The standard was in force neither when the offence ended nor on the day of the decision.",
            Law.PEN,
            "37"),
    STANDARD_ENDED_ALREADY("The standard has ended."),
    RULE_UNPUBLISHED(
            "The standard wasn't public on that day. Nothing is punished by what isn't.",
            Law.PEN,
            "5"),
    OUTSIDE_STANDARD(
            "The standard lets neither these kinds nor this amount. Less than its least takes a"
                    + " stated reason (departure).",
            Law.PEN,
            "34"),

    UNKNOWN_CHECK("No enforcement check has this code. Look the code up in the register."),
    CHECK_ID_IN_USE("Another check stands under this code. Codes are never reused."),
    CHECKED_UNNAMED("A check is of a school, or of another organisation. Name one of them."),
    DRAW_UNRECORDED("Who was drawn by lot was drawn on record. Give its digest, and only then."),
    CHECK_NOT_DONE("The check wasn't done. Do it first."),
    CHECK_DONE_ALREADY("The check was done before."),
    CHECK_SETTLED("It was said already what came of the check."),
    NOTHING_TO_RECHECK("Nothing was to be put right, or it has been.");

    private final Rule rule;

    PenaltyRefusal(String message) {
        rule = Rule.of(message);
    }

    PenaltyRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case TIME_BARRED,
                    FEWER_THAN_TWO_OFFICERS,
                    PARTY_STATEMENT_MISSING,
                    STATEMENT_NOT_WEIGHED,
                    REVIEW_MISSING,
                    RECEIPT_BY_DECIDER,
                    OVER_ON_THE_SPOT_CAP,
                    OUTSIDE_STANDARD,
                    MILDER_LAW,
                    UNDER_FOURTEEN ->
                    true;
            default -> false;
        };
    }

    private static final class Law {
        static final String PEN = "Administrative Penalty Law";
    }
}
