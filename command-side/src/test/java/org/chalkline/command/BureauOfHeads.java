package org.chalkline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.jspecify.annotations.Nullable;

/**
 * A bureau in memory that knows the schools and the people of the examples.
 *
 * @param <B> the feature's own
 */
public abstract class BureauOfHeads<B extends BureauOfHeads<B>> extends BureauInMemory<B> {
    public final PersonalDataInMemory data = new PersonalDataInMemory();

    protected BureauOfHeads() {
        super(HeadExamples.TODAY);
        knowing(HeadExamples.elsewhere().toArray(Fact[]::new));
        HeadExamples.residents(data).forEach(this::knowing);
    }

    /** It is that day from now on. */
    public final B on(String day) {
        return on(LocalDate.parse(day));
    }

    public final List<Fact> accept(List<Object> commands) {
        return accept(commands.toArray());
    }

    /** Hands in commands again, which must record nothing new. */
    public final void repeat(Object... commands) {
        assertThat(accept(commands)).isEmpty();
    }

    /** The words of a sealed text. */
    public final String opened(@Nullable Personal sealed) {
        if (sealed == null) throw new AssertionError("nothing is sealed");
        return ((Readable) data.open(sealed)).text();
    }

    /** Facts told by their names and days, those of clocks left out. */
    public static List<String> told(List<Fact> facts) {
        return facts.stream()
                .filter(
                        f ->
                                f instanceof HeadshipEvent
                                        || f instanceof HeadmasterEvent
                                        || f instanceof PersonnelEvent)
                .map(f -> f.getClass().getSimpleName() + " " + f.effectiveOn())
                .toList();
    }
}
