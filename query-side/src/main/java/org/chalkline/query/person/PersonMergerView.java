package org.chalkline.query.person;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonCodeEvent;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds what turned out about the codes of one record into its {@link PersonMergerRecord}. */
public final class PersonMergerView implements AggregateView<PersonMergerRecord> {

    @Override
    public String name() {
        return "mergers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PersonMergerRecord> stateType() {
        return PersonMergerRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PersonCodeEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<PersonMergerRecord>> columns() {
        return PersonMergerTable.TABLE.columns();
    }

    @Override
    public PersonMergerRecord evolve(@Nullable PersonMergerRecord before, Fact fact) {
        return PersonMergerRecord.after(before, (PersonCodeEvent) fact);
    }
}
