package org.chalkline.command.procedure.notice;

import java.time.LocalDate;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.jspecify.annotations.Nullable;

/** What can be recorded of notices to the public in any matter. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface NoticeCommand {

    /** The matter's id, with its kind. */
    String of();

    /** The notice's number within the matter. */
    String notice();

    /** The day on which it was done. */
    LocalDate effectiveOn();

    /**
     * See {@link org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeGiven}.
     *
     * @param matter what kind of matter it precedes, as in {@code statutes/notices.json}
     * @param text SHA-256 of what is made public
     * @param where where it can be read
     * @param until its last day
     * @param shortened why it is shorter than is usual, where the law allows that
     * @param effectiveOn its first day
     */
    record GiveNotice(
            String of,
            String notice,
            String matter,
            String text,
            String where,
            LocalDate until,
            @Nullable String shortened,
            String officer,
            LocalDate effectiveOn)
            implements NoticeCommand {}

    /**
     * See {@link org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionReceived}.
     *
     * @param opinion its number within the notice
     * @param by whose it is; absent where it bears no name
     * @param about the person under whose key it is sealed, where it tells of one
     */
    record ReceiveOpinion(
            String of,
            String notice,
            String opinion,
            @Nullable String by,
            @Nullable PersonId about,
            String content,
            String officer,
            LocalDate effectiveOn)
            implements NoticeCommand {}

    /**
     * See {@link org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionAnswered}.
     *
     * @param about the person under whose key the reasons are sealed, where they tell of one
     */
    record AnswerOpinion(
            String of,
            String notice,
            String opinion,
            OpinionResult result,
            @Nullable PersonId about,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements NoticeCommand {}

    /** See {@link org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeWithdrawn}. */
    record WithdrawNotice(
            String of, String notice, String why, String officer, LocalDate effectiveOn)
            implements NoticeCommand {}
}
