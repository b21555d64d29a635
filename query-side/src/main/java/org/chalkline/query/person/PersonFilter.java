package org.chalkline.query.person;

import java.util.List;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list holds. What is left out chooses all. Names and numbers are found by the keyed
 * index, and only as a whole.
 */
public record PersonFilter(
        @Nullable List<String> id,
        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable DayRange retainedUntil) {

    /** Stands for the sealed texts of a name that nobody on record bears. */
    private static final List<String> NONE = List.of("");

    static final PersonFilter ALL = new PersonFilter(null, null, null, null);

    List<Condition> conditions(PersonalData data) {
        return new Where()
                .in("filter.id", PersonView.ID, id)
                .in("filter.name", PersonView.NAME, sealed(data, PersonalField.NAME, name))
                .in(
                        "filter.identityNumber",
                        PersonView.IDENTITY_NUMBER,
                        sealed(data, PersonalField.IDENTITY_NUMBER, identityNumber))
                .days((Column<?>) PersonView.RETAINED_UNTIL, retainedUntil)
                .conditions();
    }

    private static @Nullable List<String> sealed(
            PersonalData data, PersonalField field, @Nullable String text) {
        if (text == null) return null;
        var sealed = data.sealedAs(field, text);
        return sealed.isEmpty() ? NONE : sealed;
    }

    /** Names and numbers show in no log. */
    @Override
    public String toString() {
        return "a filter of people";
    }
}
