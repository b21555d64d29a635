package org.chalkline.query.procedure.complaint;

import org.chalkline.kernel.procedure.complaint.ComplaintEvent;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.*;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which complaints there are and were, and how long their decision took. */
@Configuration(proxyBeanMethods = false)
class ComplaintTable {

    static final Table<ComplaintRecord> TABLE =
            Table.<ComplaintRecord>named("complaint", "complaints", "Complaint")
                    .code("Its code.", complaint -> complaint.complaint().value())
                    .word(
                            "kind",
                            "ComplaintKind",
                            "Who complains, and by which law.",
                            ComplaintRecord::kind)
                    .text("person", "Who complains.", complaint -> complaint.person().value())
                    .text("school", "The school.", complaint -> complaint.school().value())
                    .text(
                            "unit",
                            "The unit that has it in hand, or that received it.",
                            ComplaintRecord::unit)
                    .word(
                            "status",
                            "ComplaintStatus",
                            "How far it has come.",
                            ComplaintRecord::status)
                    .word("result", "ComplaintResult", "What came of it.", ComplaintRecord::result)
                    .day("lodgedOn", "The day of its receipt.", ComplaintRecord::lodgedOn)
                    .door(TableDoors.BUREAU)
                    .ofPeople()
                    .personal("person")
                    .ofBureauUnit("unit")
                    .ofYear("lodgedOn")
                    .keyedBy(ComplaintId::new);

    @Bean
    ComplaintView complaintView() {
        return new ComplaintView();
    }

    @Bean
    Projection<ComplaintRecord> complaintProjection(
            ProjectionSource projections, ComplaintView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ComplaintRecord> complaintQueries(
            Projection<ComplaintRecord> complaints, ClockNodes clocks) {
        return TableQueries.of(TABLE, complaints, ComplaintEvent.class, ComplaintTable::summary)
                .withClocks(clocks);
    }

    private static String summary(ComplaintEvent fact) {
        return switch (fact) {
            case ComplaintLodged e -> e.person().value() + " complained of " + e.school() + ".";
            case ComplaintTaken e -> e.unit() + " took it in hand.";
            case ComplaintPassedOn e -> "Passed on to " + e.to() + ": " + e.reasons();
            case ComplaintInvestigated e -> "Looked into by " + e.investigator() + ".";
            case ComplaintDecided e ->
                    e.result() + " by decision " + e.decision().documentNumber() + ".";
            case ComplainantTold e -> "The complainant was told.";
            case ComplaintWithdrawn e -> "Taken back.";
        };
    }
}
