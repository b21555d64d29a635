package org.chalkline.query.person;

import org.chalkline.kernel.person.PersonCodeEvent;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonParted;
import org.chalkline.kernel.person.PersonCodeEvent.PersonPartedFrom;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which records turned out to be of one person, and which of two. */
@Configuration(proxyBeanMethods = false)
class PersonMergerTable {

    static final Table<PersonMergerRecord> TABLE =
            Table.<PersonMergerRecord>named("personMerger", "personMergers", "PersonMerger")
                    .code("The record's own code.", merger -> merger.person().value())
                    .text(
                            "into",
                            "The code of the record that goes on instead.",
                            PersonMergerRecord::into)
                    .day("decidedOn", "When it turned out last.", PersonMergerRecord::decidedOn)
                    .door(TableDoors.NO_ANALYSTS)
                    .open("A person is no unit's.")
                    .standing()
                    .keyedBy(PersonId::new);

    @Bean
    PersonMergerView personMergerView() {
        return new PersonMergerView();
    }

    @Bean
    Projection<PersonMergerRecord> personMergerProjection(
            ProjectionSource projections, PersonMergerView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PersonMergerRecord> personMergerQueries(Projection<PersonMergerRecord> mergers) {
        return TableQueries.of(TABLE, mergers, PersonCodeEvent.class, PersonMergerTable::summary);
    }

    private static String summary(PersonCodeEvent fact) {
        var by = ", by decision " + fact.decision().documentNumber() + ".";
        return switch (fact) {
            case PersonsMerged e -> "Is also " + e.other().value() + by;
            case PersonMergedInto e -> "Is one with " + e.other().value() + ", who goes on" + by;
            case PersonParted e -> "Is not " + e.other().value() + by;
            case PersonPartedFrom e -> "Had been taken for " + e.other().value() + by;
        };
    }
}
