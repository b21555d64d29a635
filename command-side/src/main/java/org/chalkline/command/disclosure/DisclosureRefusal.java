package org.chalkline.command.disclosure;

import org.chalkline.command.Reason;

/** Says why an act on a request for disclosure, or on an annual report, can be refused. */
public enum DisclosureRefusal implements Reason {
    UNKNOWN_REQUEST("No request for disclosure has this code. Look the code up in the register."),
    REQUEST_ID_IN_USE("Another request stands under this code. Codes are never reused."),
    APPLICANT_MISTAKEN(
            "A natural person asks by their code, an organisation by its name. Name the one that"
                    + " asks, and its kind."),
    RECEIVED_ON_ANOTHER_DAY(
            "A request that is handed in or signed for is received on that very day, and all else on the day"
                    + " on which both confirm it, which isn't before. Check both days.",
            "31"),
    ITEMS_MISSING("The request asks for nothing. Name each thing that it asks for."),
    UNKNOWN_ITEM("The request has no such item. Check its number."),
    REQUEST_DONE("The request was answered, given up or taken back. Nothing follows."),
    CLARIFIED_TWICE(
            "The applicant was asked to make the request clear before, and is asked only once."
                    + " Answer it as it stands.",
            "30"),
    CLARIFY_BY_PAST("The last day to make it clear lies before the day of the notice.", "30"),
    CLARIFICATION_NOT_ASKED("Nobody asked the applicant to make it clear."),
    CLARIFICATION_OUTSTANDING(
            "The applicant was asked to make the request clear, and the time for it isn't over."
                    + " Wait for it.",
            "30"),
    LETTER_NUMBER_USED("Another letter in this request bears the number. Check it."),
    UNKNOWN_LETTER("No such letter asked anybody about this request. Check its number."),
    OPINION_RECORDED_ALREADY("The opinion that the letter asked for is on record."),
    OPINION_OUTSTANDING(
            "Somebody who was asked about this item can still answer. Wait for the opinion, or for the end"
                    + " of the time to give it.",
            "32"),
    THIRD_PARTY_NOT_ASKED(
            "A ground that guards a third party, or outweighs it, is found after it was asked in writing."
                    + " Ask it first.",
            "32"),
    THIRD_PARTY_OBJECTS(
            "A third party objects to disclosure. Withhold it, or find an overriding public"
                    + " interest and tell the third party.",
            "32"),
    NO_OBJECTION(
            "The third party that the letter asked didn't object to disclosure of this item, so"
                    + " nothing is outweighed.",
            "32"),
    EXCESS_NOT_QUESTIONED(
            "The applicant wasn't asked why they ask for so much or so often. Ask first.", "35"),
    DEFERRED_TO_PAST("The later day isn't after the day of the act. Name a later one.", "35"),
    FEE_WITHOUT_EXCESS(
            "No fee is taken unless the applicant asks for so much or so often that they were asked"
                    + " why.",
            "42"),
    FEE_CHARGED_ALREADY("A fee was asked for before."),
    NO_FEE_DUE("No fee was asked for, or it was paid."),
    FEE_NOT_OVERDUE(
            "The applicant can still pay the fee. Wait until the day after the last one that its"
                    + " notice names.",
            "42"),
    EXTENSION_WITHOUT_TERM(
            "No time to answer runs that could be made longer, or it was made longer before.",
            "33"),
    EXTENSION_TOO_LONG("At the most 20 working days can be added.", "33"),
    EXTENDED_BY_ONESELF(
            "The officer who answers for disclosure approves it, and not the one who asks for it. Another must.",
            "33"),
    ITEM_UNANSWERED("Each item gets an answer of its own. Answer every one that has none."),
    ITEM_ANSWERED_ALREADY("The item was answered, or is answered twice. Each gets one answer."),
    WITHHELD_WITHOUT_GROUND(
            "An answer that withholds something names the ground, and says what it is. Name both.",
            "36(3)"),
    GROUND_WITHOUT_WITHHOLDING("Nothing is withheld by this answer. Leave the ground out."),
    SEVERABLE(
            "The part that can be separated is given, and only the rest withheld. Give it in part, or say"
                    + " why nothing can be separated.",
            "37"),
    NOT_FOUND_WITHOUT_SEARCH(
            "Nothing is said not to exist before somebody searched for it. Record the search.",
            "36(4)"),
    FOUND_BY_SEARCH(
            "The last search for this item found something. Search again, or give it.", "36(4)"),
    REPEAT_OF_NOTHING(
            "The bureau answered no earlier request of this applicant under that code, so nothing is"
                    + " repeated. Name the request, or answer anew.",
            "36(6)"),
    REVIEW_FIRST_NOT_TOLD(
            "An applicant who is refused disclosure has it reconsidered before they sue. Tell them so in the"
                    + " remedy notice.",
            "Administrative Reconsideration Law",
            "23"),
    REPORT_EXISTS("The report of that year was issued, and otherwise. See the record."),
    YEAR_NOT_OVER("The year isn't over. Its report follows in January.", "49"),
    FIGURE_TWICE("A figure is given twice. Each stands once."),
    FIGURES_DIFFER("The figures differ from the registers.", "50");

    private final Rule rule;

    DisclosureRefusal(String message) {
        rule = Rule.of(message);
    }

    DisclosureRefusal(String message, String article) {
        rule = new Rule(message, Law.NAME, article);
    }

    DisclosureRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case CLARIFIED_TWICE,
                    THIRD_PARTY_NOT_ASKED,
                    THIRD_PARTY_OBJECTS,
                    EXCESS_NOT_QUESTIONED,
                    FEE_WITHOUT_EXCESS,
                    SEVERABLE,
                    NOT_FOUND_WITHOUT_SEARCH,
                    REVIEW_FIRST_NOT_TOLD ->
                    true;
            default -> false;
        };
    }

    private static final class Law {
        static final String NAME = "Open Government Information Regulations";
    }
}
