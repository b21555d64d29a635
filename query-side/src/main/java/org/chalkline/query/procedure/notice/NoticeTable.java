package org.chalkline.query.procedure.notice;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.notice.NoticeStep.Answered;
import org.chalkline.kernel.procedure.notice.NoticeStep.Given;
import org.chalkline.kernel.procedure.notice.NoticeStep.Received;
import org.chalkline.kernel.procedure.notice.NoticeStep.Reopened;
import org.chalkline.kernel.procedure.notice.NoticeStep.Withdrawn;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices given to the public, of whatever feature. */
@Configuration(proxyBeanMethods = false)
class NoticeTable {

    /** Before every day that a notice can end on: one that was withdrawn is open on no day. */
    private static final LocalDate NEVER = Fact.SINCE_EVER;

    private static final Column<NoticeRecord> OPEN_UNTIL =
            new Column<>(
                    "open_until",
                    Column.Type.DATE,
                    notice -> notice.openUntil() == null ? NEVER : notice.openUntil());

    static final Table<NoticeRecord> TABLE =
            Table.<NoticeRecord>named("notice", "notices", "Notice")
                    .code("What it belongs to, and which one it is.", notice -> notice.id().value())
                    .text(
                            "of",
                            "What it belongs to, such as `headship/310105-0001`.",
                            NoticeRecord::of)
                    .startsWith()
                    .text("matter", "What kind of matter it precedes.", NoticeRecord::matter)
                    .flag("counts", "It counts: it was not withdrawn.", NoticeRecord::counts)
                    .number("received", "How many opinions came in.", NoticeRecord::received)
                    .number(
                            "unanswered",
                            "How many opinions are not answered.",
                            NoticeRecord::unanswered)
                    .day("from", "Its first day.", NoticeRecord::from)
                    .orderedDescending()
                    .day("until", "Its last day.", NoticeRecord::until)
                    .kept(OPEN_UNTIL)
                    .door(TableDoors.BUREAU)
                    .ofSubject("of")
                    .keyedBy(code -> new ProcedureId(code).value());

    @Bean
    NoticeView noticeView() {
        return new NoticeView();
    }

    @Bean
    Projection<NoticeRecord> noticeProjection(ProjectionSource projections, NoticeView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<NoticeRecord> noticeQueries(Projection<NoticeRecord> notices) {
        return TableQueries.of(TABLE, notices, NoticeFact.class, NoticeTable::summary)
                .filteredBy(
                        new TableFilter(
                                "open",
                                "Boolean",
                                "Whether it is open on the day spoken of: begun, not over, not"
                                        + " withdrawn.",
                                (open, basis) ->
                                        List.of(open((Boolean) open, basis.effectiveOn()))));
    }

    private static Condition open(boolean open, LocalDate day) {
        return open
                ? new Condition(OPEN_UNTIL.name(), Test.AT_LEAST, List.of(day))
                : new Condition(OPEN_UNTIL.name(), Test.AT_MOST, List.of(day.minusDays(1)));
    }

    private static String summary(NoticeFact fact) {
        return switch (fact.noticeStep()) {
            case Given e -> "Notice until " + e.until() + ": " + e.where() + ".";
            case Received e -> "Opinion " + e.opinion() + " came in.";
            case Answered e ->
                    "Opinion "
                            + e.opinion()
                            + switch (e.result()) {
                                case ADOPTED -> " adopted.";
                                case IN_PART -> " adopted in part.";
                                case REFUSED -> " not adopted.";
                            };
            case Reopened e -> "The answer to opinion " + e.opinion() + " counts no longer.";
            case Withdrawn e -> "Withdrawn: " + e.why();
        };
    }
}
