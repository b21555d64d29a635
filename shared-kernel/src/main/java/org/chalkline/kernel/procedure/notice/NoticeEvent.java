package org.chalkline.kernel.procedure.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;
import org.jspecify.annotations.Nullable;

/** What can happen to a notice to the public in any matter. */
public sealed interface NoticeEvent extends ProcedureEvent, NoticeFact {

    /**
     * Notice was given.
     *
     * @param matter what kind of matter it precedes, as in {@link NoticeLengths}
     * @param text SHA-256 of what was made public
     * @param officer who gave it
     * @param shortened why it is shorter than is usual, where the law allows that
     * @param effectiveOn its first day
     */
    @FactType("notice.NoticeGiven")
    record NoticeGiven(
            ProcedureId noticeId,
            String of,
            String matter,
            String text,
            String where,
            LocalDate until,
            @Nullable String shortened,
            String officer,
            LocalDate effectiveOn)
            implements NoticeEvent {
        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Given(matter, text, where, until);
        }
    }

    /**
     * An opinion on it came in.
     *
     * @param opinion its number within the notice
     * @param by whose it is; absent where it bears no name
     */
    @FactType("notice.OpinionReceived")
    record OpinionReceived(
            ProcedureId noticeId,
            String of,
            String opinion,
            @Nullable String by,
            @Nullable String content,
            @Nullable Personal sealedContent,
            LocalDate effectiveOn)
            implements NoticeEvent {
        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Received(opinion, by, content, sealedContent);
        }
    }

    /** An opinion was answered. */
    @FactType("notice.OpinionAnswered")
    record OpinionAnswered(
            ProcedureId noticeId,
            String of,
            String opinion,
            OpinionResult result,
            @Nullable String reasons,
            @Nullable Personal sealedReasons,
            String officer,
            LocalDate effectiveOn)
            implements NoticeEvent {
        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Answered(opinion, result, officer, reasons, sealedReasons);
        }
    }

    /**
     * An answer counts no longer, because who gave it is recused. It is to be given again.
     *
     * @param member who gave it
     */
    @FactType("notice.AnswerVoided")
    record AnswerVoided(
            ProcedureId noticeId, String of, String opinion, String member, LocalDate effectiveOn)
            implements NoticeEvent {
        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Reopened(opinion);
        }
    }

    /** The notice counts no longer, and what was to follow it doesn't. */
    @FactType("notice.NoticeWithdrawn")
    record NoticeWithdrawn(ProcedureId noticeId, String of, String why, LocalDate effectiveOn)
            implements NoticeEvent {
        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Withdrawn(why);
        }
    }

    /** The answers among these facts that count and were given by that officer. */
    static Collection<OpinionAnswered> answeredBy(String officer, List<Fact> facts) {
        record Key(ProcedureId notice, String opinion) {}
        var answers = new LinkedHashMap<Key, OpinionAnswered>();
        for (var fact : facts) {
            switch (fact) {
                case OpinionAnswered e -> answers.put(new Key(e.noticeId(), e.opinion()), e);
                case AnswerVoided e -> answers.remove(new Key(e.noticeId(), e.opinion()));
                case NoticeWithdrawn e ->
                        answers.keySet().removeIf(key -> key.notice().equals(e.noticeId()));
                default -> {} // changes no answer
            }
        }
        answers.values().removeIf(answer -> !answer.officer().equals(officer));
        return answers.values();
    }
}
