package org.chalkline.command.procedure.notice;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.SubjectRefusal;
import org.chalkline.command.procedure.notice.NoticeCommand.*;
import org.chalkline.command.procedure.recusal.RecusalRefusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent.AnswerVoided;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeGiven;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeWithdrawn;
import org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionAnswered;
import org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionReceived;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.notice.NoticeLengths;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records notices in any matter whose feature has no acts of its own for them. What has been
 * recorded already, word for word, succeeds again and records nothing.
 */
@Component
public class NoticeActs {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final Procedures procedures;
    private final ProcedureOffice office;

    public NoticeActs(Procedures procedures, ProcedureOffice office) {
        this.procedures = procedures;
        this.office = office;
    }

    @CommandHandler
    void handle(GiveNotice c) {
        office.requireKeeper(c.officer(), c.effectiveOn());
        var least =
                NoticeLengths.find(c.matter(), c.effectiveOn())
                        .orElseThrow(() -> new RefusedException(UNKNOWN_NOTICE_MATTER));
        refuseIf(least.act() != null, NOTICE_HAS_ITS_OWN_ACT);
        requireDigest(c.text());
        requireLine(c.where(), LINE);
        requireDate(c.until(), office.today());
        if (c.shortened() != null) requireText(c.shortened(), TEXT);
        PublicNotice.requireLongEnough(
                least, c.effectiveOn(), c.until(), office.calendar(), c.shortened() != null);
        record(
                c,
                new NoticeGiven(
                        id(c),
                        c.of(),
                        c.matter(),
                        c.text(),
                        c.where(),
                        c.until(),
                        c.shortened(),
                        c.officer(),
                        c.effectiveOn()),
                notice -> refuseIf(notice != null, NOTICE_GIVEN_ALREADY));
    }

    @CommandHandler
    void handle(ReceiveOpinion c) {
        office.requireKeeper(c.officer(), c.effectiveOn());
        requireNumber(c.opinion());
        requireLineIfAny(c.by(), LINE);
        requireText(c.content(), TEXT);
        office.requireKnown(c.about());
        record(
                c,
                new OpinionReceived(
                        id(c),
                        c.of(),
                        c.opinion(),
                        c.by(),
                        office.inClear(c.about(), c.content()),
                        office.sealed(c.about(), c.content()),
                        c.effectiveOn()),
                notice -> given(notice).requireOpenTo(c.opinion(), c.effectiveOn()));
    }

    @CommandHandler
    void handle(AnswerOpinion c) {
        office.requireKeeper(c.officer(), c.effectiveOn());
        requireText(c.reasons(), TEXT);
        office.requireKnown(c.about());
        record(
                c,
                new OpinionAnswered(
                        id(c),
                        c.of(),
                        c.opinion(),
                        c.result(),
                        office.inClear(c.about(), c.reasons()),
                        office.sealed(c.about(), c.reasons()),
                        c.officer(),
                        c.effectiveOn()),
                notice -> given(notice).requireUnanswered(c.opinion(), c.effectiveOn()));
    }

    @CommandHandler
    void handle(WithdrawNotice c) {
        office.requireKeeper(c.officer(), c.effectiveOn());
        requireText(c.why(), TEXT);
        record(c, new NoticeWithdrawn(id(c), c.of(), c.why(), c.effectiveOn()), NoticeActs::given);
    }

    private static ProcedureId id(NoticeCommand c) {
        refuseIf(!ProcedureId.canBelongTo(c.of()), SubjectRefusal.UNKNOWN_SUBJECT);
        requireNumber(c.notice());
        return ProcedureId.of(c.of(), c.notice());
    }

    private static PublicNotice given(@Nullable PublicNotice notice) {
        if (notice == null) throw new RefusedException(NOTICE_NOT_GIVEN);
        return notice;
    }

    /** Records the fact, unless one that says the same counts. */
    private void record(NoticeCommand c, NoticeEvent fact, Consumer<@Nullable PublicNotice> check) {
        procedures.on(
                c.of(),
                recorded -> {
                    var facts = FactsThatStand.of(recorded);
                    if (isOnFile(fact, facts)) return;
                    requireNotRecused(fact, facts);
                    check.accept(notice(fact.noticeId(), facts));
                    procedures.record(c.of(), recorded, fact);
                });
    }

    /** What was said before the notice was withdrawn doesn't count any more. */
    private boolean isOnFile(NoticeEvent made, List<Fact> facts) {
        boolean known = false;
        for (var fact : facts) {
            if (!(fact instanceof NoticeEvent e) || !e.noticeId().equals(made.noticeId())) continue;
            known = office.seals().same(e, made) || (known && !undoes(e, made));
        }
        return known;
    }

    private static boolean undoes(NoticeEvent later, NoticeEvent made) {
        return later instanceof NoticeWithdrawn
                || (later instanceof AnswerVoided voided
                        && made instanceof OpinionAnswered answered
                        && voided.opinion().equals(answered.opinion()));
    }

    private static void requireNotRecused(NoticeEvent fact, List<Fact> facts) {
        if (!(fact instanceof OpinionAnswered e)) return;
        refuseIf(Recusals.of(facts).standsAside(e.officer()), RecusalRefusal.OFFICER_STANDS_ASIDE);
    }

    /** That notice as these facts leave it; absent where there is none. */
    public static @Nullable PublicNotice notice(ProcedureId id, Iterable<Fact> facts) {
        PublicNotice notice = null;
        for (var fact : facts) {
            if (!(fact instanceof NoticeFact e) || !e.noticeId().equals(id)) continue;
            notice = PublicNotice.after(notice, e.noticeStep(), fact.effectiveOn());
        }
        return notice;
    }
}
