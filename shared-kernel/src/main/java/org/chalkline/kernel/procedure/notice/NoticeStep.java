package org.chalkline.kernel.procedure.notice;

import java.time.LocalDate;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/** What one fact tells of a notice. */
public sealed interface NoticeStep {

    /**
     * It was given. A later one of the same id takes its place.
     *
     * @param matter what kind of matter it precedes, as in {@link NoticeLengths}
     * @param text SHA-256 of what was made public; absent where that wasn't kept
     * @param where where it can be read
     * @param until its last day
     */
    record Given(String matter, @Nullable String text, String where, LocalDate until)
            implements NoticeStep {}

    /**
     * An opinion came in.
     *
     * @param opinion its number within the notice
     * @param by whose it is; absent where that isn't recorded
     * @param content what it says, where it tells of nobody
     * @param sealedContent what it says of a person, sealed
     */
    record Received(
            String opinion,
            @Nullable String by,
            @Nullable String content,
            @Nullable Personal sealedContent)
            implements NoticeStep {}

    /**
     * It was answered.
     *
     * @param officer who answered it; absent where that isn't recorded
     * @param reasons why, where they tell of nobody
     * @param sealedReasons what they say of a person, sealed
     */
    record Answered(
            String opinion,
            OpinionResult result,
            @Nullable String officer,
            @Nullable String reasons,
            @Nullable Personal sealedReasons)
            implements NoticeStep {}

    /** The answer counts no longer, because who gave it is recused. It is to be answered again. */
    record Reopened(String opinion) implements NoticeStep {}

    /** It counts no longer. It may be given again. */
    record Withdrawn(String why) implements NoticeStep {}
}
