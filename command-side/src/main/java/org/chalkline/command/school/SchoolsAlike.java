package org.chalkline.command.school;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.chalkline.command.intake.LikelyDuplicates;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Prints;
import org.chalkline.kernel.fact.ReadingOn;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.OpeningDateCorrected;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolEvent.SchoolMoved;
import org.chalkline.kernel.school.SchoolEvent.SchoolRecordCorrected;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Schools of one name at one address, written alike whatever their width, their case and their
 * blanks. In memory there are prints of them alone: the first question goes through all facts and
 * reads those of schools, each later one those that came since. What it finds is looked up in the
 * school's own facts, so that no school is named that is called otherwise by now.
 */
@Component
class SchoolsAlike implements LikelyDuplicates {
    private static final String TYPES = "school.";

    /** The name and address of a school, as its last facts have it. */
    private record Called(String name, String address) {
        String likeness() {
            return folded(name) + "\n" + folded(address);
        }
    }

    private final FactsOf facts;
    private final ObjectProvider<FactStream> streams;

    /** Where a fact of the school stands. */
    private final Prints byLikeness = new Prints();

    private final ReadingOn reading;

    SchoolsAlike(ObjectProvider<FactStream> streams, FactsOf facts) {
        this.streams = streams;
        reading = new ReadingOn(streams::getObject, this::take);
        this.facts = facts;
    }

    @Override
    public String kind() {
        return SchoolRows.KIND;
    }

    @Override
    public @Nullable String likeness(Object command) {
        return command instanceof RegisterSchool c ? called(c.particulars()).likeness() : null;
    }

    @Override
    public String code(Object command) {
        return ((RegisterSchool) command).school().value();
    }

    private static Called called(Particulars particulars) {
        return new Called(particulars.name(), particulars.site().address());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized List<String> onRecord(String likeness) {
        reading.toNow();
        var found = LongStream.of(byLikeness.all(likeness)).boxed().toList();
        if (found.isEmpty()) return List.of();
        return streams.getObject().at(found).stream()
                .map(RecordedFact::aggregateId)
                .filter(code -> likeness.equals(likenessNow(code)))
                .distinct()
                .sorted()
                .toList();
    }

    private @Nullable String likenessNow(String code) {
        Called now = null;
        for (var fact : facts.of(code)) now = after(now, fact);
        return now == null ? null : now.likeness();
    }

    /** What a school is called later, it is noted under when that is read; only now counts. */
    private void take(RecordedFact recorded) {
        if (!recorded.type().startsWith(TYPES)) return;
        var fact = recorded.payload().get();
        var founded = after(null, fact);
        var likeness =
                founded != null
                        ? founded.likeness()
                        : isCallingOtherwise(fact) ? likenessNow(recorded.aggregateId()) : null;
        if (likeness != null) byLikeness.add(likeness, recorded.position());
    }

    private static boolean isCallingOtherwise(Fact fact) {
        return fact instanceof SchoolRenamed
                || fact instanceof SchoolMoved
                || fact instanceof SchoolRecordCorrected;
    }

    private static @Nullable Called after(@Nullable Called was, Fact fact) {
        return switch (fact) {
            case SchoolRegistered e -> called(e.particulars());
            case SchoolEstablished e -> called(e.particulars());
            case OpeningDateCorrected e when was == null -> called(e.particulars());
            case SchoolRenamed e when was != null -> new Called(e.name(), was.address());
            case SchoolMoved e when was != null -> new Called(was.name(), e.site().address());
            case SchoolRecordCorrected e when was != null ->
                    switch (e.field()) {
                        case NAME -> new Called(e.now(), was.address());
                        case ADDRESS -> new Called(was.name(), e.now());
                        default -> was;
                    };
            default -> was;
        };
    }
}
