package org.chalkline.command.disclosure;

import static org.chalkline.command.Inputs.requireDigests;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.disclosure.DisclosureRefusal.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.disclosure.DisclosureEvent.ItemAnswered;
import org.chalkline.kernel.disclosure.DisclosureEvent.RequestReceived;
import org.chalkline.kernel.disclosure.DisclosureEvent.SearchMade;
import org.chalkline.kernel.disclosure.DisclosureParty;
import org.chalkline.kernel.disclosure.ItemAnswer;
import org.chalkline.kernel.disclosure.ItemResult;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What an answer to an item must rest on, by its result. */
final class AnswerRules {
    private static final int TEXT = 2_000;
    private static final int MOST_DOCUMENTS = 100;

    /** The first day on which reconsideration comes first where disclosure is refused (REC 23). */
    private static final LocalDate REVIEW_FIRST = LocalDate.of(2024, 1, 1);

    private final DisclosureParty applicant;
    private final Opinions opinions;
    private final List<SearchMade> searches;
    private final boolean excessQuestioned;

    AnswerRules(
            DisclosureParty applicant,
            Opinions opinions,
            List<SearchMade> searches,
            boolean excessQuestioned) {
        this.applicant = applicant;
        this.opinions = opinions;
        this.searches = searches;
        this.excessQuestioned = excessQuestioned;
    }

    /** Refuses answers that leave an item without one, or give it two. */
    static void requireEach(List<ItemAnswer> answers, Set<Integer> open, Set<Integer> all) {
        var given = new HashSet<Integer>();
        for (var answer : answers) {
            refuseIf(!all.contains(answer.item()), UNKNOWN_ITEM);
            refuseIf(!open.contains(answer.item()), ITEM_ANSWERED_ALREADY);
            refuseIf(!given.add(answer.item()), ITEM_ANSWERED_ALREADY);
        }
        refuseIf(!given.equals(open), ITEM_UNANSWERED);
    }

    /** Refuses a decision that refuses disclosure and doesn't say that review comes first. */
    static void requireRemedies(List<ItemAnswer> answers, Decision decision) {
        boolean refuses = answers.stream().anyMatch(each -> each.result().withholds());
        var notice = decision.remedyNotice();
        boolean told = notice != null && notice.reviewFirst();
        refuseIf(
                refuses && !decision.decidedOn().isBefore(REVIEW_FIRST) && !told,
                REVIEW_FIRST_NOT_TOLD);
    }

    /** Refuses an answer that its result doesn't bear. */
    void require(ItemAnswer answer, DisclosureOffice office) {
        requireText(answer.told(), TEXT);
        requireDigests(answer.documents(), MOST_DOCUMENTS);
        requireGround(answer);
        int item = answer.item();
        var result = answer.result();
        if (result == ItemResult.NOT_HELD) requireSearch(item);
        refuseIf(result == ItemResult.BEYOND_REASON && !excessQuestioned, EXCESS_NOT_QUESTIONED);
        if (result == ItemResult.REPEATED || answer.repeats() != null) {
            refuseIf(
                    result != ItemResult.REPEATED || !repeatsSomething(answer, office),
                    REPEAT_OF_NOTHING);
        }
        if (!result.gives()) return;
        refuseIf(opinions.outstanding(item), OPINION_OUTSTANDING);
        refuseIf(opinions.barred(item), THIRD_PARTY_OBJECTS);
    }

    private void requireGround(ItemAnswer answer) {
        var ground = answer.ground();
        var withheld = answer.withheld();
        if (!answer.result().withholds()) {
            refuseIf(
                    ground != null || withheld != null || answer.inseparable() != null,
                    GROUND_WITHOUT_WITHHOLDING);
            return;
        }
        refuseIf(ground == null || withheld == null || withheld.isBlank(), WITHHELD_WITHOUT_GROUND);
        if (withheld != null) requireText(withheld, TEXT);
        var inseparable = answer.inseparable();
        boolean whole = answer.result() == ItemResult.WITHHELD;
        refuseIf(whole == isBlank(inseparable), SEVERABLE);
        if (inseparable != null) requireText(inseparable, TEXT);
        refuseIf(
                ground != null
                        && ground.guardsThirdParty()
                        && !opinions.thirdPartyAsked(answer.item()),
                THIRD_PARTY_NOT_ASKED);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void requireSearch(int item) {
        SearchMade last = null;
        for (var search : searches) if (search.item() == item) last = search;
        refuseIf(last == null, NOT_FOUND_WITHOUT_SEARCH);
        refuseIf(last != null && last.found(), FOUND_BY_SEARCH);
    }

    /** The earlier request was the same applicant's, and an item of it was answered. */
    private boolean repeatsSomething(ItemAnswer answer, DisclosureOffice office) {
        var earlier = answer.repeats();
        if (earlier == null) return false;
        boolean theirs = false;
        boolean answered = false;
        for (Fact fact : office.facts().of(earlier.toString())) {
            if (fact instanceof RequestReceived e) theirs = e.applicant().equals(applicant);
            answered |= fact instanceof ItemAnswered;
        }
        return theirs && answered;
    }
}
