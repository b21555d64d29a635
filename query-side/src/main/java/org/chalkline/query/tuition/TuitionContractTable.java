package org.chalkline.query.tuition;

import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which learners paid what, and what they are owed. */
@Configuration(proxyBeanMethods = false)
class TuitionContractTable {

    static final Table<TuitionContractRecord> TABLE =
            Table.<TuitionContractRecord>named(
                            "tuitionContract", "tuitionContracts", "TuitionContract")
                    .code(
                            "The account's code, a slash, and the contract's.",
                            each ->
                                    TuitionContractKey.of(
                                                    each.account(),
                                                    new TuitionContractId(each.contract()))
                                            .code())
                    .text("account", "The tuition account.", each -> each.account().value())
                    .text("learner", "The learner, by their code.", each -> each.learner().value())
                    .text("course", "The course.", TuitionContractRecord::course)
                    .number("owed", "The tuition that they are owed.", each -> each.owed().fen())
                    .fen()
                    .flag(
                            "owes",
                            "Something is neither taught nor refunded.",
                            each -> each.owed().fen() > 0)
                    .filterOnly()
                    .day(
                            "refundAskedOn",
                            "The day since which they wait for their tuition.",
                            TuitionContractRecord::refundAskedOn)
                    .day("since", "The day of the first payment.", TuitionContractRecord::since)
                    .door(TableDoors.BUREAU)
                    .personal("learner")
                    .ofSubject("account", TuitionAccountId.KIND + "/")
                    .ofYear("since")
                    .keyedBy(TuitionContractKey::parse);

    @Bean
    TuitionContractView tuitionContractView() {
        return new TuitionContractView();
    }

    @Bean
    Projection<TuitionContractRecord> tuitionContractProjection(
            ProjectionSource projections, TuitionContractView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<TuitionContractRecord> tuitionContractQueries(
            Projection<TuitionContractRecord> contracts) {
        return TableQueries.of(TABLE, contracts, TuitionEvent.class, TuitionAccountTable::summary);
    }
}
