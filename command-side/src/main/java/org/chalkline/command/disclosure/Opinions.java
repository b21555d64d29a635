package org.chalkline.command.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.disclosure.DisclosureEvent;
import org.chalkline.kernel.disclosure.DisclosureEvent.*;
import org.chalkline.kernel.disclosure.DisclosureParty;
import org.chalkline.kernel.disclosure.OpinionFrom;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.jspecify.annotations.Nullable;

/** The opinions that were asked for about one request, each by the number of its letter. */
final class Opinions {

    /**
     * One that was asked for.
     *
     * @param clock of the time to give it; absent while the letter wasn't served
     * @param consents what was said in time; absent while nothing was
     * @param over whether nothing is waited for any longer
     * @param silentSince the day from which silence counts; absent while it doesn't
     * @param recorded whether what was said is on record
     */
    record Opinion(
            String letter,
            OpinionFrom from,
            DisclosureParty party,
            List<Integer> items,
            @Nullable ClockId clock,
            @Nullable Boolean consents,
            boolean over,
            @Nullable LocalDate silentSince,
            boolean recorded) {

        private Opinion servedUnder(ClockId id) {
            return new Opinion(
                    letter, from, party, items, id, consents, over, silentSince, recorded);
        }

        /** What is said after the time for it is no objection any more. */
        private Opinion said(boolean consenting, LocalDate on) {
            boolean late = silentSince != null && !on.isBefore(silentSince);
            var inTime = late ? consents : Boolean.valueOf(consenting);
            return new Opinion(letter, from, party, items, clock, inTime, true, silentSince, true);
        }

        private Opinion silent(@Nullable Boolean consenting, LocalDate since) {
            return new Opinion(
                    letter, from, party, items, clock, consenting, true, since, recorded);
        }

        private boolean about(int item) {
            return items.contains(item);
        }

        private boolean objects() {
            return Boolean.FALSE.equals(consents);
        }
    }

    private final Map<String, Opinion> byLetter = new LinkedHashMap<>();
    private final List<OverridingInterestFound> interests = new ArrayList<>();

    Optional<Opinion> find(String letter) {
        return Optional.ofNullable(byLetter.get(letter));
    }

    Optional<Opinion> under(ClockId clock) {
        return byLetter.values().stream().filter(each -> clock.equals(each.clock())).findFirst();
    }

    boolean anyOutstanding() {
        return byLetter.values().stream().anyMatch(each -> !each.over());
    }

    boolean outstanding(int item) {
        return byLetter.values().stream().anyMatch(each -> each.about(item) && !each.over());
    }

    List<Opinion> outstanding() {
        return byLetter.values().stream().filter(each -> !each.over()).toList();
    }

    boolean thirdPartyAsked(int item) {
        return byLetter.values().stream()
                .anyMatch(each -> each.from() == OpinionFrom.THIRD_PARTY && each.about(item));
    }

    /** Whether a third party objects to disclosure of the item, and nothing outweighs that. */
    boolean barred(int item) {
        return byLetter.values().stream()
                .filter(each -> each.from() == OpinionFrom.THIRD_PARTY)
                .filter(each -> each.about(item) && each.objects())
                .anyMatch(each -> !outweighed(each.letter(), item));
    }

    private boolean outweighed(String letter, int item) {
        return interests.stream()
                .anyMatch(each -> each.letter().equals(letter) && each.item() == item);
    }

    /** Whether the third party that the letter asked objects to disclosure of the item. */
    boolean objects(String letter, int item) {
        var opinion = byLetter.get(letter);
        return opinion != null
                && opinion.from() == OpinionFrom.THIRD_PARTY
                && opinion.about(item)
                && opinion.objects();
    }

    /** All on whom letters are served. */
    boolean isAsked(String receiver) {
        return byLetter.values().stream()
                .anyMatch(each -> each.party().servedAs().equals(receiver));
    }

    void take(DisclosureEvent fact) {
        switch (fact) {
            case ThirdPartyAsked e ->
                    asked(e.notice(), OpinionFrom.THIRD_PARTY, e.party(), e.items());
            case AuthorityAsked e ->
                    asked(
                            e.notice(),
                            e.coAuthor() ? OpinionFrom.CO_AUTHOR : OpinionFrom.AUTHORITY,
                            new DisclosureParty(null, e.authority()),
                            e.items());
            case OpinionSought e ->
                    byLetter.computeIfPresent(
                            e.letter(), (letter, was) -> was.servedUnder(e.clock()));
            case ThirdPartyAnswered e ->
                    byLetter.computeIfPresent(
                            e.letter(), (letter, was) -> was.said(e.consents(), e.effectiveOn()));
            case AuthorityAnswered e ->
                    byLetter.computeIfPresent(
                            e.letter(), (letter, was) -> was.said(e.consents(), e.effectiveOn()));
            case ThirdPartySilent e ->
                    byLetter.computeIfPresent(
                            e.letter(), (letter, was) -> was.silent(null, e.effectiveOn()));
            case CoAuthorConsented e ->
                    byLetter.computeIfPresent(
                            e.letter(), (letter, was) -> was.silent(true, e.effectiveOn()));
            case OverridingInterestFound e -> interests.add(e);
            default -> {} // asks nobody, and answers nothing
        }
    }

    private void asked(
            String letter, OpinionFrom from, DisclosureParty party, List<Integer> items) {
        byLetter.put(
                letter, new Opinion(letter, from, party, items, null, null, false, null, false));
    }
}
