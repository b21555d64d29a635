package org.chalkline.kernel.procedure.notice;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureId;

/**
 * A fact that tells of a notice given to the public: one of {@link NoticeEvent}, or one of a
 * feature whose rules on notices are its own.
 */
public interface NoticeFact extends Fact {

    /** Which notice. */
    ProcedureId noticeId();

    /** What it tells of it. */
    NoticeStep noticeStep();
}
