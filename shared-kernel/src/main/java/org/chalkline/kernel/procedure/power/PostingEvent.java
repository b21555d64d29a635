package org.chalkline.kernel.procedure.power;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.access.Subject;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/** All that can happen to an officer's posts in the bureau. */
public sealed interface PostingEvent extends OfficerEvent {

    /**
     * The officer was posted to a unit; an earlier post ends by it.
     *
     * @param post what they are there, such as {@code 科长}
     * @param instrument the number of the document that posts them
     * @param by the officer who posted them
     */
    @FactType("administration.OfficerPosted")
    record OfficerPosted(
            OfficerId officer,
            InternalUnitId unit,
            String post,
            String instrument,
            String by,
            LocalDate effectiveOn)
            implements PostingEvent {}

    /**
     * The officer was given an enforcement certificate (执法证), without which nobody investigates.
     *
     * @param number the certificate's
     * @param until the last day on which it is valid
     * @param by the officer who recorded it
     */
    @FactType("administration.OfficerCertified")
    record OfficerCertified(
            OfficerId officer, String number, LocalDate until, String by, LocalDate effectiveOn)
            implements PostingEvent {}

    /**
     * The officer passed the examination that who reviews the legality of decisions must have
     * passed (法律职业资格).
     *
     * @param number of the certificate
     * @param by the officer who recorded it
     */
    @FactType("administration.OfficerQualifiedInLaw")
    record OfficerQualifiedInLaw(OfficerId officer, String number, String by, LocalDate effectiveOn)
            implements PostingEvent {}

    /**
     * The officer left the bureau, and holds no power of it any more.
     *
     * @param instrument the number of the document by which they left
     * @param by the officer who let them go
     * @param effectiveOn the first day on which they are no officer
     */
    @FactType("administration.OfficerLeft")
    record OfficerLeft(OfficerId officer, String instrument, String by, LocalDate effectiveOn)
            implements PostingEvent {}

    /**
     * Whoever signs in as this subject is the officer from that day on: what they sign, the officer
     * signed.
     *
     * @param issuer who vouches for the subject
     * @param name the name under which the issuer knows them
     * @param instrument the number of the document that says so
     * @param paper SHA-256 of that document, where it was entered from paper; absent where the
     *     officer who said so was signed in
     * @param by the officer who said so
     */
    @FactType("administration.SubjectBound")
    record SubjectBound(
            OfficerId officer,
            String issuer,
            String name,
            String instrument,
            @Nullable String paper,
            String by,
            LocalDate effectiveOn)
            implements PostingEvent {}

    /**
     * Whoever signs in as this subject is the officer no more.
     *
     * @param effectiveOn the first day on which they are not
     */
    @FactType("administration.SubjectReleased")
    record SubjectReleased(
            OfficerId officer,
            String issuer,
            String name,
            String instrument,
            String by,
            LocalDate effectiveOn)
            implements PostingEvent {}

    /** As whom the officer signs in on a day; nobody, once they have left. */
    static Set<Subject> subjects(List<? extends Fact> facts, LocalDate day) {
        var bound = new LinkedHashSet<Subject>();
        for (var fact : facts) {
            if (!(fact instanceof PostingEvent event) || event.effectiveOn().isAfter(day)) continue;
            switch (event) {
                case SubjectBound e -> bound.add(new Subject(e.issuer(), e.name()));
                case SubjectReleased e -> bound.remove(new Subject(e.issuer(), e.name()));
                case OfficerLeft e -> bound.clear();
                case OfficerPosted e -> {}
                case OfficerCertified e -> {}
                case OfficerQualifiedInLaw e -> {}
            }
        }
        return bound;
    }

    /** The posting that an officer has on a day; absent where they have none. */
    static @Nullable OfficerPosted posting(List<? extends Fact> facts, LocalDate day) {
        OfficerPosted posting = null;
        for (var fact : facts) {
            if (!(fact instanceof PostingEvent event) || event.effectiveOn().isAfter(day)) continue;
            switch (event) {
                case OfficerPosted e -> posting = e;
                case OfficerLeft e -> posting = null;
                case OfficerCertified e -> {}
                case OfficerQualifiedInLaw e -> {}
                case SubjectBound e -> {}
                case SubjectReleased e -> {}
            }
        }
        return posting;
    }
}
